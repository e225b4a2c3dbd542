"""One item of a list begins with a capital, all others with a small letter, or the other way round.

Items that begin with a name or an acronym are not looked at.

Passes: a list of four items that begin "develop", "assist", "ASEAN to report", "encourage"
Fails:  a list of four items that begin "Develop", "assist", "link", "encourage"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check import vocabulary
from drafter.check.prose import Prose, fault, prose
from drafter.check.wording.forms import times
from drafter.model import BlockKind, Problem, Shelf, Statement

ID = "item-case"
_FEWEST = 3
"""Items of the other kind from which on one alone is a slip."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the one item that begins otherwise."""
    items: list[Prose] = []
    for one in (*prose(statement, shelf), None):
        block = one.passage.block if one else None
        if one and block and block.kind is BlockKind.ITEM and (not items or _level(items[-1]) == block.level):
            items.append(one)
        else:
            yield from _of(items)
            items = [one] if one and block and block.kind is BlockKind.ITEM else []


def _level(item: Prose) -> int:
    return item.passage.block.level if item.passage.block else 0


def _of(items: Sequence[Prose]) -> Iterator[Problem]:
    plain = [item for item in items if _is_plain(item)]
    capital = [item for item in plain if item.text[0].isupper()]
    small = [item for item in plain if item.text[0].islower()]
    if min(len(capital), len(small)) == 1 and len(plain) > _FEWEST:
        (wrong,) = capital if len(capital) == 1 else small
        first = wrong.words[0]
        after = first.text.lower() if first.text[0].isupper() else first.text.capitalize()
        kinds = ("a capital", "a small letter") if first.text[0].isupper() else ("a small letter", "a capital")
        what = f'the item begins with {kinds[0]} ("{first.text}"), the others ({times(len(plain) - 1)}) with {kinds[1]}'
        yield fault(ID, wrong, (first.start, first.end), what, f'write "{after}"', after=after)


def _is_plain(item: Prose) -> bool:
    """Return whether it begins with a common word, which may have a capital or none."""
    if not item.words or item.words[0].start:
        return False
    first = item.words[0]
    return not item.is_named(first) and first.text.lower() in vocabulary.english()
