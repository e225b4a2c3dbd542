"""The shelf as mining would leave it: what is known with new evidence, and proposals beside it.

A proposal that nobody has touched is drawn anew (see anew): "the Pearl Guild attended" has a slot once the Reef Union
did. All else keeps every word that it has. It loses the evidence that a statement, corrected since, no longer holds,
whatever else a person wrote in it, and gains new (see attestation, joining), retired or not, which is why the clauses
of a retired one never come back as a proposal. What is left forms families; families of two statements or more become
proposals, and so does a formulaic clause that stands once. All this is done until nothing more is found, so that
mining what was mined changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.mine import anew, clauses, joining, nested
from drafter.mine.attestation import Attestation, Kept, Key, key, said_as
from drafter.mine.clauses import Clause, forms
from drafter.mine.clauses.bodies import Bodies
from drafter.mine.clauses.entities import Entity, Finder
from drafter.mine.clauses.functions import FORMULAIC, function
from drafter.mine.clauses.readings import Reader, Reading
from drafter.mine.evidence import Evidence
from drafter.mine.families import families
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.parting import begin_alike, nearest, nearly_alike, parted, tells
from drafter.mine.mergers import mergers
from drafter.mine.proposals import attested, free_id, proposal
from drafter.mine.side_by_side import in_order
from drafter.mine.slots import fitting
from drafter.model import Attested, Precedent, Statement
from drafter.names import Table
from drafter.uncollected import uncollected
from drafter.untouched import marked

_MANY_STATEMENTS, _MANY_FAMILIES = 20, 100
"""From which clauses are read, and wordings made, side by side: fewer take less time than a copy of the process."""


def precedents(statements: Iterable[Statement], known: Iterable[Precedent], names: Table) -> tuple[Precedent, ...]:
    """Return the whole shelf as it would then stand, in order of id."""
    with uncollected():
        return _precedents(statements, known, names)


def _precedents(statements: Iterable[Statement], known: Iterable[Precedent], names: Table) -> tuple[Precedent, ...]:
    held = tuple(sorted(statements, key=lambda statement: statement.id))
    known = tuple(known)
    today, given = Evidence(held), {statement.id for statement in held}
    drawn = anew.to_draw(known, given, today)
    waiting = anew.that_wait(known, given)
    known = anew.others(known, drawn)
    shelf = _Shelf(held, Finder(held, names))
    for precedent in sorted(known, key=lambda precedent: precedent.id):
        shelf.evidence.keep(today.refreshed(precedent))
    shelf.evidence.take_attested()
    shelf.evidence.take_corrected({precedent.id: today.lost(precedent) for precedent in known})
    shelf.propose()
    ids = {each.id for each in known}
    found = shelf.precedents()
    stay = [marked(each) if each.id in waiting else each for each in found if each.id in ids]
    made = anew.named([each for each in found if each.id not in ids], drawn, ids)
    return tuple(sorted((*stay, *made), key=lambda each: each.id))


class _Shelf:
    """Precedents as they will stand: those known with their evidence, and proposals of the clauses that are free."""

    def __init__(self, statements: Sequence[Statement], finder: Finder) -> None:
        self._finder, self._reader = finder, Reader(finder)
        readings = self._read(statements)
        self._likeness = Likeness(readings)
        self._mergers: dict[str, str] = {}
        self.evidence = Attestation(readings, self._likeness, finder, self._reader, Bodies(statements))

    def _read(self, statements: Sequence[Statement]) -> list[Reading]:
        """Return the clauses of all statements read, oldest first; what other processes found in them is remembered."""
        read = in_order(self._read_one, clauses.dated(statements), _MANY_STATEMENTS)
        self._finder.found.update((each.clause.text, entities) for of_one in read for each, entities in of_one)
        readings = sorted((each for of_one in read for each, _ in of_one), key=lambda each: each.clause.order)
        clauses.remember(statements, [each.clause for each in readings])
        return readings

    def _read_one(self, dated: tuple[Statement, str]) -> list[tuple[Reading, tuple[Entity, ...]]]:
        """Return the clauses of a statement read, each with the entities of its text."""
        return [(self._reader.read(clause), self._finder.find(clause.text)) for clause in clauses.of(*dated)]

    def precedents(self) -> tuple[Precedent, ...]:
        """Return all precedents, their evidence complete and true to their texts."""
        kept = self.evidence.kept
        return tuple(self._renewed(kept[id_]) for id_ in sorted(kept))

    def propose(self) -> None:
        """Make precedents of all that recurs, beside what is known.

        Where that gave what is known more evidence, it is done once more beside what that is now: so what is mined
        again, with nothing new, stays as it is.
        """
        known = frozenset(self.evidence.kept)
        while True:
            while self.evidence.attach() or joining.attach(self.evidence, known, self._likeness):
                pass
            before = self.evidence.state(known)
            self.settle()
            if nested.join(self.evidence, known):
                self.settle()
            if self.pair_with_nearest():
                self.settle()
            while self.keep_formulaic():
                self.settle()
            if self.evidence.state(known) == before:
                self._mergers = mergers(self.evidence, known, self._likeness)
                return
            self.evidence.let_go(self.evidence.kept.keys() - known)

    def settle(self) -> None:
        """Give free clauses to precedents, and make precedents of families of them, until nothing more is found."""
        while self.evidence.attach() or self._propose():
            pass

    def _propose(self) -> bool:
        """Make precedents of families of free clauses, else of pairs; return whether any was made."""
        found = [family for family in families(self.evidence.free, self._likeness) if _recurs(family)]
        parts = in_order(self._parts, found, _MANY_FAMILIES)
        for family, each in zip(found, parts, strict=True):
            for precedent, members, wording, first in each:
                held = [family[nth] for nth in members]
                id_ = self._keep(precedent, self.evidence.bodies.own(precedent, held), wording)
                self.evidence.take_first(id_, held, [family[nth] for nth in first])
        return any(parts) or self._pair_up()

    def _pair_up(self) -> bool:
        """Make precedents of free clauses that are nearly alike and share a wording; return whether any was made."""
        made: set[int] = set()
        for one, other in nearly_alike(self.evidence.free, self._likeness):
            if made.isdisjoint((id(one), id(other))):
                pair = [self._bare(one), self._bare(other)]
                found = proposal(pair, self._likeness, self._finder)
                if len(found.attested) == len(pair) and not self._is_gainsaid(found, pair):
                    self._keep(found, (one, other))
                    made |= {id(one), id(other)}
        return bool(made)

    def pair_with_nearest(self) -> bool:
        """Make precedents of free clauses and what is nearest to each, free or not; return whether any was made."""
        free, made = {id(reading) for reading in self.evidence.free}, False
        owners = joining.owners_of(self.evidence, self.evidence.kept)
        for one, other in nearest(self.evidence.free, self.evidence.proposed, self._likeness):
            if free.isdisjoint((id(one), id(other))):
                continue  # each has a precedent by now
            pair = sorted((one, other), key=lambda reading: reading.clause.order)
            found = proposal([self._bare(each) for each in pair], self._likeness, self._finder)
            owned = [self.evidence.kept[id_] for reading in pair for id_ in owners.get(id(reading), ())]
            if self._is_gainsaid(found, pair, owned):
                continue
            is_wording = len(found.attested) == len(pair) and tells(found, self._likeness)
            if is_wording or (free.issuperset((id(one), id(other))) and begin_alike(one, other)):
                self._keep(found, pair)
                free -= {id(one), id(other)}
                made = True
        return made

    def keep_formulaic(self) -> bool:
        """Make precedents of formulaic clauses that stand once; return whether any was made."""
        single = [reading for reading in self.evidence.free if _is_formulaic(reading)]
        for reading in single:
            made = proposal([self._bare(reading)], self._likeness, self._finder)
            self._keep(made, [reading])
        return bool(single)

    def _parts(self, family: Sequence[Reading]) -> list[tuple[Precedent, tuple[int, ...], Reading, tuple[int, ...]]]:
        """Return the precedents of a family, one a wording: its clauses' places, itself as compared, what differs."""
        found = parted([self._bare(reading) for reading in family], self._likeness, self._finder)
        return [(made, held, self._reader.read_wording(made), self._first(family, held)) for made, held in found]

    def _first(self, family: Sequence[Reading], members: Sequence[int]) -> tuple[int, ...]:
        place = {id(family[nth]): nth for nth in members}
        return tuple(place[id(each)] for each in self.evidence.differing([family[nth] for nth in members]))

    def _keep(self, made: Precedent, family: Sequence[Reading], wording: Reading | None = None) -> str:
        """Put a proposal on the shelf with its clauses; of two of the same words the first holds both's."""
        kept = self.evidence.kept
        same = next((id_ for id_, each in kept.items() if each.precedent.text == made.text), None)
        id_ = same or free_id(made.id, kept)
        if same is None:
            self.evidence.keep(replace(made, id=id_), wording)
        for reading in family:
            self.evidence.give(id_, reading)
        return id_

    def _is_gainsaid(self, made: Precedent, pair: Sequence[Reading], owners: Sequence[Kept] = ()) -> bool:
        """Return whether what owns one of a pair, or has the same words as what was made of it, gainsays one of it."""
        held = [*owners, *(kept for kept in self.evidence.kept.values() if kept.precedent.text == made.text)]
        return any(self.evidence.gainsays(kept, reading) for kept in held for reading in pair)

    def _bare(self, reading: Reading) -> Reading:
        bare = reading.clause.bare
        return reading if bare.text == reading.clause.text else self._reader.read(bare)

    def _renewed(self, kept: Kept) -> Precedent:
        """Return the precedent with all its evidence, oldest first, each entry where its clause stands today."""
        standing: dict[Key, Clause] = {}
        for reading in reversed(kept.readings):
            standing[key(reading.clause)] = reading.clause
        entries = [self._today(entry, standing.pop(key(entry), None)) for entry in kept.precedent.attested]
        said = [said_as(clause, kept.precedent) for clause in standing.values()]
        entries += [(clause.order, attested(clause, (), variant=True)) for clause in said]
        entries.sort(key=lambda pair: pair[0])
        joins = self._mergers.get(kept.precedent.id, kept.precedent.joins)
        now = replace(kept.precedent, attested=tuple(entry for _, entry in entries), joins=joins)
        return fitting.fitted(now, self._finder)

    def _today(self, entry: Attested, clause: Clause | None) -> tuple[tuple[str, str, int, int], Attested]:
        if clause is None:
            return (entry.statement[:10], entry.statement, entry.source.lines[0], 0), entry
        stands = entry.paragraph == clause.paragraph and entry.source == clause.source
        return clause.order, entry if stands else replace(entry, paragraph=clause.paragraph, source=clause.source)


def _recurs(family: Sequence[Reading]) -> bool:
    return len({reading.clause.statement for reading in family}) > 1


def _is_formulaic(reading: Reading) -> bool:
    says_something = len(reading.content) + len(reading.entities) >= 3
    return says_something and function(reading.clause) in FORMULAIC and not _names_a_person(reading)


def _names_a_person(reading: Reading) -> bool:
    """Return whether it names somebody: no formula by itself, for the next meeting has another."""
    text = reading.clause.text
    if any(entity.of.startswith("person") for entity in reading.entities):
        return True
    for entity in reversed(reading.entities):
        text = text[: entity.at[0]] + "{}" + text[entity.at[1] :]
    return forms.PERSON.search(text) is not None
