"""The command that tells of commitments: what was undertaken, by whom, by when, and what became of it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from drafter.cli.asking import date_asked, leave, options, print_json, say, workspace_of

STATUSES = ("done", "under way", "superseded", "not reported")


@click.command(short_help="what was promised, and what became of it")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--open", "only_open", is_flag=True, help="Only what is under way or not reported.")
@click.option("--status", default="", type=click.Choice(["", *STATUSES]), metavar=f"[{'|'.join(STATUSES)}]",
              help="Only this status.")  # fmt: skip
@click.option("--who", default="", help='Only what these words are in the name of: Secretariat, "Working Group".')
@click.option("--since", default="", callback=date_asked, metavar="DATE", help="Only what was promised since: 2014.")
@click.option(
    "--now",
    default="",
    type=click.Choice(["", *STATUSES]),
    metavar=f"[{'|'.join(STATUSES)}]",
    help="Write down that ID has this status now.",
)
@click.option("--note", default=None, metavar='"..."', help='Write a note to ID; --note "" takes it out.')
@options
def commitments(
    ids: tuple[str, ...],
    only_open: bool,
    status: str,
    who: str,
    since: str,
    now: str,
    note: str | None,
    as_json: bool,
    workspace: Path | None,
) -> None:
    """List what past statements promise, by whom and by when, and what later statements report of it.

    With an ID, its thread is told from the promise to the outcome, each step with statement and paragraph.

    "drafter mine" keeps the list in precedents/commitments.yaml. Say there what became of ID with --now and --note, or
    correct it in any editor: who, action, due and status; write notes; take out what is wrong, add what is missing.
    What you changed stands after every mining.
    """
    from drafter.cli.promised_lines import listed_lines, thread_lines
    from drafter.shapes import commitment_json
    from drafter.workflow.commitments import commitments as listing

    if now or note is not None:
        _correct(workspace_of(workspace), ids, now, note)
    found = listing(workspace_of(workspace), ids, only_open=only_open, status=status, who=who, since=since)
    say(found.problems)
    if as_json:
        print_json([commitment_json(row) for row in found.rows])
    for line in (thread_lines(found) if ids else listed_lines(found)) if not as_json else ():
        click.echo(line)
    leave(found.problems)


def _correct(workspace: Path, ids: tuple[str, ...], now: str, note: str | None) -> None:
    """Write down what a person says of one commitment, and tell how to have it as it was."""
    from drafter.workflow.page.following_up import follow_up

    if len(ids) != 1:
        raise click.UsageError("--now and --note are of one commitment: name its ID")
    done = follow_up(workspace, ids[0], now, note)
    undo = f'drafter commitments {ids[0]} --now "{done.was.status.value}" --note {json.dumps(done.was.notes)}'
    click.echo(f"to undo it: {undo}" if done.was != done.row else "it says so already; nothing was done", err=True)
