"""How strong the verb of a clause is beside that of the wording that it says again."""

from __future__ import annotations

import re

from drafter import verbs
from drafter.check.agreed.sayings import names
from drafter.history.said import Again

_SLOT = re.compile(r"\{\{ *([\w.]+) *\}\}")
_WORD = re.compile(r"[\w’'-]+")
_MINISTERS = re.compile(r"\b(?:ministers?|we|leaders|heads)\b", re.IGNORECASE)

_OF_ANY_YEAR = ("date", "dates", "meeting", "ordinal", "number", "text")
"""Kinds of what differs from year to year where the matter is the same."""
_SEVERAL = 2  # so many statements say a wording that nobody has approved yet, before its verb counts
_MOST = 4
"""Of so many words one may be taken out besides the verb: of a short wording that is hardly one of its own."""
Shifted = tuple[str, str, bool]
"""The verb that was agreed, the verb now, and whether that is the stronger one."""


def shift(again: Again) -> Shifted | None:
    """Return how the verb moved from one band of strength to another; None where it did not."""
    if not again.words:
        return None  # the same words, or another sentence
    before = again.last.text if again.last else _SLOT.sub("the Meeting", again.precedent.text)
    return between(before, again.text)


def shift_of_all(again: Again) -> Shifted | None:
    """Return how the verb moved from that of all statements, two at least, that a wording was learned from.

    None where one of them has the verb that stands now; Ministers and officials are compared with their like alone.
    """
    entries = [(entry.statement, between(entry.text, again.text)) for entry in again.precedent.attested if again.words]
    moved = {statement: shifted for statement, shifted in entries if shifted}
    if len(moved) < _SEVERAL or len({(was, is_stronger) for was, _, is_stronger in moved.values()}) > 1:
        return None
    last = moved[max(moved)]
    return None if any(_says(entry.text, last[1]) for entry in again.precedent.attested) else last


def is_all_that_moved(again: Again, moved: Shifted) -> bool:
    """Return whether nothing but the verb is another, by more than a band, and the names of the clause are the same."""
    was, now, _ = moved
    is_far = abs((verbs.band(was) or 0) - (verbs.band(now) or 0)) > 1
    changed = [text for kind, text in again.words if kind == "-"]  # the verb now may be read as who acts: a slot's
    is_one = len(changed) == 1 and sum(kind == "+" for kind, _ in again.words) <= 1
    own = names(again.text)
    if any(slot.kind not in _OF_ANY_YEAR for slot in again.precedent.slots):
        return False  # the proposal of another State is another matter
    return is_far and is_one and any(names(entry.text) == own for entry in again.precedent.attested)


def is_near(again: Again) -> bool:
    """Return whether a clause says little but the precedent, or all that this says of its own, the verb apart.

    What else stands in the clause fills the slots: if that is most of it, a few words in common prove no wording.
    """
    own = _WORD.findall(_SLOT.sub("", again.precedent.text))
    taken = [word for kind, text in again.words if kind == "-" for word in _WORD.findall(text)]
    said = len(own) - len(taken)
    return 2 * said >= len(_WORD.findall(again.text)) or _MOST * (len(taken) - 1) <= len(own)


def between(before: str, after: str) -> Shifted | None:
    """Return how the verb of two clauses moved from one band to another; None where it did not.

    Of clauses that do as many things each, "recalled ... and reaffirmed ...", the first that is done otherwise counts.
    Bands: OFFICIALS, 1.6. What Ministers do is not compared with what officials do, nor a verb that both clauses have.
    """
    done, does = _acts(before), _acts(after)
    pairs = list(zip(done, does, strict=True)) if len(done) == len(does) else [*zip(done, does, strict=False)][:1]
    old, new = next((pair for pair in pairs if verbs.band(pair[0][1]) != verbs.band(pair[1][1])), (None, None))
    if old is None or new is None or bool(_MINISTERS.search(old[0])) != bool(_MINISTERS.search(new[0])):
        return None
    was, now = old[1], new[1]
    if _says(before, now) or _says(after, was):
        return None
    return was, now, (verbs.band(now) or 0) > (verbs.band(was) or 0)


def told(moved: Shifted) -> str:
    """Return the verb now beside the one that was agreed, as a message names them."""
    was, now, is_stronger = moved
    return f"the verb is {_named(now)}, {'stronger' if is_stronger else 'weaker'} than {_named(was)}"


def _named(verb: str) -> str:
    band = verbs.band_name(verb)
    return f'"{verb}" ({band})' if band else f'"{verb}"'


def _acts(text: str) -> list[tuple[str, str]]:
    """Return who acts in a clause and how, of verbs that have a band."""
    return [(act.actor, act.verb) for act in verbs.all_acts(text) if verbs.band(act.verb) is not None]


def _says(text: str, verb: str) -> bool:
    return verbs.canonical(verb) in {verbs.canonical(act.verb) for act in verbs.all_acts(text)}
