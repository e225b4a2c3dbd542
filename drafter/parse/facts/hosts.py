"""Who hosted a meeting, as printed: "the Governments of Elbonia, Lancre and the Graustarks".

What is said of the meeting itself is believed first, then a label and a role, then the thanks for hosting it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import sentences
from drafter.model import Block, NameKind
from drafter.names import Table
from drafter.parse.facts import conduct, events, meeting_names, others, roles

_GOVERNMENT = r"(?:Governments?|People|people)(?:\sand\s(?:the\s)?(?:Government|People|people))?"
_WORDS = r"(?=(?P<host>(?:[^;.()]|\([^()]{1,60}\)|(?:(?<=\b[A-Z])|(?<=\b(?:Mr|Ms|Dr|St)))\.)+))"
_ANOTHER_VERB = (
    r"(?:was|were|is|are|has|had|been|by|which|who|that|with|(?:and\s)?(?-i:[a-z]+ed)|led|made|given|run|taken)"
)
_HOSTED_BY = re.compile(
    rf"""\b(?:co-)?(?:(?P<hosted>hosted)|organi[sz]ed|convened)\s
        (?:\w+ly\s | (?:in|on|from|at)\s(?:(?!\s{_ANOTHER_VERB}\b)[^;.()]){{3,80}}?\s)?   # in Klow on 5 March 2013
        by\s{_WORDS}""",
    re.VERBOSE | re.IGNORECASE,
)
_INVITED = re.compile(rf"\bat\sthe\s(?:kind\s|gracious\s)?(?P<hosted>invitation)\sof\s{_WORDS}", re.IGNORECASE)
_ACTIVE = re.compile(
    rf"""^(?:(?:On|From|Between|In)\s[^,]*?\d{{4}},?\s)?                                # On 5 March 2013,
        (?P<host> [Tt]he\s(?:Royal\s)?Governments?\sof\s(?:the\s)?[A-Z][\w’'\ -]*?       # the Government of Elbonia
                | (?i:{roles.INSTITUTIONS}) )                                          # Ruritania
        (?:,\s(?:in\s(?:close\s)?(?:cooperation|co-operation|collaboration|partnership|coordination)|together)
          \swith\s[^.;]{{3,120}}?(?=,))?
        ,?\s(?:jointly\s)?(?:(?:co-)?(?P<hosted>hosted)|(?P<convened>convened|organi[sz]ed))\s
        (?P<what>(?:the|an?|this|its)\s{conduct.WORDS}{{0,20}}?(?i:{conduct.EVENT})\b)""",
    re.VERBOSE,
)
_LABEL = re.compile(r"(?:co-)?host(?:s|ed\sby|\s(?:country|government))?\s*:\s*(?P<host>[^:;.]{3,120})", re.IGNORECASE)
_THANKS = re.compile(
    r"\b(?:thank(?:s|ed|ing)?|appreciation|gratitude|grateful|appreciative|commended|congratulated)\b", re.IGNORECASE
)
_FOR = re.compile(
    rf"""(?P<host> the\s(?:Royal\s)?{_GOVERNMENT}\sof\s[^;.]+? | (?i:{roles.NAMES}) ),?\s
        (?:for|as)\s(?=[^.;]*\b(?:hosting|hospitality)\b)""",
    re.VERBOSE,
)
_WHAT = re.compile(
    r"hosting\s(?:of\s)?(?P<what>(?:the|this|our|their)\s[^,.;]*)|hosting(?=[,.;]|$|\sand\s(?:for|its|the)\b|\sthem\b)"
)
_HOSPITABLE = re.compile(r"hospitality\b[^.;]*?\s(?:for|of|during|at)\s(?P<what>(?:the|this|our|their)\s[^,.;]*)")
_A_PART = re.compile(r"(?:\b(?:of|for)(?:\sthe)?|\b(?:Minister|Mr|Ms|Mrs|Dr))\s$")
_ENDS = re.compile(
    r"""\s(?:and\s)?(?:in|on|at|from|under|with|via|through|as|for|between|to|during|was|were|is|has|had|who|which|while
        |over|that|attended|chaired|co-chaired|brought|took|held)\b.*$ | \s[\[(].*$ | \s\($""",
    re.VERBOSE,
)
_WITHIN = re.compile(  # what is no end within a name: "Ministry for Nets", "Office on Eels (OE)"
    rf"""\b(?:Ministry|Department|Office|Organi[sz]ation|Cent(?:re|er)|Institute
          |Commission(?:er)?|Council|Committee|Agency
          |Association|Fund|Foundation|Programme?|Secretariat|Bureau|Directorate|Authority|Network|Partnership|Alliance
          |Initiative|Academy|School|Board|Unit|Services?|Division|Task\sForce|Group|Conference|Forum|Federation
          |Coalition|Society|Union|Bank|Institution|University|College|Convention|Delegation)
          \s(?:for|on|against|to|under)\s(?:the\s)?(?=[A-Z])
      | (?<=\w){roles.ACRONYM} | \sMission\sof\s[A-Z][\w\s’'-]*?\sto\sthe\s(?=[A-Z])""",
    re.VERBOSE,
)
_AN_ACRONYM = re.compile(rf"{roles.ACRONYM}$")
_PARTS = re.compile(r"(?P<join>,\s(?:and\s)?|\sand\s)(?!(?:the\s)?people\sof\b)")
_NO_HOST = re.compile(
    r"\b(?:chairs?|co-chairs?|meeting|ministers|secretariat|who|which|participants|members|leaders)\b", re.IGNORECASE
)
_ANOTHER = re.compile(  # "thanked Elbonia for its offer to host"
    r"\b(?:next|previous|last|offer\w*|willing\w*|future|forthcoming|upcoming|20\d\d)\b", re.IGNORECASE
)
_BESIDE = re.compile(rf"\b(?P<what>{'|'.join(events.BESIDE)})s?,?\s(?:(?:which|that)\swas\s)?$", re.IGNORECASE)
_STATELY = re.compile(rf"the\s(?:Royal\s)?{_GOVERNMENT}\sof\s")
_ORGANISED = 2
"""The rank of who only organised a meeting: who is thanked for hosting it is the host."""

_MOST_WORDS = 6
"""Words of a host that the table of names does not know and that is called no government."""


def find(opening: str, blocks: Sequence[Block], title: Sequence[str], number: int | None, names: Table) -> str:
    """Return who hosted this meeting, as printed; "" where no one is said to. `number` is the meeting's own.

    Who only organised it is its host where nobody else is said to be.
    """
    lines = "\n".join(title)
    about = [opening, *conduct.on_this_meeting(blocks, lines)]
    every = [*about, *title]
    found = (
        match
        for pattern, texts in ((_HOSTED_BY, every), (_ACTIVE, about), (_INVITED, every))
        for text in texts
        for match in pattern.finditer(text)
        if not _is_beside(match, lines)
    )
    told = [(_rank(match, host, names), host) for match in found if (host := _told(match, names))]
    rank, host = min(told, key=lambda each: each[0], default=(_ORGANISED, ""))
    if rank < _ORGANISED:
        return host
    said = [others.own(sentence) for sentence in conduct.first_sentences(blocks, lines)]
    labels = (label["host"] for line in (*title, *conduct.first_lines(blocks)) if (label := _LABEL.match(line)))
    in_role = (*labels, *_in_role(said, number, names), *_thanked(blocks, lines, number))
    return next(filter(None, (_host(words, names) for words in in_role)), host)


def _rank(found: re.Match[str], host: str, names: Table) -> int:
    """Return how surely a host is one: who hosts or invites, a state that convened, an organisation that organised."""
    known = [each.row.kind for each in names.find(host) if each.at[0] == 0]
    organisation = NameKind.ORGANISATION in known or NameKind.MECHANISM in known
    return 0 if found["hosted"] else 1 if _is_state(host, names) and not organisation else _ORGANISED


def _is_beside(found: re.Match[str], title: str) -> bool:
    """Return whether what was hosted is something beside the meeting: "followed by a dinner hosted by the Mayor"."""
    beside = _BESIDE.search(found.string, 0, found.start())
    return beside is not None and beside["what"].lower() not in title.lower()


def _is_state(host: str, names: Table) -> bool:
    government = re.match(rf"(?:the\s)?(?:Royal\s)?{_GOVERNMENT}\sof\b", host)
    return government is not None or any(each.at[0] == 0 for each in names.find(host))


def _told(found: re.Match[str], names: Table) -> str:
    """Return the host of a sentence; those who convened a meeting are its host where they are states."""
    host = _host(found["host"], names)
    convened = found.re is _ACTIVE and found["convened"]
    return "" if convened and (not _is_state(host, names) or found["what"].startswith("its")) else host


def _in_role(said: Sequence[str], number: int | None, names: Table) -> Iterator[str]:
    """Yield who is said to be the host: "Elbonia hosted the Meeting", "with Elbonia as host", "Elbonia (Host)"."""
    for sentence in said:
        active = _ACTIVE.match(sentence)
        if active and not active["convened"] and active["what"].startswith(("the ", "this ")):
            yield active["host"] if _is_this(active["what"], number, sentence) else ""
        if not others.is_another(sentence):
            yield from roles.with_role(sentence, roles.HOST)
            yield from roles.served(sentence, roles.HOST)
        yield from roles.bracketed(sentence, roles.HOST, names)


def _thanked(blocks: Sequence[Block], title: str, number: int | None) -> Iterator[str]:
    """Yield the host whom the meeting thanks for hosting it: not for the next one, nor for a workshop beside it."""
    for block in blocks:
        told = "hosting" in block.text or "hospitality" in block.text
        for sentence in sentences.split(block.text) if told else ():
            what = _WHAT.search(sentence) or _HOSPITABLE.search(sentence)
            own = what is not None and (not what["what"] or _is_this(what["what"], number, title))
            thanks = _THANKS.search(sentence, 0, what.start()) if what and own else None
            if what and thanks and not _ANOTHER.search(sentence):
                word = what[0].split()[0]
                last = _last_before(sentence, thanks.end(), what.start() + len(word))
                yield from (host for host in last if word != "hospitality" or _STATELY.match(host))


def _last_before(sentence: str, start: int, end: int) -> Iterator[str]:
    """Yield the names that stand last before "for hosting"; none where they are part of a longer name."""
    found = list(_FOR.finditer(sentence, start, end))
    if found and not _A_PART.search(sentence, start, found[-1].start()):
        yield found[-1]["host"]


def _is_this(what: str, number: int | None, title: str) -> bool:
    """Return whether the meeting thanked for is this one: not counted otherwise than it, nor an event beside it."""
    counted = {count for count, _ in meeting_names.numbers(what)}
    if counted and number is not None and number not in counted:
        return False
    event = meeting_names.EVENT.search(what)
    return meeting_names.NOUN.search(what) is not None if not event else bool(events.of(title) & events.of(what))


def _host(words: str, names: Table) -> str:
    """Return a host's words without what follows them; "" where they are none: "the Co-Chairs"."""
    words = words.strip()
    words = words[: len(_ENDS.sub("", _names_whole(words, names)))]
    words = _AN_ACRONYM.sub("", words)
    if any(found.at == (0, len(words)) for found in names.find(words)):
        return words
    end = 0
    for part, after in _parts(words):
        if not _is_host(part, names):
            break
        end = after
    whole = _AN_ACRONYM.sub("", words[: end or len(_first(words))])
    listed = not re.search(r",\s", whole) or re.search(r"\sand\s", whole)
    whole = whole if listed else whole.split(", ")[0]  # the Ministry of Justice, Elbonia
    printed = re.sub(r"^[Tt]he\s", "", whole)
    return (f"the {printed}" if whole.lower().startswith("the ") else whole) if _is_host(_first(whole), names) else ""


def _names_whole(words: str, names: Table) -> str:
    """Return the words, letter for letter, with no space within a name that its end could be taken for."""
    inner = [found.at for found in names.find(words)] + [found.span() for found in _WITHIN.finditer(words)]
    for start, end in inner:
        words = words[:start] + words[start:end].replace(" ", "_") + words[end:]
    return words


def _first(words: str) -> str:
    return _PARTS.split(words)[0]


def _parts(words: str) -> Iterator[tuple[str, int]]:
    """Yield the names of a list, each with where it ends."""
    at = 0
    for join in _PARTS.finditer(words):
        yield words[at : join.start()], join.start()
        at = join.end()
    yield words[at:].rstrip(" ,"), len(words.rstrip(" ,"))


def _is_host(part: str, names: Table) -> bool:
    printed = re.sub(r"^[Tt]he\s", "", part)
    government = re.match(rf"(?:Royal\s)?(?:{_GOVERNMENT}|Republic|Kingdom|Ministry|State)\b", printed)
    known = government is not None or names.named(printed) is not None or _WITHIN.search(printed) is not None
    known = known or len(printed.split()) <= _MOST_WORDS
    of = re.search(
        r"\sof\s(?P<state>[^,;]+)$", printed
    )  # the National Task Force against the Smuggling of Eels of Elbonia
    known = known or (of is not None and any(found.at[1] == len(printed) for found in names.find(printed)))
    return printed[:1].isupper() and not _NO_HOST.search(printed) and known
