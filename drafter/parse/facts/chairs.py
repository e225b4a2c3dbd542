"""Who chaired a meeting, from its title and first paragraphs: persons with their offices, or countries.

"co-chaired by Mr X of Ruritania and Ms Y of Elbonia", "the Co-Chairs, Ruritania and Elbonia, hosted", "A and B, as
Co-Chairs". Who chaired a working group, or another session, did not chair the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.model import Block
from drafter.names import Table
from drafter.parse.facts import cases, conduct, meeting_names, others, roles

_HONORIFIC = (
    r"(?:H\.\s?E\.|Hon(?:ourable|orable|\.)?|the\sHon(?:ourable|orable|\.)?|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame"
    r"|Madam|Senator|Ambassador|His\s|Her\s|Dato|Datuk|Tan\sSri|Gen\.)"
)
_RANK = (
    r"(?:(?:Prime|Vice|Deputy|Under|Assistant|First|Permanent|General|Foreign|Attorney|Chief)[\s-])*"
    r"(?:Minister|Secretary(?:[\s-]General)?|Director(?:[\s-]General)?|President|Commissioner|Head|General|Chair)"
)
_OFFICE = rf"(?:the\s|[A-Z][\w-]+[’']s?\s)?{_RANK}"  # the Minister; Elbonia's Minister
_EVENT = rf"(?:{meeting_names.ANY.pattern})"
_BY = re.compile(
    r"""\b(?: (?:co-?\s?)?chaired(?:\sjointly)?\sby | presided\sover\sby
          | (?:under|with)\sthe\s(?:[a-z]+\s)?(?:co-?)?(?:chairmanship|chairpersonship|chairship)\sof )\s
        (?P<list>.+)""",
    re.VERBOSE | re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:meeting\s)?(?:co-?\s?)?chairs?(?:ed\sby|persons?)?\s*:\s*(?P<list>[^:]{3,200}?)[.;]?$", re.IGNORECASE
)
_NAMES = r"[A-Z][\w’'.-]*(?:(?:,?\s(?:and|of|the|&)\s(?:the\s)?|,\s|\s)[A-Z][\w’'.-]*)*"
_THEN = r"(?=\s(?:\w+ed|met|held)\b)"
_APPOSED = re.compile(
    rf"""(?:\b(?:[Tt]he|[Oo]ur|[Ii]ts)\s|^)[Cc]o-?[Cc]hairs (?:
        ,\s(?P<list>[^;()]{{3,160}}?),?{_THEN}                       # the Co-Chairs, A and B, hosted
      | \sof\sthe\s[^;]{{3,160}}?,\s(?P<further>{_NAMES}),{_THEN}    # the Co-Chairs of the X, A and B, hosted
      | \s\((?P<bracket>{_NAMES})\)                                 # the Co-Chairs (A and B)
      | \s(?P<direct>(?={_NAMES}\s(?:and|&)\s){_NAMES}){_THEN} )""",  # Co-Chairs A and B convened
    re.VERBOSE,
)
_AS_CHAIRS = re.compile(
    r"^(?P<list>[^.;]{3,120}?),?\s(?:as|in\stheir\scapacity\sas)\s(?:the\s)?[Cc]o-?[Cc]hairs\b(?!\sof\sthe\sworking)"
)
_ACTIVE = re.compile(
    rf"""^(?P<list>(?:[^.;]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\b(?:Mrs|Hon))\.){{3,200}}?)
        \s(?:jointly\s)?(?:(?:co-?)?chaired|presided\sover)\sthe\s(?:(?:[\w’'-]+\s){{0,8}}?{_EVENT}|proceedings)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_TOOK_THE_CHAIR = re.compile(
    r"^(?P<list>[A-Z][^,.;]{1,80}?)\s(?:took|assumed|was\sin|were\sin)\sthe\schair\b(?!\s(?:of|for|at)\b)"
)
_NOT_NAMES = re.compile(
    r"(?:[Tt]he\s)?(?:Co-?Chairs?|Chairs?|Ministers|It|They|He|She|Today|Yesterday)\b"
    rf"|(?:The|This)\s(?:[\w’'-]+\s){{0,8}}?(?i:{_EVENT})"
)
_ENDS = re.compile(
    r"""[.;]\s*$ | ;\s
      | ,?\s(?<!together\s)(?<!along\s)with\s | ,\s(?:assisted|supported)\sby\s
      | ,\s(?:met|held|took|brought|heard|[a-z]+ed)\s
      | ,?\s(?:and\s)?(?:(?:was|were)(?!\s(?:co-?\s?)?chaired\sby)|is|are|under|(?<!well\s)as(?!\swell\sas)
          |who|which|took|held
          |convened|attended|hosted|to\s[a-z]+|during|from\s\d|on\s\d|on\s[A-Z][a-z]+\s\d|via|through|at\sthe
          |in\shis|in\sher)\b
      | ,?\s(?:in|at)\s(?=[A-Z])
      | ,\s(?:the|this)\s(?:[\w’'-]+\s){0,6}?(?i:meeting|conference|summit|session|forum|dialogue|consultations?)\b
      | ,\s(?:it|we|they|this)\b
      | (?<!\b(?:Mr|Ms|Dr|St))(?<!\b(?:Mrs|Hon))(?<!\bProf)(?<!\b[A-Z])\.\s(?=[A-Z][a-z]+\s[a-z])
      | \s\((?=[A-Z]{2,}\))""",
    re.VERBOSE,
)
_OTHER_BODY = re.compile(
    r"""\b(?:working\sgroup|task\sforce|panel|plenary\ssession|breakout|sub-?committee|session\s\w+,|cluster
        |session\s(?:\d+|[ivx]+|one|two|three|four|five|six))\b
      | ^(?:the\s)?(?:opening|closing|morning|afternoon|first|second|third|fourth|last|final)\ssession\b(?!\sof)""",
    re.VERBOSE | re.IGNORECASE,
)
_HOSTED = re.compile(r"\s(?:and\s)?(?:was\s)?(?:co-)?hosted\sby\s[^.;]*?(?:\sand\s(?:was\s)?)?$")  # and co-chaired by
_HELD_ITS = re.compile(
    rf"\b(?:held|convened|opened|began|concluded)\s(?:its|their)\s(?:[\w’'-]+\s){{0,5}}?{_EVENT}", re.IGNORECASE
)
_ITS_MEETING = re.compile(rf"{_EVENT}\sof\s[^,;]*$", re.IGNORECASE)
_CHAIRED_BY = r"(?:(?:(?:was\s)?(?:co-?\s?)?chaired\s)?by\s)?"  # chaired by A, and co-chaired by B
_AND = re.compile(rf",?\s(?:and|as\swell\sas|together\swith|&)\s{_CHAIRED_BY}(?:business\sco-chairs\s)?|;\s(?:and\s)?")
_A_PERSON = re.compile(_HONORIFIC)
_AN_OFFICE = re.compile(rf"(?P<whose>the\s|[A-Z][\w-]+[’']s?\s)?{_RANK}(?:\s(?:of|for)\b|,)")
_A_TITLE = re.compile(rf"{_OFFICE}\b")
_HONORIFICS = re.compile(r"(?:H\.\s?E\.|Mr|Ms|Mrs|Dr|Hon)")
_HONORED = re.compile(rf",\s(?={_HONORIFICS.pattern}\b)")
_SMALL = frozenset(
    """a an the of and for on in to at de da do du la le las los del di al el bin binti van von der den ad hoc
    co-chair chair""".split()
)
"""Words that stand small in the name of a person, an office or a country."""

_ROLE = re.compile(rf"\s\({roles.CHAIR}\)", re.IGNORECASE)  # Elbonia (Chair) and Lancre (Co-Chair)
_PLAIN = re.compile(rf",?\s(?:and|&|together\swith|as\swell\sas)\s{_CHAIRED_BY}|[,;]\s|/")
_OFFICES = re.compile(  # "the Foreign Ministers of Ruritania and Elbonia, Mr X and Ms Y": who is whose is not said
    r"(?:the\s)?(?:[\w’'-]+\s){0,3}?(?:Ministers|Secretaries|Presidents|Ambassadors|Chairs)\s(?:of|for|from)\b"
)


def find(title: Iterable[str], blocks: Sequence[Block], names: Table) -> tuple[str, ...]:
    """Return those who chaired the meeting, as printed; () where no one is said to."""
    lines = tuple(cases.mixed(line) if line.isupper() else line for line in title)
    labelled = (found["list"] for line in (*lines, *conduct.first_lines(blocks)) if (found := _LABEL.match(line)))
    sentences = [*lines, *conduct.first_sentences(blocks, "\n".join(lines))]
    about = (sentence for sentence in sentences if _may_tell(sentence))
    named = (_named(sentence, "\n".join(lines)) for sentence in about)
    told = (tuple(_people(words, names)) for words in (*labelled, *named) if words)
    bracketed = (name for sentence in sentences for name in roles.bracketed(sentence, roles.CHAIR, names))
    return next(filter(None, told), ()) or tuple(dict.fromkeys(_each(bracketed, names)))


def _each(told: Iterable[str], names: Table) -> Iterator[str]:
    for words in told:
        yield from _people(words, names)


def _may_tell(sentence: str) -> bool:
    return re.search(r"chair|presid", sentence, re.IGNORECASE) is not None


def _named(sentence: str, title: str) -> str:
    """Return the words that name the chairs in a sentence on the meeting; "" where it is on another body."""
    own = others.own(sentence)
    by = _BY.search(own)
    if by and _is_meetings(_HOSTED.sub("", own[: by.start()]), title):
        return _cut(by["list"])
    others_role = _is_of_another(own, title)
    in_role = () if others_role else (*roles.served(own, roles.CHAIR), *roles.with_role(own, roles.CHAIR))
    patterns = (_APPOSED, _AS_CHAIRS, _ACTIVE, _TOOK_THE_CHAIR)
    found = (next(filter(None, match.groups())) for pattern in patterns for match in pattern.finditer(own))
    words = (words.strip() for words in (*in_role, *found))
    return next((_cut(each) for each in words if each[:1].isupper() and not _NOT_NAMES.match(each)), "")


def _is_meetings(before: str, title: str) -> bool:
    """Return whether what stands before "chaired by" is the meeting: "The Meeting was", or a title's nothing."""
    subject = re.split(r"\b(?:was|were|held|convened|is|took)\b", before)[0]
    if _is_of_another(before, title):
        return False
    met = (
        re.match(r"\s*$|It\b|This\b", before)
        or _HELD_ITS.search(before)
        or re.search(r"\b(?:met|gathered|meet|convened|assembled|came\stogether)\b", before)
    )
    return met is not None or meeting_names.ANY.search(subject) is not None


def _is_of_another(words: str, title: str) -> bool:
    """Return whether a group or a session is named, and neither its meeting nor the title's own."""
    other = _OTHER_BODY.search(words)
    if not other or _ITS_MEETING.search(words, 0, other.start()):
        return False
    matter = re.match(r"\son\s[A-Z][\w’'-]*", words[other.end() :])
    return f"{other[0]}{matter[0] if matter else ''}".casefold() not in title.casefold()


def _cut(words: str) -> str:
    end = _ENDS.search(words)
    return (words[: end.start()] if end else words).strip(" ,.")


def _people(words: str, names: Table) -> Iterator[str]:
    """Yield each of several chairs; none where what was read is more than names: "Elbonia brought together"."""
    words = _ROLE.sub("", words)
    if any(found.at == (0, len(words)) for found in names.find(words)) or _OFFICES.match(words):
        parts = [words]
    elif re.search(rf"(?<!\w)(?:{_HONORIFIC}|{_OFFICE}\b)", words):
        parts = _persons(words)
        if _HONORIFICS.match(words):
            parts = [name for part in parts for name in _HONORED.split(part)]
    else:
        parts = [re.sub(r"^the\s(?=[A-Z])(?!.*\bof\b)", "", part) for part in _PLAIN.split(words)]
    parts = [part.strip(" ,") for part in parts if part.strip(" ,")]
    yield from parts if all(_is_name(part) for part in parts) else ()


def _persons(words: str) -> list[str]:
    """Return persons with their offices, parted at each "and" that another person stands behind."""
    parts, at = [], 0
    for cut in _AND.finditer(words):
        if ";" in cut[0] or _begins_another(words[at : cut.start()], words[cut.end() :]):
            parts.append(words[at : cut.start()])
            at = cut.end()
    return [*parts, words[at:]]


def _begins_another(before: str, after: str) -> bool:
    """Return whether "and" begins another chair, and not a second office of the same: "and Minister of Nets"."""
    office = _AN_OFFICE.match(after)
    if _A_PERSON.match(after):
        return True
    if office is None:
        return _A_TITLE.match(after) is not None  # and Minister Jane Roe
    if (office["whose"] or "the ") != "the ":
        return True
    return _A_PERSON.match(before) is None and re.search(r"\s(?:of|for)\s", before) is not None


def _is_name(part: str) -> bool:
    """Return whether a part is a name with its office: the small words of names alone are small in it."""
    small = [word for word in part.split() if word[0].islower() and "’" not in word and "'" not in word]
    return any(letter.isupper() for letter in part) and all(word.strip(",.()") in _SMALL for word in small)
