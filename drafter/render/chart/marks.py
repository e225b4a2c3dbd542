"""The pieces that a picture is drawn of: words that fit their room, lines, and the marks of a history."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from drafter.history import Event, Shift
from drafter.render.measure import ems

INK, GREY, LINE, MARK, UP, DOWN = "#1b1b1b", "#595959", "#6b6b6b", "#1f4e79", "#1d6b2f", "#9c2a10"
"""Of text, lines and marks: a contrast of 4.5 to 1 at least with white and with BAND."""
BAND = "#f3f4f6"
FONTS = "'Times New Roman', 'Liberation Serif', 'Noto Serif', Georgia, serif"
"""The first two have the widths that `measure` knows."""
_PRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(words: str) -> str:
    """Return words without what XML cannot hold."""
    return _PRINTABLE.sub(" ", words)


def coordinate(number: float) -> str:
    """Return a number as SVG has it, to a tenth."""
    return f"{number:.1f}".removesuffix(".0")


def text(parent: ET.Element, x: float, y: float, words: str, size: float, **more: str) -> ET.Element:
    """Write words, with attributes of SVG."""
    found = ET.SubElement(parent, "text", {"x": coordinate(x), "y": coordinate(y), "font-size": coordinate(size)})
    found.attrib.update({key.replace("_", "-"): value for key, value in more.items()})
    found.text = clean(words)
    return found


def fitted(words: str, room: float, size: float) -> str:
    """Return the words, shortened until they fit."""
    words = " ".join(words.split())
    if width(words, size) <= room:
        return words
    while words and width(words + "…", size) > room:
        words = words[:-1]
    return words.rstrip(" ,;") + "…"


def width(words: str, size: float) -> float:
    """Return how wide words are in letters of this size."""
    return ems(words) * size


def line(parent: ET.Element, x1: float, x2: float, y: float, dropped: str = "") -> None:
    """Draw the line of a life; thin and broken, with a title that says so, where the precedent does not stand."""
    where = {"x1": coordinate(x1), "x2": coordinate(x2), "y1": coordinate(y), "y2": coordinate(y)}
    if not dropped:
        ET.SubElement(parent, "line", {**where, "stroke": MARK, "stroke-width": "2.5"})
        return
    group = ET.SubElement(parent, "g")
    ET.SubElement(group, "title").text = clean(dropped)
    ET.SubElement(group, "line", {**where, "stroke": "#ffffff", "stroke-opacity": "0", "stroke-width": "18"})
    ET.SubElement(group, "line", {**where, "stroke": LINE, "stroke-width": "1", "stroke-dasharray": "2 3"})


def mark(parent: ET.Element, x: float, y: float, event: Event, shift: Shift | None, reworded: bool) -> None:
    """Draw the mark of a step: a triangle for a verb that grew or fell, a disc, a ring, a ring round both."""
    if shift is not None:
        tip, base = (-6.5, 5.0) if shift is Shift.STRONGER else (6.5, -5.0)
        corners = ((x, y + tip), (x + 7, y + base), (x - 7, y + base))
        points = " ".join(f"{coordinate(a)},{coordinate(b)}" for a, b in corners)
        ET.SubElement(parent, "polygon", {"points": points, "fill": UP if shift is Shift.STRONGER else DOWN})
    elif event is Event.REVIVED:
        _circle(parent, x, y, 7.5, "#ffffff", "1.5")
        _circle(parent, x, y, 3.5, "#ffffff" if reworded else MARK, "1.5")
    elif event is Event.REWORDED:
        _circle(parent, x, y, 5, "#ffffff", "2.5")
    else:
        _circle(parent, x, y, 6, MARK, "0")


def square(parent: ET.Element, x: float, y: float) -> None:
    """Draw the mark of a text of no meeting."""
    where = {"x": coordinate(x - 5), "y": coordinate(y - 5), "width": "10", "height": "10"}
    ET.SubElement(parent, "rect", {**where, "fill": MARK})


def _circle(parent: ET.Element, x: float, y: float, radius: float, fill: str, stroke: str) -> None:
    where = {"cx": coordinate(x), "cy": coordinate(y), "r": coordinate(radius), "fill": fill}
    ET.SubElement(parent, "circle", where if stroke == "0" else {**where, "stroke": MARK, "stroke-width": stroke})
