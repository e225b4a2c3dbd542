"""Lists whose letters somebody types in Markdown, without list marks: "(a) hold a workshop;" on a line of its own.

In: a paragraph as markdown-it reads it, and the blocks above. Out: its parts, or the level of the item that it is. Such
a list stands below words that end with a colon, line by line or with blank lines between its items. A bracket that is
escaped begins no item.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from markdown_it.token import Token

from drafter import numbering
from drafter.model import Block, BlockKind
from drafter.patterns import compiled

_LETTERED = compiled(r"(?P<label>\(?(?P<sign>[a-z]{1,4}|\d{1,2})\))\s+(?=\S)")
_TYPED = compiled(r"\(?(?:[a-z]{1,4}|\d{1,2})\)")
_FIRST, _FEWEST = ("a", "i", "1"), 2
"""What a list that somebody types without list marks begins with: "(a) hold a workshop;" on a line of its own."""


def split(text: str) -> tuple[str, str]:
    """Return the label that is typed before an item's words, and the words."""
    sign = _LETTERED.match(text)
    return (sign["label"], text[sign.end() :]) if sign else ("", text)


def parted(inline: Token, is_item: bool) -> list[Token]:
    """Return a paragraph up to the list that it leads in, then each item that is typed on a line of its own.

    One that is an item itself is parted at each further letter.
    """
    children, first = list(inline.children or ()), inline.map[0] if inline.map else 0
    begins, line = [(0, 0)], 0
    for at, child in enumerate(children):
        if child.type in ("softbreak", "hardbreak"):
            line += 1
            if at + 1 < len(children) and _LETTERED.match(children[at + 1].content):
                begins.append((at + 1, line))
    signs = [_LETTERED.match(children[at].content) for at, _ in begins[1:]]
    lead = "".join(child.content for child in children[: begins[1][0]] if child.type == "text") if signs else ""
    leads = len(signs) >= _FEWEST and lead.rstrip().endswith(":") and signs[0] and signs[0]["sign"] in _FIRST
    if not (leads or (is_item and signs)):
        return [inline]
    ends = [*begins[1:], (len(children) + 1, line + 1)]
    return [
        inline.copy(children=children[at : end - 1], map=[first + begin, first + last])
        for (at, begin), (end, last) in zip(begins, ends, strict=True)
    ]


def level(raw: str, above: Sequence[Block], depth: int) -> int:
    """Return the level of a paragraph that is an item below its lead-in, or behind another such; 0 for every other.

    `raw` are its words as typed, `depth` the lists with marks in which it stands.
    """
    typed = _LETTERED.match(raw)
    last = above[-1] if above else None
    if last is None or typed is None:
        return 0
    sign = typed["sign"]
    leads = last.text.rstrip().endswith(":") and sign in _FIRST
    if last.kind is BlockKind.PARAGRAPH:
        return depth + 1 if leads else 0
    if last.kind is not BlockKind.ITEM or not _TYPED.fullmatch(last.label):
        return 0
    run = takewhile(lambda block: block.kind is BlockKind.ITEM, reversed(above))
    open_: dict[int, str] = {}
    for item in run:
        open_.setdefault(item.level, item.label.strip("()"))
    goes_on = (each for each in range(last.level, 0, -1) if sign in _following(open_.get(each, "")))
    return next(goes_on, last.level + leads if _is_count(sign) else 0)


def _is_count(sign: str) -> bool:
    return len(sign) == 1 or sign.isdecimal() or bool(numbering.roman_value(sign))


def _following(label: str) -> tuple[str, ...]:
    return (str(int(label) + 1),) if label.isdecimal() else numbering.following(label)
