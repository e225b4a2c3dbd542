"""The shelf as mining would leave it: what is known with new evidence, and proposals beside it.

A known precedent keeps every word that it has. It gains the clauses that refill its text or that
are alike to what it attests, and so does a retired one, which is why its clauses never come back
as a proposal. What is left forms families; families of two statements or more become proposals,
and so does a formulaic clause that stands once. All this is done until nothing more is found, so
that mining what was mined changes nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from drafter import verbs
from drafter.mine import naming, slots
from drafter.mine.clauses import Clause, clauses
from drafter.mine.entities import Finder
from drafter.mine.families import JOIN, candidates, families, fits, score
from drafter.mine.functions import FORMULAIC, function
from drafter.mine.likeness import Likeness, Reader, Reading
from drafter.mine.words import STOP, stem
from drafter.model import Attested, Precedent, Statement
from drafter.names import Table

Key = tuple[str, str]


def precedents(statements: Iterable[Statement], known: Iterable[Precedent], names: Table) -> tuple[Precedent, ...]:
    """Return the whole shelf as it would then stand, in order of id."""
    held = tuple(sorted(statements, key=lambda statement: statement.id))
    finder = Finder(held, names)
    reader = Reader(finder)
    readings = [reader.read(clause) for clause in clauses(held)]
    shelf = _Shelf(readings, Likeness(readings), finder, reader, known)
    while shelf.attach() or shelf.propose():
        pass
    return shelf.precedents()


@dataclass(slots=True)
class _Kept:
    """A precedent, its text as it is compared, and the readings of its evidence that stand in the statements at hand."""

    precedent: Precedent
    readings: list[Reading]
    wording: Reading


class _Shelf:
    def __init__(
        self,
        readings: Sequence[Reading],
        likeness: Likeness,
        finder: Finder,
        reader: Reader,
        known: Iterable[Precedent],
    ) -> None:
        self._readings, self._likeness, self._finder, self._reader = readings, likeness, finder, reader
        self._kept: dict[str, _Kept] = {}
        for precedent in sorted(known, key=lambda each: each.id):
            self._keep(precedent)
        self._free = {id(reading): reading for reading in readings}
        self._take_attested()

    def precedents(self) -> tuple[Precedent, ...]:
        """Return all precedents, their evidence complete and true to their texts."""
        return tuple(self._renewed(self._kept[id_]) for id_ in sorted(self._kept))

    def _keep(self, precedent: Precedent) -> None:
        self._kept[precedent.id] = _Kept(precedent, [], self._reader.read_wording(precedent))

    # -- evidence ---------------------------------------------------------------------------------

    def _take_attested(self) -> None:
        """Give each known precedent the readings that it attests already; a clause belongs to the first that does."""
        by_key: dict[Key, list[Reading]] = defaultdict(list)
        for reading in self._readings:
            by_key[_key(reading.clause)].append(reading)
        for kept in self._kept.values():
            for entry in kept.precedent.attested:
                standing = by_key.get((entry.statement, entry.text), [])
                for reading in sorted(standing, key=lambda each: each.clause.paragraph != entry.paragraph)[:1]:
                    standing.remove(reading)
                    self._give(kept, reading)

    def attach(self) -> bool:
        """Give free clauses to the precedents that they refill or resemble; return whether any was given."""
        given = self._refilled() + self._resembling()
        return given > 0

    def _refilled(self) -> int:
        given = 0
        by_beginning: dict[str, list[_Kept]] = defaultdict(list)
        for kept in self._kept.values():
            by_beginning[_beginning(kept.precedent.text)].append(kept)
        for reading in list(self._free.values()):
            fitting = [*by_beginning.get(_beginning(reading.clause.text), ()), *by_beginning.get("", ())]
            found = next((kept for kept in fitting if self._refills(kept, reading)), None)
            if found:
                self._give(found, reading)
                given += 1
        return given

    def _refills(self, kept: _Kept, reading: Reading) -> bool:
        """Return whether the clause is this wording: the fixed words must be more than a verb and its body."""
        fixed = [
            word for word in re.findall(r"\w+", slots.without_slots(kept.precedent.text)) if word.lower() not in STOP
        ]
        return len(fixed) >= 2 and self._values(kept.precedent, reading.clause.text) is not None

    def _values(self, precedent: Precedent, text: str) -> dict[str, str] | None:
        kinds = {slot.name: slot.kind for slot in precedent.slots}
        return slots.values_of(precedent.text, text, self._finder, kinds)

    def _resembling(self) -> int:
        """Give each free clause to the precedent whose evidence it is most alike to, as members of a family are."""
        free = [reading for reading in self._readings if id(reading) in self._free]
        owned = [(reading, kept) for kept in self._kept.values() for reading in (*kept.readings, kept.wording)]
        if not owned or not free:
            return 0
        every = [*free, *(reading for reading, _ in owned)]
        found: list[tuple[float, int, str]] = []
        for a, b in candidates(every, self._likeness):
            if a < len(free) <= b:
                alike = score(free[a], every[b], self._likeness)
                if alike >= JOIN:
                    found.append((alike, a, owned[b - len(free)][1].precedent.id))
        given: set[int] = set()
        for _, nth, id_ in sorted(found, key=lambda link: (-link[0], link[1], link[2])):
            if nth not in given and self._fits(free[nth], self._kept[id_]):
                self._give(self._kept[id_], free[nth])
                given.add(nth)
        return len(given)

    def _fits(self, reading: Reading, kept: _Kept) -> bool:
        return fits(score(reading, other, self._likeness) for other in kept.readings or [kept.wording])

    def _give(self, kept: _Kept, reading: Reading) -> None:
        del self._free[id(reading)]
        kept.readings.append(reading)

    # -- proposals --------------------------------------------------------------------------------

    def propose(self) -> bool:
        """Make precedents of the families among the free clauses, then of formulaic ones; return whether any was made."""
        free = [reading for reading in self._readings if id(reading) in self._free]
        found = [family for family in families(free, self._likeness) if _is_recurring(family)]
        if not found:
            found = [(reading,) for reading in free if _is_formulaic(reading)]
        for family in found:
            self._add(family)
        return bool(found)

    def _add(self, family: Sequence[Reading]) -> None:
        template = slots.induce(family)
        clause = family[template.base].clause
        does = function(clause)
        named = naming.slots(template, self._finder, does)
        text = naming.text_of(template, named)
        entries = [
            _attested(reading.clause, tuple(naming.values(template, named, nth).items()))
            for nth, reading in enumerate(family)
            if nth in template.fillings
        ]
        precedent = Precedent(
            id=self._new_id(does, clause, text),
            text=text,
            function=does,
            theme=self._theme(text, does),
            actor=clause.actor,
            verb=clause.verb,
            slots=tuple(dict.fromkeys(named)),
            attested=tuple(entries),
        )
        self._keep(precedent)
        for reading in family:
            self._give(self._kept[precedent.id], reading)

    def _theme(self, text: str, does: str) -> str:
        if does in ("opening", "closing"):
            return "courtesies"
        if does in ("attendance", "purpose"):
            return does
        return " ".join(self._key_words(text, 2))

    def _key_words(self, text: str, most: int) -> list[str]:
        """Return the words of a wording that tell it from others, in their order."""
        content = _content(text)
        rarest = sorted(content, key=lambda word: (-self._likeness.rarity(stem(word)), content.index(word)))[:most]
        return [word for word in content if word in rarest]

    def _new_id(self, does: str, clause: Clause, text: str) -> str:
        """Return a free id: function, verb and the first words of its object, "closing/expressed-appreciation"."""
        verb = verbs.canonical(clause.verb).split(" ")[0] if clause.verb in text else ""
        after = text.partition(clause.verb)[2] if verb else text
        words = [*([verb] if verb else []), *(word for word in _content(after) or _content(text) if word != verb)]
        slug = "-".join(words[:3]) or "clause"
        tried, count = f"{does}/{slug}", 1
        while tried in self._kept:
            count += 1
            tried = f"{does}/{slug}-{count}"
        return tried

    # -- the finished shelf -----------------------------------------------------------------------

    def _renewed(self, kept: _Kept) -> Precedent:
        standing: dict[Key, list[Clause]] = defaultdict(list)
        for reading in kept.readings:
            standing[_key(reading.clause)].append(reading.clause)
        entries = []
        for entry in kept.precedent.attested:
            here = standing.pop((entry.statement, entry.text), [])
            order = here[0].order if here else (entry.statement[:10], entry.statement, entry.source.lines[0], 0)
            place = {"paragraph": here[0].paragraph, "source": here[0].source} if here else {}
            entries.append((order, self._true(kept.precedent, replace(entry, **place))))
        for clause, *_ in standing.values():
            entries.append((clause.order, self._true(kept.precedent, _attested(clause, (), variant=True))))
        entries.sort(key=lambda pair: pair[0])
        return replace(kept.precedent, attested=tuple(entry for _, entry in entries))

    def _true(self, precedent: Precedent, entry: Attested) -> Attested:
        """Return the entry with values that refill the text to the letter, or as a variant."""
        needed = set(slots.slot_names(precedent.text))
        values = dict(entry.values)
        if needed == values.keys() and not entry.variant and slots.fill(precedent.text, values) == entry.text:
            return entry
        found = self._values(precedent, entry.text)
        if found is None:
            return replace(entry, values=(), variant=True)
        return replace(entry, values=tuple(found.items()), variant=False)


def _key(clause: Clause) -> Key:
    return clause.statement, clause.text


def _attested(clause: Clause, values: tuple[tuple[str, str], ...], variant: bool = False) -> Attested:
    return Attested(clause.statement, clause.paragraph, clause.source, clause.text, values, variant)


def _is_recurring(family: Sequence[Reading]) -> bool:
    return len({reading.clause.statement for reading in family}) > 1


def _is_formulaic(reading: Reading) -> bool:
    return function(reading.clause) in FORMULAIC and len(reading.content) >= 2


def _beginning(text: str) -> str:
    """Return the first word of a text; "" where it begins with a slot."""
    return text.split(" ", 1)[0] if not text.startswith("{{") else ""


def _content(text: str) -> list[str]:
    """Return the words of a wording that say something, each once, as an id may hold them."""
    said = re.findall(r"[A-Za-z]{3,}", slots.without_slots(text))
    return list(dict.fromkeys(word.lower() for word in said if word.lower() not in STOP))
