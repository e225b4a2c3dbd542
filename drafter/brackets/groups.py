"""Brackets that are alternatives of each other, each in a bracket of its own.

[ALT 1: noted] [ALT 2: welcomed]       named so, one after the other or a paragraph each
[noted] / [welcomed]                   parted by a slash
3. [...]  3 bis. [...]  3 ter. [...]   whole paragraphs of one number, as the UN prints them, the first in brackets too
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.brackets.data import Spot, Stretch
from drafter.brackets.pairs import Pair

_BETWEEN = re.compile(r"[\s\u00a0,;/]*(?:\b(?:or|OR)\b[\s\u00a0]*)?")
_SLASH = re.compile(r"[\s\u00a0]*/[\s\u00a0]*")
_AFTER = " \u00a0.,;:"
_BASE = re.compile(r"(\d{1,3})(?:\s?[a-z]{3,9})?")
_PLAIN = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Written:
    """What the texts of a statement are beside their words: labels, and which are read over (footnotes)."""

    texts: tuple[str, ...]
    labels: tuple[str, ...]
    aside: frozenset[int]

    def next(self, text: int) -> int:
        """Return the text that follows this one; footnotes are read over."""
        text += 1
        while text in self.aside:
            text += 1
        return text


def joined(pairs: Sequence[Pair], named: Sequence[str], written: Written) -> list[list[int]]:
    """Return the pairs, by their places, each with those that are its alternatives.

    `named` tells for each pair how its only wording is named: "1" of "ALT 1:", "" for one without a name, and
    "-" for a pair that offers several wordings itself, which joins no other.
    """
    found: list[list[int]] = []
    last_of: dict[int, list[int]] = {}  # the group that was last begun within the same bracket
    for at, pair in enumerate(pairs):
        group = last_of.get(id(pair.above))
        if group and named[at] != "-" and named[group[-1]] != "-" and _goes_on(pairs, named, written, group, at):
            group.append(at)
            continue
        last_of[id(pair.above)] = [at]
        found.append(last_of[id(pair.above)])
    return found


def _goes_on(pairs: Sequence[Pair], named: Sequence[str], written: Written, group: list[int], at: int) -> bool:
    last, frame = pairs[group[-1]].frame, pairs[at].frame
    whole = [is_whole(each, written.texts) for each in (last, frame)]
    next_to = last.end.text == frame.start.text
    below = all(whole) and written.next(last.end.text) == frame.start.text
    between = written.texts[last.end.text][last.end.at : frame.start.at] if next_to else ""
    if named[at] and named[group[-1]]:
        return _follows(named[group[-1]], named[at]) and (below or (next_to and bool(_BETWEEN.fullmatch(between))))
    if named[at] or named[group[-1]]:
        return False
    if next_to and _SLASH.fullmatch(between):
        return True
    return below and _same_number(written, pairs[group[0]].frame, frame)


def _follows(one: str, other: str) -> bool:
    """Return whether ALT 2 comes after ALT 1, B after A."""
    if one.isdecimal() and other.isdecimal():
        return int(other) == int(one) + 1
    return one.isalpha() and other.isalpha() and ord(other) == ord(one) + 1


def is_whole(frame: Stretch, texts: Sequence[str]) -> bool:
    """Return whether nothing but the bracket stands in the texts that it runs through."""
    return not texts[frame.start.text][: frame.start.at].strip() and not texts[frame.end.text][frame.end.at :].strip(
        _AFTER
    )


def _same_number(written: Written, first: Stretch, frame: Stretch) -> bool:
    """Return whether a paragraph is numbered as an alternative of the first of a group: 3 bis and 3 ter of 3.

    Where 3 itself is agreed, 3 bis and 3 ter stand beside it, each for itself: they are additions.
    """
    one, other = (_BASE.fullmatch(written.labels[each.start.text]) for each in (first, frame))
    if one is None or other is None or not _PLAIN.fullmatch(one[0]):
        return False
    return one[1] == other[1] and not _PLAIN.fullmatch(other[0])


def between(one: Stretch, other: Stretch) -> Stretch:
    """Return what stands between two brackets of one group, to go with them where they stand in one text."""
    return Stretch(one.end, other.start if one.end.text == other.start.text else one.end)


def widened(frame: Stretch, texts: Sequence[str]) -> Stretch:
    """Return the frame of a whole paragraph with the stop that follows it: it goes where the paragraph goes."""
    return Stretch(frame.start, Spot(frame.end.text, len(texts[frame.end.text])))
