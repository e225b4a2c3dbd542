"""Evidence found for what is on the shelf: which clauses of the statements attest which precedent.

In: the readings of all clauses, and the precedents known. A precedent has first the clauses that it attests
already, then what became of those that a person corrected. It gains the clauses that refill its text or
that are alike to what it attests, and so does a retired one. What is given to none is free.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import merge
from operator import itemgetter

from drafter.mine.clauses import Clause, without_end_mark
from drafter.mine.clauses.bodies import Bodies
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.functions import FORMULAIC
from drafter.mine.clauses.readings import Reader, Reading
from drafter.mine.clauses.words import words
from drafter.mine.families import MANY_PAIRS, candidates, closest, families, fits
from drafter.mine.families.contrary import contrary, says_opposite
from drafter.mine.families.copies import grouped
from drafter.mine.families.how import decided_in_another_way
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.parting import JOINS, tells
from drafter.mine.families.rivals import differ_in_a_phrase
from drafter.mine.side_by_side import in_order
from drafter.mine.slots import fitting, wording
from drafter.mine.slots.ends import is_phrase
from drafter.model import Attested, Precedent, Status

Key = tuple[str, str]  # a statement and a clause's text
_FOR_APPROVED = 0.06
"""How much more alike a clause must be to what a person has approved: a wrong joining there costs trust."""
_LEAST_FIXED = 3
"""Words that say something: a wording with fewer of its own ("{{ x }} noted {{ y }}.") would refill too much."""
_FEW = 12
"""Clauses of one formula that a free clause is held against, each by itself; of more, those that differ."""
_CORRECTED = 0.7
"""Share of the words that a correction leaves as they were: three in a sentence of ten may have been misread."""


@dataclass(slots=True)
class Kept:
    """A precedent, its text as it is compared, and the readings of its evidence, where they still stand.

    `first` is what of so many of the readings a clause is held against.
    """

    precedent: Precedent
    wording: Reading
    readings: list[Reading]
    first: list[Reading] = field(default_factory=list)
    first_of: int = 0


class Attestation:
    """Precedents and the clauses that attest them; a clause attests one, or is free."""

    def __init__(
        self, readings: Sequence[Reading], likeness: Likeness, finder: Finder, reader: Reader, bodies: Bodies
    ) -> None:
        self._finder, self._reader, self.bodies = finder, reader, bodies
        self._readings = readings
        self._likeness = likeness
        self._free = {id(reading): reading for reading in readings}
        self._alike: dict[tuple[int, int], float] = {}  # both live as long; asked for again and again
        self.kept: dict[str, Kept] = {}
        self._gone: list[Kept] = []  # kept alive: scores are remembered by the ids of what was compared

    @property
    def free(self) -> list[Reading]:
        """Return the readings that attest nothing, in reading order."""
        return [reading for reading in self._readings if id(reading) in self._free]

    @property
    def proposed(self) -> list[Reading]:
        """Return of what attests proposals what a clause is held against, each once.

        Of what attests what a person decided on, nobody is asked again whether more of it is a formula.
        """
        kept = (each for each in self.kept.values() if each.precedent.status is Status.PROPOSED)
        return list({id(reading): reading for each in kept for reading in self._first(each)}.values())

    def keep(self, precedent: Precedent, wording: Reading | None = None) -> None:
        """Put a precedent on the shelf; its `wording` as it is compared, where that was read already."""
        self.kept[precedent.id] = Kept(precedent, wording or self._reader.read_wording(precedent), [])

    def is_free(self, reading: Reading) -> bool:
        """Return whether a clause attests nothing."""
        return id(reading) in self._free

    def give(self, id_: str, reading: Reading) -> None:
        """Count a clause as evidence of a precedent."""
        self._free.pop(id(reading), None)
        if not any(reading is each for each in self.kept[id_].readings):
            self.kept[id_].readings.append(reading)

    def state(self, ids: Iterable[str]) -> dict[str, int]:
        """Return how many clauses attest each of these precedents."""
        return {id_: len(self.kept[id_].readings) for id_ in ids}

    def let_go(self, ids: Iterable[str]) -> None:
        """Take precedents off the shelf; what attests none of the others is free again."""
        self._gone += [self.kept.pop(id_) for id_ in ids]
        held = {id(reading) for kept in self.kept.values() for reading in kept.readings}
        self._free = {id(reading): reading for reading in self._readings if id(reading) not in held}

    def take_first(self, id_: str, family: Sequence[Reading], first: Sequence[Reading]) -> None:
        """Hold what differs of the evidence of a precedent, if that is a family of which it was found already."""
        kept = self.kept[id_]
        if kept.readings == family:
            kept.first_of, kept.first = len(family), [*first]

    def take_attested(self) -> None:
        """Give each precedent the clauses that it attests already; a sentence of two acts may be of two."""
        standing: dict[Key, list[Reading]] = defaultdict(list)
        attesting = {entry.statement for kept in self.kept.values() for entry in kept.precedent.attested}
        for reading in self._readings:
            if reading.clause.statement in attesting:
                standing[key(reading.clause)].append(reading)
        for kept in self.kept.values():
            given: set[int] = set()
            for entry in kept.precedent.attested:
                here = [reading for reading in standing.get(key(entry), ()) if id(reading) not in given]
                for reading in sorted(here, key=lambda each: each.clause.paragraph != entry.paragraph)[:1]:
                    given.add(id(reading))
                    self.give(kept.precedent.id, reading)

    def take_corrected(self, lost: Mapping[str, Sequence[Attested]]) -> None:
        """Give each precedent what became of evidence that it lost: a clause of that statement, nearly the same."""
        for id_ in sorted(lost):
            for entry in lost[id_]:
                here = [reading for reading in self._free.values() if reading.clause.statement == entry.statement]
                near = max(here, key=lambda reading: _nearness(reading.clause, entry), default=None)
                if near is not None and _nearness(near.clause, entry) >= _CORRECTED:
                    self.give(id_, near)

    def attach(self) -> bool:
        """Give free clauses to the precedents that they refill or resemble; return whether any was given."""
        return self._attach_refilling() + self._attach_resembling() > 0

    def _attach_refilling(self) -> int:
        """Give each free clause to the precedent whose wording gives it, of several the one that says most itself.

        Of a proposed phrase that tells a formula the sentences differ, and what stands round it is their own.
        """
        said = {id_: _own_words(kept.precedent.text) for id_, kept in self.kept.items()}
        phrases = {id_ for id_, kept in self.kept.items() if self._is_proposed_phrase(kept.precedent)}
        enough = (kept for id_, kept in self.kept.items() if said[id_] >= _least_fixed(kept.precedent))
        most = sorted(enough, key=_by_most(said))
        by_beginning: dict[str, list[tuple[int, Kept]]] = defaultdict(list)
        for nth, kept in enumerate(most):
            by_beginning[_beginning(kept.precedent.text)].append((nth, kept))
        given = 0
        for reading in list(self._free.values()):
            beginnings = dict.fromkeys((_beginning(reading.clause.text), ""))
            may = merge(*(by_beginning.get(each, ()) for each in beginnings), key=itemgetter(0))
            told = ((kept, kept.precedent.id in phrases) for _, kept in may)
            fits = (kept for kept, is_one in told if self.refills(kept.precedent, reading.clause, free_ends=is_one))
            owner = next((kept for kept in fits if not self.gainsays(kept, reading)), None)
            if owner is not None:
                self.give(owner.precedent.id, reading)
                given += 1
        return given

    def _is_proposed_phrase(self, precedent: Precedent) -> bool:
        return precedent.status is Status.PROPOSED and is_phrase(precedent) and tells(precedent, self._likeness)

    def refills(self, precedent: Precedent, clause: Clause, *, free_ends: bool) -> bool:
        """Return whether a precedent's words give a clause, with other words round them where its ends are free."""
        text = said_as(clause, precedent).text
        if free_ends and clause.is_item and precedent.text.endswith(".") and not text.endswith("."):
            text += "."  # the phrase's last sentence had one, an item of a list has none
        return fitting.values_of(precedent, text, self._finder, free_ends=free_ends) is not None

    @staticmethod
    def gainsays(kept: Kept, reading: Reading) -> bool:
        """Return whether a clause says the opposite of one that a proposal has, or decides what none that it has does.

        A slot could hold it all the same: "weak" where "strong" and "steady" stand.
        """
        held = kept.readings[:_FEW]
        in_words = decided_in_another_way(reading, held) or any(says_opposite(reading, each) for each in held)
        if in_words and kept.precedent.status is Status.PROPOSED:
            return True
        return bool(held) and all(contrary(reading, each) for each in held)

    def _attach_resembling(self) -> int:
        """Give each free clause to the precedent that it is most alike to, where it fits a formula of its evidence."""
        free = self.free
        owners = [(id_, each) for id_, kept in self.kept.items() for each in (*self._first(kept), kept.wording)]
        given: set[int] = set()
        formulas: dict[str, list[list[Reading]]] = {}
        for found, nth, id_ in self._links(free, owners) if free and owners else ():
            more = _FOR_APPROVED if self.kept[id_].precedent.status is Status.APPROVED else 0.0
            if nth in given or found < JOINS + more:
                continue
            groups = formulas.setdefault(id_, []) or self._formulas(self.kept[id_])
            formulas[id_] = groups
            joined = next((group for group in groups if self._fits(free[nth], group, len(groups) > 1, more)), None)
            if joined is not None and self.may_reword(self.kept[id_], free[nth]):
                joined.append(free[nth])
                self.give(id_, free[nth])
                given.add(nth)
        return len(given)

    def _formulas(self, kept: Kept) -> list[list[Reading]]:
        """Return the evidence put together by formula: what a person merged has several, and each may grow."""
        held = sorted(kept.readings, key=lambda reading: reading.clause.order)
        if not held:
            return [[kept.wording]]
        found = [list(family) for family in families(held, self._likeness)]
        put = {id(reading) for family in found for reading in family}
        alone = [[reading] for reading in held if id(reading) not in put]
        return [self.differing(each) for each in found] + alone

    def _first(self, kept: Kept) -> list[Reading]:
        """Return of a precedent's evidence what a clause is held against."""
        if kept.first_of != len(kept.readings):
            kept.first_of = len(kept.readings)
            kept.first = self.differing(kept.readings)
        return kept.first

    def differing(self, readings: list[Reading]) -> list[Reading]:
        """Return the readings; of many one of each group of copies."""
        return readings if len(readings) <= _FEW else [group[0] for group in grouped(readings, self._likeness)]

    def _fits(self, reading: Reading, formula: Sequence[Reading], of_several: bool, more: float) -> bool:
        """Return whether a clause fits a formula; one of several must hold a clause that is alike by itself."""
        scores = [closest(reading, other, self._likeness) for other in formula]
        return fits(scores, more) and (not of_several or max(scores) >= JOINS + more)

    def _links(self, free: Sequence[Reading], owners: Sequence[tuple[str, Reading]]) -> list[tuple[float, int, str]]:
        """Return how alike free clauses and evidence are where they could be one formula, best first."""
        every = [*free, *(reading for _, reading in owners)]
        pairs = list(candidates(every, self._likeness, len(free)))
        new = [(every[a], every[b]) for a, b in pairs if (id(every[a]), id(every[b])) not in self._alike]
        alike = in_order(self._closest, new, MANY_PAIRS)
        self._alike.update(((id(one), id(other)), found) for (one, other), found in zip(new, alike, strict=True))
        scored = ((self._alike[id(every[a]), id(every[b])], a, owners[b - len(free)][0]) for a, b in pairs)
        return sorted((link for link in scored if link[0] >= JOINS), key=lambda link: (-link[0], link[1], link[2]))

    def _closest(self, pair: tuple[Reading, Reading]) -> float:
        """Return how alike a free clause is to evidence; any score below JOINS for less."""
        return closest(*pair, self._likeness, JOINS)

    def may_reword(self, kept: Kept, reading: Reading) -> bool:
        """Return whether a clause that is like a precedent's can be of it; in a proposal none of another body."""
        if kept.precedent.status is Status.PROPOSED and not self.bodies.are_near(reading, kept.readings):
            return False
        return not (_has_a_rival(kept, reading) or decided_in_another_way(reading, kept.readings))


