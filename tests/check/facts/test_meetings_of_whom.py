"""Meetings that are named by those who meet, whoever they are: heads of delegation, governors, experts."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Shelf, Statement, spaced

TEXT = """---
id: 20{year}-05-18-rivers-{n}
source: {{file: {n}.txt, lines: [1, 20]}}
meeting:
  body: Zenda Rivers Commission
  name: {Nth} Meeting of {who} of the Zenda Rivers Commission
  ordinal: {n}
  city: {city}
  country: {country}
  start: "20{year}-05-18"
---
1. The {Nth} Meeting of {who} of the Zenda Rivers Commission was held in {city}, {country}, on 18 May 20{year}.

2. The work carried out since the {Last}, held in {there}, on {then}, was reviewed.

3. The Meeting accepted the offer of Syldavia to host the {Next} Meeting in Klow in May 20{when}.

4. {more}
"""
FOURTH = {"n": 4, "Nth": "Fourth", "Last": "Third Meeting", "Next": "Fifth", "year": 21, "city": "Lutz",
          "country": "Ruritania", "there": "Strelsau, Ruritania", "then": "10 June 2020", "when": 22}  # fmt: skip
FIFTH = {"n": 5, "Nth": "Fifth", "Last": "Fourth Meeting", "Next": "Sixth", "year": 22, "city": "Klow",
         "country": "Syldavia", "there": "Lutz, Ruritania", "then": "18 May 2021", "when": 23}  # fmt: skip
WHO = ("the Heads of Delegation", "Governors", "the Permanent Representatives", "Experts on Ice", "Attorneys General",
       "Deputy Ministers")  # fmt: skip


def told(who: str, **facts: object) -> list[str]:
    beside = {"who": who, "more": "The Meeting thanked Syldavia."}
    last = statement(FIFTH | beside | facts)
    return [spaced(problem.what) for problem in check.problems(last, Shelf((statement(FOURTH | beside), last)))]


def statement(facts: dict[str, object]) -> Statement:
    return markup.read(TEXT.format(**facts))


@pytest.mark.parametrize("who", WHO)
def test_meetings_whose_facts_agree_are_let_pass(who: str) -> None:
    assert told(who) == []


@pytest.mark.parametrize("who", WHO)
def test_the_number_day_and_place_of_another_meeting_are_told_whoever_meets(who: str) -> None:
    found = [
        *told(who, Last="Third Meeting", there="Strelsau, Ruritania", then="10 June 2020"),
        *told(who, then="18 June 2021"),
        *told(who, there="Hentzau, Elbonia"),
        *told(who, Next="Fifth"),
    ]

    assert found == [
        '"since the Third Meeting": meeting 4 was held on 18 May 2021',
        '"Fourth Meeting" is dated 18 June 2021; it was held on 18 May 2021',
        '"Fourth Meeting" is put in "Hentzau, Elbonia"; it was held in Lutz, Ruritania',
        'the "Fifth Meeting" is told as one to come; this statement is of meeting 5',
    ]


@pytest.mark.parametrize(
    "more",
    [
        "The Meeting recalled the Fourth Meeting of Experts on Nets, held in Zenda on 3 March 2019.",
        "The Meeting recalled the Fourth Meeting of Ministers, held in Zenda, Ruritania, on 3 March 2019.",
        "The Meeting recalled the Fourth Special Meeting of the Heads of Delegation, held in Zenda on 3 March 2019.",
        "The Meeting recalled the Fourth Meeting of the Heads of Delegation of the Harbour Bank, held on 3 March 2019.",
    ],
)
def test_meetings_of_others_are_counted_for_themselves(more: str) -> None:
    assert told("the Heads of Delegation", more=more) == []


def test_deputy_ministers_and_ministers_have_each_their_own_count() -> None:
    recalled = "The Meeting recalled the Fourth Meeting of Ministers, held in Zenda, Ruritania, on 3 March 2019."

    assert told("Deputy Ministers", more=recalled) == []
