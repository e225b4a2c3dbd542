"""Coverage: a draft or statement and the shelf -> what it lacks of standing items, and what is new in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import language, library, mine, sentences, verbs
from drafter.history import Coverage, Placed
from drafter.model import Place, Problem, Severity, Shelf, Statement
from drafter.names import Table
from drafter.problems import refusal
from drafter.workflow.archive.broken import opened
from drafter.workflow.archive.named import statement_named

_LEAST = 2  # statements, from which on something can be a standing item


@dataclass(frozen=True, slots=True)
class Covered:
    """What a text covers, and what is to be told of it and of the shelf."""

    coverage: Coverage
    problems: tuple[Problem, ...] = ()


def coverage(workspace: Path, target: str) -> Covered:
    """Compare a draft's file, or a past statement by its id, with the statements before it.

    Raises DraftingError for what is neither, and for a file that is no statement.
    """
    left = opened(workspace, clauses_too=True)
    (readable,) = left.readable([target])
    statement, shelf = statement_named(left.shelf, readable), left.shelf
    past = library.compared(statement, shelf.statements)
    clauses = mine.placed(statement, _earlier(statement, shelf), shelf.precedents, Table(shelf.names))
    _refuse_no_statement(statement, target, clauses, shelf)
    held = {id_ for clause in clauses for id_ in clause.precedents}
    covered = Coverage(
        statement.id,
        tuple(library.gathering(texts[0]) for texts in past),
        library.of_its_sort(library.absent(shelf.precedents, past, held), past, statement),
        clauses,
        {precedent.id: precedent.text for precedent in shelf.precedents},
    )
    return Covered(covered, (*left.problems, *_told(statement, shelf, covered)))


def _earlier(statement: Statement, shelf: Shelf) -> tuple[Statement, ...]:
    """Return the statements before one: dated before it, or of no date and circulated with one that is.

    What has no date at all counts as before a draft, and not as before a past statement.
    """
    day = statement.meeting.start
    dated = [each for each in shelf.statements if each.meeting.start]
    earlier = [each for each in dated if each.meeting.start and (day is None or each.meeting.start < day)]
    files = {each.source.file for each in earlier if each.source}
    is_past = any(each.id == statement.id for each in shelf.statements)
    undated = (each for each in shelf.statements if each.meeting.start is None)
    beside = [each for each in undated if not is_past or (each.source and each.source.file in files)]
    return tuple(each for each in (*earlier, *beside) if each.id != statement.id)


def _refuse_no_statement(statement: Statement, target: str, clauses: Sequence[Placed], shelf: Shelf) -> None:
    """Raise DraftingError for a text of no meeting, in which nothing is done and nothing was said before."""
    if statement.meeting.start or any(each.id == statement.id for each in shelf.statements):
        return
    said = (sentence for block in statement.blocks for sentence in sentences.split(block.text))
    is_foreign = statement.language not in ("en", language.UNKNOWN)
    if is_foreign or any(clause.precedent or clause.said_before for clause in clauses):
        return
    if not any(verbs.actor_and_verb(sentence, "")[1] for sentence in said):
        what = "this is no statement: no meeting is told, and in no sentence does anybody note, agree or decide a thing"
        raise refusal("no-statement", what, Place(target), "name the file of a draft, or the id of a past statement")


def _told(statement: Statement, shelf: Shelf, covered: Coverage) -> Iterator[Problem]:
    """Yield notes of what makes the comparison say less than it seems to."""
    where = Place(statement=statement.id)

    def note(what: str, mend: str = "") -> Problem:
        return Problem("coverage", Severity.NOTE, what, where, mend)

    if statement.language not in ("en", language.UNKNOWN):
        yield note(f"it is not in English ({language.name(statement.language)}): none of its clauses was compared")
    bodies = dict.fromkeys(each.body for each in covered.compared if each.body)
    if not statement.meeting.body and bodies:
        yield note(f"it does not tell its body: compared with the statements of {_listed(bodies)}")
    elif covered.compared and not library.body_is_held(statement, shelf.statements):
        yield note(f'none held bears the name of its body, "{statement.meeting.body}": compared with {_listed(bodies)}')
    if len(covered.compared) < _LEAST:
        count = "only one statement" if covered.compared else "no statement"
        of = "same body and sort of meeting"
        what = f"{count} of the {of} is held from before it: nothing is a standing item yet"
        yield note(what, 'read more past statements in with "drafter ingest"')
    elif not shelf.precedents:
        yield note("there are no precedents yet: nothing can be told as absent", 'propose them with "drafter mine"')


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
