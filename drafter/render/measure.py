"""How wide words are in print, and which of them no line may part.

The widths are those of Times New Roman, by groups of letters and a little on the wide side; the
fonts of the PDF and of LibreOffice have the same.
"""

from __future__ import annotations

from drafter.patterns import compiled

LINE = 451.0
"""Points of one line of an A4 page; letter paper has 17 more."""
LINE_ACROSS = 697.0
"""And of one that lies across."""

_GROUPS = (
    ("ijlt.,;:'|/ \u00a0\u202f", 0.28), ("fIJrs()[]-‘’´`!", 0.4), ("acez?", 0.45), ("EFLPS", 0.62), ("w", 0.73),
    ("m&%", 0.84), ("MW@—…", 1.0),
)  # fmt: skip
_EMS = {letter: ems for letters, ems in _GROUPS for letter in letters}
_CAPITAL, _OTHER = 0.73, 0.5

# No-break spaces (U+00A0, U+202F) hold two words together; str.split would part them.
_UNBROKEN = compiled(r"(?:[^\s]|[\u00a0\u202f])+")
_DASHED = compiled(r"\w\u2013\d")
MOST = 40
"""Characters of the longest run with a dash that is kept on one line: longer, and it is no date."""


def ems(text: str) -> float:
    """Return the width of `text` on one line, in widths of the letter M."""
    return sum(_EMS.get(letter, _CAPITAL if letter.isupper() else _OTHER) for letter in text)


def longest(text: str) -> float:
    """Return the width of the widest piece of `text` that should not be broken: "12–13 October"."""
    return max(map(ems, _UNBROKEN.findall(text)), default=0.0)


def held(text: str) -> float:
    """Return the width of the widest piece that is kept whole; of an address longer than any date, so much counts."""
    return max((ems(run[:MOST]) for run in _UNBROKEN.findall(text)), default=0.0)


def kept(text: str) -> list[tuple[str, bool]]:
    """Return `text` in pieces, and of each whether it is a date or range that a line's end must not part.

    A browser breaks after an en dash; "10–11 May" and "30 January–3 February" are one word to a reader.
    """
    found, done = [], 0
    for run in _UNBROKEN.finditer(text):
        if len(run[0]) <= MOST and _DASHED.search(run[0]):
            found += [(text[done : run.start()], False), (run[0], True)]
            done = run.end()
    return [each for each in (*found, (text[done:], False)) if each[0]]
