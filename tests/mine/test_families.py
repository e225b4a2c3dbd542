"""Tests of what is one formula and what is not, on invented sentences."""

from __future__ import annotations

import pytest
from series import numbered, yearly

from drafter import mine
from drafter.names import Table


def _joined(*sentences: str) -> int:
    """Return the most of these sentences, one a year, that one precedent attests."""
    held = yearly(*sentences)
    return max((len(each.attested) for each in mine.precedents(held, (), Table(()))), default=0)


@pytest.mark.parametrize(
    "sentences",
    [
        ("The Board agreed to study a register of ports.", "The Board agreed to publish a register of ports."),
        ("The Board agreed that a register of ports be kept.", "The Board agreed that a register of ports be closed."),
        ("The Board approved the register of ports.", "The Board rejected the register of ports."),
        ("The Board approved the register of ports.", "The Board did not approve the register of ports."),
    ],
)
def test_another_deed_is_another_formula(sentences: tuple[str, ...]) -> None:
    assert _joined(*sentences) < len(sentences)


@pytest.mark.parametrize(
    "sentences",
    [
        ("The Board agreed to publish a register of ports.", "The Board agreed to publish a register of ships."),
        ("The Board noted the register of ports.", "The Board approved the register of ports."),
        (
            "The Board welcomed a proposal by Ruritania to build a lighthouse.",
            "Members welcomed a proposal from Elbonia for a school of pilots.",
            "In this context, the Board welcomed a proposal by Zubrowka to dredge the bay.",
        ),
    ],
)
def test_the_same_done_to_the_same_is_one_formula(sentences: tuple[str, ...]) -> None:
    assert _joined(*sentences) == len(sentences)


def test_who_chaired_and_who_presided_are_one_formula_beside_who_opened() -> None:
    did = ["chaired", "presided over", "chaired", "presided over"]
    people = ["Ms. Ada Sapt of Zenda", "Mr. Jan Novak of Klow", "Mr. Rupert Hentzau of Lutha", "Ms. Ana Reyes of Zenda"]
    held = [
        numbered(
            f"201{nth}-05-01",
            f"The Meeting was held in Klow on {nth + 3} May 201{nth}.",
            f"The Meeting was {did[nth]} by {people[nth]}.",
            f"The Meeting was opened by {people[3 - nth]}.",
            *("Nets were torn.", "Fish were few.", "Ships sank.", "Harbours silted up."),
        )
        for nth in range(4)
    ]

    found = [
        {" ".join(entry.text.split()[3:4]) for entry in each.attested} for each in mine.precedents(held, (), Table(()))
    ]

    assert {"chaired", "presided"} in found
    assert {"opened"} in found


def test_what_was_decided_is_never_a_slot() -> None:
    rate = "The Council today decided {} the rate on its operations{}"
    decided = [
        ("that", " will remain unchanged at 4.75%."),
        ("to lower", " by 0.25 percentage points to 4.50%."),
        ("that", " will remain unchanged at 4.50%."),
        ("to lower", " by 0.50 percentage points to 4.00%."),
        ("to raise", " by 0.25 percentage points to 4.25%."),
    ]
    held = yearly(*(rate.format(*each) for each in decided))

    texts = [each.text for each in mine.precedents(held, (), Table(()))]

    assert sorted(text.split(" the rate")[0] for text in texts) == [
        "The Council today decided that",
        "The Council today decided to lower",
    ]


def test_a_sentence_of_two_acts_is_of_two_formulas() -> None:
    both = "The Board welcomed the report on lighthouse keepers and agreed to publish a register of smuggled cargo."
    first = "The Board welcomed the report on lighthouse keepers."
    second = "The Board agreed to publish a register of smuggled cargo."
    held = yearly(both, first, second)

    of_both = [each for each in mine.precedents(held, (), Table(())) if both in [e.text for e in each.attested]]

    assert {e.text for each in of_both for e in each.attested} == {both, first, second}
