"""The shared language of history: what became of a precedent from meeting to meeting, and what a text covers of it.

Frozen values like those of `model`: library makes them, shapes gives them as JSON, render draws them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from drafter.model import Attested, Precedent

Runs = tuple[tuple[str, str], ...]
"""Words that stayed (" "), went ("-") and came ("+"), run by run, in reading order."""


class Event(StrEnum):
    """What became of a precedent at one meeting."""

    FIRST = "first used"
    SAME = "same wording"
    REWORDED = "reworded"
    REVIVED = "revived"
    DROPPED = "dropped"
    ABSENT = "absent"  # as before: it was dropped at an earlier meeting


GONE = (Event.DROPPED, Event.ABSENT)


class Shift(StrEnum):
    """How a verb's strength compares with the one before."""

    STRONGER = "stronger"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Gathering:
    """One meeting of a series, by the statement that tells of it; `day` is None for a text of no meeting."""

    statement: str
    day: date | None = None
    place: str = ""
    name: str = ""
    body: str = ""
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What became of a precedent at one meeting.

    `attested` are the places where it stands there, the one that is compared first; `words` tell how that one's
    wording differs from the one before, () where it does not. `verb` is as printed, and `before` the verb of the
    meeting where it stood last; `shift` is "" where both are equally strong, or have no strength. `other_text` are
    the slots of free text that hold other words than before, where the wording is the same.
    """

    gathering: Gathering
    event: Event
    attested: tuple[Attested, ...] = ()
    words: Runs = ()
    verb: str = ""
    before: str = ""
    shift: Shift | None = None
    other_text: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Return whether the precedent stands in this meeting's statement."""
        return bool(self.attested)

    @property
    def reworded(self) -> bool:
        """Return whether it stands here in other words than before; a revived one may."""
        return bool(self.words)


@dataclass(frozen=True, slots=True)
class Lineage:
    """A precedent's history over the meetings of the bodies that used it.

    `steps` begin where it is first used; `apart` are places in texts of no meeting. It stands in `count` of the
    `of` statements of its series.
    """

    precedent: Precedent
    steps: tuple[Step, ...] = ()
    apart: tuple[Attested, ...] = ()
    count: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """The lineages of many precedents, the meetings in date order, and the texts of no meeting beside them."""

    meetings: tuple[Gathering, ...]
    lineages: tuple[Lineage, ...]
    apart: tuple[Gathering, ...] = ()


@dataclass(frozen=True, slots=True)
class Like:
    """The clause of an earlier statement that is most alike to one; `score` is 0 to 1."""

    statement: str
    paragraph: str
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Placed:
    """One clause of a text: the precedent that it is of, "" for none, and what an earlier text says like it.

    `said_before` is whether an earlier statement has it, as mining judges: in a precedent, or in none. `also` are
    other precedents that it is of, `reworded` those of all of them that it says in other words.
    """

    paragraph: str
    text: str
    precedent: str = ""
    like: Like | None = None
    said_before: bool = False
    also: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()

    @property
    def precedents(self) -> tuple[str, ...]:
        """Return all precedents that it is of."""
        return (self.precedent, *self.also) if self.precedent else ()


@dataclass(frozen=True, slots=True)
class Absent:
    """A standing item that a text lacks: it stands in `count` of the last `of` statements, last in `last`."""

    precedent: Precedent
    count: int
    of: int
    last: Attested


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a text has and lacks of the standing items of the statements before it; `wordings` are by precedent."""

    id: str
    compared: tuple[Gathering, ...] = ()
    absent: tuple[Absent, ...] = ()
    clauses: tuple[Placed, ...] = field(default=())
    wordings: Mapping[str, str] = field(default_factory=dict)

    @property
    def held(self) -> tuple[Placed, ...]:
        """Return the clauses that are of a precedent which an earlier statement has."""
        return tuple(clause for clause in self.clauses if clause.precedent and clause.said_before)

    @property
    def reworded(self) -> tuple[tuple[Placed, str], ...]:
        """Return the clauses that say a precedent in other words, with it, where no other has it to the letter."""
        exact = {id_ for clause in self.held for id_ in clause.precedents if id_ not in clause.reworded}
        return tuple((clause, id_) for clause in self.held for id_ in clause.reworded if id_ not in exact)

    @property
    def repeated(self) -> tuple[Placed, ...]:
        """Return the clauses that an earlier statement has, but no precedent."""
        return tuple(clause for clause in self.clauses if clause.said_before and not clause.precedent)

    @property
    def new(self) -> tuple[Placed, ...]:
        """Return the clauses that nothing like stood in before."""
        return tuple(clause for clause in self.clauses if not clause.said_before)
