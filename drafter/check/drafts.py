"""Whether a text is a draft, which can still be written otherwise, or a past one, which was agreed as it is.

What was drafted here has no source. A text that was given as a file, in Word say, has one; it is a draft where it is
not held and its meeting is not before the last that is held of its body, or is not dated yet. Of a body of which
nothing is held nobody can say; such a text is let pass as a past one. What is lost in reading a file, such as the
levels of headings, is lost in a draft too: rules of that ask for the source.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from drafter.check.places import Same
from drafter.model import Shelf, Statement


def is_draft(statement: Statement, shelf: Shelf) -> bool:
    """Return whether the text is still to be agreed; `shelf.given` names what was given as a file."""
    if statement.source is None:
        return True
    last = _last(Same(shelf)).get(_body(statement)) if statement.id in shelf.given else None
    return last is not None and (statement.meeting.start is None or statement.meeting.start >= last)


def _body(statement: Statement) -> str:
    return statement.meeting.body.casefold().removeprefix("the ")


@lru_cache(maxsize=2)
def _last(same: Same) -> dict[str, date]:
    """Return the day of the last meeting of each body that is held."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    days: dict[str, date] = {}
    for each in shelf.statements:
        day = each.meeting.start
        if day and each.meeting.body and each.id not in shelf.given:
            days[_body(each)] = max(day, days.get(_body(each), day))
    return days
