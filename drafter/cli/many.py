"""Many meeting files drafted in one run: what became of each as it is done, and of all at the end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.asking import counted, leave, print_json, say

if TYPE_CHECKING:
    from drafter.workflow.many import Outcome
    from drafter.workflow.outputs.orders import Order


def run(order: Order, named: Sequence[Path], as_json: bool) -> None:
    """Draft all meeting files named, or in the folders named; exit with 1 where there are problems."""
    from drafter.workflow import many

    done = []
    for each in many.drafts(order, many.meeting_files(named)):
        done.append(each)
        for path in each.drafted.files if each.drafted and not as_json else ():
            click.echo(str(path))
        say(each.problems, count=False)
    if as_json:
        print_json([_json(each) for each in done])
    for line in summary(done):
        click.echo(line, err=True)
    leave(problem for each in done for problem in each.problems)


def summary(done: Sequence[Outcome]) -> list[str]:
    """Return "3 meeting files: 2 drafted, 1 not; 1 error, 2 notes", and the files that were not drafted."""
    left = [str(each.path) for each in done if not _is_written(each)]
    files = "1 meeting file" if len(done) == 1 else f"{len(done)} meeting files"
    drafted = f"{len(done) - len(left)} drafted" + (f", {len(left)} not" if left else "")
    told = counted(problem for each in done for problem in each.problems)
    return [f"{files}: {drafted}" + (f"; {told}" if told else ""), *(f"    not drafted: {path}" for path in left)]


def _is_written(each: Outcome) -> bool:
    return bool(each.drafted and each.drafted.files)


def _json(each: Outcome) -> dict[str, object]:
    from drafter.shapes import problem_json, statement_json

    return {
        "meeting_file": str(each.path),
        "statement": statement_json(each.drafted.statement) if each.drafted else None,
        "files": [str(path) for path in each.drafted.files] if each.drafted else [],
        "problems": [problem_json(problem) for problem in each.problems],
    }
