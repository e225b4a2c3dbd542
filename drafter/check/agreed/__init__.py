"""Rules of agreed language: standing items absent, wording changed, strength moved, wording retired.

They are asked only where it is known what the statements before one say (history.said): their `check` takes that too.
"""

from __future__ import annotations

from types import ModuleType

from drafter.check.agreed import retired_wording, reworded, standing_item, verb_strength

RULES: tuple[ModuleType, ...] = (
    standing_item,
    retired_wording,
    verb_strength,
    reworded,
)
