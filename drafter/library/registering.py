"""The register of names, precedents/names.yaml: a name added below the others, every byte before it as it was.

Its writer's comments, order and line ends stay. What is written is read back and compared before it takes the file's
place, so that a register in an uncommon form (all in braces) is told, and never spoilt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from drafter import files, letters, marked_yaml
from drafter.library import places
from drafter.library.shelf import names_of
from drafter.model import Name, NameKind, Place
from drafter.names import Table
from drafter.problems import DraftingError, refusal

_EMPTY = (b"", b"{}", b"null", b"~")


def add_name(workspace: Path, row: Name) -> tuple[Name, bool]:
    """Add a name to the register, its key made of it; return its row, and whether it is new.

    A name that is known already is returned as it stands. Nobody else writes to the registers meanwhile: of two who
    add names at once, each adds to what the other added. Raises DraftingError where its acronym or another form of it
    is another's, and where the register is written in a way that cannot be added to.
    """
    path = workspace / places.NAMES
    with files.alone(path.parent):
        data, held = _read(path)
        table = Table(held)
        known = table.named(row.name)
        if known is not None:
            return known, False
        _refuse_taken(row, table, path)
        new = replace(row, key=_key(row.name, {each.key for each in held}))
        _write(path, _appended(data, new), (*held, new), f"add it in an editor: {_line(new)}")
    return new, True


def names_held(workspace: Path) -> tuple[Name, ...]:
    """Return the rows of the register, in its order. Raises DraftingError where it cannot be read."""
    return _read(workspace / places.NAMES)[1]


def take_out_name(workspace: Path, key: str) -> Name:
    """Take a name out that was added, and return it. Raises DraftingError for none, and for one that was edited."""
    path = workspace / places.NAMES
    with files.alone(path.parent):
        data, held = _read(path)
        row = next((each for each in held if each.key == key), None)
        if row is None:
            raise refusal("name-unknown", f'the register has no name with the key "{key}"', _place(path), "look it up")
        written = re.escape(row_text(row).encode().replace(b"\n", _ending(data)))
        found = re.search(rb"(?m)^" + written + rb"(?=[^\s#]|\Z)", data)
        if found is None:
            what = f'"{row.name}" was edited in the register, or is not of those that drafter added'
            raise refusal("name-edited", what, _place(path), "take it out in an editor")
        rest = tuple(each for each in held if each.key != key)
        _write(path, data[: found.start()] + data[found.end() :], rest, "take it out in an editor")
    return row


def row_text(row: Name) -> str:
    """Return the row of a name as it is first written."""
    head = marked_yaml.dump({row.key: None}).replace(" null", "").rstrip()
    below = (f"  {part}" for part in marked_yaml.dump(_facts(row)).splitlines())
    return "\n".join([head, *below, ""])


def _facts(row: Name) -> dict[str, marked_yaml.Writable]:
    facts: dict[str, marked_yaml.Writable] = {"name": row.name}
    if row.kind is not NameKind.STATE:
        facts["kind"] = row.kind.value
    if row.acronym:
        facts["acronym"] = row.acronym
    if row.aliases:
        facts["aliases"] = list(row.aliases)
    if row.bare:
        facts["bare"] = True
    return facts


def _line(row: Name) -> str:
    return f"{row.key}: {{name: {marked_yaml.dump([row.name])[2:].strip()}, kind: {row.kind.value}}}"


def _read(path: Path) -> tuple[bytes, tuple[Name, ...]]:
    shown = places.shown(path)
    data = files.read(path, shown) if path.exists() else b""
    return data, names_of(files.decoded(data, shown, utf_8_only=True), shown)


def _refuse_taken(row: Name, table: Table, path: Path) -> None:
    """Raise DraftingError for the first form that another row has: both would be found as the first of them."""
    holder = table.with_acronym(row.acronym) if row.acronym else None
    for form, other in ((row.acronym, holder), *((each, table.named(each)) for each in row.aliases)):
        if other is not None:
            what = f'"{form}" stands for {other.name} in the register already'
            raise refusal("name-taken", what, _place(path), "leave it out, or write another")


def _key(name: str, held: Iterable[str]) -> str:
    """Return the key of a new row: small letters and hyphens, and a number where another row has it."""
    key = re.sub(r"[^a-z0-9]+", "-", letters.plain(name).casefold()).strip("-") or "name"
    taken = set(held)
    return next(each for each in (key, *(f"{key}-{nth}" for nth in range(2, len(taken) + 3))) if each not in taken)


def _appended(data: bytes, row: Name) -> bytes:
    written, ending = row_text(row).encode(), _ending(data)
    if data.strip() in _EMPTY:
        return written
    return data + (b"" if data.endswith((b"\n", b"\r")) else ending) + written.replace(b"\n", ending)


def _ending(data: bytes) -> bytes:
    return b"\r\n" if b"\r\n" in data else b"\n"


def _write(path: Path, data: bytes, rows: tuple[Name, ...], mend: str) -> None:
    """Write the register if it says these rows. Raises DraftingError where it does not."""
    shown = places.shown(path)
    try:
        said = names_of(files.decoded(data, shown), shown)
    except DraftingError:
        said = ()
    if said != rows:
        raise refusal("name-row", "the register cannot be changed in the way it is written", _place(path), mend)
    files.write(path, data)


def _place(path: Path) -> Place:
    return Place(places.shown(path))
