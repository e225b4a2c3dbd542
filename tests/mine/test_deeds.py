"""Tests of what a sentence says is to be done, and of whether it says no."""

from __future__ import annotations

import pytest

from drafter.mine.clauses import deeds


@pytest.mark.parametrize(
    ("verb", "after", "deed"),
    [
        ("directed", " the Registrar, in consultation with the Chair, to publish the audit", "publish"),
        ("requested", " the Panel, pursuant to article 4, to report", "report"),
        ("invited", " members in a position to do so to contribute to the fund", "contribute"),
        ("voted", " by a majority of 7-2 to hold the rate", "hold"),
        ("voted", " by a majority of 7–2 to hold the rate", "hold"),
        ("voted", ", by 7 votes to 2, to hold the rate", "hold"),
        ("voted", " by five to two to hold the rate", "hold"),
        ("voted", " by twenty-one to five to hold the rate", "hold"),
        ("decided", " today to hold the rate", "hold"),
        ("decided", " at its May meeting to hold the rate", "hold"),
        ("agreed", " by a vote of nine to two to admit Lutha", "admit"),
        ("decided", " by 28 votes to 3, with 3 abstentions, to adopt it", "adopt"),
        ("agreed", " that the Panel be dissolved", "dissolve"),
        ("agreed", " that members be encouraged to contribute", "contribute"),
        ("noted", " that the ban, which may be reviewed, would be lifted", "lift"),
        ("agreed", " that the accounts be withheld", "withhold"),
        ("", "The minutes will be published", "publish"),
        ("welcomed", " a proposal by Lutha to build a lighthouse", ""),
        ("noted", " that the accounts were published", ""),
        ("agreed", " to the proposal", ""),
    ],
)
def test_the_deed_is_told_by_where_it_stands(verb: str, after: str, deed: str):
    assert deeds.deed(verb, after) == (deeds.deed("agreed", f" to {deed}") if deed else "")


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("The Board did not agree.", True),
        ("The Board was unable to agree.", True),
        ("No agreement was reached.", True),
        ("The plan includes, but is not limited to, nets.", False),
        ("The Board met not only in Klow.", False),
        ("The report is due no later than May.", False),
        ("The Board asked whether or not the nets had torn.", False),
    ],
)
def test_a_no_is_told_from_words_that_only_look_like_one(text: str, no: bool):
    assert deeds.says_no(text) is no
