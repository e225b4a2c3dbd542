"""The comments round of a draft: the files that came back are kept in comments/ID/, read together, each time all.

    comments/2027-05-12-zenda-som-3/Elbonia=v3_final.docx     whose it is stands before "=", where that was told
    comments/2027-05-12-zenda-som-3/left out/...              what is not to be read any more

`drafter returned ID comments/ID` does the same on the command line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from drafter import files
from drafter.model import Place, Problem, Shelf
from drafter.names import Table
from drafter.problems import DraftingError, error, refusal
from drafter.workflow.archive.broken import opened
from drafter.workflow.returned import Returned, returned
from drafter.workflow.round import answering, original, sent
from drafter.workflow.workspace import unknown

COMMENTS, LEFT_OUT = "comments", "left out"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,150}")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|=]+")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Round:
    """A draft that was sent out: the files that came back of it, its table, and its texts in brackets."""

    draft: str
    files: tuple[str, ...]
    rows: tuple[answering.Row, ...] = ()
    texts: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def answered(self) -> int:
        """Return how many rows have an answer."""
        return sum(bool(row.response) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Taken:
    """The drafts of which files came back, and what is to be told of the files."""

    drafts: tuple[str, ...]
    problems: tuple[Problem, ...]


def drafts(workspace: Path) -> tuple[str, ...]:
    """Return the ids of the texts in outputs/ that may have been sent out, the newest first."""
    folder = workspace / original.OUTPUTS
    found = [each for each in (folder.glob("*.md") if folder.is_dir() else ()) if _ID.fullmatch(each.stem)]
    mine = [each for each in found if not re.search(r"-(?:merged|responses)(?:-\d+)?$", each.stem)]
    return tuple(each.stem for each in sorted(mine, key=lambda each: (-each.stat().st_mtime_ns, each.name)))


def rounds(workspace: Path) -> tuple[Round, ...]:
    """Return the comments rounds of a workspace, by the ids of their drafts."""
    folder, outputs = workspace / COMMENTS, workspace / original.OUTPUTS
    ids = {each.name for each in (folder.iterdir() if folder.is_dir() else ()) if each.is_dir()}
    ids |= {each.stem.partition(answering.TABLE)[0] for each in outputs.glob(f"*{answering.TABLE}*.csv")}
    return tuple(_round(workspace, id_) for id_ in sorted(ids, reverse=True) if _ID.fullmatch(id_))


def one(workspace: Path, draft: str) -> Round:
    """Return one round. Raises DraftingError for a draft of which nothing came back."""
    found = rounds(workspace)
    held = next((each for each in found if each.draft == draft), None)
    if held is None:
        raise unknown(draft, [each.draft for each in found], "round")
    return held


def _round(workspace: Path, draft: str) -> Round:
    rows, problems = answering.table(workspace, draft)
    name = re.compile(rf"{re.escape(draft)}-merged(?:-\d+)*\.md")
    outputs = workspace / original.OUTPUTS
    texts = [each for each in (outputs.iterdir() if outputs.is_dir() else ()) if name.fullmatch(each.name)]
    texts.sort(key=lambda each: (-each.stat().st_mtime_ns, each.name))
    held = tuple(path.name for path in _held(workspace / COMMENTS / draft))
    return Round(draft, held, rows, tuple(each.name for each in texts), problems)


def _held(folder: Path) -> list[Path]:
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(each for each in found if each.suffix.lower() == ".docx" and not each.name.startswith(("~$", ".")))


def take(workspace: Path, came: Sequence[tuple[str, bytes]], draft: str = "", whose: str = "") -> Taken:
    """Keep files that came back, each with the draft it was made of, and make the tables of these drafts anew.

    `draft` is for files that do not tell; `whose` is the delegation of all of them, "" where the files tell.
    Raises DraftingError where no file could be taken.
    """
    left = opened(workspace, clauses_too=True)
    if draft and draft not in drafts(workspace):
        raise unknown(draft, list(drafts(workspace)), "draft")
    kept: list[str] = []
    problems: list[Problem] = []
    for name, data in came:
        try:
            id_ = _draft_of(workspace, left.shelf, name, data, draft)
        except DraftingError as fault:
            problems += fault.problems
            continue
        _keep(workspace / COMMENTS / id_, f"{_plain(whose)}={_plain(name)}" if _plain(whose) else _plain(name), data)
        kept.append(id_)
    if not kept:
        raise DraftingError(problems or [error("no-file", "no file came", Place(), "choose the files that came back")])
    made = [read(workspace, each) for each in dict.fromkeys(kept)]
    return Taken(tuple(dict.fromkeys(kept)), (*problems, *(told for each in made for told in each.problems)))


def read(workspace: Path, draft: str, forms: Sequence[str] = ("csv",), out: Path | None = None) -> Returned:
    """Read all files of a round again, and write its table and its text in brackets."""
    held = _held(workspace / COMMENTS / draft)
    if not held:
        what = "the files that came back are not in this workspace: the table was made elsewhere"
        raise refusal("no-file", what, Place(f"{COMMENTS}/{draft}"), "drop them again")
    return returned(workspace, draft, [("", path) for path in held], forms, out)


def table_file(workspace: Path, draft: str, form: str) -> bytes:
    """Return the table of a round in a form, with all answers given so far; nothing is written to outputs/."""
    with TemporaryDirectory() as folder:
        for path in answering.paths(workspace, draft):
            files.write(Path(folder, path.name), files.read(path))
        made = read(workspace, draft, (form,), Path(folder))
        found = [path for path in made.files if answering.TABLE in path.name and path.suffix == f".{form}"]
        if not found:
            raise refusal(
                "no-row", "nobody changed or said anything: there is no table", Place(), "wait for more files"
            )
        return files.read(found[0])


def leave_out(workspace: Path, draft: str, name: str) -> None:
    """Put a file of a round aside, where it is read no more, and make the table of the others anew."""
    held = next((each for each in _held(workspace / COMMENTS / draft) if each.name == name), None)
    if held is None:
        raise unknown(name, one(workspace, draft).files, "file")
    _keep(held.parent / LEFT_OUT, held.name, files.read(held))
    held.unlink()
    if _held(held.parent):
        read(workspace, draft)


def _draft_of(workspace: Path, shelf: Shelf, name: str, data: bytes, draft: str) -> str:
    """Return the id of the draft that a file was made of. Raises DraftingError where it is no such file."""
    if not name.lower().endswith(".docx"):
        raise refusal("not-word", "only Word files (.docx) are read here", Place(name), "save it as a Word file")
    with TemporaryDirectory() as folder:
        path = Path(folder, _plain(name))
        files.write(path, data)
        try:
            told = sent.opened(path, "", Table(shelf.names)).final.drafted
        except DraftingError as fault:
            raise DraftingError(_named(fault.problems, name)) from None
    id_ = told.statement if told and told.statement else draft
    if told and told.statement and told.statement != draft:
        id_ = original.found(workspace, shelf, [told]).statement.id
    if not _ID.fullmatch(id_):
        what = "this file does not tell which draft it was made from"
        raise refusal("no-draft", what, Place(name), "choose the draft below, and drop the file again")
    return id_


def _named(problems: Sequence[Problem], name: str) -> Iterator[Problem]:
    for each in problems:
        place = Place(name, each.where.line, each.where.paragraph)
        yield Problem(each.rule, each.severity, each.what, place, each.mend, quote=each.quote)


def _plain(name: str) -> str:
    """Return a name that is one file's name on every system."""
    return _UNSAFE.sub(" ", name).strip(" .")[-_LONGEST:]


def _keep(folder: Path, name: str, data: bytes) -> None:
    """Write a file under its name, or under one with a number where another has it; the same bytes once."""
    stem, ending = Path(name).stem, Path(name).suffix
    with files.alone(folder):
        for count in range(1, 10_000):
            path = folder / (f"{stem}-{count}{ending}" if count > 1 else name)
            if not path.exists():
                files.write(path, data)
                return
            if files.read(path) == data:
                return
