"""The label or bullet before a line's words: whether it is one where the reading stands, and what it begins.

What looks like one is found by `marks`; whether a label follows those before it is told by `labels`.
"""

from __future__ import annotations

import re

from drafter.ingest import marks
from drafter.ingest.marks import Mark
from drafter.ingest.text import before, continuing, printed
from drafter.ingest.text.lines import Line
from drafter.ingest.text.standing import Standing
from drafter.received import SourceKind

_YEAR = re.compile(r"(?:19|20)\d\d")
_ROOM = 0.8  # of the page's width: a line so short ended before its margin


def split(now: Standing, line: Line) -> Mark:
    """Return what stands before the words of a line, a round bullet or label without a stop where one may."""
    listed = _is_listed(now)
    if listed and now.fresh() and line.text.lstrip().startswith("o "):
        return marks.split("  " + line.text)
    ended = now.fresh() or now.after_line() or (listed and not now.before.full(line))
    mark = now.labels.unstopped(line.text, ended) or marks.split(line.text)
    closes = mark.label.endswith(")") and not mark.label.startswith("(") and not now.before.apart()
    if closes and now.open is not None and now.open.is_bracketed:  # "(Attachment", and below "B) agreed"
        return Mark(line.text.strip(), indent=mark.indent)
    return mark


# ── numbers alone on their lines ─────────────────────────────────────────────────────────────────


def is_page_number(now: Standing, at: int, line: Line) -> bool:
    """Return whether a number alone on its line is the page's. A year is none: it ends a sentence or title."""
    page = marks.page_number(line.text)
    if not page or is_number(now, at, line):
        return False
    if len(page) < 4:
        return True
    return printed.stands_alone(now.lines, at) and not _YEAR.fullmatch(page)


def is_number(now: Standing, at: int, line: Line) -> bool:
    """Return whether a number alone on its line is a paragraph's that has lost its stop."""
    fresh = now.before.finished() or now.after_line() or now.before.gap > now.shape.gap or not now.shape.width
    return now.labels.alone(line.text, fresh, now.following[at])


# ── labels ───────────────────────────────────────────────────────────────────────────────────────


def begins(now: Standing, mark: Mark) -> bool:
    """Return whether a bullet, or a label that may stand here, begins a paragraph or an item."""
    return bool(mark.mark) or (bool(mark.label) and is_label(now, mark))


def is_label(now: Standing, mark: Mark) -> bool:
    """Return whether what looks like a label is one: it goes on with those before it, or is the last one misprinted."""
    room = _has_room(now, mark)
    ended = now.before.fresh() or (_is_listed(now) and room) or (room and _follows_body(now, mark))
    return now.labels.begins(mark, ended, now.after_line(), now.fresh(), room) or is_misprint(now, mark)


def _follows_body(now: Standing, mark: Mark) -> bool:
    """Return whether number 1 stands below a short line that names a body: "The Council,", and "1. Approves ..."."""
    first = mark.label == "1" and mark.text[:1].isupper()
    return (
        first
        and now.before.text.endswith(",")
        and not now.before.text[:1].islower()
        and now.open is not None
        and (len(now.open.pieces) == 1 and not now.open.label)
    )


def is_misprint(now: Standing, mark: Mark) -> bool:
    """Return whether a number was printed twice, with an end and an empty line between the two."""
    apart = now.before.apart() or not now.shape.width
    ended = now.before.fresh() and not now.before.text.endswith(":")
    return apart and ended and now.labels.is_repeated(mark)


def _is_listed(now: Standing) -> bool:
    return now.in_item() and now.open is not None and bool(now.open.mark)


def _has_room(now: Standing, mark: Mark) -> bool:
    """Return whether a letter may go on with a list: the last item is whole, though it has no stop."""
    short = not now.shape.width or len(now.before.text) + 1 + len(mark.label) < _ROOM * now.shape.edge
    return short and not before.ends_open(now.before.text)


# ── what they begin ──────────────────────────────────────────────────────────────────────────────


def begun(now: Standing, at: int, line: Line, mark: Mark) -> tuple[SourceKind, str, str]:
    """Return what begins, its label and its words: after a bullet, what is no label here is the first of them."""
    label = mark.label if mark.label and (not mark.mark or is_label(now, mark)) else ""
    text = mark.text if label == mark.label else line.text.strip().removeprefix(mark.mark).strip()
    if mark.mark or not _is_paragraph(now, label):
        return SourceKind.ITEM, label, text
    goes_on = continuing.is_begun(now.shape, line, now.lines[at + 1 : at + 2 + now.shape.gap])
    headed = not label.isdecimal() and not goes_on and now.kind(text, line.bold) is SourceKind.LINE
    return SourceKind.LINE if headed else SourceKind.PARAGRAPH, label, text


def _is_paragraph(now: Standing, label: str) -> bool:
    if label[:1].isupper() or label.isdecimal():
        return True
    return not now.before.text.rstrip().endswith(":") and now.labels.numbers_paragraph(label)


def tell(now: Standing, line: Line, mark: Mark) -> None:
    """Tell of a number glued to its word or printed twice, and of a bullet that was changed or stood alone."""
    if mark.glued:
        words = line.text.strip().partition(mark.glued)[2].split()
        word = words[0] if words else ""
        now.told.repair("lost space", line, mark.glued + word, f"{mark.glued} {word}")
    if mark.mark and (marks.is_odd(mark.mark) or (not mark.text and marks.is_glyph(mark.mark))):
        now.told.repair("bullet" if mark.text else "bullet alone on its line", line, mark.mark, "•")
    if is_misprint(now, mark):
        now.told.repair("number repeated", line, f"{mark.label}.", f"{mark.label}.")
