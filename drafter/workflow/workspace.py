"""The workspace: the folder that holds precedents/ and templates/, found upwards or laid out anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Protocol

from drafter import files, library, starter
from drafter.model import Place
from drafter.problems import DraftingError, refusal

_LIKE, _ALIKE = 0.5, 0.8
"""How alike a name must be to one in the same folder, and a whole id to one in another."""
_MOST_NAMES = 20
_BEGUN, _FEW = 3, 5
"""From how many letters on the beginning of an id names it, and how many ids such a beginning may name."""


class Progress(Protocol):
    """Called with the name of each thing as its turn comes, so that long work is seen to go on."""

    def __call__(self, name: str, done: int = 0, of: int = 0) -> None:
        """Show `name`; `done` of `of` things came before it, where they can be counted."""


def quiet(name: str, done: int = 0, of: int = 0) -> None:
    """Tell nobody of progress."""


def listed(names: Sequence[str], most: int = _MOST_NAMES) -> str:
    """Return names as a list that can be read: "a.txt, b.txt and 3 more"."""
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


def find(start: Path) -> Path:
    """Return the workspace that `start` is in. Raises DraftingError where there is none."""
    found = library.find_workspace(start)
    if found is None:
        raise refusal(
            "no-workspace",
            "this folder is in no workspace: none above it holds precedents/ and templates/",
            Place(str(start)),
            'make one with "drafter init DIR", or name one with --workspace DIR',
        )
    return found


def holding(path: Path) -> Path | None:
    """Return the workspace that a file or folder lies in, or would; None where it is in none."""
    there = path.absolute()
    return library.find_workspace(next((above for above in (there, *there.parents) if above.is_dir()), there))


_ARCHIVE = (
    *(f"precedents/{part}/" for part in ("sources", "statements", "clauses")),
    *(f"precedents/{part}.yaml" for part in ("meetings", "commitments")),
)


_PROFILES = "precedents/profiles.yaml"


def init(folder: Path, empty: bool = False) -> tuple[str, ...]:
    """Lay out a new workspace from the starter; return the files written, by their paths in it.

    An empty one has templates, names and the profiles that are no body's, but none of the starter's archive.

    Raises DraftingError where `folder` holds a workspace already: nothing there is overwritten.
    """
    if folder.exists() and not folder.is_dir():
        raise refusal("init-file", "this is a file, not a folder", Place(str(folder)), "name a new folder")
    if (folder / "precedents").exists() or (folder / "templates").exists():
        what = "there is a workspace here already; nothing was written"
        raise refusal("init-workspace", what, Place(str(folder)), "name a new folder")
    written = []
    for path, data in starter.files():
        if empty and path.startswith(_ARCHIVE):
            continue
        data = library.without_bodies(data.decode()).encode() if empty and path == _PROFILES else data
        files.write(folder / path, data)
        written.append(path)
    for needed in ("precedents/sources", "precedents/statements", "precedents/clauses", "templates", "outputs"):
        (folder / needed).mkdir(parents=True, exist_ok=True)
    return tuple(written)


def id_of(workspace: Path, named: str) -> str:
    """Return the id of a statement that a person names, by its id or by the path of its file."""
    path = Path(named)
    below = ("precedents/statements/", "precedents/aside/")
    if path.suffix == ".md" and (path.is_file() or (workspace / path).is_file() or path.as_posix().startswith(below)):
        return path.stem
    return named


def _near(name: str, known: Sequence[str]) -> list[str]:
    """Return the ids that a person may have meant: of that name elsewhere, of one like it, or in all like it.

    A folder that is right says nothing of what was meant in it: there the names alone are compared.
    """
    folder, _, last = name.rpartition("/")
    same = [id_ for id_ in known if id_.rpartition("/")[2] == last]
    beside = {id_.rpartition("/")[2]: id_ for id_ in known if id_.rpartition("/")[0] == folder}
    near = [beside[each] for each in get_close_matches(last, list(beside), 3, _LIKE)]
    if folder and beside:
        near += get_close_matches(name, [id_ for id_ in known if id_ not in beside.values()], 3, _ALIKE)
    return list(dict.fromkeys([*same, *near]))[:3]


def _begun(name: str, known: Sequence[str]) -> list[str]:
    """Return the ids that begin as the name does, where these are few: 2016-06-08 of 2016-06-08-som."""
    begun = [id_ for id_ in known if len(name) > _BEGUN and id_.startswith(name)]
    return begun if len(begun) <= _FEW else []


def unknown(name: str, ids: Iterable[str], what: str) -> DraftingError:
    """Return the refusal of an id that nothing bears, with the nearest ones."""
    known = list(ids)
    plain = re.sub(r"[\s_-]+", "-", name.casefold())  # an id as it is written: "Closing/Host Thanked"
    near = _begun(name, known) or _near(name, known) or _near(plain, known)
    there = {
        "precedent": '"drafter search" lists those that there are',
        "commitment": '"drafter commitments" lists them',
        "statement": "see precedents/statements",
        "draft": "see outputs",
        "round": "see comments",
        "file": "see comments",
    }
    mend = f"did you mean {' or '.join(near)}?" if near else there[what]
    return refusal(f"unknown-{what}", f'there is no {what} "{name}"', Place(), mend)
