"""Formulas: what is done to what, whoever asked and to whatever end: "welcomed a proposal by X to ...".

Such clauses share a verb and the head of its object, then free text follows, so that comparing whole
sentences would drown what makes them one. A formula is founded by clauses that do the same to the same
thing, not by those that ask the same person; clauses that do it with a kindred verb ("supported the
proposal") join it, as its lineage.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from drafter import verbs
from drafter.mine.clauses.readings import Reading
from drafter.mine.families.contrary import contrary
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.received import of_another
from drafter.mine.families.rivals import are_rivals

_FOUNDERS = 3
"""Clauses with one verb and object that found a formula: two may do the same once by chance."""
_TELLING = 0.45
"""The rarity from which an object tells a formula: "proposal", "advice", not "members" or "work"."""
_POSITIVE = (3, 5)
"""The bands of verbs from welcoming to consent (verbs.BANDS): in them a formula's verb may be stronger or weaker."""


def formulas(groups: Sequence[Sequence[Reading]], likeness: Likeness) -> Iterator[set[int]]:
    """Yield the formulas among groups of copies, each the places of its groups; the first of each stands for all."""
    by_object: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for at, (reading, *_) in enumerate(groups):
        for head, verb in _done(reading, likeness):
            by_object[head][verb].add(at)
    for _, by_verb in sorted(by_object.items()):
        for verb, founders in sorted(by_verb.items()):
            if len({reading.tokens for at in founders for reading in groups[at]}) >= _FOUNDERS:
                found = founders.union(*(by_verb[other] for other in by_verb if _are_kindred(verb, other)))
                yield from _of_one_mind(found, groups)


def _of_one_mind(found: set[int], groups: Sequence[Sequence[Reading]]) -> Iterator[set[int]]:
    """Yield the places in parts in which no clause says the contrary of another, or is its rival."""
    parts: list[set[int]] = []
    for at in sorted(found):
        mine = groups[at]
        part = next((part for part in parts if not any(_parts(mine, groups[other]) for other in part)), None)
        if part is None:
            parts.append({at})
        else:
            part.add(at)
    yield from (part for part in parts if len(part) > 1)


def _parts(one: Sequence[Reading], other: Sequence[Reading]) -> bool:
    return of_another(one[0], other[0]) or contrary(one[0], other[0]) or are_rivals(one, other)


def _done(reading: Reading, likeness: Likeness) -> Iterator[tuple[str, str]]:
    """Yield what a clause does that may found a formula: the head of its object, and the verb."""
    for unit in reading.acts or (reading,):
        if unit.frame.direct and unit.frame.head not in unit.who and likeness.rarity(unit.frame.head) >= _TELLING:
            yield unit.frame.head, unit.frame.verb


def same_formula(one: Reading, other: Reading, likeness: Likeness, said: Collection[str]) -> bool:
    """Return whether two clauses do the same, or a kindred thing, to what tells a formula, one of the words `said`."""
    done = {head: verb for head, verb in _done(other, likeness) if head in said}
    return not of_another(one, other) and any(
        head in done and (verb == done[head] or _are_kindred(verb, done[head])) for head, verb in _done(one, likeness)
    )


def _are_kindred(verb: str, other: str) -> bool:
    """Return whether both say yes, more or less strongly."""
    least, most = _POSITIVE
    return all(least <= (verbs.band(each) or 0) <= most for each in (verb, other))
