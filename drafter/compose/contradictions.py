"""Facts of a meeting file that cannot all be true, or that no register knows.

They are read from the file as typed, so that they are told beside any other fault of the same file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from itertools import chain

from pydantic_core import PydanticCustomError

from drafter import dates, placeholders
from drafter.compose import given_names
from drafter.compose.values import WEEKDAYS, day
from drafter.marked_yaml import Marked, Tree
from drafter.model import NameKind, Place, Problem, Severity, plain
from drafter.names import Table
from drafter.problems import error

Path = tuple[str | int, ...]

_REMARK = re.compile(r"\s*\([^()]*\)\s*$")  # "Ruritania (host)"
_BEFORE = ("previous", "ministerial")
_AFTER = ("next", "next_ministerial")


def find(marked: Marked, names: Table) -> Iterator[Problem]:
    """Yield what contradicts: errors where one fact must be wrong, else warnings."""
    tree = marked.value
    if not isinstance(tree, dict):
        return
    for path, event in _events(tree, ()):
        yield from _times(marked, path, event)
        yield from _ordinal(marked, path, event)
    yield from _silence(marked, tree)
    yield from _counted_on(marked, tree)
    yield from _host(marked, tree, names)
    yield from _doubled(marked, tree, names)
    if names.rows:
        yield from _unknown(marked, tree, names)


def unfit(marked: Marked, names: Table) -> Iterator[Problem]:
    """Yield what a draft may say while it is worked on, and a final text may not: errors, and what is beside them."""
    tree = marked.value
    if isinstance(tree, dict):
        yield from _order(marked, tree)
        yield from _delegations(marked, tree, names)


def _events(tree: Tree, path: Path) -> Iterator[tuple[Path, dict[str, Tree]]]:
    """Yield everything in the file that has a date, and its path."""
    if isinstance(tree, dict):
        if tree.keys() & {"start", "end", "weekday", "ordinal"}:
            yield path, tree
        for key, part in tree.items():
            yield from _events(part, (*path, key))
    elif isinstance(tree, list):
        for at, part in enumerate(tree):
            yield from _events(part, (*path, at))


def _times(marked: Marked, path: Path, event: dict[str, Tree]) -> Iterator[Problem]:
    start, end = _day(event.get("start")), _day(event.get("end"))
    if start and end and end < start:
        what = f"the end, {dates.written(end)}, is before the start, {dates.written(start)}"
        yield error("fact-order", what, Place(marked.file, marked.line(*path, "end")), "correct one of the two dates")
    if end and not start and not event.get("start"):
        what = "there is an end, but no start"
        yield error("fact-order", what, Place(marked.file, marked.line(*path, "end")), 'add "start:"')
    typed = event.get("weekday")
    if start and isinstance(typed, str) and typed.capitalize() in WEEKDAYS:
        real = WEEKDAYS[start.weekday()]
        if typed.capitalize() != real:
            what = f"{dates.written(start)} is a {real}, not a {typed.capitalize()}"
            where = Place(marked.file, marked.line(*path, "weekday"))
            yield error("fact-weekday", what, where, "correct the date or the weekday")


def _ordinal(marked: Marked, path: Path, event: dict[str, Tree]) -> Iterator[Problem]:
    """Yield where the ordinal in a name is not the number beside it: last time's name, kept by accident."""
    given = event.get("ordinal")
    if not isinstance(given, str) or not given.isascii() or not given.isdecimal():
        return
    for key in ("title", "name"):
        name = event.get(key)
        in_name = dates.find_ordinals(name) if isinstance(name, str) else ()
        if in_name and in_name[0][0] != int(given):
            what = f'the {key} says "{in_name[0][1]}", the ordinal says {given}'
            where = Place(marked.file, marked.line(*path, key))
            yield error("fact-ordinal", what, where, "correct one of the two")


def _order(marked: Marked, tree: dict[str, Tree]) -> Iterator[Problem]:
    meeting = tree.get("meeting")
    held = _day(meeting.get("start")) if isinstance(meeting, dict) else None
    if held is None:
        return
    for key in _BEFORE + _AFTER:
        event = tree.get(key)
        other = _day(event.get("start")) if isinstance(event, dict) else None
        if other and ((other >= held) if key in _BEFORE else (other < held)):
            side = "before" if key in _BEFORE else "after"
            severity = Severity.WARNING if other == held else Severity.ERROR
            what = f'"{key}" must be {side} this meeting, which is on {dates.written(held)}'
            where = Place(marked.file, marked.line(key, "start"))
            yield Problem("fact-order", severity, what, where, "correct one of the two dates")


def _delegations(marked: Marked, tree: dict[str, Tree], names: Table) -> Iterator[Problem]:
    """Yield each delegation of the list of participants that is not among those who attended."""
    attendance = tree.get("attendance")
    there = attendance if isinstance(attendance, dict) else {}
    others = there.get("others")
    present = {_key(name, names) for path, name in _listed(tree) if path[0] == "attendance"}
    if not present:
        return
    present |= {_key(name, names) for name in (others if isinstance(others, list) else ()) if isinstance(name, str)}
    listed = there.get("delegations")
    for at, each in enumerate(listed if isinstance(listed, list) else ()):
        name = each.get("delegation") if isinstance(each, dict) else None
        bare = _REMARK.sub("", name) if isinstance(name, str) else ""
        row = names.named(bare) if bare else None  # who is in no register may be anybody: a secretariat, an adviser
        if row and isinstance(name, str) and not {_key(name, names), row.key} & present:
            is_state = row.kind in (NameKind.STATE, NameKind.TERRITORY)
            what = f'"{plain(name)}" is in the list of participants, and not among those who attended'
            where = Place(marked.file, marked.line("attendance", "delegations", at, "delegation"))
            mend = 'add it to "attendance.members" or another list there, or take it out here'
            yield Problem("fact-attendance", Severity.ERROR if is_state else Severity.WARNING, what, where, mend)


