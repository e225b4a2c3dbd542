"""The way back: a draft and the Word files that delegations made of it, to one table and one text in brackets."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from drafter import citing, files, ingest, render, returned as room
from drafter.model import Place, Problem, Severity, Shelf, Statement, Submission, Submissions
from drafter.names import Table
from drafter.problems import DraftingError, error
from drafter.workflow import offering, original, publish, sent
from drafter.workflow.broken import opened
from drafter.workflow.offering import Offered
from drafter.workflow.sent import Sent, Told
from drafter.workflow.workspace import Progress, quiet

__all__ = ["Offered", "Returned", "returned"]

TABLE, MERGED = "-responses", "-merged"
"""What stands behind the draft's id in the names of the files."""


@dataclass(frozen=True, slots=True)
class Returned:
    """The draft, what was sent back of it, the text with all proposals, new words for precedents, and the files."""

    draft: Statement
    table: Submissions
    merged: Statement
    offers: tuple[Offered, ...]
    files: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    read: int = 0


def returned(
    workspace: Path,
    draft: str,
    named: Sequence[tuple[str, Path]],
    forms: Sequence[str] = ("docx", "csv"),
    out: Path | None = None,
    offer: bool = False,
    progress: Progress = quiet,
) -> Returned:
    """Compare returned files, each with the delegation that a person named ("" for none), with the draft.

    `draft` is its file or id, "" where the files tell it. A file that cannot be read, or is of another draft, is told
    and left out; the others go on. Raises DraftingError where no file is left, and where there is no draft.
    """
    left = opened(workspace, clauses_too=True)
    names = Table(left.shelf.names)
    found, problems = _opened(named, names, progress)
    one = original.named(workspace, left.shelf, draft) if draft else None
    if not found:
        raise DraftingError(problems)
    if one is None:
        one = _found(workspace, left.shelf, found, problems)
    own, others = _of_draft(found, one.statement)
    problems += others
    if not own:
        raise DraftingError(problems)
    told = _told(own, one.statement, names, progress)
    problems += [problem for _, each in told for problem in each.problems]
    by = _delegations(own, names, problems)
    table = Submissions(f"Comments and proposals on {one.statement.id}", tuple(_rows(told, by)))
    merged = room.merged(one.statement, [(by[at], each.changes) for at, (_, each) in enumerate(told)])
    problems += [_left(each, one.statement.id) for each in (*merged.left, *_formed(table))]
    offers = _offers(workspace, left.shelf, told, by, one.statement, offer)
    folder = out or workspace / original.OUTPUTS
    written, kept = _written(
        workspace, left.shelf, one.statement, table, merged.statement, told, forms, folder, progress
    )
    problems += [_unchanged(item) for item, each in told if not _says(each)]
    table = kept[0]
    every = (*left.problems, *problems, *kept[1])
    return Returned(one.statement, table, merged.statement, offers, written, every, len(own))


# ── the files ────────────────────────────────────────────────────────────────────────────────────


def _opened(named: Sequence[tuple[str, Path]], names: Table, progress: Progress) -> tuple[list[Sent], list[Problem]]:
    """Return the files that can be read, each once, and what is to be told of the others."""
    found: list[Sent] = []
    problems: list[Problem] = []
    for at, (delegation, path) in enumerate(named):
        progress(path.name, at, len(named))
        try:
            one = sent.opened(path, delegation, names)
        except DraftingError as fault:
            problems += [_placed(problem, path) for problem in fault.problems]
            continue
        same = next((each for each in found if each.sha256 == one.sha256), None)
        if same is None:
            found.append(one)
        else:
            what = f"this is the same file as {same.path}, to the byte; it was taken once"
            problems.append(Problem("same-file", Severity.NOTE, what, Place(str(path))))
    return found, problems


def _placed(problem: Problem, path: Path) -> Problem:
    where = Place(str(path), problem.where.line, problem.where.paragraph)
    return Problem(problem.rule, problem.severity, problem.what, where, problem.mend, quote=problem.quote)


def _found(workspace: Path, shelf: Shelf, found: Sequence[Sent], problems: Sequence[Problem]) -> original.Original:
    try:
        return original.found(workspace, shelf, [each.final.drafted for each in found])
    except DraftingError as fault:
        raise DraftingError([*problems, *fault.problems]) from None


def _of_draft(found: Sequence[Sent], draft: Statement) -> tuple[list[Sent], list[Problem]]:
    """Return the files of this draft, and those of others as problems; one that tells nothing is taken."""
    own: list[Sent] = []
    problems: list[Problem] = []
    for each in found:
        id_ = each.final.drafted.statement if each.final.drafted else ""
        if id_ and id_ != draft.id:
            what = f"this file was made from another draft, {id_}, and was left out"
            mend = f"compare it by itself: drafter returned {id_} {each.path.name}"
            problems.append(error("another-draft", what, Place(str(each.path)), mend))
        else:
            own.append(each)
    return own, problems


def _told(own: Sequence[Sent], draft: Statement, names: Table, progress: Progress) -> list[tuple[Sent, Told]]:
    found = []
    for at, each in enumerate(own):
        progress(each.path.name, at, len(own))
        found.append((each, sent.told(each, draft, names)))
    return found


def _delegations(own: Sequence[Sent], names: Table, problems: list[Problem]) -> list[str]:
    """Return whose each file is; two files of one delegation are told."""
    by = [sent.delegation(each, number, names) for number, each in enumerate(own, 1)]
    for at, each in enumerate(own):
        if by[at] in by[:at]:
            first = own[by.index(by[at])].path
            what = f"a second file of {by[at]}, beside {first}: both were taken"
            mend = f'if it is of another, say so: "NAME={each.path.name}"; if it replaces the first, leave that out'
            problems.append(Problem("second-file", Severity.NOTE, what, Place(str(each.path)), mend))
    return by


