"""Tables of responses as files, spreadsheets and Word files: whatever a person did to them, their rows in our order."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from drafter import files, ingest

COLUMNS = ("paragraph", "from", "comment", "proposed text", "response")
_FORMULA = re.compile(r"'(?=\s*[=+\-@\t\r])")
Cells = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A file of a table: its bytes, its rows as they stand there, and by which sign a spreadsheet parts its cells."""

    path: Path
    data: bytes
    rows: list[list[str]]
    sign: str = ","

    @property
    def is_ours(self) -> bool:
        """Return whether it has a head with our columns."""
        return any(map(_columns, self.rows))

    def cells(self) -> Iterator[tuple[int, int, Cells]]:
        """Yield the cells of each row below a head, in our order, with the row's place and that of its response.

        A head may stand again, in another order: a person may have put two tables into one file.
        """
        columns: tuple[int, ...] = ()
        for at, row in enumerate(self.rows):
            if head := _columns(row):
                columns = head
            elif columns and len(row) > max(columns):
                where, who, comment, proposed, response = (_plain(row[column]) for column in columns)
                yield at, columns[-1], (where, who, comment, proposed, response)


def read(path: Path, shown: str = "") -> Table:
    """Return a table's file. Raises DraftingError or csv.Error for one that is no table."""
    data = files.read(path, shown)
    if path.suffix == ".docx":
        return Table(path, data, ingest.cells(data, path.name))
    text = files.decoded(data, shown or str(path))
    first = text.split("\n", 1)[0]
    sign = ";" if first.count(";") > first.count(",") else ","
    return Table(path, data, list(csv.reader(StringIO(text, newline=""), delimiter=sign)), sign)


def _columns(row: Sequence[str]) -> tuple[int, ...]:
    """Return where each of our columns stands in a head; () for a row that is none."""
    names = [cell.strip().casefold() for cell in row]
    return tuple(map(names.index, COLUMNS)) if all(name in names for name in COLUMNS) else ()


def _plain(cell: str) -> str:
    """Return a cell without the sign that keeps a spreadsheet from reckoning it."""
    return _FORMULA.sub("", cell, count=1) if cell.startswith("'") else cell
