"""Review: what waits for a person. Proposals with their evidence, and approved clauses that newer statements reword.

Two approved clauses that newer statements show to be one formula wait too: mining merges nothing that was approved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import library, mine
from drafter.model import Attested, Precedent, Problem, Status
from drafter.workflow.page.anchored import Anchors
from drafter.workflow.shelf import seen
from drafter.workflow.shelf.desk import Decided, open_desk

__all__ = ["Decided", "Merging", "Proposal", "Review", "Rewording", "Turn", "review", "turn"]

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
class Merging:
    """An approved precedent, and another with which its newer evidence makes it one formula."""

    precedent: Precedent
    other: Precedent


@dataclass(frozen=True, slots=True)
class Review:
    """What waits: proposals, those of most statements first, and rewordings; how many of both there are in all.

    Beside these, approved precedents that may be merged; `held` is how many precedents the shelf has.
    """

    proposals: tuple[Proposal, ...]
    rewordings: tuple[Rewording, ...]
    waiting: tuple[int, int]
    problems: tuple[Problem, ...] = ()
    mergings: tuple[Merging, ...] = ()
    held: int = 0


def review(workspace: Path, limit: int = 0, function: str = "") -> Review:
    """Return what waits for a decision; at most `limit` proposals and as many rewordings, all where it is 0.

    With a `function`, only what does that in a statement.
    """
    desk = open_desk(workspace)
    every = desk.shelf.precedents
    proposed, reworded = library.waiting(each for each in every if function in ("", each.function))
    proposed.sort(key=_most_used)
    curator = desk.curator() if proposed or reworded else None
    shown = limit or len(every)
    proposals = _proposals(proposed[:shown], every, curator) if curator else ()
    rewordings = tuple(_rewording(each, entry, curator) for each, entry in reworded[:shown] if curator)
    mergings = _mergings(every, function)
    return Review(proposals, rewordings, (len(proposed), len(reworded)), desk.problems, mergings[:shown], len(every))


def _mergings(every: Sequence[Precedent], function: str) -> tuple[Merging, ...]:
    found = (Merging(each, other) for each, other in library.merging(every))
    return tuple(each for each in found if function in ("", each.precedent.function))


@dataclass(frozen=True, slots=True)
class Turn:
    """What is decided next: a proposal, a rewording or a merger, none where nothing waits; its clause's version.

    What is reworded may also have to be merged.

    `ids` are all that wait, in the order in which they come; `anchors` tell where evidence stands.
    """

    ids: tuple[str, ...]
    anchors: Anchors
    proposal: Proposal | None = None
    rewording: Rewording | None = None
    version: str = ""
    problems: tuple[Problem, ...] = ()
    merging: Merging | None = None

    @property
    def precedent(self) -> Precedent | None:
        """Return the precedent that is decided on."""
        found = self.proposal or self.rewording or self.merging
        return found.precedent if found else None

    @property
    def after(self) -> str:
        """Return the id that comes next, "" where nothing else waits; after the last one the first."""
        at = self.ids.index(self.precedent.id) if self.precedent else 0
        return self.ids[(at + 1) % len(self.ids)] if len(self.ids) > 1 else ""


def turn(workspace: Path, id_: str = "", function: str = "") -> Turn:
    """Return what waits under an id, or the first that waits: rewordings, then proposals of most statements first."""
    desk = open_desk(workspace)
    proposed, reworded = library.waiting(each for each in desk.shelf.precedents if function in ("", each.function))
    proposed.sort(key=_most_used)
    newer = {each.id: (each, entry) for each, entry in reworded}
    mergings = {each.precedent.id: each for each in _mergings(desk.shelf.precedents, function)}
    ids = tuple(dict.fromkeys((*newer, *mergings, *(each.id for each in proposed))))
    anchors = Anchors(desk.shelf.statements)
    if not ids:
        return Turn((), anchors, problems=desk.problems)
    chosen = id_ if id_ in ids else ids[0]
    version, curator = seen.version(workspace, chosen), desk.curator()
    if chosen in newer or chosen in mergings:
        rewording = _rewording(*newer[chosen], curator) if chosen in newer else None
        return Turn(ids, anchors, None, rewording, version, desk.problems, mergings.get(chosen))
    (proposal,) = _proposals([each for each in proposed if each.id == chosen], desk.shelf.precedents, curator)
    return Turn(ids, anchors, proposal, version=version, problems=desk.problems)


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
