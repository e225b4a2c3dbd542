"""The tables of a web page: which hold data and which only lay out the page; their rows, spans filled, as lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import language
from drafter.ingest import marks
from drafter.ingest.html.tree import Node
from drafter.model import Picture

MOST_CELLS = 100_000
"""Rows times columns. Spans can make more of a few bytes; such a table is read as running text."""
PARTS = ("thead", "tbody", "tfoot", "tr")
_WIDEST_SPAN = 1000  # HTML's own limit
_LONG_CELL = 700
"""Letters: a column of prose, where the longest cell of a membership list has some 300."""
_FEW_ROWS = 3  # a head, a row of columns, a foot
_LAYS_OUT = {"table", "h1", "h2", "h3", "main", "article", "nav", "form", "header", "footer", "aside", "hr", "pre"}
_LONGEST_NAME = 90  # letters
_STOPS = (".", ";", ":", ",", "!", "?", "-", "–", "—")
_PERSON = re.compile(r"(?:Mrs?|Ms|Mme|Dr|Prof|H\.?\s?E|Hon|The Hon|Amb|Senator|General|Sir|Dame)\b")
_BLOCKS = {"p", "div", "li", "br", "h4", "h5"}


def rows(table: Node) -> list[list[Node]]:
    """Return the cells of each row that are the table's own, in the order of the page."""
    held = [row for child in table.children for row in rows_in(child)]
    return [[cell for cell in row.children if cell.tag in ("td", "th")] for row in held]


def rows_in(node: Node) -> list[Node]:
    """Return the rows in a part of a table, which may be a row itself."""
    if node.drop or node.tag not in PARTS:
        return []
    return [node] if node.tag == "tr" else [row for row in node.children if row.tag == "tr" and not row.drop]


def picture(table: Node) -> Picture | None:
    """Return what a table of our own pages is drawn as, too."""
    named = table.get("data-picture")
    return Picture(named) if named in tuple(Picture) else None


def holds_data(table: Node) -> bool:
    """Return whether a table is one for its reader, too, and does not only put words in places."""
    cells = rows(table)
    if is_label_column(cells) or table.get("role") in ("presentation", "none") or sum(map(len, cells)) > MOST_CELLS:
        return False
    below = {node.tag for cell in table.children for node in cell.walk() if not node.drop}
    if _LAYS_OUT & below:
        return False
    if language.are_beside([[cell.within() for cell in row] for row in cells]):
        return False
    if "thead" in below or "th" in below or "caption" in below:
        return True
    filled = [row for row in cells if any(cell.letters for cell in row)]
    if len(filled) < 2 or max(map(len, filled)) < 2:
        return False
    least = _LONG_CELL if len(cells) > _FEW_ROWS else 1
    return not any(_is_column(cell, table, least) for row in filled for cell in row)


def _is_column(cell: Node, table: Node, least: int) -> bool:
    """Return whether a cell is a column of the page: several paragraphs, and most of the table's words."""
    if cell.letters < least or cell.letters * 2 < table.letters:
        return False
    return sum(node.tag in _BLOCKS for node in cell.walk()) > 3


def is_label_column(held: list[list[Node]]) -> bool:
    """Return whether the first column of a table holds nothing but the labels of the paragraphs in its second."""
    filled = [[cell for cell in row if cell.letters or cell.within()] for row in held]
    filled = [row for row in filled if row]
    return len(filled) > 1 and all(len(row) == 2 and _is_label(row[0].within()) for row in filled)


def _is_label(words: str) -> bool:
    mark = marks.split(f"{words} x")
    return mark.text == "x" and bool(mark.mark or (mark.label and not words.isdecimal()))


def has_header(table: Node) -> bool:
    """Return whether the first row of a table is its header."""
    if any(child.tag == "thead" and any(row.within() for row in rows_in(child)) for child in table.children):
        return True
    first = next((row for row in rows(table) if row), [])
    return bool(first) and all(cell.tag == "th" or not cell.letters for cell in first) and any(c.letters for c in first)


def grid(table: Node) -> list[list[Node | None]] | None:
    """Return the table's rows, all of one length, None where a span leaves a cell empty; None if they are too many."""
    made: list[list[Node | None]] = []
    spanned: dict[int, int] = {}  # column to the rows that a cell above still reaches down
    held = rows(table)
    count = 0
    for cells in held:
        row: list[Node | None] = []
        following = {column: left - 1 for column, left in spanned.items() if left > 1}
        waiting = list(reversed(cells))
        while waiting or len(row) in spanned:
            if len(row) in spanned:
                row.append(None)
                continue
            cell = waiting.pop()
            across, down = _span(cell, "colspan"), min(_span(cell, "rowspan") or len(held), len(held))
            following |= dict.fromkeys(range(len(row), len(row) + across), down - 1) if down > 1 else {}
            row += [cell, *[None] * (across - 1)]
            count += across
            if count > MOST_CELLS or len(following) > _WIDEST_SPAN * 10:
                return None
        spanned = following
        made.append(row)
        if len(made) * len(row) > MOST_CELLS:
            return None
    return _even(made)


def _even(made: list[list[Node | None]]) -> list[list[Node | None]] | None:
    width = max(map(len, made), default=0)
    if width * len(made) > MOST_CELLS:
        return None
    last = max((at + 1 for row in made for at, cell in enumerate(row) if cell is not None), default=0)
    return [[*row, *[None] * (width - len(row))][:last] for row in made]


def _span(cell: Node, name: str) -> int:
    text = cell.get(name).strip()
    if not text.isdecimal():
        return 1
    value = int(text[:6])
    return max(1, min(value, _WIDEST_SPAN)) if name == "colspan" else value


# ── cells of several lines ───────────────────────────────────────────────────────────────────────


def printed(rows: Sequence[Sequence[Sequence[str]]], header: int) -> list[list[str]]:
    """Return the rows of cells, one line each, of rows whose cells have several; the first `header` are one line.

    Where the lines of a cell are a list, each has a row of its own: they stand below each other on the page,
    beside the first line of the cell at their side, as if that spanned them. Else they are joined.
    """
    made: list[list[str]] = []
    for at, row in enumerate(rows):
        several = [cell for cell in row if len(cell) > 1]
        if at >= header and several and all(map(_is_list, several)):
            height = max(map(len, row))
            made += [[cell[line] if line < len(cell) else "" for cell in row] for line in range(height)]
        else:
            made.append([_joined(cell, at < header) for cell in row])
    return made


def _is_list(cell: Sequence[str]) -> bool:
    """Return whether the lines of a cell are names or items: no sentences, and not one person's name and posts."""
    short = all(len(line) <= _LONGEST_NAME and line[:1] != "(" and not line.endswith(_STOPS) for line in cell)
    persons = [bool(_PERSON.match(line)) for line in cell]
    return short and (all(persons) or not persons[0])


def _joined(cell: Sequence[str], header: bool) -> str:
    """Return the lines of a cell as one; a stroke parts those that no stop does, so that a reader can tell them."""
    text = ""
    for line in cell:
        ended = header or text.endswith(_STOPS) or line[:1] == "("
        text = f"{text} {line}" if ended else f"{text} / {line}"
    return text.removeprefix(" / ").strip()
