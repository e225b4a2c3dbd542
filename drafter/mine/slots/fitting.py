"""Evidence fitted to a wording: each entry with the values that give its text to the letter, or as a variant."""

from __future__ import annotations

from dataclasses import replace

from drafter.mine.clauses.entities import Finder
from drafter.mine.slots import wording
from drafter.model import Attested, Precedent


def fitted(precedent: Precedent, finder: Finder) -> Precedent:
    """Return the precedent with each entry of its evidence fitted to its text."""
    return replace(precedent, attested=tuple(entry(precedent, each, finder) for each in precedent.attested))


def entry(precedent: Precedent, attested: Attested, finder: Finder) -> Attested:
    """Return one entry with values that refill the text to the letter, or as a variant; those that do so stay."""
    values = dict(attested.values)
    complete = values.keys() == set(wording.slot_names(precedent.text))
    if complete and wording.fill(precedent.text, values) == attested.text:
        return replace(attested, variant=False) if attested.variant else attested
    found = values_of(precedent, attested.text, finder, free_ends=True)
    return replace(attested, values=tuple(found.items()) if found is not None else (), variant=found is None)


def values_of(precedent: Precedent, text: str, finder: Finder, *, free_ends: bool = False) -> dict[str, str] | None:
    """Return what fills the precedent's slots in a text, None where its wording does not give that text."""
    kinds = {slot.name: slot.kind for slot in precedent.slots}
    return wording.values_of(precedent.text, text, finder, kinds, free_ends=free_ends)
