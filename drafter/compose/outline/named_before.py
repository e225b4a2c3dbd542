"""Meetings that past statements name as held: what is known of a meeting whose own statement is not there.

"Since the Fourth Ministerial Conference, held in Klow from 3 to 5 May 2011" tells of a meeting its name, its number,
where it was and when, whether its statement is held or not. What was still ahead when it was named is none: it may
have been put off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafter import dates
from drafter.compose.outline.occasion import Occasion
from drafter.model import Extract, Marked, Meeting, Statement

_NEAR = 120
"""Characters from a meeting's name to its date: its subject and "held in Klow, Elbonia from" stand between."""
_ENDS = (". ", ";")


def named_before(past: Iterable[Statement], extracts: Mapping[str, Sequence[Extract]]) -> tuple[Meeting, ...]:
    """Return the meetings that past statements name with a day before their own, one a name and day."""
    found: dict[tuple[object, ...], Meeting] = {}
    for one in past:
        for meeting in _named(one, extracts[one.id]):
            found.setdefault((meeting.start, meeting.ordinal, meeting.name), meeting)
    return tuple(found.values())


def known_by(new: Meeting, old: Meeting, named: Iterable[Meeting]) -> Iterator[Meeting]:
    """Yield the named meetings that are news to a past one, and the one before the new one in its own series.

    Others may not be the last of their series any more: since an old statement named them another may have been held.
    """
    own = Occasion(new, new, ())
    for one in named:
        is_own = own.alike(one, new) and (not (new.ordinal and one.ordinal) or one.ordinal == new.ordinal - 1)
        if is_own or (one.start and old.start and one.start > old.start):
            yield one


def _named(one: Statement, extracts: Iterable[Extract]) -> Iterator[Meeting]:
    for extract in extracts:
        for nth, part in enumerate(extract.marked):
            if part.kind == "meeting":
                held = _held(one.meeting, extract, part, extract.marked[nth + 1 :])
                if held and held.start and one.meeting.start and held.start < one.meeting.start:
                    yield held


def _held(own: Meeting, extract: Extract, named: Marked, behind: Sequence[Marked]) -> Meeting | None:
    """Return a meeting with the place and the day that stand right behind its name; None for one without a day."""
    place = ""
    for part in behind:
        text = extract.text[slice(*part.at)]
        between = extract.text[named.at[1] : part.at[0]]
        if part.kind == "meeting" or len(between) > _NEAR or any(end in between for end in _ENDS):
            return None
        if part.kind == "place":
            place = text
        spans = dates.find(text) if part.kind in ("date", "dates") else ()
        if spans:
            name = extract.text[slice(*named.at)]
            number = next((number for number, _, _ in dates.find_ordinals(name)), None)
            city, _, country = place.partition(", ")
            return Meeting(own.body, name, number, city, country, spans[0].start, spans[0].end)
    return None
