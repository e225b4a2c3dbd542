"""Tests of what is never in a slot, and of what slots are called: invented bodies."""

from __future__ import annotations

import re

import pytest
from series import yearly

from drafter import mine
from drafter.model import Precedent
from drafter.names import Table


def _mined(*sentences: str) -> tuple[Precedent, ...]:
    held = yearly(*sentences)
    return mine.precedents(held, (), Table(()))


def _values(found: tuple[Precedent, ...]) -> list[str]:
    return [value for each in found for entry in each.attested for _, value in entry.values]


@pytest.mark.parametrize(
    ("sentences", "never"),
    [
        (
            (
                "The Harbour Council noted with concern that the mean depth of the strait had fallen by 1.4 metres.",
                "The Harbour Council noted with satisfaction that the mean depth of the strait had risen by 2 metres.",
                "The Harbour Council noted that the mean depth of the strait had not changed since spring.",
            ),
            r"\b(?:with|not|risen|fallen)\b",
        ),
        (
            (
                "The light at the harbour mouth of Zenda did not work during the winter storms.",
                "The light at the harbour mouth of Zenda did always work during the winter storms.",
            ),
            r"\bnot\b",
        ),
        (
            (
                "Mr Vale and Ms Sorn voted to raise the harbour levy on foreign vessels by 0.25 points.",
                "Mr Kern and Ms Sorn voted to lower the harbour levy on foreign vessels by 0.25 points.",
            ),
            r"\b(?:raise|lower)\b",
        ),
        (
            (
                "Two members voted against the motion, preferring to raise the harbour levy to 4 per cent.",
                "Three members voted against the motion, preferring to raise the harbour levy to 5 per cent.",
                "Two members voted against the motion, preferring to keep the harbour levy at 3 per cent.",
            ),
            r"\b(?:raise|keep)\b",
        ),
        (
            (
                "Members shall report the wrecks in their waters to the Harbour Office every year.",
                "Members should report the wrecks in their waters to the Harbour Office every year.",
            ),
            r"\b(?:shall|should)\b",
        ),
        (
            (
                "Lutha painted the lighthouse of the northern reef before the storms of winter.",
                "Lutha mended the lighthouse of the northern reef before the storms of winter.",
            ),
            r"painted|mended",
        ),
        (
            (
                "The Council noted that the catch of the spring was larger than foreseen by the Panel on seals.",
                "The Council noted that the catch of the spring was close to what was foreseen by the Panel on seals.",
                "The Council noted that the catch of the spring was larger than foreseen by the Panel on seals.",
            ),
            r"larger",
        ),
        (
            (
                "The Council told of the lack of pilots in the ports of the southern reef.",
                "The Council told of the number of pilots in the ports of the southern reef.",
            ),
            r"lack",
        ),
        (
            (
                "The Council thanked Elbonia for the lighthouse programme on the reef.",
                "The Council thanked Elbonia for the lighthouse programme on the reef, and regretted the fees.",
            ),
            r"regretted",
        ),
    ],
)
def test_what_changes_a_deed_is_never_in_a_slot(sentences: tuple[str, ...], never: str) -> None:
    assert not [value for value in _values(_mined(*sentences)) if re.search(never, value)]


BUDGET = "The Council adopted the harbour budget for {} of CFA {}"


def test_the_end_of_a_clause_is_fixed_and_a_number_is_whole() -> None:
    found = _mined(
        BUDGET.format(2013, "840 million, shared as follows:"),
        BUDGET.format(2014, "915 million."),
        BUDGET.format(2015, "1,010 million."),
    )

    (budget,) = [each for each in found if "budget" in each.text]
    assert budget.text == BUDGET.format("{{ event.date }}", "{{ amount.number }}.")
    assert [entry.variant for entry in budget.attested] == [True, False, False]
    assert [dict(entry.values).get("amount.number") for entry in budget.attested] == [
        None,
        "915 million",
        "1,010 million",
    ]


def test_whom_clauses_ask_or_thank_makes_no_formula() -> None:
    found = _mined(
        "The Council noted the state of the northern reef, and requested the Executive Secretary to:",
        "The Executive Secretary thanked Nigeria, Cameroon and Chad.",
        "The Council requested the Executive Secretary to publish the readings of all gauges.",
        "The Council deplored the wreck of the ferry, and requested the Executive Secretary to:",
        "The Council requested the Executive Secretary to:",
        "The Council requested the Executive Secretary to:",
    )

    assert [{entry.text for entry in each.attested} for each in found] == [
        {"The Council requested the Executive Secretary to:"}
    ]


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        (
            [f"The delegates thanked the Ruritania Office for hosting the {what} and for the meals served on board."
             for what in ("Meeting", "Session", "Meeting")],
            "meeting.type",
        ),
        (
            [f"The Meeting was attended by delegates of {who}, and lasted for three days at the harbour office."
             for who in ("Elbonia, Ruritania, Syldavia and Zubrowka", "Elbonia, Ruritania, , Zubrowka and Zenda")],
            "attendance.members",
        ),
        (
            [f"The First Session of the Council of Delegates of the Reef was held in {where}, in a tent by the sea."
             for where in ("Zenda", "Klow", "Lutz")],
            "",
        ),
        (
            [f"The agenda was read out by the Minister of {post} before the delegates of the ports went to sea."
             for post in ("Harbours", "Fisheries", "Tides")],
            "post.text",
        ),
    ],
)  # fmt: skip
def test_a_slot_is_named_after_what_it_holds(sentences: list[str], name: str) -> None:
    names = [slot.name for each in _mined(*sentences) for slot in each.slots]

    assert not name or name in names
    assert not {"ruritania", "elbonia", "council", "reef", "attendance" * (not name)} & {
        each.partition(".")[0] for each in names
    }
