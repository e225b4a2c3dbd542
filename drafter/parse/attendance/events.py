"""Which meeting a sentence speaks of: this one, or another, told by its kind, its ordinal and its year.

This meeting is what the title calls it, or else the first paragraph: "Fourteenth Meeting", 2019. Where they say no
ordinal or year, any may be its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.parse.attendance.words import BESIDE, EVENT, FIXED_EVENT, LOOSE_EVENT, PEOPLE

# What may stand between an ordinal and what it counts: "Fourteenth (14th) AHG Senior Officials' Meeting"
_OF_EVENT = re.compile(
    rf"[\s)(]+(?!and\b)(?:(?!(?:day|time|of|and)\b)[\w’'&/().-]+\s){{0,8}}?(?:(?:{EVENT})\b)", re.IGNORECASE
)
# A part of this meeting: "the first session"
_SITTING = re.compile(r"\s(?:and\s\w+\s)?(?:sessions?|plenary|sittings?)(?!\sof\sthe\b)\b", re.IGNORECASE)
_BODY = re.compile(r"\b(?:group|committee|council|commission|board|process)s?$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEAR = 60  # letters from the first word within which a year is the sentence's, and no name's
_WHEN = re.compile(  # "In 2018 Nepal attended", "Nepal attended in May 2018"
    r"\b(?:in|since|until|by|during|of)\s(?:(?:early|late|mid|[A-Z][a-z]+)[\s-])?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:In|Since|Until|By|From|During|At|On|Back|Earlier|As\sof)\s[^,;]{0,60}")
ELSEWHERE = re.compile(
    rf"""\b(?:previous|last|earlier|preceding|prior|preparatory|preceded|followed|next|forthcoming|upcoming|future|side
        |parallel|that|which\shad|past|former|{BESIDE}|inter-?sessional|had(?:\salso)?\sbeen
        |will|would|to\sbe|should|could|(?-i:may)|might
        |noted|recalled|reported|informed|advised|highlighted|mentioned|commended|thanked|appreciated|acknowledged
        |recogni[sz]ed|congratulated|took\snote|expressed|agreed|encouraged|endorsed|underlined|stressed|referred
        |supported|looked\sforward
        |requested|invited(?!\s(?:observers?|guests?)\b)|welcomed(?!\s(?:the\s|all\s)?(?:{PEOPLE})))\b""",
    re.VERBOSE | re.IGNORECASE,
)
ANOTHER = re.compile(
    rf"\b(?:an?|another|one|two|three|four|several|these|those(?!\swho\b)|both|each)\s(?:[\w’'-]+\s){{0,5}}?{EVENT}\b",
    re.IGNORECASE,
)
# "A workshop was held in Klow": what the sentences after it tell is not of this meeting
_HELD_BESIDE = re.compile(
    rf"""^(?:[^,]{{1,80}},\s)?(?:an?|another|the|this|one|two|three|several)\s(?:[\w’'-]+\s){{0,6}}?
    (?P<event>workshop|symposium|seminar|training|course|exercise|webinar|round[\s-]?table|{BESIDE})s?\b.*?
    \b(?:held|convened|organi[sz]ed|conducted|attended|took\splace|hosted|delivered|brought\stogether|gathered
      |ran)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_LOOSE = re.compile(rf"\b(?:{LOOSE_EVENT})s?\b", re.IGNORECASE)
FIXED = re.compile(rf"\b(?:{FIXED_EVENT})s?\b", re.IGNORECASE)
_OTHER_MEETING = re.compile(
    r"\b(?:previous|last|earlier|preceding|preparatory|next|forthcoming|upcoming|future|side|parallel|launch"
    r")\b|\b(?:opening|closing)\s(?!sessions?\b|plenar)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Own:
    """What this meeting is called, the ordinals it bears and the years it was held in; none where nothing says so."""

    words: frozenset[str] = frozenset()
    ordinals: frozenset[int] = frozenset()
    years: frozenset[str] = frozenset()
    is_meeting: bool = False  # and no more than a body: "Fourth Meeting of the Committee", not "Fourth Committee"


def own(title: list[str], first: str) -> Own:
    """Return what this meeting is called by its title and its first paragraph: "workshop", 14, "2019"."""
    texts = [*title, first]
    words = frozenset(word.lower().rstrip("s") for text in texts for word in _LOOSE.findall(text))
    ordinals = frozenset(_ordinals(" ".join(title))) or frozenset(_ordinals(first))
    years = frozenset(year for text in texts for year in _YEAR.findall(text))
    return Own(words, ordinals, years, any(map(FIXED.search, texts)))


def _ordinals(text: str) -> Iterator[int]:
    """Yield the ordinals of meetings: "the Fourteenth AHG Meeting", not "for the third time"."""
    for number, _, (_, end) in dates.find_ordinals(text):
        if _OF_EVENT.match(text, end) and not _SITTING.match(text, end):
            yield number


def is_elsewhere(head: str, meeting: Own, first: bool) -> bool:
    """Return whether the words before a list's verb are about another meeting, or say it of somebody's report."""
    if ELSEWHERE.search(head) or (not first and ANOTHER.search(head)):
        return True
    return is_numbered_otherwise(head, meeting) or (not FIXED.search(head) and is_loose(head, meeting))


def is_other(event: str, meeting: Own) -> bool:
    """Return whether "the ... Workshop" that somebody attended is not this meeting."""
    if _OTHER_MEETING.search(event) or is_numbered_otherwise(event, meeting):
        return True
    if meeting.is_meeting and _BODY.search(event):
        return True  # "participated in the Working Group", "joined the Lakes Process"
    return not FIXED.search(event) and is_loose(event, meeting)


def is_loose(words: str, meeting: Own) -> bool:
    """Return whether the words name an event that is not what this meeting is called."""
    return any(word.lower().rstrip("s") not in meeting.words for word in _LOOSE.findall(words))


def is_numbered_otherwise(words: str, meeting: Own) -> bool:
    """Return whether the words count a meeting that this one is not, or date it: "the Thirteenth Meeting"."""
    ordinals = set(_ordinals(f"{words} "))
    return bool(meeting.ordinals and ordinals and not ordinals & meeting.ordinals) or is_then(words, meeting)


def is_then(words: str, meeting: Own) -> bool:
    """Return whether the words are of another year: "In 2018 Nepal attended"."""
    years = {when["year"] for when in _WHEN.finditer(words)} | set(_YEAR.findall(words[:_NEAR]))
    return bool(meeting.years and years and not years & meeting.years)


def is_dated_otherwise(sentence: str, meeting: Own) -> bool:
    """Return whether a sentence begins with another year: "In 2018 Nepal attended", "Since 2017, Nepal has"."""
    opening = _OPENING.match(sentence)
    return opening is not None and is_then(opening[0], meeting)


def is_beside(sentence: str, meeting: Own) -> bool:
    """Return whether a sentence tells of an event that was held beside this meeting, or long before it."""
    beside = _HELD_BESIDE.match(sentence)
    return beside is not None and beside["event"].lower() not in meeting.words
