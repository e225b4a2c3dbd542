"""A list has no "and" before its last member: "Elbonia, Ruritania, Syldavia as well as the Secretariat".

"As well as" adds to a list that is complete; it does not stand for its "and".

Passes: Elbonia, Ruritania and Syldavia, as well as the Secretariat, attended.
Fails:  Elbonia, Ruritania, Syldavia, as well as the Secretariat, attended.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.prose import Prose, fault, running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "list-and"
_AS_WELL = compiled(r",?\s(?:as well as|together with|along with|in addition to)\b")
_HARD = compiled(r"[.;:]\s")
_JOINED = compiled(r"\b(?:and|or|&)\b")
_LONGEST = 6
_FEWEST = 3


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such list."""
    for one in running(statement, shelf):
        for found in _AS_WELL.finditer(one.text):
            yield from _before(one, found.start())


def _before(one: Prose, end: int) -> Iterator[Problem]:
    """Yield the list that ends here, if three names or more stand in it and no "and" before the last."""
    start = max((hard.end() for hard in _HARD.finditer(one.text, 0, end)), default=0)
    parts = one.text[start:end].split(", ")
    tail = [part.strip() for part in parts[1:]]
    named = [part for part in tail if part[:1].isupper() and len(part.split()) <= _LONGEST]
    if len(tail) >= _FEWEST - 1 and named == tail and not any(_JOINED.search(part) for part in tail):
        what = (
            f'the list that ends in "{tail[-2] if len(tail) > 1 else parts[0]}, {tail[-1]}" has no "and" '
            f"before its last name"
        )
        comma = one.text.rindex(", ", start, end)
        yield fault(ID, one, (comma, comma + 2), what, f'write "and {tail[-1]}"', after=" and ")
