"""Sessions of a treaty's Parties, and of leaders and their officials: held against each other's texts."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Name, Severity, Shelf, Statement
from drafter.problems import as_text

LANDS = tuple(Name(each.casefold(), each) for each in ("Borduria", "Elbonia", "Ruritania", "Syldavia"))
_NUMBERS = {5: "fifth", 6: "sixth"}
_PARTIES = """---
id: 20{year}-05-08-convention-{n}
source: {{file: {n}.md, lines: [1, 30]}}
meeting:
  body: Conference of the Parties to the Convention on Shared Reed Beds
  name: Convention on Shared Reed Beds {name} Session of the Conference of the Parties
  ordinal: {n}
  city: {city}
  country: {land}
  start: "20{year}-05-08"
  end: "20{year}-05-11"
---
1. The Conference of the Parties to the Convention on Shared Reed Beds held its {small} session in {city}, {land},
from 8 to 11 May 20{year}.

2. {text}
"""
SIXTH_TEXT = (
    "The purpose of the session was to review the implementation of the Convention since the fifth session of the "
    "Conference of the Parties, held in Zenda, Ruritania, from 8 to 11 May 2028, and to adopt the programme of work "
    "for 2031 and 2032, and the guidelines in at least three tongues."
)


def session(n: int, text: str = "The Conference took note of the report of the Reed Committee.") -> Statement:
    city, land = {5: ("Zenda", "Ruritania"), 6: ("Klow", "Syldavia")}[n]
    small = _NUMBERS[n]
    return markup.read(_PARTIES.format(n=n, year=18 + 2 * n, name=small.title(), small=small, city=city, land=land,
                                       text=text))  # fmt: skip


def told(here: Statement, *others: Statement) -> list[str]:
    """Return the errors and warnings of a statement beside others."""
    found = check.problems(here, Shelf(statements=(*others, here), names=LANDS))
    lines = (as_text(each).partition("\n")[0].replace("\u00a0", " ") for each in found
             if each.severity is not Severity.NOTE)  # fmt: skip
    return [line.partition(": ")[2] for line in lines]


def of_sixth(old: str, new: str) -> list[str]:
    return told(session(6, SIXTH_TEXT.replace(old, new)), session(5))


def test_the_aim_of_a_session_is_no_past_though_the_last_one_is() -> None:
    assert of_sixth("", "") == []
    assert of_sixth("for 2031 and 2032", "of the biennium 2031–2032") == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("8 to 11 May 2028", "8 to 12 May 2028",
         'error: "fifth session of the Conference of the Parties" is dated 8 to 12 May 2028; it was held on '
         "8–11 May 2028"),
        ("in Zenda,", "in Strelsau,",
         'warning: "fifth session of the Conference of the Parties" is put in "Strelsau, Ruritania"; it was held in '
         "Zenda, Ruritania"),
    ],
)  # fmt: skip
def test_a_session_of_the_parties_is_known_by_its_whole_name(old: str, new: str, said: str) -> None:
    assert said in of_sixth(old, new)


_LEADERS = """---
id: 2026-08-18-leaders-19
meeting:
  body: Forum of Reed States
  name: Forum of Reed States Nineteenth Forum Leaders' Meeting
  ordinal: 19
  city: Zenda
  country: Ruritania
  start: "2026-08-18"
  end: "2026-08-20"
---
1. Leaders met in Zenda.
"""
_OFFICIALS = """---
id: 2027-03-02-som-13
meeting:
  body: Forum of Reed States
  name: Forum of Reed States Thirteenth Senior Officials' Meeting
  ordinal: 13
  city: Klow
  start: "2027-03-02"
---
1. Senior officials noted the decisions of the Nineteenth Forum Leaders' Meeting, held in {} 2026.
"""


def test_a_forums_leaders_are_of_the_forum_whose_name_stands_before_the_number() -> None:
    leaders = markup.read(_LEADERS)

    assert told(markup.read(_OFFICIALS.format("Zenda on 18–20 August")), leaders) == []
    assert told(markup.read(_OFFICIALS.format("Zenda on 18–21 August")), leaders) == [
        'error: "Nineteenth Forum Leaders\' Meeting" is dated 18–21 August 2026; it was held on 18–20 August 2026'
    ]
    assert told(markup.read(_OFFICIALS.format("Strelsau in August")), leaders) == [
        'warning: "Nineteenth Forum Leaders\' Meeting" is put in "Strelsau"; it was held in Zenda, Ruritania'
    ]
