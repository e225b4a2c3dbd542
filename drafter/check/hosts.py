"""Who hosted the meeting and who chaired it, as its text says, and who is thanked for it.

Hosts and chairs are told by grammar (`drafter.proper`): "hosted by the Government of X", "X hosted the Meeting",
"thanked X for hosting the Meeting". Only what can only be of this very meeting is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import dates, proper, sentences
from drafter.check import cities, own
from drafter.check.places import Passage, running
from drafter.model import LANDS, NameKind, Statement
from drafter.names import Table
from drafter.patterns import Pattern, compiled
from drafter.proper.patterns import LIST, PERSON

_FIRST = 4
"""So many of the first paragraphs may say who hosted or chaired."""
_THANKS = compiled(
    r"\b(?:thank\w*|appreciat\w+|gratitude|grateful|congratulat\w+|commend\w*|indebted)\b", re.IGNORECASE
)
_HOSTING = compiled(
    r"\b(?:(?:co-)?hosting|hospitality|(?:excellent|generous|warm|fine)\s+(?:welcome|arrangements|organi[sz]ation)"
    r"|arrangements\s+(?:made\s+)?for\s+(?:the|this|its)"
    r"|warmth\s+of\s+(?:their|its|the)\s+(?:welcome|reception))\b",
    re.I,
)
_OBJECT = compiled(r"\b(?:co-)?hosting\s+(?:of\s+)?(?P<object>[^.;,]*)", re.IGNORECASE)
_OWN = compiled(
    r"""\s*(?:the|this|its|our|their)?\s*(?:present\s+|very\s+|successful\s+|annual\s+)*
        (?:meeting|conference|session|summit|colloquium|retreat|congress|assembly|forum|SOM|event)
        (?:\s+(?:(?:in|at|and\s+for|with|so)\b
            |on\s+(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day
              |(?:very\s|such\s|so\s)*(?:a\s)?(?:short|this|these|time)\b)).*)?\s*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PRONOUN = compiled(r"\s*(?:it|them)\s*", re.IGNORECASE)