def _silence(marked: Marked, tree: dict[str, Tree]) -> Iterator[Problem]:
    """Yield where silence would end before the text is circulated."""
    silence = tree.get("silence")
    if not isinstance(silence, dict):
        return
    circulated, deadline = _day(silence.get("circulated")), _day(silence.get("deadline"))
    if circulated and deadline and deadline < circulated:
        what = (
            f"silence ends on {dates.written(deadline)}, before the note is circulated on {dates.written(circulated)}"
        )
        where = Place(marked.file, marked.line("silence", "deadline"))
        yield error("fact-order", what, where, "correct one of the two dates")


def _counted_on(marked: Marked, tree: dict[str, Tree]) -> Iterator[Problem]:
    """Yield where the last meeting is not the one before this: a fact of an older meeting file, kept by accident."""
    last, this = (_number(tree.get(key)) for key in ("previous", "meeting"))
    if last and this and last != this - 1:
        what = f"the last meeting of the group was number {last}, this one is number {this}"
        where = Place(marked.file, marked.line("previous", "ordinal"))
        yield _warning("fact-order", what, where, "write the facts of the meeting before this one")


def _number(event: Tree) -> int:
    typed = event.get("ordinal") if isinstance(event, dict) else None
    return int(typed) if isinstance(typed, str) and re.fullmatch(r"[0-9]{1,9}", typed) else 0


def _day(typed: Tree) -> date | None:
    try:
        return day(typed) if typed else None
    except PydanticCustomError:  # told by the model itself
        return None


def _host(marked: Marked, tree: dict[str, Tree], names: Table) -> Iterator[Problem]:
    host = tree.get("host")
    country = host.get("country") if isinstance(host, dict) else None
    present = {_key(name, names) for path, name in _listed(tree) if path[-2] in ("members", "observers")}
    held = _country_of(tree.get("meeting"))
    if isinstance(country, str) and country and held and _key(country, names) != _key(held, names):
        where = Place(marked.file, marked.line("host", "country"))
        what = f'the host is "{plain(country)}", and the meeting is in "{plain(held)}"'
        yield _warning("fact-host", what, where, "correct one of them, unless the host held it abroad")
    if isinstance(country, str) and present and _key(country, names) not in present:
        where = Place(marked.file, marked.line("host", "country"))
        mend = 'add it to "attendance.members", or correct the host'
        yield _warning("fact-host", f'the host, "{plain(country)}", is not among those who attended', where, mend)


def _country_of(event: Tree) -> str:
    country = event.get("country") if isinstance(event, dict) else None
    return country if isinstance(country, str) else ""


def _doubled(marked: Marked, tree: dict[str, Tree], names: Table) -> Iterator[Problem]:
    """Yield each delegation that attendance lists twice, in one role or in two."""
    first: dict[str, Path] = {}
    for path, name in _listed(tree):
        key = _key(name, names)
        if path[0] == "attendance" and key in first:
            what = f'"{plain(name)}" stands twice in the attendance, first on line {marked.line(*first[key])}'
            yield _warning("fact-doubled", what, Place(marked.file, marked.line(*path)), "keep one of them")
        if path[0] == "attendance":
            first.setdefault(key, path)


def _unknown(marked: Marked, tree: dict[str, Tree], names: Table) -> Iterator[Problem]:
    for path, name in chain(_countries(tree, ()), _listed(tree)):
        if names.named(name) is None and not placeholders.is_whole(plain(name)):  # a gap, told as one
            what = f'"{plain(name)}" is not in the register of names'
            yield _warning("name-unknown", what, Place(marked.file, marked.line(*path)), _meant(name, names))


def _meant(name: str, names: Table) -> str:
    forms = {form.casefold(): row.name for row in names.rows for form in (row.name, *row.aliases, row.acronym) if form}
    near = get_close_matches(plain(name).casefold(), forms, 1, 0.7)
    meant = f'did you mean "{forms[near[0]]}"? if not, ' if near else ""
    return f"{meant}add it to precedents/names.yaml"


def _countries(tree: Tree, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every "country:" of the file, wherever it stands, and its path."""
    if isinstance(tree, dict):
        for key, part in tree.items():
            if key == "country" and isinstance(part, str) and part:
                yield (*path, key), part
            else:
                yield from _countries(part, (*path, key))
    elif isinstance(tree, list):
        for at, part in enumerate(tree):
            yield from _countries(part, (*path, at))


def _listed(tree: dict[str, Tree]) -> Iterator[tuple[Path, str]]:
    """Yield every name in the lists of Co-Chairs and of those who attended, and its path."""
    attendance = tree.get("attendance")
    lists: list[tuple[Path, Tree]] = [(("cochairs",), tree.get("cochairs"))]
    if isinstance(attendance, dict):
        lists += [(("attendance", key), attendance.get(key)) for key in ("members", "organisations", "observers")]
    for path, entries in lists:
        for at, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, str) and (name := given_names.name_of(entry)):
                yield (*path, at), name


def _key(name: str, names: Table) -> str:
    row = names.named(name)
    return row.key if row else plain(name).casefold()


def _warning(rule: str, what: str, where: Place, mend: str) -> Problem:
    return Problem(rule, Severity.WARNING, what, where, mend)
