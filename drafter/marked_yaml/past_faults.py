"""A person's YAML read by the library, past its faults of form where the line that was meant is clear."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.marked_yaml.marked import Marked
from drafter.marked_yaml.reading import Reading, one_pass
from drafter.model import Place, Problem
from drafter.problems import DraftingError, error

if TYPE_CHECKING:
    from drafter.marked_yaml.mending import Mended

_LIKEWISE = "; and likewise to line"
_MOST_MENDS = 30  # a file with more faults of form is no YAML
_MOST_MENDED = 100_000  # characters: every way of mending reads the whole text again


def load_mended(text: str, file: str, first_line: int) -> tuple[Marked | None, tuple[Problem, ...]]:
    """Return what `text` would say with its faults of form mended, None where that is not clear; and the faults."""
    found: list[Problem] = []
    last = -2
    reading = one_pass(text, file, first_line)
    for _ in range(_MOST_MENDS if len(text) <= _MOST_MENDED else 0):
        mended = _mended(reading) if reading.stopped else None
        if mended is None:
            break
        way, further = mended
        place = Place(file, first_line + way.line)
        above = found[-1] if found else None
        if above and above.what == way.what and way.line == last + 1:  # of the same slip: told once
            found[-1] = replace(above, mend=f"{above.mend.partition(_LIKEWISE)[0]}{_LIKEWISE} {place.line}")
        else:
            found.append(error("yaml-syntax", way.what, place, way.mend, _line(text, way.line)))
        last = way.line
        reading = further
    problems = [*found, *reading.problems]
    marked = Marked(reading.value, file, reading.lines, reading.breaks, first_line)
    return None if reading.stopped else marked, tuple(sorted(problems, key=lambda problem: problem.where.line))


def _mended(stopped: Reading) -> tuple[Mended, Reading] | None:
    """Return the first way to mend the fault that lets the text be read beyond it, and that reading."""
    from drafter.marked_yaml.mending import ways

    assert stopped.stopped
    lines = stopped.text.split("\n")
    for way in ways(lines, *stopped.stopped):
        text = "\n".join([*lines[: way.line], way.text, *lines[way.line + 1 :]])
        try:
            further = one_pass(text, stopped.file, stopped.first)
        except DraftingError:
            continue
        if further.stopped is None or further.stopped[0] > max(stopped.stopped[0], way.line):
            return way, further
    return None


def _line(text: str, line: int) -> str:
    return text.split("\n")[line].strip()[:200]
