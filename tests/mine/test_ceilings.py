"""No clause is more alike than its ceiling says, and where words stand in one order the ceiling is how alike it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import library
from drafter.mine.clauses import by_itself, clauses
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reader
from drafter.mine.families.ceilings import Ceilings
from drafter.mine.families.likeness import Likeness
from drafter.names import Table

SAID = (
    "The Forum noted the report of the harbour masters.",
    "The Forum noted the annual report of the harbour masters on lighthouses.",
    "The harbour masters welcomed the Forum.",
    "Thanked!",
)


def read(*texts):
    reader = Reader(Finder((), Table(())))
    return [reader.read(by_itself(text)) for text in texts]


@pytest.mark.parametrize(
    "asked", [*SAID, "The Forum regretted the lateness of the report.", "Elsewhere rain fell.", ""]
)
def test_no_clause_of_few_is_more_alike_than_its_ceiling(asked):
    held = read(*SAID)
    likeness, (said,) = Likeness(held), read(asked)
    ceilings = Ceilings(held, likeness).of(said, range(len(held)))

    assert all(likeness.of(said, each) <= most + 1e-9 for each, most in zip(held, ceilings, strict=True))


def test_of_words_in_one_order_the_ceiling_is_how_alike_they_are():
    held = read(*SAID)
    likeness = Likeness(held)
    found = Ceilings(held, likeness).of(held[0], [1, 0])

    assert found == pytest.approx([likeness.of(held[0], held[at]) for at in (1, 0)])


def test_no_clause_of_the_five_documents_is_more_alike_than_its_ceiling():
    shelf = library.load(Path(__file__).parents[2])
    reader = Reader(Finder(shelf.statements, Table(shelf.names)))
    held = [reader.read(clause) for clause in clauses(shelf.statements)]
    likeness = Likeness(held)
    ceilings = Ceilings(held, likeness)

    for asked in held[::29]:
        most = ceilings.of(asked, range(len(held)))
        alike = [likeness.of(asked, each) for each in held]
        assert all(one <= other + 1e-9 for one, other in zip(alike, most, strict=True))
        assert sum(most) - sum(alike) < 0.02 * len(held)


def test_of_no_clauses_there_are_no_ceilings():
    assert Ceilings([], Likeness([])).of(read("The Forum met.")[0], []) == []
