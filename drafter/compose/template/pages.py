"""How templates are built of each other: which page one extends, which blocks it fills, what stands outside of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import nodes


@dataclass(frozen=True, slots=True)
class Page:
    """A template as a page.

    `extends` is the page below it, "" for none; `blocks` are its outermost blocks with their lines, `all_blocks` those
    within them too; `outside` are the lines of words that stand in none of them, where it extends another; `broken`
    those of texts with half of a character.
    """

    extends: str
    blocks: tuple[tuple[str, int], ...]
    all_blocks: frozenset[str]
    outside: tuple[int, ...]
    broken: tuple[int, ...]


def of(tree: nodes.Template) -> Page:
    """Return a template as a page."""
    named = [node.template for node in tree.body if isinstance(node, nodes.Extends)]
    extends = next((name.value for name in named if isinstance(name, nodes.Const)), "")
    blocks = tuple((node.name, node.lineno) for node in tree.body if isinstance(node, nodes.Block))
    texts = (node for node in tree.find_all(nodes.Const) if isinstance(node.value, str))
    broken = tuple(node.lineno for node in texts if any("\ud800" <= letter <= "\udfff" for letter in node.value))
    every = frozenset(node.name for node in tree.find_all(nodes.Block))
    return Page(extends, blocks, every, tuple(_outside(tree)) if extends else (), broken)


def _outside(tree: nodes.Template) -> Iterator[int]:
    """Yield the line of each piece of text that follows {% extends %} and stands in no block."""
    at = next(at for at, node in enumerate(tree.body) if isinstance(node, nodes.Extends))
    for node in tree.body[at + 1 :]:
        for piece in node.nodes if isinstance(node, nodes.Output) else ():
            if not isinstance(piece, nodes.TemplateData):
                yield piece.lineno
            elif piece.data.strip():
                blank = piece.data[: len(piece.data) - len(piece.data.lstrip())]
                yield piece.lineno + blank.count("\n")
