"""The way back: a draft and the Word files that delegations made of it, to one table and one text in brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import citing, files, render, returned as room
from drafter.model import Place, Problem, Severity, Shelf, Statement, Submission, Submissions
from drafter.names import Table
from drafter.problems import DraftingError, error
from drafter.workflow import publish
from drafter.workflow.archive.broken import opened
from drafter.workflow.outputs import written as outputs
from drafter.workflow.outputs.orders import Order
from drafter.workflow.round import answers_before, offering, original, sent
from drafter.workflow.round.offering import Offered
from drafter.workflow.round.sent import Sent, Told
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
    table = _table(one.statement, _rows(told, by))
    merged = room.merged(one.statement, [(by[at], each.changes) for at, (_, each) in enumerate(told)])
    problems += [_left(each, one.statement.id) for each in (*merged.left, *_formed(table))]
    offers = _offers(workspace, left.shelf, told, by, one.statement, offer)
    order = Order(workspace, forms, out, progress=progress)
    table, written, kept = _written(table, by, one.statement, order)
    if any(each.changes.told for _, each in told):
        merged_too = _published(merged.statement, left.shelf, order)
        written, kept = (*written, *merged_too.files), (*kept, *merged_too.problems)
    problems += [_unchanged(item) for item, each in told if not _says(each)]
    return Returned(
        one.statement, table, merged.statement, offers, written, (*left.problems, *problems, *kept), len(own)
    )


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
    """Return whose each file is; two files of one delegation are told, and one of nobody who is known."""
    by = [sent.delegation(each, number, names) for number, each in enumerate(own, 1)]
    for at, each in enumerate(own):
        if by[at] == sent.unnamed(at + 1):
            what = f"nothing tells whose file this is: it stands as {by[at]}"
            mend = f'say whose it is: "NAME={each.path.name}"'
            problems.append(Problem("unnamed-file", Severity.NOTE, what, Place(str(each.path)), mend))
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


def _table(draft: Statement, rows: Iterable[Submission]) -> Submissions:
    marking = draft.draft.marking if draft.draft else ""
    return Submissions(f"Comments and proposals on {draft.id}", tuple(rows), draft.language, marking)


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
    table: Submissions, by: Sequence[str], draft: Statement, order: Order
) -> tuple[Submissions, tuple[Path, ...], tuple[Problem, ...]]:
    """Write the table with all that was answered before, and return it; nobody answers meanwhile on the page."""
    with files.alone(order.folder):
        before, unread = answers_before.rows(order.folder, f"{draft.id or 'draft'}{TABLE}")
        told = (*unread, *answers_before.dropped(before, by, draft.id))
        rows, more = room.carried(table.rows, [render.responses_row(row) for row in table.rows], before)
        table = replace(table, rows=rows)
        written, kept = _tabled(table, more, draft, order)
    return table, written, (*told, *kept)


def _tabled(
    table: Submissions, more: Sequence[Sequence[str]], draft: Statement, order: Order
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write the table in each form, the rows that are there no longer at its end; none where nothing was said."""
    made = {}
    for form in dict.fromkeys(order.forms) if table.rows or more else ():
        order.progress(form)
        made[form] = _rendered(form, table, order.home, more)
    return outputs.write(order.folder, f"{draft.id or 'draft'}{TABLE}", made)


def _published(merged: Statement, shelf: Shelf, order: Order) -> publish.Published:
    """Write the text in brackets."""
    kinds = ("md", "docx") if "docx" in order.forms else ("md",)
    return publish.publish(publish.Text(merged, shelf, MERGED), replace(order, forms=kinds))


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
