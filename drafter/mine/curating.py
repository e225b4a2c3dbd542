"""What a person's decision makes of precedents: evidence fitted to an edited text, a part made a precedent of its own.

The words are the person's or the statements'; mining only finds which of them fill slots, and which evidence fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from drafter.mine import following
from drafter.mine.clauses import Clause, by_itself, clauses, without_end_mark
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Frame, Reader, Reading
from drafter.mine.families import families
from drafter.mine.families.contrary import contrary
from drafter.mine.families.differing import differing
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.neighbours import Neighbours
from drafter.mine.proposals import free_id, proposal
from drafter.mine.slots import fitting, kinds, rewording
from drafter.mine.slots.rewording import Reworded
from drafter.model import Attested, Precedent, Slot, Source, Statement, Status
from drafter.names import Table

_UNATTESTED = Attested("", "", Source(""), "")


class Curator:
    """Works out decisions on precedents, with what the statements held and the table of names tell."""

    def __init__(self, statements: Iterable[Statement], names: Table) -> None:
        held = tuple(sorted(statements, key=lambda statement: statement.id))
        self._finder = Finder(held, names)
        self._reader = Reader(self._finder)
        self._clauses = clauses(held)
        self._standing: dict[tuple[str, str], list[Clause]] = defaultdict(list)
        for clause in self._clauses:
            self._standing[_key(clause)].append(clause)

    def fitted(self, precedent: Precedent) -> Precedent:
        """Return the precedent with its evidence oldest first, each entry with values or as a variant."""
        order = {_key(clause): clause.order for clause in reversed(self._clauses)}
        entries = sorted(precedent.attested, key=lambda each: order.get(_key(each), _without_clause(each)))
        return fitting.fitted(replace(precedent, attested=tuple(entries)), self._finder)

    def reworded(self, precedent: Precedent, text: str) -> Reworded:
        """Return how a text says the precedent in other words, as a wording with slots."""
        return rewording.reworded(precedent, text, self._finder)

    def edited(self, precedent: Precedent, text: str, slots: Sequence[Slot]) -> Precedent:
        """Return the precedent with another text and slots, its actor, verb, function and evidence as that text gives.

        Slots of the text that are not among these are of the kind that fills them, or that their name tells.
        """
        known = {slot.name: slot.kind for slot in slots}
        found = kinds.infer(text, known, precedent.attested, self._finder)
        made = tuple(Slot(name, kind) for name, kind in found.items())
        new = self.fitted(replace(precedent, text=text, slots=made))
        return following.follow(precedent, new, self._evidence(precedent))

    def _evidence(self, precedent: Precedent) -> list[Clause]:
        return [self._reading(entry).clause for entry in precedent.attested] or [_own(_UNATTESTED)]

    def parted(self, precedent: Precedent, entries: Sequence[Attested], id_: str, taken: Collection[str]) -> Precedent:
        """Return a proposal made of some of a precedent's evidence; without an id, with one that tells what it is."""
        family = [self._reading(entry) for entry in entries]
        made = proposal(family, self._likeness(), self._finder)
        slug = free_id(made.id, taken).rpartition("/")[2]
        folder = precedent.id.rpartition("/")[0]
        return self.fitted(
            replace(
                made,
                id=id_ or _free(f"{folder}/{slug}" if folder else slug, taken),
                function=precedent.function or made.function,
                theme=precedent.theme or made.theme,
                status=Status.PROPOSED,
                attested=tuple(entries),
            )
        )

    def left(self, precedent: Precedent, entries: Sequence[Attested]) -> Precedent:
        """Return what a precedent is without some of its evidence: words that mining made follow what is left.

        What a person approved, looked at or wrote keeps its words.
        """
        rest = replace(precedent, attested=tuple(entry for entry in precedent.attested if entry not in entries))
        if precedent.status is not Status.PROPOSED or precedent.reviewed or not self._is_mined(precedent):
            return self.fitted(rest)
        made = self._proposal(rest.attested)
        facts = {"text": made.text, "slots": made.slots, "actor": made.actor, "verb": made.verb}
        return self.fitted(replace(rest, **facts))  # type: ignore[arg-type]

    def _is_mined(self, precedent: Precedent) -> bool:
        """Return whether a precedent's text is what mining makes of its evidence, or of what has its words."""
        exact = tuple(entry for entry in precedent.attested if not entry.variant)
        groups = [group for group in (precedent.attested, exact) if group]
        return any(self._proposal(group).text == precedent.text for group in groups)

    def _proposal(self, entries: Sequence[Attested]) -> Precedent:
        return proposal([self._reading(entry) for entry in entries], self._likeness(), self._finder)

    def groups(self, entries: Sequence[Attested]) -> tuple[tuple[Attested, ...], ...]:
        """Return the entries put together as mining would: those of one formula are one group."""
        readings = [self._reading(entry) for entry in entries]
        by_reading = {id(reading): entry for reading, entry in zip(readings, entries, strict=True)}
        found = families(readings, self._likeness())
        grouped = {id(reading) for family in found for reading in family}
        alone = [(reading,) for reading in readings if id(reading) not in grouped]
        return tuple(tuple(by_reading[id(reading)] for reading in family) for family in (*found, *alone))

    def differing(self, one: Precedent, other: Precedent) -> tuple[str, ...]:
        """Return in what two precedents differ: function, verb, object, decision."""
        frames = [self._reading(each.attested[-1]).frame if each.attested else Frame() for each in (one, other)]
        is_contrary = contrary(self._reader.read_wording(one), self._reader.read_wording(other))
        return tuple(differing(one, other, *frames, is_contrary=is_contrary))

    def neighbours(self, precedents: Iterable[Precedent]) -> Neighbours:
        """Return who finds the nearest of these precedents to one."""
        return Neighbours(precedents, self._likeness(), self._reading)

    def _likeness(self) -> Likeness:
        return Likeness([self._reader.read(clause) for clause in self._clauses])

    def _reading(self, entry: Attested) -> Reading:
        """Return the clause that an entry is, as it is compared; one that no statement holds by its own words."""
        there = sorted(self._standing.get(_key(entry), ()), key=lambda each: each.paragraph != entry.paragraph)
        return self._reader.read(there[0]._replace(text=entry.text) if there else _own(entry))


def _own(entry: Attested) -> Clause:
    """Return an entry as a clause, by its own words."""
    where = {"statement": entry.statement, "paragraph": entry.paragraph, "source": entry.source}
    return by_itself(entry.text)._replace(**where, order=_without_clause(entry))  # type: ignore[arg-type]


def _key(entry: Attested | Clause) -> tuple[str, str]:
    return entry.statement, without_end_mark(entry.text)


def _without_clause(entry: Attested) -> tuple[str, str, int, int]:
    return entry.statement[:10], entry.statement, entry.source.lines[0], 0


def _free(wanted: str, taken: Collection[str]) -> str:
    tried, count = wanted, 1
    while tried in taken:
        count += 1
        tried = f"{wanted}-{count}"
    return tried
