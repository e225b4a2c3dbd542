"""Tests of how a body decided: a slot that is named so, or else another formula; never a rewording."""

from __future__ import annotations

import pytest
from series import yearly

from drafter import mine
from drafter.model import Precedent
from drafter.names import Table


def _mined(*sentences: str) -> tuple[Precedent, ...]:
    return mine.precedents(yearly(*sentences), (), Table(()))


@pytest.mark.parametrize(
    ("said", "ways"),
    [
        ("The Commission adopted the Scheme of Control {}.", ("by consensus", "by vote", "by consensus")),
        ("The Commission adopted the budget of the Fund {}.", ("by consensus", "by a vote of 5 to 2", "unanimously")),
        ("The Board decided {} to list the crane.", ("by acclamation", "by 31 votes to 6", "by secret ballot")),
    ],
)
def test_how_a_body_decided_is_a_slot(said: str, ways: tuple[str, ...]) -> None:
    (found,) = _mined(*map(said.format, ways))

    assert [slot.name for slot in found.slots] == ["vote.text"]
    assert not any(entry.variant for entry in found.attested)


def test_what_was_decided_in_another_way_is_no_rewording() -> None:
    said = "The Conference elected {} President of the Meeting by {}."
    found = _mined(
        said.format("Ms Marta Olin (Elbonia)", "acclamation"),
        said.format("Mr Jan Bor (Lutha)", "secret ballot"),
        said.format("Ms Ida Kol (Borduria)", "acclamation"),
    )

    assert [int(entry.statement[:4]) for each in found for entry in each.attested] == [2010, 2012]


def test_a_month_is_no_place_and_who_presides_next_is_not_the_host() -> None:
    months = ("October", "April", "March")
    (grown,) = _mined(*(f"We noted that the trade in salt has grown since we met in {month}." for month in months))
    (thanked,) = _mined(
        "We thanked Bessaria for its presidency and welcomed the incoming presidency of Lumeria.",
        "We thanked Lumeria for its presidency and welcomed the incoming presidency of Ostrelia.",
    )

    assert [slot.name for slot in grown.slots] == ["event.month"]
    assert [slot.name for slot in thanked.slots] == ["host.country", "next.country"]
