"""What a text names by its grammar, so that no register need know it: hosts, States, cities, people.

"The Government of X", "hosted by X", "the X authorities", "held in X", "Ms. X, Minister of Y". What stands for X there
is somebody's or somewhere's name at one meeting. A word is a name where it has a capital and is no noun that every
secretariat writes with one (the Meeting, Senior Officials). The patterns know no country and no body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.verbs import BODIES


@dataclass(frozen=True, slots=True)
class Named:
    """A name at text[at[0]:at[1]]: a "country" (whose government it is), "place", "host", "person" or "of" a State.

    "of" is the word for a State's own: "Norwegian" in "the Norwegian authorities".
    """

    kind: str
    at: tuple[int, int]


_GENERAL = """
    accord action additional ad advisory affairs african agenda agreement american annex annual arab article articles asian bank
    banks branch budget bureau capital cabinet central centre center chapter charter civil coast communique
    communiqué conclusion conclusions contact contracting convention coordination coordinator covenant data deputy declaration decision
    department development director directors directorate draft economic embassy energy environment european executive
    external extraordinary federal final finance financial first focal force foreign framework fund general
    global government hoc head heads health high home host human immigration industry information initiative
    institute integrity interior internal international international joint justice labour labor law leader legal level
    local management maritime memorandum ministerial ministry mission mutual national network north office open ordinary pacific
    paper paragraph parliament people person persons part partner partners permanent plan point points police policy preparatory
    prime principles priority procedure proceedings programme program protocol rapporteur recommendation
    recommendations region regional register registry regulations report representative republic resolution
    review road roadmap rules science scientific second sector security senior service services side south special
    standing state statement statutes steering strategic strategy sub-committee subsidiary system task team technical
    terms territory text third trade transport treasury treaty under-secretary unit united university vice western
    east west work working world year monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december
""".split()  # noqa: SIM905 - a list that is read, and added to
_SMALL = """
    a about above across after again against all already also although although among an and another any are as at
    based because been before being below beside besides between both but by co consequently considering
    currently despite during each earlier either even every few finally following for former four five six seven eight nine ten from further
    furthermore given has have having here however i if in inter alia into is it its last lastly later likewise many
    more moreover most much neither next no none nor not nothing notwithstanding now of on once one only or other our
    over previous pursuant recent recently same several since so some such that the their then there therefore these
    they this those three through throughout thus to together toward towards two under until up upon very was we were
    what when where whereas which while who whose why with within without yet
