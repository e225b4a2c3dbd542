"""The commands that draft: a meeting file, the draft, any statement in any form.

Each is one call to workflow, and the lines that tell what it did.
"""

from __future__ import annotations

import textwrap
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli import interviewing, many
from drafter.cli.asking import forms_asked, leave, options, print_json, progress, say, workspace_if_any, workspace_of
from drafter.model import DOCUMENTS

if TYPE_CHECKING:
    from drafter.workflow.draft import Drafted

_FILE = click.Path(path_type=Path)
_ATTRIBUTION = click.option(
    "--attribution", is_flag=True, help="Print in a draft who asks for the text in brackets: (Ruritania)."
)

_ARCHIVE = click.option(
    "--archive", is_flag=True, help="The PDF as PDF/A-3a, the form that archives keep; its name ends in -archive."
)
_PAPERS = "\n".join(f"  {name.ljust(28)}{paper.about}" for name, paper in DOCUMENTS.items())


@click.command(short_help="a meeting file to fill in", epilog=f"\b\nKIND is one of:\n{_PAPERS}")
@click.argument("kind", type=click.Choice(list(DOCUMENTS)), metavar="KIND")
@click.argument("path", metavar="FILE.yaml", type=_FILE)
@click.option(
    "--from", "since", metavar="ID", default="", help="Begin from the last meeting: a statement, or its file."
)
@click.option("--ask", is_flag=True, help="Ask for each fact; may be stopped, and goes on when it is run again.")
@options
def new(kind: str, path: Path, since: str, ask: bool, as_json: bool, workspace: Path | None) -> None:
    """Write a meeting file of this KIND to FILE.yaml, with a comment at each fact to fill in.

    With --from, what stays from meeting to meeting is filled in (the body, the number counted on, the last meeting's
    facts below "previous:", its standing clauses); place, dates and host are left empty, and who was there is shown
    in comments. ID is the id of a statement, or the meeting file of the last meeting.

    The papers are those of the body whose templates the workspace has. In one made with init --empty begin with
    drafter template --from ID: it makes a template, and a meeting file to copy, of your own statement.
    """
    from drafter.workflow.beginning import new as beginning

    here, missing = workspace_if_any(workspace, path), tuple[str, ...]()
    if ask:
        missing = interviewing.run(here, kind, path, since)
    else:
        say(beginning(here, kind, path, since))
    if as_json:
        print_json({"file": str(path), **({"missing": list(missing)} if ask else {})})
        return
    if missing:
        count = "1 fact is" if len(missing) == 1 else f"{len(missing)} facts are"
        click.echo(f"{path}: kept; {count} still to be given. To go on: drafter new {kind} {path} --ask")
        click.echo(textwrap.fill(", ".join(missing), 108, initial_indent="  ", subsequent_indent="  "))
        return
    click.echo(f"{path}: fill in what you know, then: drafter draft {path}")


