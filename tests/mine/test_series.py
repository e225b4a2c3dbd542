"""Tests of mining bodies never seen before, with no data at all: four invented series with marks."""

from __future__ import annotations

import pytest
import series

from drafter import mine
from drafter.mine.slots import wording
from drafter.model import Precedent
from drafter.names import Table


@pytest.fixture(scope="module")
def mined() -> dict[str, tuple[Precedent, ...]]:
    return {name: mine.precedents(series.load(name), (), Table(())) for name in series.NAMES}


@pytest.mark.parametrize(("name", "recall"), [("bank", 0.97), ("forum", 0.94), ("treaty", 0.97), ("polar", 0.76)])
def test_formulas_are_joined_and_nothing_else_is(
    mined: dict[str, tuple[Precedent, ...]], name: str, recall: float
) -> None:
    found, marked = series.joined(mined[name]), series.marked(name)

    print(f"\n{name}: {len(found & marked)} of {len(marked)} pairs joined, {len(found - marked)} others")
    assert not found - marked
    assert len(found & marked) >= recall * len(marked)


@pytest.mark.parametrize("name", series.NAMES)
def test_most_entries_refill_to_the_letter(mined: dict[str, tuple[Precedent, ...]], name: str) -> None:
    several = [each for each in mined[name] if len(each.attested) > 1]
    entries = [(each.text, entry) for each in several for entry in each.attested]

    assert all(entry.variant or wording.fill(text, dict(entry.values)) == entry.text for text, entry in entries)
    variants = sum(entry.variant for _, entry in entries)
    assert variants <= 0.22 * len(entries)  # a verb with another degree, or other end, is a variant


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bank", "The {{ next.name }} will be held on {{ next.date }}."),
        ("bank", "The Board voted {{ voted.text }} in favour of the decision."),
        ("forum", "The {{ meeting.name }} was held in {{ meeting.place }}, from {{ meeting.date }}."),
        ("forum", "The Forum was attended by the Leaders of {{ attendance.members }}."),
        ("forum", "{{ attendance.observers }} attended as observers."),
        ("forum", "Leaders welcomed a proposal {{ proposal.text }}."),
        ("treaty", "The Meeting elected {{ person.name }} as Chair and {{ person.name_2 }} as Vice-Chair."),
        ("treaty", "The Meeting thanked the Government of {{ host.country }} for the excellent arrangements made."),
        ("treaty", "The Meeting was opened by {{ person.name }}."),
        ("polar", "The {{ meeting.name }} was officially opened on {{ meeting.date }}."),
        ("polar", "{{ actor.text }} introduced IP {{ ip.number }}, {{ ip.title }}."),
        ("polar", "The Meeting adopted the following {{ agenda.word }}: {{ agenda.text }}."),
        (
            "polar",
            "The Meeting welcomed the kind invitation of the Government of {{ next.country }} to host {{ next.name }} "
            "in {{ next.place }}, tentatively from {{ next.date }}.",
        ),
    ],
)
def test_what_varies_is_a_slot_that_an_official_understands(
    mined: dict[str, tuple[Precedent, ...]], name: str, text: str
) -> None:
    assert text in [each.text for each in mined[name]]


def test_what_is_to_be_done_is_no_slot(mined: dict[str, tuple[Precedent, ...]]) -> None:
    assert not any("register" in each.text for each in mined["forum"])
