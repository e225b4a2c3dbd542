"""The filters of a template that know dates, numbers and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from drafter import dates
from drafter.compose.environment import words
from drafter.compose.parts import Gap, Series, listed
from drafter.compose.values import day
from drafter.compose.view import View

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
"""Numbers under ten stand in words, OFFICIALS 1.3."""
_WHOSE = re.compile(r"\s(?:of|on|for|in|at|to)\s", re.IGNORECASE)
"""Behind it stands whose meeting it is: the Second Committee has no second meeting by its name."""
_SUCCESSOR = re.compile(r"(?:next|following|coming|forthcoming|upcoming|subsequent)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")
_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)


def of(view: View) -> dict[str, Callable[..., object]]:
    """Return the filters by name; a gap stays a gap in each."""
    known: dict[str, Callable[[Any], object]] = {
        "date": lambda typed: dates.written(day(typed)),
        "ordinal": lambda typed: dates.ordinal_words(int(typed)),
        "number": lambda count: in_words(int(count)),
        "country": lambda typed: view.country(words(typed)),
        "the": lambda typed: view.running(words(typed)),
        "titled": lambda typed: _titled(words(typed)),
        "coming": lambda typed: _coming(words(typed)),
        "names": lambda typed: view.series([words(name) for name in typed]),
        "listed": lambda typed: _listed(view, typed),
    }
    return {name: _unless_gap(change) for name, change in known.items()}


def in_words(count: int) -> str:
    """Return a number as a sentence has it: in words under ten."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def _titled(name: str) -> str:
    """Return the name of a meeting or activity as a sentence has it: with its article."""
    return name if _ARTICLE.match(name) else f"the {name}"


def _listed(view: View, typed: Sequence[object]) -> str:
    """Return names as a sentence has them, one alone with its article: "the Philippines"."""
    if isinstance(typed, Series) and len(typed) > 1:
        return str(typed)
    names = [words(name) for name in typed]
    return listed(names if len(names) > 1 else [view.running(name) for name in names])


def _coming(name: str) -> str:
    """Return the name of a meeting to come as "the" goes before it: "next meeting", but "tenth meeting"."""
    bare = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    head = bare[: found.start()] if (found := _WHOSE.search(bare)) else bare
    is_told_apart = _SUCCESSOR.match(head) or dates.find_ordinals(head) or _YEAR.search(head)
    return bare if is_told_apart else f"next {bare}"


def _unless_gap(change: Callable[[Any], object]) -> Callable[[object], object]:
    return lambda value: value if isinstance(value, Gap) else change(value)
