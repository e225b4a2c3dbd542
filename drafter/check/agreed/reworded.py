"""Agreed language is reworded: a clause says an approved precedent in other words than were agreed last.

Delegations know their language, and take a change for a change of substance. What stands in the slots of a precedent
(names, dates, places) may differ, and so may what drafting fits: "also", capitals, an acronym at its first use. That
the verb is stronger or weaker is told by verb-strength.

Passes: The Meeting thanked the Government of Ruritania for its generosity. (agreed: thanked [host] for its generosity)
Fails:  The Meeting thanked the Government of Ruritania for its patience. (agreed: thanked [host] for its generosity)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check.agreed import strength
from drafter.check.agreed.places import last_place, place_of
from drafter.history.said import Again, Before
from drafter.model import Problem, Shelf, Statement, Status
from drafter.problems import note

ID = "reworded"

_BESIDE = 3
"""Words that are shown on either side of a change."""


def check(statement: Statement, shelf: Shelf, said: Before) -> Iterator[Problem]:
    """Yield a note for each clause that says an approved precedent in other words."""
    for again in said.again:
        if not again.words or again.precedent.status is not Status.APPROVED or strength.shift(again):
            continue
        if statement.source and again.last is None:
            continue  # here it was said first
        what = f"agreed language is reworded: {_marked(again)} ({again.precedent.id})"
        mend = "" if statement.source else "write it as it was agreed, or leave it if the change is meant"
        yield note(ID, what, place_of(statement, again), mend, *last_place(again))


def _marked(again: Again) -> str:
    """Return the words that differ with a few beside them: "... for its [-generosity-] {+patience+} in hosting ..."."""
    signs = {"-": "[-{}-]", "+": "{{+{}+}}", " ": "{}"}
    shown = [
        signs[kind].format(words if kind != " " else _cut(words, at == 0, at == len(again.words) - 1))
        for at, (kind, words) in enumerate(again.words)
    ]
    return f'"{" ".join(filter(None, shown))}"'


def _cut(text: str, is_first: bool, is_last: bool) -> str:
    """Return words that stayed, without those that are far from a change."""
    words: Sequence[str] = text.split(" ")
    keep = 2 * _BESIDE + 1
    if is_first:
        return text if len(words) <= _BESIDE else f"... {' '.join(words[-_BESIDE:])}"
    if is_last:
        return text if len(words) <= _BESIDE else f"{' '.join(words[:_BESIDE])} ..."
    return text if len(words) <= keep else f"{' '.join(words[:_BESIDE])} ... {' '.join(words[-_BESIDE:])}"