_ALSO_FOR = compiled(
    r",?\s+and\s+(?:(?:to\s+)?(?:the|all)\s+[^,;]*?\s+for\s"
    r"|(?:also\s+|further\s+)?(?:welcom|accept|not|look|agre|invit|encourag)(?:e?s|e?d|ing|e)?\s)"
)
"""What else is thanked for, or done: "thanked A for its hospitality, and the interpreters for their work"."""
_ABROAD = compiled(r"\b(?:Embassy|Mission|Consulate|High Commission|Ambassador|University|Institute)\b")
_OTHER = compiled(
    r"""\b(?:next|forthcoming|future|upcoming|offer\w*|last|previous|preceding|workshops?|round-?tables?|symposi\w+
          |seminars?|training|secretariat|office|centre|center|working\ group|steering|pre-?|readiness|willingness
          |refugees?|migrants?|visit|tour|dinner|reception)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EVENT = compiled(r"\b(?:courses?|exercises?|consultations?|missions?|projects?|event)\b", re.IGNORECASE)
_NAMED = compiled(r"\b(?:Meeting|Conference|Forum|Dialogue|Summit|Colloquium)\s(?:on|for)\s(?:the\s)?[A-Z]")
"""What has a name of its own: "hosting the Forum on Returning Workers"."""
_AN_EVENT = compiled(
    r"\b(?P<name>(?:Workshop|Round-?[Tt]able|Symposium|Seminar|Webinar|Course|Training|Exercise"
    r"|Expert\sMeeting)\s(?:on|for)\s[A-Z][^.;:()]{0,120}?),?\s(?:which\swas\s)?\Z"
)
"""An event with a name of its own stands last, and is what was hosted: "the Roundtable on Nets, hosted by"."""
_HOSTED = compiled(
    rf"""(?<!to\ be\ )\b(?:co-)?hosted\ (?:jointly\ )?by\ (?:the\ )?(?:[Gg]overnments?\ of\ (?:the\ )?)?(?P<by>{LIST})
       | \b[Gg]overnments?\ of\ (?:the\ )?(?P<active>{LIST})\ (?:co-)?hosted\b
       | \b(?:at|on|upon)\ the\ (?:kind\ )?invitation\ of\ the\ [Gg]overnments?\ of\ (?:the\ )?(?P<invited>{LIST})""",
    re.VERBOSE,
)
_WE_MET = compiled(r"We,?\s(?:the\s|members\s)?[^.;:]{0,200}?\b(?:met|gathered|assembled)\sin\s[A-Z]")
_GOVERNMENT = compiled(r"^(?:the\s+)?governments?(?:\s+and\s+(?:the\s+)?people)?\s+of\s+(?:the\s+)?", re.IGNORECASE)
_PART = compiled(
    r"(?:Province|State|City|Region|Prefecture|Municipality|County|Canton|District|Territory|Chair|Head)\b"
)
_CHAIRS_HOSTED = compiled(r"\bco-chairs\b.*\bhosted\b(?! by\b)")
_CHAIRED = compiled(
    rf"""\b(?:co-)?chaired\ (?:jointly\ )?by\ (?:the\ )?(?:[Gg]overnments?\ of\ (?:the\ )?)?(?P<by>{LIST})
       | \b[Cc]o-[Cc]hairs?,\ (?:the\ )?(?P<apposed>{LIST}),""",
    re.VERBOSE,
)
_FOR_CHAIRING = compiled(
    rf"""\b(?:to|thank(?:s|ed)?|commended|congratulated)\ (?:the\ )?(?:[Cc]o-[Cc]hairs,?\ )?
         (?:[Gg]overnments?\ of\ (?:the\ )?)?(?P<by>{LIST}),?\ (?:for|on)\ (?:[\w-]+\ ){{0,6}}?
         (?:co-)?chair(?:ing|manship|ship)\b(?P<object>[^.;]*)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Who:
    """A State as the text names it, and where."""

    name: str
    passage: Passage


def hosted(statement: Statement) -> list[Who]:
    """Return who hosted the meeting, as its first paragraphs say."""
    title = " ".join(statement.title).casefold()
    return [
        Who(name, passage)
        for passage in _first(statement)
        for sentence in sentences.split(passage.text)
        for found in _found(_HOSTED, sentence, statement, ("hosted", "invitation"))
        if not (event := _AN_EVENT.search(sentence[: found.start()])) or event["name"].casefold() in title
        for name in _split(found["by"] or found["active"] or found["invited"])
    ]


def is_first_told(host: str, statement: Statement) -> bool:
    """Return whether a host is named as one in the first paragraphs, or a meeting file gave it.

    Reading takes the host from the thanks where nothing else tells it: that proves no thanks right. Nor does "The
    Co-Chairs, Elbonia and Ruritania, hosted": one of them did so in its own land.
    """
    name = re.sub(r"^(?:the )?(?:[Gg]overnments? of )?(?:the )?", "", host).casefold()
    said = (sentence for passage in _first(statement) for sentence in sentences.split(passage.text))
    of_hosts = (sentence for sentence in said if sentences.holds(sentence, ("host", "invit", "conven")))
    hosting = (sentence.casefold() for sentence in of_hosts if not thanks_for_this(sentence, statement))
    if land := statement.meeting.country.casefold():
        hosting = (text for text in hosting if not ((found := _CHAIRS_HOSTED.search(text)) and land in found[0]))
    is_given = statement.source is None and (statement.draft or statement.head.line("meeting", "host"))
    return bool(is_given) or any(name in text for text in hosting)


def is_chair_who_hosted(name: str, statement: Statement) -> bool:
    """Return whether a State is one of the Co-Chairs who hosted: "The Co-Chairs, Elbonia and Ruritania, hosted"."""
    found = (_CHAIRS_HOSTED.search(passage.text.casefold()) for passage in _first(statement))
    return any(one and name.casefold() in one[0] for one in found)


def chaired(statement: Statement) -> list[Who]:
    """Return who chaired the meeting, as its first paragraphs say."""
    return [
        Who(name, passage)
        for passage in _first(statement)
        for sentence in sentences.split(passage.text)
        for found in _found(_CHAIRED, sentence, statement, ("chair",))
        if not PERSON.search(sentence)
        for name in _split(found["by"] or found["apposed"])
    ]


def _found(pattern: Pattern, sentence: str, statement: Statement, stems: tuple[str, ...]) -> list[re.Match[str]]:
    """Return where a sentence of this meeting has the pattern, which is dear and needs one of the stems."""
    found = list(pattern.finditer(sentence)) if sentences.holds(sentence, stems) else []
    is_own = found and (own.is_of_this(sentence, statement) or _WE_MET.match(sentence))
    return found if is_own else []


def _first(statement: Statement) -> list[Passage]:
    return [passage for passage in running(statement) if not passage.annex][:_FIRST]


def _is_of_this(sentence: str, statement: Statement) -> bool:
    """Return whether a sentence can only be of this meeting: it names no other one, no workshop and no later one."""
    return not _names_other(sentence, statement) and _numbers(sentence) <= {statement.meeting.ordinal}


def _names_other(words: str, statement: Statement) -> bool:
    """Return whether words name another meeting; the working group whose own session this is names none."""
    own_name = f"{statement.meeting.body} {statement.meeting.name}".casefold()
    return any(found[0].casefold() not in own_name for found in _OTHER.finditer(words))


def is_of_another(sentence: str) -> bool:
    """Return whether a sentence names a workshop, a later or an earlier meeting, or what else is hosted."""
    return bool(_OTHER.search(sentence) or _EVENT.search(sentence))


def _numbers(text: str) -> set[int | None]:
    return {number for number, _, _ in dates.find_ordinals(text)}


def lands(host: str) -> list[str]:
    """Return the States of a host as the head has it: "the Governments of Elbonia and Ruritania"."""
    return _split(_GOVERNMENT.sub("", host)) if host else []


def _split(names: str) -> list[str]:
    for land in cities.lands_of_two():
        names = names.replace(land, land.replace(" and ", "\0"))
    parts = [part.replace("\0", " and ") for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", names)]
    return [re.sub(r"^the\s+|[’']s?$", "", part) for part in parts if part]


def thanked(statement: Statement, names: Table) -> Iterator[Who]:
    """Yield each State that is thanked for hosting this meeting."""
    for passage in running(statement):
        for sentence in sentences.split(passage.text):
            if not passage.annex and thanks_for_this(sentence, statement):
                yield from (Who(name, passage) for name in _whom(sentence, names))


def is_thanked(name: str, statement: Statement) -> bool:
    """Return whether a text thanks for hospitality or hosting, or thanks a host by name, for whatever it is."""
    small = name.casefold()
    texts = (passage.text for passage in running(statement))
    said = (sentence for text in texts if _THANKS.search(text) for sentence in sentences.split(text))
    return any(_THANKS.search(each) and (small in each.casefold() or _is_for_hosting(each)) for each in said)


def _is_for_hosting(thanks: str) -> bool:
    """Return whether thanks are for hospitality or hosting: not of a workshop alone, or another event by its name."""
    hosted = _OBJECT.search(thanks)
    if hosted:
        return not (_OTHER.search(hosted[0]) or _EVENT.search(hosted[0]) or _NAMED.search(hosted[0]))
    return bool(_HOSTING.search(thanks)) or " host" in thanks.casefold()


def thanks_for_this(sentence: str, statement: Statement) -> bool:
    """Return whether a sentence gives thanks for hosting this very meeting."""
    thanks = _THANKS.search(sentence) and _HOSTING.search(sentence)
    return bool(thanks) and _hosts_this(sentence, statement)


def _hosts_this(sentence: str, statement: Statement) -> bool:
    """Return whether what is thanked for is this meeting, and no workshop, next meeting, or other's number."""
    given = _OBJECT.search(sentence)
    if not given:
        return _is_of_this(_welcome(sentence), statement)
    words = re.split(r"\s+and\s+(?=(?:also\s+)?\w+ed\b)", given["object"])[0]
    words = _ALSO_FOR.split(words)[0]
    numbers = _numbers(words)
    if numbers:
        first = words.split(" and ")[0]  # "the eighth meeting, and the preceding 28th Steering Group Meeting"
        return _numbers(first) == {statement.meeting.ordinal} and not _names_other(first, statement)
    if _PRONOUN.fullmatch(words):  # "welcomed the workshop held in Klow, and thanked Elbonia for hosting it"
        return False
    is_named = f" {_bare(words)} " in f" {statement.meeting.name.casefold()} "
    return not words.strip() or bool(_OWN.fullmatch(words)) or is_named


def _welcome(sentence: str) -> str:
    """Return thanks for hospitality without further ones: "thanked A for its hospitality [and B for a visit]"."""
    hosting = _HOSTING.search(sentence)
    rest = _ALSO_FOR.search(sentence, hosting.end() if hosting else 0)
    return sentence[: rest.start()] if rest else sentence


def _bare(words: str) -> str:
    """Return the words of a meeting's name without its article: "the Ministerial Conference"."""
    return re.sub(r"^(?:the|this|its)\s+", "", words.strip().casefold())


def _whom(sentence: str, names: Table) -> Iterator[str]:
    """Yield the States that stand between the thanks and what they are for."""
    begin, end = _between(sentence)
    told = [each for each in proper.places_and_hosts(sentence) if each.kind in ("country", "host")]
    for each in told:
        if begin <= each.at[0] < end:
            rest = sentence[each.at[0] :]
            whole = next((land for land in cities.lands_of_two() if rest.startswith(land)), sentence[slice(*each.at)])
            for name in _split(whole):
                name = _land_of(name, names)
                row = names.named(name)
                if row.kind in LANDS if row else not _PART.match(name):
                    yield name


def _land_of(name: str, names: Table) -> str:
    """Return the State whose office is named, "Elbonia" of "Bank of Elbonia"; an embassy thanks for its own State."""
    row, last = names.named(name), names.named(name.rpartition(" of ")[2])
    is_office = row is None and last is not None and last.kind is NameKind.STATE and not _ABROAD.search(name)
    return name.rpartition(" of ")[2] if is_office else name


def _between(sentence: str) -> tuple[int, int]:
    """Return where those stand who are thanked for hosting: "thanked A for its help, and [B] for hosting"."""
    thanks, hosting = _THANKS.search(sentence), _HOSTING.search(sentence)
    if not thanks or not hosting or hosting.start() < thanks.end():
        return 0, 0
    end = sentence.rfind(" for ", thanks.end(), hosting.start())
    end = end if end >= 0 else hosting.start()
    begin = sentence.rfind(" for ", thanks.end(), end)
    if begin >= 0 and sentence[:end].endswith((" and", ",")):  # "thanked A for its care and for hosting"
        begin, end = sentence.rfind(" for ", thanks.end(), begin), begin
    return max(thanks.end(), begin), end


def thanked_for_chairing(statement: Statement) -> Iterator[Who]:
    """Yield each State that is thanked for chairing this meeting."""
    for passage in running(statement):
        for found in _FOR_CHAIRING.finditer(passage.text) if "chair" in passage.text else ():
            words = found["object"]
            own = (
                not PERSON.search(found[0])
                and "respectively" not in words
                and not _is_of_event(passage.text, found.start(), words)
                and _numbers(words) <= {statement.meeting.ordinal}
                and not _OTHER.search(words)
            )
            if own and not passage.annex:
                yield from (Who(name, passage) for name in _split(found["by"]))


def _is_of_event(text: str, start: int, words: str) -> bool:
    """Return whether "it" is a workshop or another meeting that the sentence names before: "... for chairing it"."""
    sentence = text[text.rfind(". ", 0, start) + 1 : start]
    return bool(_PRONOUN.fullmatch(words)) and (is_of_another(sentence) or bool(_numbers(sentence)))
