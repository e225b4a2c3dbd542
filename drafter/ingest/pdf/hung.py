"""Labels that a tab parts from their words by less than a space: the words behind them begin anew.

Word processors set a hung paragraph's label and its words as two pieces of text; where the label nearly fills
the indent, the gap between them is narrower than any that parts words. Read in the process of letters.py;
nothing of the house is imported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

_LONGEST = 10  # letters of a label
_LABEL = re.compile(
    r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|(?P<letter>[a-z])(?P=letter)?|[ivxlc]{1,7}|[A-Z]|[IVXLC]{1,7})[.)\]]{1,2}"
    r"|\d{1,3}(?:\.\d{1,3})+"
)
_GAP = 0.03
"""In parts of the size: more than letters of one word are moved by, less than any tab leaves."""
_LEVEL = 0.05
_OPENING = "“‘\"'«"


class _Letter(Protocol):
    text: str
    x0: float
    x1: float
    y: float
    spaced: bool

    @property
    def style(self) -> object: ...

    @property
    def size(self) -> float: ...


def part(letters: Sequence[_Letter]) -> None:
    """Mark as parted each letter that begins another piece of text right behind a label that begins a line."""
    begins = 0
    for at in range(1, len(letters)):
        last, letter = letters[at - 1], letters[at]
        if abs(letter.y - last.y) >= _LEVEL * last.size or letter.x0 < last.x0:
            begins = at
        elif at - begins <= _LONGEST and not letter.spaced and _is_behind(last, letter):
            label = "".join(each.text for each in letters[begins:at])
            words = letter.text.isalpha() or letter.text in _OPENING or (label[-1] == ")" and letter.text.isdecimal())
            letter.spaced = words and _LABEL.fullmatch(label) is not None


def _is_behind(last: _Letter, letter: _Letter) -> bool:
    """Return whether a letter, of another piece of text than the last, stands a little away from it."""
    return letter.style is not last.style and letter.x0 - last.x1 > _GAP * last.size