@click.command(short_help="draft the paper of a meeting file, or of many")
@click.argument("paths", metavar="FILE.yaml...", type=_FILE, nargs=-1, required=True)
@click.option("--to", "forms", default="docx", show_default=True, callback=forms_asked, help="docx,pdf,html,md,akn")
@click.option("--out", type=_FILE, metavar="DIR", help="Where to write; without it, the workspace's outputs/.")
@click.option("--final", is_flag=True, help="The text to circulate; refused while gaps or errors are left.")
@_ARCHIVE
@click.option(
    "--kind",
    type=click.Choice(list(DOCUMENTS)),
    metavar="KIND",
    help="Another paper of the same facts: statement, progress-report, briefing ... (see drafter new --help).",
)
@click.option(
    "--redline",
    type=click.Choice(["precedents", "previous"]),
    help="Beside it, as tracked changes: what it changes in agreed language, or since the last statement of the body.",
)
@_ATTRIBUTION
@options
def draft(
    paths: tuple[Path, ...],
    forms: tuple[str, ...],
    out: Path | None,
    final: bool,
    archive: bool,
    kind: str | None,
    redline: str | None,
    attribution: bool,
    as_json: bool,
    workspace: Path | None,
) -> None:
    """Draft the statement, or another paper, of the meeting file FILE.yaml.

    The file names the paper ("kind:"). One file holds the facts of a meeting for all of its papers: with
    --kind progress-report or --kind briefing, what is given once stands alike in each.

    A fact that is missing stands in the draft as [[its.name]], highlighted, on its first page, and
    below. Files that you have changed since they were written are never overwritten.

    Name several meeting files, or their folder, and all are drafted in one run; what is wrong with one stops no
    other, and the last line says how many there are. --json is then a list, with the "meeting_file" of each.
    """
    from drafter.workflow.draft import draft as drafting
    from drafter.workflow.outputs.orders import Look, Order

    look = Look(attribution=attribution, archive=_archive(forms, archive))
    order = Order(workspace_of(workspace), forms, out, final, kind or "", look, redline or "")
    if len(paths) > 1 or paths[0].is_dir():
        many.run(order, paths, as_json)
        return
    with progress("drafting", as_json) as tell:
        drafted = drafting(paths[0], replace(order, progress=tell))
    _tell(drafted, as_json, final)


@click.command(short_help="write a statement in Word, PDF, HTML, Markdown, Akoma Ntoso")
@click.argument("target", metavar="FILE-or-ID")
@click.option("--to", "forms", default="docx", show_default=True, callback=forms_asked, help="docx,pdf,html,md,akn")
@click.option("--out", type=_FILE, metavar="DIR", help="Where to write; without it, the workspace's outputs/.")
@click.option("--final", is_flag=True, help="The text to circulate; refused while gaps or errors are left.")
@_ARCHIVE
@click.option(
    "--brackets",
    "shown",
    type=click.Choice(["shown", "clean"]),
    default="shown",
    show_default=True,
    help="clean: a copy without them; refused while one offers a choice.",
)
@_ATTRIBUTION
@options
def render(
    target: str,
    forms: tuple[str, ...],
    out: Path | None,
    final: bool,
    archive: bool,
    shown: str,
    attribution: bool,
    as_json: bool,
    workspace: Path | None,
) -> None:
    """Write a statement, past or drafted, in other forms.

    A draft that you have edited as Markdown goes back to Word and PDF so, and with --final to the
    text that you circulate.

    Text in square brackets is printed as typed, in a draft without the names of who asks for it. A clean copy
    prints the text of each bracket without its marks, and tells where; while one offers several wordings, or has
    no partner, there is none: settle it first (drafter resolve).
    """
    from drafter.workflow.draft import render as rendering
    from drafter.workflow.outputs.orders import Look, Order

    with progress("writing", as_json) as tell:
        look = Look(clean=shown == "clean", attribution=attribution, archive=_archive(forms, archive))
        order = Order(workspace_of(workspace), forms, out, final, look=look, progress=tell)
        drafted = rendering(target, order)
    _tell(drafted, as_json, final)


def _archive(forms: tuple[str, ...], archive: bool) -> bool:
    """Return whether an archive's PDF is asked for; refuse it where no PDF is."""
    if archive and "pdf" not in forms:
        raise click.UsageError("--archive is a form of PDF: add pdf, as in --to pdf --archive")
    return archive


def _tell(drafted: Drafted, as_json: bool, final: bool) -> None:
    from drafter.shapes import problem_json, statement_json

    if final and not drafted.files:
        click.echo("not final: nothing was written, for these errors are left", err=True)
    if as_json:
        print_json({
            "statement": statement_json(drafted.statement),
            "files": [str(path) for path in drafted.files],
            "problems": [problem_json(problem) for problem in drafted.problems],
        })  # fmt: skip
    for path in drafted.files if not as_json else ():
        click.echo(str(path))
    say(drafted.problems)
    leave(drafted.problems)
