"""How wide the columns of a table are: the same in Word, PDF and HTML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.model import Block, BlockKind
from drafter.render import measure

SIZE = 11
"""Points of the letters in a table."""
LINE = measure.LINE / SIZE
LINE_ACROSS = measure.LINE_ACROSS / SIZE
MANY = 6
"""So many columns of more than a few words each are hard to read on an upright page."""
AIR = 1.1
"""What the edges of a cell take, in widths of the letter M."""
ROOMY, NEARLY = 2, 1.4
"""In a table whose cells would fill two lines at most, a column whose longest cell needs so much more than its share
gets it: a name or a status is not broken for little. Beside long sentences it is, for they need the room more."""
BOLD = 1.08
"""How much wider the letters of a header row are."""


def shares(table: Block, line: float = LINE) -> list[int]:
    """Return the width of each column in hundredths of a percent of the table; their sum is 10000.

    Columns that all fit their cells in one line are alike. Else each has room for its longest piece
    that must not be broken (an address may be), and what is left goes where the longest cells are: a date beside a
    sentence gets little. Where few words are to be broken, a column that nearly has room for its cells
    has it. Where there is no room for all such pieces, the widest give way.
    """
    wishes = _columns(table, measure.ems)
    if max(wishes) <= line / len(wishes):
        return _parts([1.0] * len(wishes))
    least = _capped(_columns(table, measure.held), line)
    wishes = [max(min(wish, line), low) for wish, low in zip(wishes, least, strict=True)]
    widths = _shared(least, wishes, line)
    for at in sorted(range(len(widths)), key=lambda at: wishes[at]) if sum(wishes) <= ROOMY * line else ():
        if widths[at] < wishes[at] <= NEARLY * widths[at]:
            whole = [*least[:at], wishes[at], *least[at + 1 :]]
            least = whole if sum(whole) < line else least
            widths = _shared(least, wishes, line)
    return _parts(widths)


def _shared(least: list[float], wishes: list[float], line: float) -> list[float]:
    """Return the least widths, and what is left of the line by how much more each column would take."""
    spare = max(line - sum(least), 0)
    wanted = sum(wishes) - sum(least)
    return [
        low + spare * (wish - low) / wanted if wanted else float(low) for low, wish in zip(least, wishes, strict=True)
    ]


def wholes(blocks: Sequence[Block]) -> dict[int, Block]:
    """Return for each table, by its `id`, what its columns are measured by.

    Those of the same columns (activities have a table a theme, a work plan one a chapter) are measured as one, with
    the rows of all, so that their columns stand below each other.
    """
    found: dict[tuple[str, ...] | int, list[Block]] = {}
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            found.setdefault(block.rows[0] if block.level == 1 else len(block.rows[0]), []).append(block)
    return {id(table): _whole(tables) for tables in found.values() for table in tables}


def _whole(tables: Sequence[Block]) -> Block:
    first, *others = tables
    rows = [first.text, *(row for table in others for row in table.text.split("\n")[table.level :])]
    return replace(first, text="\n".join(rows))


def is_tight(table: Block, line: float = LINE) -> bool:
    """Return whether the columns have no room for all their pieces: there even a date is broken."""
    least = _columns(table, measure.longest)
    return _capped(least, line) != least


def is_wide(table: Block) -> bool:
    """Return whether the table is better read on a page that lies across."""
    wishes = _columns(table, measure.ems)
    return is_tight(table) or (len(wishes) >= MANY and sum(wishes) > LINE_ACROSS)


def _columns(table: Block, width: Callable[[str], float]) -> list[float]:
    """Return the greatest `width` in each column, with the edges of its cell."""
    rows = [
        [AIR + width(cell) * (BOLD if table.level == 1 and at == 0 else 1) for cell in cells]
        for at, cells in enumerate(table.rows)
    ]
    return [max(column) for column in zip(*rows, strict=True)]


def _capped(widths: list[float], line: float) -> list[float]:
    """Return the widths, the widest of them cut down alike where the line does not hold all."""
    left = line
    for at, each in enumerate(sorted(widths)):
        share = left / (len(widths) - at)
        if each > share:
            return [min(width, share) for width in widths]
        left -= each
    return widths


def _parts(widths: list[float]) -> list[int]:
    edges = [round(10000 * sum(widths[:at]) / sum(widths)) for at in range(len(widths) + 1)]
    return [right - left for left, right in pairwise(edges)]
