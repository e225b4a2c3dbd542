"""Past statements on disk: precedents/statements/<id>.md, which a person may correct."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from itertools import count
from pathlib import Path
from string import ascii_lowercase

from drafter import __version__, files, markup
from drafter.library import places
from drafter.library.cached import Cached, Shape
from drafter.library.memory import Memory
from drafter.model import Head, Place, Statement
from drafter.problems import refusal

_READ: Memory[Statement] = Memory(5_000)
_LEAST, _FEW = 60, 20
"""Statements from which on they are kept parsed, and how many new ones are parsed each time rather than written."""


def cached(workspace: Path) -> Cached[Statement]:
    """Return what the statements of a workspace were when they were last read."""
    return Cached(workspace, _SHAPE, _READ)


def read(path: Path, kept: Cached[Statement] | None = None) -> Statement:
    """Return the statement of a file. Raises DraftingError with the faults of its form."""
    shown = places.shown(path)
    data = files.read(path, shown)

    def parse() -> Statement:
        return of_text(files.decoded(data, shown), path)

    return kept.read(path.stem, data, parse, shown) if kept else _READ.read(data, (path.stem, shown), parse)


@cache
def _version() -> str:
    """Return the hash of the code that reads a statement: by other code the same bytes may be read otherwise."""
    whole = hashlib.sha256(__version__.encode())
    for path in sorted(Path(markup.__file__).parents[1].rglob("*.py")):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def _with_head(statement: Statement, data: bytes, names: tuple[str, ...]) -> Statement:
    (shown,) = names
    return replace(statement, head=Head(shown, partial(_line, data, shown)))


def _line(data: bytes, shown: str, *path: str | int) -> int:
    """Return the line of a fact at the head of a statement's file, which is seldom asked for."""
    return markup.read(files.decoded(data, shown), shown).head.line(*path)


_SHAPE = Shape("statements.json", _version, Statement, _with_head, _LEAST, _FEW)


def of_text(text: str, path: Path) -> Statement:
    """Return the statement that `path` would hold with this text. Raises DraftingError as `read` does."""
    shown, stem = places.shown(path), path.stem
    if not text.strip():
        raise refusal(
            "empty-file",
            "the file is empty",
            Place(shown),
            "remove the file, and read its source in again if it is to be held",
        )
    statement = markup.read(text, shown)
    if not statement.id:
        return replace(statement, id=stem)
    if statement.id != stem:
        what = f'the id "{statement.id}" is not the file\'s name'
        raise refusal("statement-id", what, Place(shown, 1), f'correct the id, or name the file "{statement.id}.md"')
    return statement


def save_statement(workspace: Path, statement: Statement, taken: Collection[str] = ()) -> Statement | None:
    """Write a past statement and return it as held; None where it is held already, and left alone."""
    with files.alone(workspace / places.STATEMENTS):  # of two who read a text of one meeting at once, both are held
        held = as_held(workspace, statement, taken=taken)
        if held is not None:
            files.write(places.within(workspace / places.STATEMENTS, held.id, ".md"), markup.write(held).encode())
    return held


def as_held(
    workspace: Path, statement: Statement, beside: Iterable[Statement] = (), taken: Collection[str] = ()
) -> Statement | None:
    """Return a past statement under the id that it will have in the archive; None where it is held already.

    Held is what has the same id and was read from the same file (sha256), however a person has
    corrected it since. Another source of the same id is kept beside it, as -b, -c ... `beside` are
    statements that were read and not written, `taken` ids that are not given: those of files that cannot be read.
    """
    if statement.source is None:
        raise ValueError(f"{statement.id!r} has no source: a draft is not kept among past statements")
    read_now = {other.id: other for other in beside}
    for id_ in _ids(statement.id):
        if id_ in taken:
            continue
        there = _there(workspace, id_) or read_now.get(id_)
        if there is None:
            return replace(statement, id=id_)
        if there.source is not None and there.source.sha256 == statement.source.sha256:
            return None
    raise AssertionError("the ids never end")


def _there(workspace: Path, id_: str) -> Statement | None:
    """Return the statement of an id, in the archive or set aside: an id is not given twice."""
    paths = (places.within(workspace / folder, id_, ".md") for folder in (places.STATEMENTS, places.ASIDE))
    return next((read(path) for path in paths if path.exists()), None)


def _ids(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{letter}" for letter in ascii_lowercase[1:])
    yield from (f"{base}-{number}" for number in count(27))