def _unchanged(each: Sent) -> Problem:
    what = "nothing was changed in this file, and no comment made"
    return Problem("no-change", Severity.NOTE, what, Place(str(each.path)))


def _says(each: Told) -> bool:
    return bool(each.changes.told or each.comments or any(layer.changes.told for layer in each.layers))


def _formed(table: Submissions) -> Iterator[room.Left]:
    """Yield what no brackets show: paragraphs that moved, were parted or took another form."""
    for row in table.rows:
        if row.form:
            yield room.Left(row.delegation, f"has it {row.form}", row.paragraph)


def _left(each: room.Left, draft: str) -> Problem:
    where = citing.paragraph(each.paragraph)
    what = (
        f"{f'{where}: ' if where else ''}{each.by} {each.what}; the text in brackets does not show that, the table does"
    )
    return Problem("not-in-brackets", Severity.NOTE, what, Place(statement=draft))


# ── what they say ────────────────────────────────────────────────────────────────────────────────


def _rows(told: Sequence[tuple[Sent, Told]], by: Sequence[str]) -> list[Submission]:
    found: list[Submission] = []
    for at, (one, each) in enumerate(told):
        found += room.rows(each.layers, each.comments, by[at], one.path.name, at)
    return sorted(found, key=lambda row: row.order)


def _offers(
    workspace: Path,
    shelf: Shelf,
    told: Sequence[tuple[Sent, Told]],
    by: Sequence[str],
    draft: Statement,
    write: bool,
) -> tuple[Offered, ...]:
    known = {precedent.id: precedent for precedent in shelf.precedents}
    found = [Offered(offer, by[at]) for at, (_, each) in enumerate(told) for offer in room.offers(each.changes, known)]
    once = list({(each.offer.precedent, each.offer.new): each for each in reversed(found)}.values())[::-1]
    return offering.written(workspace, shelf, once, draft.id) if write and once else tuple(once)


# ── what is written ──────────────────────────────────────────────────────────────────────────────


def _written(
    workspace: Path,
    shelf: Shelf,
    draft: Statement,
    table: Submissions,
    merged: Statement,
    told: Sequence[tuple[Sent, Told]],
    forms: Sequence[str],
    folder: Path,
    progress: Progress,
) -> tuple[tuple[Path, ...], tuple[Submissions, tuple[Problem, ...]]]:
    """Write the table in each form and the text in brackets; what was answered in an older table is taken over."""
    name = draft.id or "draft"
    before, faults = _answered(folder, f"{name}{TABLE}")
    rows, more = room.carried(table.rows, [render.responses_row(row) for row in table.rows], before)
    table = Submissions(table.title, rows, draft.language, draft.draft.marking if draft.draft else "")
    made = {}
    for form in dict.fromkeys(forms) if rows or more else ():
        progress(form)
        made[form] = _rendered(form, table, workspace, more)
    written, problems = publish.write(folder, f"{name}{TABLE}", made)
    if any(each.changes.told for _, each in told):
        kinds = ("md", "docx") if "docx" in forms else ("md",)
        published = publish.publish(workspace, merged, shelf, kinds, folder, progress, MERGED)
        written, problems = (*written, *published.files), (*problems, *published.problems)
    return written, (table, (*faults, *problems))


def _rendered(form: str, table: Submissions, workspace: Path, more: Iterable[Sequence[str]]) -> bytes:
    match form:
        case "docx":
            return render.responses_docx(table, publish.dress_of(workspace), more)
        case "csv":
            return render.responses_csv(table, more)
        case "html":
            return render.responses_html(table, more).encode()
        case _:
            raise ValueError(f"{form!r} is no form of a table of responses")


_HEAD = ("paragraph", "from", "comment", "proposed text", "response")
Written = tuple[str, str, str, str, str]


def _answered(folder: Path, name: str) -> tuple[list[Written], list[Problem]]:
    """Return the rows of older tables in the folder, whatever a person has written into them."""
    found: list[Written] = []
    problems: list[Problem] = []
    paths = [path for form in ("docx", "csv") for path in sorted(folder.glob(f"{name}*.{form}")) if path.is_file()]
    for path in paths:
        try:
            found += _cells(_table(path))
        except (DraftingError, csv.Error):
            what = "this table could not be read; what was answered in it was not taken over"
            mend = "copy its responses by hand, or save it again and repeat the command"
            problems.append(Problem("table-unread", Severity.WARNING, what, Place(str(path)), mend))
    return found, problems


def _table(path: Path) -> list[list[str]]:
    data = files.read(path)
    if path.suffix == ".docx":
        return ingest.cells(data, path.name)
    text = files.decoded(data, str(path))
    sign = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    return list(csv.reader(StringIO(text, newline=""), delimiter=sign))


def _cells(rows: Sequence[Sequence[str]]) -> Iterator[Written]:
    """Yield the cells of the rows below a head that has our columns, in our order, whatever else a person added."""
    columns: list[int] = []
    for row in rows:
        names = [cell.strip().casefold() for cell in row]
        if all(name in names for name in _HEAD):
            columns = [names.index(name) for name in _HEAD]
        elif columns and len(row) > max(columns):
            where, who, comment, proposed, response = (row[at] for at in columns)
            yield where, who, comment, proposed, response
