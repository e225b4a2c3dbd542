"""The filters of a template that know dates, numbers and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from drafter import dates
from drafter.cardinals import ONES
from drafter.compose import following
from drafter.compose.meeting.values import day
from drafter.compose.meeting.view import View
from drafter.compose.template.environment import words
from drafter.compose.template.parts import Gap, Series, listed

_NUMBERS = ("no", *ONES)
"""Numbers under ten stand in words, OFFICIALS 1.3."""
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
        "coming": lambda typed: following.coming(words(typed)),
        "names": lambda typed: view.series([words(name) for name in typed]),
        "bare": lambda typed: without_acronym(words(typed)),
        "person": lambda typed: name_alone(words(typed)),
        "listed": lambda typed: _listed(view, typed),
    }
    return {name: _unless_gap(change) for name, change in known.items()}


def in_words(count: int) -> str:
    """Return a number as a sentence has it: in words under ten."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def name_alone(person: str) -> str:
    """Return somebody's name without the office behind it: "Ms Ada Lind, Director-General of Ports"."""
    return person.partition(",")[0]


def without_acronym(name: str) -> str:
    """Return a name without the acronym in brackets behind it: "Reef Fund (RF)"."""
    return re.sub(r" \([^()]*\)$", "", name)


def _titled(name: str) -> str:
    """Return the name of a meeting or activity as a sentence has it: with its article."""
    return name if _ARTICLE.match(name) else f"the {name}"


def _listed(view: View, typed: Sequence[object]) -> str:
    """Return names as a sentence has them, one alone with its article: "the Philippines"."""
    if isinstance(typed, Series) and len(typed) > 1:
        return str(typed)
    names = [words(name) for name in typed]
    return listed(names if len(names) > 1 else [view.running(name) for name in names])


def _unless_gap(change: Callable[[Any], object]) -> Callable[[object], object]:
    return lambda value: value if isinstance(value, Gap) else change(value)
