"""The commands for text that is not agreed: its brackets listed, and settled by choice.

Each is one call to workflow, and the lines that tell what it did.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.asking import leave, options, print_json, say, workspace_of

if TYPE_CHECKING:
    from drafter.workflow.round.bracketed import Listed

_FILE = click.Path(path_type=Path)
_LIST = """List the square brackets of a statement: where, what wordings they offer, who asks for them.

\b
  The Meeting [noted / welcomed (Ruritania)] the report.    two wordings, one of them Ruritania's
  [ALT 1: noted] [ALT 2: welcomed]                          the same
  3. [The Meeting noted ...]   3 bis. [The Meeting ...]     paragraphs as alternatives of each other

Brackets nest, and one may hold several paragraphs. Gaps such as [[host.country]], [sic] and the marks of notes
are no brackets. One without its partner is told as an error. To settle them: drafter resolve.
"""
_SETTLE = """Settle brackets of a statement, and write the text to a new file; no file is ever written over.

\b
  drafter brackets draft.md                          their numbers
  drafter resolve draft.md --take 1=welcomed         of [noted / welcomed], "welcomed"
  drafter resolve draft.md --strike 2 --keep 3,4
  drafter resolve draft.md --by Ruritania            all that Ruritania asks for
  drafter resolve draft.md --interactive

The numbers are those that "drafter brackets" shows for this file. Where a paragraph goes, the numbers after it
follow; a paragraph 3 bis that is left alone becomes 3.
"""


@click.command(help=_LIST, short_help="text that is not agreed: its brackets, counted and listed")
@click.argument("target", metavar="FILE-or-ID")
@options
def brackets(target: str, as_json: bool, workspace: Path | None) -> None:
    """List the brackets."""
    from drafter.cli.bracket_lines import listed_lines
    from drafter.workflow.round.bracketed import listed

    held = listed(workspace_of(workspace), target)
    if as_json:
        print_json(_json(held))
    for line in listed_lines(held) if not as_json else ():
        click.echo(line)
    say(held.problems)
    leave(held.problems)


@click.command(help=_SETTLE, short_help="settle brackets by choice, into a new file")
@click.argument("target", metavar="FILE-or-ID")
@click.option("--take", multiple=True, metavar="N=WORDS", help="Of bracket N one wording stays: 1=welcomed, or 1=2.")
@click.option("--strike", multiple=True, metavar="N", help="Bracket N goes with its text; several: 3,5.")
@click.option("--keep", multiple=True, metavar="N", help="The text of bracket N stays, its marks go; several: 4,6.")
@click.option("--by", multiple=True, metavar="NAME", help="Every wording stays that this delegation asks for.")
@click.option("--interactive", is_flag=True, help="Ask for each bracket in turn.")
@click.option("--out", type=_FILE, metavar="FILE", help="The new file; without it, FILE-2.md beside FILE.md.")
@options
def resolve(
    target: str,
    take: tuple[str, ...],
    strike: tuple[str, ...],
    keep: tuple[str, ...],
    by: tuple[str, ...],
    interactive: bool,
    out: Path | None,
    as_json: bool,
    workspace: Path | None,
) -> None:
    """Settle brackets."""
    from drafter.cli.bracket_lines import asked, resolved_lines
    from drafter.shapes import problem_json
    from drafter.workflow.resolving import Asked, resolve as resolving
    from drafter.workflow.round.bracketed import listed

    here = workspace_of(workspace)
    choices = Asked(take, strike, keep, by)
    if interactive:
        choices = asked(listed(here, target), choices)
    if not any((choices.take, choices.strike, choices.keep, choices.by)):
        if interactive:
            click.echo("every bracket is left open: nothing was written", err=True)
            return
        raise click.UsageError("say what to do: --take 1=welcomed, --strike 2, --keep 3, --by NAME, or --interactive")
    made = resolving(here, target, choices, out)
    if as_json:
        print_json({
            "file": str(made.file),
            "done": [
                {"number": done.choice.number, "way": done.choice.way.value, "paragraphs": list(done.paragraphs),
                 "stood": done.stood, "stays": done.stays}
                for done in made.done
            ],
            "left": len(made.left.found.all),
            "problems": [problem_json(problem) for problem in made.problems],
        })  # fmt: skip
    for line in resolved_lines(made) if not as_json else ():
        click.echo(line)
    say(made.problems)
    leave(made.problems)


def _json(held: Listed) -> dict[str, object]:
    from drafter.shapes import problem_json

    return {
        "statement": held.statement.id,
        "count": len(held.found.all),
        "by": held.found.counted_by(),
        "brackets": list(_brackets(held)),
        "problems": [problem_json(problem) for problem in held.problems],
    }


def _brackets(held: Listed) -> Iterator[dict[str, object]]:
    for bracket in held.found.all:
        paragraphs = [place.removeprefix("para. ") for place in held.paragraphs(bracket)]
        yield {
            "number": bracket.number,
            "paragraph": paragraphs[0],
            "paragraphs": paragraphs,
            "text": held.found.shown(bracket),
            "alternatives": [{"text": each.text, "by": list(each.by)} for each in bracket.alternatives],
            "by": list(bracket.by),
            "within": bracket.within or None,
        }
