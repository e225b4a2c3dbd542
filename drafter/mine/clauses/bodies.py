"""Whose statements clauses are of: what only resembles another body's wording is no rewording of it.

Two bodies that say the same to the letter share a precedent; that one of them welcomed a report in its own words tells
nothing of how the other's language changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.mine.clauses.readings import Reading
from drafter.model import Precedent, Statement


class Bodies:
    """The bodies of an archive's statements, as far as their texts name them."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._of = {each.id: each.meeting.body.casefold() for each in statements}

    def own(self, made: Precedent, family: Sequence[Reading]) -> list[Reading]:
        """Return the clauses of a proposal without those that only resemble it and are of another body."""
        said = {entry.text for entry in made.attested if not entry.variant}
        given = [each for each in family if not said.isdisjoint((each.clause.text, each.clause.bare.text))]
        letter = {id(each) for each in given}
        own = [each for each in family if id(each) in letter or self.are_near(each, given)]
        return own if len({each.clause.statement for each in own}) > 1 else list(family)

    def are_near(self, reading: Reading, others: Iterable[Reading]) -> bool:
        """Return whether a clause is of the body of one of these, or of a group of it; an unknown body may be any."""
        mine = self._of[reading.clause.statement]
        bodies = {self._of[each.clause.statement] for each in others}
        return not bodies or any(mine in body or body in mine for body in bodies)
