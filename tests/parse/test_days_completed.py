"""A meeting's days, where a year or the last day stands elsewhere: told where it is certain, left open where not."""

from __future__ import annotations

from datetime import date

import pytest

from drafter import dates, ingest, parse
from drafter.model import Statement
from drafter.names import Table

TITLE = "REEF COMMISSION NINTH SESSION\n"


def read(text: str) -> Statement:
    return next(iter(parse.statements(ingest.read(text.encode(), "x.txt", ()), Table(()))))


def days(text: str) -> str:
    meeting = read(text).meeting
    return f"{meeting.start or '-'} {meeting.end or '-'}"


@pytest.mark.parametrize(
    ("lines", "when", "told"),
    [
        ("Embargoed until 3 June 2016", "Wednesday and Thursday, 1 and 2 June", "2016-06-01 2016-06-02"),
        ("Embargoed until 3 June 2016", "Wednesday, 1 June", "2016-06-01 2016-06-01"),
        ("Embargoed until 3 June 2016", "Friday and Saturday, 1 and 2 June", "- -"),
        ("Embargoed until 3 June 2016", "1 and 2 June", "- -"),
        ("Embargoed until 3 December 2016", "Wednesday, 1 June", "- -"),
        ("Klow, Elbonia, June 2016", "1 and 2 June", "2016-06-01 2016-06-02"),
        ("2016", "Wednesday to Friday, 1 to 3 June", "2016-06-01 2016-06-03"),
        ("2016", "Monday, 1 June", "- -"),
        ("2016", "30 December to 2 January", "- -"),
    ],
)
def test_a_year_is_taken_from_elsewhere_only_where_it_is_certain(lines: str, when: str, told: str):
    text = f"{TITLE}{lines}\n\n1. The Ninth Session of the Reef Commission was held in Klow on {when}.\n\n2. It met.\n"

    assert days(text) == told


@pytest.mark.parametrize(
    ("opened", "told"),
    [
        ("opened in Klow on 5 May 2016 and ended two days later", "2016-05-05 2016-05-07"),
        ("opened in Klow on 5 May 2016, and closed the following day", "2016-05-05 2016-05-06"),
        ("opened in Klow on Thursday, 5 May 2016, and closed on Saturday", "2016-05-05 2016-05-07"),
        ("opened in Klow on 5 May 2016. The Session concluded three days later", "2016-05-05 2016-05-08"),
        ("opened in Klow on 5 May 2016. It ended several days later", "2016-05-05 -"),
        ("opened in Klow on 3 May 2016. It lasted three days", "2016-05-03 2016-05-05"),
        ("opened in Klow on 5 May 2016. It lasted five days", "2016-05-05 -"),  # a weekend lies within them
        ("opened in Klow on 5 May 2016. The debate on nets closed the following day", "2016-05-05 2016-05-05"),
    ],
)
def test_the_last_day_is_told_in_words_or_left_open(opened: str, told: str):
    text = f"{TITLE}\n1. The Ninth Session of the Reef Commission {opened}.\n\n2. The Commission welcomed the nets.\n"

    assert days(text) == told


def test_a_last_day_that_could_not_be_told_is_a_reason_to_doubt():
    text = f"{TITLE}\n1. The Ninth Session of the Reef Commission opened on 5 May 2016. It ended several days later.\n"

    assert "the last day of the meeting could not be told" in read(text).confidence.reasons


def test_a_first_paragraph_that_only_tells_when_is_the_meetings():
    text = f"{TITLE}\nOpened 5 May 2016 at the Reef Hall and ended two days later.\n\n1. The Commission met.\n"

    assert days(text) == "2016-05-05 2016-05-07"


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("Wednesday and Thursday, 1 and 2 June 2016", True),
        ("from Wednesday, 1 June to Friday, 3 June 2016", True),
        ("Thursday and Friday, 1 and 2 June 2016", False),
        ("1 and 2 June 2016", None),
        ("Wednesday, June 1, 2016", True),
    ],
)
def test_weekdays_agree_with_the_days_that_they_are_printed_with(text: str, agrees: bool | None):
    span = dates.find(text)[0]

    assert dates.agree(text, span.at, span.start, span.end) is agrees
    assert span.start == date(2016, 6, 1)
