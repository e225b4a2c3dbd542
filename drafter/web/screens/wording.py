"""What the screens of precedents show alike: a wording with its slots, evidence with its place, what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.history import saying

_SLOT = re.compile(r"\{\{\s*([^}]*?)\s*\}\}")
_READ = 0.5
"""The share of words that must stay for a difference to be read more easily than a text."""

Words = tuple[tuple[str, str], ...]


class Typed(dict[str, str]):
    """What a person typed into a form that was not accepted, so that it stays in its fields; "" for what was not."""

    def __missing__(self, name: str) -> str:
        """Return the empty text of a field that the form did not have."""
        return ""


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """Yield a wording in pieces: words, and names of slots, which are told by True."""
    for nth, piece in enumerate(_SLOT.split(text)):
        if piece:
            yield nth % 2 == 1, piece


def is_rewording(words: Words) -> bool:
    """Return whether enough words stayed for the difference to be shown, and not the text alone."""
    stayed = sum(len(text.split()) for kind, text in words if kind == " ")
    return stayed >= _READ * sum(len(text.split()) for kind, text in words if kind != "-")


SPOKEN: Mapping[str, object] = {
    "blank": Typed(),
    "pieces": pieces,
    "is_rewording": is_rewording,
    "event": saying.event,
    "strength": saying.strength,
    "verbs_through_time": saying.verbs_through_time,
    "frequency": saying.frequency,
    "COUNTED": saying.COUNTED,
}
"""What the templates of precedents say things with."""
