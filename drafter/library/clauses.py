"""A precedent and its file, precedents/clauses/<id>.yaml, both ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from drafter import files, marked_yaml, shapes
from drafter.library import amending, cut_off, keys, places, rows
from drafter.marked_yaml import Marked
from drafter.model import Allowed, Attested, Place, Precedent, Problem, Slot, Source, Status, plain
from drafter.problems import DraftingError, error

_SLOT_NAME = r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*"
_SLOT = re.compile(r"\{\{\s*(" + _SLOT_NAME + r")\s*\}\}")
_NEAR = 0.75  # of two slots' names, so that "hsot.country" is taken for "host.country", and no other's country
_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}")


def read(text: str, file: str, id_: str) -> Precedent:
    """Return the precedent of a clause file whose path gives `id_`. Raises DraftingError with every fault."""
    try:
        return _read(text, file, id_)
    except DraftingError as fault:
        raise DraftingError(cut_off.told(text, file, fault.problems)) from None


def _read(text: str, file: str, id_: str) -> Precedent:
    marked = marked_yaml.load(text, file)
    row = rows.read(marked, rows.ClauseFile)
    if problems := list(_faults(marked, row, id_)):
        raise DraftingError(problems)
    return Precedent(
        id=id_,
        text=plain(row.text),
        function=row.function,
        theme=row.theme,
        actor=row.actor,
        verb=row.verb,
        status=Status(row.status or Status.PROPOSED),
        slots=tuple(Slot(name, slot.kind) for name, slot in row.slots.items()),
        attested=tuple(_attested(entry) for entry in row.attested),
        notes=row.notes,
        reviewed=row.reviewed,
        allows=tuple(Allowed(each.rule, each.reason) for each in row.allow),
        mined=row.mined,
        joins=row.joins,
    )


def _attested(row: rows.AttestedRow) -> Attested:
    source = Source(row.source.file, row.source.lines, row.source.sha256)
    return Attested(row.statement, row.paragraph, source, row.text, tuple(row.values.items()), row.variant)


def _faults(marked: Marked, row: rows.ClauseFile, id_: str) -> Iterable[Problem]:
    """Yield what no single value shows: an id that is not the path's, slots that do not fit the text."""
    if row.id not in ("", id_):
        where = Place(marked.file, marked.line("id"))
        yield error(
            "clause-id", f'the id "{row.id}" is not the path\'s, "{id_}"', where, "move the file, or correct the id"
        )
    if not plain(row.text):
        yield error("clause-text", "the text is empty", Place(marked.file, marked.line("text")), "write the clause")
    used = dict.fromkeys(_SLOT.findall(row.text))
    for braces in _BRACES.findall(row.text):
        if not _SLOT.fullmatch(braces):
            where = Place(marked.file, marked.line("text"))
            mend = "write {{ slot.name }}, in lower case, without filters"
            yield error("clause-slot", f'"{braces}" is no slot', where, mend)
    meant: set[str] = set()
    for name in used:
        if name not in row.slots:
            where = Place(marked.file, marked.line("text"))
            near = get_close_matches(name, [each for each in row.slots if each not in used], 1, _NEAR)
            meant.update(near)
            mend = f'write "{near[0]}", if that is meant; else ' if near else ""
            mend += f'add "{name}: {{kind: text}}" below slots'
            yield error("clause-slot", f'the slot "{name}" has no kind', where, mend)
    for name in row.slots:
        if name not in used and name not in meant:
            where = Place(marked.file, marked.line("slots", name))
            yield error(
                "clause-slot", f'the slot "{name}" does not stand in the text', where, "remove it, or correct the text"
            )


_SELDOM = ("reviewed", "joins", "mined", "allow")


def write(precedent: Precedent) -> str:
    """Return the file's text."""
    return marked_yaml.dump(_value(precedent))


def _value(precedent: Precedent) -> shapes.Json:
    """Return what the file holds, its keys in order, the seldom ones only where they say something."""
    value = shapes.precedent_json(precedent)
    value |= {"mined": precedent.mined, "joins": precedent.joins}
    value["allow"] = [{"rule": each.rule, "reason": each.reason} for each in precedent.allows]
    value["attested"] = [_without_hash(entry) for entry in value["attested"]]
    return {key: value[key] for key in keys.ORDER if key not in _SELDOM or value[key]}


def _without_hash(entry: shapes.Json) -> shapes.Json:
    """Return the entry without its source's sha256, which the statement's own file holds."""
    return {**entry, "source": {key: part for key, part in entry["source"].items() if key != "sha256"}}


