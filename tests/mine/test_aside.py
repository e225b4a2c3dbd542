"""Tests of what is no part of a decision: the title of a theme, and what a few would rather have had."""

from __future__ import annotations

import pytest
from series import yearly

from drafter import mine
from drafter.mine.clauses import aside
from drafter.model import Precedent
from drafter.names import Table


def mined(*sentences: str) -> tuple[Precedent, ...]:
    return mine.precedents(yearly(*sentences), (), Table(()))


THEMES = (
    "The theme of the Assembly was “Pilots for all”.",
    "The theme of the Assembly was “No lighthouse left dark”.",
    "The theme of the Assembly was “Harbours we can trust, harbours to share”.",
)


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_themes_are_one_formula_whatever_their_titles_say(marks: str) -> None:
    (found,) = mined(*(theme.replace("“", marks[0]).replace("”", marks[1]) for theme in THEMES))
    assert found.text == f"The theme of the Assembly was {marks[0]}{{{{ theme.text }}}}{marks[1]}."
    assert not any(entry.variant for entry in found.attested)


VOTES = (
    "Five members voted in favour of the decision and two members preferred an increase of 25 basis points.",
    "Six members voted in favour of the decision, while one member preferred a reduction of 25 basis points.",
    "Four members voted in favour of the decision and three members preferred no change.",
)


def test_votes_are_one_formula_whatever_a_few_preferred() -> None:
    (found,) = mined(*VOTES)
    assert len(found.attested) == len(VOTES)
    assert found.text == (
        "{{ members.count }} members voted in favour of the decision and {{ members.count_2 }} members preferred "
        "{{ preferred.text }}."
    )


def test_what_the_body_decided_is_told_apart_all_the_same() -> None:
    raised = "The Board raised the toll by a crown, and one member preferred no change."
    lowered = "The Board lowered the toll by a crown, and one member preferred no change."
    assert not any(len(each.attested) > 1 for each in mined(raised, lowered))


@pytest.mark.parametrize(
    ("text", "preferred"),
    [
        ("Five members voted for it, while two would have preferred a higher toll.", " a higher toll"),
        ("The Board preferred a higher toll.", ""),
        ("Two members preferred a higher toll.", ""),
    ],
)
def test_a_few_stand_behind_what_was_decided(text: str, preferred: str) -> None:
    assert aside.preferred(text) == preferred
