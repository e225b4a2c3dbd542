"""Tables of patterns, with what each tells: the first that is found in a text, whatever its case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache


def first(table: Sequence[tuple[str, str]], text: str) -> str:
    """Return what the first pattern of a table that is found in a text tells; "" for none."""
    return next((told for pattern, told in table if search(pattern, text)), "")


def search(pattern: str, text: str) -> re.Match[str] | None:
    """Return where a pattern is found first."""
    return _compiled(pattern).search(text)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern compiled, and kept however many there are: each slot is held against nearly all of them."""
    return re.compile(pattern, re.IGNORECASE)
