"""Tests of the derived index: kept for a large shelf, made again when a word changed."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from drafter import library
from drafter.library import derived
from drafter.library.memory import Ready
from drafter.model import Attested, Precedent, Source

TEXTS = {"ports": "Members noted the ports of Zenda.", "ships": "Noted: ships.", "guests": "Guests."}
SHELF = tuple(
    Precedent(f"theme/{name}", f"We noted the {name}.", attested=(Attested("2011-01-01-x", "1", Source("a"), text),))
    for name, text in TEXTS.items()
)


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the precedents whose words were weighed, by processes that have nothing ready of each other."""
    monkeypatch.setattr(derived, "LEAST", 2)
    monkeypatch.setattr(Ready, "of", lambda _, parts, make: make())
    found: list[str] = []
    search = sys.modules["drafter.library.search"]
    weigh = search._weighted

    def counted(precedent: Precedent) -> object:
        found.append(precedent.id)
        return weigh(precedent)

    monkeypatch.setattr(search, "_weighted", counted)
    return found


def _ids(workspace: Path, shelf: tuple[Precedent, ...], words: str) -> list[tuple[str, float]]:
    return [(hit.id, hit.score) for hit in library.index(workspace, shelf).search(words)]


def test_a_second_search_weighs_nothing_and_finds_the_same(tmp_path: Path, weighed: list[str]) -> None:
    first = _ids(tmp_path, SHELF, "ports noted")
    assert len(weighed) == len(SHELF)
    assert _ids(tmp_path, tuple(reversed(SHELF)), "ports noted") == first
    assert len(weighed) == len(SHELF)
    assert [id_ for id_, _ in first][:1] == ["theme/ports"]


@pytest.mark.parametrize("field", ["theme", "text", "actor", "verb", "notes", "id"])
def test_a_word_that_changed_anywhere_is_found(tmp_path: Path, weighed: list[str], field: str) -> None:
    _ids(tmp_path, SHELF, "ports")
    weighed.clear()
    changed = (replace(SHELF[0], **{field: "harbours"}), *SHELF[1:])  # type: ignore[arg-type]
    assert len(_ids(tmp_path, changed, "harbours")) == 1
    assert len(weighed) == len(SHELF)


def test_new_evidence_is_found(tmp_path: Path, weighed: list[str]) -> None:
    _ids(tmp_path, SHELF, "ports")
    more = replace(SHELF[1], attested=(*SHELF[1].attested, Attested("2012-01-01-x", "", Source("b"), "Lighthouses.")))
    assert [id_ for id_, _ in _ids(tmp_path, (SHELF[0], more, SHELF[2]), "lighthouse")] == ["theme/ships"]


def test_a_damaged_index_is_made_again(tmp_path: Path, weighed: list[str]) -> None:
    first = _ids(tmp_path, SHELF, "ports")
    (tmp_path / ".drafter/search.postings").write_bytes(b"damaged")
    assert _ids(tmp_path, SHELF, "ports") == first
    assert len(weighed) == 2 * len(SHELF)
