"""The reading order of a page: ruled tables, columns read down, rows read across, the rest from the top.

Columns are told by a gutter: a band that no word crosses while lines go on at both of its sides. A label
hung in the margin makes none. Columns whose lines stand in rows are a table where the page rules it,
where its first row alone is bold, or where it has three columns or more; two columns of names are a list,
which is read down, unless reading it across is what puts it in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.ingest import marks
from drafter.ingest.pdf.lines import Line, Page, Run, line
from drafter.ingest.pdf.tables import Table, ruled
from drafter.model import plain

_LEAST_ROWS = 3
_MOST_LINES = 1_000  # on a page on which columns are looked for: no page of a text holds half as many
_UNEVEN_ROWS = 5  # where no line of one column stands level with one of the other
_GUTTER_PT = 7.0
_LEADING = 1.5
_LONG_CELL = 30  # letters
_NEARLY, _FULL, _WIDE = 0.12, 0.3, 0.6
_LABEL = re.compile(r"(?:\(?\w{1,5}[.)]+|[^\w\s]|o|\d{1,3})$")


Piece = Line | Table


def edge(body: Sequence[Line], left: float, high: float) -> float:
    """Return where lines end at the right when they are full: the longest do, or none does, as in a list of names."""
    longest = max((each.x1 for each in body), default=high)
    if longest - left < _WIDE * (high - left):
        return high
    full = sum(each.x1 > longest - _NEARLY * (longest - left) for each in body)
    return longest if full >= _FULL * len(body) else max(longest, high)


def ordered(page: Page, body: Sequence[Line], right: float) -> list[Piece]:
    """Return what stands on a page in the order in which it is read; `right` is the edge of its text."""
    left = min((each.x0 for each in body), default=0.0)
    tables = list(ruled(page.rules, body, page.number))
    taken = {id(each) for _, inside in tables for each in inside}
    flow = _flow([replace(each, middle=page.width / 2) for each in body if id(each) not in taken], left, right)
    for table, _ in sorted(tables, key=lambda pair: -pair[0].top):
        flow.insert(next((at for at, each in enumerate(flow) if _top(each) < table.top), len(flow)), table)
    return flow


def _top(piece: Piece) -> float:
    return piece.top if isinstance(piece, Table) else piece.y


def _flow(body: Sequence[Line], left: float, right: float) -> list[Piece]:
    """Return lines in reading order; each knows the edges of its column."""
    done: list[Piece] = []
    while found := _columns(body):
        first, last, gutters = found
        done += [*_flow(body[:first], left, right), *_set(body[first:last], gutters, right)]
        body = body[last:]
    return [*done, *(replace(each, left=left, right=right) for each in body)]


def _columns(body: Sequence[Line]) -> tuple[int, int, list[float]] | None:
    """Return the longest stretch of lines with columns, and where its gutters lie; None if there is none."""
    if len(body) > _MOST_LINES:
        return None
    best: tuple[int, int, list[float]] | None = None
    tried: set[int] = set()
    for each in body:
        for place in [run.x0 for run in each.runs[1:]] + ([each.x0] if len(each.runs) == 1 else []):
            if int(place // 2) not in tried and len(tried) < 60:
                tried.add(int(place // 2))
                found = _stretch(body, place)
                if found and (best is None or found[1] - found[0] > best[1] - best[0]):
                    best = (*found, [place])
    if best is None:
        return None
    region = body[best[0] : best[1]]
    places = sorted({round(run.x0) for each in region for run in each.runs[1:]} | {round(best[2][0])})
    gutters: list[float] = []
    for place in places:
        if (not gutters or place - gutters[-1] > 12) and _stretch(region, place) == (0, len(region)):
            gutters.append(place)
    return best[0], best[1], gutters or best[2]


def _stretch(body: Sequence[Line], place: float) -> tuple[int, int] | None:
    """Return the longest run of lines that leave the band before `place` free and have words on both sides."""
    best, first = None, None
    for at in range(len(body) + 1):
        free = at < len(body) and _leaves_free(body[at], place) and not (first is not None and _divides(body, at))
        if free and first is None:
            first = at
        if not free and first is not None:
            found = _trimmed(body, first, at, place)
            if found and (best is None or found[1] - found[0] > best[1] - best[0]):
                best = found
            first = at if at < len(body) and _leaves_free(body[at], place) else None
    return best


def _leaves_free(each: Line, place: float) -> bool:
    return all(run.x1 <= place - _GUTTER_PT or run.x0 >= place - 1 for run in each.runs)


def _divides(body: Sequence[Line], at: int) -> bool:
    """Return whether a line stands for itself across columns: bold below lines that are not, after a gap."""
    each, above = body[at], body[at - 1]
    if above.y - each.y > 3.5 * each.size:
        return True
    return each.bold and not above.bold and len(each.runs) == 1 and above.y - each.y > _LEADING * each.size


def _trimmed(body: Sequence[Line], first: int, last: int, place: float) -> tuple[int, int] | None:
    """Return the stretch without the lines at its ends that only stand beside it; None if it is no columns."""
    right = [at for at in range(first, last) if body[at].x1 > place]
    if len(right) < _LEAST_ROWS:
        return None
    left = [at for at in range(first, last) if body[at].x0 < place - _GUTTER_PT]
    both = [at for at in right if at in left]
    start, end = max(first, right[0] - (0 if both else 1)), right[-1] + 1
    margin = min((body[at].x0 for at in left if start <= at < end), default=0.0)
    while end < last and abs(body[end].x0 - margin) < 3 and not body[end].bold and _is_near(body, end):
        end += 1
    words = [at for at in left if start <= at < end and not _is_hung(body[at], place)]
    pairs = [at for at in words if at in both]
    set_off = [at for at in right if any(abs(run.x0 - place) < 3 for run in body[at].runs)]
    enough = len(set_off) >= len(right) / 2 and (len(pairs) >= 2 or min(len(right), len(words)) >= _UNEVEN_ROWS)
    many = len(words) >= 2 and len(words) >= sum(start <= at < end for at in left) / 2
    return (start, end) if enough and many else None


def _is_near(body: Sequence[Line], at: int) -> bool:
    return body[at - 1].y - body[at].y < _LEADING * body[at].size


def _is_hung(each: Line, place: float) -> bool:
    """Return whether only a label stands before the band."""
    before = [run for run in each.runs if run.x0 < place - 1]
    return all(_LABEL.fullmatch(run.text) for run in before)


def _set(region: Sequence[Line], gutters: Sequence[float], right: float) -> list[Piece]:
    """Return the stretch as a table, or column by column."""
    edges = [min(each.x0 for each in region), *gutters, max(each.x1 for each in region) + 1]
    rows = [_cells(each, edges) for each in region]
    if _is_table(region, rows):
        return [_table(region, rows)]
    down: list[Piece] = []
    if _reads_across(rows):
        return [replace(_only(each, cell), left=edges[0], right=edges[-1])
                for each, row in zip(region, rows, strict=True) for cell in row if cell]  # fmt: skip
    for at, (low, high) in enumerate(pairwise(edges)):
        column = [_only(each, row[at]) for each, row in zip(region, rows, strict=True) if row[at]]
        wide = edge(column, low, right if at + 1 == len(rows[0]) else high - _GUTTER_PT)
        down += [replace(each, left=low, right=wide) for each in column]
    return down


def _cells(each: Line, edges: Sequence[float]) -> list[list[Run]]:
    return [[run for run in each.runs if low - 1 <= run.x0 < high - 1] for low, high in pairwise(edges)]


def _only(each: Line, runs: Sequence[Run]) -> Line:
    return line([word for run in runs for word in run.words], each.page)


def _is_table(region: Sequence[Line], rows: Sequence[Sequence[Sequence[Run]]]) -> bool:
    whole = [row for row in rows if all(row)]
    texts = [[" ".join(run.text for run in cell) for cell in row] for row in rows]
    if len(whole) < max(2, 0.4 * len(rows)) or _is_prose([cell for row in texts for cell in row if cell]):
        return False
    if len(rows) > 2 and region[0].bold and not any(each.bold for each in region[1:]):
        return True
    across, down = _orders(texts)
    if max(across, down) > 0.9 and across != down:
        return False  # names in alphabetical order, whichever way: a list
    figures = sum(any(letter.isdigit() for letter in row[-1]) for row in texts)
    return len(texts[0]) > 2 or figures > 0.5 * len(texts)


def _is_prose(cells: Sequence[str]) -> bool:
    """Return whether cells are the lines of a running text: numbered, or most of them long."""
    numbered = any(marks.split(cell).label and _LABEL.fullmatch(cell.split(" ")[0]) for cell in cells)
    return numbered or sum(len(cell) > _LONG_CELL for cell in cells) > len(cells) / 2


def _orders(texts: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Return how nearly cells stand in alphabetical order when read across, and when read down."""
    across = _sorted([cell for row in texts for cell in row if cell])
    return across, _sorted([row[at] for at in range(len(texts[0])) for row in texts if row[at]])


