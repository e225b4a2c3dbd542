"""Facts that a person wrote by hand, read one by one: each fault with its line, and how to write it.

Every reader returns what it could read, and an empty value where it could not: the fault is kept in
`problems`, and the reading goes on, so that all faults of a head are told at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeAlias, TypeVar

from drafter import marked_yaml
from drafter.marked_yaml import Marked, Tree
from drafter.model import NO_LINES, Lines, Place, Problem
from drafter.patterns import compiled
from drafter.problems import error

Path: TypeAlias = "tuple[str | int, ...]"
E = TypeVar("E", bound=StrEnum)

_QUOTES = "\"'“”„‟‘’‚‛«»` \u00a0"
_MEANT = {
    "date": "start", "dates": "start", "day": "start", "from": "start", "held": "start", "to": "end", "until": "end",
    "place": "city", "venue": "city", "location": "city", "town": "city", "state": "country", "number": "ordinal",
    "no": "ordinal", "title": "name", "meeting": "name", "organisation": "body", "organization": "body",
    "chairs": "co_chairs", "chair": "co_chairs", "participants": "participant", "members": "participant",
    "lang": "language", "type": "kind",
}  # fmt: skip
"""Words that a person may write for a fact -> the fact."""
_INSTEAD = {key: f"{key}:" for key in _MEANT.values()} | {"start": "start: and end:", "city": "city: and country:"}
_FIGURES = compiled(r"(\d{4})\s*[-/.\u2010-\u2015]\s*(\d{1,2})\s*[-/.\u2010-\u2015]\s*(\d{1,2})(?!\d).*", re.DOTALL)
_LINES = compiled(r"\D*(\d+)\D+(\d+)\D*")


class Facts:
    """One head as it is read: its values, and every fault found on the way."""

    def __init__(self, marked: Marked, text: str, first_line: int, has_run_on: bool) -> None:
        self.marked = marked
        self._has_run_on = has_run_on  # items of a list are read as more of the text above them: that is told
        self.problems: list[Problem] = []
        self._text, self._first = text.split("\n"), first_line

    def fault(self, path: Path, what: str, mend: str) -> None:
        """Keep a fault of the key or item at `path`, with its line."""
        line = self.marked.line(*path)
        quote = self._text[line - self._first].strip()[:200]
        self.problems.append(error("front-matter", what, Place(self.marked.file, line), mend, quote))

    # -- what holds others ------------------------------------------------------------------------

    def keys(self, path: Path, value: Tree, known: Mapping[str, object], above: Iterable[str] = ()) -> dict[str, Tree]:
        """Return a mapping without the keys that are not known; `above` may be meant for another level."""
        if value is None:
            return {}
        if not isinstance(value, dict):
            example = f'"{next(iter(known))}: ..."'
            what = f"{self.name(path)} must be keys with values, not {_form(value)}"
            self.fault(path, what, f"write its facts below it, each on a line of its own, such as {example}")
            return {}
        for key in value:
            if key not in known:
                self._unknown(path, key, tuple(known), tuple(above))
        return {key: part for key, part in value.items() if key in known}

    def _unknown(self, path: Path, key: str, known: tuple[str, ...], above: tuple[str, ...]) -> None:
        holder = next((step for step in reversed(path) if isinstance(step, str)), "")
        what = f'"{key}" cannot stand in "{holder}"' if holder else f'"{key}" is no fact of a statement'
        close = _nearest(key, known)
        if key in above:
            self.fault(
                (*path, key), f"{what}, but of the statement", f'begin "{key}:" at the left edge, without spaces'
            )
        elif close:
            self.fault((*path, key), what, f'did you mean "{close}"? Write {close}: ...')
        elif _MEANT.get(key.lower()) in known:
            self.fault((*path, key), what, f"write {_INSTEAD[_MEANT[key.lower()]]} instead")
        else:
            self.fault((*path, key), what, f'take "{key}" out; {_or(known)} can stand here')

    def items(self, path: Path, value: Tree) -> list[Tree]:
        """Return a list."""
        if value is None or isinstance(value, list):
            return value or []
        if isinstance(value, str) and " - " in value and self._has_run_on:
            return []  # it is told already
        if isinstance(value, str) and value.startswith("-"):
            self.fault(path, 'a space is missing after "-"', f'write "- {value[1:].strip()}"')
        elif isinstance(value, str):
            written = marked_yaml.dump({str(path[-1]): [value]}).strip()
            self.fault(path, f"{self.name(path)} must be a list, not text", f"write {written}")
        else:
            first = next(iter(value), "...")
            self.fault(path, f"{self.name(path)} must be a list", f'write "- " before "{first}:"')
        return []

    # -- single values ----------------------------------------------------------------------------

    def text(self, path: Path, value: Tree) -> str:
        """Return a text, "" for none."""
        if value is None or isinstance(value, str):
            return value or ""
        mend = "put quotes round the whole text"
        if isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), str | None):
            (key, part), *_ = value.items()
            mend += f": {_quoted(f'{key}: {part}' if part else f'{key}:')}"
        elif isinstance(value, list) and all(isinstance(part, str) for part in value):
            mend = f"write {self.key(path)}{_quoted(', '.join(str(part) for part in value))}"
        self.fault(path, f"{self.name(path)} must be text, not {_form(value)}", mend)
        return ""

    def required(self, path: Path, held: Mapping[str, Tree], key: str) -> str:
        """Return a text that may not be missing; it may be empty."""
        if key not in held:
            self.fault(path, f'"{key}" is missing', f"add {key}: ...")
        return self.text((*path, key), held.get(key))

    def choice(self, path: Path, value: Tree, of: type[E], default: E) -> E:
        """Return one of a few words, the default for none."""
        typed = self.text(path, value)
        if not typed or typed in tuple(of):
            return of(typed) if typed else default
        close = _nearest(typed, tuple(of))
        mend = f"did you mean {self.key(path)}{close}?" if close else f"write {_or(tuple(of))}"
        self.fault(path, f"{self.name(path)} cannot be {_quoted(typed)}", mend)
        return default

    def number(self, path: Path, value: Tree) -> int | None:
        """Return a whole number, None for none."""
        typed = self.text(path, value)
        if re.fullmatch(r"[+-]?\d{1,9}", typed) and typed.isascii():
            return int(typed)
        if typed:
            what = f"{self.name(path)} must be a whole number, not {_quoted(typed)}"
            self.fault(path, what, self._in_figures(path, typed))
        return None

    def _in_figures(self, path: Path, typed: str) -> str:
        """Return how to write a number that was typed in another form."""
        from drafter.ordinals import ordinal

        bare = typed.strip(f"{_QUOTES}.")
        figures = bare if bare.isascii() and bare.isdecimal() else ordinal(bare, roman=True)
        return f"write {self.key(path)}{figures}" if figures else f"write it in figures, or {self.key(path)}null"

    def day(self, path: Path, value: Tree) -> date | None:
        """Return a date, None for none."""
        typed = self.text(path, value)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", typed) and typed.isascii():
            try:
                return date.fromisoformat(typed)
            except ValueError:
                self.fault(path, f"{_quoted(typed)} is no date: no calendar has it", "correct the day or the month")
                return None
        if typed:
            self.fault(path, f"{self.name(path)} must be a date, not {_quoted(typed)}", self._dated(path, typed))
        return None

    def _dated(self, path: Path, typed: str) -> str:
        """Return how to write a date that was typed in another form."""
        from drafter import dates

        bare = typed.strip(_QUOTES)
        if found := _FIGURES.fullmatch(bare):
            year, month, day = (int(part) for part in found.groups())
            bare = f"{day} {dates.MONTHS[month - 1]} {year}" if 1 <= month <= 12 else ""
        spans = dates.find(bare)
        if len(spans) != 1:
            return (
                f'write year, month and day in figures, such as {self.key(path)}"2012-05-20", or {self.key(path)}null'
            )
        first, last = spans[0].start, spans[0].end
        if first == last:
            return f'write {self.key(path)}"{first}"'
        return f'write start: "{first}", and on a line of its own end: "{last}"'

    def lines(self, path: Path, value: Tree) -> Lines:
        """Return first and last line, (0, 0) for none."""
        if value is None:
            return NO_LINES
        if isinstance(value, list) and len(value) == 2:
            figures = [part for part in value if isinstance(part, str) and part.isascii() and part.isdecimal()]
            if len(figures) == 2:
                return int(figures[0]), int(figures[1])
        found = _LINES.fullmatch(value if isinstance(value, str) else "")
        shown = f"[{found[1]}, {found[2]}]" if found else "[1, 30], the first and the last line of the source"
        self.fault(path, f"{self.name(path)} must be two line numbers", f"write {path[-1]}: {shown}")
        return NO_LINES

    # -- words ------------------------------------------------------------------------------------

    def name(self, path: Path) -> str:
        """Return the key as it is told of: "start", or "reasons" for one of its items."""
        return f'"{next((step for step in reversed(path) if isinstance(step, str)), "the head")}"'

    def key(self, path: Path) -> str:
        """Return what stands before a value: "start: ", or "- " for an item."""
        return f"{path[-1]}: " if isinstance(path[-1], str) else "- "


def _form(value: Tree) -> str:
    if isinstance(value, str):
        return _quoted(value[:60])
    return "a list" if isinstance(value, list) else "keys with values" if value else "nothing"


def _quoted(text: str) -> str:
    return f"'{text}'" if '"' in text else f'"{text}"'


def _nearest(typed: str, known: tuple[str, ...]) -> str:
    """Return the word that was most likely meant, "" where none is near."""
    from difflib import get_close_matches

    bare = re.sub(r"[\s_-]+", "_", typed.strip(_QUOTES).lower())
    plain = {re.sub(r"[\s_-]+", "_", word): word for word in known}
    return plain[close[0]] if (close := get_close_matches(bare, plain, n=1, cutoff=0.6)) else ""


def _or(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
