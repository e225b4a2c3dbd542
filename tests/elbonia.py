"""Statements of the Elbonia Forum, invented, and the command line on a workspace that holds them."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from drafter.cli.commands import drafter

ID = "2015-05-07-elbonia-forum-3"

_TEXT = """{number} MEETING OF THE ELBONIA FORUM
{place}, {day}
CO-CHAIRS' STATEMENT

1. The Co-Chairs of the Elbonia Forum hosted the {Number} Meeting of the Elbonia Forum in {Place} on {Day}.
2. The Meeting reaffirmed its commitment to the safety of fishing vessels of less than twelve metres in length.
3. The Meeting welcomed the report of the secretariat on the training of harbour masters and asked for another one.
4. The Meeting agreed that members would nominate a national contact for the register of vessels by the {end} of July.
5. The Meeting expressed its appreciation to the Government of {country} for its {hospitality} in hosting the meeting.
"""


def text(
    number: str = "Third",
    place: str = "Klow, Elbonia",
    day: str = "7 May 2015",
    end: str = "30th",
    kind: str = "warmth",
) -> str:
    """Return the statement of one meeting; all but these words is the same in each."""
    return _TEXT.format(
        number=number.upper(), Number=number, place=place.upper(), Place=place, day=day.upper(), Day=day, end=end,
        country=place.rpartition(", ")[2], hospitality=kind,
    )  # fmt: skip


def run(workspace: Path, *words: str | Path) -> Result:
    """Return what a command did."""
    return CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)])


def ingested(workspace: Path, **texts: str) -> Result:
    """Read texts in, each from the file of its name, and return what was told."""
    received = workspace.parent / "received"
    received.mkdir(exist_ok=True)
    for name, each in texts.items():
        (received / f"{name}.txt").write_text(each)
    return run(workspace, "ingest", *(received / f"{name}.txt" for name in texts))


def held(workspace: Path) -> list[str]:
    """Return the ids of the statements held."""
    return sorted(path.stem for path in (workspace / "precedents/statements").glob("*.md"))


def register(workspace: Path) -> str:
    """Return meetings.yaml."""
    return (workspace / "precedents/meetings.yaml").read_text()


def clauses(workspace: Path) -> str:
    """Return all that stands in the clauses."""
    return "\n".join(path.read_text() for path in sorted((workspace / "precedents/clauses").rglob("*.yaml")))