""".split()  # noqa: SIM905
_GENERIC = frozenset((*_GENERAL, *_SMALL, *(word for body in BODIES for word in body.split())))
"""Words that stand with a capital in any statement, or begin a sentence, and name nobody."""

_GREAT = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
WORD = rf"[{_GREAT}][\w’'‑-]*(?<![’'-])"
_CAP = rf"(?:(?:[{_GREAT}]\.){{1,3}}(?=\ )|(?:d|D|L|l|O)['’]{WORD}|{WORD})"
_PARTICLE = r"(?:de|da|do|di|del|della|der|den|des|du|la|las|le|les|los|van|von|zu|y|e|bin|ibn|al|el|of|of\ the)"
_NAME = rf"{_CAP}(?:\ (?:{_PARTICLE}\ ){{0,2}}{_CAP}|-(?:{_PARTICLE}-){{1,2}}{_CAP})*"
_LIST = rf"(?:the\ )?{_NAME}(?:(?:,|,?\ and)\ (?:the\ )?{_NAME})*"

_ROLE = (
    r"(?:minister|president|premier|chancellor|ambassador|senator|governor|chair(?:man|woman|person)?|secretar(?:y|ies)"
    r"|director|commissioner|king|queen|prince(?:ss)?|emir|sultan|mayor|head|representative|envoy|speaker|judge"
    r"|registrar|rapporteur|coordinator|administrator|commander|officer|chief|controller|comptroller|adviser|advisor)"
)
_TITLE = (
    r"(?:H\.\ ?E\.|HE\b|(?:(?:His|Her|Their)\ )?(?:Royal\ )?(?:Excellenc(?:y|ies)|Highness|Majesty|Honou?r)\b"
    r"|(?:[Tt]he\ )?(?:Right\ )?Hon(?:ou?rable\b|ble\b|\b\.?)|Messrs\b\.?|Mr\b\.?|Mrs\b\.?|Ms\b\.?|Miss\b|Mme\b\.?"
    r"|Mdm\b\.?|Madame?\b|Monsieur\b|Dr\b\.?|Prof\b\.?|Professor\b|Sir\b|Dame\b|Lord\b|Lady\b|Amb\b\.?|Ambassador\b"
    r"|Dato[’']?(?:\ Sri)?\b|Datuk\b|Tan\ Sri\b|Tun\b|Sheikha?h?\b|Captain\b|Capt\b\.?|Commodore\b|Admiral\b"
    r"|General\b(?!\ (?:Assembly|Council|Secretariat|Fund|Committee|Affairs|Debate|Budget))|Gen\b\.?|Colonel\b|Col\b\.?"
    r"|Major\b|Senator\b|Sen\b\.?|Judge\b|Justice\b|Engr?\b\.?|Father\b|Rev\b\.?|Governor\b|President\b|Minister\b"
    r"|Secretary\b|Commissioner\b|Premier\b|Chancellor\b|Prince(?:ss)?\b|King\b|Queen\b)"
)
_POST = re.compile(
    rf"""\ \([^()]{{2,60}}\)                                       # " (Ruritania)"
       | ,\ (?:the\ |then\ |former\ |acting\ )*
         (?=[^,.;:]*\b(?i:{_ROLE}s?)\b)
         (?:{_CAP}|(?i:{_ROLE}))(?:,?\ (?:(?:of|for|and|to|in\ charge\ of|at|on|the|de|a)\ ){{0,3}}(?:{_CAP}|(?i:{_ROLE})\b))*
       | \ of\ (?:the\ )?{_NAME}                                 # "Ms. Jan Novak of Ruritania" """,
    re.VERBOSE,
)
_SEVERAL = re.compile(rf"\ and\ (?=(?:{_TITLE}\ )*{_CAP}\ {_CAP})", re.VERBOSE)
_PERSON = re.compile(rf"(?<![\w-])(?P<title>{_TITLE}(?:\ {_TITLE})*)\ (?P<name>{_NAME})", re.VERBOSE)
_POSTED = re.compile(
    rf"(?<![\w-])(?P<name>{_CAP}(?:\ {_CAP}){{1,3}})"
    rf"(?=,\ (?:the\ )?(?:{_CAP}\ ){{0,4}}?(?i:{_ROLE})(?:-{_CAP})?\ (?:of|for|to)\b)", re.VERBOSE,
)  # fmt: skip

