"""A delegation stands out of alphabetical order.

Delegations are listed alphabetically by the name that is printed; "the", accents and capitals do not
count. Every delegation checks where it stands. Organisations follow their own order and are let pass,
and so is whoever hosts or chairs, where the list begins with them. A statement that says at its head
"order: as given", as one does whose meeting file asks for it, stands in the order that a person gave it.

Passes: Elbonia, Ruritania, the Sylvanian Republic and Zubrowka attended.
Fails:  Elbonia, Sylvania, Ruritania and Zubrowka attended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter import sentences
from drafter.check.naming.attended import rows
from drafter.check.places import place_of_name
from drafter.letters import plain
from drafter.model import LANDS, Attendee, BlockKind, Place, Problem, Role, Severity, Shelf, Statement
from drafter.names import table

ID = "attendance-order"
_BESIDE = 2
"""Words that a line of a list has beside a name: "the", "and", a mark."""
_PAIR = 2
"""Names that alone in a sentence are no list: "New Zealand and Australia attended as observers"."""
_BEHALF = "on behalf of"
_LIST = 4
"""Names in a sentence from which on one out of order is no accident."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each delegation that stands before one that it should follow."""
    if statement.as_given:
        return
    told = False
    for role in (Role.PARTICIPANT, Role.OBSERVER):
        listed = [a for a in statement.attendance if a.role is role and a.kind in LANDS and a.printed]
        for before, after in _misplaced(listed):
            if _are_apart(statement, before.printed, after.printed):
                continue
            told = True
            yield _problem(before.printed, after.printed, place_of_name(statement, after.printed))
    if not told:
        yield from _in_text(statement, shelf)


def _problem(before: str, after: str, where: Place) -> Problem:
    what, mend = f'"{before}" stands before "{after}"', f'put "{after}" before "{before}"'
    return Problem(ID, Severity.WARNING, what, where, mend)


def _in_text(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield the one delegation that a sentence on attendance names out of order, where the head's order is right."""
    for row in rows(statement, table(shelf.names)):
        if _BEHALF in row.passage.text:
            continue  # who spoke for a group of States stands in the order of the groups
        down = [at for at, (one, other) in enumerate(pairwise(row.names)) if min(keys(one)) > max(keys(other))]
        if len(row.names) >= _LIST and len(down) == 1:
            at = down[0]
            rests = [(*row.names[:out], *row.names[out + 1 :]) for out in (at, at + 1)]
            is_first = at == 0 and _is_sorted(rests[0])  # the host, or the chair
            if not is_first and any(map(_is_sorted, rests)):
                yield _problem(row.names[at], row.names[at + 1], row.passage.place)


def _is_sorted(names: Sequence[str]) -> bool:
    return all(min(keys(one)) <= max(keys(other)) for one, other in pairwise(names))


def _are_apart(statement: Statement, before: str, after: str) -> bool:
    """Return whether two names stand in sentences of their own, or a heading between them: order holds within one list.

    Two names in a sentence that has no more are no list.
    """
    if _has_heading_between(statement, before, after):
        return True
    names = {attendee.printed for attendee in statement.attendance if attendee.printed}
    told = [block.text for block in statement.blocks if before in block.text or after in block.text]
    said = [sentence for text in told for sentence in sentences.split(text)]
    both = [part for sentence in said for part in sentence.split(";") if before in part and after in part]
    if both:
        return all(sum(name in part for name in names) == _PAIR for part in both)
    return all(any(_is_sentence(each, name) for each in said) for name in (before, after))


def _has_heading_between(statement: Statement, before: str, after: str) -> bool:
    """Return whether the names stand on lines of their own, with a line between them that names nobody."""
    names = {attendee.printed for attendee in statement.attendance}
    lines = [block.text for block in statement.blocks]
    if before not in lines or after not in lines:
        return False
    start = len(lines) - 1 - lines[::-1].index(before)
    between = statement.blocks[start + 1 : lines.index(after, start) if after in lines[start:] else start]
    return any(block.kind is BlockKind.HEADING and block.text not in names for block in between)


def _is_sentence(text: str, name: str) -> bool:
    """Return whether a name stands in running text, and is no line of a list by itself."""
    return name in text and len(text.split()) > len(name.split()) + _BESIDE


def _misplaced(listed: list[Attendee]) -> Iterator[tuple[Attendee, Attendee]]:
    """Yield each neighbouring pair that is the wrong way round."""
    for before, after in pairwise(listed):
        if min(keys(before.printed)) > max(keys(after.printed)):
            yield before, after


def keys(name: str) -> tuple[str, ...]:
    """Return what a name may be ordered by: "Republic of Korea" by either noun, as houses differ."""
    key = sort_key(name)
    core = re.sub(r"^(?:\w+ )?(?:republic|kingdom|state|federation|union) of (?:the )?", "", key)
    return (key, core)


def sort_key(name: str) -> str:
    """Return what a name is ordered by: without its article, accents, capitals and marks."""
    return re.sub(r"[^a-z0-9 ]+", "", plain(re.sub(r"^the\s+", "", name.casefold())))
