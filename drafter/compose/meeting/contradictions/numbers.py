"""Numbers of meetings that cannot both be so: in a name and beside it, of this meeting and of the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates
from drafter.compose.asking.counting_on import number_in
from drafter.compose.meeting.contradictions.sheet import Event, Path, Sheet, text
from drafter.marked_yaml import Tree
from drafter.model import Problem, Severity
from drafter.problems import error


def told(sheet: Sheet) -> Iterator[Problem]:
    """Yield where the ordinal in a name is not the number beside it: last time's name, kept by accident."""
    for path, event in _counted(sheet.tree, ()):
        number = _given(event)
        for key in ("title", "name") if number else ():
            found = dates.find_ordinals(text(event, key))
            if found and found[0][0] != number:
                what = f'the {key} says "{found[0][1]}", the ordinal says {number}'
                yield error("fact-ordinal", what, sheet.place(*path, key), "correct one of the two")


def unfit(sheet: Sheet) -> Iterator[Problem]:
    """Yield where the numbers of meetings do not follow one another."""
    yield from _named_twice(sheet)
    yield from _neighbour(sheet, "previous", -1)
    yield from _neighbour(sheet, "next", 1)
    yield from _ministers(sheet)


def _counted(tree: Tree, path: Path) -> Iterator[tuple[Path, Event]]:
    if isinstance(tree, dict):
        if "ordinal" in tree:
            yield path, tree
        for key, part in tree.items():
            yield from _counted(part, (*path, key))
    elif isinstance(tree, list):
        for at, part in enumerate(tree):
            yield from _counted(part, (*path, at))


def _given(event: Event) -> int:
    typed = text(event, "ordinal")
    return int(typed) if re.fullmatch(r"[0-9]{1,9}", typed) else 0


def _number(event: Event) -> int:
    """Return which of its kind a meeting is, by its ordinal or else by its name; 0 where nothing tells."""
    return _given(event) or number_in(text(event, "name")) or number_in(text(event, "title")) or 0


def _named_twice(sheet: Sheet) -> Iterator[Problem]:
    """Yield where the title counts the meeting otherwise than its name does."""
    meeting = sheet.part("meeting")
    title, name = (dates.find_ordinals(text(meeting, key)) for key in ("title", "name"))
    if title and name and title[0][0] != name[0][0] and not _given(meeting):
        what = f'the title says "{title[0][1]}", the name says "{name[0][1]}"'
        yield from sheet.doubt("fact-ordinal", ("meeting", "name"), what, "correct one of the two")


def _neighbour(sheet: Sheet, key: str, step: int) -> Iterator[Problem]:
    """Yield where the meeting before or after this one has no number before or after its own."""
    other, this = sheet.part(key), sheet.part("meeting")
    number, own = _number(other), _number(this)
    if not number or not own or number == own + step:
        return
    side, which = ("before", "last") if step < 0 else ("after", "next")
    what = f"the {which} meeting of the group {'was' if step < 0 else 'is'} number {number}, this one is number {own}"
    path: Path = (key, "ordinal") if other.get("ordinal") else (key, "name")
    mend = f"write the facts of the meeting {side} this one"
    is_wrong = (number - own) * step <= 0 and _given(other) and _given(this)
    if is_wrong:
        yield error("fact-order", what, sheet.place(*path), mend)
    else:
        yield from sheet.doubt("fact-order", path, what, mend, Severity.WARNING)


def _ministers(sheet: Sheet) -> Iterator[Problem]:
    last, coming = _given(sheet.part("ministerial")), _given(sheet.part("next_ministerial"))
    if last and coming and coming <= last:
        what = f"the next ministerial conference is number {coming}, the last one was number {last}"
        yield error("fact-order", what, sheet.place("next_ministerial", "ordinal"), "correct one of the two")