_GOVERN = re.compile(
    rf"""\b(?:
         [Gg]overnment(?:,)?(?:\ and\ (?:the\ )?(?:people|authorities|parliament))?|[Aa]uthorities|[Pp]eoples?|[Pp]arliament|[Cc]itizens|[Mm]unicipality
       | [Hh]ospitality|[Gg]enerosity|[Ii]nvitation|[Oo]ffers?|[Cc]hairmanship|[Pp]residency|[Ll]eadership
       )\ (?:extended\ )?(?:of|by|from)\ (?:the\ (?:[Gg]overnments?\ of\ )?)?(?P<name>{_NAME})
       | \b(?:[Gg]overnments|[Pp]eoples|[Mm]inisters\ of\ the\ [Gg]overnments)\ of\ (?P<several>{_LIST})""",
    re.VERBOSE,
)
_HOSTED = re.compile(
    rf"\b(?:co-?)?(?:hosted|convened|chaired|presided\ over|organi[sz]ed)\ (?:jointly\ )?by\ (?:the\ )?(?P<name>{_LIST})",
    re.VERBOSE,
)
_THANKED = re.compile(
    rf"""\b(?:thank(?:s|ed|ing)?|congratulat(?:es?|ed|ing)|commend(?:s|ed|ing)?|(?:appreciation|gratitude|thanks)\ to)
         \ (?:the\ )?(?P<name>{_LIST})
         \ (?:for|on)\ (?:[\w-]+\ ){{0,4}}?(?:host|hospitality|generosity|generous|welcome|arrangements|offer)""",
    re.VERBOSE,
)
_TO_HOST = re.compile(
    rf"""(?<![\w-])(?P<name>{_LIST})
         (?=(?:\ (?:will|would|has|have|had|is|kindly|generously|to|again))*
            \ (?:host(?:s|ed|ing)?|offer(?:s|ed|ing)?(?:\ (?:again|kindly))?\ to\ host)\b)""",
    re.VERBOSE,
)
_GOES_ON = re.compile(rf"{_CAP},?\ (?:(?:in|on|of|and|for|against)\ )?\Z", re.VERBOSE)
"""Before what is only the end of a longer name: "Trafficking in Persons and [Related Crime]"."""
_OWN = re.compile(
    rf"""\b(?P<name>{_CAP}(?:\ {_CAP})?)(?=\ (?:kind\ |host\ )?
         (?:[Aa]uthorit(?:y|ies)|[Gg]overnment|people|[Pp]residency|[Cc]hairmanship|[Dd]elegation|[Pp]rime\ [Mm]inister
           |(?:[Ff]oreign\ )?[Mm]inist(?:er|ry)|hosts?|[Ee]mbassy|[Pp]arliament)\b)""",
    re.VERBOSE,
)
"""Whose something is, told by the word before it: "the Norwegian authorities", "the Ruritanian Foreign Ministry"."""
_MET = (
    r"held|convened?|hosted|meeting|meetings?|meet|met|gathered|assembled|reconvened?|place|conference|session|summit"
    r"|forum|workshop|seminar|symposium|dialogue|roundtable|opened|adopted|signed|located|visit|delegates|everyone"
)
_BETWEEN = r"(?:(?!\b(?:in|at|to)\ )[^.;:]){0,80}?"
_PLACE = re.compile(
    rf"""\b(?i:{_MET})\b{_BETWEEN}\ in\ (?P<name>{_NAME}(?:,\ {_NAME}(?=[,.;:)]|\ (?:on|from|in|at|between|to|during|for|with|under)\b|$))?)
       | \bin\ (?P<both>{_NAME},\ {_NAME})(?=[,.;:)]|\ (?:on|from|between)\b|$)(?!,?\ and\ )
       | \b(?:[Ww]elcomed|[Ww]elcomes?)\ (?:[a-z]+\ ){{1,2}}to\ (?P<to>{_NAME})(?=[.,;]|\ (?:and|on)\b|$)""",
    re.VERBOSE,
)
_RUN = re.compile(
    rf"(?<![\w-]){_CAP}(?:(?:\ (?:of|for|on|{_PARTICLE})(?:\ the)?)?(?:\ |\ ?[/–&]\ ?)(?:{_CAP})|\ \((?:the\ )?[A-Z][\w&/-]*\))*",
    re.VERBOSE,
)
_NOT_FIRST = re.compile(r"(?:.*ing|.*ed|.*ly)\Z")
"""How a word ends that begins a sentence with a capital and names nobody: "Recalling", "Also", "Recently"."""
_SHORT = re.compile(r"[A-Z][A-Z&/-]{1,7}s?\Z")


def is_generic(name: str) -> bool:
    """Return whether all words of a name are such as any statement has: "Senior Officials", "the Secretariat"."""
    found = re.findall(r"[\w-]+", name.casefold().replace("’s", "").replace("'s", ""))
    return all(_is_general(word) for word in found)


def is_acronym(name: str) -> bool:
    """Return whether a name is an acronym: UNODC, ASEAN."""
    return bool(_SHORT.fullmatch(name))


