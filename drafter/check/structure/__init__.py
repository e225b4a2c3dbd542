"""Rules of a text's build: numbering, cross-references, annexes, lists, footnotes, brackets, gaps, sections."""

from __future__ import annotations

from types import ModuleType

from drafter.check.structure import (
    attachments,
    brackets,
    cross_references,
    footnotes,
    gaps,
    list_ends,
    list_items,
    no_verb,
    numbering_runs,
    same_paragraph,
    sections,
    table_cells,
    table_rows,
    unfinished,
)

RULES: tuple[ModuleType, ...] = (
    gaps,
    brackets,
    numbering_runs,
    same_paragraph,
    cross_references,
    attachments,
    sections,
    list_ends,
    list_items,
    footnotes,
    table_cells,
    table_rows,
    unfinished,
    no_verb,
)
