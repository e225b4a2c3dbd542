"""The reading order of a page: ruled tables, columns read down, rows read across, the rest from the top.

Columns are told by a gutter: a band that no word crosses while lines go on at both of its sides. A label
hung in the margin makes none. Columns whose lines stand in rows are a table or a list: rows.py tells which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.ingest.pdf import beside, listed as pdf_listed, rows as pdf_rows, tails as pdf_tails
from drafter.ingest.pdf.edges import edge, even
from drafter.ingest.pdf.lines import Line, Page, Run, line
from drafter.ingest.pdf.tables import Table, ruled

_LEAST_ROWS = 3
_MOST_LINES = 1_000  # on a page on which columns are looked for: no page of a text holds half as many
_UNEVEN_ROWS = 5  # where no line of one column stands level with one of the other
_GUTTER_PT = 7.0
_LEADING = 1.5
_LABEL = re.compile(r"(?:\(?\w{1,5}[.)]+|[^\w\s]|o|\d{1,3})$")
_HUNG = re.compile(r"\(?\w{1,5}[.)]+|[•◦▪–-]")
_APART = 0.5  # a gap between words, in parts of the size, that may be one between cells

Piece = Line | Table


def ordered(page: Page, body: Sequence[Line], right: float, doubts: list[str]) -> list[Piece]:
    """Return what stands on a page in the order in which it is read; `right` is the edge of its text.

    Where the order could not be told with certainty, `doubts` are added to.
    """
    left = min((each.x0 for each in body), default=0.0)
    tables = list(ruled(page.rules, body, page.number))
    taken = {id(each) for _, inside in tables for each in inside}
    is_even = even(body, right)
    rest = [replace(each, middle=page.width / 2, even=is_even) for each in body if id(each) not in taken]
    flow = _flow(rest, left, right, doubts)
    for table, _ in sorted(tables, key=lambda pair: -pair[0].top):
        flow.insert(next((at for at, each in enumerate(flow) if _top(each) < table.top), len(flow)), table)
    return flow


def _top(piece: Piece) -> float:
    return piece.top if isinstance(piece, Table) else piece.y


def _flow(body: Sequence[Line], left: float, right: float, doubts: list[str]) -> list[Piece]:
    """Return lines in reading order; each knows the edges of its column."""
    done: list[Piece] = []
    body = _parted(body)
    while found := _columns(body) or beside.alone(body):
        first, last, gutters = found
        done += [*_flow(body[:first], left, right, doubts), *_set(body[first:last], gutters, right, doubts)]
        body = body[last:]
    return [*done, *(replace(each, left=left, right=right) for each in body)]


def _parted(body: Sequence[Line]) -> list[Line]:
    """Return the lines, their runs parted where a word stands after some gap at a place at which runs of others begin.

    A cell that is full leaves a smaller gap before the next one than others do.
    """
    begins = Counter(round(run.x0) for each in body for run in each.runs[1:])
    places = {place for place in begins if sum(begins[near] for near in (place - 1, place, place + 1)) > 1}
    return [_parted_at(each, places) for each in body]


def _parted_at(each: Line, places: Collection[int]) -> Line:
    runs: list[Run] = []
    for run in each.runs:
        first = 0
        for at, (last, word) in enumerate(pairwise(run.words), start=1):
            if word.x0 - last.x1 > _APART * each.size and round(word.x0) in places:
                runs += line(run.words[first:at], each.page).runs
                first = at
        runs += line(run.words[first:], each.page).runs if first else [run]
    return replace(each, runs=tuple(runs)) if len(runs) > len(each.runs) else each


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
    gutters = _gutters(body[best[0] : best[1]], best[2][0])
    return best[0], best[1] + pdf_tails.longer(body, best[0], best[1], gutters, _GUTTER_PT), gutters


def _gutters(region: Sequence[Line], first: float) -> list[float]:
    """Return where the gutters of a stretch lie; `first` is one, wherever a column begins behind it.

    Figures under "No." are a column of their own, and no labels.
    """
    begins = {round(run.x0) for each in region for run in each.runs}
    own = {round(first)} if any(abs(place - first) < 2 for place in begins) else set()
    gutters: list[float] = []
    for place in sorted({round(run.x0) for each in region for run in each.runs[1:]} | own):
        if gutters and (place - gutters[-1] <= 12 or _holds_labels(region, gutters[-1], place)):
            continue
        if _stretch(region, place) == (0, len(region)):
            gutters.append(place)
    counted = pdf_rows.behind_numbers(region) if gutters else 0.0
    return [counted, *gutters] if counted and counted < gutters[0] - 12 else gutters or [first]


def _holds_labels(region: Sequence[Line], low: float, high: float) -> bool:
    """Return whether nothing but labels stands between two places: they are hung before the words of one column."""
    held = [run.text for each in region for run in each.runs if low - 1 <= run.x0 < high - 1]
    return bool(held) and all(_HUNG.fullmatch(text) for text in held)


def _stretch(body: Sequence[Line], place: float) -> tuple[int, int] | None:
    """Return the longest run of lines that leave the band before `place` free and have words on both sides."""
    best, first = None, None
    for at in range(len(body) + 1):
        free = (
            at < len(body) and _leaves_free(body[at], place) and not (first is not None and _divides(body, at, place))
        )
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


def _divides(body: Sequence[Line], at: int, place: float) -> bool:
    """Return whether a line stands for itself across columns: bold below lines that are not, after a gap.

    One that stands behind the band before `place` heads a part of its column.
    """
    each, above = body[at], body[at - 1]
    if above.y - each.y > 3.5 * each.size:
        return True
    if each.x0 >= place - 1:
        return False
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
    beside = [body[at].y for at in left if start <= at < end]
    step = min((above - below for above, below in pairwise(beside)), default=0.0)
    while end < last and abs(body[end].x0 - margin) < 3 and not body[end].bold and _is_near(body, end, beside, step):
        beside.append(body[end].y)
        end += 1
    words = [at for at in left if start <= at < end and not _is_hung(body[at], place)]
    pairs = [at for at in words if at in both]
    begins = Counter(round(next(run.x0 for run in body[at].runs if run.x0 >= place - 1)) for at in right)
    set_off = max(sum(begins[x + near] for near in range(-2, 3)) for x in begins)
    enough = set_off >= len(right) / 2 and (len(pairs) >= 2 or min(len(right), len(words)) >= _UNEVEN_ROWS)
    many = len(words) >= 2 and len(words) >= sum(start <= at < end for at in left) / 2
    return (start, end) if enough and many else None


def _is_near(body: Sequence[Line], at: int, beside: Sequence[float], step: float) -> bool:
    """Return whether a line stands no farther below the last, or below that of its column, than lines do."""
    return body[at - 1].y - body[at].y < _LEADING * body[at].size or bool(
        beside and beside[-1] - body[at].y < 1.1 * step
    )


def _is_hung(each: Line, place: float) -> bool:
    """Return whether only a label stands before the band."""
    before = [run for run in each.runs if run.x0 < place - 1]
    return all(_LABEL.fullmatch(run.text) for run in before)


def _set(region: Sequence[Line], gutters: Sequence[float], right: float, doubts: list[str]) -> list[Piece]:
    """Return the stretch as a table, or column by column."""
    edges = [min(each.x0 for each in region), *gutters, max(each.x1 for each in region) + 1]
    cells = [_cells(each, edges) for each in region]
    found = pdf_rows.Rows(region, cells)
    if found.is_table():
        return [found.table(edges[:-1])]
    if found.reads_across():
        return [replace(_only(each, cell), left=edges[0], right=edges[-1])
                for each, row in zip(region, cells, strict=True) for cell in row if cell]  # fmt: skip
    columns = [[_only(each, row[at]) for each, row in zip(region, cells, strict=True) if row[at]]
               for at in range(len(cells[0]))]  # fmt: skip
    lists = not found.is_prose()
    placed = [
        _placed(column, low, right if high == edges[-1] else high - _GUTTER_PT, lists)
        for column, (low, high) in zip(columns, pairwise(edges), strict=True)
    ]
    headed = beside.merged(*placed) if len(placed) == 2 and not lists else []
    if headed:
        return list(headed)
    if lists:
        ends = pdf_listed.endings(placed)
        placed = [[replace(each, ends=end) for each, end in zip(column, of, strict=True)]
                  for column, of in zip(placed, ends, strict=True)]  # fmt: skip
    if found.is_doubtful():
        doubts.append(f"page {region[0].page}: two columns were read one after the other; they may be rows of a table")
    return [each for column in placed for each in column]


def _placed(column: Sequence[Line], low: float, high: float, is_list: bool) -> list[Line]:
    """Return the lines of a column that know its edges, and in a list how far they stand apart."""
    wide = edge(column, low, high)
    if not is_list:
        return [replace(each, left=low, right=wide, even=even(column, wide)) for each in column]
    step = min((above.y - below.y for above, below in pairwise(column)), default=1.0)
    wide = pdf_listed.right(column, wide) if column else wide
    return [replace(each, left=low, right=wide, step=step) for each in column]


def _cells(each: Line, edges: Sequence[float]) -> list[list[Run]]:
    return [[run for run in each.runs if low - 1 <= run.x0 < high - 1] for low, high in pairwise(edges)]


def _only(each: Line, runs: Sequence[Run]) -> Line:
    return line([word for run in runs for word in run.words], each.page)
