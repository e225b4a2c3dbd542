"""A step of a history in words, the same at the command line and in the picture."""

from __future__ import annotations

from drafter import dates, verbs
from drafter.history import Event, Lineage, Shift, Step

_GONE = {Event.DROPPED: "dropped: not in this statement", Event.ABSENT: "not in this statement"}


def event(step: Step) -> str:
    """Return what became of the precedent: "reworded; verb stronger: noted (neutral) -> welcomed (positive)"."""
    if step.event in _GONE:
        return _GONE[step.event]
    said = [step.event.value]
    if step.event is Event.REVIVED:
        said = ["revived, reworded" if step.reworded else "revived, same wording"]
    if step.other_text:
        said.append(f"other words in {', '.join(step.other_text)}")
    return "; ".join([*said, *filter(None, [verb(step)])])


def verb(step: Step) -> str:
    """Return how the verb changed: in strength, or in its word alone; "" where it is the same."""
    old, new = step.before, step.verb
    if step.shift is None and (not old or not new or verbs.canonical(old) == verbs.canonical(new)):
        return ""
    swap = f"{strength(old)} -> {strength(new)}"
    if step.shift is None:
        known = verbs.strength(old) is not None and verbs.strength(new) is not None
        return f"verb changed{', of the same strength band' if known else ''}: {swap}"
    within = " within its band" if verbs.band(old) == verbs.band(new) else ""
    return f"verb {step.shift}{within}: {swap}"


def strength(said: str) -> str:
    """Return a verb with its band: "noted (neutral)"."""
    band = verbs.band_name(said)
    return f"{said} ({band})" if band else said


COUNTED = "counted: all dated statements of the bodies and sorts of meeting that use it"
"""Of which statements `frequency` tells."""


def frequency(lineage: Lineage) -> str:
    """Return "5 of 6"; "-" for a precedent that stands in no statement of a meeting."""
    return f"{lineage.count} of {lineage.of}" if lineage.of else "-"


def verbs_through_time(lineage: Lineage) -> str:
    """Return the verbs in date order, each change once: "noted (neutral) 2011 -> welcomed (positive) 2014"."""
    told = ""
    last = ""
    for step in lineage.steps:
        is_new = step.shift is not None or verbs.canonical(step.verb) != last  # "strongly stressed" is stronger
        if step.verb and (step.before or not told) and is_new:
            mark = {None: " -> ", Shift.STRONGER: " -> stronger: ", Shift.WEAKER: " -> weaker: "}[step.shift]
            told += f"{mark if told else ''}{strength(step.verb)}{_when(step, lineage)}"
            last = verbs.canonical(step.verb)
    return told


def _when(step: Step, lineage: Lineage) -> str:
    """Return " 2011", or " May 2011" where the year had several meetings."""
    day = step.gathering.day
    if day is None:
        return ""
    in_year = [each for each in lineage.steps if each.gathering.day and each.gathering.day.year == day.year]
    return f" {dates.MONTHS[day.month - 1]} {day.year}" if len(in_year) > 1 else f" {day.year}"
