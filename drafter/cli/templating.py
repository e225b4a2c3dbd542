"""The command that turns a past statement into a template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.asking import leave, options, print_json, say, workspace_of

if TYPE_CHECKING:
    from drafter.workflow.template import Templated

_FILE = click.Path(path_type=Path)
_MOST = 6  # repairs that are listed; --json has all


@click.command(short_help="a past statement turned into a template")
@click.option("--from", "target", metavar="ID", required=True, help="The statement: its id, or its file.")
@click.option("-o", "--out", type=_FILE, metavar="FILE", help="The template; without it, templates/ID.md.j2.")
@options
def template(target: str, out: Path | None, as_json: bool, workspace: Path | None) -> None:
    """Turn a past statement into a template, and write a meeting file with its own facts beside it.

    Sentences that recur become clauses, the facts of the meeting become slots, and the rest stays as
    optional passages, which another meeting's draft leaves out. Drafted from the meeting file as it is,
    the old statement comes back. For the next meeting, copy the meeting file and change the facts: words
    that were true of the old meeting only are then gaps, and told.
    """
    from drafter.workflow.template import template as making

    made = making(workspace_of(workspace), target, out)
    if as_json:
        print_json(_shape(made))
    else:
        _tell(made)
    say(made.problems)
    leave(made.problems)


def _shape(made: Templated) -> dict[str, object]:
    from drafter.shapes import problem_json, repair_json

    return {
        "statement": made.statement,
        "template": str(made.template),
        "meeting_file": str(made.meeting),
        "files": [str(path) for path in made.files],
        "clauses": list(made.clauses),
        "optional": made.optional,
        "identical": made.identical,
        "repairs": [repair_json(repair) for repair in made.repairs],
        "problems": [problem_json(problem) for problem in made.problems],
    }


def _tell(made: Templated) -> None:
    for path in made.files:
        click.echo(str(path))
    clauses, optional = len(made.clauses), made.optional
    called = f"{clauses} clause{'' if clauses == 1 else 's'} of the shelf"
    passages = f"{optional} optional passage{'' if optional == 1 else 's'}"
    click.echo(f"    {called}; {passages}, in words of this statement only")
    if made.identical:
        click.echo("    tried: drafted with its own facts, it gives the statement back to the letter")
    if made.repairs:
        click.echo(f"    faults of the source that stay repaired in it: {len(made.repairs)}")
    for repair in made.repairs[:_MOST]:
        click.echo(f"        line {repair.lines[0]}, {repair.kind}: {_shown(repair.before)} -> {_shown(repair.after)}")
    if len(made.repairs) > _MOST:
        click.echo(f"        and {len(made.repairs) - _MOST} more; --json lists all")
    click.echo(f"    draft from it: drafter draft {made.meeting}")


def _shown(words: str) -> str:
    return f'"{" ".join(words.split())[:40]}"'
