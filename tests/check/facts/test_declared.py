"""A declaration of Ministers: where it was adopted, and the conference that they agree to hold."""

from __future__ import annotations

import pytest
from accounting import statements_of

from drafter import check
from drafter.model import Shelf, Statement

THIRD = """\
MARSH HEALTH PARTNERSHIP
THIRD CONFERENCE OF MINISTERS OF HEALTH
KLOW, SYLDAVIA, 17 SEPTEMBER 2021

We, the Ministers of Health of the Marsh Health Partnership, meeting in Klow, Syldavia, on 17 September 2021 at the \
Third Conference of Ministers of Health,

Hereby declare as follows:

1. We commit ourselves to share what we know of fevers.

2. We agree to hold the Fourth Conference of Ministers of Health in Zenda in 2023.

Adopted in Klow on 17 September 2021.
"""
FOURTH = """\
MARSH HEALTH PARTNERSHIP
FOURTH CONFERENCE OF MINISTERS OF HEALTH
ZENDA, RURITANIA, 12–13 OCTOBER 2023

We, the Ministers of Health of the Marsh Health Partnership, meeting in Zenda, Ruritania, on 12 and 13 October 2023 \
at the Fourth Conference of Ministers of Health,

Recalling the declaration adopted at the Third Conference of Ministers of Health, held in Klow, Syldavia, on \
17 September 2021,

Hereby declare as follows:

1. We commit ourselves to train healers in the use of herbs in each of our countries, in schools that bring together \
the ministries responsible for health, for agriculture, for the environment and for finance, by 30 June 2024.

2. We agree to hold the Fifth Conference of Ministers of Health in Strelsau on 9 October 2025.

Adopted in Zenda on Friday, 13 October 2023.
"""


def _read(text: str) -> Statement:
    (statement,) = statements_of(text)
    return statement


def _told(old: str = "", new: str = "") -> list[tuple[str, str]]:
    assert old in FOURTH
    shelf = Shelf(statements=(_read(THIRD), about := _read(FOURTH.replace(old, new, 1))))
    rules = ("dates-agree", "facts-agree", "last-left", "meeting-dates", "next-meeting", "order-of-events")
    found = check.problems(about, shelf)
    return [(each.rule, each.what.replace("\u00a0", " ")) for each in found if each.rule in rules]


def test_a_declaration_whose_facts_agree_is_let_pass() -> None:
    assert _told() == []


def test_ministers_of_a_field_are_of_the_body_behind_it() -> None:
    assert _read(THIRD).meeting.body == "Marsh Health Partnership"


@pytest.mark.parametrize(
    ("old", "new", "rule", "what"),
    [
        ("on 17 September 2021", "on 16 September 2021", "meeting-dates",
         '"Third Conference of Ministers of Health" is dated 16 September 2021; it was held on 17 September 2021'),
        ("Friday, 13 October", "Saturday, 14 October", "dates-agree",
         'the text was adopted on "Saturday, 14 October 2023"; it is of 12–13 October 2023'),
        ("Adopted in Zenda", "Adopted in Klow", "facts-agree",
         'the text was adopted in "Klow", on a day of the meeting; the head says "Zenda"'),
        ("Adopted in Zenda on Friday, 13 October 2023", "Adopted in Klow on 17 September 2021", "last-left",
         f'"Adopted in Klow on 17 September 2021." is of {_read(THIRD).id}'),
        ("hold the Fifth", "hold the Sixth", "next-meeting",
         'the "Sixth Conference of Ministers of Health" is told as one to come, and no meeting 5: '
         "this statement is of meeting 4"),
        ("9 October 2025", "9 October 2022", "next-meeting",
         'the "Fifth Conference of Ministers of Health", one to come, is dated "9 October 2022"; '
         "this one was on 12–13 October 2023"),
        ("30 June 2024", "30 June 2022", "order-of-events",
         '"We commit ourselves to train healers in the use of herbs in ... environment and for finance, by '
         '30 June 2022" sets a time that was over: the meeting was on 12–13 October 2023'),
    ],
)  # fmt: skip
def test_a_declaration_that_bears_another_fact_is_told(old: str, new: str, rule: str, what: str) -> None:
    assert _told(old, new) == [(rule, what)]
