"""A person's YAML read whole: line by line where it is of the plainest form, else by the library."""

from __future__ import annotations

import re

from drafter.marked_yaml import plain
from drafter.marked_yaml.marked import Marked
from drafter.model import Problem
from drafter.problems import DraftingError


def load(text: str, file: str, first_line: int = 1) -> Marked:
    """Return what `text` says; `first_line` is the line of `file` on which it begins.

    An empty text is None. Raises DraftingError with everything that is wrong and can be known: after
    a fault of form it is read on as if that were mended, where the line that was meant is clear.
    """
    marked, problems = load_mended(text, file, first_line)
    if problems or marked is None:
        raise DraftingError(problems)
    return marked


def load_mended(text: str, file: str, first_line: int = 1) -> tuple[Marked | None, tuple[Problem, ...]]:
    """Return what `text` would say with its faults of form mended, None where that is not clear; and the faults."""
    text = text.removeprefix("\ufeff")
    if read := plain.tree(text):
        breaks = tuple(found.start() for found in re.finditer("\n", text))
        return Marked(read[0], file, read[1], breaks, first_line), ()
    from drafter.marked_yaml import past_faults

    return past_faults.load_mended(text, file, first_line)
