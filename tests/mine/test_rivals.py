"""Tests that clauses of one statement which differ in a fixed phrase are formulas of their own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from series import numbered

from drafter import mine
from drafter.model import Precedent, Status
from drafter.names import Table

PRESS = "Ministers met with representatives of the press on {} May {}."
UNIONS = PRESS.replace("the press", "the pilots' unions")


def mined(*statements: tuple[str, ...], known: tuple[Precedent, ...] = ()) -> tuple[Precedent, ...]:
    held = [numbered(f"201{nth}-05-01", *each) for nth, each in enumerate(statements)]
    return mine.precedents(held, known, Table(()))


def texts(found: tuple[Precedent, ...]) -> list[str]:
    return sorted(each.text for each in found)


def both(year: int) -> tuple[str, str]:
    return PRESS.format(3, year), UNIONS.format(4, year)


def test_what_stands_side_by_side_is_two_formulas():
    assert texts(mined(both(2010), both(2011), both(2012))) == [
        "Ministers met with representatives of the pilots' unions on {{ event.date }}.",
        "Ministers met with representatives of the press on {{ event.date }}.",
    ]


def test_one_statement_with_both_is_enough_where_each_recurs():
    found = mined(both(2010), both(2011)[:1], both(2012)[1:])

    assert len(found) == 2
    assert all(len(each.attested) == 2 for each in found)


def test_where_it_never_stands_beside_the_other_the_phrase_is_a_slot():
    (found,) = mined(both(2010)[:1], both(2011)[1:])

    assert len(found.attested) == 2
    assert "{{" in found.text


def test_names_and_figures_make_no_rivals():
    voted = "The Board elected {} as Chair, by {} votes, in the autumn session."
    first, second = ("Ms Ana Reyl", 9), ("Mr Jan Voss", 11)

    (found,) = mined(*[(voted.format(*first), voted.format(*second))] * 2)

    assert len(found.attested) == 4


def test_of_persons_elected_to_two_offices_each_office_is_a_formula():
    elected = "The Board elected {} as Chair of the {} committee."
    one = (elected.format("Ms Ana Reyl", "audit"), elected.format("Mr Jan Voss", "harbour"))
    other = (elected.format("Ms Ida Marn", "audit"), elected.format("Mr Tom Lund", "harbour"))

    assert len(mined(one, other)) == 2


def test_a_rival_does_not_join_a_precedent_that_its_own_statement_has():
    (made,) = mined(both(2010)[:1], both(2011)[:1])
    kept = replace(made, notes="as the press office has it")

    found = mined(both(2010)[:1], both(2011)[:1], both(2012), known=(kept,))

    (same,) = [each for each in found if each.id == kept.id]
    assert kept.status is Status.PROPOSED
    assert [entry.text for entry in same.attested] == [PRESS.format(3, year) for year in (2010, 2011, 2012)]


LOWER = "The Board agreed on the proposal by {} to lower the toll for lorries."
RAISE = "The Board agreed on the proposal by {} to raise the charge for barges."


def test_decisions_that_stand_side_by_side_again_and_again_may_differ_in_several_places():
    states = ("Elbonia", "Graustark", "Ruritania", "Sylvania")
    assert texts(mined(*[(LOWER.format(one), RAISE.format(other)) for one, other in pairwise(states)])) == [
        LOWER.format("{{ proposal.proposer }}"),
        RAISE.format("{{ proposal.proposer }}"),
    ]


def test_what_only_once_stands_beside_what_does_the_same_is_of_its_formula():
    found = mined(
        (LOWER.format("Elbonia"), RAISE.format("Graustark")), (LOWER.format("Ruritania"),), (LOWER.format("Sylvania"),)
    )

    assert [len({entry.statement for entry in each.attested}) for each in found] == [3]
