"""The list of participants in an annex, and who took part by the text."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Name, Shelf
from drafter.problems import as_text

NAMES = tuple(Name(name.casefold(), name) for name in ("Elbonia", "Fiji", "Ruritania", "Samoa", "Sylvania", "Syldavia"))
TEXT = """---
id: new
meeting: {{body: Lake Forum}}
---
1. Delegations from {} took part (Annex A). The Lake Office attended as an observer.

# Annex A: List of participants

| Delegation | Head |
|---|---|
{}
"""
FIVE = ("Elbonia", "Fiji", "Ruritania", "Samoa", "Sylvania")


def told(came: tuple[str, ...], listed: tuple[str, ...]) -> list[str]:
    rows = "\n".join(f"| {name} | Ms Jan Novak |" for name in listed)
    text = TEXT.format(", ".join(came[:-1]) + " and " + came[-1], rows)
    found = check.problems(markup.read(text), Shelf(names=NAMES))
    return [as_text(problem) for problem in found if problem.rule == "annex-attendance"]


@pytest.mark.parametrize(
    "listed", [FIVE, (*FIVE, "Lake Office"), ("Elbonia", "Fiji", "Samoa", "Syldavia"), ("Mr Orne", "Ms Novak")]
)
def test_a_list_that_agrees_or_is_of_others_is_let_pass(listed: tuple[str, ...]) -> None:
    assert told(FIVE, listed) == []


def test_a_row_that_was_lost_and_one_too_many_are_told() -> None:
    assert told(FIVE, ("Elbonia", "Ruritania", "Samoa", "Sylvania")) == [
        'new, para. 1: warning: "Fiji" took part, and is not in the list of Annex A\n'
        "    also: new, Annex A\n"
        "    mend: find out who took part, and correct the text or the list"
    ]
    (line,) = told(FIVE, (*FIVE, "Syldavia"))
    assert '"Syldavia" is in the list of Annex A, and not among those who took part' in line
