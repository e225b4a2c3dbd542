"""The dates of the meeting itself do not agree: the title has one, the text or the facts another.

Passes: ZENDA, RURITANIA, 5 MARCH 2013 ... hosted the Meeting in Zenda on 5 March 2013
Fails:  ZENDA, RURITANIA, 5 MARCH 2013 ... hosted the Meeting in Zenda on 6 March 2013
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.check.places import TITLE, passages, place
from drafter.model import NO_LINES, Place, Problem, Repair, Shelf, Statement
from drafter.problems import error

ID = "dates-agree"
_MEND = "find out which is right, and correct the other"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one error for what reading the source found, and one for each date of the title that is wrong."""
    repairs = [repair for repair in statement.repairs if repair.kind == "date disagrees"]
    if repairs:
        where, *others = (_place(statement, repair) for repair in repairs)
        quoted = " and ".join(f'"{text}"' for text in dict.fromkeys(repair.before for repair in repairs))
        problem = error(ID, f"the meeting is dated {quoted}", where, _MEND)
        yield Problem(problem.rule, problem.severity, problem.what, where, _MEND, tuple(others))
        return
    held = statement.meeting
    for line in statement.title:
        for span in dates.find(line):
            if held.start and (span.start, span.end) != (held.start, held.end or held.start):
                what = f'the title says "{span.text}", the meeting is of {dates.written(held.start, held.end)}'
                yield error(ID, what, place(statement, TITLE), _MEND)


def _place(statement: Statement, repair: Repair) -> Place:
    """Return the paragraph in which the date stands, or its lines in the source where it is in none."""
    for passage in passages(statement):
        if passage.block and passage.block.lines != NO_LINES:
            first, last = passage.block.lines
            if first <= repair.lines[0] <= last and repair.before in passage.text:
                return passage.place
    return place(statement, TITLE, repair.lines)
