"""The table of what was sent back of a draft, as its files in outputs/ have it: read, and answered row by row.

The table may stand there as a spreadsheet and as Word files, and a person may have answered in each. What is shown
has the answers of all; an answer that is given here goes into each of them, so that they agree.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from drafter import files, render
from drafter.model import Place, Problem
from drafter.problems import DraftingError, error, refusal
from drafter.workflow.outputs import written as outputs
from drafter.workflow.round import tables
from drafter.workflow.round.original import OUTPUTS
from drafter.workflow.round.tables import Table

TABLE = "-responses"
_SIGNS = re.compile(r"\[-(?P<struck>.*?)-\](?!\])|\{\+(?P<added>.*?)\+\}", re.DOTALL)
_KEY_MARKS = re.compile(r"\[-|-\]|\{\+|\+\}|\|")
Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: `key` names it in every file, `proposed` is in words kept, struck "-" and added "+"."""

    key: str
    paragraph: str
    who: str
    comment: str
    proposed: Words
    response: str


def table(workspace: Path, draft: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """Return the rows of a draft's table with the answers of all its files, and what could not be read.

    `draft` is an id, looked up among the files of outputs/, and never a path. No table is no rows.
    """
    held, problems = _opened(workspace, draft)
    return tuple(_rows(held)), problems


def answer(workspace: Path, draft: str, key: str, was: str, response: str) -> Row:
    """Write an answer into every file of the table, and return the row as it then stands.

    `was` is the answer as the person saw it. Raises DraftingError where another was given since; then nothing is
    written, and both are told.
    """
    folder = workspace / OUTPUTS
    response = "\n".join(line.rstrip() for line in response.replace("\r\n", "\n").strip().split("\n"))
    with files.alone(folder):
        held, problems = _opened(workspace, draft)
        row = next((each for each in _rows(held) if each.key == key), None)
        if row is None:
            mend = "load the page again: the table was made anew"
            raise DraftingError([*problems, error("no-row", "this row is not in the table any more", Place(), mend)])
        if row.response not in (was.replace("\r\n", "\n").strip(), response):
            what = f'somebody answered this since: "{row.response}"; your answer was not saved: "{response}"'
            raise refusal(
                "answered-since", what, Place(paragraph=row.paragraph), "load the page again, and join the two"
            )
        outputs.amend(folder, dict(_changed(held, key, response)))
    return Row(row.key, row.paragraph, row.who, row.comment, row.proposed, response)


def _changed(held: Sequence[Table], key: str, response: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files that have the row, with the answer; the first of `held`, which leads, at the end."""
    for each in reversed(held):
        places = {at: column for at, column, cells in each.cells() if _key(cells) == key}
        data = each.data
        if each.path.suffix == ".docx":
            for at, column in places.items():
                data = render.responses_answered(data, at, column, response)
        elif places:
            data = _as_csv(each, places, response)
        if data != each.data:
            yield each.path.name, data


def _as_csv(each: Table, places: Mapping[int, int], response: str) -> bytes:
    stream = StringIO(newline="")
    for at, row in enumerate(each.rows):
        cells = list(row)
        if at in places:
            cells[places[at]] = render.responses_guarded(response)
        csv.writer(stream, delimiter=each.sign).writerow(cells)
    return stream.getvalue().encode("utf-8-sig", "replace")


# ── the files ────────────────────────────────────────────────────────────────────────────────────


def paths(workspace: Path, draft: str) -> list[Path]:
    """Return the files of a draft's table: the spreadsheet written last first, then the others."""
    name = re.compile(rf"{re.escape(draft)}{TABLE}(-\d+)?\.(csv|docx)")
    folder = workspace / OUTPUTS
    found = [each for each in (folder.iterdir() if folder.is_dir() else ()) if name.fullmatch(each.name)]
    return sorted(found, key=lambda each: (each.suffix != ".csv", -each.stat().st_mtime_ns, each.name))


def _opened(workspace: Path, draft: str) -> tuple[list[Table], tuple[Problem, ...]]:
    found, problems = [], []
    for path in paths(workspace, draft):
        try:
            held = tables.read(path, f"{OUTPUTS}/{path.name}")
        except (DraftingError, csv.Error) as fault:
            told = fault.problems if isinstance(fault, DraftingError) else ()
            mend = "save it again as it was written, or delete it"
            what = f"the table in {path.name} could not be read, and is left as it is"
            problems += [*told, error("table-unread", what, Place(f"{OUTPUTS}/{path.name}"), mend)]
            continue
        found += [held] if held.is_ours else []
    return found, tuple(problems)


def _rows(held: Sequence[Table]) -> Iterator[Row]:
    """Yield the rows of the first file, which leads, with the answers of all; then answered rows of others alone."""
    answers: dict[str, list[str]] = {}
    cells_of: dict[str, tuple[str, ...]] = {}
    for at, each in enumerate(held):
        for _, _, cells in each.cells():
            key, said = _key(cells), cells[4].strip()
            if at == 0 or said:
                cells_of.setdefault(key, cells)
                told = answers.setdefault(key, [])
                told += [said] if said and said not in told else []
    for key, (paragraph, who, comment, proposed, _) in cells_of.items():
        yield Row(key, paragraph, who, comment, words(proposed), "; ".join(answers[key]))


def _key(cells: Sequence[str]) -> str:
    plain = "\0".join("".join(_KEY_MARKS.sub("", cell).split()) for cell in cells[:4])
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:20]


def words(proposed: str) -> Words:
    """Return a text with its signs as words kept, struck "-" and added "+"."""
    found, at = [], 0
    for sign in _SIGNS.finditer(proposed):
        found.append(("", proposed[at : sign.start()]))
        found.append(("-", sign["struck"]) if sign["struck"] is not None else ("+", sign["added"]))
        at = sign.end()
    found.append(("", proposed[at:]))
    return tuple((mark, text) for mark, text in found if text)
