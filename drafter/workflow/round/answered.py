"""Tables of responses of an earlier run, in a folder: what a person answered in them, and who is not in the new one.

The table is made anew from the files that are named, so a delegation whose file is not among them goes from it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

from drafter import files, ingest
from drafter.model import Place, Problem, Severity
from drafter.problems import DraftingError

_HEAD = ("paragraph", "from", "comment", "proposed text", "response")
Written = tuple[str, str, str, str, str]


def rows(folder: Path, name: str) -> tuple[list[Written], list[Problem]]:
    """Return the rows of older tables in the folder, whatever a person has written into them."""
    found: list[Written] = []
    problems: list[Problem] = []
    paths = [path for form in ("docx", "csv") for path in sorted(folder.glob(f"{name}*.{form}")) if path.is_file()]
    for path in paths:
        try:
            found += _cells(_table(path))
        except (DraftingError, csv.Error):
            what = "this table could not be read; what was answered in it was not taken over"
            mend = "copy its responses by hand, or save it again and repeat the command"
            problems.append(Problem("table-unread", Severity.WARNING, what, Place(str(path)), mend))
    return found, problems


def _table(path: Path) -> list[list[str]]:
    data = files.read(path)
    if path.suffix == ".docx":
        return ingest.cells(data, path.name)
    text = files.decoded(data, str(path))
    sign = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    return list(csv.reader(StringIO(text, newline=""), delimiter=sign))


def _cells(rows: Sequence[Sequence[str]]) -> Iterator[Written]:
    """Yield the cells of the rows below a head that has our columns, in our order, whatever else a person added."""
    columns: list[int] = []
    for row in rows:
        names = [cell.strip().casefold() for cell in row]
        if all(name in names for name in _HEAD):
            columns = [names.index(name) for name in _HEAD]
        elif columns and len(row) > max(columns):
            where, who, comment, proposed, response = (row[at] for at in columns)
            yield where, who, comment, proposed, response


_PERSON = re.compile(r"(?P<delegation>.+?)\s\([^()]*\)")


def dropped(before: Iterable[Written], by: Collection[str], draft: str) -> Iterator[Problem]:
    """Yield a warning for each delegation that stood in a table before, and whose file was not named now."""
    stood = (cells[1] for cells in before)
    gone = {_delegation(who) for who in stood if not any(who == each or who.startswith(f"{each} (") for each in by)}
    for who in sorted(gone):
        what = (
            f"{who} stood in the table before, and sent none of the files that were named now: the new table and the "
            "text in brackets are without what it proposed (a row that was answered is kept at the table's end)"
        )
        mend = (
            f'name all files, old and new: drafter returned {draft} "{who}=FILE.docx" ...; if it was withdrawn, go on'
        )
        yield Problem("delegation-dropped", Severity.WARNING, what, Place(statement=draft), mend)


def _delegation(who: str) -> str:
    """Return the delegation, without the person who wrote."""
    found = _PERSON.fullmatch(who)
    return found["delegation"] if found else who
