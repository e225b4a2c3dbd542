"""Who chaired a meeting, from its title and first paragraphs: persons with their offices, or countries.

"co-chaired by Mr X of Ruritania and Ms Y of Elbonia", "the Co-Chairs, Ruritania and Elbonia, hosted", "A and B, as
Co-Chairs". Who chaired a working group, or another session, did not chair the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.model import Block
from drafter.names import Table
from drafter.parse.facts import conduct, meeting_names, others

_HONORIFIC = r"(?:H\.\s?E\.|Mr|Ms|Mrs|Dr|Hon)"
_PERSON = (
    r"(?:H\.\s?E\.|Hon(?:ourable|orable|\.)?|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Madam|Ambassador|Senator|Minister|His\s|Her\s"
    r"|Dato|Datuk|Tan\sSri|Gen\.|Secretary|the\sHon|Vice|Deputy|Under|Director|Prime)"
)
_EVENT = r"(?:meeting|conference|summit|session|forum|dialogue|assembly|consultations?|symposium|roundtable)"
_BY = re.compile(
    r"""\b(?: (?:co-?\s?)?chaired(?:\sjointly)?\sby | presided\sover\sby
          | (?:under|with)\sthe\s(?:co-?)?(?:chairmanship|chairpersonship|chairship)\sof )\s
        (?P<list>.+)""",
    re.VERBOSE | re.IGNORECASE,
)
_NAMES = r"[A-Z][\w’'.-]*(?:(?:,?\s(?:and|of|the|&)\s(?:the\s)?|,\s|\s)[A-Z][\w’'.-]*)*"
_THEN = r"(?=\s(?:\w+ed|met|held)\b)"
_APPOSED = re.compile(
    rf"""\b(?:[Tt]he|[Oo]ur|[Ii]ts)\s[Cc]o-?[Cc]hairs (?:
        ,\s(?P<list>[^;()]{{3,160}}?),?{_THEN}                       # the Co-Chairs, A and B, hosted
      | \sof\sthe\s[^;]{{3,160}}?,\s(?P<further>{_NAMES}),{_THEN}    # the Co-Chairs of the X, A and B, hosted
      | \s\((?P<bracket>{_NAMES})\) )""",  # the Co-Chairs (A and B)
    re.VERBOSE,
)
_AS_CHAIRS = re.compile(
    r"^(?P<list>[^.;]{3,120}?),?\s(?:as|in\stheir\scapacity\sas)\s(?:the\s)?[Cc]o-?[Cc]hairs\b(?!\sof\sthe\sworking)"
)
_ACTIVE = re.compile(
    rf"""^(?P<list>[^.;]{{3,200}}?)\s(?:jointly\s)?(?:(?:co-?)?chaired|presided\sover)\sthe\s
        (?:[\w’'-]+\s){{0,8}}?{_EVENT}\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NOT_NAMES = re.compile(r"(?:The\s)?(?:Co-?Chairs?|Chairs?|Ministers|It|They|He|She)\b")
_ENDS = re.compile(
    r"""[.;]\s*$ | ;\s
      | ,?\s(?:and\s)?(?:was|were|is|are|under|with\s(?:the\s)?(?:participation|attendance|support)|who|which|took|held
          |convened|attended|hosted|to\s[a-z]+|during|from\s\d|on\s\d|on\s[A-Z][a-z]+\s\d|via|through|at\sthe
          |in\shis|in\sher)\b
      | ,?\s(?:in|at)\s(?=[A-Z])
      | \.\s(?=[A-Z][a-z]+\s[a-z])
      | \s\((?=[A-Z]{2,}\))""",
    re.VERBOSE,
)
_OTHER_BODY = re.compile(
    r"\b(?:working\sgroup|task\sforce|panel|plenary\ssession|breakout|sub-?committee|workshop|session\s\w+,|cluster)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(rf",?\s(?:and|together\swith|&)\s(?:by\s)?(?=(?:the\s)?{_PERSON})|;\s(?:and\s)?")
_PLAIN = re.compile(r",?\s(?:and|&|together\swith)\s|,\s|/")
_OFFICES = re.compile(  # "the Foreign Ministers of Ruritania and Elbonia, Mr X and Ms Y": who is whose is not said
    r"(?:the\s)?(?:[\w’'-]+\s){0,3}?(?:Ministers|Secretaries|Presidents|Ambassadors|Chairs)\s(?:of|for|from)\b"
)


def find(title: Iterable[str], blocks: Sequence[Block], names: Table) -> tuple[str, ...]:
    """Return those who chaired the meeting, as printed; () where no one is said to."""
    about = (sentence for sentence in (*title, *conduct.first_sentences(blocks)) if _may_tell(sentence))
    return next((tuple(_people(words, names)) for words in map(_named, about) if words), ())


def _may_tell(sentence: str) -> bool:
    return re.search(r"chair|presid", sentence, re.IGNORECASE) is not None


def _named(sentence: str) -> str:
    """Return the words that name the chairs in a sentence on the meeting; "" where it is on another body."""
    own = others.own(sentence)
    by = _BY.search(own)
    if by and _is_meetings(own[: by.start()]):
        return _cut(by["list"])
    for pattern in (_APPOSED, _AS_CHAIRS, _ACTIVE):
        for found in pattern.finditer(own):
            words = next(words for words in found.groups() if words).strip()
            if words[:1].isupper() and not _NOT_NAMES.match(words):
                return _cut(words)
    return ""


def _is_meetings(before: str) -> bool:
    """Return whether what stands before "chaired by" is the meeting: "The Meeting was", or a title's nothing."""
    subject = re.split(r"\b(?:was|were|held|convened|is|took)\b", before)[0]
    if _OTHER_BODY.search(before):
        return False
    met = re.match(r"\s*$|It\b|This\b", before) or re.search(r"\b(?:met|gathered|meet)\b", before)
    return met is not None or meeting_names.NOUN.search(subject) is not None


def _cut(words: str) -> str:
    end = _ENDS.search(words)
    return (words[: end.start()] if end else words).strip(" ,.")


def _people(words: str, names: Table) -> Iterator[str]:
    """Yield each of several chairs: parted before a person's title, or at the commas and "and" of plain names."""
    if any(found.at == (0, len(words)) for found in names.find(words)) or _OFFICES.match(words):
        parts = [words]
    elif re.search(rf"(?<!\w){_PERSON}", words):
        parts = _PARTED.split(words)
        if re.match(_HONORIFIC, words):
            parts = [name for part in parts for name in re.split(rf",\s(?={_HONORIFIC}\b)", part)]
    else:
        parts = [re.sub(r"^the\s(?=[A-Z])(?!.*\bof\b)", "", part) for part in _PLAIN.split(words)]
    yield from (part.strip(" ,") for part in parts if part.strip(" ,"))
