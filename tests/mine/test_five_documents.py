"""Tests of mining on the five documents that the project began with, against marks made by hand."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from drafter import library, marked_yaml, mine
from drafter.mine import wording
from drafter.model import Precedent, Shelf, Status
from drafter.names import Table

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests/gold/families.yaml"
Clause = tuple[str, str]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return library.load(ROOT)


@pytest.fixture(scope="module")
def mined(shelf: Shelf) -> tuple[Precedent, ...]:
    return mine.precedents(shelf.statements, (), Table(shelf.names))


def _pairs(families: list[list[Clause]]) -> set[frozenset[Clause]]:
    """Return the pairs of clauses of one family that stand in different statements."""
    return {frozenset((a, b)) for family in families for a in family for b in family if a[0] < b[0]}


def _marked(clauses: set[Clause]) -> list[list[Clause]]:
    by_beginning = {(statement, text[:70].rstrip()): (statement, text) for statement, text in clauses}
    rows = marked_yaml.load(GOLD.read_text(encoding="utf-8"), "families.yaml").value
    return [
        [by_beginning.get((m["statement"], m["begins"]), (m["statement"], m["begins"])) for m in row["members"]]
        for row in rows  # type: ignore[union-attr]
    ]


def test_what_is_joined_belongs_together(mined: tuple[Precedent, ...]) -> None:
    families = [[(entry.statement, entry.text) for entry in precedent.attested] for precedent in mined]
    found = _pairs(families)
    gold = _pairs(_marked({clause for family in families for clause in family}))

    precision, recall = len(found & gold) / len(found), len(found & gold) / len(gold)
    print(f"\npairs {len(found)}, precision {precision:.2f}, recall {recall:.2f} of {len(gold)}")
    assert precision >= 0.85
    assert recall >= 0.42


def test_evidence_refills_to_the_letter(mined: tuple[Precedent, ...], shelf: Shelf) -> None:
    for precedent in (*mined, *shelf.precedents):
        for entry in precedent.attested:
            assert entry.variant or wording.fill(precedent.text, dict(entry.values)) == entry.text


def test_mining_its_own_answer_changes_nothing(mined: tuple[Precedent, ...], shelf: Shelf) -> None:
    assert mine.precedents(shelf.statements, mined, Table(shelf.names)) == mined


def test_the_shelf_that_is_shipped_is_complete_and_mining_leaves_it_alone(shelf: Shelf, tmp_path: Path) -> None:
    found = mine.precedents(shelf.statements, shelf.precedents, Table(shelf.names))

    assert found == shelf.precedents
    assert library.save_precedents(ROOT, found) == ()
    assert all(precedent.status is Status.APPROVED for precedent in found)
    places = defaultdict(list)
    for precedent in found:
        assert precedent.attested
        for entry in precedent.attested:
            places[entry.statement].append(precedent.id)
    assert len(places) >= 7


def test_every_shipped_evidence_stands_in_its_statement(shelf: Shelf) -> None:
    texts = {statement.id: " ".join(block.text for block in statement.blocks) for statement in shelf.statements}

    for precedent in shelf.precedents:
        for entry in precedent.attested:
            assert entry.text in texts[entry.statement], (precedent.id, entry.text)
