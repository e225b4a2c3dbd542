"""Columns made with tabs in a Word file, as tables: members side by side, an activity and its date.

One line with a tab in it may be anything; lines below each other that have as many short pieces are
a table to a reader, and one run of words to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.ingest import marks
from drafter.ingest.word.parts import Paragraph, Part, Table
from drafter.model import plain

_LONGEST_CELL = 80
"""Letters of a cell; more is a sentence with a tab in it."""


def told(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts; paragraphs that stand in columns together are one table."""
    rows: list[tuple[Part, tuple[str, ...]]] = []
    for part in parts:
        cells = _cells(part)
        if rows and len(cells) != len(rows[-1][1]):
            yield from _table(rows)
            rows = []
        if cells:
            rows.append((part, cells))
        else:
            yield part
    yield from _table(rows)


def _table(rows: list[tuple[Part, tuple[str, ...]]]) -> Iterator[Part]:
    if len(rows) < 2:
        yield from (part for part, _ in rows)
    else:
        text = "\n".join("\t".join(cells) for _, cells in rows)
        yield Table(text, (rows[0][0].lines[0], rows[-1][0].lines[1]), False)


def _cells(part: Part) -> tuple[str, ...]:
    """Return the pieces of a paragraph between its tabs, () where it stands in no columns."""
    if not isinstance(part, Paragraph) or part.label or part.typed or part.mark or part.level:
        return ()
    text = part.text.strip()
    if "\n" in text or marks.place_and_date(text):
        return ()
    cells = tuple(plain(cell) for cell in marks.table_cells(text) if cell.strip())
    short = all(len(cell) <= _LONGEST_CELL and not cell.endswith((".", ":", ";")) for cell in cells)
    return cells if len(cells) > 1 and short else ()
