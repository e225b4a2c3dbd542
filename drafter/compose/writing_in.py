"""One fact written into a meeting file that a person keeps: every comment and every other value stays as it stands.

What is written is read back before it is handed out, so that it is the fact and nothing else has changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from drafter import marked_yaml
from drafter.marked_yaml import Marked, Tree, Writable
from drafter.model import Place
from drafter.problems import DraftingError, refusal

_HEAD = re.compile(r"(?P<head>\s*(?:-\s+)*[\w.]+\s*:)(?P<rest>.*)", re.DOTALL)
_EMPTY = re.compile(r"\s*(?:~|null|\[\s*\]|\{\s*\}|\"\"|'')?(?:\s+#.*|\s*)$")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_BARE = re.compile(r"\d{4}-\d\d-\d\d|[1-9]\d{0,2}", re.ASCII)
_COMMENT_AT = 28
_WIDTH = 110


def written_in(text: str, path: Sequence[str], value: Writable, file: str = "") -> str:
    """Return the file's text with `value` at `path`, keys one below the other; None takes the value away.

    Raises DraftingError where the file is written in such a way that this cannot be done by its lines.
    """
    marked = marked_yaml.load(text, file)
    wanted = _with(marked.value, path, value)
    for way in (_at_key, _below, _anew):
        changed = way(text.rstrip("\n"), marked, path, value)
        if changed and _says(f"{changed}\n", wanted):
            return f"{changed}\n"
    what = f'"{".".join(path)}:" cannot be written into this file, as it stands'
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


def notes_in(text: str, path: Sequence[str], notes: Sequence[str]) -> str:
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


def _with(tree: Tree, path: Sequence[str], value: Writable) -> Tree:
    """Return the tree as it is to be read."""
    whole: Tree = deepcopy(tree) if isinstance(tree, dict) else {}
    here = whole
    for step in path[:-1]:
        assert isinstance(here, dict)
        if not isinstance(here.get(step), dict):
            here[step] = {}
        here = here[step]
    assert isinstance(here, dict)
    here[path[-1]] = marked_yaml.load(marked_yaml.dump(value), "").value
    return whole


def _at_key(text: str, marked: Marked, path: Sequence[str], value: Any) -> str:  # noqa: ANN401 - a tree is writable, which mypy cannot see
    """Return the text with the value on the line of its key, in place of what stands there."""
    lines = text.split("\n")
    at = marked.line(*path) - 1
    if not _stands(marked.value, path) or not (found := _HEAD.fullmatch(lines[at])):
        return ""
    indent = len(lines[at]) - len(lines[at].lstrip())
    old = _get(marked.value, path)
    end = at + 1 if _EMPTY.fullmatch(found["rest"]) and not old else _end(lines, at, indent)
    notes = [] if isinstance(old, str) else [line for line in lines[at + 1 : end] if line.lstrip().startswith("#")]
    new = _lines(found["head"], value, indent, _comment(found["rest"]))
    return "\n".join([*lines[:at], *new, *notes, *lines[end:]])


def _comment(rest: str) -> str:
    """Return the comment at the end of a line, after a key's colon; a "#" within quotes begins none."""
    outside = _QUOTED.sub(lambda quoted: "." * len(quoted[0]), rest)
    found = re.search(r"(?:^|\s)#.*", outside)
    return rest[found.start() :].strip() if found else ""


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


def _below(text: str, marked: Marked, path: Sequence[str], value: Writable) -> str:
    """Return the text with the key as a new line below the part that it belongs to, at the end for one of the top."""
    lines = text.split("\n")
    above = path[:-1]
    while above and not _stands(marked.value, above):
        above = above[:-1]
    whole: Writable = value
    for step in reversed(path[len(above) + 1 :]):
        whole = {step: whole}
    at = marked.line(*above) if above else len(lines)
    indent = _inner(lines, at, len(lines[at - 1]) - len(lines[at - 1].lstrip())) if above else 0
    new = _lines(f"{' ' * indent}{path[len(above)]}:", whole, indent, "")
    return "\n".join([*(lines[:at] if text else []), *new, *lines[at:]])


def _inner(lines: Sequence[str], at: int, outer: int) -> int:
    """Return how far the keys below a part are set in."""
    following = next((line for line in lines[at:] if line.strip() and not line.lstrip().startswith("#")), "")
    own = len(following) - len(following.lstrip())
    return own if own > outer else outer + 2


def _anew(text: str, marked: Marked, path: Sequence[str], value: Writable) -> str:
    """Return the text with the whole part written anew, where it stands in braces."""
    if len(path) < 2:
        return ""
    part = _get(_with(marked.value, path, value), path[:1])
    return _at_key(text, marked, path[:1], part)


def _stands(tree: Tree, path: Sequence[str]) -> bool:
    above = _get(tree, path[:-1])
    return isinstance(above, dict) and path[-1] in above


def _get(tree: Tree, path: Sequence[str]) -> Tree:
    for step in path:
        tree = tree.get(step) if isinstance(tree, dict) else None
    return tree