def _is_general(word: str) -> bool:
    forms = (word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y")
    return word.isdecimal() or len(word) < 2 or any(form in _GENERIC for form in forms) or _of_parts(word)


def _of_parts(word: str) -> bool:
    parts = [part for part in word.split("-") if part]
    return len(parts) > 1 and all(part in _GENERIC or part.removesuffix("s") in _GENERIC for part in parts)


@lru_cache(maxsize=1 << 14)
def find(text: str) -> tuple[Named, ...]:
    """Return what the grammar of a text tells to be a host, a State, a place or a person, in reading order."""
    if text.isupper():
        return ()
    found: list[Named] = []
    for named in (*_people(text), *_hosts(text), *_places(text)):
        if not any(named.at[0] < other.at[1] and other.at[0] < named.at[1] for other in found):
            found.append(named)
    return tuple(sorted(found, key=lambda named: named.at))


def _people(text: str) -> Iterator[Named]:
    """Yield people with their titles, and the post or State behind them."""
    for pattern in (_PERSON, _POSTED):
        for found in pattern.finditer(text):
            if not is_generic(found["name"]):
                yield Named("person", (found.start(), _with_post(text, found.end())))


def _with_post(text: str, end: int) -> int:
    for _ in range(2):
        post = _POST.match(text, end)
        if not post or post[0].lower().startswith((" of the meeting", " (the ")):
            break
        end = post.end()
    return end


def _hosts(text: str) -> Iterator[Named]:
    for kind, pattern in (
        ("country", _GOVERN),
        ("host", _HOSTED),
        ("host", _THANKED),
        ("host", _TO_HOST),
        ("of", _OWN),
    ):
        for found in pattern.finditer(text):
            if pattern is _TO_HOST and _GOES_ON.search(text, 0, found.start()):
                continue
            start, end = found.span("name") if found["name"] else found.span("several")
            start += 4 if text.startswith(("the ", "The "), start, end) else 0
            start = _past_generic(text, start, end, sentence=True) if kind == "of" else start
            if start < end and not is_generic(text[start:end]) and not (kind == "of" and _is_body(text[start:end])):
                yield Named(kind, (start, end))


def _is_body(name: str) -> bool:
    """Return whether a name has a general word in it, or tells no State's own: "Bali Process", "Supporting"."""
    words = name.casefold().split()
    return any(map(_is_general, words)) or words[-1].endswith(("ing", "ed"))


def _places(text: str) -> Iterator[Named]:
    for found in _PLACE.finditer(text):
        group = next(key for key in ("name", "both", "to") if found[key])
        name = found[group]
        if not is_generic(name) and not is_acronym(name) and not is_generic(name.split()[0]):
            yield Named("place", found.span(group))


def names(text: str, known_within: str = "") -> Iterator[tuple[int, int]]:
    """Yield where any name stands in running text, whatever it is of.

    The first word of a sentence is one only where another name follows it, or it stands in `known_within` as one.
    """
    for found in _RUN.finditer(text):
        start, end = found.span()
        if _begins(text, start):
            start = _past_first(text, start, end, known_within)
        start = _past_generic(text, start, end, sentence=False)
        end = _before_generic(text, start, end)
        if start < end and not is_generic(text[start:end]):
            yield start, end


def _begins(text: str, at: int) -> bool:
    """Return whether a sentence, or what is quoted or listed, begins here."""
    return not text[:at].strip() or re.search(r"(?:[.!?:;]|\n)[”\"’)]*\s*[“\"‘(]?\Z", text[:at]) is not None


def _past_first(text: str, start: int, end: int, known_within: str) -> int:
    """Return where a name begins that stands at the beginning of a sentence."""
    first, _, rest = text[start:end].partition(" ")
    word = re.escape(first.rstrip("’'"))
    if re.search(rf"(?<=[a-z,] ){word}(?!\w)", known_within):
        return start
    is_word = _NOT_FIRST.fullmatch(first.casefold()) or _is_general(first.casefold())
    alone = not rest or rest.startswith("(") or not rest[:1].isupper()
    return start if not (is_word or alone) else start + len(first) + (1 if rest else 0)


def _past_generic(text: str, start: int, end: int, sentence: bool) -> int:
    """Return where a name begins behind general words that lead to it: "[Prime Minister] Berg"."""
    while start < end:
        word = re.match(r"[\w’'-]+", text[start:end])
        if word is None:
            start += 1
        elif _is_general(word[0].casefold()) and (sentence or word[0].casefold() in _SMALL):
            start += word.end() + 1
        else:
            break
    return start


def _before_generic(text: str, start: int, end: int) -> int:
    """Return where a name ends before a small word that was taken with it."""
    found = re.search(r"(?: (?:of|for|on|the|de|la))+\Z", text[start:end])
    return start + found.start() if found else end
