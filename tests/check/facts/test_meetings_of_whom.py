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


BOARD = """---
id: 20{year}-06-07-board-{n}
source: {{file: {n}.txt, lines: [1, 20]}}
meeting:
  body: Governing Board of the Zenda Transport Union
  name: Zenda Transport Union {Nth} Regular Session of the Governing Board
  ordinal: {n}
  city: {city}
  country: {country}
  start: "20{year}-06-07"
---
1. The Governing Board of the Zenda Transport Union convened its {nth} regular session in {city} on 7 June 20{year}.

2. The Board recalled that, at its {last} session, held in {there} in {then}, it had requested a study.

3. The Board decided that its {next} regular session would be held in Klow from 6 to 8 June 20{when}.
"""
SEVENTH = {"n": 7, "Nth": "Seventh", "nth": "seventh", "last": "sixth", "next": "eighth", "year": 20, "city": "Lutz",
           "country": "Ruritania", "there": "Strelsau, Ruritania", "then": "June 2019", "when": 21}  # fmt: skip
EIGHTH = {"n": 8, "Nth": "Eighth", "nth": "eighth", "last": "seventh", "next": "ninth", "year": 21, "city": "Klow",
          "country": "Syldavia", "there": "Lutz, Ruritania", "then": "June 2020", "when": 22}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({}, []),
        ({"then": "June 2019"}, ['"seventh session" is dated June 2019; it was held on 7 June 2020']),
        (
            {"there": "Hentzau, Elbonia"},
            ['"seventh session" is put in "Hentzau, Elbonia"; it was held in Lutz, Ruritania'],
        ),
        ({"next": "eighth"}, ['the "eighth regular session" is told as one to come; this statement is of meeting 8']),
        (
            {"when": 21},
            ['the "ninth regular session", one to come, is dated "6 to 8 June 2021"; this one was on 7 June 2021'],
        ),
    ],
)
def test_sessions_of_a_board_whose_union_stands_before_the_number_are_held_to_each_other(
    changed: dict[str, object], what: list[str]
) -> None:
    before, last = (markup.read(BOARD.format(**facts)) for facts in (SEVENTH, EIGHTH | changed))

    assert [spaced(problem.what) for problem in check.problems(last, Shelf((before, last)))] == what


@pytest.mark.parametrize("body", ["Forum", "Dialogue", "Congress"])
def test_those_who_meet_in_a_forum_count_their_own_meetings(body: str) -> None:
    what = "Meeting of Heads of Fisheries"
    beside = {"what": what, "noun": what, "more": "The Meeting thanked Syldavia."}
    texts = [TEXT.replace("Rivers Commission", f"Rivers {body}").format(**facts | beside) for facts in (FOURTH, FIFTH)]

    def said(last: str) -> list[str]:
        read = markup.read(last)
        return [spaced(problem.what) for problem in check.problems(read, Shelf((markup.read(texts[0]), read)))]

    assert said(texts[1]) == []
    assert said(texts[1].replace("18 May 2021", "18 June 2021")) == [
        f'"Fourth {what}" is dated 18 June 2021; it was held on 18 May 2021'
    ]
    assert said(texts[1].replace("the Sixth", "the Seventh")) != []
