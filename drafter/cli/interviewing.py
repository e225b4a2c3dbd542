"""drafter new --ask: the facts of a meeting asked for at the terminal, one by one, and kept after each answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.asking import say

if TYPE_CHECKING:
    from drafter.workflow.beginning import Interview, Question

_HOW = (
    "Type what you know. Enter leaves a gap, ? explains, back goes to the question before, stop ends.\n"
    "Whatever you typed is kept, and the same command goes on where you left."
)


_LAST_DAY = ", or the first and the last: 14–15 March 2017"


def run(workspace: Path | None, kind: str, path: Path, since: str) -> tuple[str, ...]:
    """Put the questions that are left, and return the facts that are still missing at the end."""
    from drafter.workflow.beginning import interview, save

    asked, told = interview(workspace, kind, path, since)
    say(told)
    _write(_HOW)
    part = ""
    question = asked.go_on()
    while question:
        if question.part != part:
            part = question.part
            _write(f"\n{part}")
        typed = _typed(question)
        if typed is None or typed.casefold() == "stop":
            break
        question = _next(asked, question, typed)
        save(path, asked)
    return asked.missing()


def _typed(question: Question) -> str | None:
    """Return one line, None at the end of the input and where the person stops with Ctrl-C."""
    means = f" ({question.means}{_LAST_DAY if _has_last_day(question) else ''})"
    means = means if question.means not in ("", question.part) else ""
    click.echo(f"  {question.label or question.name}{means}: ", nl=False, err=True)
    try:
        line = sys.stdin.readline()
    except (KeyboardInterrupt, UnicodeDecodeError):
        line = ""
    if not line:
        _write("")
        return None
    return line.strip()


def _next(asked: Interview, question: Question, typed: str) -> Question | None:
    """Return the question to put after an answer: the same one where it was not taken."""
    if typed == "?":
        _write(f"    {_explained(question)}")
        return question
    if typed.casefold() == "back":
        before = asked.go_back()
        if before == question:
            _write("    this is the first question")
        return before
    if not typed:
        return asked.leave_part()
    told = asked.answer(typed)
    say(told)
    return question if any(problem.severity == "error" for problem in told) else asked.go_on()


def _has_last_day(question: Question) -> bool:
    return question.is_day and question.path[-1] == "start"


def _explained(question: Question) -> str:
    how = ", parted by commas; none where there were none" if question.is_list else ""
    how = " (14 March 2017 and 14–15 March 2017 are understood too)" if question.is_day else how
    if question.is_next:
        how = '; one at a time, "-" for one without it, and Enter when there is no more'
    if question.is_passage:
        how = "; one at a time, and Enter when there is no more: your own words, or the id of a clause; " \
              "after one that ends in a colon its list is asked for"  # fmt: skip
    return f"{question.means}{how}"


def _write(line: str) -> None:
    click.echo(line, err=True)
