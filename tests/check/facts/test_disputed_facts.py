"""A text that gives its own meeting two numbers or two places is told so; no other text is blamed for it."""

from __future__ import annotations

from river_forum import RULES, statement

from drafter import check
from drafter.model import RegisteredMeeting, Severity, Shelf, Statement


def told(about: Statement, beside: Statement) -> list[str]:
    row = RegisteredMeeting(beside.id, beside.meeting, sources=(beside.id,))
    found = check.problems(about, Shelf(statements=(about, beside), meetings=(row,)))
    return [each.what for each in found if each.rule in RULES and each.severity is not Severity.NOTE]


def test_a_place_that_its_own_text_disputes_proves_no_other_text_wrong() -> None:
    disputed = statement(6, ("Syldavia in Klow, Syldavia", "Ruritania in Zenda, Ruritania"))
    settled = statement(
        6, ("KLOW, SYLDAVIA", "ZENDA, RURITANIA"), ("Syldavia in Klow, Syldavia", "Ruritania in Zenda, Ruritania")
    )

    assert any('the place of the meeting disagrees: "KLOW"' in each for each in told(disputed, statement(7)))
    assert told(statement(7), disputed) == []
    assert any("it was held in Zenda" in each for each in told(statement(7), settled))


def test_a_number_that_its_own_text_disputes_proves_no_other_text_wrong() -> None:
    disputed = statement(7, ("The Seventh", "The Sixth"))

    assert any("the number of the meeting disagrees" in each for each in told(disputed, statement(6)))
    assert told(statement(6), disputed) == []
