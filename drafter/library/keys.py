"""A clause file with another value at one key, every byte around it as its writer left it.

A decision changes a status or a text; the comment beside it, and all else that a person wrote, stays. Like
`amending`, the answer must be read back and compared before it is trusted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.library.amending import LINE, OUTSIDE
from drafter.marked_yaml import Marked
from drafter.patterns import compiled

ORDER = (
    "id",
    "function",
    "theme",
    "actor",
    "verb",
    "status",
    "reviewed",
    "joins",
    "text",
    "slots",
    "attested",
    "allow",
    "notes",
    "mined",
)
"""The keys of a clause file as they are first written; one that is added stands after those before it."""

_COMMENT = compiled(
    r"""[^\s:\#"']+\s*:                        # the key
        (?: \s* (?: [|>][-+0-9]*               # the head of a text in lines below
                  | "(?:[^"\\]|\\.)*" | '(?:[^']|'')*'
                  | \{.*\} | \[.*\]
                  | [^\s\#"'\[{|>].*? ) )?
        \s+(?P<comment>\#.*?)\s*""",
    re.VERBOSE,
)


def keyed(text: str, marked: Marked, key: str, written: str, order: Sequence[str] = ORDER) -> str:
    """Return the file's text with this key as `written`, its YAML of one line or more; "" takes it out.

    `order` are the keys of such a file as they are first written.
    """
    lines = LINE.findall(text)
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if lines and not lines[-1].endswith(("\r", "\n")):
        lines[-1] += ending
    at, end = _part(lines, marked, key, order)
    fresh = [row + ending for row in written.splitlines()]
    return "".join([*lines[:at], *_with_comments(lines[at:end], fresh, key, ending), *lines[end:]])


def _keys(marked: Marked) -> list[str]:
    return [str(key) for key in marked.value] if isinstance(marked.value, dict) else []


def _part(lines: Sequence[str], marked: Marked, key: str, order: Sequence[str]) -> tuple[int, int]:
    """Return the lines of a key with its value; where there is no such key, the place at which it belongs."""
    keys = _keys(marked)
    if key in keys:
        return _span(lines, marked, key)
    before = [each for each in order[: order.index(key)] if each in keys]
    after = [each for each in order[order.index(key) + 1 :] if each in keys]
    if before:
        at = max(_span(lines, marked, each)[1] for each in before[-1:])
    else:
        at = min((marked.line(each) - 1 for each in after), default=len(lines))
    return at, at


def _span(lines: Sequence[str], marked: Marked, key: str) -> tuple[int, int]:
    at = marked.line(key) - 1
    end = min((line for each in _keys(marked) if (line := marked.line(each) - 1) > at), default=len(lines))
    while end > at + 1 and OUTSIDE.fullmatch(lines[end - 1]):
        end -= 1
    return at, end


def _with_comments(part: Sequence[str], fresh: list[str], key: str, ending: str) -> list[str]:
    """Return the new lines of a key with the comments of the old: beside it, and those within its slots above it."""
    if not part or not fresh:
        return fresh
    beside = _COMMENT.fullmatch(part[0].rstrip("\r\n"))
    within = [line for line in part[1:] if line.lstrip().startswith("#")] if key == "slots" else []
    if beside:
        fresh = [f"{fresh[0].rstrip()}  {beside['comment']}{ending}", *fresh[1:]]
    return [*(line.lstrip() for line in within), *fresh]
