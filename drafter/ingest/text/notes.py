"""Footnotes in brackets, "the nets [1]" and below "[1] Elbonia reserved its position.": their figures are raised.

In: the lines of a text. Out: the same, with the figures as they stand elsewhere, ¹; each is told. A line that begins
with such a number is a footnote only where the text has referred to it before: paragraphs may be numbered so too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from drafter import numbering
from drafter.ingest.text.lines import Line, Told

_NOTE = re.compile(r"(?<=\S)\s?(?P<label>\[\d{1,3}\])|^\s*(?P<first>\[\d{1,3}\])(?=\s+\S)")
_FIGURE = re.compile(r"\[\d{1,3}\]")


def mend(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines with the figures of footnotes raised."""
    found = _notes(line.text for line in lines)
    return [_line(line, found, told) if "[" in line.text else line for line in lines] if found else lines


def _line(line: Line, notes: frozenset[str], told: Told) -> Line:
    def raised(figure: re.Match[str]) -> str:
        if figure[0] not in notes:
            return figure[0]
        after = numbering.raised(figure[0].strip("[]"))
        told.repair("footnote mark", line, figure[0], after)
        return after

    return replace(line, text=_FIGURE.sub(raised, line.text))


def _notes(texts: Iterable[str]) -> frozenset[str]:
    """Return the labels "[1]" that begin a line only after the text has referred to them; none if one does not so."""
    referred: set[str] = set()
    begun: set[str] = set()
    for text in texts:
        for found in _NOTE.finditer(text) if "[" in text else ():
            if found["label"]:
                referred.add(found["label"])
            elif found["first"] not in referred:
                return frozenset()
            else:
                begun.add(found["first"])
    return frozenset(begun)
