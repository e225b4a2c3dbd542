"""Square brackets are left: the text in them is not agreed, or one of a pair is missing.

Brackets mark what delegations have not agreed. They go when it is agreed, so a final text has none.
A bracket without its partner leaves open what is agreed and what is not. "[sic]" and the numbers of
notes, [1], are let pass, and so is the symbol of a document, [HC/COMM.79(2031)]. Where a text that was received says
itself what its brackets mean, they were sent as they are: a note.

Passes: The Meeting welcomed the report.
Fails:  The Meeting [noted / welcomed] the report.
Fails:  The Meeting [welcomed the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter import brackets
from drafter.brackets import Bracket, Brackets, Lone
from drafter.check.places import Passage, around, passages, shortened
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import error

ID = "brackets"
_SYMBOL = compiled(r"\[(?=[^\]]*\d)[A-Z][\w.-]*(?:/[\w.()-]+){1,6}\]")


_ANNOUNCED = compiled(
    r"\b(?:texts?|words?|wording|paragraphs?|passages?|parts?|language|figures|options|items)\s"
    r"(?:that\s(?:is|are|stands?)\s|placed\s|shown\s|appearing\s)?(?:in|within|between)\s(?:square\s)?brackets\b",
    re.IGNORECASE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each outermost pair that is left, and for each bracket without its partner."""
    found = brackets.of(statement)
    if found.all or found.lone:
        here = passages(statement)
        open_ = [each for each in found.outermost if not _SYMBOL.fullmatch(found.shown(each))]
        severity = Severity.NOTE if _are_announced(statement, here) else Severity.ERROR
        opened = [(bracket.frames[0].start, _open(bracket, found, here)) for bracket in open_]
        told = [(start, replace(problem, severity=severity)) for start, problem in opened]
        told += [(lone.at, _lone(lone, here)) for lone in found.lone]
        yield from (problem for _, problem in sorted(told, key=lambda each: each[0].text))


def _are_announced(statement: Statement, here: Sequence[Passage]) -> bool:
    """Return whether a text that is no draft of ours says what its brackets mean: "text in brackets is not agreed"."""
    return statement.draft is None and any(_ANNOUNCED.search(passage.text) for passage in here if passage.block)


def unbalanced(statement: Statement, found: Brackets) -> Iterator[Problem]:
    """Yield an error for each bracket without its partner: where it stands, and how to mend it."""
    here = passages(statement)
    yield from (_lone(lone, here) for lone in found.lone)


def _open(bracket: Bracket, found: Brackets, here: Sequence[Passage]) -> Problem:
    what = f'"{shortened(found.shown(bracket).translate(_ONE_LINE), 60, 15)}" is not agreed'
    return error(ID, what, here[bracket.frames[0].start.text].place, "settle the words and remove the brackets")


def _lone(lone: Lone, here: Sequence[Passage]) -> Problem:
    passage, at = here[lone.at.text], lone.at.at
    quoted = around(passage.text, (at, at + 1)).translate(_ONE_LINE)
    if lone.mark == "]":
        mend = 'add "[" where the text begins that is not agreed, or remove "]"'
        return error(ID, f'a bracket is closed that none opened: "{quoted}"', passage.place, mend)
    mend = 'add "]" where the text ends that is not agreed, or remove "["'
    return error(ID, f'a bracket is never closed: "{quoted}"', passage.place, mend)


_ONE_LINE = {ord("\n"): " ", ord("\t"): " "}
