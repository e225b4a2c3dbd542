"""Meetings that a text counts in small letters, or with a short name of its body: held against the archive too."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Shelf, Statement

TEXT = """---
id: 2024-0{month}-18-board-{n}
source: {{file: {n}.txt, lines: [1, 20]}}
meeting:
  body: Credit Board
  name: {n}th Meeting of the Credit Board
  ordinal: {n}
  city: Zenda
  country: Ruritania
  start: "2024-0{month}-18"
---
1. The Credit Board of the Bank of Ruritania held its {n}th meeting in Zenda on 18 {name} 2024.

2. Prices had fallen since the {last}th meeting, held on {then}. The working group met twice; the second meeting was
held in May 2023.

3. The Bank was thanked for hosting the {thanked}th meeting. The {next}th meeting of the Board will be held in May 2025.
"""


def statement(n: int, **facts: object) -> Statement:
    month, name = {46: (7, "July"), 47: (9, "September")}[n]
    given = {"last": n - 1, "then": {46: "18 May 2024", 47: "18 July 2024"}[n], "thanked": n, "next": n + 1, **facts}
    return markup.read(TEXT.format(n=n, month=month, name=name, **given))


def told(**facts: object) -> list[tuple[str, str]]:
    last = statement(47, **facts)
    shelf = Shelf(statements=(statement(46), last))
    return [(problem.rule, problem.what) for problem in check.problems(last, shelf)
            if problem.rule in ("meeting-dates", "next-meeting", "last-left")]  # fmt: skip


def test_what_agrees_is_silent_and_a_low_number_in_small_letters_is_anybodys() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"then": "17 July 2024"}, ("meeting-dates", '"46th meeting" is dated 17 July 2024; it was held on '
         '18\u00a0July 2024')),
        ({"next": 47}, ("next-meeting", 'the "47th meeting of the Board" is told as one to come; '
                                        "this statement is of meeting 47")),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_told(facts: dict[str, object], said: tuple[str, str]) -> None:
    assert said in told(**facts)


def test_a_meeting_that_was_over_is_not_to_come() -> None:
    assert told(next=46) == [
        ("next-meeting", 'the "46th meeting of the Board" is told as one to come; this statement is of meeting 47'),
    ]


DIRECTORS = """---
id: new
meeting:
  body: Directors General of the Lamp Council
  name: Ninth Meeting of Directors General of the Lamp Council
  ordinal: 9
  city: Zenda
  country: Ruritania
  start: "2025-09-24"
  end: "2025-09-25"
---
1. The Ninth Meeting of Directors General of the Lamp Council was held in Zenda, Ruritania, on {days} September 2025.

2. The Meeting thanked the Government of Ruritania for its hospitality in hosting the {nth} Meeting of Directors
General.
"""


def problems(days: str = "24 and 25", nth: str = "Ninth") -> list[str]:
    return [problem.what for problem in check.problems(markup.read(DIRECTORS.format(days=days, nth=nth)), Shelf())]


def test_the_opening_of_a_meeting_of_directors_is_its_own() -> None:
    assert problems() == []
    assert problems(days="23 and 24") == [
        'paragraph 1 says "23 and 24 September 2025", the meeting is of 24–25\u00a0September 2025'
    ]
    assert problems(nth="Eighth") == [
        'the thanks are for the "Eighth Meeting of Directors General"; this statement is of meeting 9'
    ]


GROUP = """---
id: 202{year}-03-05-lamps-{n}
source: {{file: {n}.txt, lines: [1, 20]}}
meeting:
  body: Expert Group on Lamp Waste
  name: {nth} meeting of the Expert Group on Lamp Waste
  ordinal: {n}
  city: Zenda
  country: Ruritania
  start: "202{year}-03-0{n}"
---
1. The {nth} meeting of the Expert Group on Lamp Waste was held in Zenda, Ruritania, on {n} March 202{year}.

2. The Co-Chairs recalled that {recalled}.

3. The group agreed to hold its {next} meeting in Zenda in March 2025.
"""


def of_group(recalled: str, following: str = "fourth") -> list[tuple[str, str]]:
    last = markup.read(GROUP.format(n=3, nth="third", year=4, recalled=recalled, next=following))
    before = "its work had begun"
    shelf = Shelf(
        statements=(markup.read(GROUP.format(n=2, nth="second", year=3, recalled=before, next="third")), last)
    )
    return [(problem.rule, problem.what) for problem in check.problems(last, shelf)]


@pytest.mark.parametrize(
    "recalled",
    [
        "the group, at its second meeting, held in Zenda on 2 March 2023, had asked for a draft",
        "at its second meeting, held in Zenda on 2 March 2023, the group had asked for a draft",
        "the Council of Lamps, at its second meeting, held in Zenda on 9 May 2023, had asked the group for a draft",
        "the Small Drafting Group would report; the group, at its second meeting, held on 9 May 2023, drew it up",
        "the contact group had met: the group, at its second meeting, held on 9 May 2023, drew it up",
    ],
)
def test_the_group_is_the_body_itself_unless_another_is_named(recalled: str) -> None:
    assert of_group(recalled) == []


@pytest.mark.parametrize(
    "recalled",
    [
        "the group, at its second meeting, held in Zenda on 3 March 2023, had asked for a draft",
        "at its second meeting, held in Zenda on 3 March 2023, the group had asked for a draft",
        "at its second meeting, held in Zenda on 3 March 2023, the expert group had asked for a draft",
    ],
)
def test_a_group_in_small_letters_is_held_to_its_last_meeting(recalled: str) -> None:
    said = '"second meeting" is dated 3 March 2023; it was held on 2\u00a0March 2023'
    assert of_group(recalled) == [("meeting-dates", said)]


def test_the_next_meeting_of_the_group_has_the_next_number() -> None:
    recalled = "its work had gone on"
    said = 'the "fifth meeting" is told as one to come, and no meeting 4: this statement is of meeting 3'
    assert of_group(recalled, "fifth") == [("next-meeting", said)]
