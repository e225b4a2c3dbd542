"""A meeting's number in figures beside an acronym: "COP 6", "MOP-6". That of a decision, "6/1", is asked for whole.

The next meeting has the next number: where a text has the old one, it is the fact of the meeting file.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.patterns import compiled

_SHORT = compiled(r"(?<![\w./-])[A-Z]{2,8}[ \u00a0-]?(?P<number>[1-9][0-9]{0,2})(?![\w.,%]*[0-9])(?![\w%])")


def found(text: str, ordinal: int | None) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where the number of the meeting stands so, and the fact that it is; nothing where it has none."""
    for each in _SHORT.finditer(text) if ordinal else ():
        if int(each["number"]) == ordinal:
            yield each.span("number"), "meeting.number"
