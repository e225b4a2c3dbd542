"""Texts of one meeting: told when a second one is read, and kept both until a person chooses."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import dates, library, same
from drafter.library.memory import Ready
from drafter.model import BlockKind, Place, Problem, Severity, Statement
from drafter.problems import DraftingError, error, refusal
from drafter.workflow.archive.broken import opened
from drafter.workflow.archive.differences import differences
from drafter.workflow.workspace import id_of, unknown

_SHOWN = 8
"""Differences that are shown of each pair, the gravest; the rest is counted."""
_UNRESOLVED: Ready[tuple[Problem, ...]] = Ready()


def find(statements: Sequence[Statement], new: Collection[str]) -> Iterator[tuple[Statement, ...]]:
    """Yield the texts of one meeting, the new ones last, for each meeting of which a new one is not the only text.

    A copy of a copy is among them, though it may be too far from the first to be told by itself.
    """
    told: set[str] = set()
    held = tuple(statements)
    near = _NEAR.of((held,), lambda: _Near(held))
    for statement in statements:
        if statement.id in new and statement.id not in told:
            found = {statement.id: statement}
            for one in (queue := [statement]):
                beside = [each for each in near.to(one) if each.id not in found and same.meeting(one, each)]
                found |= {each.id: each for each in beside}
                queue += beside
            told |= found.keys()
            if len(found) > 1:
                texts = sorted(found.values(), key=lambda one: one.id)
                yield tuple(sorted(texts, key=lambda one: one.id in new))


class _Near:
    """Statements by what texts of one meeting have in common, so that few are compared."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._keys = {statement.id: tuple(same.keys(statement)) for statement in statements}
        self._by_key: dict[Hashable, list[Statement]] = defaultdict(list)
        for statement in statements:
            for key in self._keys[statement.id]:
                self._by_key[key].append(statement)

    def to(self, statement: Statement) -> Iterable[Statement]:
        """Return those that may be of its meeting, itself among them."""
        return {each.id: each for key in self._keys[statement.id] for each in self._by_key[key]}.values()


_NEAR: Ready[_Near] = Ready()


@dataclass(frozen=True, slots=True)
class Rivals:
    """Texts of one meeting: what they are, where they differ, and which is trusted most ("" for none)."""

    ids: tuple[str, ...]
    what: str
    differing: tuple[str, ...]
    best: str = ""


def texts(statements: Sequence[Statement], new: Collection[str]) -> Rivals:
    """Return the texts of one meeting as they are told and asked of: how each new one differs from the first."""
    what = f"{_count(statements)} are held, and all are kept: {'; '.join(map(_size, statements))}"
    best = same.best(statements)
    ids = tuple(statement.id for statement in statements)
    first, *others = statements
    differing = [line for other in others if other.id in new for line in _differing(first, other)]
    return Rivals(ids, what, tuple(differing), best.id if best else "")


def of(workspace: Path, id_: str) -> Rivals | None:
    """Return the texts of the meeting of a statement that is held; None where it is the only one."""
    return beside(opened(workspace, clauses_too=True).shelf.statements, id_)


def beside(statements: Sequence[Statement], id_: str) -> Rivals | None:
    """Return the same of statements that are at hand."""
    held = {each.id: each for each in statements}
    if id_ not in held:
        raise unknown(id_, list(held), "statement")
    found = next(find(statements, (id_,)), None)
    return texts(found, ()) if found else None


def differing(workspace: Path, ids: Sequence[str]) -> tuple[str, ...]:
    """Return all places where the texts of these ids differ from the first of them."""
    held = {each.id: each for each in opened(workspace, clauses_too=True).shelf.statements}
    first, *others = [held[id_] for id_ in ids if id_ in held]
    return tuple(line for other in others for line in _differing(first, other, sys.maxsize))


def told(rivals: Rivals) -> Problem:
    """Return the question which of them is to be kept, with what a person can choose by."""
    where = Place(statement=rivals.ids[-1])
    quote = "\n".join(rivals.differing)
    return Problem("held-beside", Severity.WARNING, rivals.what, where, _choice(rivals), quote=quote)


def unresolved(statements: Sequence[Statement]) -> tuple[Problem, ...]:
    """Return a warning for each meeting of which several texts are held, for all of them count as evidence."""
    held = tuple(statements)
    return _UNRESOLVED.of((held,), lambda: tuple(_unresolved(held)))


