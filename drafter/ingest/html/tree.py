"""The source of a web page to a tree of nodes that know their lines; nothing else here knows the parser.

Comments, scripts, style sheets and the page's head are no nodes; what the style sheets say is kept beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from drafter.ingest.html.tags import LINE, VOID, Tags

DEEPEST = 80
"""Deeper nodes stand beside each other: a page nests to 40, and this tree is walked by recursion."""
MOST_NODES = 500_000
"""A page of 2,000 paragraphs as Word saves it has some 30,000."""
MOST_LETTERS = 3_000_000
"""A text of 2,000 paragraphs has some 1,000,000."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "legend", "li",
    "listing", "main", "menu", "nav", "ol", "option", "p", "plaintext", "pre", "search", "section", "select", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp", *HEADINGS,
}  # fmt: skip
_UNSEEN = {"head", "script", "style", "template", "title", "iframe", "noembed", "noframes", "object", "embed"}


class TooManyError(Exception):
    """A page has more nodes or words than any statement."""


@dataclass(slots=True, eq=False)
class Node:
    """An element, or a text (`tag` is ""); `line` is that on which its content begins.

    `drop` says as what it is left out of the article, "" while it is part of it. `letters` and `linked` are
    how many letters and figures stand in it and how many of these in links.
    """

    tag: str
    line: int
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    drop: str = ""
    letters: int = 0
    linked: int = 0

    def get(self, name: str) -> str:
        """Return an attribute's value, "" where it is missing."""
        return self.attributes.get(name, "")

    @property
    def names(self) -> list[str]:
        """Return its classes."""
        return self.get("class").split()

    @property
    def leads_away(self) -> bool:
        """Return whether it is a link that leads to no place of its page; "#" in a heading opens a section."""
        href = self.get("href") if self.tag == "a" else ""
        if href in ("#", "#top"):
            return self.parent is None or self.parent.tag not in HEADINGS
        return bool(href) and not href.startswith("#")

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it, in the order of the page."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children)

    def kept(self) -> Iterator[Node]:
        """Yield the node and all below it that is not left out, in the order of the page."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if not node.drop:
                yield node
                waiting += reversed(node.children)

    def within(self) -> str:
        """Return its words as a page shows them, on one line."""
        parts = []
        for node in self.walk():
            between = " " if node.tag in BLOCKS or node.tag == "br" else ""
            after = node.parent is not None and node.parent.tag in BLOCKS and node.parent.children[-1] is node
            parts += [between, node.text, " " if after else ""]
        return " ".join("".join(parts).split())


@dataclass(slots=True)
class Tree:
    """A page: its body, its style sheets' text, who made it, and whether it was nested too deep."""

    body: Node
    styles: str = ""
    generator: str = ""
    flattened: bool = False


def read(source: str) -> Tree:
    """Return the tree of a page, whatever its source; lines in `source` end in line feeds.

    Raises TooManyError for a page of more than MOST_NODES or MOST_LETTERS.
    """
    tags = Tags(source)
    parser = LexborHTMLParser(tags.numbered())
    maker = parser.css_first("meta[name=generator i]")
    sheets = "\n".join(sheet.text(deep=True) for sheet in parser.css("style"))
    body = Node("body", 1)
    if parser.root is not None:
        _Building(body).build(parser.root)
    generator = (maker.attributes.get("content") or "") if maker else ""
    return Tree(body, sheets, generator, tags.flattened)


@dataclass(slots=True)
class _Building:
    """The walk through the parser's nodes, without recursion: they may nest deep."""

    body: Node
    line: int = 1
    made: int = 0
    said: int = 0

    def build(self, root: LexborNode) -> None:
        path = [self.body]
        node: LexborNode | None = root
        while node is not None:
            made = self._node(node, path[min(len(path), DEEPEST) - 1])
            below = node.child if made is not None and made.tag not in VOID else None
            if below is not None and made is not None:
                path.append(made)
                node = below
                continue
            while node is not None and node.next is None and node.mem_id != root.mem_id:
                node = node.parent
                path.pop()
            node = None if node is None or node.mem_id == root.mem_id else node.next

    def _node(self, node: LexborNode, parent: Node) -> Node | None:
        """Return what was made of a node, None of what no reader sees."""
        self.made += 1
        self.said += len(node.text_content or "") if node.is_text_node else 0
        if self.made > MOST_NODES or self.said > MOST_LETTERS:
            raise TooManyError
        if node.is_text_node:
            text = node.text_content or ""
            parent.children.append(Node("", self.line, text, parent=parent))
            self.line += text.count("\n")
            return None
        if not node.is_element_node:
            self.line += (node.comment_content or "").count("\n") if node.is_comment_node else 0
            return None
        attributes = {name: value or "" for name, value in node.attributes.items()}
        at = attributes.pop(LINE, "")
        self.line = max(self.line, int(at) if at.isdecimal() else 0)
        tag = node.tag or ""
        if tag in _UNSEEN:
            self.line += (node.text(deep=True) or "").count("\n")
            return None
        made = self.body if tag == "body" else Node(tag, self.line, "", attributes, parent=parent)
        if tag in ("html", "body"):
            self.body.attributes.update(attributes)
            return self.body
        parent.children.append(made)
        return made
