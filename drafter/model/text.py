"""Plain words, and the gap that stands for a fact that is missing."""

from __future__ import annotations

import re

# The spaces that mean "a space". No-break spaces (U+00A0, U+202F) are words' own and stay.
_SPACES = re.compile("[\x00-\x20\x7f-\x9f\u1680\u2000-\u200a\u2028\u2029\u205f\u3000\ufeff]+")
_NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " "})
GAP = re.compile(r"\[\[([^\[\]\n]+)\]\]")
"""A fact that is missing, as it stands in a draft: [[host.country]]."""


def plain(text: str) -> str:
    """Return `text` as a block holds it: one line, single spaces, nothing at its ends.

    No-break spaces between words are kept; at the ends they go, for no reader sees them there.
    """
    if text.isprintable() and "  " not in text:  # then its only spaces are single ones
        return text.strip()
    return _SPACES.sub(" ", text).strip()


def spaced(text: str) -> str:
    """Return `text` as what matches phrases must see it: each no-break space a plain one, at the same place.

    "took\u00a0note of" is "took note of". Most texts have none, and come back as they are.
    """
    return text if text.isascii() or ("\u00a0" not in text and "\u202f" not in text) else text.translate(_NO_BREAK)
