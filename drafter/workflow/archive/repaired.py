"""A past text that was corrected says so at its head: nothing of a source is repaired silently.

In: the Markdown of a past statement, and how its words were and are. Out: the same Markdown with a repair for each
change, below those that reading made; every other line as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from textwrap import dedent, indent

from drafter import marked_yaml, markup, shapes
from drafter.model import NO_LINES, Lines, Repair, Statement

KIND = "corrected by check"
_KEY = "repairs:"


def told(text: str, before: Statement, after: Statement) -> str | None:
    """Return the Markdown with the repairs that lead from one statement to the other; None where it has no place."""
    made = tuple(_repairs(before, after))
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() == "---"), 0)
    items = marked_yaml.dump({"repairs": [shapes.repair_json(repair) for repair in made]}).rstrip().split("\n")
    at = next((at for at, line in enumerate(lines[:end]) if line.startswith(_KEY)), None)
    if at is None:
        at = next((n for n, line in enumerate(lines[:end]) if line.startswith("comments:")), end)
        lines[at:at] = items
    elif lines[at].rstrip() in (_KEY, f"{_KEY} []"):
        lines[at] = _KEY
        below = range(at + 1, end)
        stop = next((n for n in below if lines[n][:1] not in ("-", " ", "#", "")), end)
        lines[stop:stop] = _as_far_right_as(lines[at + 1] if stop > at + 1 else items[1], items[1:])
    else:
        return None
    new = "\n".join(lines)
    return new if markup.read(new).repairs == (*markup.read(text).repairs, *made) else None


def _as_far_right_as(line: str, items: Sequence[str]) -> list[str]:
    """Return the items of a list as far to the right as one that stands in it."""
    margin = line[: len(line) - len(line.lstrip())]
    return indent(dedent("\n".join(items)), margin).split("\n")


def _repairs(before: Statement, after: Statement) -> Iterator[Repair]:
    whole = before.source.lines if before.source else NO_LINES
    for old, new in zip(before.title, after.title, strict=True):
        yield from _changes(old, new, whole)
    for one, other in zip(before.blocks, after.blocks, strict=True):
        yield from _changes(one.text, other.text, one.lines if one.lines != NO_LINES else whole)


def _changes(old: str, new: str, lines: Lines) -> Iterator[Repair]:
    """Yield a repair for each run of other words; where words only came, with the one before them."""
    here, there = old.split(), new.split()
    for kind, a, b, c, d in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if kind != "equal":
            back = 1 if a == b and a and c else 0
            yield Repair(KIND, lines, " ".join(here[a - back : b]), " ".join(there[c - back : d]))
