"""A past text was read with doubts, and nobody has looked at it since.

What ingest warned of stands at the head of the statement until a person takes it out. A reason that
the text itself now answers (a title is there, the lost names are written) is told no more, and that two facts
disagree is told by the rules of these facts.

Passes: a statement that was read with high confidence, or whose "confidence" a person has taken out.
Fails:  confidence: {level: low, reasons: ["paragraph 7 follows 5"]}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.check import own
from drafter.check.places import TITLE, place
from drafter.model import Level, Problem, Severity, Shelf, Statement

ID = "confidence"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one warning for a low confidence, one note for a medium one, with what is still in doubt."""
    confidence = statement.confidence
    left = [reason for reason in confidence.reasons if not _is_answered(reason, statement)]
    if confidence.level is Level.HIGH or (confidence.reasons and not left):
        return
    severity = Severity.WARNING if confidence.level is Level.LOW else Severity.NOTE
    what = f"this text was read with {confidence.level} confidence{': ' if left else ''}{'; '.join(left)}"
    yield Problem(ID, severity, what, place(statement, TITLE), _mend(statement))


def _mend(statement: Statement) -> str:
    source = f"compare it with its source, {statement.source.file}" if statement.source else "look it through"
    line = statement.head.line("confidence")
    where = own.in_brackets(f"line {line}" if line else "")
    return f'{source}; correct {own.file(statement) or "it"}, then take "confidence" out of its head{where}'


def _has_title(statement: Statement) -> bool:
    return bool(statement.title)


def _has_date(statement: Statement) -> bool:
    return statement.meeting.start is not None


def _has_body(statement: Statement) -> bool:
    return bool(statement.meeting.body)


def _has_names(statement: Statement) -> bool:
    return bool(statement.attendance) and all(attendee.printed for attendee in statement.attendance)


_ANSWERED: tuple[tuple[str, Callable[[Statement], bool]], ...] = (
    (r"no title was found", _has_title),
    (r"no date of the meeting was found", _has_date),
    (r"the attendance list has \d+ lost names?", _has_names),
    (r"the title may name the body that met: .*", _has_body),
)
"""A reason that ingest gives, and what of the text answers it."""
_TOLD = r"the (?:date|ordinal|place|body) disagrees: .*"
"""What dates-agree and facts-agree tell, as long as the two disagree."""


def _is_answered(reason: str, statement: Statement) -> bool:
    found = (answers(statement) for pattern, answers in _ANSWERED if re.fullmatch(pattern, reason))
    return any(found) or bool(re.fullmatch(_TOLD, reason))
