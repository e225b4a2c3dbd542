"""Meetings that are no meeting by name: a workshop, a seminar, a study visit, a launch.

Such an event may be what a document is about, when its title says so; in the text of any other document it is
something beside the meeting.
"""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.parse.facts.meeting_names import ANY, EVENT, NOUN

BESIDE = (
    "workshop", "seminar", "training", "course", "side event", "side-event", "webinar", "exhibition", "reception",
    "dinner", "ceremony", "study visit", "field visit", "site visit", "study tour", "visit", "rehearsal", "exercise",
    "launch", "luncheon", "retreat for", "press conference", "briefing", "pre-meeting", "preparatory meeting",
    "expert meeting", "negotiating session", "round table", "round-table", "roundtable",
)  # fmt: skip
"""What may be held beside a meeting and is not the meeting."""

_SUBJECT = re.compile(
    r"^(?!(?:in|over|during|through)\s)(?:(?P<article>an?|two|three|several|many)\b)?(?:the|this|its|\w+)?"
    rf"\s?(?:[\w’'-]+\s){{0,5}}?(?P<noun>{'|'.join(BESIDE)})s?\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"[ -]")  # "round table", "round-table"
_GOVERNED = re.compile(r"\s(?:of|on|for|to|in|at)\s", re.IGNORECASE)


def of(title: str) -> frozenset[str]:
    """Return the words for the events that a title is about: "workshop"; none of "Meeting of the Training Group"."""
    return frozenset(
        found[0].lower().rstrip("s")
        for line in title.split("\n")
        if (found := EVENT.search(line)) and not _is_governed(line[: found.start()])
    )


def _is_governed(before: str) -> bool:
    """Return whether a meeting is named before, and the event is but its matter."""
    noun = NOUN.search(before)
    return noun is not None and _GOVERNED.search(before, noun.end()) is not None


@lru_cache(maxsize=4096)
def is_beside(sentence: str, title: str, first: bool = False) -> bool:
    """Return whether a sentence's subject is an event beside the meeting, and not the one that the title names.

    "A workshop" is it in the `first` sentence only; and where the title names no meeting at all, it is the event
    that the first sentence tells of. Some thousand are remembered: each fact is looked for in the same ones.
    """
    found = _SUBJECT.match(sentence)
    if not found:
        return False
    noun = found["noun"].lower()
    own = (" " in noun or noun == "roundtable") and _JOINTS.sub("", noun) in _JOINTS.sub("", title.lower())
    if own or any(noun in event or event in noun for event in of(title)):
        return bool(found["article"]) and not first
    return not first or ANY.search(title) is not None or bool(found["article"])
