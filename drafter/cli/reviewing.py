"""The commands by which people decide: what mining proposed, what newer statements reword.

Each is one call to workflow, and the lines that tell what it did.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.asking import leave, of_function, options, print_json, say, workspace_of

if TYPE_CHECKING:
    from drafter.workflow.review import Decided, Review

_HELP = """Decide on what mining proposed. Without a command: what waits, with its evidence.

\b
  drafter review                                what waits, and what to type
  drafter review --function closing             what waits of the closing paragraphs
  drafter review approve closing/host-thanked   you would use it again
  drafter review retire theme/old-matter        never propose it again
  drafter review approve precedents/clauses/closing/*.yaml
  drafter review undo                           take the last decision back

Mining proposes, people decide: each decision is written into the clause's file, and stands after every mining.
All ids are names of files in precedents/clauses; the file's path is understood too. Where one id of several is
wrong, nothing is done.
"""
_ID = click.argument("name", metavar="ID")
_IDS = click.argument("names", metavar="ID...", nargs=-1, required=True)
_SHOWN = 10


@click.group(short_help="decide on proposals and rewordings", help=_HELP, invoke_without_command=True)
@click.option("--limit", default=0, type=click.IntRange(min=0), help=f"How many at most; {_SHOWN} without it.")
@of_function("Only what opens, closes ...")
@options
@click.pass_context
def review(ctx: click.Context, limit: int, function: str, as_json: bool, workspace: Path | None) -> None:
    """Show what waits for a decision."""
    ctx.obj = (workspace, as_json)
    if ctx.invoked_subcommand is not None:
        return
    from drafter.cli.review_lines import review_lines
    from drafter.workflow.review import review as reviewing

    found = reviewing(workspace_of(workspace), limit if limit or as_json else _SHOWN, function)
    say(found.problems)
    if as_json:
        print_json(_review_json(found))
    for line in review_lines(found) if not as_json else ():
        click.echo(line)
    leave(found.problems)


def _review_json(found: Review) -> dict[str, object]:
    from drafter.shapes import precedent_json, problem_json, source_json

    return {
        "proposals": [precedent_json(proposal.precedent) for proposal in found.proposals],
        "nearest": {each.precedent.id: each.nearest.id for each in found.proposals if each.nearest},
        "rewordings": [
            {
                "id": each.precedent.id,
                "statement": each.entry.statement,
                "paragraph": each.entry.paragraph,
                "source": source_json(each.entry.source),
                "old": each.old,
                "new": each.entry.text,
                "words": [list(run) for run in each.words],
                "text": each.precedent.text,
                "adopted": each.adopted,
            }
            for each in found.rewordings
        ],
        "mergings": {each.precedent.id: each.other.id for each in found.mergings},
        "problems": [problem_json(problem) for problem in found.problems],
    }


@review.command(short_help="you would use these again")
@_IDS
@options
@click.pass_context
def approve(ctx: click.Context, names: tuple[str, ...], as_json: bool, workspace: Path | None) -> None:
    """Approve the clauses ID...: drafts may use them.

    All their evidence counts as looked at. When a newer statement says one of them in other words, "drafter review"
    shows the difference.
    """
    from drafter.workflow.deciding import approve as deciding

    place, as_json = _asked(ctx, workspace, as_json)
    _tell(deciding(place, names), "approved", as_json)


@review.command(short_help="never propose these again")
@_IDS
@options
@click.pass_context
def retire(ctx: click.Context, names: tuple[str, ...], as_json: bool, workspace: Path | None) -> None:
    """Retire the clauses ID...: no draft uses them, and mining does not propose them again.

    Their files stay, and take up what is said like them in new statements. "drafter review approve ID" brings one back.
    """
    from drafter.workflow.deciding import retire as deciding

    place, as_json = _asked(ctx, workspace, as_json)
    _tell(deciding(place, names), "retired", as_json)


@review.command(short_help="the approved words stay, whatever newer texts say")
@_IDS
@options
@click.pass_context
def keep(ctx: click.Context, names: tuple[str, ...], as_json: bool, workspace: Path | None) -> None:
    """Keep the approved words of the clauses ID..., and put the rewording that "drafter review" shows away.

    The newer words stay among the evidence. So too where it shows that newer statements make two approved clauses one
    formula: they stay two.
    """
    from drafter.workflow.deciding import keep as deciding

    place, as_json = _asked(ctx, workspace, as_json)
    _tell(deciding(place, names), "kept as it is", as_json)


@review.command(short_help="take the words of a newer statement")
@_ID
@click.argument("where", metavar="[STATEMENT:PARAGRAPH]", required=False, default="")
@options
@click.pass_context
def adopt(ctx: click.Context, name: str, where: str, as_json: bool, workspace: Path | None) -> None:
    """Take the words of a newer statement as the text of the clause ID, with slots for what changes.

    Without a place, the words that "drafter review" shows; else those of that place of its evidence. The words that
    it had stay among the evidence.
    """
    from drafter.workflow.deciding import adopt as deciding

    place, as_json = _asked(ctx, workspace, as_json)
    decided = deciding(place, name, where)
    done = "has the newer words" if decided.changed else "had these words already, and has them still"
    _tell(decided, done, as_json, with_text=True)


@review.command(short_help="give a clause other words")
@_ID
@click.option("--text", default="", metavar='"..."', help="The whole text, slots written {{ host.country }}.")
@click.option("--slot", "slots", multiple=True, metavar="NAME=KIND", help="The kind of a slot: host.country=country.")
@of_function("What it does in a statement.")
@click.option("--theme", default="", metavar='"..."', help="What it is about.")
@click.option("--notes", default=None, metavar='"..."', help="Your own notes, in place of those there are.")
@options
@click.pass_context
def edit(
    ctx: click.Context, /, name: str, slots: tuple[str, ...], as_json: bool, workspace: Path | None, **words: str
) -> None:
    """Give the clause ID other words. Mining never changes them.

    Put the text in quotation marks. A slot keeps its kind. The kind of a new one is told by what fills it, or by its
    name, as {{ meeting.place }}, {{ event.date }}, {{ host.country }}; --slot meeting.place=place says it. The kinds:
    country, countries, organisation, mechanism, place, date, dates, meeting, ordinal, number, document, text. Verb,
    actor and function follow the new words, unless you wrote them. You may edit the clause's file in
    precedents/clauses instead.
    """
    from drafter.workflow.deciding import Edits, edit as deciding

    if not any(words.values()) and not slots and words["notes"] is None:
        raise click.UsageError('nothing was said to change: add --text "...", or one of the options of "--help"')
    place, as_json = _asked(ctx, workspace, as_json)
    edits = Edits(kinds=tuple(_kinds(slots)), **words)
    _tell(deciding(place, name, edits), "has these words now", as_json, with_text=True)


def _kinds(slots: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of --slot. Raises BadParameter for one that is none."""
    for slot in slots:
        name, sign, kind = slot.partition("=")
        if not sign:
            raise click.BadParameter(f'"{slot}" is not NAME=KIND, as host.country=country', param_hint="--slot")
        yield name.strip(), kind.strip()


@review.command(short_help="these are one formula")
@click.argument("into", metavar="INTO")
@click.argument("names", metavar="FROM...", nargs=-1, required=True)
@options
@click.pass_context
def merge(ctx: click.Context, into: str, names: tuple[str, ...], as_json: bool, workspace: Path | None) -> None:
    """Give the clause INTO the evidence and notes of FROM..., and take those away.

    The words and the status of INTO stay; where it differs from FROM in verb, object or function, that is told. New
    statements that say it as FROM did join INTO. Templates that name FROM name INTO then, and are told. The files of
    FROM are kept in precedents/aside/clauses. What is retired is not merged into what is not.
    """
    from drafter.workflow.regrouping import merge as deciding

    place, as_json = _asked(ctx, workspace, as_json)
    _tell(deciding(place, into, names), "merged", as_json)


@review.command(short_help="some of its places are another formula")
@_ID
@click.argument("places", metavar="[STATEMENT[:PARAGRAPH]]...", nargs=-1)
@click.option("--as", "new", default="", metavar="NEW", help="The id of the new clause; without it, one is made.")
@options
@click.pass_context
def split(
    ctx: click.Context, name: str, places: tuple[str, ...], new: str, as_json: bool, workspace: Path | None
) -> None:
    """Part the clause ID: the places named leave it, and become a proposal with words of their own.

    A place is a statement's id, with a colon and its paragraph where it stands there twice, or its number in
    "drafter review": a paragraph takes all its sentences of the clause, a number one. Without places, all variants
    leave: each formula among them becomes a proposal, or all one with --as. The words of ID stay; those of a clause
    on which nobody decided follow the places that are left. "drafter review merge" undoes it.
    """
    from drafter.workflow.regrouping import split as deciding

    place, as_json = _asked(ctx, workspace, as_json)
    _tell(deciding(place, name, places, new), "keeps the other places", as_json, with_text=True)


@review.command(short_help="give a clause another id")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@options
@click.pass_context
def rename(ctx: click.Context, old: str, new: str, as_json: bool, workspace: Path | None) -> None:
    """Give the clause OLD the id NEW, as closing/host-thanked: its file moves, and templates that name it follow."""
    from drafter.workflow.regrouping import rename as deciding

    place, as_json = _asked(ctx, workspace, as_json)
    _tell(deciding(place, old, new), "renamed", as_json)


@review.command(short_help="take a decision back")
@click.argument("number", metavar="[NUMBER]", required=False, type=click.IntRange(min=1))
@options
@click.pass_context
def undo(ctx: click.Context, number: int | None, as_json: bool, workspace: Path | None) -> None:
    """Take the last decision back, whatever it was: its files are as they were, to the byte.

    Typed again it takes back the one before that. A NUMBER is that of a decision in .drafter/decisions. Where one of
    the files was changed since, nothing is done.
    """
    from drafter.shapes import problem_json
    from drafter.workflow.undoing import undo as undoing

    place, as_json = _asked(ctx, workspace, as_json)
    undone = undoing(place, number or 0)
    if as_json:
        problems = [problem_json(problem) for problem in undone.problems]
        print_json({"undone": undone.what, "ids": list(undone.ids), "problems": problems})
    else:
        click.echo(f"undone: {undone.what}")
    say(undone.problems)
    leave(undone.problems)


def _asked(ctx: click.Context, workspace: Path | None, as_json: bool) -> tuple[Path, bool]:
    """Return the workspace, and whether JSON is wanted; both may be said before the command's name or after it."""
    above, json_above = ctx.obj
    return workspace_of(workspace or above), as_json or json_above


def _tell(decided: Decided, done: str, as_json: bool, with_text: bool = False) -> None:
    from drafter.cli.review_lines import decided_lines
    from drafter.shapes import precedent_json, problem_json

    if as_json:
        print_json({
            "precedents": [precedent_json(each) for each in decided.precedents],
            "removed": list(decided.removed),
            "templates": [path.as_posix() for path in decided.templates],
            "undo": decided.undo,
            "waiting": dict(zip(("proposals", "rewordings"), decided.waiting, strict=True)),
            "problems": [problem_json(problem) for problem in decided.problems],
        })  # fmt: skip
    for line in decided_lines(decided, done, with_text) if not as_json else ():
        click.echo(line)
    say(decided.problems)
    leave(decided.problems)
