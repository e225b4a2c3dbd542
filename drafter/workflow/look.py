"""Look up: search the shelf, find what was said before, show a precedent's history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from drafter import library, mine as mining
from drafter.history import Lineage
from drafter.library import Hit
from drafter.model import Precedent, Problem, Shelf, Source
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.workflow import lineage
from drafter.workflow.archive.broken import Opened, opened
from drafter.workflow.shelf import desk, unheld
from drafter.workflow.shelf.old_words import OldUse, old_uses
from drafter.workflow.workspace import unknown

__all__ = ["Found", "Hit", "Said", "Shown", "like", "like_in", "search", "show", "shown", "unknown"]

_READY: library.Ready[mining.Counterparts] = library.Ready()
_ASKING = Lock()
"""Counterparts are asked by one thread at a time: they weigh on a scale of their own."""


@dataclass(frozen=True, slots=True)
class Found:
    """The precedents found, best first, and what is to be told of the shelf."""

    hits: tuple[Hit, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A clause of a past statement that says what was asked, and the precedent that keeps it ("" for none)."""

    statement: str
    paragraph: str
    source: Source
    text: str
    score: float
    precedent: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A precedent, its history, what is to be told of the shelf, and where older words are used."""

    precedent: Precedent
    lineage: Lineage
    problems: tuple[Problem, ...] = ()
    old_uses: tuple[OldUse, ...] = ()


def search(workspace: Path, words: str, limit: int = 10, **filters: str) -> Found:
    """Return the precedents for `words`; filters are function, theme, actor, verb, status, since.

    Raises DraftingError for a theme, actor or verb that no precedent has.
    """
    left = opened(workspace, clauses_too=True)
    index = library.index(workspace, left.shelf.precedents)
    hits = index.search(words, limit=limit, unfinished=False, **filters)
    if not hits and left.shelf.precedents:
        unheld.refuse(index, filters)
    return Found(hits, left.problems)


def like(
    workspace: Path, sentences: Sequence[str], limit: int = 10
) -> tuple[tuple[tuple[Said, ...], ...], tuple[Problem, ...]]:
    """Return for each sentence the clauses of past statements that say the same, best first; and what is to be told."""
    left = opened(workspace, clauses_too=True)
    return like_in(left.shelf, sentences, limit), left.problems


def like_in(shelf: Shelf, sentences: Sequence[str], limit: int = 10) -> tuple[tuple[Said, ...], ...]:
    """Return what `like` does, of a shelf that is open already."""
    places = [(p.id, entry) for p in reversed(shelf.precedents) for entry in p.attested]
    # a clause that the words are to the letter goes before one of which they are but a variant
    kept = {(e.statement, e.text): id_ for variant in (True, False) for id_, e in places if e.variant is variant}
    parts = (shelf.statements, shelf.names)
    with _ASKING:
        ready = _READY.of(parts, lambda: mining.Counterparts(shelf.statements, Table(shelf.names)))
        found = [ready.of(sentence, limit) for sentence in sentences]
    return tuple(tuple(_said(one, kept) for one in each) for each in found)


def _said(found: mining.Counterpart, kept: Mapping[tuple[str, str], str]) -> Said:
    clause = found.clause
    precedent = kept.get((clause.statement, clause.text)) or kept.get((clause.statement, clause.bare.text), "")
    return Said(clause.statement, clause.paragraph, clause.source, clause.text, found.score, precedent)


def show(workspace: Path, name: str) -> Shown:
    """Return a precedent, by its id or its file, and its history. Raises DraftingError for an unknown one."""
    return shown(workspace, opened(workspace, clauses_too=True), name)


def shown(workspace: Path, left: Opened, name: str) -> Shown:
    """Return a precedent of a shelf that is open already, as `show` does."""
    precedents = left.shelf.precedents
    id_ = desk.clause_id(name)
    found = next((precedent for precedent in precedents if precedent.id == id_), None)
    if found is None and (faults := left.of_clause(id_)):
        raise DraftingError(faults)
    if found is None:
        raise unknown(name, [precedent.id for precedent in precedents], "precedent")
    return Shown(found, lineage.of(left.shelf, found), left.problems, old_uses(workspace, left.shelf, found))
