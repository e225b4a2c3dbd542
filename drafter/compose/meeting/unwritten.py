"""What people write where a fact is not known yet: TBC, XX May, "to be confirmed".

A fact that is nothing else is none: the draft has its gap, [[host.country]], and the line to fill in is told. Within
a person's words it stays as typed; typed_gaps.py tells those.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from drafter import placeholders
from drafter.marked_yaml import Marked, Tree
from drafter.model import plain

Path = tuple[str | int, ...]

_FACTS = frozenset(
    "city country start end date name title ordinal weekday deadline hour zone short acronym place venue as_at".split()
)
"""Keys whose value is a fact that has its gap; of any other a person's words are kept as typed."""
_LISTS = ("cochairs", "members", "organisations", "observers", "others", "hosts")


def taken_out(marked: Marked) -> tuple[Marked, dict[Path, str]]:
    """Return the file without the facts that are nothing but TBC and the like, and what stood for each."""
    found: dict[Path, str] = {}
    tree = _without(marked.value, (), found, own_acronyms(marked.value))
    return (replace(marked, value=tree), found) if found else (marked, found)


def _without(tree: Tree, path: Path, found: dict[Path, str], known: Collection[str]) -> Tree:
    if isinstance(tree, dict):
        return {key: _without(part, (*path, key), found, known) for key, part in tree.items()}
    if isinstance(tree, list):
        if path and path[-1] in _LISTS:  # a list goes on without a gap: its names stay, and are told where they stand
            typed = ((at, plain(part)) for at, part in enumerate(tree) if isinstance(part, str))
            found |= {(*path, at): part for at, part in typed if placeholders.is_whole(part, known)}
        return [_without(part, (*path, at), found, known) for at, part in enumerate(tree)]
    if isinstance(tree, str) and path and path[-1] in _FACTS and placeholders.is_whole(plain(tree), known):
        found[path] = plain(tree)
        return None
    return tree


def own_acronyms(tree: Tree) -> frozenset[str]:
    """Return how the body calls itself: it may be a TBC."""
    body = tree.get("body") if isinstance(tree, dict) else None
    held = [body, body.get("group")] if isinstance(body, dict) else []
    names = (each.get(key) for each in held if isinstance(each, dict) for key in ("short", "acronym"))
    full = any(isinstance(each, dict) and each.get("name") for each in held)
    return frozenset(name for name in names if full and isinstance(name, str))


def texts(tree: Tree, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every text of a meeting file with its key, on one line."""
    if isinstance(tree, dict | list):
        for key, part in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from texts(part, (*path, key))
    elif tree:
        yield path, plain(tree)
