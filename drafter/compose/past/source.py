"""What a template is made from: one past statement, the shelf, and what the words of its texts name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from drafter import proper
from drafter.model import ORGANISED, Attested, Meeting, Precedent, Shelf, Statement, Status
from drafter.names import Table

Entities = Callable[[str], tuple[tuple[str, tuple[int, int]], ...]]
"""Finds in a text what it names: kinds of slots ("date", "place", "meeting"), and where each stands."""

GOVERNMENT = re.compile(r"(?:the )?Governments?(?: and (?:the )?peoples?)? of (?:the )?", re.IGNORECASE)
_OF_PLACES = ("place", "country", "countries")
_BETWEEN = re.compile(r",\s*|\s+and\s+")
_ARTICLE = re.compile(r"^(?:and |the )+", re.IGNORECASE)
_STEM = 4
"""Letters that a State's name and the word for what is its own have in common, at least: Norway, Norwegian."""


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
        return frozenset(part for part in parts if part[:1].isupper() and not proper.is_generic(part))

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Return the bodies whose meetings the shelf knows, and this one's."""
        return frozenset(meeting.body for meeting in self._meetings if meeting.body)

    @cached_property
    def whole(self) -> frozenset[str]:
        """Return the bodies of which this one is a part: the Council, of "the Committee of the Council"."""
        own = self.statement.meeting.body
        return frozenset(each for each in self.bodies if re.search(rf" of (?:the )?{re.escape(each)}$", own))

    @cached_property
    def _meetings(self) -> tuple[Meeting, ...]:
        rows = [row.meeting for row in self.shelf.meetings] + [each.meeting for each in self.shelf.statements]
        return (*rows, self.statement.meeting)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Return every text of the statement in reading order, its title first."""
        return (*self.statement.title, *(block.text for block in self.statement.blocks))

    @cached_property
    def running(self) -> str:
        """Return the text of the statement as one."""
        return "\n".join(block.text for block in self.statement.blocks)

    def lasts(self, name: str) -> bool:
        """Return whether a name is likely true of the next meeting too: of a body or document that other meetings name.

        What bears the name of a host, a place or a person of this statement is not, whoever else says it.
        """
        bare = re.sub(r"[’']s?\Z", "", _ARTICLE.sub("", name))
        own = self._of_body
        words = [word.casefold() for word in re.findall(r"[^\W\d_][\w-]{2,}", bare) if not proper.is_generic(word)]
        is_bodys = bool(words) and all(word in own for word in words)
        words = [word for word in words if word not in own]
        if any(_are_kin(word, passing) for word in words for passing in self._passing):
            return False
        row = self.names.named(bare)
        known = row is not None and row.kind in ORGANISED
        return known or is_bodys or proper.is_acronym(bare) or self._said_elsewhere(bare)

    @cached_property
    def _of_body(self) -> frozenset[str]:
        """Return the words of the body's name, and what it is called in short."""
        body = self.statement.meeting.body
        short = [each for each, full in self.statement.acronyms if body and full.casefold() in body.casefold()]
        return frozenset((*body.casefold().split(), *map(str.casefold, short)))

    @cached_property
    def _passing(self) -> frozenset[str]:
        """Return the words of the names of hosts, places and people of this statement, in small letters."""
        own = self.statement.meeting
        named = [own.city, own.country, GOVERNMENT.sub("", own.host), *own.co_chairs]
        for text in self.texts:
            named += [text[slice(*found.at)] for found in proper.find(text)]
        words = (word for one in named for word in re.findall(r"[^\W\d_][\w-]{2,}", one))
        body = own.body.casefold().split()
        kept = (word.casefold() for word in words if word[0].isupper() and not proper.is_generic(word))
        return frozenset(word for word in kept if word not in body)

    def _said_elsewhere(self, name: str) -> bool:
        found = re.compile(rf"(?<![\w-]){re.escape(name)}(?!\w)")
        return any(name in text and found.search(text) for text in self._elsewhere)

    @cached_property
    def _elsewhere(self) -> tuple[str, ...]:
        """Return the texts of the statements of other meetings."""
        own = self.statement
        others = (
            each for each in self.shelf.statements if each.id != own.id and each.meeting.start != own.meeting.start
        )
        return tuple("\n".join(block.text for block in each.blocks) for each in others)


def _are_kin(word: str, passing: str) -> bool:
    """Return whether a word is a name or made of it: Norwegian, of Norway; a short one only where it is the same."""
    return word == passing or (len(passing) >= _STEM and word[:_STEM] == passing[:_STEM])
