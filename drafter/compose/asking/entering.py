"""One answer put into a meeting file: read as people type it, written at its place, and checked before it is taken.

An interview at the terminal and the form of the local page both enter facts so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from drafter import dates, proper
from drafter.compose.asking.counting_on import number_in
from drafter.compose.asking.questions import Path, Question
from drafter.compose.asking.writing_in import written_in
from drafter.compose.meeting import facts
from drafter.compose.meeting.contradictions.sheet import CONFIRM
from drafter.marked_yaml import Writable
from drafter.model import Place, Problem, Severity, spaced
from drafter.names import Table
from drafter.ordinals import ordinal
from drafter.problems import DraftingError, error, has_errors

_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_PLACES = ("city", "country")
_APART = re.compile(r"\s*[;\n\t]\s*")
_COMMA = re.compile(r"\s*,\s*")
_AND = re.compile(r"^and\s+|\s+and\s+(?=\S+$)")
_BEFORE_AND = re.compile(r"\s+and\s+|^and\s+")
_AND_LAST = re.compile(r"[\s,.]*(?:\band\s*)?\Z")
_AND_FIRST = re.compile(r"\s*,?\s*and\s")
_BULLET = re.compile(r"^\s*(?:[-*•–·◦]\s+|\d{1,3}[.)]\s+|\([a-z\d]{1,3}\)\s+)")
_CLAUSE = re.compile(r"[a-z]+(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")
UNNAMED = "-"
"""How a person says that an item of a list has no heading, and goes on with it."""
NONE = ("none", "nobody", "no one")
"""How a person says that a list is empty: there was none, which is no gap."""


def entered(text: str, file: str, names: Table, question: Question, typed: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the file's text with an answer, and what is to be told of it.

    With an error among that the answer is not taken, and the text is as it was. An empty answer takes the fact away.
    """
    if question.path[-1] in _PLACES and typed and not any(letter.isalpha() for letter in typed):
        what, mend = f'{question.name}: "{typed}" is no name of a place', "write the name, or leave it open"
        return text, (error("ask-answer", what, Place(file), mend),)
    before = set(_faults(text, file, names))
    changed = text
    for path, value in read(question, typed, names):
        changed = written_in(changed, path, value, file)
    told = tuple(_as_typed(each) for each in _faults(changed, file, names) if each not in before)
    return text if has_errors(told) else changed, told


def with_days(text: str) -> str:
    """Return a text with each 2017-03-14 in it as people write it: 14 March 2017."""
    return _ISO.sub(_day, text)


def _day(found: re.Match[str]) -> str:
    try:
        return spaced(dates.written(date.fromisoformat(found[0])))
    except ValueError:  # 2017-02-30
        return found[0]


def _as_typed(problem: Problem) -> Problem:
    """Return a problem in the words of one who types an answer, where any way of writing a day is understood."""
    what = problem.what.replace(" is not a date as year-month-day", " is not a date")
    return replace(problem, what=what, mend=with_days(problem.mend))


def read(question: Question, typed: str, names: Table) -> Iterator[tuple[Path, Writable]]:
    """Yield what an answer says, with its place; None where nothing is said.

    Of a day typed as people type it, the date, and the last day too; of a meeting's title, its number too.
    """
    if question.is_next and typed == UNNAMED:
        return
    if not typed:
        yield question.path, None
        return
    if question.is_passage:
        yield question.path, {"clause": typed} if _CLAUSE.fullmatch(typed) else typed
        return
    if question.is_list:
        found = [] if typed.casefold() in NONE else listed(typed, names)
        yield question.path, tuple(found)
        return
    spans = dates.find(typed) if question.is_day else ()
    if len(spans) == 1 and spans[0].text.strip() == typed.strip():
        yield question.path, spans[0].start.isoformat()
        if question.path[-1] == "start" and spans[0].end != spans[0].start:
            yield (*question.path[:-1], "end"), spans[0].end.isoformat()
        return
    number = ordinal(typed) if question.is_number else None
    yield question.path, str(number) if number else typed
    if question.path == ("meeting", "title") and (counted := number_in(typed)):
        yield ("meeting", "ordinal"), str(counted)


def listed(typed: str, names: Table) -> list[str]:
    """Return the names of a list as it was typed or pasted: one a line, or parted by commas, semicolons, and "and".

    A person stays with the post behind the name. A name that the register knows stays whole: "Hong Kong SAR, China",
    "Trinidad and Tobago".
    """
    found: list[str] = []
    for part in _APART.split(typed):
        line = _BULLET.sub("", part).strip()
        if names.named(line):
            found.append(line)
        elif persons := [each.at for each in proper.find(line) if each.kind == "person"]:
            found += _of_persons(line, persons, names)
        elif line:
            found += _parted(line.rstrip("."), names)
    return [name for name in found if name]


def _of_persons(line: str, persons: Sequence[tuple[int, int]], names: Table) -> Iterator[str]:
    """Yield each person of one line with what stands behind the name: "Ms Ada Lind, Director of Ports of Elbonia"."""
    yield from _parted(_AND_LAST.sub("", line[: persons[0][0]]), names)
    ends = [*(start for start, _ in persons[1:]), len(line)]
    for (start, named), end in zip(persons, ends, strict=True):
        other = _AND_FIRST.match(line, named, end)
        yield _AND_LAST.sub("", line[start : named if other else end])
        yield from _parted(_AND_LAST.sub("", line[other.end() : end]), names) if other else ()


def _parted(line: str, names: Table) -> Iterator[str]:
    """Yield the names of one line."""
    pieces = _COMMA.split(line)
    at = 0
    while at < len(pieces):
        end = next((end for end in range(len(pieces), at + 1, -1) if names.named(", ".join(pieces[at:end]))), at + 1)
        yield from [", ".join(pieces[at:end])] if end > at + 1 else _either_side(pieces[at], names)
        at = end


def _either_side(piece: str, names: Table) -> Iterator[str]:
    """Yield a piece between commas whole, or what stands on either side of an "and" that is none of a name."""
    if names.named(piece):
        yield piece
        return
    for found in _BEFORE_AND.finditer(piece):
        before, after = piece[: found.start()], piece[found.end() :]
        if names.named(after) and (not before or names.named(before)):
            yield from filter(None, (before, after))
            return
    yield from filter(None, _AND.split(piece))


def _faults(text: str, file: str, names: Table) -> Sequence[Problem]:
    try:
        return [_without_line(each) for each in facts.read(text, file, names).warnings]
    except DraftingError as fault:
        return [_without_line(each) for each in fault.problems]


def _without_line(problem: Problem) -> Problem:
    """Return the problem without its place: a line moves where a longer answer stands above it.

    What may be right though it looks odd is a warning here: the answer is taken, and the file can confirm it.
    """
    severity = Severity.WARNING if CONFIRM in problem.mend else problem.severity
    return Problem(problem.rule, severity, problem.what, mend=problem.mend)
