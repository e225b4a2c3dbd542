"""Words of a clause by their places, as the bits of one number: the word at place 3 is the bit 8.

A family lays its clauses beside each other thousands of times. Which of forty words are fixed, stay or say
something is then one number, and what two of them have in common one operation, where sets would be built anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Run = tuple[int, int]
"""The first and the last word of a run; the last is right before the first where it is empty."""


def of(flags: Iterable[object]) -> int:
    """Return the places whose flag is set."""
    found, bit = 0, 1
    for flag in flags:
        if flag:
            found |= bit
        bit <<= 1
    return found


def span(run: Run) -> int:
    """Return the places of a run."""
    return (1 << run[1] + 1) - (1 << run[0])


def first(bits: int) -> int:
    """Return the first place; -1 where there is none."""
    return (bits & -bits).bit_length() - 1


def each(bits: int) -> Iterator[int]:
    """Yield the places in order."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


def runs(bits: int) -> list[Run]:
    """Return the runs of places that stand beside each other, in order."""
    return list(zip(each(bits & ~(bits << 1)), each(bits & ~(bits >> 1)), strict=True))
