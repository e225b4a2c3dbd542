"""What a text covers of the statements before it, as lines of text for a terminal: `drafter coverage`."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from drafter import citing
from drafter.history import Absent, Coverage, Placed

_WIDTH = 96
_MOST = 12  # clauses of a list, so that all lists are on one screen


def coverage_lines(coverage: Coverage, whole: bool) -> Iterator[str]:
    """Yield what was compared, what is absent, and what is new; each list cut to a screen unless `whole`."""
    ids = [meeting.statement for meeting in coverage.compared]
    yield f"{coverage.id}: compared with {len(ids) or 'no'} statement{'' if len(ids) == 1 else 's'} before it"
    yield from textwrap.wrap(
        ", ".join(ids), _WIDTH, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
    )
    yield ""
    yield from absent_lines(coverage.absent)
    yield from reworded_lines(coverage, whole)
    yield from new_lines(coverage.new, whole)
    if coverage.repeated:
        yield f"said before, but in no precedent: {_clauses(len(coverage.repeated))}"
        yield "    in " + ", ".join(dict.fromkeys(_where(clause) for clause in coverage.repeated))
        yield ""
    precedents = len({id_ for clause in coverage.held for id_ in clause.precedents})
    yield f"held: {_clauses(len(coverage.held))} of {precedents} precedent{'' if precedents == 1 else 's'}"


def absent_lines(absent: Sequence[Absent]) -> Iterator[str]:
    """Yield the standing items that are absent, by function, most frequent first."""
    if not absent:
        yield "absent: no standing item"
    else:
        yield f"absent: {len(absent)} standing item{'' if len(absent) == 1 else 's'}"
    for function, group in groupby(absent, key=lambda one: one.precedent.function):
        yield f"  {function or 'other'}"
        for one in group:
            last = f"{one.last.statement}{citing.after(one.last.paragraph)}"
            yield f"    {one.precedent.id}"
            yield f"        in {one.count} of the last {one.of} statements, last {last}"
            yield _line(_with_slots(one.precedent.text), "        ")
    yield ""


def reworded_lines(coverage: Coverage, whole: bool) -> Iterator[str]:
    """Yield the clauses that say a precedent in other words, each with that one's wording."""
    found = coverage.reworded
    if not found:
        return
    yield f"reworded: {_clauses(len(found))}"
    for clause, id_ in found if whole else found[:_MOST]:
        yield _line(f"{_where(clause)}  {clause.text}", "    ")
        yield _line(f"{id_}: {_with_slots(coverage.wordings.get(id_, ''))}", "        ")
    if len(found) > _MOST and not whole:
        yield f"    and {len(found) - _MOST} more; --all prints them"
    yield ""


def _with_slots(text: str) -> str:
    """Return a wording with its slots as an official reads them."""
    return re.sub(r"\{\{ ?([\w.]+) ?\}\}", r"[\1]", text)


def new_lines(new: Sequence[Placed], whole: bool) -> Iterator[str]:
    """Yield the clauses that nothing like stood in before, with the nearest one where there is any."""
    yield f"new: {_clauses(len(new)) if new else 'no clause'}"
    for clause in new if whole else new[:_MOST]:
        yield _line(f"{_where(clause)}  {clause.text}", "    ")
        if clause.like and whole:
            like = clause.like
            where = f"{like.statement}{citing.after(like.paragraph)}"
            yield _line(f"nearest, {like.score:.2f}: {where}  {like.text}", "        ")
    if len(new) > _MOST and not whole:
        yield f"    and {len(new) - _MOST} more; --all prints them, with the nearest clause before each"
    yield ""


def _clauses(count: int) -> str:
    return f"{count} clause{'' if count == 1 else 's'}"


def _where(clause: Placed) -> str:
    return citing.paragraph(clause.paragraph) or "(no number)"


def _line(text: str, indent: str) -> str:
    return indent + textwrap.shorten(text, _WIDTH - len(indent), placeholder=" …")
