"""What a person's decision makes of precedents: evidence fitted to an edited text, a part made a precedent of its own.

The words are the person's or the statements'; mining only finds which of them fill slots, and which evidence fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from drafter import verbs
from drafter.mine import fitting, rewording, wording
from drafter.mine.clauses import Clause, clauses, without_end_mark
from drafter.mine.entities import Finder
from drafter.mine.families import families
from drafter.mine.likeness import Likeness
from drafter.mine.neighbours import Neighbours
from drafter.mine.proposals import proposal
from drafter.mine.readings import Reader, Reading
from drafter.mine.rewording import Reworded
from drafter.model import Attested, Precedent, Slot, Statement, Status
from drafter.names import Table


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
        """Return the precedent with another text and slots, its actor, verb and evidence as that text gives them."""
        said = {slot.name for slot in slots}
        kinds = tuple(slot for name in wording.slot_names(text) for slot in slots if slot.name == name and name in said)
        new = self.fitted(replace(precedent, text=text, slots=kinds))
        if precedent.verb in wording.fixed_words(text) and precedent.actor in text:
            return new
        actor, verb = verbs.actor_and_verb(_spoken(new), "")
        return replace(new, actor=actor if actor in text else new.actor, verb=verb if verb in text else new.verb)

    def parted(self, precedent: Precedent, entries: Sequence[Attested], id_: str, taken: Collection[str]) -> Precedent:
        """Return a proposal made of some of a precedent's evidence; without an id, with one that tells what it is."""
        family = [self._reading(entry) for entry in entries]
        made = proposal(family, self._likeness(), self._finder, taken)
        slug = made.id.rpartition("/")[2]
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

    def groups(self, entries: Sequence[Attested]) -> tuple[tuple[Attested, ...], ...]:
        """Return the entries put together as mining would: those of one formula are one group."""
        readings = [self._reading(entry) for entry in entries]
        by_reading = {id(reading): entry for reading, entry in zip(readings, entries, strict=True)}
        found = families(readings, self._likeness())
        grouped = {id(reading) for family in found for reading in family}
        alone = [(reading,) for reading in readings if id(reading) not in grouped]
        return tuple(tuple(by_reading[id(reading)] for reading in family) for family in (*found, *alone))

    def neighbours(self, precedents: Iterable[Precedent]) -> Neighbours:
        """Return who finds the nearest of these precedents to one."""
        return Neighbours(precedents, self._likeness(), self._reading)

    def _likeness(self) -> Likeness:
        return Likeness([self._reader.read(clause) for clause in self._clauses])

    def _reading(self, entry: Attested) -> Reading:
        """Return the clause that an entry is, as it is compared; one that no statement holds by its own words."""
        there = sorted(self._standing.get(_key(entry), ()), key=lambda each: each.paragraph != entry.paragraph)
        return self._reader.read(replace(there[0], text=entry.text) if there else _own(entry))


def _own(entry: Attested) -> Clause:
    """Return an entry as a clause, by its own words."""
    actor, verb = verbs.actor_and_verb(entry.text, "")
    order = _without_clause(entry)
    return Clause(entry.statement, entry.paragraph, entry.source, entry.text, order, actor=actor, verb=verb)


def _key(entry: Attested | Clause) -> tuple[str, str]:
    return entry.statement, without_end_mark(entry.text)


def _without_clause(entry: Attested) -> tuple[str, str, int, int]:
    return entry.statement[:10], entry.statement, entry.source.lines[0], 0


def _spoken(precedent: Precedent) -> str:
    """Return the text with its slots filled as they last were, else with a name."""
    newest = next((dict(each.values) for each in reversed(precedent.attested) if not each.variant), {})
    return wording.fill(precedent.text, {name: newest.get(name, "Name") for name in wording.slot_names(precedent.text)})


def _free(wanted: str, taken: Collection[str]) -> str:
    tried, count = wanted, 1
    while tried in taken:
        count += 1
        tried = f"{wanted}-{count}"
    return tried
