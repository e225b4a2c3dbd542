"""The commands that look: find agreed language, show its history, check statements.

Each is one call to workflow, and the lines that tell what it did.
"""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.asking import date_asked, leave, options, print_json, progress, say, workspace_of

_FILE = click.Path(path_type=Path)
_FUNCTIONS = (
    "opening", "attendance", "purpose", "proceedings", "theme", "decision", "recommendation", "action", "closing",
)  # fmt: skip


@click.command(short_help="find agreed language by words")
@click.argument("words", nargs=-1)
@click.option("--function", default="", type=click.Choice(["", *_FUNCTIONS]), metavar=f"[{'|'.join(_FUNCTIONS)}]",
              help="Only what opens, closes ...")  # fmt: skip
@click.option("--theme", default="", help="Only this theme.")
@click.option("--actor", default="", help='Only this actor: "the Meeting", Ministers ...')
@click.option("--verb", default="", help="Only this operative verb, in any form: welcomed.")
@click.option(
    "--since", default="", callback=date_asked, metavar="DATE", help="Only language used since: 2014, 2014-08."
)
@click.option("--limit", default=10, show_default=True, type=click.IntRange(min=1), help="How many at most.")
@options
def search(words: tuple[str, ...], limit: int, as_json: bool, workspace: Path | None, **filters: str) -> None:
    """Find agreed language by WORDS, the best first: in the clauses that "drafter mine" proposed and people kept."""
    from drafter.cli.telling import hit_lines, nothing_lines
    from drafter.shapes import attested_json
    from drafter.workflow.look import search as searching
    from drafter.workflow.standing import standing

    found = searching(workspace_of(workspace), " ".join(words), limit, **filters)
    say(found.problems)
    if as_json:
        print_json([
            {"id": hit.id, "score": hit.score, "text": hit.precedent.text,
             "attested": [attested_json(place) for place in hit.precedent.attested]}
            for hit in found.hits
        ])  # fmt: skip
    for line in hit_lines(found.hits) if not as_json else ():
        click.echo(line)
    if not found.hits and not as_json:
        for line in nothing_lines(standing(workspace_of(workspace), " ".join(words))):
            click.echo(line, err=True)
    leave(found.problems)


@click.command(short_help="a precedent: text, slots, wording through the years")
@click.argument("name", metavar="ID")
@options
def show(name: str, as_json: bool, workspace: Path | None) -> None:
    """Show the precedent ID: its text and slots, and its wording through the years."""
    from drafter.cli.telling import precedent_lines
    from drafter.shapes import precedent_json
    from drafter.workflow.look import show as showing

    shown = showing(workspace_of(workspace), name)
    say(shown.problems)
    if as_json:
        print_json(precedent_json(shown.precedent))
    for line in precedent_lines(shown.precedent, shown.history) if not as_json else ():
        click.echo(line)
    leave(shown.problems)


@click.command(short_help="find what is wrong or contradictory in statements")
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
