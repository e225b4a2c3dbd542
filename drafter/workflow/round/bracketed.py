"""Brackets of a statement: listed, and as a rendering shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import brackets, citing, shapes
from drafter.brackets import Bracket, Brackets, Choice, Way
from drafter.check.structure import brackets as rule
from drafter.model import BlockKind, Place, Problem, Severity, Shelf, Statement
from drafter.names import Table
from drafter.problems import error
from drafter.workflow.archive.broken import opened
from drafter.workflow.archive.named import statement_named

__all__ = ["Listed", "listed", "listing", "offer", "presented", "short"]

_SHORT = 60


@dataclass(frozen=True, slots=True)
class Listed:
    """The brackets of a statement; `cited` tells for each of its texts how officials cite it."""

    statement: Statement
    found: Brackets
    cited: tuple[str, ...]
    problems: tuple[Problem, ...] = ()

    def paragraphs(self, bracket: Bracket) -> tuple[str, ...]:
        """Return the paragraphs that a bracket runs through, each once, as officials cite them."""
        texts = (at for frame in bracket.frames for at in range(frame.start.text, frame.end.text + 1))
        return tuple(dict.fromkeys(self.cited[at] for at in texts))


def listed(workspace: Path, target: str) -> Listed:
    """Return the brackets of a statement that a file's path or an id names. Raises DraftingError for neither."""
    left = opened(workspace, why="nothing was listed")
    (readable,) = left.readable([target])
    return listing(statement_named(left.shelf, readable), left.shelf, target)


def listing(statement: Statement, shelf: Shelf, target: str = "") -> Listed:
    """Return the brackets of a statement; `target` is the file that a person named it by."""
    found = brackets.of(statement, _knows(shelf))
    alone = tuple(_in_file(problem, target) for problem in rule.unbalanced(statement, found))
    return Listed(statement, found, tuple(_cited(statement)), alone)


def _knows(shelf: Shelf) -> Callable[[str], bool]:
    table = Table(shelf.names)
    return lambda name: table.named(name) is not None


def _in_file(problem: Problem, target: str) -> Problem:
    """Return the problem with the file that a person named, where the text was not received from another."""
    if problem.where.source is not None or not Path(target).is_file():
        return problem
    return replace(problem, where=replace(problem.where, file=target))


def _cited(statement: Statement) -> Iterator[str]:
    """Yield for each title line and block where it stands: "para. 4 (a)", 'under "Key themes"', "opening"."""
    yield from ("title" for _ in statement.title)
    cited, above = shapes.paragraphs(statement.blocks), shapes.headings(statement.blocks)
    for block, paragraph, heading in zip(statement.blocks, cited, above, strict=True):
        if block.kind is BlockKind.HEADING:
            yield f'heading "{short(block.text or block.label)}"'
        elif block.kind is BlockKind.FOOTNOTE:
            yield f"footnote {block.label}"
        else:
            yield citing.paragraph(paragraph) or (f'under "{short(heading)}"' if heading else "opening")


def short(text: str) -> str:
    """Return a text as a message quotes it."""
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 4]} ..."


def offer(bracket: Bracket) -> str:
    """Return what can be typed to settle a bracket."""
    texts = [short(" ".join(alternative.text.split())) or "(no text)" for alternative in bracket.alternatives]
    return "take one: " + ", ".join(f"--take {bracket.number}={at} ({text})" for at, text in enumerate(texts, 1))


# ── as a rendering shows them ────────────────────────────────────────────────────────────────────


def presented(
    statement: Statement, shelf: Shelf, clean: bool, attribution: bool
) -> tuple[Statement | None, tuple[Problem, ...]]:
    """Return the statement as it is to be printed, and what is to be told; None where a clean copy cannot be made.

    A draft is printed without the names of who asks for text in brackets, unless `attribution`. A clean copy has
    no brackets: where one offers a choice or has no partner, none is made, for nobody has chosen.
    """
    held = listing(statement, shelf)
    if clean:
        return _clean(held)
    names = tuple(held.found.counted_by())
    if attribution or not names or statement.source is not None:
        return statement, ()
    what = f"who asks for text in brackets is not printed: {', '.join(names)}"
    note = Problem("attribution", Severity.NOTE, what, Place(statement=statement.id), "--attribution prints it")
    return brackets.credits_hidden(statement, held.found), (note,)


def _clean(held: Listed) -> tuple[Statement | None, tuple[Problem, ...]]:
    choices = [bracket for bracket in held.found.all if bracket.is_choice]
    if choices or held.problems:
        return None, (*(_open(held, bracket) for bracket in choices), *held.problems)
    if not held.found.all:
        return held.statement, ()
    keep = [Choice(bracket.number, Way.KEEP, 1) for bracket in held.found.all]
    places = ", ".join(dict.fromkeys(place for each in held.found.all for place in held.paragraphs(each)))
    count = len(held.found.all)
    what = f"{count} text{' stands' if count == 1 else 's stand'} without brackets that nobody has agreed: {places}"
    place = Place(statement=held.statement.id)
    note = Problem("clean", Severity.NOTE, what, place, "say so when you send the clean copy")
    return brackets.settled(held.statement, held.found, keep).statement, (note,)


def _open(held: Listed, bracket: Bracket) -> Problem:
    shown = short(" ".join(held.found.shown(bracket).split()))
    what = f'no clean copy: "{shown}" offers {len(bracket.alternatives)} wordings, and nobody has chosen'
    place = Place(paragraph=held.paragraphs(bracket)[0].removeprefix(citing.PARA), statement=held.statement.id)
    return error("clean", what, place, f"settle it with drafter resolve; {offer(bracket)}")
