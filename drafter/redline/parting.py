"""A paragraph that became two or more with all its words, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.redline.common import Pair
from drafter.redline.forms import form
from drafter.redline.units import Unit

_MOST = 6
"""Paragraphs that one became at most; beyond, it was rather written anew."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The places of what stands together in a redline: of one pair, of one alone, or of what was split or joined."""

    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()


def entries(old: Sequence[Unit], new: Sequence[Unit], pairs: Sequence[Pair], moved: Sequence[Pair]) -> list[Entry]:
    """Return all entries in the order of the redline: before each pair what was struck, then what was added."""
    found: list[Entry] = []
    free_old = set(range(len(old))) - {i for i, _ in (*pairs, *moved)}
    free_new = set(range(len(new))) - {j for _, j in (*pairs, *moved)}
    ends = [_parted(old, new, pair, free_old, free_new) for pair in pairs]
    last = (-1, -1)
    for entry in [*ends, Entry((len(old),), (len(new),))]:
        found += [Entry(old=(i,)) for i in range(last[0] + 1, entry.old[0])]
        found += [Entry(new=(j,)) for j in range(last[1] + 1, entry.new[0])]
        found += [entry] if entry.old[0] < len(old) else []
        last = (entry.old[-1], entry.new[-1])
    return found


def _parted(old: Sequence[Unit], new: Sequence[Unit], pair: Pair, free_old: set[int], free_new: set[int]) -> Entry:
    """Return the pair, with the paragraphs beside it that the one was split into, or joined of."""
    i, j = pair
    one, other = old[i], new[j]
    if one.group == other.group == "text" and one.text != other.text:
        if found := _window(one, new, j, free_new):
            free_new.difference_update(found)
            return Entry((i,), found)
        if found := _window(other, old, i, free_old):
            free_old.difference_update(found)
            return Entry(found, (j,))
    return Entry((i,), (j,))


def _window(whole: Unit, parts: Sequence[Unit], at: int, free: set[int]) -> tuple[int, ...]:
    """Return the places around `at` whose texts together are the whole one; () for none."""
    for first, last in _windows(at, free):
        found = parts[first : last + 1]
        if " ".join(part.text for part in found) != whole.text or not all(part.text for part in found):
            continue
        if all(part.group == "text" and not form(whole.side, part.side) for part in found):
            return tuple(range(first, last + 1))
    return ()


def _windows(at: int, free: set[int]) -> Iterator[Pair]:
    before = next(step for step in range(_MOST) if at - step - 1 not in free or step == _MOST - 1)
    after = next(step for step in range(_MOST) if at + step + 1 not in free or step == _MOST - 1)
    yield from ((at - a, at + b) for a in range(before + 1) for b in range(after + 1) if 0 < a + b < _MOST)
