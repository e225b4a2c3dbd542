"""The commands. Each is one call to workflow, and the lines that tell what it did."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter import __version__
from drafter.cli.asking import (
    forms_asked,
    leave,
    options,
    print_json,
    progress,
    say,
    workspace_of,
)

if TYPE_CHECKING:
    from drafter.workflow.draft import Drafted

_FILE = click.Path(path_type=Path)
_FUNCTIONS = (
    "opening", "attendance", "purpose", "proceedings", "theme", "decision", "recommendation", "action", "closing",
)  # fmt: skip
_HELP = """Co-Chairs' statements, progress reports and briefs, drafted from agreed language.

\b
Learn, once for each past statement:
  drafter ingest sydney-2013.txt     read it into precedents/statements
  drafter mine                       propose precedents: sentences that recur
  drafter search host appreciation   find agreed language
  drafter show closing/host-thanked  its wording through the years

\b
Draft, for each meeting:
  drafter new statement next.yaml    a meeting file to fill in
  drafter draft next.yaml            the draft in Word, its gaps marked
  drafter draft next.yaml --final    the text to circulate, without gaps

\b
Begin with:
  drafter init my-meetings           a workspace with an example in it

Nothing here uses a network: your texts stay on this machine.
"""


@click.group(help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="drafter")
def drafter() -> None:
    """Hold the commands; each is below."""


@drafter.command(short_help="make a new workspace, with an example in it")
@click.argument("folder", metavar="DIR", type=_FILE)
@click.option("--empty", is_flag=True, help="Without the example archive: for the statements of another body.")
@options
def init(folder: Path, empty: bool, as_json: bool, workspace: Path | None) -> None:
    """Make a new workspace in DIR, with templates, names and an example archive.

    DIR is made if it is not there. Nothing in it is overwritten. The example archive holds statements
    of the Bali Process; for another body begin with --empty, so that the two are not mixed.
    """
    from drafter.workflow import workspace as places

    del workspace
    written = places.init(folder, empty)
    if as_json:
        print_json({"workspace": str(folder), "files": list(written)})
        return
    click.echo(f"{folder}: a new workspace, {len(written)} files")
    first = "ingest FILE..." if empty else "draft templates/meetings/senior-officials-meeting.yaml"
    click.echo(f"next: cd {folder} && drafter {first}")


@drafter.command(short_help="read past statements into the workspace")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=_FILE)
@click.option("--dry-run", is_flag=True, help="Read and tell, but write nothing.")
@options
def ingest(paths: tuple[Path, ...], dry_run: bool, as_json: bool, workspace: Path | None) -> None:
    """Read past statements: FILE... are plain texts as you received them.

    Each statement is written to precedents/statements as Markdown, where you can correct it, and the
    original is kept in precedents/sources. What was repaired on the way (page numbers, lost spaces)
    stands at the head of the statement. A file that was read before changes nothing.
    """
    from drafter.cli.telling import statement_lines
    from drafter.problems import has_errors
    from drafter.shapes import statement_json
    from drafter.workflow.learn import learn

    with progress("reading", as_json) as tell:
        learned = learn(workspace_of(workspace), paths, dry_run, tell)
    if as_json:
        print_json([statement_json(statement) for statement in learned.statements])
    for statement in learned.statements if not as_json else ():
        state = "held already" if statement.id not in learned.new else "read" if dry_run else "new"
        for line in statement_lines(statement, state):
            click.echo(line)
    if learned.new and not dry_run and not as_json:
        click.echo("next: look at them in precedents/statements, correct what was misread, then: drafter mine")
    say(learned.problems)
    if has_errors(learned.problems):
        raise SystemExit(1)


@drafter.command(short_help="propose precedents: sentences that recur")
@click.option("--dry-run", is_flag=True, help="Propose, but write nothing.")
@options
def mine(dry_run: bool, as_json: bool, workspace: Path | None) -> None:
    """Propose precedents: sentences that recur in past statements, with slots for what changes.

    Proposals go to precedents/clauses, one file each. What a person wrote or decided there is never
    changed: mining only adds evidence to it.
    """
    from drafter.model import Status
    from drafter.shapes import precedent_json
    from drafter.workflow.learn import mine as mining

    with progress("mining", as_json) as tell:
        mined = mining(workspace_of(workspace), dry_run, tell)
    if as_json:
        print_json({"precedents": [precedent_json(precedent) for precedent in mined.precedents]})
        return
    counts = [(status, sum(p.status is status for p in mined.precedents)) for status in Status]
    told = ", ".join(f"{count} {status.value}" for status, count in counts)
    click.echo(f"{len(mined.precedents)} precedents ({told}); {len(mined.changed)} new or with new evidence")
    states = {precedent.id: precedent.status.value for precedent in mined.precedents}
    for name in mined.changed:
        click.echo(f"  {name}  ({states[name]})")
    if any(states[name] == Status.PROPOSED for name in mined.changed):
        click.echo("next: read them in precedents/clauses, and set status: approved, or retired")


@drafter.command(short_help="find agreed language by words")
@click.argument("words", nargs=-1)
@click.option("--function", default="", type=click.Choice(["", *_FUNCTIONS]), help="Only what opens, closes ...")
@click.option("--theme", default="", help="Only this theme.")
@click.option("--actor", default="", help='Only this actor: "the Meeting", Ministers ...')
@click.option("--verb", default="", help="Only this operative verb, in any form: welcomed.")
@click.option("--since", default="", help="Only language used since: 2014, 2014-08.")
@click.option("--limit", default=10, show_default=True, type=click.IntRange(min=1), help="How many at most.")
@options
def search(words: tuple[str, ...], limit: int, as_json: bool, workspace: Path | None, **filters: str) -> None:
    """Find agreed language by WORDS, the best first."""
    from drafter.cli.telling import hit_lines
    from drafter.shapes import attested_json
    from drafter.workflow.look import search as searching

    hits = searching(workspace_of(workspace), " ".join(words), limit, **filters)
    if as_json:
        print_json([
            {"id": hit.id, "score": hit.score, "text": hit.precedent.text,
             "attested": [attested_json(place) for place in hit.precedent.attested]}
            for hit in hits
        ])  # fmt: skip
        return
    for line in hit_lines(hits):
        click.echo(line)
    if not hits:
        click.echo("nothing found: try other words, or fewer filters", err=True)


@drafter.command(short_help="a precedent: text, slots, wording through the years")
@click.argument("name", metavar="ID")
@options
def show(name: str, as_json: bool, workspace: Path | None) -> None:
    """Show the precedent ID: its text and slots, and its wording through the years."""
    from drafter.cli.telling import precedent_lines
    from drafter.shapes import precedent_json
    from drafter.workflow.look import show as showing

    precedent, history = showing(workspace_of(workspace), name)
    if as_json:
        print_json(precedent_json(precedent))
        return
    for line in precedent_lines(precedent, history):
        click.echo(line)


@drafter.command(short_help="a meeting file to fill in")
@click.argument("kind", type=click.Choice(["statement", "progress-report", "briefing"]))
@click.argument("path", metavar="FILE.yaml", type=_FILE)
@options
def new(kind: str, path: Path, as_json: bool, workspace: Path | None) -> None:
    """Write a meeting file of this KIND to FILE.yaml, with a comment at each fact to fill in."""
    from drafter.workflow.draft import new as beginning

    del workspace
    beginning(kind, path)
    if as_json:
        print_json({"file": str(path)})
        return
    click.echo(f"{path}: fill in what you know, then: drafter draft {path}")


@drafter.command(short_help="draft the statement of a meeting file")
@click.argument("path", metavar="FILE.yaml", type=_FILE)
@click.option("--to", "forms", default="docx", show_default=True, callback=forms_asked, help="docx,pdf,html,md")
@click.option("--out", type=_FILE, metavar="DIR", help="Where to write; without it, the workspace's outputs/.")
@click.option("--final", is_flag=True, help="The text to circulate; refused while gaps or errors are left.")
@options
def draft(
    path: Path, forms: tuple[str, ...], out: Path | None, final: bool, as_json: bool, workspace: Path | None
) -> None:
    """Draft the statement of the meeting file FILE.yaml.

    A fact that is missing stands in the draft as [[its.name]], highlighted, on its first page, and
    below. Files that you have changed since they were written are never overwritten.
    """
    from drafter.workflow.draft import draft as drafting

    with progress("drafting", as_json) as tell:
        drafted = drafting(workspace_of(workspace), path, forms, out, final, tell)
    _tell(drafted, as_json, final)


@drafter.command(short_help="find what is wrong or contradictory in statements")
@click.argument("targets", metavar="[FILE-or-ID...]", nargs=-1)
@options
def check(targets: tuple[str, ...], as_json: bool, workspace: Path | None) -> None:
    """Check the statements named against each other and the registers; without a name, all of them."""
    from drafter.shapes import problem_json
    from drafter.workflow.look import check as checking

    with progress("checking", as_json) as tell:
        problems = checking(workspace_of(workspace), targets, tell)
    if as_json:
        print_json([problem_json(problem) for problem in problems])
    elif problems:
        say(problems, err=False)
    else:
        click.echo("no problem found")
    leave(problems)


@drafter.command(short_help="write a statement in Word, PDF, HTML, Markdown")
@click.argument("target", metavar="FILE-or-ID")
@click.option("--to", "forms", default="docx", show_default=True, callback=forms_asked, help="docx,pdf,html,md")
@click.option("--out", type=_FILE, metavar="DIR", help="Where to write; without it, the workspace's outputs/.")
@click.option("--final", is_flag=True, help="The text to circulate; refused while gaps or errors are left.")
@options
def render(
    target: str, forms: tuple[str, ...], out: Path | None, final: bool, as_json: bool, workspace: Path | None
) -> None:
    """Write a statement, past or drafted, in other forms.

    A draft that you have edited as Markdown goes back to Word and PDF so, and with --final to the
    text that you circulate.
    """
    from drafter.workflow.draft import render as rendering

    with progress("writing", as_json) as tell:
        drafted = rendering(workspace_of(workspace), target, forms, out, final, tell)
    _tell(drafted, as_json, final)


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
