"""Rules of fact: dates, ordinals, places, hosts, the order of events; within a text, the archive, the registers."""

from __future__ import annotations

from types import ModuleType

from drafter.check.facts import (
    chairs_agree,
    confidence,
    counts_agree,
    dates_agree,
    drafted_facts,
    duration,
    event_dates,
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
    relative_year,
    unnumbered_dates,
    weekday,
)

RULES: tuple[ModuleType, ...] = (
    dates_agree,
    facts_agree,
    drafted_facts,
    register,
    weekday,
    meeting_dates,
    unnumbered_dates,
    meeting_places,
    event_dates,
    ordinals_follow,
    hosts_agree,
    chairs_agree,
    order_of_events,
    next_meeting,
    last_meeting,
    last_left,
    counts_agree,
    duration,
    relative_year,
    impossible_date,
    held_twice,
    confidence,
)
