"""Where things stand in the picture of histories, and what stands above its rows: title, legend, columns' heads."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from drafter import dates
from drafter.history import Chart, Event, Gathering, Shift, saying
from drafter.render.chart.marks import GREY, clean, coordinate, fitted, line, mark, square, text, width

MARGIN, LABELS, ROW, GROUP, OFTEN, _GAP = 24, 400, 24, 34, 76, 26
_WIDE, _NARROW, _MOST_WIDE = 96, 34, 9
"""Columns: wide ones bear their place and date in lines, narrow ones, where there are many, on end."""
_APART = 120  # a column of a text of no meeting, whose name is longer than a place
_HEAD_PLAIN, _HEAD_WIDE, _HEAD_NARROW, _TOP, _LEGEND = 48, 76, 168, 66, 72
ID_SIZE, TEXT_SIZE = 13, 11.5


class Page:
    """Where things stand: the columns' middles, the rows' heights, the whole."""

    def __init__(self, chart: Chart, titled: bool) -> None:
        self.top = _TOP if titled else 0
        self.columns = (*chart.meetings, *chart.apart)
        wide = len(self.columns) <= _MOST_WIDE
        self.step = _WIDE if wide else _NARROW
        more = bool(chart.apart) or len({each.body for each in chart.meetings}) > 1
        self.head = _HEAD_NARROW if not wide else _HEAD_WIDE if more else _HEAD_PLAIN
        self.on_end = not wide
        self.left = MARGIN + LABELS
        self.often = self.left + self.step * len(chart.meetings)
        self.apart = self.often + OFTEN + _GAP
        self.beside = _APART if wide else self.step
        end = self.apart + self.beside * len(chart.apart) if chart.apart else self.often + OFTEN
        self.width = max(end, MARGIN + 860) + MARGIN
        self.right = self.width - MARGIN
        self.first = self.top + _LEGEND + self.head
        self.middle = {each.statement: self.left + self.step * (nth + 0.5) for nth, each in enumerate(chart.meetings)}
        for nth, each in enumerate(chart.apart):
            self.middle[each.statement] = self.apart + self.beside * (nth + 0.5)


def title(root: ET.Element, chart: Chart) -> None:
    """Write what the picture is, and of whose meetings."""
    text(root, MARGIN, 40, "Lineage of precedents", 24, font_weight="bold")
    bodies = ", ".join(dict.fromkeys(each.body for each in chart.meetings if each.body))
    count = f"{len(chart.lineages)} precedents, {len(chart.meetings)} meetings"
    told = f"{fitted(bodies, 600, 14)}: {count}" if bodies else count
    text(root, MARGIN, 62, told, 14, fill=GREY)


_LEGENDS = (
    (Event.SAME, None, False, "first used, or same wording"),
    (Event.REWORDED, None, False, "reworded"),
    (Event.REVIVED, None, False, "revived, same wording"),
    (Event.REVIVED, None, True, "revived, reworded"),
    (Event.REWORDED, Shift.STRONGER, False, "verb stronger"),
    (Event.REWORDED, Shift.WEAKER, False, "verb weaker"),
    (Event.DROPPED, None, False, "dropped: does not stand"),
)


_COUNTED = f"stands in statements ({saying.COUNTED})"


def legend(root: ET.Element, page: Page, chart: Chart, y: float) -> None:
    """Write what each mark means, from this height on, in as many lines as it takes."""
    x = float(MARGIN + 8)
    for event, shift, reworded, words in _LEGENDS:
        if x + 28 + width(words, 12.5) > page.right:
            x, y = float(MARGIN + 8), y + 24
        if event is Event.DROPPED:
            line(root, x - 8, x + 14, y, words)
            x += 8
        else:
            mark(root, x, y, event, shift, reworded)
        text(root, x + 14, y + 4.5, words, 12.5)
        x += 44 + width(words, 12.5)
    if chart.apart:
        square(root, x, y)
        text(root, x + 14, y + 4.5, words := "in a text of no meeting", 12.5)
        x += 44 + width(words, 12.5)
    if x + width(_COUNTED, 12.5) > page.right:
        x, y = float(MARGIN + 8), y + 24
    text(root, x, y + 4.5, _COUNTED, 12.5, fill=GREY)


def heads(root: ET.Element, page: Page, chart: Chart) -> None:
    """Write place and date above each column; on end where there are many."""
    bottom = page.first - 8
    several = len({each.body for each in chart.meetings}) > 1
    for each in page.columns:
        group = ET.SubElement(root, "g")
        ET.SubElement(group, "title").text = clean(_whole(each))
        lines = _head_lines(each, several, page.beside - 8)
        x = page.middle[each.statement]
        if page.on_end:
            place = each.place.split(",")[0] or each.name or each.statement
            body = each.body if several else ""
            day = dates.written(each.day) if each.day else ""
            said = fitted(", ".join(filter(None, [place, day, body])), page.head - 8, 12)
            text(group, x + 4, bottom, said, 12, transform=f"rotate(-90 {coordinate(x + 4)} {coordinate(bottom)})")
            continue
        for nth, words in enumerate(reversed(lines)):
            weight = {"font_weight": "bold"} if nth == len(lines) - 1 else {"fill": GREY}
            text(
                group,
                x,
                bottom - nth * 15,
                fitted(words, (page.step if each.day else page.beside) - 6, 12),
                12,
                text_anchor="middle",
                **weight,
            )
    text(root, page.often + OFTEN / 2, bottom - 15, "stands in", 12, text_anchor="middle", fill=GREY)
    text(root, page.often + OFTEN / 2, bottom, "statements", 12, text_anchor="middle", fill=GREY)
    if chart.apart:
        middle = page.apart + page.beside * len(chart.apart) / 2
        y = page.first - page.head - 2
        text(root, middle, y, "texts of no meeting", 12, text_anchor="middle", font_style="italic", fill=GREY)


def _head_lines(each: Gathering, several: bool, room: float) -> list[str]:
    """Return what stands above a column: place, day and month, year; the body too where there are several."""
    if each.day is None:
        name = clean(each.name or each.statement)
        return _broken(_title_case(name) if name.isupper() else name, room)
    day, _, year = dates.written(each.day).rpartition(" ")
    place = each.place.split(",")[0] or each.name or each.statement
    return [place, day, year, *([each.body or "body not told"] if several else [])]


def _title_case(name: str) -> str:
    small = ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
    words = name.lower().split()
    return " ".join(word if nth and word in small else word.capitalize() for nth, word in enumerate(words))


def _broken(name: str, room: float) -> list[str]:
    """Return a name in three lines at most."""
    lines = [""]
    for word in name.split():
        if lines[-1] and width(f"{lines[-1]} {word}", 12) > room:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return [*lines[:2], " ".join(lines[2:])] if len(lines) > 2 else lines


def _whole(each: Gathering) -> str:
    day = dates.written(each.day, each.last_day) if each.day else ""
    return ", ".join(filter(None, [each.name, each.place, day, each.statement]))


def shorts(meetings: Sequence[Gathering], year_alone: bool) -> list[str]:
    """Return "Sydney 2013" for each, or the year alone where there is no room for more.

    Where one place has several in a year, as a central bank's meetings, the month tells them apart: "Oct 2013".
    """
    names = [_short(each, year_alone) for each in meetings]
    return [
        f"{dates.MONTHS[each.day.month - 1][:3]} {each.day.year}"
        if each.day and not year_alone and names.count(name) > 1
        else name
        for each, name in zip(meetings, names, strict=True)
    ]


def _short(each: Gathering, year_alone: bool) -> str:
    place = "" if year_alone else each.place.split(",")[0]
    return f"{place} {each.day.year}".strip() if each.day else place
