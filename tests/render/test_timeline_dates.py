"""What a cell says of time: days and months that can be drawn, and no date that nobody told."""

from __future__ import annotations

import pytest

from drafter.render.pictures.timeline_dates import read


def times(cell: str) -> list[str]:
    return [f"{time.first}{'' if time.exact else '~'}{time.last}" for time in read(cell)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("5 March 2016", ["2016-03-052016-03-05"]),
        ("23–25\u00a0August 2016", ["2016-08-232016-08-25"]),
        ("30 January–3 February 2017", ["2017-01-302017-02-03"]),
        ("from 30 January to 3 February 2017", ["2017-01-302017-02-03"]),
        ("7 January 2017 and 3 September 2016", ["2016-09-032016-09-03", "2017-01-072017-01-07"]),
        ("5 March 2016; 9 May 2016", ["2016-03-052016-03-05", "2016-05-092016-05-09"]),
        ("October 2016", ["2016-10-01~2016-10-31"]),
        ("in February 2016", ["2016-02-01~2016-02-29"]),
        ("March to May 2016", ["2016-03-01~2016-05-31"]),
        ("March–May 2016", ["2016-03-01~2016-05-31"]),
        ("March and May 2016", ["2016-03-01~2016-03-31", "2016-05-01~2016-05-31"]),
    ],
)
def test_days_and_months_are_drawn(cell: str, expected: list[str]):
    assert times(cell) == expected


@pytest.mark.parametrize(
    "cell",
    [
        "", "–", "soon", "2016", "mid-2016", "early 2016", "first quarter of 2016", "5 March", "31 February 2016",
        "since May 2016", "before 5 March 2016", "5 March 2016 (cancelled)", "postponed from 5 March 2016",
        "week of 5 March 2016", "5 March 2016 to date", "December to January 2017", "2015–2016", "late October 2016",
        "5 March 2016 and mid-2017", "5 March 20l6", "[[activities.1.date]]", "not in May 2016", "May 2016 (tbc)",
        "until May 2016", "from 5 March 2016", "5 or 9 March 2016", "March or May 2016", "by 5 March 2016",
        "5 March 2016?", "~ 5 March 2016", "after May 2016", "5 March 2016 and on", "between 5 March and 9 May",
    ],
)  # fmt: skip
def test_what_is_no_exact_time_is_not_drawn(cell: str):
    assert times(cell) == []
