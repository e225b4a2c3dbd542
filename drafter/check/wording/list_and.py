"""A list has no "and" before its last member: "Elbonia, Ruritania, Syldavia as well as the Secretariat".

"As well as" adds to a list that is complete; it does not stand for its "and". In a sentence on those who came, a list
of States that only commas part is told too.

Passes: Elbonia, Ruritania and Syldavia, as well as the Secretariat, attended.
Fails:  Elbonia, Ruritania, Syldavia, as well as the Secretariat, attended.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter import names
from drafter.check.naming import listed
from drafter.check.prose import Prose, fault, running
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "list-and"
_AS_WELL = compiled(r",?\s(?:as well as|together with|along with|in addition to)\b")
_HARD = compiled(r"[.;:]\s")
_JOINED = compiled(r"\b(?:and|or|&)\b")
_CAME = compiled(r"\b(?:attended|represented|participat\w+|took part|present|co-chaired)\b")
_CLOSED = compiled(r"\s*(?:[.;)]|$|,?\s(?:attended|were|participated|took\spart|joined))")
_LONGEST = 6
_FEWEST = 3


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such list."""
    for one in running(statement, shelf):
        for found in _AS_WELL.finditer(one.text):
            yield from _before(one, found.start())
    yield from _of_states(statement, shelf)


def _of_states(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield each list of States in a sentence on those who came that only commas part, and that ends with its last."""
    texts = {one.passage.at: one for one in running(statement, shelf)}
    for passage, found in listed.naming(statement, names.table(shelf.names)):
        is_sentence = passage.at in texts and passage.block and passage.block.kind is BlockKind.PARAGRAPH
        for run in listed.runs(passage.text, found) if is_sentence else ():
            before = passage.text[: run[0].at[0]]
            if not _CAME.search(before, before.rfind(". ") + 1):
                continue
            between = [passage.text[first.at[1] : second.at[0]] for first, second in pairwise(run)]
            end = run[-1].at[1]
            ends = _CLOSED.match(passage.text, end) or _AS_WELL.match(passage.text, end)
            if ends and set(between) == {", "}:
                what = f'the list that ends in "{run[-2].text}, {run[-1].text}" has no "and" before its last name'
                at = (run[-2].at[1], run[-1].at[0])
                yield fault(ID, texts[passage.at], at, what, f'write "and {run[-1].text}"', after=" and ")


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
