"""A wording is made of whole clauses, and of each text once, however many copies of it are held."""

from __future__ import annotations

import pytest
from series import numbered

from drafter import mine
from drafter.mine.clauses import clauses
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reader, Reading
from drafter.mine.families.witnesses import witnesses
from drafter.model import Name, Precedent, Statement
from drafter.names import Table

NAMES = Table([Name("fiji", "Fiji"), Name("japan", "Japan"), Name("nepal", "Nepal")])
REFUSED = "The Meeting did not adopt the report on the protection of fishing harbours."
SLIP = REFUSED.replace("adopt", "adapt")
GAVE = "The Meeting welcomed the contribution of USD {} from the Government of {} to the harbour fund."
LOST = GAVE.replace("USD {}", "USD")


def statement(day: str, text: str, name: str = "forum") -> Statement:
    return numbered(day, text, name=name, city="Klow")


def mined(*statements: Statement) -> Precedent:
    (found,) = mine.precedents(statements, (), NAMES)
    return found


def readings_of(*texts: str) -> list[Reading]:
    held = [statement("2014-05-07", text, f"forum-{nth}") for nth, text in enumerate(texts)]
    reader = Reader(Finder(held, NAMES))
    return [reader.read(clause) for clause in clauses(held)]


@pytest.mark.parametrize("copies", [["forum-b"], ["forum-b", "forum-c"]])
def test_a_slip_that_stands_in_all_copies_of_a_statement_does_not_outvote_two_meetings(copies: list[str]):
    found = mined(
        statement("2010-05-07", REFUSED),
        statement("2012-05-07", REFUSED),
        *(statement("2014-05-07", SLIP, name) for name in ["forum", *copies]),
    )

    assert found.text == REFUSED
    assert [entry.variant for entry in found.attested] == [False, False, *[True] * (1 + len(copies))]


def test_of_copies_that_differ_by_a_slip_the_text_of_other_days_is_taken():
    found = mined(
        statement("2014-05-07", SLIP, "forum"),
        statement("2014-05-07", REFUSED, "forum-b"),
        statement("2012-05-07", REFUSED),
    )

    assert found.text == REFUSED


@pytest.mark.parametrize("damaged", [1, 2, 3])
def test_a_clause_that_lost_its_figure_is_no_wording_while_a_whole_one_is_held(damaged: int):
    lost = [statement(f"201{n}-05-07", LOST.format("Japan")) for n in range(4, 4 + damaged)]

    found = mined(statement("2010-05-07", GAVE.format("5,000", "Fiji")), *lost)

    assert "contribution of USD {{ amount.number }} from" in found.text
    assert len(found.attested) == 1 + damaged


def test_where_all_clauses_lost_a_word_they_are_mined_all_the_same():
    found = mined(*(statement(f"201{n}-05-07", LOST.format("Nepal")) for n in (2, 4)))

    assert found.text.startswith("The Meeting welcomed the contribution of USD from the Government of")


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting welcomed the contribution of 5 million USD from Fiji to the harbour fund of the Lake Group.",
        "The Meeting welcomed the contribution of USD 5,000 from Fiji to the harbour fund of the Lake Group.",
        "The Meeting welcomed the contribution of US$5,000 from Fiji to the harbour fund of the Lake Group.",
        "The Meeting welcomed the contribution of EUR (5,000) from Fiji to the harbour fund of the Lake Group.",
        "The Meeting welcomed the rise of 5 per cent in the contribution from Fiji to the harbour fund.",
    ],
)
def test_a_figure_before_or_after_its_currency_is_whole(text: str):
    cut = text.replace("from Fiji to", "from the to").replace("to the harbour fund", "to the, fund")
    readings = readings_of(text, cut)

    assert [reading.clause.text for reading in witnesses(readings)] == [text]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Meeting thanked Fiji for the repair of nets.", "The Meeting thanked Japan for the repair of nets."),
        ("The Meeting agreed on 15 measures for nets.", "The Meeting agreed on 16 measures for nets."),
        ("The Meeting noted the report on nets and rope.", "The Meeting noted the report on boats and rope."),
    ],
)
def test_two_clauses_of_a_day_that_differ_in_a_name_a_figure_or_a_matter_are_two(one: str, other: str):
    assert len(witnesses(readings_of(one, other))) == 2
