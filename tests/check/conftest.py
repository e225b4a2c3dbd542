"""A call that checks a text, written as markup, against a small register of an invented process."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from drafter import check, markup
from drafter.model import Meeting, Name, NameKind, Problem, RegisteredMeeting, Shelf
from drafter.problems import as_text

NAMES = (
    Name("elbonia", "Elbonia"),
    Name("ruritania", "Ruritania"),
    Name("ahg", "Anti-Heist Group", NameKind.MECHANISM, "AHG"),
    Name("uob", "Universal Office for Brollies", NameKind.ORGANISATION, "UOBSEC"),
)
REGISTER = Shelf(
    names=NAMES,
    meetings=(
        RegisteredMeeting(
            "fifth",
            Meeting("Zenda Process", "Fifth Ministerial Conference", 5, "Zenda", "Ruritania",
                    date(2013, 4, 2), date(2013, 4, 2)),
        ),
        RegisteredMeeting(
            "fourth",
            Meeting("Zenda Process", "Fourth Ministerial Conference", 4, "Zenda", "Ruritania",
                    date(2011, 3, 29), date(2011, 3, 30)),
        ),
    ),
)  # fmt: skip
FACTS = "---\nid: new\nmeeting: {body: Zenda Process}\n---\n"


@pytest.fixture
def problems() -> Callable[..., tuple[Problem, ...]]:
    """The problems of a text; `facts` is its front matter."""

    def found(text: str, shelf: Shelf = REGISTER, facts: str = FACTS) -> tuple[Problem, ...]:
        return check.problems(markup.read(facts + text), shelf)

    return found


@pytest.fixture
def told(problems: Callable[..., tuple[Problem, ...]]) -> Callable[..., list[str]]:
    """The same, as it is printed."""

    def lines(text: str, shelf: Shelf = REGISTER, facts: str = FACTS) -> list[str]:
        return [as_text(problem) for problem in problems(text, shelf, facts)]

    return lines


@pytest.fixture
def register() -> Shelf:
    return REGISTER
