"""Rows of a meeting file's lists added, dropped, moved and brought back; what looks odd confirmed; a clause chosen."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import compose, files
from drafter.compose.asking import items
from drafter.compose.asking.waiting import taken
from drafter.model import Place
from drafter.problems import refusal
from drafter.workflow.naming import Registered
from drafter.workflow.page.form import Form, Sheet, save, sheet
from drafter.workflow.page.meeting_files import named

Step = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """The form after a change; the row or fact that it is about; what a dropped row said, to be brought back.

    `registered` is a name that the form made known.
    """

    form: Form
    row: str
    dropped: str = ""
    registered: Registered | None = None


def add(workspace: Path, name: str, of: str, clause: str = "") -> Changed:
    """Add a row at the end of a list, to be filled in; of passages one in own words, or of a clause."""
    with _open(workspace, name) as here:
        there = _list(here, of)
        here.text = items.added(here.text, there, compose.new_item(there, clause), file=here.file)
        nth = len(_rows(here, of)) - 1
    return Changed(here.seen(name), f"{of}/{nth}")


def again(workspace: Path, name: str, of: str, nth: int, which: str) -> Changed:
    """Have a row of the last meeting, the `nth` that waits in a list and is of `which`, in that list again."""
    with _open(workspace, name) as here:
        there = _list(here, of)
        before = _items(here, there)
        here.text = taken(here.text, here.file, there, nth, which)
        same = zip(before, _items(here, there), strict=False)
        new = next((at for at, (was, now) in enumerate(same) if was != now), len(before))
        here.waiting = _renumbered(here.waiting, of, lambda at: at + (at >= new))
    return Changed(here.seen(name), f"{of}/{new}")


def drop(workspace: Path, name: str, row: str, token: str) -> Changed:
    """Drop a row, and what waits in it; `token` is that of the list as it was shown."""
    of, nth = _row(row)
    with _open(workspace, name) as here:
        there = _unmoved(here, of, nth, token)
        written = items.written_at(here.text, there, nth)
        gone = {"item": _item(here, there, nth), "written": written, "waiting": _waiting(here, row)}
        here.text = items.dropped(here.text, there, nth, here.file)
        here.waiting = _renumbered(here.waiting, of, lambda at: None if at == nth else at - (at > nth))
    return Changed(here.seen(name), row, json.dumps(gone, ensure_ascii=False))


def back(workspace: Path, name: str, row: str, dropped: str) -> Changed:
    """Bring a dropped row back to where it stood."""
    of, nth = _row(row)
    try:
        gone = json.loads(dropped)
        item, written, waiting = gone["item"], str(gone["written"]), dict(gone["waiting"])
    except (ValueError, TypeError, KeyError):
        raise _unknown(row) from None
    with _open(workspace, name) as here:
        there = _list(here, of)
        here.text = items.added(here.text, there, item, nth, here.file, written)
        moved = _renumbered(here.waiting, of, lambda at: at + (at >= nth))
        known = here.fields()
        here.waiting = moved | {each: str(typed) for each, typed in waiting.items() if each in known}
    return Changed(here.seen(name), row)


def move(workspace: Path, name: str, row: str, by: int, token: str) -> Changed:
    """Move a row up (-1, -2 ...) or down (1, 2 ...) past so many others; at the end of its list it stays."""
    of, nth = _row(row)
    step = 1 if by > 0 else -1
    with _open(workspace, name) as here:
        there = _unmoved(here, of, nth, token)
        to = min(max(nth + by, 0), len(_rows(here, of)) - 1)
        places = {nth: to}
        for at in range(nth, to, step):
            here.text = items.moved(here.text, there, at, at + step, here.file)
            places[at + step] = at
        here.waiting = _renumbered(here.waiting, of, lambda at: places.get(at, at))
    return Changed(here.seen(name), f"{of}/{to}")


def put(workspace: Path, name: str, row: str, to: int, token: str) -> Changed:
    """Put a row at another place of its list, counted from 0, as one drags it there."""
    return move(workspace, name, row, to - _row(row)[1], token)


def confirm(workspace: Path, name: str, fact: str) -> Form:
    """Say in the file that a fact which looks odd is right."""
    return _with_names(workspace, name, "confirmed", lambda held: [*held, fact])


def take(workspace: Path, name: str, clause: str, instead_of: tuple[str, ...]) -> Form:
    """Choose a clause in place of others that the template offers beside it."""
    return _with_names(
        workspace, name, "choose", lambda held: [*(each for each in held if each not in instead_of), clause]
    )


def keep(workspace: Path, name: str, passage: str) -> Form:
    """Have a passage said again that the template says of the last meeting only."""
    return _with_names(workspace, name, "keep", lambda held: [*held, passage])


def _with_names(workspace: Path, name: str, key: str, change: Callable[[list[str]], list[str]]) -> Form:
    with _open(workspace, name) as here:
        known = here.fields()[key]
        names = change([each for each in known.shown.split("\n") if each and known.shown != "none"])
        here.put(known, "\n".join(dict.fromkeys(names)))
    return here.seen(name)


@contextmanager
def _open(workspace: Path, name: str) -> Iterator[Sheet]:
    """Give a meeting file to be written in, which nobody else writes in meanwhile, and save it."""
    path = named(workspace, name)
    with files.alone(path.parent):
        here = sheet(workspace, path)
        before = replace(here, waiting=dict(here.waiting))
        yield here
        save(path, before, here)


def _list(here: Sheet, of: str) -> Step:
    found = next((each for group in here.groups() for each in group.lists() if each.name == of), None)
    if found is None:
        raise _unknown(of)
    return found.path


def _rows(here: Sheet, of: str) -> tuple[object, ...]:
    return next(each.rows for group in here.groups() for each in group.lists() if each.name == of)


def _unmoved(here: Sheet, of: str, nth: int, token: str) -> Step:
    """Return the path of a list that is as it was shown. Raises DraftingError where it is another one now."""
    there = _list(here, of)
    now = next(each for group in here.groups() for each in group.lists() if each.name == of)
    if nth >= len(now.rows) or now.token != token:
        what = "this list was changed in another window, or by another person, since it was shown; nothing was done"
        raise refusal("form-changed", what, Place(here.file), "load the page again, and look at the list first")
    return there


def _items(here: Sheet, there: Step) -> list[object]:
    held = compose.value_at(here.text, here.file, there)
    return list(held) if isinstance(held, list) else []


def _item(here: Sheet, there: Step, nth: int) -> object:
    return compose.value_at(here.text, here.file, (*there, nth))


def _waiting(here: Sheet, row: str) -> dict[str, str]:
    return {name: typed for name, typed in here.waiting.items() if name.startswith(f"{row}/") or name == row}


def _renumbered(waiting: Mapping[str, str], of: str, new: Callable[[int], int | None]) -> dict[str, str]:
    """Return what waits with the numbers that its rows have now, without that of a row which is gone."""
    found = {}
    for name, typed in waiting.items():
        steps = name.removeprefix(f"{of}/").split("/")
        if not name.startswith(f"{of}/") or not steps[0].isdecimal():
            found[name] = typed
        elif (nth := new(int(steps[0]))) is not None:
            found["/".join([of, str(nth), *steps[1:]])] = typed
    return found


def _row(row: str) -> tuple[str, int]:
    of, _, nth = row.rpartition("/")
    if not nth.isdecimal() or len(nth) > 6:
        raise _unknown(row)
    return of, int(nth)


def _unknown(name: str) -> Exception:
    return refusal("form-row", f'there is no list or row "{name}" in this form', Place(), "load the page again")
