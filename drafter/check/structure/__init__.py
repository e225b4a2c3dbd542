"""Rules of a text's build: numbering, cross-references, annexes, lists, footnotes, brackets, gaps, sections."""

from __future__ import annotations

from types import ModuleType

from drafter.check.structure import brackets, gaps, numbering_runs

RULES: tuple[ModuleType, ...] = (
    gaps,
    brackets,
    numbering_runs,
)
