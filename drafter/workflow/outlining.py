"""Outline: the facts of a meeting and the statements before it -> mined anew -> a draft of what stands in all of them.

No clause of the shelf is used: what is kept there may have been learned from this meeting's own text, or later ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import date

from drafter import compose, library, mine, same
from drafter.model import Name, Precedent, Statement
from drafter.names import Table


def before(target: Statement, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements dated before one, oldest first, one a meeting; another copy of its own text is none."""
    day = target.meeting.start or date.max
    dated = [(one.meeting.start, one) for one in statements if one.meeting.start and one.meeting.start < day]
    found: list[Statement] = []
    beside: dict[Hashable, list[Statement]] = defaultdict(list)  # what may be of one meeting with another
    for _, one in sorted(dated, key=lambda pair: (pair[0], pair[1].id)):
        others = (other for key in same.keys(one) for other in beside[key])
        if one.id != target.id and not any(same.meeting(one, other) for other in (target, *others)):
            found.append(one)
            for key in same.keys(one):
                beside[key].append(one)
    return tuple(found)


def facts_of(statement: Statement) -> Statement:
    """Return a statement's facts alone: its title block, its meeting and who came, none of its words."""
    meeting = replace(statement.meeting, purpose="")
    return Statement(statement.id, statement.kind, statement.title, meeting, attendance=statement.attendance)


def mined(earlier: Sequence[Statement], names: Sequence[Name]) -> tuple[Precedent, ...]:
    """Return what recurs in the earlier statements alone."""
    return mine.precedents(earlier, (), Table(names))


def outlined(
    given: Statement, earlier: Sequence[Statement], precedents: Sequence[Precedent], names: Sequence[Name]
) -> compose.Outlined:
    """Return the outline of a statement, made of its facts, the earlier statements and what recurs in them."""
    table = Table(names)
    extracts = mine.Extracts(earlier, precedents, table)
    compared = [one for texts in library.compared(given, earlier, len(earlier)) for one in texts]
    promised = mine.ledger(earlier).commitments
    return compose.outline(given, {one.id: extracts.of(one) for one in earlier}, earlier, compared, table, promised)
