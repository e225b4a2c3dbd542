"""The tables that a page rules: its lines and boxes to a grid, and the words in it to rows of cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter.ingest.pdf.lines import Line, Rule, Word, lines
from drafter.ingest.pdf.looks import ENDED, OPEN
from drafter.model import Repair, plain
from drafter.received import Received, SourceKind, SourceParagraph

_THIN_PT = 2.5
_LEVEL_PT = 3.0  # of where the cells of a column begin
_NEAR = 4.0  # the two strokes of a cell's border are one edge
_APART = 24.0  # points that cells with borders of their own stand apart, at most
_LONG = 30  # letters of a first cell that may go on over a page's end
_NO_GAP = 3.0
_ROWS_APART = 9.0  # points between rows whose cells have borders of their own: no line of words goes between
_MOST_RULES = 5_000  # of one page
_MOST_OF_IT = 0.75  # of the width of a table: no cell of several is wider than that, a box around a paragraph is


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands on a page: `rows` of cells, `height` in lines, and whether its first row is a header."""

    rows: tuple[tuple[str, ...], ...]
    page: int
    height: int
    header: bool = False
    number: int = 0
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    places: tuple[float, ...] = ()  # where its columns begin, if it is not ruled

    @property
    def text(self) -> str:
        """Return one row a line, cells parted by a tab."""
        return "\n".join("\t".join(row) for row in self.rows)


def ruled(rules: Sequence[Rule], body: Sequence[Line], page: int) -> Iterator[tuple[Table, list[Line]]]:
    """Yield each table that the page rules, and the lines that stand in it."""
    for xs, ys in _grids(rules):
        inside = [each for each in body if ys[0] - 1 <= each.y <= ys[-1] + 1 and _within(each, xs)]
        goes_on = page > 1 and bool(inside) and inside[0] is body[0]
        table = _ruled(inside, xs, ys, page, goes_on)
        if table:
            yield table, inside


def _within(each: Line, xs: Sequence[float]) -> bool:
    return xs[0] - 2 <= each.x0 and each.x1 <= xs[-1] + 2


def _grids(rules: Sequence[Rule]) -> Iterator[tuple[list[float], list[float]]]:
    """Yield the edges of each grid on the page: at least two columns, and a row."""
    long = [rule for rule in rules[:_MOST_RULES] if rule.x1 - rule.x0 > 8 or rule.y1 - rule.y0 > 8]
    thin = [rule for rule in long if min(rule.x1 - rule.x0, rule.y1 - rule.y0) <= _THIN_PT]
    boxes = [rule for rule in long if min(rule.x1 - rule.x0, rule.y1 - rule.y0) > _THIN_PT]
    across = [(rule.x0, rule.x1, (rule.y0 + rule.y1) / 2) for rule in thin if rule.x1 - rule.x0 > 8]
    down = [(rule.y0, rule.y1, (rule.x0 + rule.x1) / 2) for rule in thin if rule.y1 - rule.y0 > 8]
    for box in boxes:
        across += [(box.x0, box.x1, box.y0), (box.x0, box.x1, box.y1)]
        down += [(box.y0, box.y1, box.x0), (box.y0, box.y1, box.x1)]
    for y0, y1 in _bands(down, _ROWS_APART if boxes else _NO_GAP):
        xs = _edges([x for low, high, x in down if y0 - 2 <= low and high <= y1 + 2])
        if len(xs) > 2:
            ys = _edges([y for low, high, y in across if y0 - 3 <= y <= y1 + 3 and high > xs[0] and low < xs[-1]])
            yield _without_gaps(xs, boxes), _edges([*ys, y0, y1])


def _without_gaps(xs: Sequence[float], boxes: Sequence[Rule]) -> list[float]:
    """Return the edges of columns, one where cells that each have a border stand apart, and not two."""
    kept = list(xs[:1])
    for left, right in pairwise(xs):
        apart = right - left <= _APART and not any(_near(box.x0, left) and _near(box.x1, right) for box in boxes)
        if apart and all(any(_near(box.x0, edge) or _near(box.x1, edge) for box in boxes) for edge in (left, right)):
            kept[-1] = (left + right) / 2
        else:
            kept.append(right)
    return kept


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _NEAR


def _bands(down: Sequence[tuple[float, float, float]], gap: float) -> Iterator[tuple[float, float]]:
    """Yield the stretches of the page's height over which upright rules stand, with no wider gap."""
    low = high = None
    for y0, y1, _ in sorted(down):
        if high is not None and low is not None and y0 > high + gap:
            yield low, high
            low = high = None
        low, high = y0 if low is None else low, max(y1, high or y1)
    if low is not None and high is not None:
        yield low, high


def _edges(found: Sequence[float]) -> list[float]:
    """Return places that lie apart, in order: the two strokes of a cell's border are one edge."""
    kept: list[float] = []
    for place in sorted(found):
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return kept


