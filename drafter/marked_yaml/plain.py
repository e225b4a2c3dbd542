"""YAML in its plainest form read line by line: `key: value`, `- item`, a text in quotes or folded below `>-`.

The head of nearly every statement is of this form, and to load the YAML library takes longer than to write a Word
file. Whatever is not certainly of it (a comment, an empty line, an anchor, a fault) is left to the library: a text
that is read here at all is read as the library reads it.
"""

from __future__ import annotations

import re
from typing import Any

from drafter.marked_yaml.marked import NULLS, Lines, Tree
from drafter.patterns import compiled

_MOST = 100_000
"""Characters: a longer text is no head, and the library counts what it holds."""
_SEEN = {ord("\n"): " ", ord("\xa0"): " "}
"""What ends a line here, and what a person types that ends none; a text with other such characters is the library's."""
_WORDS = r"[^\W_](?:[^:\#]*[^:\#\s])?"  # without quotes ": " and " #" would end them
_QUOTED = r"""(?:"(?:[^"\\]|\\["\\nt])*"|'[^']*')"""
_LINE = compiled(
    rf"""(?P<indent>[ ]{{0,16}}) (?P<dash>-[ ])?
    (?: (?P<key>{_WORDS}) : (?:[ ](?=\S)|\Z) )?
    (?: (?P<folded>>-) | \{{(?P<pairs>.+)\}} | \[(?P<items>.+)\] | (?P<value>{_QUOTED}|{_WORDS}) )?""",
    re.VERBOSE,
)
_ITEM = rf"(?:{_QUOTED}|[^\W_](?:[^:#,?\[\]{{}}]*[^:#,?\[\]{{}}\s])?)"  # of a list on one line
_ITEMS = compiled(_ITEM)
_PAIRS = compiled(rf"(?P<key>{_ITEM}): (?:(?P<value>{_ITEM})|\[(?P<items>[^\[\]]+)\])")
_FOLDED = compiled(r"(?P<indent> +)(?P<words>\S(?:.*\S)?)")
_ESCAPED = compiled(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t"}
_LONGEST_KEY = 100
"""Letters: the library refuses a key of more than a thousand."""


def tree(text: str) -> tuple[Tree, Lines] | None:
    """Return what a text says and where each of it stands; None where it is not certainly of the plainest form."""
    if len(text) > _MOST or not text.translate(_SEEN).isprintable():
        return None
    reading = _Reading(text.removesuffix("\n").split("\n") if text else [])
    return (reading.top.value[0], reading.top.lines.parts[0]) if reading.is_whole() else None


class _Open:
    """A mapping or list that may go on; `waits` is the key or index in it whose value is to come."""

    def __init__(self, indent: int, value: Any, lines: Lines) -> None:  # noqa: ANN401 - one or the other
        self.indent, self.value, self.lines = indent, value, lines
        self.waits: str | int | None = None

    def wait(self, part: str | int, at: int) -> None:
        """Expect the value of this key, or this item."""
        self.lines.parts[part], self.waits = Lines(at), part


class _Reading:
    """One pass over the lines. `top` is a list whose only item is the whole."""

    def __init__(self, lines: list[str]) -> None:
        self._lines, self._next, self._at = lines, 0, 0
        self.top = _Open(-1, [None], Lines(0))
        self.top.wait(0, 0)
        self._open = [self.top]

    def is_whole(self) -> bool:
        """Read all lines; return whether all could be read."""
        while self._next < len(self._lines):
            found, at = _LINE.fullmatch(self._lines[self._next]), self._at
            self._go_on()
            here = self._holder(found, at) if found else None
            if not found or not here or not self._put(here, found):
                return False
        return True

    def _go_on(self) -> None:
        self._at += len(self._lines[self._next]) + 1
        self._next += 1

    def _holder(self, found: re.Match[str], at: int) -> _Open | None:
        """Return the list or mapping that the line adds to, waiting for its value; None where the line has no place."""
        here, indent, key = None, len(found["indent"]), found["key"]
        if found["dash"]:
            here = self._opened(indent, list)
            if here is None:
                return None
            here.wait(len(here.value), at)
            here.value.append(None)
            indent += len(found["dash"])
        if key:
            here = self._opened(indent, dict)
            if here is None or key in here.value or key in NULLS or len(key) > _LONGEST_KEY:
                return None
            here.wait(key, at)
            here.value[key] = None
        return here

    def _opened(self, indent: int, kind: type) -> _Open | None:
        """Return the mapping or list that goes on at this indentation, or begins there; None where none may."""
        while self._open[-1].indent > indent:
            self._open.pop()
        last = self._open[-1]
        if last.indent < indent:
            if last.waits is None:
                return None
            new = last.value[last.waits] = kind()
            self._open.append(_Open(indent, new, last.lines.parts[last.waits]))
        last.waits = None
        return self._open[-1] if isinstance(self._open[-1].value, kind) else None

    def _put(self, here: _Open, found: re.Match[str]) -> bool:
        """Put the value that stands in the line where it is waited for; return whether that could be read."""
        assert here.waits is not None, "the line has just named it"
        lines = here.lines.parts[here.waits]
        if found["folded"]:
            value: Tree = self._folded(here.indent) or None
        elif found["pairs"]:
            value = _mapping(found["pairs"], lines)
        elif found["items"]:
            value = _list(found["items"], lines)
        elif found["value"]:
            value = _text(found["value"])
        else:  # it is to come below, or nothing
            return bool(found["key"])
        here.value[here.waits], here.waits = value, None
        return value is not None or bool(found["value"])

    def _folded(self, above: int) -> str:
        """Return the words of the lines below that stand further to the right, all alike; "" where they do not."""
        words, indent = list[str](), 0
        while self._next < len(self._lines) and (found := _FOLDED.fullmatch(self._lines[self._next])):
            if len(found["indent"]) <= above:
                break
            if words and len(found["indent"]) != indent:
                return ""
            indent = len(found["indent"])
            words.append(found["words"])
            self._go_on()
        return " ".join(words)


def _mapping(pairs: str, lines: Lines) -> Tree:
    """Return what stands in braces on one line; None where it is not plain, or a key stands twice."""
    read = list(_PAIRS.finditer(pairs))
    held: dict[str, Tree] = {}
    for found in read:
        key = _text(found["key"])
        if key is None or key in held or len(key) > _LONGEST_KEY:
            return None
        lines.parts[key] = Lines(lines.at)
        held[key] = _list(found["items"], lines.parts[key]) if found["items"] else _text(found["value"])
        if found["items"] and held[key] is None:
            return None
    return held if ", ".join(found[0] for found in read) == pairs else None


def _list(items: str, lines: Lines) -> Tree:
    """Return what stands in brackets on one line; None where it is not plain."""
    read = _ITEMS.findall(items)
    lines.parts = {at: Lines(lines.at) for at in range(len(read))}
    return [_text(each) for each in read] if ", ".join(read) == items else None


def _text(written: str) -> str | None:
    """Return a text without its quotes; None for a word that stands for nothing."""
    if written[0] == '"':
        return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), written[1:-1])
    return written[1:-1] if written[0] == "'" else None if written in NULLS else written
