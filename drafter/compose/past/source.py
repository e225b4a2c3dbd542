"""What a template is made from: one past statement, the shelf, and what the words of its texts name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from drafter.model import Attested, Meeting, Precedent, Shelf, Statement, Status
from drafter.names import Table

Entities = Callable[[str], tuple[tuple[str, tuple[int, int]], ...]]
"""Finds in a text what it names: kinds of slots ("date", "place", "meeting"), and where each stands."""

GOVERNMENT = re.compile(r"(?:the )?Governments? of (?:the )?", re.IGNORECASE)
_OF_PLACES = ("place", "country", "countries")
_BETWEEN = re.compile(r",\s*|\s+and\s+")
_ARTICLE = re.compile(r"^(?:and |the )+", re.IGNORECASE)


@dataclass(frozen=True)
class Source:
    """One past statement and what is known of its words."""

    statement: Statement
    shelf: Shelf
    entities: Entities

    @cached_property
    def names(self) -> Table:
        """Return the register of names."""
        return Table(self.shelf.names)

    @cached_property
    def attested(self) -> tuple[tuple[Precedent, Attested], ...]:
        """Return the precedents that stand in the statement, each with its evidence there; retired ones never."""
        return tuple(self._attested())

    def _attested(self) -> Iterator[tuple[Precedent, Attested]]:
        for precedent in self.shelf.precedents:
            for entry in precedent.attested:
                if entry.statement == self.statement.id and precedent.status is not Status.RETIRED:
                    yield precedent, entry

    @cached_property
    def places(self) -> frozenset[str]:
        """Return the cities of all meetings that the shelf knows, and the places that this statement names."""
        own = self.statement.meeting
        named = [own.country, GOVERNMENT.sub("", own.host, count=1)]
        for precedent, entry in self.attested:
            kinds = {slot.name: slot.kind for slot in precedent.slots}
            named += [value for slot, value in entry.values if kinds.get(slot) in _OF_PLACES]
        cities = [meeting.city for meeting in self._meetings]
        parts = (_ARTICLE.sub("", part).strip() for one in (*cities, *named) for part in _BETWEEN.split(one))
        return frozenset(part for part in parts if part[:1].isupper())

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Return the bodies whose meetings the shelf knows, and this one's."""
        return frozenset(meeting.body for meeting in self._meetings if meeting.body)

    @cached_property
    def _meetings(self) -> tuple[Meeting, ...]:
        rows = [row.meeting for row in self.shelf.meetings] + [each.meeting for each in self.shelf.statements]
        return (*rows, self.statement.meeting)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Return every text of the statement in reading order, its title first."""
        return (*self.statement.title, *(block.text for block in self.statement.blocks))
