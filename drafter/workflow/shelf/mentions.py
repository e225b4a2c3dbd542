"""Where the workspace's own templates and meeting files name a clause by its id, and the same with another id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from drafter import files
from drafter.library import Change
from drafter.problems import DraftingError

_FOLDER = "templates"
_ENDINGS = (".j2", ".yaml", ".yml")


def naming(workspace: Path, id_: str) -> tuple[Path, ...]:
    """Return the templates and meeting files that name a clause, by their paths in the workspace."""
    pattern = _pattern(id_)
    return tuple(path for path, text in texts(workspace) if pattern.search(text))


def named(workspace: Path, ids: Collection[str]) -> set[str]:
    """Return which of these clauses a template or a meeting file names."""
    said = [text for _, text in texts(workspace)] if ids else []
    return {id_ for id_ in ids if any(_pattern(id_).search(text) for text in said if id_ in text)}


def renamed(workspace: Path, ids: Mapping[str, str]) -> list[Change]:
    """Return the changes by which templates and meeting files name clauses by other ids: `ids` are old -> new."""
    found = []
    for path, text in texts(workspace):
        now = text
        for old, new in ids.items():
            now = _pattern(old).sub(lambda found, new=new: f"{found['before']}{new}", now)  # type: ignore[misc]
        if now != text:
            found.append(Change(path, now.encode()))
    return found


def _pattern(id_: str) -> re.Pattern[str]:
    """Return the pattern of an id where a clause is named: clause("closing/x"), or `clause: closing/x` in YAML."""
    quote = r"""["']""" if "/" in id_ else r"""\bclause\(\s*["']"""
    return re.compile(
        rf"""(?P<before>{quote}|\bclause:[ \t]+["']?) {re.escape(id_)} (?=["']|[ \t]*(?:[#,}}\]\r\n]|$))""",
        re.VERBOSE,
    )


def texts(workspace: Path) -> Iterator[tuple[Path, str]]:
    """Yield the templates and meeting files with their texts, to the byte; what is no text is passed over."""
    for path in sorted((workspace / _FOLDER).rglob("*")):
        if path.suffix in _ENDINGS and path.is_file():
            try:
                yield path.relative_to(workspace), files.read(path).decode()
            except (UnicodeDecodeError, DraftingError):
                continue
