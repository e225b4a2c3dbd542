"""Tests of what a clause does, on the ways in which other bodies open, list who came and decide."""

from __future__ import annotations

import pytest
from series import numbered

from drafter.mine.clauses import clauses, functions


@pytest.mark.parametrize(
    ("text", "function", "actor", "verb"),
    [
        ("The Board voted by a majority of 7-2 to hold the rate.", "decision", "The Board", "voted"),
        ("Leaders agreed by a vote of nine to two to admit Lutha.", "decision", "Leaders", "agreed"),
        ("The tariff was put to a vote and was rejected by 14 votes to 21.", "decision", "", "rejected"),
        ("The tariff was put to a vote and was adopted by 21 votes to 14.", "decision", "", "adopted"),
        ("The Board will continue to watch prices.", "theme", "The Board", "will continue to watch"),
        ("On 7 May 2014, the Board met in Klow.", "opening", "the Board", "met"),
        ("The third Meeting of the Parties took place in Klow, from 7 to 8 May 2014.", "opening", "", ""),
        (
            "The Harbour Committee of the Bank of Lutha held its 112th meeting in Klow on 7 May 2014.",
            "opening",
            "The Harbour Committee",
            "held",
        ),
        (
            "Ministers of Mining held their Third Session in Klow on 7 May 2014.",
            "opening",
            "Ministers of Mining",
            "held",
        ),
        ("The Meeting was chaired by Ms Ada Brill of Lutha.", "opening", "", ""),
        ("The Chair, Ms Ada Brill (Lutha), opened the meeting.", "opening", "The Chair", "opened"),
        ("Resolution 3/1 The Board AGREED to admit Lutha.", "decision", "The Board", "AGREED"),
        ("Resolution 3/1 of the Board agreed by vote was noted.", "theme", "", "noted"),
        ("Lutha was represented by its Minister of Tides.", "attendance", "", ""),
    ],
)
def test_other_bodies_are_read(text: str, function: str, actor: str, verb: str):
    (clause,) = clauses([numbered("2014-05-07", text, city="Klow")])

    assert (functions.function(clause), clause.actor, clause.verb) == (function, actor, verb)


def test_nobody_is_told_of_whom_a_majority_only_counts():
    (clause,) = clauses([numbered("2014-05-07", "Plans adopted by the Board were noted.")])

    assert clause.verb != "adopted"


def test_the_next_meeting_by_its_number_closes_a_statement_and_opens_none():
    told = clauses([numbered("2014-05-07", "A.", "B.", "C.", "The Ninth Session will be held in Klow in May 2015.")])

    assert functions.function(told[-1]) == "closing"
