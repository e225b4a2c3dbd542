"""Rules of fact: dates, ordinals, places, hosts, the order of events; within a text, the archive, the registers."""

from __future__ import annotations

from types import ModuleType

from drafter.check.facts import (
    chairs_agree,
    confidence,
    dates_agree,
    drafted_facts,
    facts_agree,
    held_twice,
    hosts_agree,
    impossible_date,
    last_left,
    last_meeting,
    meeting_dates,
    meeting_places,
    next_meeting,
    order_of_events,
    ordinals_follow,
    register,
    weekday,
)

RULES: tuple[ModuleType, ...] = (
    dates_agree,
    facts_agree,
    drafted_facts,
    register,
    weekday,
    meeting_dates,
    meeting_places,
    ordinals_follow,
    hosts_agree,
    chairs_agree,
    order_of_events,
    next_meeting,
    last_meeting,
    last_left,
    impossible_date,
    held_twice,
    confidence,
)
