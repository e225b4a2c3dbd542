"""A clause file given other evidence, every byte around it as its writer left it.

What a person added stays: comments, folding, the order of the keys, and each entry that is still
the same. Only new and changed entries are written, and those that went are taken out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.marked_yaml import Marked

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_BETWEEN = re.compile(r"\s*(?:#.*)?\s*")
"""A line that is blank or a comment."""
OUTSIDE = re.compile(r"(?:#.*)?\s*")
"""Such a line at the margin, where no text of an entry can stand."""
_HEAD = re.compile(r"attested\s*:\s*(?:\[\s*\])?\s*(?P<comment>#[^\r\n]*)?\s*")


def amended(text: str, marked: Marked, entries: Sequence[int | str]) -> str:
    """Return the file's text with these entries: an int is the place of one that stays, a str a new one's YAML.

    The YAML of a new entry begins with "  - ". The answer must be read back and compared before it
    is trusted: a file in an uncommon form (all in braces) comes out wrong.
    """
    lines = LINE.findall(text)
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if lines and not lines[-1].endswith(("\r", "\n")):
        lines[-1] += ending
    at, end = _part(lines, marked)
    chunks = _chunks(lines, marked, at, end)
    indent = _indent(lines, marked)
    written = [chunks[entry] if isinstance(entry, int) else _shifted(entry, indent, ending) for entry in entries]
    return "".join([*lines[:at], _head(lines[at:end], bool(entries), ending), *written, *lines[end:]])


def _part(lines: Sequence[str], marked: Marked) -> tuple[int, int]:
    """Return the lines of the attested part, from its key to the next; at the end where there is none."""
    keys = list(marked.value) if isinstance(marked.value, dict) else []
    if "attested" not in keys:
        return len(lines), len(lines)
    at = marked.line("attested") - 1
    end = min((line for key in keys if (line := marked.line(str(key)) - 1) > at), default=len(lines))
    while end > at + 1 and OUTSIDE.fullmatch(lines[end - 1]):
        end -= 1
    return at, end


def _chunks(lines: Sequence[str], marked: Marked, at: int, end: int) -> list[str]:
    """Return the text of each entry with the comments above it."""
    starts = [_above(lines, start, at + 1) for start in _starts(marked)]
    return ["".join(lines[start:after]) for start, after in zip(starts, [*starts, end][1:], strict=True)]


def _above(lines: Sequence[str], start: int, first: int) -> int:
    while start > first and _BETWEEN.fullmatch(lines[start - 1]):
        start -= 1
    return start


def _starts(marked: Marked) -> list[int]:
    held = marked.value.get("attested") if isinstance(marked.value, dict) else None
    return [marked.line("attested", nth) - 1 for nth in range(len(held))] if isinstance(held, list) else []


def _indent(lines: Sequence[str], marked: Marked) -> int:
    """Return how far the file's entries are set in."""
    first = next((lines[start] for start in _starts(marked)), "  ")
    return len(first) - len(first.lstrip(" "))


def _shifted(entry: str, indent: int, ending: str) -> str:
    rows = (row[2:] if row.startswith("  ") else row for row in entry.splitlines())
    return "".join(f"{' ' * indent if row else ''}{row}{ending}" for row in rows)


def _head(part: Sequence[str], is_list: bool, ending: str) -> str:
    """Return the line of the key, with the comment that stands on it."""
    found = _HEAD.fullmatch(part[0]) if part else None
    if found and is_list and "[" not in part[0]:
        return part[0]
    comment = f"  {found['comment']}" if found and found["comment"] else ""
    return f"attested:{'' if is_list else ' []'}{comment}{ending}"
