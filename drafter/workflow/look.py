"""Look up: search the shelf, show a precedent's history, check statements against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import check as rules, dates, files, library, mine as mining
from drafter.check.facts import held_twice
from drafter.history import Lineage
from drafter.library import Hit
from drafter.model import Meeting, Precedent, Problem, Shelf, Source, Statement
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.workflow import desk, lineage, missing, reading, unheld
from drafter.workflow.broken import opened
from drafter.workflow.named import statements_named
from drafter.workflow.old_words import OldUse, old_uses
from drafter.workflow.workspace import Progress, quiet, unknown

__all__ = ["Found", "Hit", "Said", "Shown", "check", "like", "search", "show", "unknown"]


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
    """Return the precedents for `words`; filters are function, theme, actor, verb, since.

    Raises DraftingError for a theme, actor or verb that no precedent has.
    """
    left = opened(workspace, clauses_too=True)
    index = library.index(workspace, left.shelf.precedents)
    hits = index.search(words, limit=limit, **filters)
    if not hits and left.shelf.precedents:
        unheld.refuse(index, filters)
    return Found(hits, left.problems)


def like(
    workspace: Path, sentences: Sequence[str], limit: int = 10
) -> tuple[tuple[tuple[Said, ...], ...], tuple[Problem, ...]]:
    """Return for each sentence the clauses of past statements that say the same, best first; and what is to be told."""
    left = opened(workspace, clauses_too=True)
    shelf = left.shelf
    kept = {(e.statement, e.text): p.id for p in reversed(shelf.precedents) for e in p.attested}
    counterparts = mining.Counterparts(shelf.statements, Table(shelf.names))
    return tuple(
        tuple(_said(found, kept) for found in counterparts.of(sentence, limit)) for sentence in sentences
    ), left.problems


def _said(found: mining.Counterpart, kept: Mapping[tuple[str, str], str]) -> Said:
    clause = found.clause
    precedent = kept.get((clause.statement, clause.text)) or kept.get((clause.statement, clause.bare.text), "")
    return Said(clause.statement, clause.paragraph, clause.source, clause.text, found.score, precedent)


def show(workspace: Path, name: str) -> Shown:
    """Return a precedent, by its id or its file, and its history. Raises DraftingError for an unknown one."""
    left = opened(workspace, clauses_too=True)
    precedents = left.shelf.precedents
    id_ = desk.clause_id(name)
    found = next((precedent for precedent in precedents if precedent.id == id_), None)
    if found is None and (faults := left.of_clause(id_)):
        raise DraftingError(faults)
    if found is None:
        raise unknown(name, [precedent.id for precedent in precedents], "precedent")
    return Shown(found, lineage.of(left.shelf, found), left.problems, old_uses(workspace, left.shelf, found))


def check(workspace: Path, targets: Sequence[str] = (), progress: Progress = quiet) -> tuple[Problem, ...]:
    """Return the problems of the statements named, or of the whole archive.

    Statements named by their ids are compared with each other and with the registers. A file is a text to be sent: it
    is compared with the whole archive, for what is left in it of the last meeting's text no other place can show; and
    as it is not held, it is held by no other name.
    """
    left, aside = opened(workspace, clauses_too=True), library.read_aside(workspace)
    shelf, waiting = missing.unfollowed(workspace, left.shelf, aside, left.ids())
    named = [statement for target in left.readable(targets) for statement in _told(shelf, target)]
    about = tuple(named) or shelf.statements
    beside = shelf if not named else _beside(shelf, about)
    problems: list[Problem] = []
    held = {id(statement) for statement in shelf.statements}
    for at, statement in enumerate(about):
        progress(statement.id, at, len(about))
        found = rules.problems(statement, beside)
        problems += found if id(statement) in held else [each for each in found if each.rule != held_twice.ID]
    whole = () if named else missing.told(workspace, shelf, aside, left.ids())
    return (*left.problems, *problems, *waiting, *whole)


def _told(shelf: Shelf, target: str) -> Sequence[Statement]:
    """Return the statements of a target; a Markdown file without facts at its head has those that its text tells."""
    named, path = statements_named(shelf, target), Path(target)
    if path.suffix != ".md" or len(named) != 1 or named[0].meeting != Meeting() or not path.is_file():
        return named
    try:
        read = reading.read(files.read(path), path, Table(shelf.names)).statements
    except DraftingError:
        return named
    facts = read[0] if len(read) == 1 else named[0]
    meeting = _as_titled(facts.meeting, named[0].title)
    return [replace(named[0], meeting=meeting, attendance=named[0].attendance or facts.attendance)]


def _as_titled(meeting: Meeting, title: Sequence[str]) -> Meeting:
    """Return the facts of a meeting with the title's days, where other days were read; none, if another's were."""
    days = [span for line in title for span in dates.find(line)]
    start, end = meeting.start, meeting.end or meeting.start
    if not days or not start or not end or any(day.start <= end and start <= day.end for day in days):
        return meeting
    numbers = [number for line in title for number, _, _ in dates.find_ordinals(line)]
    if meeting.ordinal not in numbers:
        return Meeting()
    return replace(meeting, start=days[0].start, end=days[0].end)


def _beside(shelf: Shelf, named: tuple[Statement, ...]) -> Shelf:
    """Return the shelf that the statements named are compared with: all of it, if one of them is none of its own."""
    held = {id(statement) for statement in shelf.statements}
    if all(id(statement) in held for statement in named):
        return replace(shelf, statements=named)
    ids = {statement.id for statement in named}
    return replace(shelf, statements=(*(each for each in shelf.statements if each.id not in ids), *named))