def save_precedents(workspace: Path, precedents: Iterable[Precedent]) -> tuple[str, ...]:
    """Write each precedent whose file is missing or says something else; return their ids.

    Files of which only the form differs (a comment, other folding) stay as their writer left them, of others
    only what differs is written, and no file is removed.
    Raises DraftingError, and writes nothing, where an id is no path or a file cannot be read.
    """
    every = tuple(precedents)
    _with_paths(workspace, every)
    with files.alone(workspace / places.CLAUSES):
        texts = changes(workspace, every)
        for path, data in texts:
            files.write(path, data)
    folder = workspace / places.CLAUSES
    return tuple(path.relative_to(folder).with_suffix("").as_posix() for path, _ in texts)


def changes(
    workspace: Path, precedents: Iterable[Precedent], known: Iterable[Precedent] | None = None
) -> list[tuple[Path, bytes]]:
    """Return the files that `save_precedents` writes, with their bytes.

    `known` are the precedents as they were when work on them began: a file that somebody changed, made or removed
    since then is left alone.
    """
    paths = _with_paths(workspace, precedents)
    began = {each.id: _plain(each) for each in known} if known is not None else None
    held = [(path, each, _held(path, each.id)) for path, each in paths]
    changed = [(path, each, before) for path, each, before in held if before != _plain(each)]
    ours = [(path, each) for path, each, before in changed if began is None or began.get(each.id) == before]
    return [(path, as_file(path, each)) for path, each in ours]


def still_says(path: Path, known: Precedent) -> bool:
    """Return whether a clause file is there, and says what it said when it was read."""
    return _held(path, known.id) == _plain(known)


def as_file(path: Path, precedent: Precedent, id_: str = "") -> bytes:
    """Return the bytes with which a clause file says this precedent; what is the same stays as its writer left it.

    The file need not be there, and may be of another id, `id_`. A form of YAML in which its parts are no lines
    is written whole.
    """
    held = _held(path, id_ or precedent.id)
    amended = _amended(path, precedent, held) if held is not None else None
    return write(precedent).encode() if amended is None else amended


def _amended(path: Path, precedent: Precedent, held: Precedent) -> bytes | None:
    """Return the file with what differs written into it, all else to the byte; None where that cannot be done."""
    wanted = _plain(precedent)
    text = files.read(path, places.shown(path)).decode()
    for key, written in _differing(held, wanted).items():
        text = keys.keyed(text, _marked(text, path), key, written)
    if held.attested == wanted.attested:
        return text.encode() if _says(text, wanted) else None
    for there in (held.attested, ()):  # entries that stay as they are typed; else all of them written anew
        new = amending.amended(text, _marked(text, path), list(_entries(precedent, wanted, there)))
        if _says(new, wanted):
            return new.encode()
    return None


def _differing(held: Precedent, wanted: Precedent) -> dict[str, str]:
    """Return the YAML of each key, evidence apart, that the two say otherwise; "" of one that is to go."""
    before, after = _value(held), _value(wanted)
    said = [key for key in keys.ORDER if key != "attested" and before.get(key) != after.get(key)]
    return {key: marked_yaml.dump({key: after[key]}) if key in after else "" for key in said}


def _marked(text: str, path: Path) -> Marked:
    return marked_yaml.load(files.decoded(text.encode(), places.shown(path)), places.shown(path))


def _says(text: str, wanted: Precedent) -> bool:
    try:
        return read(files.decoded(text.encode(), wanted.id), wanted.id, wanted.id) == wanted
    except DraftingError:  # a form of YAML in which lines are no entries
        return False


def _entries(precedent: Precedent, wanted: Precedent, held: Sequence[Attested]) -> Iterator[int | str]:
    """Yield for each entry its place among those held where it is there already, else its YAML."""
    there = dict(enumerate(held))
    values = shapes.precedent_json(precedent)["attested"]
    for entry, value in zip(wanted.attested, values, strict=True):
        place = next((place for place, each in there.items() if each == entry), None)
        if place is None:
            yield marked_yaml.dump({"attested": [_without_hash(value)]}).partition("\n")[2]
        else:
            del there[place]
            yield place


def _with_paths(workspace: Path, precedents: Iterable[Precedent]) -> list[tuple[Path, Precedent]]:
    folder, paths = workspace / places.CLAUSES, {}
    for precedent in precedents:
        if precedent.id in paths:
            raise ValueError(f"two precedents have the id {precedent.id!r}")
        paths[precedent.id] = (places.within(folder, precedent.id, ".yaml"), precedent)
    return list(paths.values())


def _held(path: Path, id_: str) -> Precedent | None:
    if not path.exists():
        return None
    shown = places.shown(path)
    return read(files.decoded(files.read(path, shown), shown, utf_8_only=True), shown, id_)


def _plain(precedent: Precedent) -> Precedent:
    """Return the precedent as its file gives it back."""
    return read(write(precedent), precedent.id, precedent.id)
