"""In what two precedents differ that a person is about to put together: function, verb, object, decision."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import verbs
from drafter.mine.clauses.readings import Frame
from drafter.mine.slots.wording import fixed_words
from drafter.model import Precedent


def differing(one: Precedent, other: Precedent, mine: Frame, theirs: Frame, *, is_contrary: bool) -> Iterator[str]:
    """Yield what differs, in words; the frames are those of the newest evidence, `is_contrary` is told of the texts."""
    if one.function != other.function:
        yield f"function: {one.function or 'none'}, and {other.function or 'none'}"
    if verbs.canonical(one.verb) != verbs.canonical(other.verb):
        yield f"verb: {one.verb or 'none'}, and {other.verb or 'none'}"
    if mine.head and theirs.head and mine.head != theirs.head:
        yield f"object: {_said(mine, one.text)}, and {_said(theirs, other.text)}"
    if is_contrary:
        yield "the one decides or says what the other does not"


def _said(frame: Frame, text: str) -> str:
    """Return the object's head as the text has it: what is compared is without endings."""
    found = (word.strip(".,;:()") for word in fixed_words(text).split() if word.lower().startswith(frame.head))
    return next(found, frame.head)
