"""meetings.yaml when statements leave it or are renamed: every other character stays, and what was edited is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter import library
from drafter.model import Meeting, Statement

KLOW = Meeting("Elbonia Forum", "Third Meeting", 3, "Klow", "Elbonia", date(2015, 5, 7), date(2015, 5, 7))
FACTS = """  body: Elbonia Forum
  name: Third Meeting
  ordinal: 3
  city: Klow
  country: Elbonia
  start: "2015-05-07"
  end: "2015-05-07"
"""
ABOVE = "# the register\nfirst:\n  city: Klow\n  sources: [first]\n\n"
BELOW = "# what follows is from the old register\nlast:\n  city: Klow\n  sources: [last]  # seen\n"


def left(workspace: Path, text: str, **gone: list[Meeting]) -> tuple[str, list[str]]:
    path = workspace / "precedents/meetings.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    told = library.leave_meetings(workspace, gone)
    return path.read_text(), [problem.what for problem in told]


def test_a_row_that_nobody_edited_goes_and_the_comments_around_it_stay(tmp_path: Path):
    row = f"third:\n{FACTS}  aliases: []\n  sources: [third]\n"

    assert left(tmp_path, ABOVE + row + BELOW, third=[KLOW]) == (ABOVE + BELOW, [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sources: [third, copy]", "sources: [copy]"),
        ("sources: [copy, third]  # two", "sources: [copy]  # two"),
        ("sources:\n    - third  # bad\n    - copy", "sources:\n    - copy"),
        ("sources:\n  - copy\n  - third", "sources:\n  - copy"),
    ],
)
def test_an_id_leaves_a_row_that_others_tell_of(tmp_path: Path, before: str, after: str):
    row = f"third:\n{FACTS}  {{}}\n"

    text, told = left(tmp_path, ABOVE + row.format(before) + BELOW, third=[KLOW])

    assert (text, told) == (ABOVE + row.format(after) + BELOW, [])


@pytest.mark.parametrize(
    "edit", ["  city: Streslau\n", "  city: Klow  # sic\n", "  city: Klow\n  aliases: [Klow talks]\n"]
)
def test_a_row_that_somebody_edited_stays_without_the_id_and_is_told(tmp_path: Path, edit: str):
    row = f"third:\n{FACTS}  sources: [third]\n".replace("  city: Klow\n", edit)

    text, told = left(tmp_path, row, third=[KLOW])

    assert text == row.replace("[third]", "[]")
    assert told == ['the row "third" names no statement any more, and was left, for it was edited by hand']


def test_a_row_that_cannot_be_changed_as_it_is_written_is_told(tmp_path: Path):
    row = "third: {city: Klow, sources: [third, copy]}\n"

    text, told = left(tmp_path, row, third=[KLOW])

    assert text == row
    assert told == ['the row "third" cannot be changed as it is written']


def test_without_a_register_nothing_is_done(tmp_path: Path):
    assert library.leave_meetings(tmp_path, {"third": []}) == ()
    assert not (tmp_path / "precedents").exists()


def test_two_rows_of_one_meeting_become_one_when_it_is_renamed(tmp_path: Path):
    old, now = f"old:\n{FACTS}  sources: [old]\n", f"now:\n{FACTS}  sources: [now]\n".replace("05-07", "05-09")
    path = tmp_path / "precedents/meetings.yaml"
    path.parent.mkdir()
    path.write_text(old + now)
    corrected = replace(KLOW, start=date(2015, 5, 9), end=date(2015, 5, 9))

    told = library.rename_meeting(tmp_path, "old", Statement("now", meeting=corrected), [KLOW])

    assert (path.read_text(), told) == (now, ())
