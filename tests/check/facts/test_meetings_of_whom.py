"""Meetings that are named by those who meet, or by their sort: heads of delegation, consultative, of a board."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Shelf, Statement, spaced

TEXT = """---
id: 20{year}-05-18-rivers-{n}
source: {{file: {n}.txt, lines: [1, 20]}}
meeting:
  body: Zenda Rivers Commission
  name: {Nth} {what} of the Zenda Rivers Commission
  ordinal: {n}
  city: {city}
  country: {country}
  start: "20{year}-05-18"
---
1. The {Nth} {what} of the Zenda Rivers Commission was held in {city}, {country}, on 18 May 20{year}.

2. The work carried out since the {Last} {noun}, held in {there}, on {then}, was reviewed.

3. The Meeting accepted the offer of Syldavia to host the {Next} {noun} in Klow in May 20{when}.

4. {more}
"""
FOURTH = {"n": 4, "Nth": "Fourth", "Last": "Third", "Next": "Fifth", "year": 21, "city": "Lutz",
          "country": "Ruritania", "there": "Strelsau, Ruritania", "then": "10 June 2020", "when": 22}  # fmt: skip
FIFTH = {"n": 5, "Nth": "Fifth", "Last": "Fourth", "Next": "Sixth", "year": 22, "city": "Klow",
         "country": "Syldavia", "there": "Lutz, Ruritania", "then": "18 May 2021", "when": 23}  # fmt: skip
WHAT = ("Meeting of the Heads of Delegation", "Meeting of Governors", "Meeting of the Permanent Representatives",
        "Meeting of Experts on Ice", "Annual Meeting of Attorneys General", "Meeting of Deputy Ministers",
        "Consultative Meeting", "Expert Meeting on Ice", "Biennial Conference",
        "Regular Session of the Governing Board")  # fmt: skip


def told(what: str, **facts: object) -> list[str]:
    noun = next(noun for noun in ("Meeting", "Conference", "Session") if noun in what)
    beside = {"what": what, "noun": noun, "more": "The Meeting thanked Syldavia."}
    last = statement(FIFTH | beside | facts)
    return [spaced(problem.what) for problem in check.problems(last, Shelf((statement(FOURTH | beside), last)))]


def statement(facts: dict[str, object]) -> Statement:
    return markup.read(TEXT.format(**facts))


@pytest.mark.parametrize("what", WHAT)
def test_meetings_whose_facts_agree_are_let_pass(what: str) -> None:
    assert told(what) == []


@pytest.mark.parametrize("what", WHAT)
def test_the_number_day_and_place_of_another_meeting_are_told_whoever_meets(what: str) -> None:
    found = [
        *told(what, Last="Third", there="Strelsau, Ruritania", then="10 June 2020"),
        *told(what, then="18 June 2021"),
        *told(what, there="Hentzau, Elbonia"),
        *told(what, Next="Fifth"),
    ]
    noun = next(noun for noun in ("Meeting", "Conference", "Session") if noun in what)

    assert found == [
        f'"since the Third {noun}": meeting 4 was held on 18 May 2021',
        f'"Fourth {noun}" is dated 18 June 2021; it was held on 18 May 2021',
        f'"Fourth {noun}" is put in "Hentzau, Elbonia"; it was held in Lutz, Ruritania',
        f'the "Fifth {noun}" is told as one to come; this statement is of meeting 5',
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
    assert told("Meeting of the Heads of Delegation", more=more) == []


def test_deputy_ministers_and_ministers_have_each_their_own_count() -> None:
    recalled = "The Meeting recalled the Fourth Meeting of Ministers, held in Zenda, Ruritania, on 3 March 2019."

    assert told("Meeting of Deputy Ministers", more=recalled) == []
