"""What a template asks of lists: activities by theme, names in columns, commitments counted, where a clause was agreed.

And of a table: that it be drawn as a picture, too.

Plain functions of what a template sees. What they return is lists, text, and rows with keys; the template
prints them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from jinja2.exceptions import TemplateRuntimeError
from markupsafe import Markup

from drafter import citing, dates
from drafter.compose import own_hosting
from drafter.compose.meant import meant
from drafter.compose.meeting.form import Form
from drafter.compose.meeting.meeting_file import Activity, ThisMeeting
from drafter.compose.template.parts import Gap, Part, Series
from drafter.history.undertaken import days, promised_in
from drafter.model import Attested, Meeting, Outcome, Picture, Precedent, Shelf, plain
from drafter.ordinals import ordinals_in

Row = dict[str, object]
_MOST_COLUMNS = 20
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FEWEST = 2
"""The fewest rows that a picture shows better than words."""


def by_theme(activities: object) -> list[Row]:
    """Return `{heading, activities}` for each theme, in the order of the file; those of no theme last, under "".

    Within a theme they stand by date; those without a day stay where they are, after the others.
    """
    parts = [part for part in _given("by_theme", activities, "activities") if isinstance(part, Part)]
    themes: dict[str, list[Part]] = {}
    for part in parts:
        themes.setdefault(_theme(part.given), []).append(part)
    headings = sorted(themes, key=lambda heading: not heading)
    return [{"heading": heading, "activities": sorted(themes[heading], key=_day)} for heading in headings]


def _theme(given: Form) -> str:
    return (given.theme or "") if isinstance(given, Activity) else ""


def _day(part: Part) -> date:
    return (isinstance(part.given, Activity) and part.given.start) or date.max


def columns(names: object, count: int = 2) -> list[list[str]]:
    """Return names as rows of `count` columns, to be read down each column; "" where a column is short."""
    held = [str(name) for name in _given("columns", names, "attendance.members")]
    if type(count) is not int or not 1 <= count <= _MOST_COLUMNS:
        raise TemplateRuntimeError(f"columns() makes 1 to {_MOST_COLUMNS} columns; write columns(names, 2)")
    high = -(-len(held) // count)
    held += [""] * (high * count - len(held))
    return [held[at::high] for at in range(high)]


def joined(*lists: object) -> Series:
    """Return the names of several lists as one; in a sentence each has the article that it has there."""
    given = [each if isinstance(each, Series) else _series(each) for each in lists]
    return Series([name for each in given for name in each], [text for each in given for text in each.texts])


def _series(names: object) -> Series:
    return Series([str(name) for name in _given("joined", names, "attendance.members")])


def _given(function: str, rows: object, such_as: str) -> list[Any]:
    """Return a list that a template gives to a function, none for a gap. Raises TemplateRuntimeError for no list."""
    if isinstance(rows, list | tuple):
        return list(rows)
    if rows is None or isinstance(rows, Gap):
        return []
    raise TemplateRuntimeError(f"{function}() needs a list, such as {such_as}")


def tally(rows: object) -> list[Row]:
    """Return `{status, count}` of commitments, in the order in which a status stands first."""
    counts: dict[str, int] = {}
    for row in _given("tally", rows, "follow_up"):
        if not isinstance(row, Part | Mapping):
            raise TemplateRuntimeError("tally() needs a list of commitments, such as follow_up")
        status = row["status"]
        if not isinstance(status, Gap):
            counts[str(status)] = counts.get(str(status), 0) + 1
    return [{"status": status, "count": count} for status, count in counts.items()]


def picture(name: str, rows: object = None) -> Markup:
    """Return the mark that has the table below it drawn as a picture, "timeline" or "tally"; none for a single row."""
    if str(name) not in tuple(Picture):
        known = f"the pictures are {', '.join(Picture)}"
        raise TemplateRuntimeError(f'there is no picture "{name}": {meant(str(name), Picture, known)}')
    alone = rows is not None and not isinstance(rows, Gap) and len(_given("picture", rows, "activities")) < _FEWEST
    return Markup("" if alone else f"<!-- picture: {name} -->")


def commitments(
    follow_up: object, meeting: ThisMeeting, shelf: Shelf, days: Sequence[date | None], before: date | None
) -> list[Row | Part]:
    """Return what was directed and what became of it: as the meeting file says, else as the ledger did `before` a day.

    Of the ledger those that were made on one of `days`, what the last meetings promised, but for this `meeting` itself.
    """
    if isinstance(follow_up, list):
        return list(follow_up)
    meetings = {statement.id: statement.meeting for statement in shelf.statements}
    wanted = frozenset(day for day in days if day)
    rows: list[Row | Part] = []
    held = {name for name, meeting in meetings.items() if meeting.start in wanted}
    for entry in promised_in(shelf, held, before):
        if own_hosting.is_promised(entry.action, meeting):
            continue
        source = cited(meetings[entry.made.statement], entry.made.paragraph) if entry.made else ""
        rows.append(following_up(entry.action, entry.who, entry.due, entry.status, entry.outcome, source))
    return rows


def following_up(action: str, who: str, due: str, status: Outcome, outcome: str, source: str) -> Row:
    """Return a commitment of the ledger under the keys that a row of "follow_up:" has."""
    directed = action[:1].upper() + action[1:]
    by = day_written(due)
    return {"directed": directed, "who": who, "due": by, "status": str(status), "outcome": outcome, "source": source}


def day_written(due: str) -> str:
    """Return a time as a draft prints it: what is nothing but a day in figures, 2028-01-01, in words."""
    try:
        return dates.written(date.fromisoformat(due)) if _DAY.fullmatch(due) else due
    except ValueError:  # no day of the calendar
        return due


def after(place: str) -> str:
    """Return where words were agreed as a bracket says that others were worded after them: a number has its article."""
    counted = ordinals_in(place)
    return f"after {'the ' if counted and counted[0][2][0] == 0 else ''}{place}"


def agreed(precedent: Precedent | None, text: str, shelf: Shelf, before: date | None) -> tuple[str, bool]:
    """Return where a clause was agreed before a day, as officials cite it, and whether to the letter as `text` has it.

    That is the last place where these very words stand, else the last where the clause's wording does with other
    facts; "" where neither stands anywhere.
    """
    when = days(shelf.statements) if before else {}
    attested = [
        each
        for each in (precedent.attested if precedent else ())
        if before is None or when.get(each.statement, date.min) < before
    ]
    same = [each for each in attested if plain(each.text) == plain(text)]
    like = same or [each for each in attested if not each.variant]
    return (_place(like[-1], shelf), bool(same)) if like else ("", False)


def _place(attested: Attested, shelf: Shelf) -> str:
    found = next((statement for statement in shelf.statements if statement.id == attested.statement), None)
    return cited(found.meeting, attested.paragraph) if found else attested.statement


def cited(meeting: Meeting, paragraph: str) -> str:
    """Return "Seventh Meeting of Senior Officials, 5 March 2013, para. 22"."""
    day = dates.written(meeting.start, meeting.end) if meeting.start else ""
    name = ", ".join(filter(None, (meeting.name, day)))
    return f"{name[:1].upper()}{name[1:]}{citing.printed(paragraph)}"


FUNCTIONS: dict[str, object] = {each.__name__: each for each in (by_theme, columns, joined, picture, tally)}
"""What a template may call as it is, by its name."""
