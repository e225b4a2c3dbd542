"""What follows a precedent's words, where no person wrote otherwise: its actor, verb and function.

A fact is derived where it is what mining reads in the text or in a clause of the evidence; one that is neither was
written by a person, and stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter import verbs
from drafter.mine.clauses import Clause
from drafter.mine.clauses.functions import function
from drafter.mine.slots import wording
from drafter.model import Precedent


def follow(old: Precedent, new: Precedent, evidence: Sequence[Clause]) -> Precedent:
    """Return a precedent with its facts as its new text gives them; `evidence` are its clauses, oldest first."""
    was, now = _read(old, evidence), _read(new, evidence)
    actors = {"", was.actor, *(clause.actor for clause in evidence)}
    said = {"", was.verb, *(clause.verb for clause in evidence)}
    does = {"", function(was), *(function(clause) for clause in evidence)}
    fixed = wording.fixed_words(new.text)
    actor = now.actor if now.actor in new.text else ""
    verb = now.verb if now.verb in fixed else ""
    return replace(
        new,
        actor=(actor or _kept(old.actor, new.text)) if old.actor in actors else old.actor,
        verb=(verb or _kept(old.verb, fixed)) if old.verb in said else old.verb,
        function=function(now) if old.function in does and function(now) != function(was) else old.function,
    )


def _kept(fact: str, text: str) -> str:
    return fact if fact in text else ""


def _read(precedent: Precedent, evidence: Sequence[Clause]) -> Clause:
    """Return the wording as a clause that stands where its newest evidence does."""
    text = spoken(precedent)
    actor, verb = verbs.actor_and_verb(text, "")
    return evidence[-1]._replace(text=text, actor=actor, verb=verb, is_item=False, lead_in="")


def spoken(precedent: Precedent) -> str:
    """Return the text with its slots filled as they last were, else with a name."""
    newest = next((dict(each.values) for each in reversed(precedent.attested) if not each.variant), {})
    return wording.fill(precedent.text, {name: newest.get(name, "Name") for name in wording.slot_names(precedent.text)})
