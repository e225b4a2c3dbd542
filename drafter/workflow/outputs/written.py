"""Files written to outputs/: none over what a person has changed, none over what was made of another text.

What was written is remembered in outputs/.written.json, by its sha256 and the text that it was made of. A file of
the same name that is not what was last written there has been edited, or came from elsewhere: the new one goes
beside it under another name, and that is told. The forms of one text are one set: all go there together.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import files
from drafter.model import Place, Problem, Severity

ENDINGS = {"akn": "akn.xml"}
"""How the name of a file ends, where it is not the name of its form."""
_MEMORY = ".written.json"
_MOST = 10_000
_UNKNOWN = "?"
"""What a file was made of that the memory does not name: it came from elsewhere, or the memory is gone."""
_OTHER = "if that one is not needed any more, delete its files and draft again"
_APART = (
    '; if the two are of different meetings, give each its "ordinal:" or the "short:" of its "group:", '
    "by which the files of a draft are named"
)
Memory = dict[str, tuple[str, str]]
"""The sha256 of what was written, and what that was made of ("" where it is not known), by the file's name."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The text that a set of files is made of, as it is told; "" where it is one that nothing else bears the name of.

    `path` is its file, if it is to be rendered as it is. Where that is an edited draft, its set is of what `before` it
    was edited was drafted, and the new one stands in its place.
    """

    of: str = ""
    path: Path | None = None
    before: str = ""

    def stem(self, id_: str, folder: Path) -> str:
        """Return the name of the set: that of the draft's own file where it lies beside it, else the text's id."""
        if self.path is None or self.path.parent.resolve() != folder.resolve():
            return id_
        name = self.path.name.partition(".")[0] if self.path.name.startswith(f"{id_}.") else self.path.stem
        return name if re.fullmatch(rf"{re.escape(id_)}(?:-final|-clean|-\d+)*", name) else id_

    def takes(self, of: str) -> bool:
        """Return whether a file that was made of a text may be written over."""
        return of in ("", self.of) or bool(self.before and of == self.before)


UNNAMED = Origin()


@dataclass(frozen=True, slots=True)
class Files:
    """A set of files that are made and not written yet, by name; `beside` and `origin` as `together` has them."""

    folder: Path
    made: Mapping[str, bytes]
    beside: tuple[str, ...] = ()
    origin: Origin = UNNAMED


def of_draft(workspace: Path, meeting_file: Path, paper: str, folder: Path | None = None) -> Origin:
    """Return the origin of what is drafted from a meeting file as a paper.

    In a folder outside of the workspace, where other workspaces may write too, the file's whole path tells which.
    """
    inside = folder is None or folder.resolve().is_relative_to(workspace.resolve())
    file = _within(workspace, meeting_file) if inside else meeting_file.resolve().as_posix()
    return Origin(f"{file} ({paper})")


def of_rendered(workspace: Path, target: str, folder: Path) -> Origin:
    """Return the origin of what is rendered of a file or an id; of an unchanged draft it is that of the draft."""
    path = Path(target)
    if not path.is_file():
        return Origin(target)
    memory = _remembered(folder) if path.parent.resolve() == folder.resolve() else {}
    sha, before = memory.get(path.name, ("", ""))
    same = bool(before) and _sha(path.read_bytes()) == sha
    return Origin(before if same else _within(workspace, path), path, before)


def _within(workspace: Path, path: Path) -> str:
    try:
        return Path(os.path.relpath(path.resolve(), workspace.resolve())).as_posix()
    except ValueError:  # another drive
        return path.resolve().as_posix()


def write(folder: Path, name: str, made: Mapping[str, bytes]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write what was made, by its ending, each for itself; return the files, and notes of those that are kept."""
    return each_set(apart(folder, name, made))


def apart(folder: Path, name: str, made: Mapping[str, bytes], origin: Origin = UNNAMED) -> tuple[Files, ...]:
    """Return what was made, by its ending, as sets of one file each."""
    named = [{f"{name}.{ENDINGS.get(form, form)}": data} for form, data in made.items()]
    return tuple(Files(folder, each, origin=origin) for each in named)


