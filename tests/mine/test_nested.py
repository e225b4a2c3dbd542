"""Tests that a wording which is another with a name in its slot is no precedent beside it: invented papers."""

from __future__ import annotations

from series import yearly_of

from drafter import mine
from drafter.model import Precedent
from drafter.names import Table

PAPER = "{} introduced WP {}, {}, jointly prepared with {}."
YEARS = (
    [("Bergen", "14", "Revised guidelines for visitors to historic huts", "Castell and Drava")],
    [
        ("Aldmark", "3", "Checklist for inspections of year-round stations", "Estmere"),
        ("Jutmark", "27", "Sites where penguins nest near runways", "Bergen and Castell"),
    ],
    [("Castell", "31", "An early warning system for the Bay of Whales", "Aldmark, Drava and Fjordland")],
    [
        ("Drava", "12", "Prior assessment of tented camps", "Jutmark"),
        ("Fjordland", "40", "Safe anchorage for vessels in distress", "Bergen and Gallen"),
    ],
)


def _mined(*years: list[tuple[str, ...]], said: str = PAPER) -> list[Precedent]:
    held = yearly_of(*([said.format(*each) for each in year] for year in years))
    return [each for each in mine.precedents(held, (), Table(())) if len(each.attested) > 1]


def test_what_differs_from_another_wording_by_a_name_in_its_slot_is_of_it() -> None:
    (paper,) = _mined(*YEARS)

    assert len(paper.attested) == 6
    assert not any(entry.variant for entry in paper.attested)
    assert "Bergen" not in paper.text


def test_what_differs_by_words_beside_the_name_is_a_formula_of_its_own() -> None:
    divers = [
        [(*each[:3], "the divers of Elbonia" if "Bergen and" in each[3] else each[3]) for each in year]
        for year in YEARS
    ]

    found = _mined(*divers)

    assert sorted(len(each.attested) for each in found) == [2, 4]
    assert [each.text.endswith("jointly prepared with the divers of Elbonia.") for each in found].count(True) == 1
