"""What check found, as it is reported: a problem, the statement it is in, and where that can be opened."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.allowed import Allowed
from drafter.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of a statement ("" for one of the archive as a whole).

    `file` is the text that a person would mend, from the workspace on, and `line` its line there (0: not known); `at`
    is the block in which it is (None: in none), lines of the title counting from -1 downwards. `allowed` is what keeps
    it silent, None where it is told.
    """

    problem: Problem
    statement: str = ""
    file: str = ""
    line: int = 0
    at: int | None = None
    allowed: Allowed | None = None


@dataclass(frozen=True, slots=True)
class RulePage:
    """The manual page of one rule: the fault in a sentence, why it is one, and texts that pass and fail."""

    rule: str
    room: str
    fault: str
    why: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
