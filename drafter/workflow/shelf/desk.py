"""Where decisions on precedents are made: the shelf open, the clauses that a person names, and what is done to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec

from drafter import files, library, mine
from drafter.library import Change, decisions, places
from drafter.model import FUNCTIONS, Place, Precedent, Problem, Severity, Shelf
from drafter.names import Table
from drafter.problems import DraftingError, error, refusal
from drafter.workflow.archive.broken import opened
from drafter.workflow.workspace import unknown

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Decided:
    """The precedents as a decision left them, the ids that are no more, the templates changed, and what is told.

    `waiting` is how many proposals and rewordings wait still, `undo` what to type to have it as it was ("" where
    nothing was done), `record` the number by which "drafter review undo" knows it, 0 for none, `changed` whether the
    words that were asked for are others than before.
    """

    precedents: tuple[Precedent, ...]
    removed: tuple[str, ...] = ()
    templates: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    waiting: tuple[int, int] = (0, 0)
    undo: str = ""
    changed: bool = True
    record: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """A workspace's shelf, a decision that was broken off finished first, and what is to be told of both."""

    workspace: Path
    shelf: Shelf
    problems: tuple[Problem, ...]

    def named(self, ids: Sequence[str]) -> list[Precedent]:
        """Return the precedents of these ids or files, each once. Raises DraftingError with all that are not there."""
        known = {precedent.id: precedent for precedent in self.shelf.precedents}
        wanted = dict.fromkeys(clause_id(each) for each in ids)
        if problems := [fault for id_ in wanted if id_ not in known for fault in self._unknown(id_)]:
            rest = [note("nothing was done, to none of them")] if len(wanted) > len(problems) else []
            raise DraftingError([*problems, *rest])
        return [known[id_] for id_ in wanted]

    def _unknown(self, id_: str) -> tuple[Problem, ...]:
        """Return what is wrong with an id: its file cannot be read, or there is none."""
        if places.is_id(id_):
            shown = places.shown(places.within(self.workspace / places.CLAUSES, id_, ".yaml"))
            if faults := tuple(problem for problem in self.problems if problem.where.file == shown):
                return faults
        return unknown(id_, [precedent.id for precedent in self.shelf.precedents], "precedent").problems

    def free(self, id_: str) -> str:
        """Return an id for a new clause, without its ending. Raises DraftingError for one that is taken or none."""
        name = clause_id(id_)
        path = places.within(self.workspace / places.CLAUSES, name, ".yaml")
        top, slash, _ = name.partition("/")
        if not slash or not (top in FUNCTIONS or path.parents[name.count("/") - 1].is_dir()):
            what = f'"{name}" lies in no folder of a function; nothing was done'
            mend = f"put what the clause does before it, as theme/{name.rpartition('/')[2]}: {', '.join(FUNCTIONS)}"
            raise refusal("id-folder", what, Place(), mend)
        if path.exists():
            what = f'there is a clause "{name}" already; nothing was done'
            mend = f'choose another id, or put the two together: "drafter review merge {name} OTHER"'
            raise DraftingError([error("id-taken", what, Place(), mend)])
        return name

    def curator(self) -> mine.Curator:
        """Return who works out what a decision makes of a precedent."""
        return mine.Curator(self.shelf.statements, Table(self.shelf.names))

    def decide(self, what: str, precedents: Iterable[Precedent], *more: Change) -> int:
        """Write precedents, each to its file, and other changes with them, as one; return the number to undo it by.

        What was decided on is no longer drawn anew by mining (untouched).
        """
        touched = (replace(each, mined="") for each in precedents)
        return library.carry_out(
            self.workspace, what, [*(decisions.written(self.workspace, each) for each in touched), *more]
        )

    def decided(
        self,
        now: Sequence[Precedent],
        told: Iterable[Problem],
        gone: Sequence[str] = (),
        templates: Sequence[Path] = (),
    ) -> Decided:
        """Return what was decided: the precedents as they are `now`, and how many wait beside them."""
        shelf = {each.id: each for each in (*self.shelf.precedents, *now) if each.id not in gone}
        proposed, reworded = library.waiting(shelf.values())
        problems = (*self.problems, *told)
        return Decided(tuple(now), tuple(gone), tuple(templates), problems, (len(proposed), len(reworded)))


def alone(workspace: Path) -> AbstractContextManager[None]:
    """Wait until nobody else decides in this workspace; then nobody does until the end."""
    return files.alone(workspace / places.CLAUSES)


def one_at_a_time(decision: Callable[Concatenate[Path, P], Decided]) -> Callable[Concatenate[Path, P], Decided]:
    """Have a decision read the shelf and write it while nobody else decides."""

    @wraps(decision)
    def decided(workspace: Path, /, *args: P.args, **named: P.kwargs) -> Decided:
        with alone(workspace):
            return decision(workspace, *args, **named)

    return decided


def open_desk(workspace: Path) -> Desk:
    """Return the desk of a workspace; a clause or statement that cannot be read stops no decision on another."""
    told = library.finish(workspace)
    left = opened(workspace, clauses_too=True)
    return Desk(workspace, left.shelf, (*told, *left.problems))


def note(what: str, mend: str = "") -> Problem:
    """Return something that is told beside what was done."""
    return Problem("review", Severity.NOTE, what, Place(), mend)


def clause_id(named: str) -> str:
    """Return the id that a person means, who may have typed the path of its file."""
    path = Path(named)
    if path.suffix != ".yaml":
        return named
    parts = path.with_suffix("").parts
    at = parts.index("clauses") + 1 if "clauses" in parts else 0
    return "/".join(parts[at:])
