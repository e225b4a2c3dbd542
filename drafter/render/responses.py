"""The table of what delegations sent back, as rows of words: who, where, what they say, and what the chairs answer.

Struck and added words are struck through and underlined, never told by colour; in a spreadsheet, which has no such
looks, they stand between signs: [-struck-] {+added+}.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from drafter.model import ChangeKind, Mark, Part, Submission, Submissions

HEAD = ("Paragraph", "From", "Comment", "Proposed text", "Response")
WIDTHS = (10, 14, 22, 34, 20)
"""Shares of the width of the page."""
SIGNS = {Mark.KEPT: ("", ""), Mark.STRUCK: ("[-", "-]"), Mark.ADDED: ("{+", "+}")}
_WHOLE = {ChangeKind.ADDED: "new paragraph", ChangeKind.STRUCK: "paragraph struck"}
_UNTRACKED = "not tracked"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would work out instead of showing."""


def cells(row: Submission) -> tuple[str, str, str, tuple[Part, ...], str]:
    """Return the five cells of a row; the proposed text in parts."""
    return row.paragraph, _from(row), row.comment, proposed(row), row.response


def proposed(row: Submission) -> tuple[Part, ...]:
    """Return the proposed text with what was struck and added, and what no words show, in brackets before it."""
    told = [_WHOLE[row.kind]] if row.kind in _WHOLE else []
    told += [row.form] if row.form else []
    lead = (Part(Mark.KEPT, f"({'; '.join(told)}) "),) if told else ()
    return (*lead, *row.words)


def written(row: Submission) -> tuple[str, str, str, str, str]:
    """Return the cells as plain words, changes between signs."""
    where, who, comment, parts, response = cells(row)
    return where, who, comment, "".join(signed(part) for part in parts), response


def signed(part: Part) -> str:
    """Return the words of a part between the signs of what became of them."""
    begins, ends = SIGNS[part.mark]
    return f"{begins}{part.text}{ends}"


def _from(row: Submission) -> str:
    """Return the delegation, and within brackets the person where that is another name, and what Word does not know."""
    inner = [row.author] if row.author and row.author != row.delegation else []
    if not row.tracked:
        inner = [_UNTRACKED, *(f"last saved by {name}" for name in inner)]
    return f"{row.delegation} ({'; '.join(inner)})" if inner else row.delegation


def as_csv(held: Submissions, more: Iterable[Sequence[str]] = ()) -> bytes:
    """Return the table for a spreadsheet: UTF-8 that says so, no cell a formula."""
    stream = StringIO(newline="")
    made = csv.writer(stream)
    made.writerow(HEAD)
    for row in (*map(written, held.rows), *more):
        made.writerow([guarded(cell) for cell in row])
    return stream.getvalue().encode("utf-8-sig", "replace")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet works out."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) or cell.startswith(_FORMULA) else cell


def lines(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Yield the parts line by line: the rows of a table, paragraphs that were split."""
    held: list[Part] = []
    for part in parts:
        first, *rest = part.text.replace("\t", " | ").split("\n")
        held.append(Part(part.mark, first))
        for line in rest:
            yield held
            held = [Part(part.mark, line)]
    yield held
