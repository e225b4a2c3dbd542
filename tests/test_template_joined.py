"""A template of a past statement: what stands at a fact stays with the next one, an acronym, days joined by a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from elbonia import run

from drafter.cli.commands import drafter

TEXT = """\
{NTH} MEETING OF THE AUSTRAL LAKES COMMISSION (ALC)
{CITY}, {COUNTRY}, {day}-{last} MAY {year}
STATEMENT

1. The {nth} Meeting of the Austral Lakes Commission (ALC) was held in {city}, {country} on {day} and {last} May {year}.

2. The ALC {nth} Meeting of Ministers was attended by Borduria, Elbonia, Ruritania and Syldavia.

3. The Meeting thanked the Government of {country} for hosting the {nth} Meeting of the Austral Lakes Commission (ALC).
"""
MEETINGS = (
    {"nth": "Second", "city": "Zenda", "country": "Ruritania", "day": 15, "last": 16, "year": 2013},
    {"nth": "Third", "city": "Mudville", "country": "Elbonia", "day": 16, "last": 17, "year": 2014},
)
NEXT = {
    "Third": "Fourth", 'ordinal: "3"': 'ordinal: "4"', "Mudville": "Klow", "country: Elbonia": "country: Syldavia",
    '"2014-05-16"': '"2015-06-03"', '"2014-05-17"': '"2015-06-04"',
}  # fmt: skip


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The paragraphs of the fourth meeting's draft, by the template of the third."""
    folder = tmp_path_factory.mktemp("lakes") / "workspace"
    assert CliRunner().invoke(drafter, ["init", "--empty", str(folder)]).exit_code == 0
    for facts in MEETINGS:
        shouted = {key.upper(): str(facts[key]).upper() for key in ("nth", "city", "country")}
        (folder / f"{facts['year']}.txt").write_text(TEXT.format(**facts, **shouted), encoding="utf-8")
    run(folder, "ingest", *sorted(folder.glob("*.txt")))
    run(folder, "mine")
    run(
        folder,
        "review",
        "approve",
        *[each["id"] for each in json.loads(run(folder, "mine", "--json").stdout)["precedents"]],
    )
    (path,) = folder.glob("precedents/statements/2014*.md")
    made = json.loads(run(folder, "template", "--from", path.stem, "--json").stdout)
    assert made["identical"]
    assert 'clause("' in Path(made["template"]).read_text(encoding="utf-8")
    meeting = Path(made["meeting_file"]).read_text(encoding="utf-8")
    for old, new in NEXT.items():
        meeting = meeting.replace(old, new)
    (folder / "next.yaml").write_text(meeting, encoding="utf-8")
    drafted = json.loads(run(folder, "draft", folder / "next.yaml", "--to", "md", "--json").stdout)
    return [block["text"].replace("\u00a0", " ") for block in drafted["statement"]["blocks"]]


def test_an_acronym_in_brackets_stays_behind_the_name_of_the_next_meeting(texts: list[str]) -> None:
    assert texts[0].startswith("The Fourth Meeting of the Austral Lakes Commission (ALC) was held in Klow, Syldavia")
    assert texts[2].endswith("for hosting the Fourth Meeting of the Austral Lakes Commission (ALC).")


def test_an_acronym_stays_before_the_name_of_the_next_meeting(texts: list[str]) -> None:
    assert texts[1].startswith("The ALC Fourth Meeting of Ministers was attended by")


def test_the_days_of_the_next_meeting_are_joined_by_the_same_word(texts: list[str]) -> None:
    assert texts[0].endswith("on 3 and 4 June 2015.")
