"""Persons in a list of participants are no delegations, whether or not a "Ms" tells them."""

from __future__ import annotations

import pytest

from drafter import ingest, parse
from drafter.names import Table

OPENS = (
    "NET FORUM\n\nRECORD\n\n1. The Meeting was held in Klow on 3 June 2031.\n\n2. Members noted the plan.\n\n"
    "Annex A\n\nList of participants\n\n"
)


def came(listed: str, register: Table) -> list[str]:
    received = ingest.read((OPENS + listed).encode(), "list.txt")
    return [one.printed for one in parse.statements(received, register)[0].attendance]


@pytest.mark.parametrize(
    "listed",
    [
        "Kenya\nAda Flavia, Chief Mender\n\nFiji\nBela Orne, Director\n",
        "Kenya\n\nAda Flavia, Chief Mender\n\nCai Dorn, Officer, Net Ministry\n\nFiji\n\nBela Orne, Director\n",
        "Kenya\nAda Flavia\n\nFiji\nBela Orne\n",
        "KENYA\nAda Flavia\nChief Mender\nMinistry of Nets\n\nFIJI\nBela Orne\nDirector\n",
        "Kenya\tAda Flavia\nFiji\tBela Orne\n",
        "Kenya\tAda Flavia\tChief Mender\nFiji\tBela Orne\tDirector\n",
        "Ada Flavia, Kenya\nBela Orne, Fiji\n",
        "Ada Flavia (Kenya)\nBela Orne (Fiji)\n",
    ],
)
def test_persons_below_or_beside_whom_they_came_for_are_no_delegations(listed: str, register: Table):
    assert [name.title() for name in came(listed, register)] == ["Kenya", "Fiji"]


def test_a_delegation_that_is_not_known_stays_where_its_people_stand_below_it(register: Table):
    listed = "Fiji\nAda Flavia, Chief Mender\n\nNet Guild\nBela Orne, Director\n"

    assert came(listed, register) == ["Fiji", "Net Guild"]


@pytest.mark.parametrize(
    "listed", ["Fiji\nNet Guild\nKenya\nMending Trust\nJapan\n", "- Kenya\n- Fiji\n- Net Guild\n- Mending Trust\n"]
)
def test_names_of_two_words_among_known_ones_stay(listed: str, register: Table):
    assert "Mending Trust" in came(listed, register)
