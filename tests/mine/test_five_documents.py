"""Tests of mining on the five documents that the project began with, against marks made by hand."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from statistics import fmean

import pytest
from bench.families import BROAD, NARROW, THIRD, by_like, marks, measure, reciprocal_ranks

from drafter import library, mine
from drafter.mine.slots import wording
from drafter.model import Precedent, Shelf, Status
from drafter.names import Table

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return library.load(ROOT)


@pytest.fixture(scope="module")
def mined(shelf: Shelf) -> tuple[Precedent, ...]:
    return mine.precedents(shelf.statements, (), Table(shelf.names))


@pytest.mark.parametrize(
    ("path", "precision", "recall", "families"),
    [(BROAD, 0.98, 0.57, 31), (NARROW, 0.88, 0.7, 32), (THIRD, 0.98, 0.6, 22)],
)
def test_what_is_joined_belongs_together(
    mined: tuple[Precedent, ...], shelf: Shelf, path: Path, precision: float, recall: float, families: int
) -> None:
    found = measure(mined, marks(path, shelf), shelf)

    print(f"\n{path.name}: {found}")
    assert found.precision >= precision
    assert found.recall >= recall
    assert found.found >= families


@pytest.mark.parametrize(
    ("path", "boilerplate", "formula", "topical"),
    [(BROAD, 0.87, 0.53, 0.63), (NARROW, 0.91, 0, 0), (THIRD, 0.82, 0.55, 0.72)],
)
def test_what_was_said_before_is_found_high(
    shelf: Shelf, path: Path, boilerplate: float, formula: float, topical: float
) -> None:
    found = reciprocal_ranks(marks(path, shelf), shelf, by_like(shelf))
    least = {"boilerplate": boilerplate, "formula": formula, "topical": topical}

    assert all(fmean(ranks) >= least[reuse] for reuse, ranks in found.items())


def test_evidence_refills_to_the_letter(mined: tuple[Precedent, ...], shelf: Shelf) -> None:
    for precedent in (*mined, *shelf.precedents):
        for entry in precedent.attested:
            assert entry.variant or wording.fill(precedent.text, dict(entry.values)) == entry.text


def test_most_entries_of_families_of_several_statements_or_documents_refill(
    mined: tuple[Precedent, ...], shelf: Shelf
) -> None:
    documents = {each.id: each.source.file if each.source else each.id for each in shelf.statements}
    for what, of in (("statements", {each: each for each in documents}), ("documents", documents)):
        for whose, precedents in (("mined", mined), ("shipped", shelf.precedents)):
            several = [each for each in precedents if len({of[entry.statement] for entry in each.attested}) > 1]
            entries = [entry for each in several for entry in each.attested]
            share = sum(not entry.variant for entry in entries) / len(entries)

            print(f"{whose}, families of several {what}: {share:.3f} of {len(entries)} entries refill")
            assert share >= 0.8, (whose, what)


def test_mining_its_own_answer_changes_nothing(mined: tuple[Precedent, ...], shelf: Shelf) -> None:
    assert mine.precedents(shelf.statements, mined, Table(shelf.names)) == mined


def test_the_shelf_that_is_shipped_is_complete_and_mining_leaves_it_alone(shelf: Shelf, tmp_path: Path) -> None:
    found = mine.precedents(shelf.statements, shelf.precedents, Table(shelf.names))

    assert found == shelf.precedents
    assert library.save_precedents(ROOT, found) == ()
    assert not any(precedent.status is Status.PROPOSED for precedent in found)
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
