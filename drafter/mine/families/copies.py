"""Clauses that are another but for a word or two, put together before families are looked for.

An archive of a hundred thousand sentences has few that differ much: one of each group stands for it when
clauses are compared, so that the time grows with what is said, not with how often.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from itertools import chain

from drafter.mine.clauses.readings import Reading
from drafter.mine.families.contrary import contrary
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.received import comes_of, of_another
from drafter.mine.families.rivals import are_rivals

_SAME = 0.6
"""Share of neighbours, and of words that say something, that copies have in common, beside verb, deed and place
in a statement. Such clauses score twice what joins a family, so that they would be of one in any case. Of twelve
thousand sentences perturbed by up to three words none was so put beside another's copies."""
_LEAST = 6
"""Words that say something: shorter clauses differ in one and are two."""
_KEYS, _COMPARED = 5, 8
"""Rarest words by which a clause finds what it may be a copy of, and how many of those it is compared with."""


Group = list[Reading]


def grouped(readings: Iterable[Reading], likeness: Likeness) -> list[Group]:
    """Return the readings by what they copy: those of the same words, and those that stand beside them.

    Groups are in the order of their first, which stands for all; so are the readings of each.
    """
    same: dict[tuple[str, ...], Group] = defaultdict(list)
    for reading in readings:
        same[_said(reading)].append(reading)
    order = {id(reading): at for at, group in enumerate(same.values()) for reading in group}
    originals = _Originals(likeness)
    for group in same.values():
        originals.take(group)
    return [sorted(group, key=lambda each: order[id(each)]) for group in originals.groups]


def _said(reading: Reading) -> tuple[str, ...]:
    """Return the words of a clause; of one that is long enough to tell without, figures are alike."""
    if len(reading.matter) < _LEAST:
        return reading.tokens
    return tuple(["#" if token[0].isdigit() else token for token in reading.tokens])


class _Originals:
    """The groups found so far, by the words of the first of each."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self.groups: list[Group] = []
        self._holding: dict[str, list[int]] = defaultdict(list)

    def take(self, group: Group) -> None:
        """Put readings of the same words with what they copy, or begin a group of their own with them."""
        first = group[0]
        original = next((at for at in self._nearest(first) if self._are_copies(group, self.groups[at])), None)
        if original is not None:
            self.groups[original] += group
            return
        for word in first.matter:
            self._holding[word].append(len(self.groups))
        self.groups.append([*group])

    def _are_copies(self, group: Group, others: Group) -> bool:
        return _copies(group[0], others[0]) and not are_rivals(group, others)

    def _nearest(self, reading: Reading) -> list[int]:
        """Return the groups that have most of the reading's rarest words."""
        if len(reading.matter) < _LEAST:
            return []
        rarest = sorted(sorted(reading.matter), key=self._likeness.holding)[:_KEYS]
        shared = Counter(chain.from_iterable([self._holding[word] for word in rarest if word in self._holding]))
        return sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:_COMPARED]


def _copies(one: Reading, other: Reading) -> bool:
    return (
        one.role == other.role
        and one.frame.verb == other.frame.verb
        and one.is_lead_in is other.is_lead_in
        and len(one.acts) == len(other.acts)
        and _in_common(one.pairs, other.pairs) >= _SAME
        and _in_common(one.matter, other.matter) >= _SAME
        and not (contrary(one, other) or of_another(one, other) or comes_of(one, other))
    )


def _in_common(one: frozenset[Hashable], other: frozenset[Hashable]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))
