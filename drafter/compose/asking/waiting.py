"""Rows that wait as comments in the lists of a meeting file: what the last meeting alone said, or promised by a day.

`drafter new --from` writes them so, for they may not be true again. Who edits the file takes away their #; a form
offers each, and does the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter import marked_yaml
from drafter.compose.asking.questions import Path, at
from drafter.marked_yaml import Marked
from drafter.model import Place
from drafter.problems import refusal

_ROW = re.compile(r"(?P<indent> *)# - (?:clause|commitment): (?P<of>[^\s#]+)(?:\s+# (?P<where>.+?))?\s*")
_DIRECTED = re.compile(r" *#   directed: (?P<words>.+?)\s*")
_TOLD = "take away the #"
"""What stands above such a row, and is true no more when it is taken."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that waits: the clause or commitment that it is `of`, where that stands, the words of a commitment.

    `lines` are its first and the one after its last, counted from 0.
    """

    of: str
    where: str
    words: str
    lines: tuple[int, int]


def waiting(lines: Sequence[str], marked: Marked, path: Path) -> tuple[Waiting, ...]:
    """Return the rows that wait in the list at a path of a meeting file, in its order."""
    above, first = at(marked.value, path[:-1]), marked.line(*path)
    is_there = isinstance(above, dict) and path[-1] in above and 0 < first <= len(lines)
    return tuple(_rows(lines, first)) if is_there else ()


def _rows(lines: Sequence[str], first: int) -> Iterator[Waiting]:
    column = _column(lines[first - 1])
    for at_line in range(first, len(lines)):
        line = lines[at_line]
        if line.strip() and not line.lstrip().startswith(("#", "- ")) and _column(line) <= column:
            return
        found = _ROW.fullmatch(line)
        if found and len(found["indent"]) <= column + 2:
            past = at_line + 1
            while past < len(lines) and lines[past].startswith(f"{found['indent']}#   "):
                past += 1
            said = filter(None, map(_DIRECTED.fullmatch, lines[at_line:past]))
            words = next((each["words"] for each in said), "")
            yield Waiting(found["of"], found["where"] or "", words, (at_line, past))


def _column(line: str) -> int:
    """Return where the key of a line begins: behind the dash, if it is the first of an item."""
    return len(line) - len(line.lstrip(" -"))


def taken(text: str, file: str, path: Path, nth: int, of: str) -> str:
    """Return the file's text with the `nth` of the rows that wait in a list, which is `of` this, as a row of it.

    Raises DraftingError where that row does not wait there any more, and where the file would not be read with it.
    """
    lines = text.split("\n")
    found = waiting(lines, marked_yaml.load(text, file), path)
    if nth >= len(found) or found[nth].of != of:
        what = f"{of} does not wait in this list any more: it was changed in another window; nothing was done"
        raise refusal("form-changed", what, Place(file), "load the page again, and look at the list first")
    first, past = found[nth].lines
    above = first - 1 if _TOLD in lines[first - 1] else first
    rows = [line.replace("# ", "", 1) for line in lines[first:past]]
    changed = "\n".join([*lines[:above], *rows, *lines[past:]])
    now, was = (at(marked_yaml.load(each, file).value, path) for each in (changed, text))
    if not isinstance(now, list) or len(now) != (len(was) if isinstance(was, list) else 0) + 1:
        what = f"{of} stands in {file} in such a way that it cannot be taken by itself; nothing was done"
        raise refusal("form-row", what, Place(file, first + 1), "take away the # before its lines in the file")
    return changed
