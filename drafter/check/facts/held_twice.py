"""Another text of the same meeting is held, and nobody has said which to trust.

Where two copies differ, each is found by search and counted as evidence, so the worse one must go.
A copy whose date or number was misread is held as another meeting's: it is known by its text.

Passes: one statement of the Fifth Ministerial Conference is held.
Fails:  two are held, read from a web page and from a scan of the same statement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from functools import lru_cache

from drafter import same
from drafter.check.places import TITLE, Same, place
from drafter.model import Problem, Severity, Shelf, Statement

ID = "held-twice"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each later text of the meeting; the text that is trusted most bears none."""
    rivals = beside(statement, shelf)
    if not rivals:
        return
    texts = sorted((statement, *rivals), key=lambda text: text.id)
    best = same.best(texts) or texts[0]
    if best.id != statement.id:
        file = f" (read from {best.source.file})" if best.source else ""
        alike = same.told_alike(statement, best)
        what = f"{'the same meeting' if alike else 'nearly the same text'} is also held as {best.id}{file}"
        mend = f'keep the one that you trust: "drafter keep {best.id}", or "drafter keep {statement.id}"'
        yield Problem(ID, Severity.WARNING, what, place(statement, TITLE), mend)


def beside(statement: Statement, shelf: Shelf) -> list[Statement]:
    """Return the other texts of a past statement's meeting that are held."""
    if statement.source is None:
        return []
    held = _held(Same(shelf))
    near = {other.id: other for key in same.keys(statement) for other in held.get(key, ())}
    return [other for other in near.values() if other.id != statement.id and same.meeting(statement, other)]


@lru_cache(maxsize=1)
def _held(shelf: Same) -> Mapping[Hashable, list[Statement]]:
    assert isinstance(shelf.value, Shelf)
    found: dict[Hashable, list[Statement]] = defaultdict(list)
    for statement in shelf.value.statements:
        for key in same.keys(statement):
            found[key].append(statement)
    return found
