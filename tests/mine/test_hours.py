"""Tests of hours of the day: no counts, no days, and a slot where they stand."""

from __future__ import annotations

import pytest
from series import yearly

from drafter import mine
from drafter.mine.clauses import hours
from drafter.mine.clauses.entities import Finder
from drafter.mine.slots import wording
from drafter.names import Table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("opened at 9:00 a.m. in Klow", ["9:00 a.m."]),
        ("opened at 9.15 a.m., and", ["9.15 a.m."]),
        ("closed at 5 p.m.", ["5 p.m"]),
        ("from 9 to 11:30 a.m. on Monday", ["9 to 11:30 a.m."]),
        ("at 10.30 hours on 4 May 2011", ["10.30 hours"]),
        ("at 0900 hrs", ["0900 hrs"]),
        ("from 0900 to 1700 hours", ["0900 to 1700 hours"]),
        ("published at 17:00 UTC+7.", ["17:00 UTC+7"]),
        ("at 14:00 (Klow time)", ["14:00 (Klow time)"]),
        ("from 9:00 to 12:30 and from 14h00", ["9:00", "12:30", "14h00"]),
        ("met at noon", ["noon"]),
        ("1500 hours of training at 2.5 per cent", []),
        ("a ratio of 1:10, paragraph 10:15 and MOP4:12", []),
        ("25:10 and 9:75 a vote of 5:4 in 2011", []),
        ("Decision 10.30 and USD 10.30", []),
    ],
)
def test_an_hour_is_told_from_other_figures(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in hours.whole(text)] == expected


def test_an_hour_is_no_number_date_or_ordinal() -> None:
    text = "The meeting opened at 9:00 a.m. on 4 May 2011 and closed at 17.30 hours."

    found = [(entity.kind, text[slice(*entity.at)]) for entity in Finder([], Table(())).find(text)]

    assert found == [("text", "9:00"), ("date", "4 May 2011"), ("text", "17.30")]


@pytest.mark.parametrize(
    ("said", "times", "slots"),
    [
        ("The Chair opened the meeting at {} in the Port Hall.", (("9:00 a.m.",), ("2:15 p.m.",)), ["meeting.time"]),
        ("The meeting on tides was closed at {} p.m.", (("5.30",), ("6",), ("11.15",)), ["meeting.time"]),
        ("The meeting was called to order at {}.", (("10.30 hours",), ("0900 hours",)), ["meeting.time"]),
        ("The minutes of the Board appear at {} on each market day.", (("17:00 UTC",), ("5 p.m.",)), ["event.time"]),
        ("The next meeting will be held at {} in Klow.", (("9:00 a.m.",), ("noon",)), ["next.time"]),
        (
            "Plenary sessions on tides lasted from {} to {}.",
            (("9:00", "12:30"), ("10:00", "13:00")),
            ["event.time", "event.time_2"],
        ),
    ],
)
def test_hours_that_vary_are_slots(said: str, times: tuple[tuple[str, ...], ...], slots: list[str]) -> None:
    sentences = [said.format(*each) for each in times]

    (found,) = mine.precedents(yearly(*sentences), (), Table(()))

    assert [slot.name for slot in found.slots if slot.name.rpartition(".")[2].startswith("time")] == slots
    assert all(slot.kind == "text" for slot in found.slots if "time" in slot.name)
    assert [wording.fill(found.text, dict(entry.values)) for entry in found.attested] == sentences


@pytest.mark.parametrize(
    ("said", "wording_"),
    [
        ("The Chair opened the meeting at {} in the Port Hall.", "at {{ meeting.time }} in the Port Hall."),
        ("The Meeting was closed by the Chair at {}", "at {{ meeting.time }}."),
    ],
)
def test_half_of_the_day_is_of_the_hour_where_one_meeting_was_in_the_morning(said: str, wording_: str) -> None:
    sentences = [said.format(time) for time in ("12.45 p.m.", "1.30 p.m.", "11.30 a.m.")]

    (found,) = mine.precedents(yearly(*sentences), (), Table(()))

    assert found.text.endswith(wording_)
    assert [wording.fill(found.text, dict(entry.values)) for entry in found.attested] == sentences