def _ruled(inside: Sequence[Line], xs: Sequence[float], ys: Sequence[float], page: int, goes_on: bool) -> Table | None:
    """Return the table that a grid makes of the lines in it; None if words cross its rules, or fill no two columns.

    One that may go on from the page before may have the rest of a single cell.
    """
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in (word for each in inside for word in each.words):
        column = sum(x < (word.x0 + word.x1) / 2 for x in xs) - 1
        row = sum(y > word.y + word.size / 4 for y in ys) - 1
        if not 0 <= column < len(xs) - 1 or not 0 <= row < len(ys) - 1:
            return None
        cells.setdefault((row, column), []).append(word)
    if not cells:
        return None
    used = sorted({row for row, _ in cells})
    columns = {column for _, column in cells}
    if len(columns) == 1 and not (goes_on and _is_narrow(min(columns), xs)):
        return None  # a box around a paragraph
    rows = tuple(tuple(_cell(cells.get((row, column), [])) for column in range(len(xs) - 1)) for row in used)
    bold = [all(word.bold for column in range(len(xs) - 1) for word in cells.get((row, column), [])) for row in used]
    return Table(rows, page, max(len(inside), 1), len(rows) > 1 and bold[0] and not bold[1], 0, xs[0], xs[-1], ys[-1])


def _is_narrow(column: int, xs: Sequence[float]) -> bool:
    return xs[column + 1] - xs[column] < _MOST_OF_IT * (xs[-1] - xs[0])


def _cell(words: Sequence[Word]) -> str:
    text = ""
    for each in lines(words, 0):
        part = each.text
        if text.endswith("\u00ad"):  # a word that the line's end divided
            text = text[:-1] + part
        else:
            text = f"{text} {part}" if text and not text.endswith("–") else text + part
    return plain(text.replace("\u00ad", ""))


def add(done: list[SourceParagraph], table: Table) -> list[Repair]:
    """Add a table to what is done; one with as many columns as the table just before goes on with it."""
    lines = (table.number, table.number + table.height - 1)
    last = done[-1] if done else None
    if last is None or last.kind is not SourceKind.TABLE or _columns(last.text) != len(table.rows[0]):
        done.append(SourceParagraph(SourceKind.TABLE, table.text, lines, level=int(table.header)))
        return []
    head, rows = last.text.split("\n")[0], table.rows
    repairs = []
    if last.level and "\t".join(rows[0]) == head:
        repairs = [Repair("table head repeated", (lines[0], lines[0]), head.replace("\t", " "), "")]
        rows = rows[1:]
    held, _, above = last.text.rpartition("\n")
    if rows and (held or not last.level) and _runs_on(above.split("\t"), rows[0], held):
        both = (plain(f"{top} {below}") for top, below in zip(above.split("\t"), rows[0], strict=True))
        above, rows = "\t".join(both), rows[1:]
    text = "\n".join([*([held] if held else []), above, *map("\t".join, rows)])
    done[-1] = replace(last, text=text, lines=(last.lines[0], lines[1]))
    return repairs


def _runs_on(above: Sequence[str], row: Sequence[str], held: str) -> bool:
    """Return whether a row is the rest of the one above, parted by a page's end.

    No cell stands below an empty one, and a sentence goes on: in the first cell, if it has words, and it is long; or
    where it is empty, in any. Or the page above had but the first cell, the next has all the others, and
    `held`, the rows before, are whole.
    """
    if above[0] and not row[0] and all(bool(top) != bool(cell) for top, cell in zip(above, row, strict=True)):
        return bool(held) and all(all(each.split("\t")) for each in held.split("\n"))
    pairs = [(top, cell) for top, cell in zip(above, row, strict=True) if cell]
    if not all(top for top, _ in pairs):
        return False
    if row[0]:
        return _goes_on(above[0], row[0]) and (len(above[0]) >= _LONG or OPEN.search(above[0]) is not None)
    return any(_goes_on(top, cell) for top, cell in pairs)


def _goes_on(top: str, cell: str) -> bool:
    """Return whether a sentence does; in cells that all begin with small letters one such letter says nothing."""
    if ENDED.search(top):
        return False
    return bool(OPEN.search(top)) or (top[:1].isupper() and cell[:1].islower())


def _columns(table: str) -> int:
    return table.split("\n")[0].count("\t") + 1


def going_on(table: Table, line: Line) -> Table | None:
    """Return a line as a row of a table that began on the page before: its cells begin where those above do.

    Below the first such row one cell is enough.
    """
    at = [_place(table.places, run.x0) for run in line.runs]
    enough = len(at) > 1 or table.page == line.page
    if not table.places or line.page - table.page not in (0, 1) or not enough or None in at or len(set(at)) < len(at):
        return None
    cells = {place: run.text for place, run in zip(at, line.runs, strict=True)}
    row = tuple(plain(cells.get(place, "")) for place in range(len(table.places)))
    return replace(table, rows=(row,), page=line.page, height=1, header=False, number=line.number, top=line.y)


def _place(places: Sequence[float], x0: float) -> int | None:
    return next((at for at, place in enumerate(places) if abs(place - x0) < _LEVEL_PT), None)


def joined(received: Received) -> Received:
    """Return the file with tables that run over a page end whole: the second part begins with the same head row.

    Between the two may stand the footnotes of the page that ends; they come behind the table.
    """
    found: list[SourceParagraph] = []
    repairs = list(received.repairs)
    for part in received.paragraphs:
        head, _, rest = part.text.partition("\n")
        at = next((at for at in reversed(range(len(found))) if found[at].kind is not SourceKind.FOOTNOTE), -1)
        before = found[at] if found else None
        if before and part.kind is before.kind is SourceKind.TABLE and rest and before.text.partition("\n")[0] == head:
            found[at] = replace(before, text=f"{before.text}\n{rest}", lines=(before.lines[0], part.lines[1]))
            repairs.append(Repair("repeated head row", (part.lines[0],) * 2, plain(head), ""))
        else:
            found.append(part)
    ordered = tuple(sorted(repairs, key=lambda repair: repair.lines))
    return replace(received, paragraphs=tuple(found), repairs=ordered)
