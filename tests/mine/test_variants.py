"""Tests of what may be a variant of a formula: what shares its verb or object, and has no formula of its own."""

from __future__ import annotations

import pytest
from series import numbered, yearly

from drafter import mine
from drafter.names import Table

WORKSHOPS = [
    ("Third", "Zenda, Ruritania", "Nets", "Klow, Syldavia", "Syldavia"),
    ("Fourth", "Klow, Syldavia", "Ropes", "Zenda, Ruritania", "Ruritania"),
    ("Fifth", "Szohod, Borduria", "Tides", "Klow, Syldavia", "Syldavia"),
    ("Sixth", "Zenda, Ruritania", "Wrecks", "Szohod, Borduria", "Borduria"),
]


def test_what_shares_but_a_place_and_a_date_is_no_rewording() -> None:
    held = [
        numbered(
            f"201{nth}-05-01",
            f"The Board reviewed the work done since the {session} Session, held in {at}, on 4 May 201{nth}, and "
            "expressed satisfaction with the progress made.",
            f"The Board welcomed the outcomes of the Workshop on {what}, held in {where}, on 3 March 201{nth}, and "
            f"thanked {host} for hosting it.",
        )
        for nth, (session, at, what, where, host) in enumerate(WORKSHOPS)
    ]

    found = mine.precedents(held, (), Table(()))

    assert [len(each.attested) for each in found] == [4, 4]
    assert not any(entry.variant for each in found for entry in each.attested)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Board reviewed the work done since the Third Session, held in Zenda, Ruritania, on 4 May 2010.",
            "The Board welcomed the outcomes of the Workshop on Nets, held in Klow, Syldavia, on 3 March 2011.",
        ),
        (
            "The diving course was held in Port Banta, Bessaria, in March 2011.",
            "The donors' seminar was held in Port Banta, Bessaria, in May 2012.",
        ),
        (
            "The Board recalled the diving course held in Port Banta, Bessaria, in March 2011.",
            "The Board took note of the donors' seminar held in Port Banta, Bessaria, in May 2012.",
        ),
    ],
)
def test_two_things_of_which_both_tell_where_they_were_held_are_two_formulas(one: str, other: str) -> None:
    found = mine.precedents(yearly(one, other), (), Table(()))

    assert all(len(each.attested) < 2 for each in found)


def test_a_sentence_that_recurs_is_no_rewording_of_one_that_shares_its_second_act() -> None:
    charts = "and agreed to publish the sounding charts of the outer strait."
    held = [
        numbered(
            f"201{nth}-05-01",
            f"The Board approved the dredging plan for the inner bay of {bay} {charts}",
            f"The Board noted the number of wrecks found off {off} since the spring tide {charts}",
        )
        for nth, (bay, off) in enumerate([("Zenda", "Klow"), ("Klow", "Lutha"), ("Szohod", "Zenda")])
    ]

    found = mine.precedents(held, (), Table(()))

    assert [sum(not entry.variant for entry in each.attested) for each in found] == [3, 3]
    assert [len(each.attested) for each in found] == [3, 3]
