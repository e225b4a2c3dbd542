"""Histories of precedents as a picture: a row each, a column a meeting, a mark where the precedent stands.

SVG of our own making: no clock, no random, nothing from a network; the same chart gives the same bytes. What became
of a precedent is told by the mark's shape, by the line that leads to it and in words (each mark has a title), never
by colour alone. All colours on white have a contrast of 4.5 to 1 at least.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from drafter import citing
from drafter.history import Chart, Lineage, Step, saying
from drafter.model import FUNCTIONS, Precedent, Status
from drafter.render.chart.heads import (
    GROUP,
    ID_SIZE,
    LABELS,
    MARGIN,
    OFTEN,
    ROW,
    TEXT_SIZE,
    Page,
    heads,
    legend,
    shorts,
    title,
)
from drafter.render.chart.marks import (
    BAND,
    FONTS,
    GREY,
    INK,
    clean,
    coordinate,
    fitted,
    line,
    mark,
    square,
    text,
    width,
)


def svg(chart: Chart, titled: bool = True) -> str:
    """Return the picture as SVG; on a page that bears the title, without it."""
    page = Page(chart, titled)
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "lang": "en",
        "aria-labelledby": "lineage-title lineage-desc", "font-family": FONTS, "fill": INK})  # fmt: skip
    ET.SubElement(root, "title", {"id": "lineage-title"}).text = "Lineage of precedents, meeting by meeting"
    ET.SubElement(root, "desc", {"id": "lineage-desc"}).text = description(chart)
    ET.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    if titled:
        title(root, chart)
    legend(root, page, chart, page.top + 28)
    heads(root, page, chart)
    y = float(page.first)
    for name, group in by_function(chart.lineages):
        y = _group(root, page, chart, name, y, first=y == page.first)
        for nth, lineage in enumerate(group):
            _row(root, page, lineage, y, shaded=nth % 2 == 0)
            y += ROW
    _sized(root, page.width, y + MARGIN)
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode") + "\n"


def description(chart: Chart) -> str:
    """Return in words what the picture shows."""
    count, meetings = len(chart.lineages), len(chart.meetings)
    return (
        f"{count} precedent{'' if count == 1 else 's'} in rows, {meetings} meeting{'' if meetings == 1 else 's'} in "
        "columns by date. A mark shows where a precedent stands; its shape tells if it was reworded, revived, or its "
        "verb became stronger or weaker; a thin broken line shows meetings at which it does not stand. "
        f"At the right stands in how many statements it stands; {saying.COUNTED}."
    )


def by_function(lineages: Sequence[Lineage]) -> Iterator[tuple[str, list[Lineage]]]:
    """Yield the functions in the order of a statement, each with its precedents in the order of their first use."""
    ordered = sorted(lineages, key=_order)
    for function, group in groupby(ordered, key=lambda lineage: lineage.precedent.function):
        yield function or "other", list(group)


def _order(lineage: Lineage) -> tuple[int, int, str, str]:
    function = lineage.precedent.function
    nth = FUNCTIONS.index(function) if function in FUNCTIONS else len(FUNCTIONS)
    first = lineage.steps[0].gathering.statement if lineage.steps else "~"
    return nth, -lineage.count, first, lineage.precedent.id


def _sized(root: ET.Element, wide: float, high: float) -> None:
    root.set("viewBox", f"0 0 {coordinate(wide)} {coordinate(high)}")
    root.set("width", coordinate(wide))
    root.set("height", coordinate(high))


def _group(root: ET.Element, page: Page, chart: Chart, name: str, y: float, first: bool) -> float:
    """Write the name of a function, and the years of the meetings again, for who has scrolled down to it."""
    text(root, MARGIN, y + GROUP - 12, name.capitalize(), 15, font_weight="bold")
    names = shorts(chart.meetings, page.on_end)
    for each, name in zip(chart.meetings, names, strict=True) if not first else ():
        said = fitted(name, page.step - 4, 11)
        text(root, page.middle[each.statement], y + GROUP - 11, said, 11, text_anchor="middle", fill=GREY)
    attributes = {"x1": coordinate(MARGIN), "x2": coordinate(page.right)}
    under = {"y1": coordinate(y + GROUP - 4), "y2": coordinate(y + GROUP - 4)}
    ET.SubElement(root, "line", {**attributes, **under, "stroke": INK, "stroke-width": "1"})
    return y + GROUP


def _row(root: ET.Element, page: Page, lineage: Lineage, y: float, shaded: bool) -> None:
    row = ET.SubElement(root, "g")
    if shaded:
        wide = coordinate(page.right - MARGIN + 16)
        where = {"x": coordinate(MARGIN - 8), "y": coordinate(y), "width": wide, "height": str(ROW)}
        ET.SubElement(row, "rect", {**where, "fill": BAND})
    _label(row, lineage.precedent, y + ROW / 2 + 4.5)
    middle = y + ROW / 2
    for run in _runs(lineage.steps):
        x1, x2 = (page.middle[step.gathering.statement] for step in (run[0], run[-1]))
        gone = [step.gathering.statement for step in run if not step.stands]
        line(row, x1, x2, middle, f"dropped: not in {_listed(gone)}" if gone else "")
    for step in (step for step in lineage.steps if step.stands):
        _cell(row, step, page.middle[step.gathering.statement], middle)
    said = saying.frequency(lineage)
    text(row, page.often + OFTEN / 2, middle + 4.5, said, ID_SIZE, text_anchor="middle")
    _apart(row, page, lineage, middle)


def _apart(row: ET.Element, page: Page, lineage: Lineage, middle: float) -> None:
    for id_ in dict.fromkeys(entry.statement for entry in lineage.apart):
        group = ET.SubElement(row, "g")
        ET.SubElement(group, "title").text = f"stands in {id_}"
        square(group, page.middle[id_], middle)


def _label(row: ET.Element, precedent: Precedent, y: float) -> None:
    """Write the last part of the id, and as much of the wording as there is room for; all of it in the title."""
    group = ET.SubElement(row, "g")
    proposed = " (proposed)" if precedent.status is Status.PROPOSED else ""
    ET.SubElement(group, "title").text = clean(f"{precedent.id}{proposed}: {precedent.text}")
    name = fitted(precedent.id.rpartition("/")[2], LABELS * 0.62 - width(proposed, ID_SIZE), ID_SIZE) + proposed
    text(group, MARGIN, y, name, ID_SIZE)
    x = MARGIN + width(name, ID_SIZE) + 10
    words = re.sub(r"\{\{ ?[\w.]+ ?\}\}", "…", precedent.text)
    left = fitted(words, MARGIN + LABELS - x - 16, TEXT_SIZE)
    if len(left) > 8:
        text(group, x, y, left, TEXT_SIZE, fill=GREY, font_style="italic")


def _cell(row: ET.Element, step: Step, x: float, y: float) -> None:
    group = ET.SubElement(row, "g")
    meeting = step.gathering
    paragraphs = ", ".join(dict.fromkeys(entry.paragraph for entry in step.attested if entry.paragraph))
    ET.SubElement(group, "title").text = clean(f"{meeting.statement}{citing.after(paragraphs)}: {saying.event(step)}")
    mark(group, x, y, step.event, step.shift, step.reworded)


def _runs(steps: Sequence[Step]) -> Iterator[Sequence[Step]]:
    """Yield the steps from one use to the next, or to the last meeting."""
    uses = [at for at, step in enumerate(steps) if step.stands]
    ends = [*uses[1:], len(steps) - 1] if uses else []
    for at, after in zip(uses, ends, strict=True):
        if after > at:
            yield steps[at : after + 1]


def _listed(ids: Sequence[str]) -> str:
    return ids[0] if len(ids) == 1 else f"{len(ids)} statements, {ids[0]} to {ids[-1]}"
