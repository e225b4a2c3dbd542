"""The shelf as mining would leave it: what is known with new evidence, and proposals beside it.

A known precedent keeps every word that it has. It loses the evidence that a statement, corrected
since, no longer holds, whatever else a person wrote in it. It gains the clauses that refill its text or that
are alike to what it attests, and so does a retired one, which is why its clauses never come back
as a proposal. What is left forms families; families of two statements or more become proposals,
and so does a formulaic clause that stands once. All this is done until nothing more is found, so
that mining what was mined changes nothing.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from heapq import merge
from operator import itemgetter

from drafter.mine import fitting, forms, wording
from drafter.mine.clauses import Clause, clauses, without_end_mark
from drafter.mine.copies import grouped
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
_FEW = 12
"""Clauses of one formula that a free clause is held against, each by itself; of more, those that differ."""
_CORRECTED = 0.7
"""Share of the words that a correction leaves as they were: three in a sentence of ten may have been misread."""


def precedents(statements: Iterable[Statement], known: Iterable[Precedent], names: Table) -> tuple[Precedent, ...]:
    """Return the whole shelf as it would then stand, in order of id."""
    with _uncollected():
        return _precedents(statements, known, names)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause Python's search for what refers to itself: nothing here does, and it would go through all that is held."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _precedents(statements: Iterable[Statement], known: Iterable[Precedent], names: Table) -> tuple[Precedent, ...]:
    held = tuple(sorted(statements, key=lambda statement: statement.id))
    shelf = _Shelf(held, Finder(held, names))
    evidence = Evidence(held)
    for precedent in sorted(known, key=lambda precedent: precedent.id):
        shelf.keep(evidence.refreshed(precedent))
    shelf.take_attested()
    shelf.take_corrected({precedent.id: evidence.lost(precedent) for precedent in known})
    while shelf.attach() or shelf.propose():
        pass
    return shelf.precedents()


@dataclass(slots=True)
class _Kept:
    """A precedent, its text as it is compared, and the readings of its evidence, where they still stand.

    `first` is what of so many of the readings a clause is held against.
    """

    precedent: Precedent
    wording: Reading
    readings: list[Reading]
    first: list[Reading] = field(default_factory=list)
    first_of: int = 0


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

    def take_corrected(self, lost: Mapping[str, Sequence[Attested]]) -> None:
        """Give each precedent what became of evidence that it lost: a clause of that statement, nearly the same."""
        for id_ in sorted(lost):
            for entry in lost[id_]:
                here = [reading for reading in self._free.values() if reading.clause.statement == entry.statement]
                near = max(here, key=lambda reading: _nearness(reading.clause, entry), default=None)
                if near is not None and _nearness(near.clause, entry) >= _CORRECTED:
                    self._give(self._kept[id_], near)

    def attach(self) -> bool:
        """Give free clauses to the precedents that they refill or resemble; return whether any was given."""
        return self._attach_refilling() + self._attach_resembling() > 0

    def _attach_refilling(self) -> int:
        """Give each free clause to the precedent whose wording gives it, of several the one that says most itself."""
        said = {id_: _own_words(kept.precedent) for id_, kept in self._kept.items()}
        most = sorted((kept for id_, kept in self._kept.items() if said[id_] >= _LEAST_FIXED), key=_by_most(said))
        by_beginning: dict[str, list[tuple[int, _Kept]]] = defaultdict(list)
        for nth, kept in enumerate(most):
            by_beginning[_beginning(kept.precedent.text)].append((nth, kept))
        given = 0
        for reading in list(self._free.values()):
            beginnings = dict.fromkeys((_beginning(reading.clause.text), ""))
            may = merge(*(by_beginning.get(each, ()) for each in beginnings), key=itemgetter(0))
            owner = next((kept for _, kept in may if self._refills(kept.precedent, reading.clause)), None)
            if owner is not None:
                self._give(owner, reading)
                given += 1
        return given

    def _refills(self, precedent: Precedent, clause: Clause) -> bool:
        return fitting.values_of(precedent, _said(clause, precedent).text, self._finder) is not None

    def _attach_resembling(self) -> int:
        """Give each free clause to the precedent that it is most alike to, where it fits a formula of its evidence."""
        free = [reading for reading in self._readings if id(reading) in self._free]
        owners = [(id_, each) for id_, kept in self._kept.items() for each in (*self._first(kept), kept.wording)]
        given: set[int] = set()
        formulas: dict[str, list[list[Reading]]] = {}
        for found, nth, id_ in self._links(free, owners) if free and owners else ():
            more = _FOR_APPROVED if self._kept[id_].precedent.status is Status.APPROVED else 0.0
            if nth in given or found < JOIN + more:
                continue
            groups = formulas.setdefault(id_, []) or self._formulas(self._kept[id_])
            formulas[id_] = groups
            joined = next((group for group in groups if self._fits(free[nth], group, len(groups) > 1, more)), None)
            if joined is not None:
                joined.append(free[nth])
                self._give(self._kept[id_], free[nth])
                given.add(nth)
        return len(given)

    def _formulas(self, kept: _Kept) -> list[list[Reading]]:
        """Return the evidence put together by formula: what a person merged has several, and each may grow."""
        held = sorted(kept.readings, key=lambda reading: reading.clause.order)
        if not held:
            return [[kept.wording]]
        found = [list(family) for family in families(held, self._likeness)]
        put = {id(reading) for family in found for reading in family}
        alone = [[reading] for reading in held if id(reading) not in put]
        return [self._differing(each) for each in found] + alone

    def _first(self, kept: _Kept) -> list[Reading]:
        """Return of a precedent's evidence what a clause is held against."""
        if kept.first_of != len(kept.readings):
            kept.first_of = len(kept.readings)
            kept.first = self._differing(kept.readings)
        return kept.first

    def _differing(self, readings: list[Reading]) -> list[Reading]:
        """Return the readings; of many one of each group of copies."""
        return readings if len(readings) <= _FEW else [group[0] for group in grouped(readings, self._likeness)]

    def _fits(self, reading: Reading, formula: Sequence[Reading], of_several: bool, more: float) -> bool:
        """Return whether a clause fits a formula; one of several must hold a clause that is alike by itself."""
        scores = [closest(reading, other, self._likeness) for other in formula]
        return fits(scores, more) and (not of_several or max(scores) >= JOIN + more)

    def _links(self, free: Sequence[Reading], owners: Sequence[tuple[str, Reading]]) -> list[tuple[float, int, str]]:
        """Return how alike free clauses and evidence are where they could be one formula, best first."""
        every = [*free, *(reading for _, reading in owners)]
        pairs = candidates(every, self._likeness, len(free))
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
            bare = [self._bare(reading) for reading in family]
            made = proposal(bare, self._likeness, self._finder, self._kept)
            same = next((kept for kept in self._kept.values() if kept.precedent.text == made.text), None)
            if same is None:
                self.keep(made)
            for reading in family:
                self._give(same or self._kept[made.id], reading)
            found = found or [family]
        return bool(found)

    def _bare(self, reading: Reading) -> Reading:
        bare = reading.clause.bare
        return reading if bare.text == reading.clause.text else self._reader.read(bare)

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
        return fitting.fitted(replace(kept.precedent, attested=tuple(entry for _, entry in entries)), self._finder)

    def _today(self, entry: Attested, clause: Clause | None) -> tuple[tuple[str, str, int, int], Attested]:
        if clause is None:
            return (entry.statement[:10], entry.statement, entry.source.lines[0], 0), entry
        return clause.order, replace(entry, paragraph=clause.paragraph, source=clause.source)


def _key(clause: Clause | Attested) -> _Key:
    return clause.statement, without_end_mark(clause.text)


def _said(clause: Clause, precedent: Precedent) -> Clause:
    """Return the clause as the precedent has it: without its list's end mark, unless the wording bears one."""
    bears_one = without_end_mark(precedent.text) != precedent.text
    return clause if bears_one or not clause.is_item else clause.bare


def _nearness(clause: Clause, entry: Attested) -> float:
    """Return how much of the words of an entry and a clause is the same, in order: a ratio, 0 to 1."""
    return SequenceMatcher(None, clause.text.split(), entry.text.split(), autojunk=False).ratio()


def _by_most(said: Mapping[str, int]) -> Callable[[_Kept], tuple[int, str]]:
    return lambda kept: (-said[kept.precedent.id], kept.precedent.id)


def _own_words(precedent: Precedent) -> int:
    """Return how many words that say something a wording has of its own."""
    return sum(word.is_content for word in words(wording.fixed_words(precedent.text)))


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
