"""Rules of language: spelling, dates and numbers as written, words doubled, lost or run together, fitting verbs."""

from __future__ import annotations

from types import ModuleType

from drafter.check.wording import ill_joined, meeting_case, range_form

RULES: tuple[ModuleType, ...] = (
    range_form,
    meeting_case,
    ill_joined,
)
