"""What mining wrote and what a person made of it: short marks of both, and the two put together.

In: what a row holds, what is found now, and the marks of what mining wrote last. A report that has no mark there
was added by a person and stays; one that has, and stands no more, was taken out and does not come back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace

from drafter.model import Found, Outcome, Passage

_MARK = 8
"""Characters of a mark."""


def merged(held: Sequence[Passage], fresh: Sequence[Passage], was: Found, away: Collection[str]) -> tuple[Passage, ...]:
    """Return the reports: those that a person added or changed, and what is found, without what a person took out.

    Those of statements that are `away` stay, unless the same words are found elsewhere: it was renamed.
    """
    there = {_key(passage): passage for passage in held}
    found = [_said(each, there.get(_key(each)), was) for each in fresh]
    reports = [each for each in found if each]
    new = {_key(each) for each in fresh}
    words = {each.text for each in fresh}
    for passage in held:
        stays = link_mark(passage) not in was.links or (passage.statement in away and passage.text not in words)
        if _key(passage) not in new and stays:
            at = next((nth for nth, each in enumerate(reports) if passage.statement < each.statement), len(reports))
            reports.insert(at, passage)
    return tuple(reports)


def _said(fresh: Passage, held: Passage | None, was: Found) -> Passage | None:
    """Return a report that is found, as a person corrected it; None for one that a person took out."""
    if held is None:
        return None if _marks_of(fresh) & set(was.links) else fresh
    return fresh if link_mark(held) in was.links else replace(fresh, says=held.says)


def merged_ids(held: Sequence[str], fresh: Sequence[str], was: Found) -> list[str]:
    """Return the ids of later commitments to the same: a person's, and those found, without what was taken out."""
    kept = [id_ for id_ in held if id_ in fresh or again_mark(id_) not in was.links]
    return [*kept, *(id_ for id_ in fresh if id_ not in held and again_mark(id_) not in was.links)]


def _key(passage: Passage) -> tuple[str, str]:
    return passage.statement, passage.text


def link_mark(passage: Passage) -> str:
    """Return the mark of a report, with what it was taken to say."""
    return mark(passage.statement, passage.text, passage.says.value)


def _marks_of(passage: Passage) -> set[str]:
    """Return the marks of a report, whatever it was taken to say."""
    return {link_mark(replace(passage, says=says)) for says in Outcome}


def again_mark(id_: str) -> str:
    """Return the mark of a later commitment to the same."""
    return mark("again", id_)


def row_mark(who: str, action: str, due: str, topic: str) -> str:
    """Return the mark of what mining writes of a row."""
    return mark(who, action, due, topic)


def mark(*parts: str) -> str:
    """Return a short mark of these words; the same for the same words."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_MARK]
