"""What check found, written to outputs/: a table as HTML or Word, comments in the Word file of a text, SARIF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drafter import __version__, check as rules, render
from drafter.check.silencing import Silenced
from drafter.model import BlockKind, Finding, Problem, Statement
from drafter.problems import DraftingError, place_text
from drafter.workflow import publish
from drafter.workflow.archive import stands
from drafter.workflow.checking import About, Report
from drafter.workflow.outputs import provenance, written
from drafter.workflow.workspace import Progress, quiet

FORMS = ("html", "docx", "comments", "sarif")


def write(
    workspace: Path, report: Report, forms: Sequence[str], out: Path | None = None, progress: Progress = quiet
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write the report in each form; return the files, and what kept others from being made or written.

    Comments are a Word file for each statement that has a problem; every other form is one file for all.
    Raises DraftingError where the folder cannot be written to.
    """
    found = [finding for about in report.about for finding in _findings(workspace, about)]
    beside = [Finding(problem, file=problem.where.file, line=problem.where.line) for problem in report.before]
    beside += [Finding(problem, file=problem.where.file, line=problem.where.line) for problem in report.after]
    folder, sets, problems = out or workspace / "outputs", list[written.Files](), list[Problem]()
    for form in dict.fromkeys(forms):
        progress(form)
        try:
            if form == "comments":
                made = _comments(workspace, report, found)
            else:
                made = {_name(report): {form: _made(workspace, form, _title(report), [*found, *beside])}}
            sets += [each for name, data in made.items() for each in written.apart(folder, name, data)]
        except DraftingError as fault:
            problems += fault.problems
    paths, told = written.each_set(sets)
    return paths, (*problems, *told)


def _name(report: Report) -> str:
    if report.is_whole:
        return "archive-check"
    return f"{report.about[0].statement.id or 'statement'}-check" if len(report.about) == 1 else "check"


def _title(report: Report) -> str:
    if report.is_whole:
        return "Check of the whole archive"
    ids = [about.statement.id or about.target for about in report.about]
    return f"Check of {ids[0]}" if len(ids) == 1 else f"Check of {len(ids)} statements"


def _made(workspace: Path, form: str, title: str, found: Sequence[Finding]) -> bytes:
    told = [finding for finding in found if finding.allowed is None]
    match form:
        case "html":
            return render.findings_html(title, told).encode()
        case "docx":
            return render.findings_docx(title, told, publish.dress_of(workspace))
        case "sarif":
            return render.to_sarif(found, rules.manual(), __version__)
        case _:
            raise ValueError(f"{form!r} is none of {', '.join(FORMS)}")


# ── where each problem stands ────────────────────────────────────────────────────────────────────


def _findings(workspace: Path, about: About) -> Iterator[Finding]:
    statement = about.statement
    file = _file(workspace, about)
    lines = stands.lines(workspace.resolve() / file)
    silenced: Iterable[Silenced] = about.checked.silenced
    every = [*((problem, None) for problem in about.checked.problems), *((s.problem, s.allowed) for s in silenced)]
    for problem, allowed in every:
        at = stands.block_at(statement, problem.where)
        yield Finding(problem, statement.id, file, stands.line(statement, problem.where, at, lines), at, allowed)


def _file(workspace: Path, about: About) -> str:
    """Return the file that a person would mend, from the workspace on where it lies in it."""
    path = Path(about.statement.head.file or about.target).resolve()
    if about.statement.source and not path.is_file():
        path = workspace.resolve() / f"precedents/statements/{about.statement.id}.md"
    root = workspace.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


# ── comments ─────────────────────────────────────────────────────────────────────────────────────


def _comments(workspace: Path, report: Report, found: Sequence[Finding]) -> dict[str, dict[str, bytes]]:
    """Return for each statement with a problem its Word file with a comment at each paragraph at fault."""
    dress = publish.dress_of(workspace)
    made: dict[str, dict[str, bytes]] = {}
    for about in report.about:
        statement = about.statement
        of = [each for each in found if each.allowed is None and each.problem in about.checked.problems]
        if remarks := _remarks(statement, of):
            shown, origins = provenance.told(statement, report.shelf)
            name = f"{statement.id or 'statement'}-comments"
            made[name] = {"docx": render.to_docx(shown, dress, origins, remarks)}
    return made


def _remarks(statement: Statement, found: Iterable[Finding]) -> dict[int, list[str]]:
    remarks: dict[int, list[str]] = {}
    for finding in found:
        if (at := _beside(statement, finding.at)) is not None:
            remarks.setdefault(at, []).append(_remark(finding.problem))
    return remarks


def _beside(statement: Statement, at: int | None) -> int | None:
    """Return the block beside which a comment can stand: in Word none is in a footnote, and none of nothing."""
    if at is None:
        return -1 if statement.title else 0 if statement.blocks else None
    while at > 0 and statement.blocks[at].kind is BlockKind.FOOTNOTE:
        at -= 1
    return at


def _remark(problem: Problem) -> str:
    also = [f"also: {place_text(place)}" for place in problem.also]
    mend = [f"mend: {problem.mend}"] if problem.mend else []
    return "\n".join([f"{problem.severity.value} ({problem.rule})", problem.what, *also, *mend])
