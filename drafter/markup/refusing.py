"""Markdown that cannot be read without losing words, or taking facts for words: told, with the line."""

from __future__ import annotations

from markdown_it.token import Token

from drafter.model import Place
from drafter.patterns import compiled
from drafter.problems import refusal

_TEXT = compiled(r"#{1,6} |<!--|\d+\. ")  # the text has begun, and the head has not ended
_BEFORE = 40
"""So many lines are looked at for facts at the head that nothing begins."""

_FACT = compiled(r"(?:id|kind|language|meeting|source)[ ]{0,3}:(?:[ ]|$)")
_RULE = compiled(r"[-\u2010-\u2015_*=]{1,9}[ ]{0,9}")
DEEPEST = 30
"""Lists and their items within each other, counted together: twelve levels; a page is wide enough for them."""


def open_head(text: str, file: str) -> None:
    """Raise DraftingError for facts at the head that nothing begins or ends, so that none is read as words."""
    lines = text.split("\n")
    if lines[0].rstrip() == "---":
        begins = next((at for at, line in enumerate(lines) if _TEXT.match(line)), 0)
        where = f' above line {begins + 1}, "{lines[begins].strip()[:60]}"' if begins else ""
        mend = f"end the facts at the head with a line of its own{where}: ---"
        raise refusal("front-matter", "the facts at the head have no end", Place(file, 1), mend)
    words = [(at, line) for at, line in enumerate(lines[:_BEFORE], 1) if line.strip()]
    if any(_FACT.match(line) for _, line in words[int(bool(words) and bool(_RULE.fullmatch(words[0][1]))) :][:1]):
        at = words[0][0]
        mend = "begin the file with a line of its own: ---"
        raise refusal("front-matter", "the facts at the head have no beginning", Place(file, at), mend)


def deep(tokens: list[Token], text: str, file: str) -> None:
    """Raise DraftingError where lists or quotations are nested so deep that what is in them would not be read."""
    found = next((token for token in tokens if token.level >= DEEPEST - 1 and token.nesting == 1 and token.map), None)
    if found and found.map:
        quote = text.split("\n")[found.map[0]].strip(" >-*+.)0123456789")[:60]
        what = f"lists or quotations are nested deeper than any text has them, and their words would be lost: {quote}"
        mend = "take away most of the marks before the words"
        raise refusal("markup-deep", what, Place(file, found.map[0] + 1), mend)
