"""Agreed language is reworded: a clause says an approved precedent in other words than were agreed last.

Delegations know their language, and take a change for a change of substance. What stands in the slots of a precedent
(names, dates, places) may differ, and so may what drafting fits: "also", capitals, an acronym at its first use. That
the verb is stronger or weaker is told by verb-strength. Where nothing learned is approved yet, a sentence is compared
with the same one of at least three of the last statements of the body, if those have it in the same words: it is a
warning in a draft, for no person has had a say in what is agreed; of two it is a note. A figure or a date more is no
other wording. "Also" or "further" that was agreed, and is lost behind a sentence of the same subject and verb, is a
warning in a draft.

Passes: The Meeting thanked the Government of Ruritania for its generosity. (agreed: thanked [host] for its generosity)
Fails:  The Meeting thanked the Government of Ruritania for its patience. (agreed: thanked [host] for its generosity)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check.agreed import joining, strength, usual
from drafter.check.agreed.places import last_place, place_of
from drafter.check.drafts import is_draft
from drafter.check.places import shortened
from drafter.history import Runs
from drafter.history.said import Before
from drafter.model import Problem, Severity, Shelf, Statement, Status
from drafter.problems import note, warning

ID = "reworded"

_SHOWN = 50
_BESIDE = 3
"""Words that are shown on either side of a change."""


def check(statement: Statement, shelf: Shelf, said: Before) -> Iterator[Problem]:
    """Yield a note for each clause that says an approved precedent in other words."""
    is_new = is_draft(statement, shelf)
    for again in said.again:
        if not again.words or again.precedent.status is not Status.APPROVED or strength.shift(again):
            continue
        if again.last is None and not is_new:
            continue  # here it was said first
        what = f"agreed language is reworded: {_marked(again.words)} ({again.precedent.id})"
        yield note(ID, what, place_of(statement, again), _mend(is_new), *last_place(again))
    for again, word in joining.lost(statement, said) if is_new else ():
        what = f'"{word}" is lost, which was agreed: "{shortened(again.text, _SHOWN)}" ({again.precedent.id})'
        yield warning(ID, what, place_of(statement, again), f'write "{word}" as it was agreed', *last_place(again))
    for one in usual.found(statement, shelf, said):
        if not one.moved:
            stood = usual.statements(one.places, said)
            what = f"{stood} have the same words, and this one has others: {_marked(one.words)}"
            severity = Severity.WARNING if one.is_sure and is_new else Severity.NOTE
            yield Problem(ID, severity, what, one.saying.where, _mend(is_new), one.places)


def _mend(is_new: bool) -> str:
    return "write it as it was agreed, or leave it if the change is meant" if is_new else ""


def _marked(words: Runs) -> str:
    """Return the words that differ with a few beside them: "... for its [-generosity-] {+patience+} in hosting ..."."""
    signs = {"-": "[-{}-]", "+": "{{+{}+}}", " ": "{}"}
    shown = [
        signs[kind].format(text if kind != " " else _cut(text, at == 0, at == len(words) - 1))
        for at, (kind, text) in enumerate(words)
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
