"""Words that are nearly spelt as others are: a letter wrong, lost, too many, or two that changed places."""

from __future__ import annotations

from collections.abc import Sequence

MOST = 2
"""Letters of a word that may be wrong."""
_LEAST, _LONG = 4, 10
"""Letters of a word that may be misspelt by one, and by two."""


def are_near(typed: Sequence[str], known: Sequence[str]) -> bool:
    """Return whether two names are equal word by word, or nearly."""
    return len(typed) == len(known) and all(map(_is_near, typed, known))


def _is_near(typed: str, known: str) -> bool:
    """Return whether two words are equal, or one is the other misspelt."""
    if typed == known:
        return True
    shortest = min(len(typed), len(known))
    most = 0 if shortest < _LEAST else 1 if shortest < _LONG else MOST
    if abs(len(typed) - len(known)) > most or len(set(typed) ^ set(known)) > 2 * most:  # a wrong letter is two others
        return False
    return _distance(typed, known) <= most


def _distance(one: str, other: str) -> int:
    """Return how many letters are wrong, lost, too many, or have changed places with the next one."""
    before, last = list[int](), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != against)))
            if before and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                row[-1] = min(row[-1], before[j - 2] + 1)
        before, last = last, row
    return last[-1]
