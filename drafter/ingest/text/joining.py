"""Whether a line goes on with the paragraph that is open: each thing that tells it, the surest first.

What the things are is told by `continuing`, and by `before`, what stood before the line.
"""

from __future__ import annotations

from drafter.ingest import marks
from drafter.ingest.text import continuing
from drafter.ingest.text.lines import Line
from drafter.ingest.text.standing import Standing
from drafter.received import SourceKind


def goes_on(now: Standing, at: int, line: Line) -> bool:
    """Return whether this line goes on with the paragraph that is open."""
    if now.open is None or now.in_table() or now.open.empty:
        return now.open is not None and not now.in_table()
    text = line.text.strip()
    if at in now.going:
        return now.going[at]
    if continuing.is_in_brackets(now.before, now.open, text):
        return True
    if line.bold and not now.open.bold and now.before.breaks_off(text):
        return True
    if line.bold != now.open.bold or (marks.all_capitals(text) and now.before.finished()):
        return now.before.forced(line) and line.bold == now.open.bold
    if now.open.kind is SourceKind.LINE:
        return _heading_goes_on(now, at, line, text)
    told = _told_by_words(now, at, line, text)
    return _told_by_width(now, at, line, text) if told is None else told


def _heading_goes_on(now: Standing, at: int, line: Line, text: str) -> bool:
    assert now.open is not None
    if not now.before.finished() and now.before.full(line) and now.heads(at):
        return True
    return continuing.heading_goes_on(now.before, now.open, line, text)


def _told_by_words(now: Standing, at: int, line: Line, text: str) -> bool | None:
    """Return what the words at the end of the last line and those of this one tell; None where they tell nothing."""
    assert now.open is not None
    if marks.place_and_date(line.text):
        return False
    if now.before.runs_on(text) or continuing.ends_over(now.before, now.open, text):
        return True
    if now.before.ends_clause(text) and continuing.is_clause(now.before, now.open, line, text):
        return False
    if now.before.finished() and (continuing.is_labelled(text) or now.heads(at)):
        return False
    return continuing.is_left_open(now.before, now.open, line, text) or None


def _told_by_width(now: Standing, at: int, line: Line, text: str) -> bool:
    """Return what the width of wrapped text tells. A guess below a sentence's end is counted."""
    assert now.open is not None
    if not now.shape.width:
        return False
    if now.before.apart():
        return _goes_over(now, at, line, text)
    joins = not continuing.stands_alone(now.before, line, now.following[at])
    rest = bool(now.open.label) and continuing.is_rest(now.before, line, now.below(at))
    joins = joins and (now.before.full(line) or _is_held(now) or rest)
    if joins and now.before.finished() and not now.shape.spaced:
        now.guessed += not now.open.label.isdecimal()
        now.late += now.open.label.isdecimal()
    return joins


def _is_held(now: Standing) -> bool:
    """Return whether something would show that a paragraph of ragged text ends: a number, or an empty line.

    After a sentence's end a number shows it only where every paragraph begins after an empty line.
    """
    if now.open is None or now.shape.exact or not (now.open.label or now.shape.spaced):
        return False
    broken = len(now.before.text) > continuing.HALF * now.shape.width
    return now.shape.spaced or now.shape.parted or (broken and not now.before.finished())


def _goes_over(now: Standing, at: int, line: Line, text: str) -> bool:
    """Return whether a paragraph of wrapped text goes on after empty lines or a page's end.

    After a sentence's end it does so only over a page's end, in a numbered text, after a full line.
    """
    assert now.open is not None
    if not now.before.finished():
        return not now.before.ends_clause(text) and (
            now.before.full(line)
            and (now.before.paged or not now.shape.spaced)
            and not continuing.stands_alone(now.before, line, now.following[at])
        )
    lined = now.kind(text, line.bold) is SourceKind.LINE
    return now.before.paged and now.before.full(line) and bool(now.open.label) and not lined
