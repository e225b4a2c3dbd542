"""A paragraph stands twice, to the letter.

It was copied to be changed, or moved and left where it was.

Passes: "The Meeting welcomed the report on nets.", and below "The Meeting welcomed the report on ropes."
Fails:  "The Meeting welcomed the report of the group on nets and asked it to go on.", and below the same again
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.places import Passage, passages
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.problems import warning

ID = "paragraph-twice"
_LEAST = 12
"""Words of a sentence that nobody writes twice: a shorter one may be a formula."""

_SHOWN = 8


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the second place; an annex is a text of its own."""
    first: dict[tuple[str, str], Passage] = {}
    for passage in passages(statement):
        if passage.block is None or passage.block.kind is not BlockKind.PARAGRAPH:
            continue
        words = passage.text.split()
        if len(words) < _LEAST or words[-1].endswith((":", ",")):
            continue
        before = first.setdefault((passage.annex, " ".join(words)), passage)
        if before is not passage:
            what = f'the paragraph stands twice: "{" ".join(words[:_SHOWN])} ..."'
            yield warning(ID, what, passage.place, "take one of them out", before.place)
