"""Which statements are compared with each other: those of the meetings of one body, in date order.

A summary, a statement and a declaration are one sort of text, what a meeting agreed to say; a progress report
is compared with progress reports, and what an extraordinary session agreed with that of others: it has its one
subject, and neither the ordinary agenda nor its formulas. Two texts of one meeting (a copy from another archive)
count once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from drafter import same
from drafter.history import Gathering
from drafter.model import OUTCOMES, Meeting, Statement
from drafter.ordinals import ordinals_in

OUT_OF_TURN = "out of turn"

Series = tuple[str, str]
"""A body and a sort of text."""
Texts = tuple[Statement, ...]
"""The texts of one meeting, of one sort; mostly one."""


_OUT_OF_TURN = frozenset(
    ("extraordinary", "emergency", "special", "resumed", "intersessional", "informal", "preparatory", "urgent")
)
"""What a meeting is called that is none of the ordinary ones."""
_GOES_ON = ("of", "on", "for", "in", "to", "against", "between", "among")
_EVERY_MEETING = frozenset(
    ("the", "of", "on", "for", "in", "and", "at", "meeting", "session", "annual", "regular", "s")
)
_DATE_AND_NUMBER = re.compile(r"^\d{4}-\d{2}-\d{2}-|(?:-\d+)?(?:-[a-z])?$")


def series(statements: Iterable[Statement]) -> dict[str, Series]:
    """Return the series of each statement, by its id.

    Bodies are the same whatever their case and marks, and where one name goes on from the other ("Bali Process",
    "Bali Process on People Smuggling"). A statement that does not tell its body is of the body whose statements
    have ids like its own, if that is one; else of a body "".
    """
    held = tuple(statements)
    keys = {each.id: body_key(each.meeting.body) for each in held}
    every = set(keys.values())
    short = {key: _shortest(key, every) for key in every}
    named: dict[str, set[str]] = defaultdict(set)
    for id_, key in keys.items():
        named[_DATE_AND_NUMBER.sub("", id_)] |= {short[key]} - {""}
    return {each.id: (_body(short[keys[each.id]], named[_DATE_AND_NUMBER.sub("", each.id)]), _sort(each))
            for each in held}  # fmt: skip


def _shortest(key: str, others: Iterable[str]) -> str:
    """Return the shortest name that this one goes on from; one word alone is no name."""
    starts = (each for each in others if " " in each and key.startswith(f"{each} "))
    return min((each for each in starts if key[len(each) :].split()[0] in _GOES_ON), key=len, default=key)


def _body(body: str, alike: Collection[str]) -> str:
    return body or (next(iter(alike)) if len(alike) == 1 else "")


def _sort(statement: Statement) -> str:
    sort = "outcome" if statement.kind in OUTCOMES else statement.kind.value
    return f"{sort}, {OUT_OF_TURN}" if statement.kind in OUTCOMES and _is_out_of_turn(statement) else sort


def _is_out_of_turn(statement: Statement) -> bool:
    """Return whether its meeting was an extraordinary one; not so where all of the body are: it is in its name."""
    meeting = statement.meeting
    named = _words((meeting.name or " ".join(statement.title)).replace("-", "")) - _words(meeting.body)
    return not named.isdisjoint(_OUT_OF_TURN)


def body_key(body: str) -> str:
    """Return what a body's name is compared by."""
    words = re.findall(r"[^\W_]+", re.sub(r"['’]", "", body.casefold()))
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def sort_of_meeting(meeting: Meeting) -> frozenset[str] | None:
    """Return the words that tell a body's sorts of meeting apart, {"senior", "officials"}; None where it has no name.

    They are those of its name without its number, its place, its body and what every meeting is called.
    """
    if not meeting.name:
        return None
    name = meeting.name
    for _, _, (start, end) in reversed(ordinals_in(name)):
        name = name[:start] + name[end:]
    named = f"{re.sub(r'[(][^()]*[)]', ' ', name)}"
    known = _words(f"{meeting.body} {meeting.city} {meeting.country}") | _EVERY_MEETING
    return _words(named) - known


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold()))


def meetings(statements: Iterable[Statement]) -> tuple[Texts, ...]:
    """Return the dated statements by meeting, in date order."""
    dated = sorted((each for each in statements if each.meeting.start), key=lambda each: (_day(each), each.id))
    return tuple(texts for _, group in groupby(dated, key=_day) for texts in _parted(tuple(group)))


def _day(statement: Statement) -> date:
    return statement.meeting.start or date.max


def _parted(of_a_day: Sequence[Statement]) -> Iterator[Texts]:
    """Yield the texts of one day, those of one meeting together."""
    left = list(of_a_day)
    while left:
        first = left.pop(0)
        texts = (first, *(other for other in left if _same_meeting(first, other)))
        left = [other for other in left if other not in texts]
        yield texts


def _same_meeting(one: Statement, other: Statement) -> bool:
    """Return whether two texts are of one meeting; those of two bodies never are, whatever they are called."""
    bodies = {body_key(each.meeting.body) for each in (one, other)} - {""}
    return len(bodies) < 2 and same.meeting(one, other)


def before(target: Statement, statements: Iterable[Statement], last: int) -> tuple[Texts, ...]:
    """Return the last meetings before a statement's, of its body and sort of text, oldest first.

    A statement without a date comes after all; one whose body is not told is compared with all bodies.
    """
    held = tuple(each for each in statements if each.id != target.id)
    of = series((*held, target))
    body, sort = of[target.id]
    day = target.meeting.start or date.max
    earlier = (texts for texts in meetings(held) if _day(texts[0]) < day)
    alike = (texts for texts in earlier if not body or of[texts[0].id][0] == body)
    return tuple(texts for texts in alike if of[texts[0].id][1] == sort)[-last:]


def gathering(statement: Statement) -> Gathering:
    """Return the meeting of a statement, as a history tells it."""
    meeting = statement.meeting
    place = ", ".join(part for part in (meeting.city, meeting.country) if part)
    name = meeting.name or " ".join(statement.title)
    return Gathering(statement.id, meeting.start, place, name, meeting.body, meeting.end)
