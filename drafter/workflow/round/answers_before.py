"""Tables of responses of an earlier run, in a folder: what a person answered in them, and who is not in the new one.

The table is made anew from the files that are named, so a delegation whose file is not among them goes from it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from drafter.model import Place, Problem, Severity
from drafter.problems import DraftingError
from drafter.workflow.round import tables

_PERSON = re.compile(r"(?P<delegation>.+?)\s\([^()]*\)")


def rows(folder: Path, name: str) -> tuple[list[tables.Cells], list[Problem]]:
    """Return the rows of older tables in the folder, whatever a person has written into them."""
    found: list[tables.Cells] = []
    problems: list[Problem] = []
    paths = [path for form in ("docx", "csv") for path in sorted(folder.glob(f"{name}*.{form}")) if path.is_file()]
    for path in paths:
        try:
            found += [cells for _, _, cells in tables.read(path).cells()]
        except (DraftingError, csv.Error):
            what = "this table could not be read; what was answered in it was not taken over"
            mend = "copy its responses by hand, or save it again and repeat the command"
            problems.append(Problem("table-unread", Severity.WARNING, what, Place(str(path)), mend))
    return found, problems


def dropped(before: Iterable[tables.Cells], by: Collection[str], draft: str) -> Iterator[Problem]:
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
