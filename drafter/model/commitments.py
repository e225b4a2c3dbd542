"""A commitment: what was undertaken, by whom, by when, and what later statements say became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from drafter.model.sources import Source, no_line


class Outcome(StrEnum):
    """What became of a commitment, or what one report says of it."""

    DONE = "done"
    UNDER_WAY = "under way"
    SUPERSEDED = "superseded"
    NOT_REPORTED = "not reported"


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence or list item of a statement, and where it stands.

    `says` is what it tells of a commitment, where it reports on one.
    """

    statement: str
    paragraph: str
    source: Source
    text: str
    says: Outcome = Outcome.NOT_REPORTED


@dataclass(frozen=True, slots=True)
class Commitment:
    """One row of commitments.yaml. "" is what the text does not say; a due date is as printed, never a date made of it.

    `topic` is what a work plan puts the action under. `made` is None for a row that a person wrote without a source.
    `reported` are the places where later statements say what became of it, oldest first; `again` the ids of later
    commitments to the same.
    """

    id: str
    action: str
    who: str = ""
    due: str = ""
    topic: str = ""
    status: Outcome = Outcome.NOT_REPORTED
    made: Passage | None = None
    reported: tuple[Passage, ...] = ()
    again: tuple[str, ...] = ()
    notes: str = ""
    line: Callable[..., int] = field(default=no_line, compare=False, repr=False)
    """The line of the row in its file, or of one of its keys: line(), line("status")."""

    @property
    def is_open(self) -> bool:
        """Return whether something is still to be done."""
        return self.status in (Outcome.UNDER_WAY, Outcome.NOT_REPORTED)

    @property
    def telling(self) -> Passage | None:
        """Return the report that tells its status: the first that it was done, else the newest; None without any.

        What is said of a thing after it was done tells how it is used.
        """
        said = [each for each in self.reported if each.says is self.status] or list(self.reported)
        return (said[0] if self.status is Outcome.DONE else said[-1]) if said else None


@dataclass(frozen=True, slots=True)
class Found:
    """What mining last wrote of one commitment, in short marks, to know what a person changed since.

    `of` marks the sentence that it was found in, "" for a row that a person added; `row` what mining wrote of it,
    `links` its reports and the later commitments to the same.
    """

    of: str
    row: str
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger as its file holds it: the commitments in its order, and what mining has found so far by id."""

    commitments: tuple[Commitment, ...] = ()
    found: tuple[tuple[str, Found], ...] = ()
