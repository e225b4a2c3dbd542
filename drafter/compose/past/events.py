"""Other meetings that a statement names, with their dates and places: the previous one, the ministers' last one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.compose.past.source import Source

_MINISTERS = re.compile(r"\bministerial\b", re.IGNORECASE)
_HELD = re.compile(
    r"""(?:,?\s+(?:which\s+was\s+)?(?:held|convened|hosted))?
        (?:,?\s+(?:in|at)\s+(?P<city>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3})  # in Bali
           (?:,\s+(?P<country>(?:the\s)?[A-Z][\w’'.-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'.-]*){0,3}))?)?  # , Indonesia
        ,?\s+(?:on|in|from)\s+$""",
    re.VERBOSE,
)
"""What stands between a meeting's name and its date."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A meeting as a text names it."""

    name: str
    ordinal: int
    facts: tuple[tuple[str, str], ...]


def others(source: Source) -> dict[str, dict[str, str]]:
    """Return the facts of the "previous" meeting of the series and of the "ministerial" one, where the text tells."""
    own = source.statement.meeting
    named = list(_named(source))
    of_ministers = bool(_MINISTERS.search(own.name))
    found: dict[str, dict[str, str]] = {}
    for one in named:
        ministers = bool(_MINISTERS.search(one.name))
        if own.ordinal and one.ordinal == own.ordinal - 1 and ministers == of_ministers:
            found.setdefault("previous", {"name": one.name, "ordinal": str(one.ordinal)})
            found["previous"] |= dict(one.facts)
        elif ministers and not of_ministers and "ministerial" not in found:
            found["ministerial"] = {"name": one.name, "ordinal": str(one.ordinal), **dict(one.facts)}
    return found


def _named(source: Source) -> Iterator[_Named]:
    """Yield every meeting that a text names with an ordinal, in reading order."""
    for block in source.statement.blocks:
        for kind, (start, end) in source.entities(block.text):
            name = block.text[start:end]
            ordinals = dates.find_ordinals(name)
            if kind == "meeting" and ordinals and ordinals[0][2][0] == 0:
                yield _Named(name, ordinals[0][0], tuple(_held(block.text, end).items()))


def _held(text: str, end: int) -> dict[str, str]:
    """Return when and where the meeting was whose name ends here."""
    time = next((time for time in dates.times(text) if time.at[0] >= end), None)
    between = _HELD.fullmatch(text, end, time.at[0]) if time else None
    if time is None or between is None:
        return {}
    facts = {key: between[key] for key in ("city", "country") if between[key]}
    if isinstance(time, dates.Vague):
        return facts | {"date": time.text}
    more = {"end": time.end.isoformat()} if time.end != time.start else {}
    return facts | {"start": time.start.isoformat()} | more
