"""Plain words, and the gap that stands for a fact that is missing."""

from __future__ import annotations

import re

# The spaces that mean "a space". No-break spaces (U+00A0, U+202F) are words' own and stay.
_SPACES = re.compile("[\x00-\x20\x7f-\x9f\u1680\u2000-\u200a\u2028\u2029\u205f\u3000\ufeff]+")
GAP = re.compile(r"\[\[([^\[\]\n]+)\]\]")
"""A fact that is missing, as it stands in a draft: [[host.country]]."""


def plain(text: str) -> str:
    """Return `text` as a block holds it: one line, single spaces, nothing at its ends.

    No-break spaces between words are kept; at the ends they go, for no reader sees them there.
    """
    if text.isprintable() and "  " not in text:  # then its only spaces are single ones
        return text.strip()
    return _SPACES.sub(" ", text).strip()
