"""The footnotes of a web page: which links are their marks, which elements are their texts.

A mark is a link to a later place of the page whose words are only a figure or a sign ("1", "[1]", "*"),
a note begins at that place, and a link from a note to an earlier place leads back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafter.ingest.html.style import Looks
from drafter.ingest.html.tree import Node

_MARK = re.compile(r"[\[(]?\s*(?P<mark>\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§]{1,3})\s*[\])]?")
_NOTE_NAME = re.compile(r"(?i)fn|ftn|note|edn|\bref")
_BACK = re.compile(r"[\s↩↑^⇑⤴⏎\ufe0e]*(?:[a-z](?:\s+[a-z])*|back|return|jump up)?[\s:↩↑^\ufe0e]*", re.IGNORECASE)
_BLOCKS = {"p", "li", "div", "aside", "section", "dd", "td", "blockquote"}
_WORD_NOTE = re.compile(r"mso-element\s*:\s*(?:foot|end)note(?!-)")
_COMMENT = re.compile(r"#(?:cmnt|_msocom|_msoanchor)", re.IGNORECASE)
_FIGURES = "[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+"
_TYPED = re.compile(rf"(?<=[^\W\d_]){_FIGURES}(?!\w)|(?<=[^\W\d_][.,;:]){_FIGURES}(?!\w)")
_RAISED = str.maketrans("0123456789abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")


@dataclass(frozen=True, slots=True)
class Notes:
    """What was found, by the id() of nodes: marks and texts to their labels, links that only lead back."""

    marks: dict[int, str] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    backs: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Manner:
    """How a page is to be read: its looks, its notes, which nodes are its title, its headings' levels, whether ours."""

    looks: Looks
    notes: Notes
    titles: frozenset[int] = frozenset()
    levels: dict[str, int] = field(default_factory=dict)
    own: bool = False


def raised(text: str) -> str:
    """Return a mark as it stands in running text: "[12]" is "¹²", "[i]" is "ⁱ", "*" is "*"; "" for what is none."""
    found = _MARK.fullmatch(text.strip())
    return found["mark"].translate(_RAISED) if found else ""


def figures(text: str) -> str:
    """Return figures as raised ones, "" for what is no figure."""
    mark = raised(text)
    return mark if mark and not mark[0].isascii() and mark[0].isdigit() else ""


def typed(text: str) -> list[str]:
    """Return the marks of notes that stand in words as raised figures of their own."""
    return _TYPED.findall(text)


def find(root: Node, looks: Looks) -> Notes:
    """Return the footnotes of the article, and mark the comments of an office program that stand in it."""
    order = {id(node): at for at, node in enumerate(root.walk())}
    places = _places(root)
    marks: dict[int, str] = {}
    texts: dict[int, str] = {}
    backs = []
    for node in root.walk():
        target = places.get(node.get("href")[1:]) if node.tag == "a" and node.get("href")[:1] == "#" else None
        if node.drop or node.get("href")[:1] != "#":
            continue
        words = node.within()
        if target is None:
            backs += [id(node)] if not any(map(str.isalnum, words)) else []
            continue
        mark = raised(words)
        if _COMMENT.match(node.get("href")):
            _drop_comment(node, target if order[id(target)] > order[id(node)] else node)
        elif order[id(target)] < order[id(node)]:
            backs += [id(node)] if mark or _BACK.fullmatch(words) else []
        elif mark and _is_mark(node, words, looks):
            note = _block(target, root)
            if note is not None:
                marks[id(node)] = texts.setdefault(id(note), mark)
    inside = {id(node) for block in root.walk() if id(block) in texts for node in block.walk()}
    return Notes(marks, texts, frozenset(back for back in backs if back in inside))


def _places(root: Node) -> dict[str, Node]:
    places: dict[str, Node] = {}
    for node in root.walk():
        for name in (node.get("id"), node.get("name")):
            if name:
                places.setdefault(name, node)
    return places


def _is_mark(node: Node, words: str, looks: Looks) -> bool:
    """Return whether a link of one figure is a footnote's mark: raised, in brackets, or named so."""
    near = [node, *node.walk(), *([node.parent] if node.parent else [])]
    is_raised = any(looks.raised(each) for each in near)
    return (
        is_raised or words[:1] == "[" or bool(_NOTE_NAME.search(node.get("href"))) or node.get("role") == "doc-noteref"
    )


def _block(target: Node, root: Node) -> Node | None:
    """Return the element that is the note which begins at a place."""
    node: Node | None = target
    while node is not None and node is not root and node.tag not in _BLOCKS:
        node = node.parent
    if node is None or node is root:
        return None
    above = node.parent
    return above if above is not None and _WORD_NOTE.search(above.get("style")) else node


def _drop_comment(mark: Node, text: Node) -> None:
    mark.drop = "comment"
    block = text.parent
    while block is not None and block.tag not in _BLOCKS:
        block = block.parent
    if block is not None and text is not mark:
        block.drop = "comment"
