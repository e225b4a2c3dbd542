"""The shelf as mining would leave it: what is known with new evidence, and proposals beside it.

A known precedent keeps every word that it has. It loses the evidence that a statement, corrected
since, no longer holds, whatever else a person wrote in it. It gains the clauses that refill its text or that
are alike to what it attests, and so does a retired one, which is why its clauses never come back
as a proposal. What is left forms families; families of two statements or more become proposals,
and so does a formulaic clause that stands once. All this is done until nothing more is found, so
that mining what was mined changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from drafter.mine import forms, wording
from drafter.mine.clauses import Clause, clauses, without_end_mark
from drafter.mine.entities import Finder
from drafter.mine.evidence import Evidence
from drafter.mine.families import JOIN, candidates, closest, families, fits
from drafter.mine.functions import FORMULAIC, function
from drafter.mine.likeness import Likeness
from drafter.mine.proposals import attested, proposal
from drafter.mine.readings import Reader, Reading
from drafter.mine.words import words
from drafter.model import Attested, Precedent, Statement, Status
from drafter.names import Table

_Key = tuple[str, str]  # a statement and a clause's text
_FOR_APPROVED = 0.06
"""How much more alike a clause must be to what a person has approved: a wrong joining there costs trust."""
_LEAST_FIXED = 3
"""Words that say something: a wording with fewer of its own ("{{ x }} noted {{ y }}.") would refill too much."""


def precedents(statements: Iterable[Statement], known: Iterable[Precedent], names: Table) -> tuple[Precedent, ...]:
    """Return the whole shelf as it would then stand, in order of id."""
    held = tuple(sorted(statements, key=lambda statement: statement.id))
    shelf = _Shelf(held, Finder(held, names))
    evidence = Evidence(held)
    for precedent in sorted(known, key=lambda precedent: precedent.id):
        shelf.keep(evidence.refreshed(precedent))
    shelf.take_attested()
    while shelf.attach() or shelf.propose():
        pass
    return shelf.precedents()


@dataclass(slots=True)
class _Kept:
    """A precedent, its text as it is compared, and the readings of its evidence, where they still stand."""

    precedent: Precedent
    wording: Reading
    readings: list[Reading]


class _Shelf:
    """Precedents and the clauses that belong to them; a clause belongs to one, or is free."""

    def __init__(self, statements: Sequence[Statement], finder: Finder) -> None:
        self._finder, self._reader = finder, Reader(finder)
        self._readings = [self._reader.read(clause) for clause in clauses(statements)]
        self._likeness = Likeness(self._readings)
        self._free = {id(reading): reading for reading in self._readings}
        self._kept: dict[str, _Kept] = {}

    def keep(self, precedent: Precedent) -> None:
        """Put a precedent on the shelf."""
        self._kept[precedent.id] = _Kept(precedent, self._reader.read_wording(precedent), [])

    def precedents(self) -> tuple[Precedent, ...]:
        """Return all precedents, their evidence complete and true to their texts."""
        return tuple(self._renewed(self._kept[id_]) for id_ in sorted(self._kept))

    # -- evidence ---------------------------------------------------------------------------------

    def take_attested(self) -> None:
        """Give each precedent the clauses that it attests already; a sentence of two acts may be of two."""
        standing: dict[_Key, list[Reading]] = defaultdict(list)
        for reading in self._readings:
            standing[_key(reading.clause)].append(reading)
        for kept in self._kept.values():
            given: set[int] = set()
            for entry in kept.precedent.attested:
                here = [reading for reading in standing.get(_key(entry), ()) if id(reading) not in given]
                for reading in sorted(here, key=lambda each: each.clause.paragraph != entry.paragraph)[:1]:
                    given.add(id(reading))
                    self._give(kept, reading)

    def attach(self) -> bool:
        """Give free clauses to the precedents that they refill or resemble; return whether any was given."""
        return self._attach_refilling() + self._attach_resembling() > 0

    def _attach_refilling(self) -> int:
        by_beginning: dict[str, list[_Kept]] = defaultdict(list)
        for kept in self._kept.values():
            if sum(word.is_content for word in words(wording.fixed_words(kept.precedent.text))) >= _LEAST_FIXED:
                by_beginning[_beginning(kept.precedent.text)].append(kept)
        given = 0
        for reading in list(self._free.values()):
            beginning = _beginning(reading.clause.text)
            for kept in (*by_beginning.get(beginning, ()), *by_beginning.get("", ())):
                if self._values(kept.precedent, _said(reading.clause, kept.precedent).text) is not None:
                    self._give(kept, reading)
                    given += 1
                    break
        return given

    def _values(self, precedent: Precedent, text: str) -> dict[str, str] | None:
        kinds = {slot.name: slot.kind for slot in precedent.slots}
        return wording.values_of(precedent.text, text, self._finder, kinds)

    def _attach_resembling(self) -> int:
        """Give each free clause to the precedent that it is most alike to, where it fits all its evidence."""
        free = [reading for reading in self._readings if id(reading) in self._free]
        owners = [(kept.precedent.id, each) for kept in self._kept.values() for each in (*kept.readings, kept.wording)]
        given: set[int] = set()
        for score, nth, id_ in self._links(free, owners) if free else ():
            kept = self._kept[id_]
            more = _FOR_APPROVED if kept.precedent.status is Status.APPROVED else 0.0
            evidence = kept.readings or [kept.wording]
            if nth in given or score < JOIN + more:
                continue
            if fits((closest(free[nth], other, self._likeness) for other in evidence), more):
                self._give(kept, free[nth])
                given.add(nth)
        return len(given)

    def _links(self, free: Sequence[Reading], owners: Sequence[tuple[str, Reading]]) -> list[tuple[float, int, str]]:
        """Return how alike free clauses and evidence are where they could be one formula, best first."""
        every = [*free, *(reading for _, reading in owners)]
        pairs = ((a, b) for a, b in candidates(every, self._likeness) if a < len(free) <= b)
        scored = ((closest(every[a], every[b], self._likeness), a, owners[b - len(free)][0]) for a, b in pairs)
        return sorted((link for link in scored if link[0] >= JOIN), key=lambda link: (-link[0], link[1], link[2]))

    def _give(self, kept: _Kept, reading: Reading) -> None:
        self._free.pop(id(reading), None)
        kept.readings.append(reading)

    # -- proposals --------------------------------------------------------------------------------

    def propose(self) -> bool:
        """Make precedents of families of free clauses, else of formulaic ones; return whether any was made."""
        free = [reading for reading in self._readings if id(reading) in self._free]
        found = [family for family in families(free, self._likeness) if _recurs(family)]
        for family in found or [(reading,) for reading in free if _is_formulaic(reading)]:
            bare = [self._reader.read(reading.clause.bare) for reading in family]
            made = proposal(bare, self._likeness, self._finder, self._kept)
            same = next((kept for kept in self._kept.values() if kept.precedent.text == made.text), None)
            if same is None:
                self.keep(made)
            for reading in family:
                self._give(same or self._kept[made.id], reading)
            found = found or [family]
        return bool(found)

    # -- the finished shelf -----------------------------------------------------------------------

    def _renewed(self, kept: _Kept) -> Precedent:
        """Return the precedent with all its evidence, oldest first, each entry where its clause stands today."""
        standing: dict[_Key, Clause] = {}
        for reading in reversed(kept.readings):
            standing[_key(reading.clause)] = reading.clause
        entries = [self._today(entry, standing.pop(_key(entry), None)) for entry in kept.precedent.attested]
        said = [_said(clause, kept.precedent) for clause in standing.values()]
        entries += [(clause.order, attested(clause, (), variant=True)) for clause in said]
        entries.sort(key=lambda pair: pair[0])
        return replace(kept.precedent, attested=tuple(self._true(kept.precedent, entry) for _, entry in entries))

    def _today(self, entry: Attested, clause: Clause | None) -> tuple[tuple[str, str, int, int], Attested]:
        if clause is None:
            return (entry.statement[:10], entry.statement, entry.source.lines[0], 0), entry
        return clause.order, replace(entry, paragraph=clause.paragraph, source=clause.source)

    def _true(self, precedent: Precedent, entry: Attested) -> Attested:
        """Return the entry with values that refill the text to the letter, or as a variant."""
        values = dict(entry.values)
        if (
            values.keys() == set(wording.slot_names(precedent.text))
            and wording.fill(precedent.text, values) == entry.text
        ):
            return replace(entry, variant=False)
        found = self._values(precedent, entry.text)
        return replace(entry, values=tuple(found.items()) if found is not None else (), variant=found is None)


def _key(clause: Clause | Attested) -> _Key:
    return clause.statement, without_end_mark(clause.text)


def _said(clause: Clause, precedent: Precedent) -> Clause:
    """Return the clause as the precedent has it: without its list's end mark, unless the wording bears one."""
    bears_one = without_end_mark(precedent.text) != precedent.text
    return clause if bears_one or not clause.is_item else clause.bare


def _beginning(text: str) -> str:
    """Return the first word of a text; "" where it begins with a slot."""
    return "" if text.startswith("{{") else text.partition(" ")[0]


def _recurs(family: Sequence[Reading]) -> bool:
    return len({reading.clause.statement for reading in family}) > 1


def _is_formulaic(reading: Reading) -> bool:
    says_something = len(reading.content) + len(reading.entities) >= 3
    return says_something and function(reading.clause) in FORMULAIC and not _names_a_person(reading)


def _names_a_person(reading: Reading) -> bool:
    """Return whether its fixed words name somebody: no formula, for the next meeting has another."""
    text = reading.clause.text
    for entity in reversed(reading.entities):
        text = text[: entity.at[0]] + "{}" + text[entity.at[1] :]
    return forms.PERSON.search(text) is not None
