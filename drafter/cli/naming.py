"""The command that looks through the register of names, and makes a name known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.asking import options, print_json, workspace_of

if TYPE_CHECKING:
    from drafter.workflow.naming import Registered

KINDS = ("state", "territory", "organisation", "mechanism", "other")


@click.command(short_help="names that are known; make a new one known")
@click.argument("words", nargs=-1)
@click.option("--add", multiple=True, metavar="NAME", help="Make NAME known, as it stands in lists. Repeatable.")
@click.option(
    "--kind", default="", type=click.Choice(["", *KINDS]), metavar=f"[{'|'.join(KINDS)}]",
    help="With --add: what it stands for; without it, an organisation where its words say so, else a State.",
)  # fmt: skip
@click.option("--in-text", default="", metavar="NAME",
              help='With --add: how a sentence says it, "the Lake Isles", where that is not as usual.')  # fmt: skip
@click.option("--acronym", default="", metavar="LETTERS", help="With --add: what is printed in brackets after it.")
@click.option("--also", multiple=True, metavar="NAME", help="With --add: another form that texts give it. Repeatable.")
@click.option("--take-out", default="", metavar="KEY", help="Take a name out that was added and not edited since.")
@options
def names(
    words: tuple[str, ...],
    add: tuple[str, ...],
    kind: str,
    in_text: str,
    acronym: str,
    also: tuple[str, ...],
    take_out: str,
    as_json: bool,
    workspace: Path | None,
) -> None:
    """List the delegations, organisations and mechanisms that are known, or those that have all WORDS in a form.

    A meeting file is checked against these names, and lists are ordered and printed by them. They stand in
    precedents/names.yaml, whose head explains what else can be said of a name; a new one is written below the others.
    """
    from drafter.workflow import naming

    if add and (words or take_out):
        raise click.UsageError('--add is of one name: put it in quotes, --add "Lake Isles"')
    if not add and (kind or in_text or acronym or also):
        raise click.UsageError("--kind, --in-text, --acronym and --also are of a name that is added: --add NAME")
    if len(add) > 1 and (in_text or acronym or also):
        raise click.UsageError("--in-text, --acronym and --also are of one name: add the others by themselves")
    where = workspace_of(workspace)
    if take_out:
        gone = naming.take_out(where, take_out)
        print_json([_shape(gone)]) if as_json else click.echo(f"taken out: {_line(gone)}")
        return
    if not add:
        found = naming.names(where, " ".join(words))
    elif len(add) == 1:
        found = (naming.add(where, add[0], kind, in_text, acronym, also),)
    else:
        found = naming.add_all(where, add, kind)
    if as_json:
        print_json([_shape(each) for each in found])
        return
    for each in found:
        click.echo(_line(each))
        if add:
            undo = f"to undo it: drafter names --take-out {each.row.key}"
            click.echo(undo if each.is_new else "it is known already; nothing was done", err=True)


def _line(each: Registered) -> str:
    row = each.row
    said = f'; in a sentence "{each.in_text}"' if each.in_text != row.name else ""
    return f"{row.key}: {row.name}{f' ({row.acronym})' if row.acronym else ''}, {row.kind.value}{said}"


def _shape(each: Registered) -> dict[str, object]:
    row = each.row
    return {
        "key": row.key, "name": row.name, "kind": row.kind.value, "acronym": row.acronym,
        "aliases": list(row.aliases), "in_text": each.in_text, "new": each.is_new,
    }  # fmt: skip