def each_set(sets: Iterable[Files]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write sets of files; return the files, and notes of those that are kept."""
    told = [together(each.folder, each.made, each.beside, each.origin) for each in sets]
    return tuple(path for paths, _ in told for path in paths), tuple(each for _, notes in told for each in notes)


def together(
    folder: Path, made: Mapping[str, bytes], beside: Sequence[str] = (), origin: Origin = UNNAMED
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write the files of one set under one name; return them, and notes of what is kept, and why.

    `beside` are the names of its other forms: what a person made of one of them is not the text of the new set.
    Nobody else writes to the folder meanwhile: of two drafts made at once, each sees what the other wrote.
    """
    if not made:
        return (), ()
    with files.alone(folder):
        return _together(folder, made, beside, origin)


def _together(
    folder: Path, made: Mapping[str, bytes], beside: Sequence[str], origin: Origin
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    memory = _remembered(folder)
    is_gone = not memory
    nth, kept = _free(folder, made, beside, memory, origin)
    paths = tuple(folder / _numbered(name, nth) for name in made)
    for path, data in zip(paths, made.values(), strict=True):
        files.write(path, data)
        memory[path.name] = (_sha(data), origin.of)
    _remember(folder, memory)
    return paths, tuple(_notes(folder, kept, [path.name for path in paths], origin, is_gone))


def amend(folder: Path, changed: Mapping[str, bytes]) -> None:
    """Write files over, as a person asked for: what drafter wrote stays its own, what a person changed stays theirs.

    To be called by who keeps the folder for itself (files.alone).
    """
    memory = _remembered(folder)
    for name, data in changed.items():
        sha, of = memory.get(name, ("", ""))
        is_ours = sha and _sha(files.read(folder / name)) == sha
        files.write(folder / name, data)
        if is_ours:
            memory[name] = (_sha(data), of)
    _remember(folder, memory)


def _remember(folder: Path, memory: Memory) -> None:
    held = {name: {"sha256": sha, "of": of} if of else sha for name, (sha, of) in memory.items()}
    files.write(folder / _MEMORY, (json.dumps(held, indent=0, sort_keys=True) + "\n").encode())


def _remembered(folder: Path) -> Memory:
    """Return what was written to the folder; nothing where that is not known."""
    try:
        memory = json.loads((folder / _MEMORY).read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(name): _known(told) for name, told in memory.items()} if isinstance(memory, dict) else {}


def _known(told: object) -> tuple[str, str]:
    if isinstance(told, dict):
        return str(told.get("sha256", "")), str(told.get("of", ""))
    return str(told), ""


def _free(
    folder: Path, made: Mapping[str, bytes], beside: Iterable[str], memory: Memory, origin: Origin
) -> tuple[int, dict[str, str]]:
    """Return under which number the set goes, and what is kept of the first: what each was made of, "" if edited."""
    first: dict[str, str] = {}
    every = dict.fromkeys((*made, *beside))
    for nth in range(1, _MOST):
        kept = {}
        for name in every:
            path = folder / _numbered(name, nth)
            of = _held(path, made.get(name), memory, origin)
            if of is not None:
                kept[path.name] = of
        if not kept:
            return nth, first
        first = first or kept
    raise ValueError(f"{folder} is full of files named {', '.join(made)}")


def _held(path: Path, data: bytes | None, memory: Memory, origin: Origin) -> str | None:
    """Return what a file is that must be kept was made of, "" where a person changed it, _UNKNOWN; None for none."""
    if not path.is_file() or (data is None and origin.path and path.resolve() == origin.path.resolve()):
        return None
    sha, of = memory.get(path.name, ("", ""))
    held = path.read_bytes()
    if held == data:
        return None
    if path.name not in memory:
        return _UNKNOWN
    if _sha(held) != sha:
        return ""
    return None if origin.takes(of) else of


def _numbered(name: str, nth: int) -> str:
    ending = next((each for each in ENDINGS.values() if name.endswith(f".{each}")), name.rpartition(".")[2])
    return name if nth == 1 else f"{name.removesuffix(f'.{ending}')}-{nth}.{ending}"


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _notes(
    folder: Path, kept: Mapping[str, str], new: Sequence[str], origin: Origin, is_gone: bool
) -> Iterator[Problem]:
    """Yield a note of the files that a person changed, and what is told of each other text of which some were made."""
    for of in dict.fromkeys(kept.values()):
        names = [name for name, each in kept.items() if each == of]
        many, is_known = len(names) > 1, of not in ("", _UNKNOWN)
        rule, why, mend = _why(of, names[0], many, is_gone)
        made_of = f", made of {origin.of}" if is_known and origin.of else ""
        what = f"{_listed(names)} {why}, and {'are' if many else 'is'} kept; this draft is {_listed(new)}{made_of}"
        another = is_known and bool(origin.of) and _file_of(of) != _file_of(origin.of)
        severity = Severity.WARNING if another else Severity.NOTE
        yield Problem(rule, severity, what, Place(str(folder / names[0])), mend + (_APART if another else ""))


def _file_of(origin: str) -> str:
    return origin.rpartition(" (")[0] or origin


def _why(of: str, name: str, many: bool, is_gone: bool) -> tuple[str, str, str]:
    """Return why files are kept: the rule, the words, and what to do."""
    verb, it = ("were", "them") if many else ("was", "it")
    if of == _UNKNOWN:
        reason = f"{_MEMORY}, which remembers what drafter wrote, does not name {it}"
        reason = f"{_MEMORY}, which remembers what drafter wrote, is gone or empty" if is_gone else reason
        mend = f"compare the two; if {name} is not needed any more, delete it and draft again"
        return "output-unknown", f"{verb} here already ({reason})", mend
    if of:
        return "output-other", f"{verb} made of {of}", _OTHER
    changed = "have been changed since they were" if many else "has been changed since it was"
    return "output-edited", f"{changed} written", f"compare the two, and keep what you need of {name}"


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
