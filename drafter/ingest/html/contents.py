"""A table of contents: a list of links to later places of the same page. It is no part of the article.

Links back (from notes), and marks of notes among words, make none.
"""

from __future__ import annotations

import re
from collections import Counter

from drafter.ingest.html import furniture
from drafter.ingest.html.tree import HEADINGS, Node

_LISTS = {"ul", "ol", "dl", "menu", "details", "nav", "table", "div", "section", "p"}
_MOST = 0.8  # of the letters in it
_FEWEST = 2  # links where nothing names it
_NAMES = {*HEADINGS, "summary", "caption", "p", "div", "b", "strong", "span"}
_NAMED = re.compile(r"(?:table of )?contents|(?:on|in) this (?:page|article)|jump to(?: section)?|index", re.IGNORECASE)


def mark(body: Node) -> None:
    """Mark the tables of contents of a page, and the words that head them, as such."""
    letters, links = _linked(body)
    for node in body.kept():
        named = sum(each.letters for each in node.children if _is_name(each))
        if (
            node.tag in _LISTS
            and links[id(node)] >= (1 if named else _FEWEST)
            and _MOST * (node.letters - named) <= letters[id(node)] < body.letters / 2
        ):
            node.drop = furniture.CONTENTS
            _mark_name(node)


def _linked(body: Node) -> tuple[Counter[int], Counter[int]]:
    """Return how many letters of each node stand in links to later places of the page, and how many links these are."""
    letters, links = Counter[int](), Counter[int]()
    order = {id(node): at for at, node in enumerate(body.walk())}
    places = {name: order[id(node)] for node in body.walk() for name in (node.get("id"), node.get("name")) if name}
    for link in body.kept():
        href = link.get("href")
        later = places.get(href[1:], len(order)) > order[id(link)]  # a saved page may have lost the place
        if link.tag != "a" or href[:1] != "#" or href in ("#", "#top") or not later or not link.letters:
            continue
        above: Node | None = link
        while above is not None:
            letters[id(above)] += link.letters
            links[id(above)] += 1
            above = above.parent
    return letters, links


def _is_name(node: Node) -> bool:
    return node.tag in _NAMES and node.letters < 20 and bool(_NAMED.fullmatch(node.within().rstrip(":")))


def _mark_name(node: Node) -> None:
    """Mark the heading that stands just before a table of contents."""
    beside = node.parent.children if node.parent is not None else []
    at = next((at for at, each in enumerate(beside) if each is node), 0)
    before = [each for each in beside[:at] if each.tag or each.text.strip()]
    if before and _is_name(before[-1]):
        before[-1].drop = furniture.CONTENTS
