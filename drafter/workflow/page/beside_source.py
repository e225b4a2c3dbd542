"""A past text beside the file that it was read from, so that a person can compare the two line by line.

In: a statement of the archive. Out: rows in the order of the source, each with its lines or words, the blocks that
were made of them, and the repairs made there. Of a file of text the lines stand as received; of a Word file, a PDF
or a web page the words that were taken from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from drafter import files
from drafter.library import places
from drafter.model import NO_LINES, Lines, Place, Problem, Repair, Source, Statement
from drafter.problems import DraftingError, warning
from drafter.workflow.archive.broken import opened
from drafter.workflow.page.spans import Spans
from drafter.workflow.workspace import unknown


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of a file of text, or a paragraph of another, and its place in the file."""

    lines: Lines
    text: str


@dataclass(slots=True)
class Row:
    """What stands side by side: pieces of the source, blocks (by their place in the statement), and repairs.

    A row without blocks is what was left out, or stands in the title; one without pieces is what a person added.
    """

    pieces: list[Piece] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    @property
    def lines(self) -> Lines:
        """Return the first and last line of the source in this row."""
        return (self.pieces[0].lines[0], self.pieces[-1].lines[1]) if self.pieces else NO_LINES


@dataclass(frozen=True, slots=True)
class Beside:
    """The statement and its rows; `whole` says whether the lines are those of the file; what is to be told."""

    statement: Statement
    rows: tuple[Row, ...] = ()
    whole: bool = True
    problems: tuple[Problem, ...] = ()


def beside_source(workspace: Path, id_: str) -> Beside:
    """Return a statement beside its source. Raises DraftingError for an unknown one, and one that cannot be read."""
    left = opened(workspace, clauses_too=True, only_shows=True)
    left.readable([id_])
    statement = next((each for each in left.shelf.statements if each.id == id_), None)
    if statement is None:
        raise unknown(id_, [each.id for each in left.shelf.statements], "statement")
    data = _original(workspace, statement.source)
    if statement.source is None or data is None:
        what = "the file that this text was read from is not held, so it cannot be shown beside it"
        mend = "put the file back in precedents/sources under its old name"
        return Beside(statement, problems=(warning("no-source", what, Place(statement=id_), mend),))
    try:
        whole, pieces = _pieces(data, statement.source.file)
    except DraftingError as fault:
        return Beside(statement, problems=fault.problems)
    first, last = statement.source.lines
    own = [each for each in pieces if not first or first <= each.lines[0] <= last]
    return Beside(statement, tuple(rows(statement, own)), whole)


def _original(workspace: Path, source: Source | None) -> bytes | None:
    """Return the bytes of an original; it is looked up among those that are held."""
    folder = workspace / places.SOURCES
    for path in sorted(folder.rglob("*")) if source else ():
        if source and path.is_file() and path.relative_to(folder).as_posix() == source.file:
            return files.read(path)
    return None


def _pieces(data: bytes, name: str) -> tuple[bool, list[Piece]]:
    """Return whether a file is one of text, and its lines; of any other the paragraphs that are taken from it."""
    from drafter import ingest
    from drafter.ingest import encoding, kinds
    from drafter.ingest.text import lines

    text = encoding.decode(data) if kinds.kind(data, name) is kinds.FileKind.TEXT else None
    if text is not None:
        return True, [Piece((line.number, line.last), line.text) for line in lines.split(text)]
    found = ingest.read(data, name).paragraphs
    return False, [Piece(each.lines, f"{each.label or each.mark} {each.text}".strip()) for each in found]


def rows(statement: Statement, pieces: Sequence[Piece]) -> list[Row]:
    """Return the rows: blocks that share a line stand in one, and so do lines of which no block was made."""
    blocks = Spans(block.lines for block in statement.blocks)
    found: list[Row] = []
    for piece in pieces:
        here = blocks.at(*piece.lines)
        if not found or not _goes_on(found[-1], here):
            found.append(Row())
        found[-1].pieces.append(piece)
        found[-1].blocks += [at for at in here if at not in found[-1].blocks]
    found = _with_others(found, len(statement.blocks))
    _repaired(found, statement.repairs)
    return found


def _goes_on(row: Row, here: Sequence[int]) -> bool:
    return bool(set(row.blocks) & set(here)) if here else not row.blocks


def _with_others(found: Sequence[Row], count: int) -> list[Row]:
    """Return the rows with a row for each block that no line of the source gave: after the block before it."""
    shown = {at for row in found for at in row.blocks}
    after: dict[int, list[Row]] = {}
    above = -1
    for at in range(count):
        if at in shown:
            above = at
        else:
            after.setdefault(above, []).append(Row(blocks=[at]))
    rest = (row for each in found for row in (each, *(new for at in each.blocks for new in after.get(at, ()))))
    return [*after.get(-1, ()), *rest]


def _repaired(found: Iterable[Row], repairs: Iterable[Repair]) -> None:
    """Put each repair into the row of its first line."""
    held = list(found)
    there = Spans(row.lines for row in held)
    for repair in repairs:
        if repair.lines != NO_LINES and (at := there.at(repair.lines[0])):
            held[at[0]].repairs.append(repair)
