"""What is kept by chance between two changes: struck and added with them, for nobody reads confetti.

In: the words that both texts have. Out: those of them that a lawyer would leave unmarked, each change moved to
where it begins and ends with a sentence, a part of one, or an entry of a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.redline.common import Pair

FUNCTION = frozenset(
    """a an the of in on at to for from by with and or nor but as that this these those which who its their his her
    it be been is are was were will would should may has have had not no into under over upon through between among
    also further such all any each both other""".split()
)
"""Words that two sentences have in common without saying the same."""
_FEW = 3
"""Words of an island of function words that is swallowed, or of names that stand between changed names."""
_STOPS, _COMMAS = frozenset(".?!;:"), frozenset(",")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign: its text, where it begins, and what it is compared by."""

    text: str
    start: int
    key: str

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.start + len(self.text)

    @property
    def is_word(self) -> bool:
        """Return whether it is a word or number, and no sign."""
        return self.text[:1].isalnum()

    @property
    def says(self) -> bool:
        """Return whether it is a word that says something."""
        return self.is_word and self.text.lower() not in FUNCTION

    @property
    def names(self) -> bool:
        """Return whether it may be a name or a figure, or stands between such."""
        return not self.is_word or not self.text[0].islower() or self.text in FUNCTION


def marked(old: Sequence[Token], new: Sequence[Token], kept: Sequence[Pair]) -> list[Pair]:
    """Return the pairs of words that stay unmarked."""
    runs = _runs(kept)
    while gone := _chance(old, new, runs):
        runs = _runs([pair for at, run in enumerate(runs) if at not in gone for pair in run])
    found = [pair for run in runs for pair in run]
    if not any(old[i].says for i, _ in found):
        return found if len(found) == len(old) or len(found) == len(new) else []
    return _slid(old, new, found)


def _runs(kept: Sequence[Pair]) -> list[list[Pair]]:
    """Return the islands: words that stand beside each other in both texts."""
    runs: list[list[Pair]] = []
    for i, j in kept:
        if runs and runs[-1][-1] == (i - 1, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs


def _chance(old: Sequence[Token], new: Sequence[Token], runs: Sequence[Sequence[Pair]]) -> set[int]:
    """Return the places of islands that are kept by chance, the smallest first, none beside another.

    What stands between two of them is looked at again when they are gone.
    """
    start, end = (-1, -1), (len(old), len(new))
    sizes = []
    for at, run in enumerate(runs):
        before = _gap(runs[at - 1][-1] if at else start, run[0])
        after = _gap(run[-1], runs[at + 1][0] if at + 1 < len(runs) else end)
        if all(old_gap or new_gap for old_gap, new_gap in (before, after)) and _is_chance(old, new, run, before, after):
            sizes.append((len(run), at))
    gone: set[int] = set()
    for _, at in sorted(sizes):
        if not {at - 1, at + 1} & gone:
            gone.add(at)
    return gone


_Gap = tuple[range, range]


def _gap(left: Pair, right: Pair) -> _Gap:
    """Return the places of what stands between two kept words, in the old text and in the new."""
    return range(left[0] + 1, right[0]), range(left[1] + 1, right[1])


def _is_chance(old: Sequence[Token], new: Sequence[Token], run: Sequence[Pair], before: _Gap, after: _Gap) -> bool:
    words = [old[i] for i, _ in run]
    around = [_changed(old, new, gap) for gap in (before, after)]
    if all(token.names for changed in around for token in changed):  # a name, a date, an entry of a list
        return False
    if not all(_replaced(gap) for gap in (before, after)) and any(token.says for token in words):
        # one side only strikes or adds: what is kept beside it is read on
        return _size(words) * 3 <= min(_size(changed) for changed in around)
    if not any(token.says for token in words):
        return sum(token.is_word for token in words) <= _FEW and any(_replaced(gap) for gap in (before, after))
    return _size(words) <= min(max(_size(side) for side in _sides(old, new, gap)) for gap in (before, after))


def _replaced(gap: _Gap) -> bool:
    return bool(gap[0]) and bool(gap[1])


def _sides(old: Sequence[Token], new: Sequence[Token], gap: _Gap) -> tuple[list[Token], list[Token]]:
    return [old[at] for at in gap[0]], [new[at] for at in gap[1]]


def _changed(old: Sequence[Token], new: Sequence[Token], gap: _Gap) -> list[Token]:
    ours, theirs = _sides(old, new, gap)
    return [*ours, *theirs]


def _size(tokens: Sequence[Token]) -> int:
    """Return how much is said: letters of words, those that say nothing counted by a third."""
    return sum(len(token.text) * (3 if token.says else 1) for token in tokens)


# ── where a change begins and ends ───────────────────────────────────────────────────────────────────


def _slid(old: Sequence[Token], new: Sequence[Token], kept: list[Pair]) -> list[Pair]:
    """Return the pairs, each run of words that were only added or only struck moved to where it reads best.

    "one. [Two two. Three] three." is "one. [Two two.] Three three." where the words allow it.
    """
    found = list(kept)
    for at in range(1, len(found)):
        (i, j), (k, m) = found[at - 1], found[at]
        if k - i == 1 < m - j:
            _slide(found, at, 1, new)
        elif m - j == 1 < k - i:
            _slide(found, at, 0, old)
    return found


def _slide(found: list[Pair], at: int, side: int, text: Sequence[Token]) -> None:
    """Move the run between the pairs before and at `at`, which stands in the text of `side`, to its best place."""
    first, last = found[at - 1][side] + 1, found[at][side]  # the run is first..last - 1
    shifts = {0: _worth(text, first, last)}
    for way in (-1, 1):
        step = way
        while _can(found, at, side, text, step, way):
            shifts[step] = _worth(text, first + step, last + step)
            step += way
    best = max(shifts, key=lambda step: (shifts[step], -abs(step)))
    for step in range(1, abs(best) + 1):
        place = at - step if best < 0 else at + step - 1
        moved = list(found[place])
        moved[side] += (last - first) * (1 if best < 0 else -1)
        found[place] = (moved[0], moved[1])


def _can(found: Sequence[Pair], at: int, side: int, text: Sequence[Token], step: int, way: int) -> bool:
    """Return whether the run may be moved by `step`: what it passes is what it ends, or begins, with."""
    first, last = found[at - 1][side] + 1, found[at][side]
    place = at + step if way < 0 else at + step - 1
    if not 0 <= place < len(found):
        return False
    other = 1 - side
    beyond = at - 1 if way < 0 else at
    apart = abs(place - beyond)
    straight = all(abs(found[place][each] - found[beyond][each]) == apart for each in (side, other))
    passed = first + step if way < 0 else last + step - 1
    counterpart = last + step if way < 0 else first + step - 1
    return straight and text[passed].key == text[counterpart].key and text[passed].text == text[counterpart].text


def _worth(text: Sequence[Token], first: int, last: int) -> int:
    """Return how well a run of words stands by itself: from a stop to a stop, from a comma to a comma."""
    before, end = text[first - 1].text if first else ".", text[last - 1].text
    for worth, signs in ((3, _STOPS), (2, _COMMAS)):
        if end in signs and before in signs:
            return worth
    return int(text[first].text in _COMMAS)