def _has_a_rival(kept: Kept, reading: Reading) -> bool:
    """Return whether the clause's own statement has the precedent already, and says this beside it."""
    beside = (held for held in kept.readings if held.clause.statement == reading.clause.statement)
    return any(differ_in_a_phrase(reading, held) for held in beside)


def key(clause: Clause | Attested) -> Key:
    """Return what tells a clause from others: its statement and its words."""
    return clause.statement, without_end_mark(clause.text)


def said_as(clause: Clause, precedent: Precedent) -> Clause:
    """Return the clause as the precedent has it: without its list's end mark, unless the wording bears one."""
    bears_one = without_end_mark(precedent.text) != precedent.text
    return clause if bears_one or not clause.is_item else clause.bare


def _nearness(clause: Clause, entry: Attested) -> float:
    """Return how much of the words of an entry and a clause is the same, in order: a ratio, 0 to 1."""
    return SequenceMatcher(None, clause.text.split(), entry.text.split(), autojunk=False).ratio()


def _by_most(said: Mapping[str, int]) -> Callable[[Kept], tuple[int, str]]:
    return lambda kept: (-said[kept.precedent.id], kept.precedent.id)


@lru_cache(maxsize=10_000)
def _own_words(text: str) -> int:
    """Return how many words that say something a wording has of its own; it is asked whenever any was found."""
    return sum(word.is_content for word in words(wording.fixed_words(text)))


def _least_fixed(precedent: Precedent) -> int:
    """Return how many such words it must have: fewer where only names can stand between those that open or close."""
    is_set = precedent.function in FORMULAIC and all(slot.kind != "text" for slot in precedent.slots)
    return _LEAST_FIXED - is_set


def _beginning(text: str) -> str:
    """Return the first word of a text; "" where it begins with a slot."""
    return "" if text.startswith("{{") else text.partition(" ")[0]