def _reads_across(rows: Sequence[Sequence[Sequence[Run]]]) -> bool:
    """Return whether names stand in order across the columns and not down them."""
    across, down = _orders([[" ".join(run.text for run in cell) for cell in row] for row in rows])
    return across > 0.9 > down and len(rows) > 2


def _sorted(texts: Sequence[str]) -> float:
    """Return how nearly texts stand in alphabetical order, 0 to 1."""
    pairs = list(pairwise(texts))
    return sum(a.casefold() <= b.casefold() for a, b in pairs) / len(pairs) if pairs else 0.0


def _table(region: Sequence[Line], rows: Sequence[Sequence[Sequence[Run]]]) -> Table:
    """Return rows without rules; a line whose first cell is empty goes on with the row above."""
    done: list[list[str]] = []
    for at, row in enumerate(rows):
        cells = [" ".join(run.text for run in cell) for cell in row]
        near = at > 0 and _is_near(region, at)
        if done and near and (not cells[0] or cells[0][:1].islower()):
            done[-1] = [plain(f"{above} {cell}") for above, cell in zip(done[-1], cells, strict=True)]
        else:
            done.append([plain(cell) for cell in cells])
    header = len(region) > 1 and region[0].bold and not region[1].bold
    return Table(tuple(map(tuple, done)), region[0].page, len(region), header, 0, region[0].x0,
                 max(each.x1 for each in region), region[0].y)  # fmt: skip
