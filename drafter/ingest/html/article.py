"""The article of a web page, told from the page around it: each node that is left out is marked as what.

First goes what a browser does not show; then what is furniture by its tag, role or class; then what
stands outside of the page's main part, if it has one that holds most of its words. Words are never
left out by a class alone where they are a good part of the page: when unsure, they are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter import site
from drafter.ingest.html import boxes, contents, furniture, style
from drafter.ingest.html.tree import Node

_A_PART = 0.3
"""Of the page's words: a class that holds more is a name of the layout ("with-sidebar"), and no furniture."""
_A_PARAGRAPH = 400  # letters; what holds more words that are no links is not thrown away for its class alone
_MAIN_SHARE = 0.3
"""A page's own word for its main part is believed where that holds as much of the words outside of links."""
_ARTICLE_SHARE = 0.6
_SURE = ("archive's own words", "cookie notice", "related pages", "comments", "page footer", "text beside the article")


@dataclass(frozen=True, slots=True)
class Article:
    """Where the article stands: `marked` if the page itself says so; `doubts` are for a person."""

    root: Node
    marked: bool
    doubts: tuple[str, ...] = ()


def choose(body: Node) -> Article:
    """Return the article of a page; every node outside of it is marked in `drop` as what it is."""
    _hide(body)
    _measure(body)
    contents.mark(body)
    for node in list(body.children):
        _furniture(node, body.letters - body.linked, inside=False)
    _measure(body)
    boxes.mark(body)
    _measure(body)
    root = _root(body)
    if root is body:
        return Article(body, False)
    title = _title_outside(body, root)
    doubtful = [text for top in _beside(body, root) if (text := _leave_out(top, title))]
    doubts = (f"text outside of the page’s main part was left out: “{doubtful[0][:60]}…”",) if doubtful else ()
    return Article(root, True, doubts)


def own(body: Node) -> Article:
    """Return the article of a page that this project wrote: all of it but what is said of the draft."""
    for node in body.walk():
        if "data-drafter" in node.attributes:
            node.drop = node.get("data-drafter").replace("-", " ") or "draft note"
    _measure(body)
    return Article(body, True)


def _hide(body: Node) -> None:
    for node in body.walk():
        if node.tag and node is not body and style.hidden(node):
            node.drop = furniture.HIDDEN


def _measure(node: Node) -> None:
    """Count the letters of what is not left out, and those in links."""
    if not node.tag:
        node.letters, node.linked = sum(map(str.isalnum, node.text)), 0
        return
    for child in node.children:
        _measure(child)
    kept = [child for child in node.children if not child.drop]
    node.letters = sum(child.letters for child in kept)
    node.linked = node.letters if node.leads_away else sum(child.linked for child in kept)


def _furniture(node: Node, words: int, inside: bool) -> None:
    """Mark what is furniture in and below a node; `words` are the page's that are no links'."""
    if node.drop or not node.tag:
        return
    inside = inside or node.tag in ("main", "article") or node.get("role") in ("main", "article")
    node.drop = _as_furniture(node, words, inside)
    if not node.drop:
        for child in node.children:
            _furniture(child, words, inside)


def _as_furniture(node: Node, words: int, inside: bool) -> str:
    prose = node.letters - node.linked
    if node.get("role").startswith("doc-") or node.tag in (
        "main",
        "article",
        "body",
        "h1",
        "a",
        "sup",
        "td",
        "ol",
        "p",
    ):
        return furniture.by_name(node) if node.tag == "p" and _is_slight(node, words, furniture.by_name(node)) else ""
    kind = furniture.by_tag(node)
    if kind:
        return kind if prose <= max(_A_PART * words, 40) or node.tag == "nav" else ""
    if node.tag in furniture.EDGES and prose <= _A_PART * words:
        has_title = any(below.tag == "h1" for below in node.walk())
        if not (node.tag == "header" and (inside or has_title)):
            return furniture.EDGES[node.tag]
    kind = furniture.by_name(node)
    return kind if kind and _is_slight(node, words, kind) else ""


def _is_slight(node: Node, words: int, kind: str) -> bool:
    """Return whether an element may be thrown away for its class: it holds little of the page, or links."""
    prose = node.letters - node.linked
    if any(below.tag == "h1" for below in node.walk()) or prose > _A_PART * words:
        return False
    if kind == furniture.POSTED and site.names_text(node.within()):
        return False  # "Statement by the Co-Chairs", set where a site has the writer's name
    if kind == furniture.ALERT and not node.linked:
        return False  # a note on the text, set so that it is seen
    return kind in _SURE or prose <= _A_PARAGRAPH


def _root(body: Node) -> Node:
    """Return the page's main part, by what the page says; the body where it says nothing that fits."""
    root = body
    for share, is_named in ((_MAIN_SHARE, _is_main), (_ARTICLE_SHARE, _is_article), (_ARTICLE_SHARE, _is_content)):
        if is_named is _is_content and root is not body:
            break
        named = [node for node in root.kept() if node is not root and is_named(node)]
        best = max(named, key=_prose, default=None)
        if best is not None and _prose(best) >= max(share * _prose(root), 1):
            root = best
    return root


def _prose(node: Node) -> int:
    return node.letters - node.linked


def _is_main(node: Node) -> bool:
    return node.tag == "main" or node.get("role") == "main"


def _is_article(node: Node) -> bool:
    return node.tag == "article" or node.get("role") == "article" or node.get("itemprop") == "articleBody"


def _is_content(node: Node) -> bool:
    return bool(node.tag) and any(name.lower() in furniture.ARTICLES for name in [*node.names, node.get("id")])


# ── what stands outside of the main part ─────────────────────────────────────────────────────────


def _beside(body: Node, root: Node) -> Iterator[Node]:
    """Yield what stands before and after the main part, outermost pieces, in the order of the page."""
    path = {id(root)}
    node = root.parent
    while node is not None:
        path.add(id(node))
        node = node.parent
    for top in _pieces(body, path):
        if top is not root:
            yield top


def _pieces(node: Node, path: set[int]) -> Iterator[Node]:
    for child in node.children:
        if id(child) in path and child.tag:
            inner = list(_pieces(child, path))
            yield from inner if any(id(below) in path for below in child.children) else [child]
        elif not child.drop:
            yield child


def _title_outside(body: Node, root: Node) -> Node | None:
    """Return the heading above the main part that is its title: the last h1 there that is no link to the site."""
    if any(node.tag == "h1" for node in root.kept()):
        return None
    before: list[Node] = []
    for node in body.kept():
        if node is root:
            break
        if node.tag == "h1" and _prose(node):
            before.append(node)
    return before[-1] if before else None


def _leave_out(node: Node, title: Node | None) -> str:
    """Mark a piece outside of the main part; return its words if a person should look at them."""
    if title is not None and any(below is title for below in node.walk()):
        if node is not title:
            for child in node.children:
                _leave_out(child, title)
        return ""
    if not node.letters:
        return ""
    is_links = node.linked * 2 > node.letters
    node.drop = furniture.NAVIGATION if is_links else furniture.by_name(node) or furniture.AROUND
    return node.within() if _prose(node) > 200 and node.drop == furniture.AROUND else ""
