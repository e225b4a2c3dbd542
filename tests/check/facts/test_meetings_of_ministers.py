"""Meetings that are named by the ministers who meet: "Conference of Energy Ministers", held against each other."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Shelf, Statement

TEXT = """---
id: 20{year}-09-18-ministers-{n}
source: {{file: {n}.txt, lines: [1, 20]}}
meeting:
  body: Harbour Forum
  name: Harbour Forum {Nth} Conference of Energy Ministers
  ordinal: {n}
  city: {city}
  country: {country}
  start: "20{year}-09-18"
---
1. The {Nth} Conference of Energy Ministers was held in {city}, {country}, on 18 September 20{year}.

2. Ministers recalled the {Last} Conference of Energy Ministers, held on {then}.

3. Ministers accepted the offer to host the {Next} Conference of Energy Ministers in Klow in {when}.
"""
FOURTH = {"n": 4, "Nth": "Fourth", "Last": "Third", "Next": "Fifth", "year": 22, "city": "Zenda",
          "country": "Ruritania",
          "then": "10 June 2020", "when": "September 2024"}  # fmt: skip
FIFTH = {"n": 5, "Nth": "Fifth", "Last": "Fourth", "Next": "Sixth", "year": 24, "city": "Klow", "country": "Syldavia",
         "then": "18 September 2022", "when": "September 2026"}  # fmt: skip


def told(**facts: object) -> list[str]:
    last = statement(FIFTH | facts)
    found = check.problems(last, Shelf(statements=(statement(FOURTH), last)))
    return [problem.what for problem in found if problem.rule in ("meeting-dates", "next-meeting")]


def statement(facts: dict[str, object]) -> Statement:
    return markup.read(TEXT.format(**facts))


def test_a_conference_of_ministers_whose_facts_agree_is_let_pass() -> None:
    assert told() == []
    assert told(Last="Third", then="10 June 2020") == []


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        (
            {"then": "18 October 2022"},
            '"Fourth Conference of Energy Ministers" is dated 18 October 2022; it was held on 18 September 2022',
        ),
        (
            {"when": "September 2024"},
            'the "Sixth Conference of Energy Ministers", one to come, is dated "September 2024"; this one was on '
            "18 September 2024",
        ),
        (
            {"Next": "Fifth"},
            'the "Fifth Conference of Energy Ministers" is told as one to come; this statement is of meeting 5',
        ),
    ],
)
def test_a_conference_of_ministers_that_bears_another_ones_facts_is_told(changed: dict[str, str], what: str) -> None:
    assert what in [each.replace("\u00a0", " ") for each in told(**changed)]
