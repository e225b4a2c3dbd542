"""All that precedents/ holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.model.commitments import Commitment, Ledger
from drafter.model.precedents import Precedent
from drafter.model.profiles import Profile
from drafter.model.registers import Name, RegisteredMeeting
from drafter.model.statements import Statement


@dataclass(frozen=True, slots=True)
class Shelf:
    """All of precedents/ as read: statements and clauses in order of id, and the registers."""

    statements: tuple[Statement, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    names: tuple[Name, ...] = ()
    meetings: tuple[RegisteredMeeting, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    profiles: tuple[Profile, ...] = ()
    given: frozenset[str] = frozenset()
    """Ids of statements that stand in files given to be looked at, and are none of the archive's."""

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """Return what was undertaken, in the order of the ledger."""
        return self.ledger.commitments
