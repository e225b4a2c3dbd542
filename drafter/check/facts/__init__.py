"""Rules of fact: dates, ordinals, places, hosts, the order of events; within a text, the archive, the registers."""

from __future__ import annotations

from types import ModuleType

from drafter.check.facts import (
    confidence,
    dates_agree,
    facts_agree,
    held_twice,
    impossible_date,
    meeting_dates,
    register,
)

RULES: tuple[ModuleType, ...] = (
    dates_agree,
    facts_agree,
    register,
    meeting_dates,
    impossible_date,
    held_twice,
    confidence,
)
