"""How a meeting is called in a sentence, by as much as is known of it: "the tenth meeting", "the next meeting".

A meeting to come is told apart by its number, its year or a word such as "next"; with none of these it is the next
one. Where only its number is known, it is called as this meeting is, counted on; where not even that, it is "the next
meeting", or whatever this one calls itself.
"""

from __future__ import annotations

import re

from drafter import dates
from drafter.compose.asking.counting_on import counted_on, free_of, number_in
from drafter.compose.meeting.meeting_file import Event, MeetingFile

_WHOSE = re.compile(r"\s(?:of|on|for|in|at|to)\s", re.IGNORECASE)
"""Behind it stands whose meeting it is: the Second Committee has no second meeting by its name."""
_SUCCESSOR = re.compile(r"(?:next|following|coming|forthcoming|upcoming|subsequent)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")
_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_SORT = re.compile(r"\b(?:assembly|conference|forum|meeting|session|summit)\b", re.IGNORECASE)


def coming(name: str) -> str:
    """Return the name of a meeting to come as "the" goes before it: "next meeting", but "tenth meeting"."""
    bare = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    return bare if is_told_apart(bare) else f"next {bare}"


def is_told_apart(name: str) -> bool:
    """Return whether a name says itself which meeting of its kind is meant."""
    head = name[: found.start()] if (found := _WHOSE.search(name)) else name
    return bool(_SUCCESSOR.match(head) or dates.find_ordinals(head) or _YEAR.search(head))


def called(event: Event, given: MeetingFile) -> str | None:
    """Return how a meeting is called as "the" goes before it; None where the file says nothing of it."""
    if event.name:
        return coming(event.name)
    if event.ordinal:
        return _counted(event.ordinal, given)
    is_known = any((event.city, event.country, event.start, event.date))
    return f"next {_sort(given)}" if is_known else None


def _counted(number: int, given: MeetingFile) -> str:
    """Return the name of this meeting with another number, where its own says nothing of one meeting alone."""
    this = given.meeting
    name = _ARTICLE.sub("", this.name or "", count=1)
    own = this.ordinal or number_in(name) or 0
    following = counted_on(name, own) if name and number == own + 1 else ""
    places = [place for place in (this.city, this.country) if place]
    besides = [each for each in (given.body.name, given.body.short, given.body.group.name) if each]
    if following and following != name and free_of(following, places, besides):
        return following
    return f"{dates.ordinal_words(number)} {_sort(given)}"


def _sort(given: MeetingFile) -> str:
    """Return what this meeting calls itself: a conference, a session; a meeting where it does not say."""
    name = given.meeting.name or given.meeting.title or ""
    head = name[: found.start()] if (found := _WHOSE.search(name)) else name
    sorts = _SORT.findall(head)
    return sorts[-1].lower() if sorts else "meeting"
