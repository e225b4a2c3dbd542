"""Items of a list in a meeting file added, dropped and moved; every comment and every other value stays as it stands.

What is written is read back before it is handed out; where the list stands in such a way that its lines cannot be
moved, it is written anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter import marked_yaml
from drafter.compose.asking.questions import at
from drafter.compose.asking.writing_in import Path, item_end, written_in
from drafter.marked_yaml import Marked, Writable
from drafter.problems import DraftingError


def added(
    text: str,
    path: Path,
    item: Any,  # noqa: ANN401 - a tree is writable, which mypy cannot see
    nth: int = -1,
    file: str = "",
    written: str = "",
) -> str:
    """Return the file's text with one more item in the list at a path: at its end, or before the `nth`.

    `written` are its lines, comments and all, if it has stood in the file before.
    """
    marked = marked_yaml.load(text, file)
    held = _held(marked, path)
    nth = len(held) if nth < 0 else min(nth, len(held))
    wanted: list[Any] = [*held[:nth], item, *held[nth:]]
    whole = written_in(text, path, wanted, file)
    for lines in (written.split("\n") if written else [], _dumped(item)):
        changed = _with_lines(text, marked, path, lines, nth) if lines else ""
        if changed and _are_same(changed, whole, file):
            return changed
    head = "\n".join(_dumped(item))
    plain = whole.replace(marked_yaml.dump([item]).rstrip("\n"), head)
    return plain if _are_same(plain, whole, file) else whole


def dropped(text: str, path: Path, nth: int, file: str = "") -> str:
    """Return the file's text without an item of the list at a path; without the last one the list is left open."""
    marked = marked_yaml.load(text, file)
    held = _held(marked, path)
    span = _span(text.split("\n"), marked, path, nth) if len(held) > 1 else None
    lines = text.split("\n")
    changed = "\n".join([*lines[: span[0]], *lines[span[1] :]]) if span else ""
    return _tried(text, path, [*held[:nth], *held[nth + 1 :]] or None, changed, file)


def moved(text: str, path: Path, nth: int, to: int, file: str = "") -> str:
    """Return the file's text with two items of the list at a path in each other's place."""
    marked = marked_yaml.load(text, file)
    held = _held(marked, path)
    first, second = sorted((nth, to))
    wanted = list(held)
    wanted[first], wanted[second] = held[second], held[first]
    lines = text.split("\n")
    one, other = _span(lines, marked, path, first), _span(lines, marked, path, second)
    changed = ""
    if one and other:
        between = lines[one[1] : other[0]]
        swapped = [*lines[slice(*other)], *between, *lines[slice(*one)]]
        changed = "\n".join([*lines[: one[0]], *swapped, *lines[other[1] :]])
    return _tried(text, path, wanted, changed, file)


def written_at(text: str, path: Path, nth: int) -> str:
    """Return the lines of an item as they stand in the file, from its dash on; "" where it has none of its own."""
    lines = text.split("\n")
    span = _span(lines, marked_yaml.load(text, ""), path, nth)
    if span is None:
        return ""
    column = lines[span[0]].find("-")
    return "\n".join(line[column:] for line in lines[slice(*span)])


def _held(marked: Marked, path: Path) -> list[Any]:
    found = at(marked.value, tuple(path))
    return list(found) if isinstance(found, list) else []


def _tried(text: str, path: Path, wanted: Writable, changed: str, file: str) -> str:
    """Return the changed text where it says what is wanted and nothing else, else the list written anew."""
    whole = written_in(text, path, wanted, file)
    return changed if changed and _are_same(changed, whole, file) else whole


def _are_same(one: str, other: str, file: str) -> bool:
    try:
        return marked_yaml.load(one, file).value == marked_yaml.load(other, file).value
    except DraftingError:
        return False


def _span(lines: Sequence[str], marked: Marked, path: Path, nth: int) -> tuple[int, int] | None:
    """Return the lines of an item, its first and the one after its last; None where it has none of its own."""
    first = marked.line(*path, nth) - 1
    column = lines[first].find("-")
    if column < 0 or lines[first][:column].strip() or marked.line(*path) - 1 == first:
        return None
    return first, item_end(lines, first, column)


def _with_lines(text: str, marked: Marked, path: Path, item: Sequence[str], nth: int) -> str:
    """Return the text with the lines of an item more; "" where the list has none yet."""
    lines = text.split("\n")
    held = _held(marked, path)
    span = _span(lines, marked, path, max(nth - 1, 0)) if held else None
    if span is None:
        return ""
    place = span[1] if nth else marked.line(*path)
    column = lines[span[0]].find("-")
    new = [f"{' ' * column}{line}" for line in item]
    return "\n".join([*lines[:place], *new, *lines[place:]])


def _dumped(item: Writable) -> list[str]:
    if isinstance(item, dict) and len(item) == 1:  # a row that waits to be filled in, as people write it
        (line,) = marked_yaml.dump(item).rstrip("\n").removeprefix("{").removesuffix("}").split("\n")
        return [f"- {line.removesuffix(' null')}"]
    return marked_yaml.dump([item]).rstrip("\n").split("\n")
