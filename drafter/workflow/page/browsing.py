"""The shelf of precedents looked through: by words and filters, with what each filter can ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter import library
from drafter.library import Index
from drafter.model import FUNCTIONS, Precedent, Problem, Status
from drafter.workflow.archive.broken import opened

ASKED = ("function", "theme", "actor", "verb", "status", "since")
"""The filters, in the order in which they are offered."""
_MOST = 300
"""Themes, actors or verbs that are offered: the commonest; a list of more is read by nobody."""

Offered = tuple[tuple[str, int], ...]
"""What a filter can ask for, each with how many precedents have it."""


@dataclass(frozen=True, slots=True)
class Browsed:
    """The precedents found, best first, at most as many as were asked for; `of` are all that were found.

    `offered` is by filter; `waiting` how many proposals and rewordings wait for a decision, `every` how many there are.
    """

    found: tuple[Precedent, ...]
    of: int
    every: int
    offered: Mapping[str, Offered]
    waiting: tuple[int, int]
    problems: tuple[Problem, ...] = ()


def browse(workspace: Path, words: str = "", most: int = 50, **filters: str) -> Browsed:
    """Return what the shelf has for `words`, the last of which may be half typed, and filters (see ASKED).

    A filter that is "" lets all pass. What nothing on the shelf has finds nothing: it was offered, and has gone since.
    """
    left = opened(workspace, clauses_too=True, only_shows=True)
    index = library.index(workspace, left.shelf.precedents)
    hits = index.search(words, limit=max(len(left.shelf.precedents), 1), unfinished=True, **filters)
    proposed, reworded = library.waiting(left.shelf.precedents)
    return Browsed(
        tuple(hit.precedent for hit in hits[:most]),
        len(hits),
        len(left.shelf.precedents),
        {name: _offered(index, name) for name in ASKED if name != "since"},
        (len(proposed), len(reworded)),
        left.problems,
    )


def meant(workspace: Path, words: str) -> tuple[Precedent, ...]:
    """Return the six clauses, at the most, that may be meant by words, best first: none that is retired."""
    left = opened(workspace, clauses_too=True, only_shows=True)
    usable = [each for each in left.shelf.precedents if each.status is not Status.RETIRED]
    return tuple(hit.precedent for hit in library.index(workspace, usable).search(words, limit=6))


def _offered(index: Index, name: str) -> Offered:
    """Return what a filter can ask for: functions and statuses in their own order, others by the alphabet."""
    held = index.held(name)
    own = {"function": FUNCTIONS, "status": tuple(status.value for status in Status)}.get(name)
    if own:
        return tuple((value, held[value]) for value in own if held[value])
    counts: dict[str, tuple[str, int]] = {}
    for value, count in held.items():
        said, before = counts.get(value.casefold(), (value, 0))
        counts[value.casefold()] = said, before + count
    common = sorted(counts.values(), key=lambda each: (-each[1], each[0].casefold()))[:_MOST]
    return tuple(sorted(common, key=lambda each: each[0].casefold()))
