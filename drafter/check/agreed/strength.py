"""How strong the verb of a clause is beside that of the precedent that it says again."""

from __future__ import annotations

import re

from drafter import verbs
from drafter.history.said import Again

_SLOT = re.compile(r"\{\{ *([\w.]+) *\}\}")
_MINISTERS = re.compile(r"\b(?:ministers?|we|leaders|heads)\b", re.IGNORECASE)

Shifted = tuple[str, str, bool]
"""The verb that was agreed, the verb now, and whether that is the stronger one."""


def shift(again: Again) -> Shifted | None:
    """Return how the verb moved from one band of strength to another; None where it did not.

    Bands: OFFICIALS, 1.6. What Ministers do is not compared with what officials do, nor a verb that both clauses have.
    """
    if not again.words:
        return None  # the same words, or another sentence
    before = again.last.text if again.last else _SLOT.sub("the Meeting", again.precedent.text)
    old, new = _act(before), _act(again.text)
    if old is None or new is None or bool(_MINISTERS.search(old[0])) != bool(_MINISTERS.search(new[0])):
        return None
    was, now = old[1], new[1]
    bands = verbs.band(was), verbs.band(now)
    if bands[0] is None or bands[1] is None or bands[0] == bands[1]:
        return None
    if _says(before, now) or _says(again.text, was):
        return None
    return was, now, bands[1] > bands[0]


def _act(text: str) -> tuple[str, str] | None:
    """Return who acts in a clause and its first verb that has a band; None where there is none."""
    found = next((act for act in verbs.all_acts(text) if verbs.band(act.verb) is not None), None)
    return (found.actor, found.verb) if found else None


def _says(text: str, verb: str) -> bool:
    return verbs.canonical(verb) in {verbs.canonical(act.verb) for act in verbs.all_acts(text)}
