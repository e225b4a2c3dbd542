"""YAML in its plainest form read line by line: `key: value`, `- item`, a text in quotes or folded below `>-`.

The head of nearly every statement is of this form, as are the files of clauses and the registers, and to load the YAML
library takes longer than to write a Word file. Whatever is not certainly of it (an anchor, a text of several lines, a
fault) is left to the library: a text that is read here at all is read as the library reads it.
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
    (?: (?P<key>{_WORDS}) : (?:[ ]+(?=\S)|[ ]*\Z) )?
    (?: (?P<folded>>-) | (?P<flow>[\[{{].*[\]}}]) | (?P<value>{_QUOTED}|-?{_WORDS}) )?
    (?: (?<=\S)[ ]+\#.* )?                     # a remark""",
    re.VERBOSE,
)
_SAYS_NOTHING = ("", "#")
"""What a line begins with that is empty, or holds a remark alone."""
_ITEM = compiled(rf"{_QUOTED}|[^\W_](?:[^:#,?\[\]{{}}]*[^:#,?\[\]{{}}\s])?")
"""A word or text within braces or brackets."""
_FOLDED = compiled(r"(?P<indent> +)(?P<words>\S(?:.*\S)?)")
_ESCAPED = compiled(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t"}
_DEEPEST = 8
"""Braces and brackets within each other."""
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
            line, at = self._lines[self._next], self._at
            self._go_on()
            if line.lstrip(" ")[:1] in _SAYS_NOTHING:
                continue
            found = _LINE.fullmatch(line)
            if self.top.waits is not None:  # the first line that says something: the whole begins here
                self.top.lines.parts[0].at = at
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
        if found["folded"]:
            value: Tree = self._folded(here.indent)
            if not value:
                return False
        elif found["flow"]:
            try:
                value = _Flow(found["flow"]).whole(here.lines.parts[here.waits])
            except _NotPlainError:
                return False
        elif found["value"]:
            value = _text(found["value"])
        else:  # it is to come below, or nothing
            return bool(found["key"])
        here.value[here.waits], here.waits = value, None
        return True

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
        return " ".join(words) if self._has_ended(above) else ""

    def _has_ended(self, above: int) -> bool:
        """Return whether nothing further to the right stands below, past empty lines."""
        rest = (line for line in self._lines[self._next :] if line)
        return not next(rest, "").startswith(" " * (above + 1))


class _NotPlainError(Exception):
    """What stands in braces or brackets is not certainly of the plainest form."""


class _Flow:
    """What stands in braces or brackets on one line: `{name: {kind: place}}`, `[Elbonia, "Lutha"]`."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._deep = text, 0, 0

    def whole(self, lines: Lines) -> Tree:
        """Return what it says. Raises _NotPlainError."""
        value = self._value(lines)
        if self._at < len(self._text):
            raise _NotPlainError
        return value

    def _value(self, lines: Lines) -> Tree:
        if self._deep > _DEEPEST:
            raise _NotPlainError
        if self._has("{"):
            return self._mapping(lines)
        return self._list(lines) if self._has("[") else _text(self._word())

    def _mapping(self, lines: Lines) -> Tree:
        held: dict[str, Tree] = {}
        self._deep += 1
        while not self._has("}"):
            self._next_one(bool(held))
            key = _text(self._word())
            if key is None or key in held or len(key) > _LONGEST_KEY or not self._has(": "):
                raise _NotPlainError
            lines.parts[key] = Lines(lines.at)
            held[key] = self._value(lines.parts[key])
        self._deep -= 1
        return held

    def _list(self, lines: Lines) -> Tree:
        held: list[Tree] = []
        self._deep += 1
        while not self._has("]"):
            self._next_one(bool(held))
            lines.parts[len(held)] = Lines(lines.at)
            held.append(self._value(lines.parts[len(held)]))
        self._deep -= 1
        return held

    def _next_one(self, is_further: bool) -> None:
        if is_further and not self._has(", "):
            raise _NotPlainError

    def _has(self, mark: str) -> bool:
        """Return whether a mark stands next, and pass it."""
        found = self._text.startswith(mark, self._at)
        self._at += len(mark) * found
        return found

    def _word(self) -> str:
        found = _ITEM.match(self._text, self._at)
        if not found:
            raise _NotPlainError
        self._at = found.end()
        return found[0]


def _text(written: str) -> str | None:
    """Return a text without its quotes; None for a word that stands for nothing."""
    if written[0] == '"':
        return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), written[1:-1])
    return written[1:-1] if written[0] == "'" else None if written in NULLS else written
