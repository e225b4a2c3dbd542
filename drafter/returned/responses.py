"""What was answered in a table before: taken over into the table made anew, to the letter.

A row is known by its paragraph, its delegation and its words, whatever file they stand in. An answer whose row is
there no longer is kept with its row, at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.model import Submission

_MARKS = re.compile(r"\[-|-\]|\{\+|\+\}|\|")
Written = tuple[str, str, str, str, str]
"""The cells of a row as a table shows them: paragraph, from, comment, proposed text, response."""


def carried(
    rows: Sequence[Submission], shown: Sequence[Written], before: Iterable[Written]
) -> tuple[tuple[Submission, ...], tuple[Written, ...]]:
    """Return the rows with what was answered before, and the answered rows that are there no longer.

    `shown` are the cells of these rows as a table shows them. Two answers to one row are both kept.
    """
    answers: dict[tuple[str, ...], list[str]] = {}
    gone: dict[tuple[str, ...], Written] = {}
    for cells in before:
        if cells[4].strip():
            held = answers.setdefault(_key(cells), [])
            held += [cells[4].strip()] if cells[4].strip() not in held else []
            gone[_key(cells)] = cells
    made = []
    for row, cells in zip(rows, shown, strict=True):
        said = answers.get(_key(cells), [])
        gone.pop(_key(cells), None)
        made.append(replace(row, response="; ".join(said)) if said else row)
    return tuple(made), tuple((*cells[:4], "; ".join(answers[key])) for key, cells in gone.items())


def _key(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple("".join(_MARKS.sub("", cell.lstrip("'")).split()) for cell in cells[:4])
