"""Free text with which a wording begins or ends: what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter import verbs
from drafter.letters import CAPITALS
from drafter.model import Precedent
from drafter.patterns import compiled

_LEAD_IN = "lead_in."
"""Slot of who acts and how, before a phrase that several sentences share."""
_FIRST_WORD = re.compile(r"(?:, )?(?:and )?(?:also )?([a-z]+)")
_NAMES_AND_BEING = compiled(
    rf"(?:the )?[{CAPITALS}][\w’'-]*(?:,? (?:(?:and|of|the) )*[{CAPITALS}][\w’'-]*)*(?: (?:was|were|is|are))?(?: also)?"
)


def are_names_and_being(values: Iterable[str]) -> bool:
    """Return whether all are names, with "was" or "also": "Ruritania was" before "present by invitation"."""
    return all(_NAMES_AND_BEING.fullmatch(value) for value in values)


def actor(values: Iterable[str], before: str, after: str, verb: str) -> str:
    """Return what those who act are called, "" where the text does not begin with them and their verb."""
    begins = not before and (after.split() or [""])[0] in verb.split()
    return "actor.text" if begins and not any(verbs.actor_and_verb(value, "")[1] for value in values) else ""


def named(values: Iterable[str], before: str, after: str) -> str:
    """Return what leads in to a phrase, or the further act behind it, is called; "" for other words."""
    if not before:
        return f"{_LEAD_IN}text"
    return "further.text" if not after.strip(".") and any(map(_begins_with_act, values)) else ""


def is_phrase(precedent: Precedent) -> bool:
    """Return whether a precedent is a phrase that its sentences share, and no wording of them."""
    return any(slot.name.startswith(_LEAD_IN) for slot in precedent.slots)


def _begins_with_act(value: str) -> bool:
    """Return whether what follows is another act: "and agreed that ..."."""
    first = _FIRST_WORD.match(value)
    return first is not None and verbs.band(first[1]) is not None
