"""A meeting's name and number, whatever stands before them in the sentence that opens it."""

from __future__ import annotations

import pytest
from accounting import statements_of

from drafter.model import Meeting, Name, NameKind
from drafter.names import Table

NAMES = Table(tuple(Name(name.lower(), name, NameKind.STATE) for name in ("Ruritania", "Elbonia")))


def meeting(text: str, title: str = "Statement") -> Meeting:
    return statements_of(f"{title}\n\n{text}", NAMES)[0].meeting


@pytest.mark.parametrize(
    ("sentence", "name", "number"),
    [
        (
            "At the invitation of the Government of Elbonia, the Sixth Meeting of the Lake Group was held in Klow on 7 "
            "May 2015.",
            "Sixth Meeting of the Lake Group",
            6,
        ),
        (
            "Upon the kind invitation of the President of Elbonia, 9th Session of the Lake Group was convened in Klow "
            "on 7 May 2015.",
            "9th Session of the Lake Group",
            9,
        ),
        (
            "The Meeting of the Ministers of Nets, Boats and Oars was held in Klow, Elbonia on 7 May 2015.",
            "Meeting of the Ministers of Nets, Boats and Oars",
            None,
        ),
        ("The Fifth Lake Council was held in Klow on 7 May 2015.", "Fifth Lake Council", 5),
        ("The First Standing Committee was held in Klow on 7 May 2015.", "First Standing Committee", None),
    ],
)
def test_a_name_begins_after_who_invited_and_bears_its_number(sentence: str, name: str, number: int | None):
    found = meeting(sentence)

    assert (found.name, found.ordinal) == (name, number)


def test_the_session_for_which_a_body_is_meeting_counts():
    found = meeting("The Commission, meeting for its ninth session, met in Klow on 2 June 2016.", "Lake Commission")

    assert found.ordinal == 9


@pytest.mark.parametrize(
    "decided",
    [
        "decides that the quota shall apply from 1 March 2018",
        "invites members to report by 1 March 2018",
        "approves the budget with effect from 1 March 2018",
        "extends the moratorium until 1 March 2018",
    ],
)
def test_a_day_from_which_a_decision_applies_is_no_day_of_the_meeting(decided: str):
    found = meeting(f"The Lake Commission, at its ninth session, {decided}.", "Lake Commission")

    assert (found.start, found.end, found.ordinal) == (None, None, 9)


def test_a_count_beyond_a_hundred_in_words_is_whole():
    found = meeting(
        "The Lake Board held its one hundred and twelfth meeting in Klow on 5 and 6 May 2030.", "Lake Board"
    )

    assert (found.name, found.ordinal) == ("one hundred and twelfth meeting", 112)
