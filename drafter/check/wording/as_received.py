"""The file received has words run together, a hyphen or a space lost, or matter that is no text.

They were mended when the file was read, and the statement here is right; the file received is not.

Passes: a file received with "consideration. In"
Fails:  a file received with "consideration.In"
Fails:  a file received with "Forum members**Group members**" on one line
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter import names
from drafter.check import places
from drafter.check.wording.run_together import humps
from drafter.model import BlockKind, Place, Problem, Repair, Shelf, Statement
from drafter.problems import warning

ID = "as-received"
_KINDS = {
    "lost hyphen": "has a hyphen lost",
    "lost space": "has a space lost",
    "stray space": "has a space too many",
    "image text": "is the name of a picture, and no text",
    "misread letter": "has a letter misread",
}


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each word mended; the labels of paragraphs without their space are told once."""
    kept = [repair for repair in statement.repairs if repair.kind in _KINDS]
    labels = [repair for repair in kept if repair.kind == "lost space" and repair.before[:1].isdigit()]
    for repair in kept:
        if repair not in labels:
            yield _told(statement, repair)
    if labels:
        yield _told(statement, *labels)
    table = names.table(shelf.names)
    for repair in statement.repairs:
        for found in () if repair.after or repair in kept else humps(repair.before, table):
            apart = f"{found['first']} {found['second']}"
            what = f'in the file received, words are run together: "{found[0]}"'
            yield warning(ID, what, _place(statement, repair), f'write "{apart}" in the file, if it is yours')
    yield from _headings_joined(statement)


def _headings_joined(statement: Statement) -> Iterator[Problem]:
    """Yield two headings, or the title and one, that stood on one line with the marks of bold type between them."""
    marked = {repair.lines[0] for repair in statement.repairs if repair.kind == "bold mark"}
    heads = [each for each in places.passages(statement) if not each.block or each.block.kind is BlockKind.HEADING]
    for one, other in pairwise(heads):
        line = one.place.line
        if other.block and line == other.place.line and line in marked:
            what = f'in the file received, "{one.text}" and "{other.text}" stand on one line'
            yield warning(ID, what, other.place, "put the second on a line of its own in the file, if it is yours")


def _told(statement: Statement, repair: Repair, *others: Repair) -> Problem:
    first, *rest = (_place(statement, each) for each in (repair, *others))
    more = f", and {len(others)} more like it" if others else ""
    what = f'in the file received, "{repair.before.strip()}" {_KINDS[repair.kind]}{more}'
    mend = f'it was read as "{repair.after.strip()}"' if repair.after else "it was left out"
    return warning(ID, what, first, f"{mend}; correct the file, if it is yours", *rest)


def _place(statement: Statement, repair: Repair) -> Place:
    return places.place(statement, _paragraph(statement, repair), repair.lines)


def _paragraph(statement: Statement, repair: Repair) -> str:
    """Return the paragraph in which the words stand."""
    for passage in places.passages(statement):
        lines = passage.block.lines if passage.block else (0, 0)
        if lines[0] <= repair.lines[0] <= lines[1]:
            return passage.place.paragraph
    return places.TITLE
