"""Numbers of a body's meetings: they follow its dates, each count by itself."""

from __future__ import annotations

import pytest

from drafter import markup
from drafter.check.facts import ordinals_follow
from drafter.model import Shelf, Statement
from drafter.ordinals import ordinal_words
from drafter.problems import as_text


def meeting(number: int, day: str, what: str = "Meeting of the Fox Forum", body: str = "Fox Forum") -> Statement:
    name = f"{ordinal_words(number).capitalize()} {what}"
    return markup.read(
        f"---\nid: {day}-{number}\nmeeting: {{body: {body}, name: {name}, ordinal: {number}, "
        f"start: {day}, end: {day}}}\n---\n\n1. The {name} was held.\n"
    )


def told(*meetings: Statement) -> list[str]:
    shelf = Shelf(statements=meetings)
    found = [problem for each in meetings for problem in ordinals_follow.check(each, shelf)]
    return [as_text(problem).replace("\u00a0", " ") for problem in found]


def test_a_later_meeting_with_a_lower_number_is_an_error_at_the_one_that_fits_least() -> None:
    good = [meeting(number, f"20{10 + number}-05-07") for number in (1, 2, 3, 4)]

    (line,) = told(*good, meeting(2, "2015-05-07"))
    assert line == (
        "2015-05-07-2: error: meeting 2 is dated 7 May 2015, meeting 4 7 May 2014: the numbers run against the dates\n"
        "    also: 2014-05-07-4\n"
        '    mend: find out which number or date is right, and correct it here ("ordinal" and "start" at its head '
        "(line 3)), or there"
    )


def test_a_number_left_out_of_a_regular_count_is_a_warning() -> None:
    (line,) = told(*(meeting(number, f"20{10 + number}-05-07") for number in (1, 2, 3)), meeting(5, "2014-05-07"))

    assert line.startswith("2014-05-07-5: warning: meeting 5 follows meeting 3 of 7 May 2013: no meeting 4\n")


def test_two_numbers_on_one_day_are_a_warning() -> None:
    first, second = told(meeting(1, "2011-05-07"), meeting(2, "2011-05-07"))

    assert first.startswith("2011-05-07-1: warning: 7 May 2011 is the date of meeting 1 here; elsewhere of meeting 2\n")
    assert "2011-05-07-2" in second


@pytest.mark.parametrize(
    "meetings",
    [
        [meeting(1, "2011-05-07"), meeting(2, "2012-05-07"), meeting(3, "2013-05-07"), meeting(5, "2015-05-07")],
        [meeting(1, "2009-07-27"), meeting(4, "2011-03-09"), meeting(7, "2013-03-05"), meeting(8, "2014-08-06")],
        [meeting(3, "2011-05-07"), meeting(2, "2012-05-07", "Meeting of the Owl Union", "Owl Union")],
        [meeting(3, "2011-05-07"), meeting(3, "2012-05-07", "Ministerial Meeting of the Fox Forum")],
        [meeting(5, "2011-05-07"), meeting(1, "2012-05-07", "Special Meeting of the Fox Forum")],
        [
            meeting(5, "2011-05-07", "Meeting of the Working Group on Dens"),
            meeting(1, "2012-05-07", "Meeting of the Working Group on Hens"),
        ],
    ],
)
def test_meetings_that_the_archive_lacks_and_other_counts_are_let_be(meetings: list[Statement]) -> None:
    assert told(*meetings) == []
