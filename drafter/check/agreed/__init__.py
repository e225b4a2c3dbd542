"""Rules of agreed language: standing items absent, wording changed, strength moved, wording retired."""

from __future__ import annotations

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
