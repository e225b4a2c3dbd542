"""The command that checks: what is wrong in statements, told, reported in files, and mended where that is certain.

Each way of it is one call to workflow, and the lines that tell what it did.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.asking import counted, leave, options, print_json, progress, reports_asked, say, workspace_of

if TYPE_CHECKING:
    from drafter.model import Problem, RulePage
    from drafter.workflow.checking import Report
    from drafter.workflow.fixing import Fixing
    from drafter.workflow.workspace import Progress

_FILE = click.Path(path_type=Path)
_WIDTH = 96
_BARE = re.compile(r"[\w./~-]+")
"""What every shell takes as it stands."""
_HELP = """Check the statements named against the whole archive and the registers; without a name, all of them.

A rule is allowed to be silent where the fault stands, with a reason, in a line of its own before the paragraph:

\b
  <!-- allow: range-form: these are the words of the treaty -->

or at the head of the text, for all of it: allow: [{rule: range-form, reason: ...}].

--fix makes the corrections that are certain, never of a fact: it writes a redline of each text, ID-fixed, to be looked
at first, and changes the texts themselves only with --yes. --explain and --rules tell what the rules are.
"""


@click.command(help=_HELP, short_help="find what is wrong or contradictory in statements")
@click.argument("targets", metavar="[FILE-or-ID...]", nargs=-1)
@click.option(
    "--to", "forms", default=None, callback=reports_asked,
    help="html,docx: a table; comments: Word files with comments; sarif: for other tools.",
)  # fmt: skip
@click.option("--out", type=_FILE, metavar="DIR", help="Where to write; without it, the workspace's outputs/.")
@click.option("--fix", "fixing", is_flag=True, help="Show what can be corrected for certain, as a redline.")
@click.option("--yes", is_flag=True, help="With --fix: make these corrections in the texts.")
@click.option("--explain", default="", metavar="RULE", help="Print a rule's manual page.")
@click.option("--rules", "listing", is_flag=True, help="List the rules.")
@options
def check(
    targets: tuple[str, ...],
    forms: tuple[str, ...],
    out: Path | None,
    fixing: bool,
    yes: bool,
    explain: str,
    listing: bool,
    as_json: bool,
    workspace: Path | None,
) -> None:
    """Check statements; its help is above."""
    if yes and not fixing:
        raise click.UsageError("--yes goes with --fix")
    if fixing and forms:
        raise click.UsageError("--fix writes a redline of its own: leave --to out")
    if explain or listing:
        _manual(explain, as_json)
    elif fixing:
        _fix(targets, yes, out, as_json, workspace)
    else:
        _check(targets, forms, out, as_json, workspace)


def _check(
    targets: tuple[str, ...], forms: tuple[str, ...], out: Path | None, as_json: bool, workspace: Path | None
) -> None:
    from drafter.shapes import problem_json
    from drafter.workflow.checking import check as checking

    here = workspace_of(workspace)
    with progress("checking", as_json) as tell:
        report = checking(here, targets, tell)
        files, kept = _written(here, report, forms, out, tell) if forms else ((), ())
    problems = (*report.problems, *kept)
    if as_json:
        print_json([problem_json(problem) for problem in problems])
    elif problems:
        say(problems, err=False)
    elif report.about:
        click.echo("no problem found")
    else:
        click.echo("nothing to check: no statement is read in yet\nnext: drafter ingest FILE...")
    for path in files:
        click.echo(str(path), err=as_json)
    leave(problems)


def _written(
    workspace: Path, report: Report, forms: tuple[str, ...], out: Path | None, tell: Progress
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write what was found; without it, nothing that makes files is loaded."""
    from drafter.workflow import reporting

    return reporting.write(workspace, report, forms, out, tell)


def _manual(rule: str, as_json: bool) -> None:
    from drafter.workflow.checking import page, pages

    shown = [page(rule)] if rule else list(pages())
    if as_json:
        print_json(asdict(shown[0]) if rule else [asdict(each) for each in shown])
        return
    for line in page_lines(shown[0]) if rule else list_lines(shown):
        click.echo(line)


def page_lines(page: RulePage) -> Iterator[str]:
    """Yield a rule's manual page."""
    yield page.rule
    for text in (page.fault, *page.why):
        yield ""
        yield from _wrapped(text)
    yield ""
    for mark, texts in (("Passes: ", page.passes), ("Fails:  ", page.fails)):
        for text in texts:
            yield from _wrapped(text, f"    {mark}", " " * 12)
    yield ""
    yield from _wrapped(f"To keep it silent before a paragraph: <!-- allow: {page.rule}: the reason -->")


def list_lines(pages: list[RulePage]) -> Iterator[str]:
    """Yield each rule with its fault in a sentence, room by room."""
    room = ""
    for page in pages:
        if page.room != room:
            yield from ([""] if room else [])
            yield page.room
            room = page.room
        yield from _wrapped(page.fault, f"    {page.rule:<22}", " " * 26)


def _wrapped(text: str, first: str = "    ", rest: str = "    ") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def _fix(targets: tuple[str, ...], yes: bool, out: Path | None, as_json: bool, workspace: Path | None) -> None:
    from drafter import changed
    from drafter.shapes import problem_json
    from drafter.workflow.fixing import fix

    with progress("checking", as_json) as tell:
        made = fix(workspace_of(workspace), targets, yes, out, tell)
    say(made.problems)
    if as_json:
        print_json({
            "fixed": [
                {"id": each.statement.id, "file": str(each.file) if each.file else None,
                 "changes": changed.changes_json(each.changes)}
                for each in made.fixed
            ],
            "files": [str(path) for path in made.files],
            "problems": [problem_json(problem) for problem in made.problems],
        })  # fmt: skip
    else:
        for line in _fix_lines(made, yes, targets):
            click.echo(line)
        if left := counted(problem for problem in made.left if problem.severity != "note"):
            click.echo(f"left to be mended by hand: {left}; they are told by: drafter check{_typed(targets)}", err=True)
    leave(made.problems)
    if made.fixed and not yes:
        raise click.exceptions.Exit(1)  # the faults are still there


def _done(file: Path | None, yes: bool) -> str:
    if file:
        return f"corrected in {file}"
    return "the text is as it was; the redline has these corrections" if yes else "what can be corrected for certain"


def _fix_lines(made: Fixing, yes: bool, targets: tuple[str, ...]) -> Iterator[str]:
    from drafter.cli.redlining import changes_lines

    for each in made.fixed:
        yield f"{each.statement.id}: {_done(each.file, yes)}"
        yield from (f"    {line}" if line else "" for line in changes_lines(each.changes))
        yield ""
    yield from map(str, made.files)
    if not made.fixed:
        yield "nothing to fix"
    elif not yes:
        in_place = not targets or any(not Path(each).is_file() or each.endswith(".md") for each in targets)
        then = f"then: drafter check{_typed(targets)} --fix --yes" if in_place else "and take its changes in Word"
        yield f"no text was changed; look at the redline, {then}"


def _typed(targets: tuple[str, ...]) -> str:
    """Return what was named as it is typed again, with a space before each."""
    from drafter.problems import as_typed

    return "".join(f" {each if _BARE.fullmatch(each) else as_typed(each)}" for each in targets)
