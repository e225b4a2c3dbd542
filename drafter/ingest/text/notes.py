"""Footnotes in brackets, "the nets [1]" and below "[1] Elbonia reserved its position.": their figures are raised.

In: the lines of a text. Out: the same, with the figures as they stand elsewhere, ¹; each is told. A line that begins
with such a number is a footnote only where the text has referred to it before: paragraphs may be numbered so too.
So are the last lines of a text, "1 Elbonia reserved its position.", one for each raised figure in the text above. Where
none is raised, the figures are that stand behind a sentence's stop, "the nets.1", if such lines count on to the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter import dates, numbering
from drafter.ingest.text.lines import Line, Told

_NOTE = re.compile(r"(?<=\S)\s?(?P<label>\[\d{1,3}\])|^\s*(?P<first>\[\d{1,3}\])(?=\s+\S)")
_RAISED = re.compile(r"(?<=[\w.,;:)”’])[¹²³⁰⁴-⁹]{1,3}(?!\w)")
_LOWERED = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
_BARE = re.compile(r"\s*\d{1,3}\s+[^\W\d_a-z].*\s\S.*\s\S")  # a figure without a stop, and a sentence's words
_FIRST = re.compile(r"\s*(?P<label>\d{1,2})\s+[^\W\d_a-z]\w*\s+\S")
_BEHIND = re.compile(
    r"(?:(?<=[^\W\d_][.,;:)”’])|(?<=\b(?:19|20)\d\d[.,;]))(?<!\b[Nn]o\.)(?<!\b[Pp]ara\.)"
    r"(?<!\b[Aa]rt\.)(?<!\b[Vv]ol\.)(?<!\b[Pp]\.)(?<!\bpp\.)"
    r"(?P<label>[1-9]\d?)(?=\s|$)"
)
"""A figure that was raised before its form was lost: "to the Convention.1"."""
_ENDED = re.compile(r"[.;:!?][”\"’')]*$")
_DATE = 30  # letters
_NEAR = 5  # lines
_FIGURE = re.compile(r"\[\d{1,3}\]")


def mend(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines with the figures of footnotes raised."""
    found = _notes(line.text for line in lines)
    lines = [_line(line, found, told) if "[" in line.text else line for line in lines] if found else lines
    last = _last_notes([line.text for line in lines])
    if not last and (last := _behind_stops([line.text for line in lines])):
        lines = [line if at >= min(last) else _raised(line, len(last), told) for at, line in enumerate(lines)]
    return [_begun(line, told) if at in last else line for at, line in enumerate(lines)] if last else lines


def _behind_stops(texts: Sequence[str]) -> frozenset[int]:
    """Return the places of a text's last lines that count up from 1, all but one of them marked behind a stop above."""
    places: list[int] = []
    for at in range(len(texts) - 1, -1, -1):
        if (found := _FIRST.match(texts[at])) and not (places and _label(texts[places[0]]) != int(found["label"]) + 1):
            places.insert(0, at)
            if found["label"] == "1":
                break
        elif texts[at].strip():
            return frozenset()
    if not places or _label(texts[places[0]]) != 1:
        return frozenset()
    marks = {int(found["label"]) for text in texts[: places[0]] for found in _BEHIND.finditer(text)}
    marked = marks & set(range(1, len(places) + 1))
    return frozenset(places) if len(marked) >= max(1, len(places) - 1) else frozenset()


def _label(text: str) -> int:
    found = _FIRST.match(text)
    return int(found["label"]) if found else 0


def _raised(line: Line, notes: int, told: Told) -> Line:
    """Return the line with the figures behind its stops raised that may be those of the notes."""

    def raised(figure: re.Match[str]) -> str:
        if int(figure["label"]) > notes + 1:
            return figure[0]
        told.repair("footnote mark", line, figure[0], numbering.raised(figure[0]))
        return numbering.raised(figure[0])

    return replace(line, text=_BEHIND.sub(raised, line.text))


def _begun(line: Line, told: Told) -> Line:
    """Return the line with the figure that it begins with raised."""
    figure, _, words = line.text.strip().partition(" ")
    told.repair("footnote mark", line, figure, numbering.raised(figure))
    return replace(line, text=f"{numbering.raised(figure)} {words.lstrip()}")


def _last_notes(texts: Sequence[str]) -> frozenset[int]:
    """Return the places of a text's last lines that begin with figures raised above: each of them, in order, once."""
    raised = [label for text in texts for label in _RAISED.findall(text)]
    if [label.translate(_LOWERED) for label in raised] != [str(at + 1) for at in range(len(raised))]:
        return frozenset()  # "14 km²"
    places: list[int] = []
    for figure in range(len(raised), 0, -1):
        before = places[0] if places else len(texts)
        at = next((at for at in range(before - 1, -1, -1) if _may_be_note(texts, at)), -1)
        if at < 0 or not texts[at].strip().startswith(f"{figure} "):
            return frozenset()
        places.insert(0, at)
    above = any(_RAISED.search(text) for text in texts[places[0] :]) if places else True
    return frozenset() if above else frozenset(places)


def _may_be_note(texts: Sequence[str], at: int) -> bool:
    """Return whether a line begins with a figure that is no day's, where a sentence has ended above it."""
    if not _BARE.match(texts[at]) or any(one.at[0] == 0 for one in dates.find(texts[at].strip()[:_DATE])):
        return False
    above = next((text.rstrip() for text in reversed(texts[max(0, at - _NEAR) : at]) if text.strip()), "")
    return bool(_ENDED.search(above[-_DATE:])) or not texts[at - 1].strip()


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
