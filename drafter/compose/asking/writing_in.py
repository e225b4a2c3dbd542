"""One fact written into a meeting file that a person keeps: every comment and every other value stays as it stands.

A step of a path is a key, or which item of a list is meant, counted from 0. What is written is read back before it is
handed out, so that it is the fact and nothing else has changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from drafter import marked_yaml
from drafter.compose.asking import questions
from drafter.marked_yaml import Marked, Tree, Writable
from drafter.model import Place
from drafter.problems import DraftingError, refusal

_HEAD = re.compile(r"(?P<head>(?P<before>\s*(?:-\s+)*)[\w.]+\s*:)(?P<rest>.*)", re.DOTALL)
_ITEM = re.compile(r"(?P<before>\s*(?:-\s+)*)-\s.*", re.DOTALL)
_EMPTY = re.compile(r"\s*(?:~|null|\[\s*\]|\{\s*\}|\"\"|'')?(?:\s+#.*|\s*)$")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_BARE = re.compile(r"\d{4}-\d\d-\d\d|[1-9]\d{0,2}", re.ASCII)
_COMMENT_AT = 28
_WIDTH = 110
Path = Sequence[str | int]


def written_in(text: str, path: Path, value: Writable, file: str = "") -> str:
    """Return the file's text with `value` at `path`, keys one below the other; None takes the value away.

    Raises DraftingError where the file is written in such a way that this cannot be done by its lines.
    """
    marked = marked_yaml.load(text, file)
    wanted = _with(marked.value, path, value)
    for way in (_at_key, _below, _at_item, _list_anew, _anew):
        changed = way(text.rstrip("\n"), marked, path, value)
        if changed and _says(f"{changed}\n", wanted):
            return f"{changed}\n"
    what = f'"{".".join(str(step) for step in path)}:" cannot be written into this file, as it stands'
    line = marked.line(*path)
    raise refusal("meeting-file-form", what, Place(file, line), "write this fact there yourself, and save the file")


def part_in(text: str, key: str, lines: Sequence[str]) -> str:
    """Return the file's text with a part of the top written anew, in these lines; at the end where it has none."""
    marked = marked_yaml.load(text, "")
    held = text.rstrip("\n").split("\n")
    if not _stands(marked.value, (key,)):
        return "\n".join([*held, "", *lines]) + "\n"
    at = marked.line(key) - 1
    return "\n".join([*held[:at], *lines, *held[_end(held, at, 0) :]]) + "\n"


def notes_in(text: str, path: Path, notes: Sequence[str]) -> str:
    """Return the file's text with these lines as comments below a key, set in as its value would be."""
    marked = marked_yaml.load(text, "")
    lines = text.split("\n")
    at = marked.line(*path) if _stands(marked.value, path) else 0
    if not at:
        return text
    indent = " " * (len(lines[at - 1]) - len(lines[at - 1].lstrip()) + 2)
    return "\n".join([*lines[:at], *(f"{indent}# {note}" for note in notes), *lines[at:]])


def _says(text: str, wanted: Tree) -> bool:
    try:
        return marked_yaml.load(text, "").value == wanted
    except DraftingError:
        return False


def _with(tree: Tree, path: Path, value: Writable) -> Tree:
    """Return the tree as it is to be read."""
    if not path:
        return marked_yaml.load(marked_yaml.dump(value), "").value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items: list[Tree] = list(tree) if isinstance(tree, list) else []
        held = items[step] if step < len(items) else None
        held = {"text": held} if isinstance(held, str) and rest else held  # a passage that has more than its words now
        return [*items[:step], _with(held, rest, value), *items[step + 1 :]]
    part: dict[str, Tree] = dict(tree) if isinstance(tree, dict) else {}
    return {**part, step: _with(part.get(step), rest, value)}


def _at_key(
    text: str,
    marked: Marked,
    path: Path,
    value: Any,  # noqa: ANN401 - a tree is writable, which mypy cannot see
) -> str:
    """Return the text with the value on the line of its key, in place of what stands there."""
    lines = text.split("\n")
    at = marked.line(*path) - 1
    if not _stands(marked.value, path) or not (found := _HEAD.fullmatch(lines[at])):
        return ""
    column = len(found["before"])
    old = questions.at(marked.value, path)
    end = at + 1 if _EMPTY.fullmatch(found["rest"]) and not old else _end(lines, at, column)
    notes = [] if isinstance(old, str) else [line for line in lines[at + 1 : end] if line.lstrip().startswith("#")]
    new = _lines(found["head"], value, column, _comment(found["rest"]))
    return "\n".join([*lines[:at], *new, *notes, *lines[end:]])


def _at_item(text: str, marked: Marked, path: Path, value: Any) -> str:  # noqa: ANN401 - likewise
    """Return the text with an item of a list, or the item that a path leads through, written anew behind its dash."""
    nth = max((nth for nth, step in enumerate(path) if isinstance(step, int)), default=-1)
    if nth < 0 or not _stands(marked.value, path[: nth + 1]):
        return ""
    above = path[: nth + 1]
    lines = text.split("\n")
    at = marked.line(*above) - 1
    if not (found := _ITEM.fullmatch(lines[at])):
        return ""
    column = len(found["before"])
    item = _with(questions.at(marked.value, above), path[nth + 1 :], value)
    dumped = marked_yaml.dump([item])  # type: ignore[list-item]
    new = [f"{' ' * column}{line}" for line in dumped.rstrip("\n").split("\n")]
    return "\n".join([*lines[:at], *new, *lines[item_end(lines, at, column) :]])


