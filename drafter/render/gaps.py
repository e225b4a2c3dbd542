"""A gap in plain words, and the precedent whose slot it is."""

from __future__ import annotations

from drafter.model import Use
from drafter.render.pieces import Gap


def plain(name: str) -> str:
    """Return a slot's name as words: "host country" for host.country."""
    return " ".join(name.replace(".", " ").replace("_", " ").split()) or name


def is_of(gap: Gap, use: Use) -> bool:
    """Return whether the gap stands in a slot of this precedent."""
    return any(gap.text in value or (not value and slot == gap.name) for slot, value in use.values)
