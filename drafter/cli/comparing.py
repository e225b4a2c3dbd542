"""The commands that compare with the past: the lineage of precedents, and what a text covers of them.

Each is one call to workflow, and the lines that tell what it did.
"""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.asking import leave, options, print_json, say, workspace_of


def _picture(_: click.Context, __: click.Parameter, value: Path | None) -> Path | None:
    """Return the file of a picture. Raises BadParameter for an ending that there is not."""
    if value is not None and value.suffix.lower() not in (".svg", ".html"):
        raise click.BadParameter(f"{value.name} ends in neither .svg nor .html")
    return value


@click.command(short_help="a picture: which precedents stood at which meeting")
@click.argument("names", metavar="[ID...]", nargs=-1)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", callback=_picture,
    help="FILE.svg or FILE.html; without it, outputs/lineage.svg and outputs/lineage.html.",
)  # fmt: skip
@options
def lineage(names: tuple[str, ...], out: Path | None, as_json: bool, workspace: Path | None) -> None:
    """Draw which precedents stood at which meeting: a row each, a column a meeting.

    The marks tell what was reworded, dropped or revived, and whose verb became stronger or weaker; at the right
    stands in how many statements each stands. ID is a precedent's, or the beginning of several ("closing");
    without one all are drawn, but for those retired. Open the .html in a browser: it has a table of the same.
    """
    from drafter.history.shapes import gathering_json, lineage_json
    from drafter.workflow.lineage import picture

    drawn = picture(workspace_of(workspace), names, out)
    say(drawn.problems)
    if as_json:
        print_json({
            "meetings": [gathering_json(meeting) for meeting in drawn.chart.meetings],
            "precedents": [{"id": each.precedent.id, **lineage_json(each)} for each in drawn.chart.lineages],
            "files": [str(path) for path in drawn.files],
        })  # fmt: skip
    for path in drawn.files if not as_json else ():
        click.echo(str(path))
    leave(drawn.problems)


@click.command(short_help="standing items that a draft lacks, and what is new in it")
@click.argument("target", metavar="FILE-or-ID")
@click.option("--all", "whole", is_flag=True, help="Print every clause, not only the first of each list.")
@options
def coverage(target: str, whole: bool, as_json: bool, workspace: Path | None) -> None:
    """Tell which standing items of past statements a draft or statement lacks, and which of its clauses are new.

    A precedent is a standing item where it is in at least two, and in more than half, of the last five statements
    of the same body before it; what opens, closes and tells who came, where it is in two of them. FILE-or-ID is a
    draft (outputs/....md, a Word file) or the id of a past statement.
    """
    from drafter.cli.covering import coverage_lines
    from drafter.history.shapes import coverage_json
    from drafter.workflow.coverage import coverage as covering

    covered = covering(workspace_of(workspace), target)
    say(covered.problems)
    if as_json:
        print_json(coverage_json(covered.coverage))
    for line in coverage_lines(covered.coverage, whole) if not as_json else ():
        click.echo(line)
