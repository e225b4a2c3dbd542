"""The commands that look: find agreed language, show its history.

Each is one call to workflow, and the lines that tell what it did.
"""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import click

from drafter.cli.asking import (
    date_asked,
    leave,
    of_function,
    options,
    print_json,
    say,
    workspace_of,
)


@click.command(short_help="find agreed language by words")
@click.argument("words", nargs=-1)
@of_function("Only what opens, closes ...")
@click.option("--theme", default="", help="Only this theme.")
@click.option("--actor", default="", help='Only this actor: "the Meeting", Ministers ...')
@click.option("--verb", default="", help="Only this operative verb, in any form: welcomed.")
@click.option(
    "--since", default="", callback=date_asked, metavar="DATE", help="Only language used since: 2014, 2014-08."
)
@click.option(
    "--status",
    default="",
    type=click.Choice(["", "proposed", "approved", "retired"]),
    metavar="[proposed|approved|retired]",
    help="Only what people decided so, or have not decided.",
)
@click.option("--limit", default=10, show_default=True, type=click.IntRange(min=1), help="How many at most.")
@options
def search(words: tuple[str, ...], limit: int, as_json: bool, workspace: Path | None, **filters: str) -> None:
    """Find agreed language by WORDS, the best first: in the clauses that "drafter mine" proposed and people kept."""
    from drafter.cli.telling import hit_lines, nothing_lines
    from drafter.shapes import attested_json
    from drafter.workflow.look import search as searching
    from drafter.workflow.shelf.standing import standing

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


@click.command(short_help="have we said this before?")
@click.argument("sentence", nargs=-1, required=True)
@click.option("--limit", default=10, show_default=True, type=click.IntRange(min=1), help="How many at most.")
@options
def like(sentence: tuple[str, ...], limit: int, as_json: bool, workspace: Path | None) -> None:
    """Find where past statements say what SENTENCE says, in the same words or others, the nearest first.

    All statements read in are searched, mined or not. "-" reads sentences from standard input, one a line.
    """
    from drafter.cli.telling import said_lines
    from drafter.shapes import source_json
    from drafter.workflow.look import like as finding

    many = sentence == ("-",)
    asked = [line.strip() for line in sys.stdin] if many else [" ".join(sentence)]
    found, problems = finding(workspace_of(workspace), asked, limit)
    say(problems)
    if as_json:
        answers = [[asdict(said) | {"source": source_json(said.source)} for said in each] for each in found]
        print_json(answers if many else answers[0])
    for line in said_lines(asked, found) if not as_json else ():
        click.echo(line)
    leave(problems)


@click.command(short_help="a precedent: text, slots, its history meeting by meeting")
@click.argument("name", metavar="ID")
@options
def show(name: str, as_json: bool, workspace: Path | None) -> None:
    """Show the precedent ID: its wording and slots, and what became of it from meeting to meeting.

    Each meeting of the body says whether the precedent was first used, reworded, dropped or revived there, and
    whether its verb grew stronger ("noted" to "welcomed") or weaker. [-words-] went and {+words+} came; on a
    terminal they are in colour, unless NO_COLOR is set.
    """
    from drafter.cli.review_lines import old_use_lines
    from drafter.cli.showing import precedent_lines
    from drafter.history.shapes import lineage_json
    from drafter.shapes import precedent_json
    from drafter.workflow.look import show as showing

    shown = showing(workspace_of(workspace), name)
    say(shown.problems)
    if as_json:
        uses = [{"file": use.file.as_posix(), "where": use.where, "text": use.text} for use in shown.old_uses]
        print_json({**precedent_json(shown.precedent), **lineage_json(shown.lineage), "old_words": uses})
    for line in precedent_lines(shown.lineage) if not as_json else ():
        click.echo(line)
    for line in old_use_lines(shown.precedent, shown.old_uses) if not as_json else ():
        click.echo(line)
    leave(shown.problems)
