"""The commands that learn: lay out a workspace, read past statements, propose precedents.

Each is one call to workflow, and the lines that tell what it did.
"""

from __future__ import annotations

import re
from pathlib import Path

import click

from drafter.cli.asking import choose, options, print_json, progress, say, workspace_of

_FILE = click.Path(path_type=Path)


@click.command(short_help="make a new workspace, with an example in it")
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
    into = f"cd {_typed(folder)} && " if folder != Path() else ""
    click.echo(f"next: {into}drafter {first}")


def _typed(folder: Path) -> str:
    """Return a folder's name as it is typed: in quotation marks where it holds more than letters and the like."""
    name = str(folder)
    return name if re.fullmatch(r"[\w./\\:+-]+", name) else f'"{name}"'


@click.command(short_help="read past statements into the workspace")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=_FILE)
@click.option("--dry-run", is_flag=True, help="Read and tell, but write nothing.")
@click.option(
    "--tracked",
    type=click.Choice(["final", "original"]),
    help="Of a Word file with tracked changes: the text with all of them accepted, or with none.",
)
@options
def ingest(paths: tuple[Path, ...], dry_run: bool, tracked: str | None, as_json: bool, workspace: Path | None) -> None:
    """Read past statements: FILE... are files as you received them.

    Word (.docx), PDF, web pages (.html), Markdown and plain text are read; a folder means all of these in
    it, and a pattern ("2014*.pdf") what matches it. Each statement is written to precedents/statements as
    Markdown, where you can correct it, and the original is kept in precedents/sources. What was repaired on
    the way (page numbers, lost spaces) stands at the head of the statement. A file that was read before
    changes nothing; another text of a meeting that is held is kept beside it until you choose.
    """
    from drafter.cli.telling import learned_lines, statement_lines
    from drafter.problems import has_errors
    from drafter.shapes import statement_json
    from drafter.workflow.learn import learn

    with progress("reading", as_json) as tell:
        place = workspace_of(workspace)
        learned = learn(place, paths, dry_run, tracked or "", tell)
    if as_json:
        print_json([statement_json(statement) for statement in learned.statements])
    for statement in learned.statements if not as_json else ():
        if statement.id in learned.new:
            for line in statement_lines(statement, learned.new[statement.id]):
                click.echo(line)
    say(learned.problems)
    for line in learned_lines(learned, dry_run) if not as_json else ():
        click.echo(line)
    if not dry_run and not as_json:
        choose(place, learned.rivals)
    if has_errors(learned.problems):
        raise SystemExit(1)


@click.command(short_help="of two texts of one meeting, keep this one")
@click.argument("name", metavar="ID")
@click.argument("others", metavar="[OTHER]...", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Show all places where the texts differ, and set nothing aside.")
@options
def keep(name: str, others: tuple[str, ...], dry_run: bool, as_json: bool, workspace: Path | None) -> None:
    """Keep the statement ID, and set aside the other texts of its meeting, or those named.

    An id is the name of a file in precedents/statements; the file's path is understood too. What is set aside
    goes to precedents/aside, where nothing reads it; "drafter remove --undo" holds it again.
    With --dry-run you see first all that differs: figures, then words, then capitals and marks.
    """
    from drafter.workflow.archive.rivals import keep as keeping

    kept = keeping(workspace_of(workspace), name, others, dry_run)
    if as_json:
        print_json({"kept": kept.id, "aside": [str(path) for path in kept.aside]})
    elif dry_run:
        for line in kept.differing or ("the texts are the same",):
            click.echo(line)
        click.echo("nothing was set aside: this was a dry run")
    else:
        click.echo(f"{kept.id}: kept")
        _say_aside(kept.aside, "set aside")
    say(kept.problems)


@click.command(short_help="take a statement out of the archive")
@click.argument("names", metavar="ID...", nargs=-1, required=True)
@click.option("--undo", is_flag=True, help="Hold again the statements ID..., which were removed or set aside.")
@options
def remove(names: tuple[str, ...], undo: bool, as_json: bool, workspace: Path | None) -> None:
    """Take the statements ID... out of the archive, and out of meetings.yaml.

    An id is the name of a file in precedents/statements; the file's path is understood too. The text goes to
    precedents/aside, whole, where nothing reads it; --undo moves it back. Its
    original stays in precedents/sources, and reading it again does not bring it back. The next "drafter mine"
    takes its evidence out. A statement whose file you deleted by hand is removed in the same way.
    """
    from drafter.workflow.removing import put_back, remove as removing

    removed = (put_back if undo else removing)(workspace_of(workspace), names)
    if as_json and undo:
        print_json({"held": list(removed.ids)})
    elif undo:
        for id_ in removed.ids:
            click.echo(f"{id_}: held again")
        click.echo("next: drafter mine")
    elif as_json:
        print_json({"removed": list(removed.ids), "aside": [str(path) for path in removed.aside]})
    else:
        _say_aside(removed.aside, "removed")
    say(removed.problems)


def _say_aside(paths: tuple[Path, ...], what: str) -> None:
    for path in paths:
        shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
        click.echo(f"{path.stem}: {what}; its text is in {shown}")
    if paths:
        click.echo("next: drafter mine")


@click.command(short_help="propose precedents: sentences that recur")
@click.option("--dry-run", is_flag=True, help="Propose, but write nothing.")
@options
def mine(dry_run: bool, as_json: bool, workspace: Path | None) -> None:
    """Propose precedents: sentences that recur in past statements, with slots for what changes.

    Set phrases, such as the thanks to a host or who attended, are proposed where they stand once, too. Facts that
    you filled in at the head of a statement go into the register, precedents/meetings.yaml.

    Proposals go to precedents/clauses, one file each. What a person wrote or decided there is never
    changed: mining only adds evidence to it. What statements promise, and what later ones report of it, goes to
    precedents/commitments.yaml ("drafter commitments" lists it); what you correct there stands.
    """
    from drafter.cli.telling import mined_lines
    from drafter.problems import has_errors
    from drafter.shapes import precedent_json
    from drafter.workflow.learn import mine as mining

    with progress("mining", as_json) as tell:
        mined = mining(workspace_of(workspace), dry_run, tell)
    say(mined.problems)
    if as_json:
        print_json({"precedents": [precedent_json(precedent) for precedent in mined.precedents]})
    for line in mined_lines(mined) if not as_json else ():
        click.echo(line)
    if has_errors(mined.problems):
        raise SystemExit(1)
