"""The wording was retired meanwhile: a person has decided that it is not to be used any more.

A precedent is retired when other language was agreed in its place, or when it was found wrong. It stays in drafts that
were made before: there it is a warning. A draft that says it without having been drafted from it is told in a note,
for a wording may be retired because it was no good precedent. In a past text it is what was said, and is let pass.

Passes: The Meeting thanked the host. (the wording is approved)
Fails:  The Meeting thanked the host for its kindness in the matter of the hotel. (drafted from it, and now retired)
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import tracing, verbs
from drafter.check.agreed.places import last_place, place_of
from drafter.check.drafts import is_draft
from drafter.history.said import Again, Before
from drafter.model import Problem, Shelf, Statement, Status
from drafter.problems import note, warning

ID = "retired-wording"


def check(statement: Statement, shelf: Shelf, said: Before) -> Iterator[Problem]:
    """Yield a problem for each clause of a draft that says a retired precedent to the letter."""
    if not is_draft(statement, shelf):
        return
    for again in said.again:
        is_drafted = _is_drafted_from(statement, again)
        if again.precedent.status is not Status.RETIRED or again.words:
            continue
        if is_drafted or verbs.all_acts(again.text):  # an item of a list may say the same by chance
            what = f'this wording was retired: "{_short(again.text)}" ({again.precedent.id})'
            mend = 'write it as it is agreed now; "drafter like" finds what was said instead'
            told = warning if is_drafted else note
            yield told(ID, what, place_of(statement, again), mend, *last_place(again))


def _is_drafted_from(statement: Statement, again: Again) -> bool:
    return any(tracing.bare(use.precedent) == again.precedent.id for use in statement.blocks[again.at].uses)


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:75].rstrip()} ..."