def _unresolved(statements: Sequence[Statement]) -> Iterator[Problem]:
    for beside in find(statements, {each.id for each in statements}):
        ids = [statement.id for statement in beside]
        what = f"{_count(beside)} are held, and each counts as evidence: {', '.join(ids)}"
        mend = f"{_choice(texts(beside, ()))}, then mine again"
        yield Problem("held-beside", Severity.WARNING, what, Place(statement=ids[-1]), mend)


def _choice(rivals: Rivals) -> str:
    either = ", or ".join(f'"drafter keep {id_}"' for id_ in ([rivals.best] if rivals.best else rivals.ids))
    return f"keep the one that you trust alone: {either}; the others are set aside"


def _count(texts: Sequence[Statement]) -> str:
    first, *others = texts
    if not any(differences(first, other) for other in others):
        return f"{len(texts)} files with the same text"
    alike = all(same.told_alike(first, other) for other in others)
    return f"{len(texts)} texts of this meeting" if alike else f"{len(texts)} texts that are nearly the same"


def _differing(first: Statement, other: Statement, most: int = _SHOWN) -> Iterator[str]:
    """Yield where a text differs from the first: the gravest few places, and how many there are."""
    found = differences(first, other)
    if found:
        yield f"{first.id} / {other.id} differ in {len(found)} place{'' if len(found) == 1 else 's'}:"
        yield from (f"  {line}" for line in found[:most])
        if len(found) > most:
            yield f'  and {len(found) - most} more; to see all: "drafter keep {other.id} --dry-run"'


def _size(statement: Statement) -> str:
    count = sum(block.kind is BlockKind.PARAGRAPH for block in statement.blocks)
    file = f"{statement.source.file}, " if statement.source else ""
    size = f"{count} paragraph{'' if count == 1 else 's'}"
    return f"{statement.id} ({file}{size}, {statement.confidence.level} confidence)"


@dataclass(frozen=True, slots=True)
class Kept:
    """The statement kept, where the other texts of its meeting are now, and what is to be told of the register.

    `differing` tells where the others differ from it, all of it.
    """

    id: str
    aside: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()
    differing: tuple[str, ...] = ()


def keep(workspace: Path, named: str, others: Sequence[str] = (), dry_run: bool = False) -> Kept:
    """Keep one text of a meeting, and set the others aside, whole: those named, or all of the same meeting.

    An id or the path of its file names a text. The register of meetings names the one that was kept.
    Raises DraftingError for an id that is not held, for a text of another meeting, and where there is no other text.
    """
    statements = {statement.id: statement for statement in library.load(workspace).statements}
    name, *beside = (id_of(workspace, each) for each in (named, *others))
    for each in (name, *beside):
        if each not in statements:
            raise unknown(each, list(statements), "statement")
    found = _others(statements[name], [statements[each] for each in beside], statements.values())
    differing = tuple(line for other in found for line in _differing(statements[name], other, sys.maxsize))
    if dry_run:
        return Kept(name, (), differing=differing)
    aside = library.set_aside(workspace, [other.id for other in found])
    told = library.leave_meetings(workspace, {other.id: [other.meeting] for other in found})
    library.save_meetings(workspace, [statements[name]])
    return Kept(name, aside, told, differing)


def _others(chosen: Statement, named: Sequence[Statement], held: Iterable[Statement]) -> list[Statement]:
    """Return the other texts of the meeting, of those named if any. Raises DraftingError for one of another meeting."""
    beside = {other.id: other for other in named or held if other.id != chosen.id}
    strange = [other for other in beside.values() if not same.meeting(chosen, other)]
    if named and strange:
        raise DraftingError(_strange(chosen, other) for other in strange)
    found = [other for other in beside.values() if other not in strange]
    if not found:
        mend = "if one is held under another date or number, look at it, and remove the worse one: drafter remove ID"
        raise refusal("no-rival", f"no other text of the meeting of {chosen.id} is held", Place(), mend)
    return found


def _strange(chosen: Statement, text: Statement) -> Problem:
    what = f"{text.id} is of another meeting ({_meeting(text)}) than {chosen.id} ({_meeting(chosen)}); nothing was done"
    mend = f'if you do not want it at all: "drafter remove {text.id}"'
    return error("other-meeting", what, Place(statement=text.id), mend)


def _meeting(statement: Statement) -> str:
    here = statement.meeting
    day = dates.written(here.start, here.end) if here.start else "no date"
    return ", ".join(part for part in (here.name or " ".join(statement.title), here.city, day) if part)
