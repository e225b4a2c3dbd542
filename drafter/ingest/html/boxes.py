"""Boxes of a page that stand beside its text, told by what heads them or what they hold: marked in `drop`.

"Latest news" and the stories below it, a table of attached files, a menu in a cell of its own: no class says what
they are. Only a box of its own goes, never what stands in one with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import site
from drafter.ingest import marks
from drafter.ingest.html import furniture
from drafter.ingest.html.tree import BLOCKS, HEADINGS, Node
from drafter.site import blocks

_BOXES = {"div", "section", "aside", "article", "td", "ul"}
_MENUS = {"td", "th", "div", "ul", "p", "center", "table"}
_NAMES = {*HEADINGS, "p", "div", "b", "strong", "span"}
_MOST = 0.3  # of a page's letters that are no links', in a box
_LONGEST = 60  # letters of what heads a box, and of a line of a menu
_MOST_LINES = 30  # of a menu, and of a table of files
_SIZE = re.compile(r"[\d.,]+\s?(?:bytes|[kmg]i?b)", re.IGNORECASE)
_FILE = re.compile(r"\S[^\n]{0,120}\.(?:pdf|docx?|rtf|odt|xlsx?|pptx?|zip)", re.IGNORECASE)
_ATTACHED = re.compile(r"(?:attached\s|related\s)?(?:attachments?|files?|documents?|downloads?)\s?:?", re.IGNORECASE)


def mark(body: Node) -> None:
    """Mark the boxes of a page whose letters were counted."""
    for node in list(body.walk()):
        if node is body or not node.tag or not node.letters or _is_within(node):
            continue
        if node.tag == "table" and _holds_files(node):
            node.drop = "attached file"
            _mark_name(node)
        elif node.letters - node.linked <= _MOST * (body.letters - body.linked):
            node.drop = furniture.AROUND if _heads_links(node) else furniture.NAVIGATION if _is_menu(node) else ""


def _is_within(node: Node) -> bool:
    """Return whether a node is left out, or stands in what is."""
    above: Node | None = node
    while above is not None and not above.drop:
        above = above.parent
    return above is not None


def _heads_links(node: Node) -> bool:
    """Return whether a box begins with a heading of other pages, "Latest news", and no paragraph in it is numbered."""
    first = _first_heading(node) if node.tag in _BOXES else None
    if first is None or not site.heads_links(first.within()):
        return False
    texts = [below.within() for below in node.kept() if below.tag in BLOCKS]
    return not any(below.tag == "h1" for below in node.walk()) and not any(map(_is_numbered, texts))


def _first_heading(node: Node) -> Node | None:
    """Return the heading that a box begins with; None where other words do."""
    for below in node.kept():
        if below.tag in HEADINGS:
            return below
        if below.text.strip():
            return None
    return None


def _is_numbered(text: str) -> bool:
    return marks.split(text).label.isdecimal()


# ── menus ────────────────────────────────────────────────────────────────────────────────────────


def _is_menu(node: Node) -> bool:
    """Return whether a node holds nothing but a menu's lines, one of them surely; links alone are known by `edges`."""
    if node.tag not in _MENUS or node.linked == node.letters or node.letters > _MOST_LINES * _LONGEST:
        return False
    if any(below.tag in ("h1", "h2") for below in node.walk()):
        return False
    lines = list(_lines(node))
    if not 2 < len(lines) <= _MOST_LINES or any(len(line) > _LONGEST or _is_numbered(line) for line in lines):
        return False
    return blocks.are_sites(lines, set(filter(site.is_certain, lines)), site.is_menu)


def _lines(node: Node) -> Iterator[str]:
    """Yield the lines of a node as a page shows them."""
    line = ""
    for below in node.kept():
        if below.tag in BLOCKS or below.tag == "br":
            if line.strip():
                yield " ".join(line.split())
            line = ""
        line += below.text
    if line.strip():
        yield " ".join(line.split())


# ── files ────────────────────────────────────────────────────────────────────────────────────────


def _holds_files(table: Node) -> bool:
    """Return whether each row of a table names a file and its size, below a header at most."""
    if table.letters > _MOST_LINES * _LONGEST:
        return False
    rows = [
        [cell.within() for cell in row.children if cell.tag in ("td", "th")] for row in table.kept() if row.tag == "tr"
    ]
    named = [any(map(_FILE.fullmatch, row)) and any(map(_SIZE.fullmatch, row)) for row in rows]
    return any(named) and all(named[1:]) and all(len(row) < 5 for row in rows)


def _mark_name(node: Node) -> None:
    """Mark what says "Attachment:" just before files."""
    above: Node | None = node
    while above is not None and above.parent is not None:
        beside = above.parent.children
        at = next(at for at, each in enumerate(beside) if each is above)
        before = [each for each in beside[:at] if each.letters and not each.drop]
        if before:
            if before[-1].tag in _NAMES and _ATTACHED.fullmatch(before[-1].within()):
                before[-1].drop = node.drop
            return
        above = above.parent
