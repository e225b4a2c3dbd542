"""Numbers of a body's meetings: they follow its dates, each count by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter import check, markup
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


RIVERS = """---
id: new
meeting: {body: Council of Rivers, name: Eleventh Meeting of the Council of Rivers, ordinal: 11, start: "2024-05-06"}
---
# ELEVENTH MEETING OF THE COUNCIL OF RIVERS

1. The Council recalled that, at its eighth meeting, held in Zenda on 2 March 2021, it had adopted a plan.

2. The Council, at its tenth meeting, held in Strelsau on DAYS, had amended it.

3. It was preceded by the 19th Senior Officials' Meeting on Rivers (NUMBER SOMR) on 4 May 2024.
"""


def of_rivers(days: str = "3 April 2023", number: str = "19th") -> list[str]:
    text = RIVERS.replace("DAYS", days).replace("NUMBER", number)
    return [problem.what for problem in check.problems(markup.read(text), Shelf()) if problem.rule == "ordinals-follow"]


def test_the_numbers_that_one_text_tells_run_with_the_days() -> None:
    assert of_rivers() == []
    assert of_rivers(days="3 April 2020") == [
        '"tenth meeting" is dated 3 April 2020, and "eighth meeting" is dated 2 March 2021: '
        "the numbers run against the dates"
    ]
    assert of_rivers(days="3 June 2024") == [
        '"tenth meeting" is dated 3 June 2024, and meeting 11 is of 6\u00a0May 2024: the numbers run against the dates'
    ]


def test_a_meeting_has_no_other_number_in_brackets() -> None:
    assert of_rivers(number="18th") == ['"19th Senior Officials\' Meeting" is "18th SOMR" in the brackets behind it']


def test_ministers_of_another_count_are_no_ones_own() -> None:
    other = "3. Ministers noted the 13th Rivers Plus Three Finance Ministers' Meeting, held in Klow on 2 May 2023."
    text = RIVERS.replace("Council of Rivers", "Ministers of Rivers").replace("3. It was", f"{other}\n\n4. It was")
    assert not [each for each in check.problems(markup.read(text), Shelf()) if "13th" in each.what]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("The Conference recalled COP7, held in Klow on 3 May 2020, and COP 8, held in Zenda on 4 May 2022", False),
        ("The Conference recalled COP7, held in Klow on 3 May 2023, and COP 8, held in Zenda on 4 May 2022", True),
        (
            "The Conference recalled COP7, held in Klow on 3 May 2020, and the Boats COP5, held in Zenda on 4 May 2022",
            False,
        ),
        (
            "The Conference recalled COP7, held on 3 May 2020, and COP5 of the Boats Convention, held on 4 May 2022",
            False,
        ),
        ("The Conference recalled COP7/INF/3 and COP-8, held in Zenda on 4 May 2022", False),
    ],
)
def test_meetings_in_short_are_counted_where_they_are_the_bodys_own(words: str, is_told: bool) -> None:
    head = (
        "id: new\nmeeting: {body: Conference of the Parties to the Net Convention, ordinal: 9, start: '2024-05-06',\n"
        "  name: Ninth meeting of the Conference of the Parties to the Net Convention}\nacronyms:\n"
        "  COP: Conference of the Parties to the Net Convention"
    )
    found = check.problems(markup.read(f"---\n{head}\n---\n1. {words}.\n"), Shelf())
    assert ("ordinals-follow" in [each.rule for each in found]) is is_told


def test_the_meeting_of_a_group_that_is_named_before_is_none_of_the_bodys() -> None:
    words = "The Council welcomed the reports of the second meeting of the Net Group, held on 3 May 2023, and of its "
    text = RIVERS.replace("1. The Council recalled that, at", f"1. {words}twelfth meeting, held on 4 May 2023. At")
    assert not [each.what for each in check.problems(markup.read(text), Shelf()) if "twelfth" in each.what]


def test_the_officials_of_a_group_that_no_register_has_count_apart() -> None:
    whole = meeting(7, "2022-11-08", "Meeting of Fox Forum Senior Officials")
    first = meeting(4, "2022-08-16", "Meeting of Burrow Group Senior Officials")
    group = meeting(5, "2023-08-16", "Meeting of the BG Senior Officials")
    assert told(first, whole, group) == []

    lines = told(first, whole, replace(group, meeting=replace(group.meeting, ordinal=3)))
    assert "meeting 3 is dated 16 August 2023, meeting 4 16 August 2022" in lines[-1]
