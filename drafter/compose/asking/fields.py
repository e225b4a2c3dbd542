"""The facts of a meeting file as a form shows them: one by one, in groups as they stand in the file, in rows of lists.

Each bears a token of what it was shown with, so that two who fill in one file never overwrite each other unseen.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.compose.asking.entering import NONE
from drafter.compose.asking.questions import Path, Question
from drafter.compose.asking.waiting import Waiting
from drafter.model import plain
from drafter.ordinals import ordinal

_BETWEEN = re.compile(r"\s*(?:[\n;,\t]|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Field:
    """One fact: `kind` is text, long, day, number, names, choice, answer, clause, or odd, what only the file can show.

    `shown` is what stands there, as a person types it; `note` is what a comment beside it tells, `last` who was named
    there the last time. `is_taken` is false where it was typed and could not go into the file.
    """

    question: Question
    label: str
    kind: str
    shown: str = ""
    words: tuple[str, ...] = ()
    note: str = ""
    last: tuple[str, ...] = ()
    is_name: bool = False
    is_taken: bool = True
    sort: str = "field"

    @property
    def name(self) -> str:
        """Return its path as a form sends it: "activities/0/name"."""
        return named(self.question.path)

    @property
    def id(self) -> str:
        """Return by what a page finds it."""
        return marked_as(self.question.path)

    @property
    def token(self) -> str:
        """Return what tells whether another value stands there now."""
        return self.token_of(self.shown)

    def token_of(self, typed: str) -> str:
        """Return the token of what is typed: the same for all that means the same."""
        return hashed(_meant(self.kind, typed))


@dataclass(frozen=True, slots=True)
class Rows:
    """A list: its rows, and what is told of it; `token` tells whether it is another list now.

    `again` are rows of the last meeting that wait to be taken.
    """

    path: Path
    title: str
    means: str
    rows: tuple[Group, ...]
    has_passages: bool
    token: str
    again: tuple[Waiting, ...] = ()
    sort: str = "rows"

    @property
    def name(self) -> str:
        """Return its path as a form sends it."""
        return named(self.path)

    @property
    def id(self) -> str:
        """Return by what a page finds it."""
        return marked_as(self.path)


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that belong together: a part of the file, or a row of a list."""

    path: Path
    title: str
    means: str
    parts: tuple[Field | Group | Rows, ...]
    clause: str = ""
    sort: str = "group"

    @property
    def name(self) -> str:
        """Return its path as a form sends it."""
        return named(self.path)

    @property
    def id(self) -> str:
        """Return by what a page finds it."""
        return marked_as(self.path)

    @property
    def begins(self) -> str:
        """Return by what a person knows it: the first of its facts that is given."""
        return next((plain(each.shown) for each in self.fields() if each.shown), "")

    def fields(self) -> Iterator[Field]:
        """Yield every fact in it, in the order of the form."""
        for each in self.parts:
            if isinstance(each, Field):
                yield each
            else:
                for below in (each,) if isinstance(each, Group) else each.rows:
                    yield from below.fields()

    def lists(self) -> Iterator[Rows]:
        """Yield every list in it."""
        for each in self.parts:
            if isinstance(each, Rows):
                yield each
            if not isinstance(each, Field):
                for below in (each,) if isinstance(each, Group) else each.rows:
                    yield from below.lists()

    @property
    def given(self) -> int:
        """Return how many of its facts are given."""
        return sum(bool(each.shown) for each in self.fields())

    @property
    def again(self) -> int:
        """Return how many rows of the last meeting wait in its lists."""
        return sum(len(rows.again) for rows in self.lists())

    @property
    def count(self) -> int:
        """Return how many facts it has, given or not."""
        return sum(1 for _ in self.fields())


def named(path: Path) -> str:
    """Return a path as a form sends it."""
    return "/".join(str(step) for step in path)


def marked_as(path: Path) -> str:
    """Return a path as the id of what shows it on a page."""
    return "f-" + re.sub(r"[^\w-]", "--", named(path).replace("/", "-"))


def hashed(text: str) -> str:
    """Return a short token of a text."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _meant(kind: str, typed: str) -> str:
    if kind == "day":
        spans = dates.find(typed)
        one = len(spans) == 1 and spans[0].text.strip() == typed.strip()
        return spans[0].start.isoformat() if one else typed.strip()
    if kind == "number":
        return str(ordinal(typed) or typed.strip())
    if kind == "names" and typed.strip().casefold() not in NONE:
        return "\n".join(filter(None, (plain(each).lstrip("-• ") for each in _BETWEEN.split(typed))))
    return plain(typed)
