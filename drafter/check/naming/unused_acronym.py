"""An acronym is explained, and never used again.

What occurs once or twice needs no acronym (United Nations Editorial Manual, "Abbreviations and acronyms"). In a list
of those who attended, in tables and in lists of members an acronym belongs to the name, and is let pass, as in a text
of a few paragraphs. A heading, a table, an annex and a plural use it too.

Passes: The Regional Support Office (RSO) reported. Members commended the RSO.
Fails:  The Regional Support Office (RSO) reported. Members commended the Office.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from drafter.check.naming.uses import uses
from drafter.check.places import lists_delegations, passages, running
from drafter.model import Attendee, Kind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import note

ID = "acronym-unused"
_FEW = 6


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a note for each acronym that the text, or an annex, explains for nothing."""
    if statement.kind is Kind.MEMBERSHIP:
        return
    for _, part in groupby(uses(statement), key=lambda use: use.passage.annex):
        section = list(part)
        if sum(passage.annex == section[0].passage.annex for passage in running(statement)) < _FEW:
            continue
        times = Counter(each for use in section for each in {use.acronym, *use.acronym.split("-")})
        for use in section:
            if use.explains and times[use.acronym] == 1 and not _is_of_a_list(use.acronym, statement):
                if lists_delegations(statement, use.passage) or _stands_again(use.acronym, statement):
                    continue
                what = f'"{use.acronym}" is explained here, and never used again'
                yield note(ID, what, use.passage.place, f'leave "({use.acronym})" out')


def _stands_again(acronym: str, statement: Statement) -> bool:
    """Return whether any part of the text has the acronym again, as a plural too; where it is explained is no use."""
    form = compiled(rf"(?<![^\W_])(?<!\(){re.escape(acronym)}(?=(?:s|['’]s?)?(?![^\W_]))")
    return any(form.search(passage.text) for passage in passages(statement))


def _is_of_a_list(acronym: str, statement: Statement) -> bool:
    return any(_ends_with(attendee, acronym) for attendee in statement.attendance)


def _ends_with(attendee: Attendee, acronym: str) -> bool:
    return attendee.printed.endswith(f"({acronym})")
