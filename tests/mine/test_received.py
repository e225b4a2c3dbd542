"""Tests of what looks like a rewording and is none: asked for and taken note of, two concerns, two chairs."""

from __future__ import annotations

import pytest
from series import numbered, yearly

from drafter import mine
from drafter.names import Table

FILLER = tuple(f"The pilots of bay {word} counted {word} buoys." for word in ("ash", "birch", "cedar", "elder", "fir"))


def together(*sentences: str) -> bool:
    """Return whether any precedent has the first of these sentences, one a year, and the last."""
    found = mine.precedents(yearly(*sentences), (), Table(()))
    return any({sentences[0], sentences[-1]} <= {entry.text for entry in each.attested} for each in found)


TOOK = (
    "The Board took note of the second report of the Secretariat on the implementation of the Plan of Action on Tides.",
    "The Board took note of the first report of the Secretariat on the implementation of the Plan of Action on Tides.",
)
THANKED = (
    "The Board thanked the Chair, Mr Jan Zapt, for his able leadership.",
    "The Board thanked the Chair, Ms Ada Sapt, for her able leadership.",
)
CONCERNED = (
    "Members reiterated their concern at the persistence of unlicensed and unreported towage in the bay.",
    "Members reiterated their deep concern at the persistence of unlicensed and unreported towage in the bay.",
)


@pytest.mark.parametrize(
    "sentences",
    [
        (*TOOK, "The Board directed the Secretariat to report on the implementation of the Plan of Action on Tides."),
        (*TOOK, "The Board endorsed the Plan of Action on Tides, with the report of the Secretariat."),
        (
            "The Board welcomed the survey of the eel stock, which the Tide Committee completed in May 2011.",
            "The Board looked forward to the survey of the eel stock, which the Tide Committee would complete in 2011.",
        ),
        (
            "The Board endorsed the roadmap for the removal of weirs and dams from the river.",
            "The Board directed the Secretariat to prepare a roadmap for the removal of weirs and dams from the river.",
        ),
        (*THANKED, "The Board thanked the Chair of the Tide Committee, Dr Bo Kline, for his able presentation."),
        (*CONCERNED, CONCERNED[0], "Members reiterated their concern at the unlicensed trade in the eggs of eels."),
    ],
)
def test_what_does_another_thing_in_the_same_words_is_no_rewording(sentences: tuple[str, ...]) -> None:
    assert not together(*sentences)


@pytest.mark.parametrize(
    "sentences",
    [
        TOOK,
        THANKED,
        CONCERNED,
        (
            "The Board welcomed a proposal by Lutha to develop policy guides for the keepers of lights and buoys.",
            "The Board directed the Secretariat to develop policy guides for the keepers of lights and buoys.",
        ),
    ],
)
def test_a_rewording_is_one_still(sentences: tuple[str, ...]) -> None:
    assert together(*sentences)


def test_a_list_of_tasks_is_no_welcome_of_who_has_them() -> None:
    found = mine.precedents(
        [
            numbered("2010-05-01", *FILLER, "The Group on Tides will:\n\n    (a) measure the tides."),
            numbered(
                "2011-05-01",
                "The Board welcomed the report of the Group on Tides, and agreed that the Group on Tides would:\n\n"
                "    (a) hold a seminar on sediment.",
            ),
        ],
        (),
        Table(()),
    )

    assert not any(len(each.attested) > 1 for each in found)


GUIDELINES = "The Board endorsed the Guidelines on the Passage of Eels at Weirs."


@pytest.mark.parametrize(
    "sentences",
    [
        ("The Board agreed to develop guidelines on the passage of eels at weirs.", GUIDELINES),
        (
            "The Board considered the survey by the Tide Office on the harmonisation of harbour dues.",
            "The Board considered the survey by the Tide Office on the lighting of the northern reef.",
            "The Board considered the survey by the Tide Office on the pay of pilots.",
            "The Board adopted the survey by the Tide Office on the harmonisation of harbour dues.",
        ),
    ],
)
def test_what_is_to_be_made_or_was_looked_at_is_not_what_was_passed(sentences: tuple[str, ...]) -> None:
    assert not together(*sentences)


def test_to_pass_a_document_is_said_in_other_words() -> None:
    assert together("The Board agreed to endorse the Guidelines on the Passage of Eels at Weirs.", GUIDELINES)


PROPOSALS = (
    "The Board welcomed a proposal by Ruritania to establish a school for pilots.",
    "The Board welcomed a proposal by Syldavia to establish a museum of tides.",
    "The Board welcomed a proposal by Elbonia to establish a register of wrecks.",
)


def test_another_thing_said_to_a_proposal_to_another_end_is_another_formula() -> None:
    assert not together(*PROPOSALS, "The Board supported the proposal by Ruritania to publish the tables of tides.")


def test_where_a_wording_leaves_open_what_is_proposed_it_may_be_supported_too() -> None:
    proposed = (
        "The Board welcomed a proposal by Ruritania to establish a school for pilots.",
        "The Board welcomed a proposal by Syldavia to repair the northern lighthouse.",
        "The Board welcomed a proposal by Elbonia to count the eels of the delta.",
    )
    assert together(*proposed, "The Board supported the proposal by Ruritania to publish the tables of tides.")
