"""A table that is set with spaces: three lines or more whose cells begin at the same places.

In: the lines of a text. Out: the same, the cells of such lines parted by tabs. Three columns make a table; two
may be a list of names that is read down. A cell goes on in a line that has nothing in the first column, or begins small
and lacks cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.ingest import marks
from drafter.ingest.text.lines import PAGE, Line, Told

_CELL = re.compile(r"\S+(?: \S+)*")
_FEWEST_ROWS = 3
_FEWEST_CELLS = 3
_LONGEST_CELL = 60  # letters
_BLANKS = re.compile(r"\s*\S.*?\S {2,}\S.*? {2,}\S")


def part(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines, those of tables parted; nothing is told, for no word is moved."""
    made = list(lines)
    for first, last in _blocks(lines):
        rows = [_cells(lines[at].text) for at in range(first, last)]
        if _is_table(rows):
            made[first:last] = _rows(lines[first:last], rows)
    return made


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield where lines stand together that have cells, the first with as many as any."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (_BLANKS.match(lines[end].text) if end == at else _is_row(lines[end])):
            end += 1
        if end - at >= _FEWEST_ROWS:
            yield at, end
        at = max(end, at + 1)


def _is_row(line: Line) -> bool:
    return line.text != PAGE and bool(line.text.strip()) and len(_cells(line.text)) > 0 and "\t" not in line.text


def _cells(text: str) -> dict[int, str]:
    return {found.start(): found[0] for found in _CELL.finditer(text)}


def _is_table(rows: Sequence[dict[int, str]]) -> bool:
    """Return whether all rows have their cells at the places of the first row's, and most have all of them."""
    places = sorted(rows[0])
    if len(places) < _FEWEST_CELLS or any(set(row) - set(places) for row in rows):
        return False
    whole = sum(len(row) == len(places) for row in rows)
    short = all(len(cell) <= _LONGEST_CELL for row in rows for cell in row.values())
    return short and whole >= _FEWEST_ROWS - 1 and 2 * whole > len(rows) and not any(map(_is_bulleted, rows))


def _is_bulleted(row: dict[int, str]) -> bool:
    """Return whether the first cell is a bullet or a numbered sentence's: "1." and what stands behind."""
    first = row[min(row)]
    return marks.is_glyph(first) or bool(marks.split(first).mark)


def _rows(lines: Sequence[Line], rows: Sequence[dict[int, str]]) -> Iterator[Line]:
    """Yield a line a row; one without a first cell goes on with the cells of the row above it."""
    places = sorted(rows[0])
    held: list[str] = []
    line = lines[0]
    for own, row in zip(lines, rows, strict=True):
        cells = [row.get(place, "") for place in places]
        if held and (not cells[0] or (len(row) < len(places) and cells[0][:1].islower())):
            held = [f"{above} {cell}".strip() for above, cell in zip(held, cells, strict=True)]
            line = replace(line, end=own.last)
            continue
        if held:
            yield replace(line, text="\t".join(held))
        held, line = cells, own
    yield replace(line, text="\t".join(held))
