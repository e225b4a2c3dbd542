"""Tests of large numbers: one form in one text, and what is no such number."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Problem, Shelf

HEAD = "---\nid: next\nmeeting: {body: River Commission, start: 2035-01-02, end: 2035-01-02}\n---\n\n"


def told(*texts: str) -> list[Problem]:
    body = "".join(f"{nth}. {text}\n\n" for nth, text in enumerate(texts, 1))
    return [each for each in check.problems(markup.read(HEAD + body), Shelf()) if each.rule == "large-numbers"]


def test_each_number_of_a_rarer_form_is_told_with_the_texts_own() -> None:
    found = told(
        "The Commission set the catch at 46000 tonnes, and that of cod at 10,400 tonnes.",
        "The Commission adopted a budget of 1.402.000 crowns, of which 12,500 crowns are for dredging.",
    )

    assert [each.mend for each in found] == ['write "46,000"', 'write "1,402,000"']
    assert found[0].what == '"46000" is written another way than "10,400", as large numbers are twice'


@pytest.mark.parametrize("number", ["46000", "46 000", "46\u00a0000", "46’000", "46.000.000"])
def test_every_other_form_is_told_beside_commas(number: str) -> None:
    assert len(told(f"Ministers noted {number} cases in 2034, 10,400 deaths and 30,250 births.")) == 1


@pytest.mark.parametrize("number", ["46000", "46 000", "46’000", "46,000"])
def test_one_form_alone_passes(number: str) -> None:
    assert told(f"Ministers noted {number} cases and {number} births in the year 2034.") == []


@pytest.mark.parametrize(
    "other",
    [
        "in the years 2034 and 2035",
        "at the 10000th crossing",
        "and gave the telephone number +49 30 123456",
        "and wrote to P.O. Box 45000",
        "as in document A/RES/70125",
        "as in Resolution 61295",
        "as ISO 14001 asks",
        "met in 10115 Strelsau",
        "and 46000.50 crowns",
        "and a ratio of 1.402 to 3",
        "and 4100 boats",
        "on 3 March 2034 200 boats sank",
        "by calling 030 123 456 789",
    ],
)
def test_years_ordinals_codes_phones_and_sums_with_decimals_are_no_large_numbers(other: str) -> None:
    assert told(f"The Trade Forum noted 10,400 permits {other} and 30,250 licences.") == []
