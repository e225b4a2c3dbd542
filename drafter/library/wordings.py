"""What words differ between two wordings, and how many they have in common."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence

from drafter.history import Runs

Words = Callable[[str], Sequence[tuple[str, str]]]
"""Gives the words of a text, each as it is compared and as it is printed: ("<date>", "5 March 2013,")."""


def as_printed(text: str) -> list[tuple[str, str]]:
    """Return the words with the stops that follow them; no-break spaces do not part words."""
    return [(word, word) for word in text.split(" ") if word]


def differences(old: str, new: str, words: Words = as_printed) -> Runs:
    """Return the words that stayed (" ", as the new text has them), went ("-") and came ("+"), in reading order.

    What `words` compares alike (two dates) stayed.
    """
    before, after = words(old), words(new)
    matcher = difflib.SequenceMatcher(None, [key for key, _ in before], [key for key, _ in after], autojunk=False)
    found: list[tuple[str, str]] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        went, came = (" ".join(word for _, word in part) for part in (before[a:b], after[c:d]))
        if kind == "equal":
            found.append((" ", came))
        else:
            found += [("-", went)] if went else []
            found += [("+", came)] if came else []
    return tuple(found)


def in_common(old: str, new: str, words: Words) -> float:
    """Return how many of the words of two texts are the same and in order, 0 to 1."""
    before, after = ([key for key, _ in words(text)] for text in (old, new))
    return difflib.SequenceMatcher(None, before, after, autojunk=False).ratio()
