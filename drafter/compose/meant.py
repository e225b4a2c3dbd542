"""The nearest known name to one that was mistyped."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def meant(typed: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return 'did you mean "x"?' for the nearest name, `otherwise` where none is near."""
    near = get_close_matches(typed, sorted(set(known)), 1, 0.6)
    return f'did you mean "{near[0]}"?' if near else otherwise
