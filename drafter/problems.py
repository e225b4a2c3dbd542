"""What goes wrong, told to an official: what, where, how to mend.

A `DraftingError` carries every Problem found, in reading order, from the room that found them up
to the face that prints them. A user's mistake is always this; a programmer's is a ValueError.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from drafter import citing
from drafter.model import Place, Problem, Severity

_UNSEEN = dict.fromkeys((*range(0x20), 0x7F), "\N{REPLACEMENT CHARACTER}")
"""Control characters, which a terminal would obey, as they are shown in a quoted line."""

_ODD = frozenset('"$`\\!%')
"""Marks that mean something to a shell within double quotes."""


class DraftingError(Exception):
    """The work cannot go on; `problems` say why. Nothing has been written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(as_text(problem) for problem in self.problems))


def error(rule: str, what: str, where: Place, mend: str, quote: str = "") -> Problem:
    """Return a Problem of severity error."""
    return Problem(rule, Severity.ERROR, what, where, mend, quote=quote)


def warning(rule: str, what: str, where: Place, mend: str, *also: Place) -> Problem:
    """Return a Problem of severity warning; `also` are the other places of a contradiction."""
    return Problem(rule, Severity.WARNING, what, where, mend, also)


def note(rule: str, what: str, where: Place, mend: str = "", *also: Place) -> Problem:
    """Return a Problem of severity note: advice, or what only time has changed."""
    return Problem(rule, Severity.NOTE, what, where, mend, also)


def refusal(rule: str, what: str, where: Place, mend: str) -> DraftingError:
    """Return the DraftingError of a single Problem, ready to raise."""
    return DraftingError([error(rule, what, where, mend)])


def of_system(fault: OSError) -> DraftingError | None:
    """Return what the system refuses, told as a problem of the file or folder; None where it names none.

    A folder that may not be listed, a file that may not be replaced, a disk that is full: each is the user's to mend,
    whatever the program was doing with it.
    """
    name = fault.filename2 or fault.filename
    if not isinstance(name, str | bytes) or fault.errno is None:
        return None
    reason = (fault.strerror or str(fault)).lower()
    what = f"this cannot be read or written: {reason}"
    mend = "ask whoever set up the folder for the right to read and write it, or close what has it open"
    if isinstance(fault, FileNotFoundError):
        what, mend = "this is not there any more", "put it back where it was, or load the page again"
    return refusal("file-access", what, Place(name if isinstance(name, str) else name.decode(errors="replace")), mend)


def place_text(where: Place) -> str:
    """Return the place as a reader finds it: "next.yaml:3", or "2013-03-05-ahg-som-7, para. 8 (a.txt:57)".

    In a file that was named it is "a.txt:57, para. 8". In a statement the paragraph comes first, for officials cite
    paragraphs; then the file received.
    """
    past = where.statement and (where.source or not where.file) and not where.is_named
    parts = where.statement if past else where.file
    if where.line and not past:
        parts += f":{where.line}"
    if where.paragraph:
        parts += citing.after(where.paragraph) if parts else citing.paragraph(where.paragraph)
    if past and where.source:
        first = where.source.lines[0]  # 0 where the lines are not known
        parts += f" ({where.source.file}:{first})" if first else f" ({where.source.file})"
    return parts


def as_text(problem: Problem) -> str:
    """Return the problem as the command line prints it, two lines and more, without a last newline."""
    place = place_text(problem.where)
    head = f"{place}: " if place else ""
    lines = [f"{head}{problem.severity}: {problem.what}"]
    if problem.quote:
        mark = str(problem.where.line) if problem.where.line else ""
        for line in problem.quote.split("\n"):
            lines.append(f"    {mark} | {line.translate(_UNSEEN)}".replace("     | ", "    | "))
    lines += [f"    also: {place_text(other)}" for other in problem.also]
    if problem.mend:
        lines.append(f"    mend: {problem.mend}")
    return "\n".join(lines)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of them keeps a final text from being published."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def as_typed(words: str) -> str:
    """Return words as they are typed after a command, in quotes that every system knows where they are enough."""
    return f'"{words}"' if _ODD.isdisjoint(words) else shlex.quote(words)
