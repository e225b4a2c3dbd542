"""Review: what waits for a person. Proposals with their evidence, and approved clauses that newer statements reword."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import library, mine
from drafter.model import Attested, Precedent, Problem, Status
from drafter.workflow.desk import Decided, open_desk, waiting

__all__ = ["Decided", "Proposal", "Review", "Rewording", "review"]

Words = tuple[tuple[str, str], ...]
"""Words that stayed (" "), went ("-") and came ("+"), run by run."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed precedent; `words` tells for each place how it differs from the wording, () where it does not.

    `nearest` is the precedent that says nearly the same, if there is one: perhaps both are one formula.
    """

    precedent: Precedent
    words: tuple[Words, ...]
    nearest: Precedent | None = None


@dataclass(frozen=True, slots=True)
class Rewording:
    """An approved precedent with the newest place that says it in other words.

    `old` is its wording with the slots filled as at that place, as far as they stand there, `words` how that
    differs, and `adopted` what its wording would be.
    """

    precedent: Precedent
    entry: Attested
    old: str
    words: Words
    adopted: str


@dataclass(frozen=True, slots=True)
class Review:
    """What waits: proposals, those of most statements first, and rewordings; how many of both there are in all."""

    proposals: tuple[Proposal, ...]
    rewordings: tuple[Rewording, ...]
    waiting: tuple[int, int]
    problems: tuple[Problem, ...] = ()


def review(workspace: Path, limit: int = 0, function: str = "") -> Review:
    """Return what waits for a decision; at most `limit` proposals and as many rewordings, all where it is 0.

    With a `function`, only what does that in a statement.
    """
    desk = open_desk(workspace)
    every = desk.shelf.precedents
    proposed, reworded = waiting(each for each in every if function in ("", each.function))
    proposed.sort(key=_most_used)
    curator = desk.curator() if proposed or reworded else None
    shown = limit or len(every)
    proposals = _proposals(proposed[:shown], every, curator) if curator else ()
    rewordings = tuple(_rewording(each, entry, curator) for each, entry in reworded[:shown] if curator)
    return Review(proposals, rewordings, (len(proposed), len(reworded)), desk.problems)


def _most_used(precedent: Precedent) -> tuple[int, str]:
    return -len({entry.statement for entry in precedent.attested}), precedent.id


def _proposals(
    proposed: Sequence[Precedent], every: Sequence[Precedent], curator: mine.Curator
) -> tuple[Proposal, ...]:
    neighbours = curator.neighbours(each for each in every if each.status is not Status.RETIRED)
    return tuple(
        Proposal(each, tuple(_differing(each, entry, curator) for entry in each.attested), neighbours.nearest(each))
        for each in proposed
    )


def _differing(precedent: Precedent, entry: Attested, curator: mine.Curator) -> Words:
    if not entry.variant:
        return ()
    return library.differences(curator.reworded(precedent, entry.text).old, entry.text)


def _rewording(precedent: Precedent, entry: Attested, curator: mine.Curator) -> Rewording:
    new = curator.reworded(precedent, entry.text)
    return Rewording(precedent, entry, new.old, library.differences(new.old, entry.text), new.wording)