def item_end(lines: Sequence[str], at: int, column: int) -> int:
    """Return the line after an item of a list whose dash stands in a column."""
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > column):
        end += 1
    while end > at + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _comment(rest: str) -> str:
    """Return the comment at the end of a line, after a key's colon; a "#" within quotes begins none."""
    outside = _QUOTED.sub(lambda quoted: "." * len(quoted[0]), rest)
    found = re.search(r"(?:^|\s)#.*", outside)
    return rest[found.start() :].strip() if found else ""


def comment_at(lines: Sequence[str], marked: Marked, path: Path) -> str:
    """Return what the comment on the line of a key says, where the key stands alone on it; "" for none."""
    found = _HEAD.fullmatch(lines[marked.line(*path) - 1]) if _stands(marked.value, path) else None
    is_own = found is not None and found["head"].strip("- :").endswith(str(path[-1]))
    return _comment(found["rest"]).lstrip("# ") if found and is_own else ""


def _lines(head: str, value: Any, indent: int, comment: str) -> list[str]:  # noqa: ANN401 - likewise
    """Return a key with its value, the comment at the end of its first line."""
    if value is None:
        first, rest = head, []
    else:
        first, *rest = marked_yaml.dump({"key": value}).rstrip("\n").split("\n")
        first = head + first.removeprefix("key:")
    if isinstance(value, str) and _BARE.fullmatch(value):
        first = f"{head} {value}"  # a date or a number stands here as people write it, without quotes
    below = [f"{' ' * indent}{line}" if line else "" for line in rest]
    whole = f"{first.ljust(_COMMENT_AT)} {comment}" if comment else first
    is_key = not head.lstrip().startswith("-")
    return (
        [f"{' ' * indent}{comment}", first, *below] if comment and is_key and len(whole) > _WIDTH else [whole, *below]
    )


def _end(lines: Sequence[str], at: int, indent: int) -> int:
    """Return the line after a value: the next one that is set in no further, an item of its list aside."""
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or _within(lines[end], indent)):
        end += 1
    while end > at + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _within(line: str, indent: int) -> bool:
    own = len(line) - len(line.lstrip())
    return own > indent or (own == indent and line.lstrip().startswith("- "))


def _below(text: str, marked: Marked, path: Path, value: Writable) -> str:
    """Return the text with the key as a new line below the part that it belongs to, at the end for one of the top."""
    lines = text.split("\n")
    above = path[:-1]
    while above and not _stands(marked.value, above):
        above = above[:-1]
    whole: Any = value
    for step in reversed(path[len(above) + 1 :]):
        whole = [whole] if isinstance(step, int) else {step: whole}
    key = path[len(above)]
    if isinstance(key, int):
        return ""
    if above and isinstance(above[-1], int):  # the keys of an item stand behind its dash: the new one comes last
        return _in_item(lines, marked.line(*above) - 1, key, whole)
    at = marked.line(*above) if above else len(lines)
    indent = _inner(lines, at, len(lines[at - 1]) - len(lines[at - 1].lstrip(" -"))) if above else 0
    new = _lines(f"{' ' * indent}{key}:", whole, indent, "")
    return "\n".join([*(lines[:at] if text else []), *new, *lines[at:]])


def _in_item(lines: Sequence[str], at: int, key: str, value: Writable) -> str:
    """Return the text with a key more in an item of a list, below those that it has."""
    found = _ITEM.fullmatch(lines[at])
    if not found or not (head := _HEAD.fullmatch(lines[at])):
        return ""
    end, indent = item_end(lines, at, len(found["before"])), len(head["before"])
    return "\n".join([*lines[:end], *_lines(f"{' ' * indent}{key}:", value, indent, ""), *lines[end:]])


def _inner(lines: Sequence[str], at: int, outer: int) -> int:
    """Return how far the keys below a part are set in."""
    following = next((line for line in lines[at:] if line.strip() and not line.lstrip().startswith("#")), "")
    own = len(following) - len(following.lstrip())
    return own if own > outer else outer + 2


def _list_anew(text: str, marked: Marked, path: Path, value: Writable) -> str:
    """Return the text with the whole list written anew, where it stands in brackets or its item is no line's own."""
    nth = next((nth for nth, step in enumerate(path) if isinstance(step, int)), 0)
    return _at_key(text, marked, path[:nth], questions.at(_with(marked.value, path, value), path[:nth])) if nth else ""


def _anew(text: str, marked: Marked, path: Path, value: Writable) -> str:
    """Return the text with the whole part written anew, where it stands in braces."""
    if len(path) < 2:
        return ""
    part = questions.at(_with(marked.value, path, value), path[:1])
    return _at_key(text, marked, path[:1], part)


def _stands(tree: Tree, path: Path) -> bool:
    above, last = questions.at(tree, path[:-1]), path[-1]
    if isinstance(last, int):
        return isinstance(above, list) and last < len(above)
    return isinstance(above, dict) and last in above
