"""Whether a line goes on with the paragraph above it, or stands alone: what its looks and what stood before tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.ingest import marks
from drafter.ingest.text import before, clauses, drafts
from drafter.ingest.text.before import Before
from drafter.ingest.text.drafts import LONGEST_HEADING, Draft
from drafter.ingest.text.lines import PAGE, Line
from drafter.ingest.text.shape import WIDEST, Pair, Shape
from drafter.received import SourceKind

_SHORT = 45  # letters of a line that surely is a heading, or leads in to a list
HALF = 0.5  # of the width: a shorter line is a heading
_LONGER = 60  # letters of a numbered line or item that has no end, and is no heading or name
_SHORTER = 0.75  # of the page's width: a line so short with the next one's first word did not begin at its margin
MOST_LINES = 3  # of a heading
_NAMED = re.compile(r"[A-Z][a-z]+:(?:\s|$)")  # "Note: ..."
_ENDED = re.compile(r"[.!?:;,][”\"’')\]]*$|[.!?;]\s")
_NO_END = re.compile(r"[\w,]$")


def kind(shape: Shape, text: str, bold: bool) -> SourceKind:
    """Return whether words are a paragraph's or a heading's: in wrapped text a full line is no heading."""
    longest = min(LONGEST_HEADING, 0.85 * shape.width) if shape.width else LONGEST_HEADING
    return drafts.kind(text, longest, bold)


def is_begun(shape: Shape, line: Line, below: Sequence[Line]) -> bool:
    """Return whether a numbered line of wrapped text is a sentence's first and no heading: what is `below` goes on."""
    after = next((one.text.strip() for one in below if one.text.strip()), "")
    if not after or len(line.text.rstrip()) < HALF * shape.width or not shape.width or marks.all_capitals(line.text):
        return False
    mark = marks.split(after)
    anew = after[:1].isupper() and clauses.OPENERS.match(after) and not before.ends_open(line.text)
    return not (mark.label or mark.mark or anew) and line.bold == below[0].bold


def is_first(shape: Shape, line: Line, below: Line) -> bool:
    """Return whether the line below goes on with what looks like a heading: it begins small, or had no room there."""
    if not below.text.strip() or line.bold or below.bold or marks.all_capitals(line.text):
        return False
    mark = marks.split(below.text)
    if mark.label or mark.mark or below.text == PAGE:
        return False
    small = below.text.strip()[:1].islower() or before.ends_open(line.text)
    return small or Pair(line.text.rstrip(), below.text.strip()).is_full(shape.least)


def is_left_open(passed: Before, open_: Draft, line: Line, text: str) -> bool:
    """Return whether the paragraph above has not ended, and goes on here: it is too long for a heading or name.

    Where empty lines part the paragraphs, all that stands together is one; else a heading may follow
    upon a stop that was forgotten.
    """
    shape = passed.shape
    if passed.apart() or passed.finished():
        return False
    if not shape.spaced:
        lined = kind(shape, text, line.bold) is SourceKind.LINE
        return not shape.width and len(passed.text) > LONGEST_HEADING and not lined
    if shape.width:
        return len(open_.pieces) > 1 or len(passed.text) > 0.5 * shape.width
    return len(passed.text) > (_LONGER if open_.label or open_.mark else LONGEST_HEADING)


def ends_over(passed: Before, open_: Draft, text: str) -> bool:
    """Return whether a few words below a page's end are the last of the sentence above: "the European", "Union."."""
    sentence = open_.kind is SourceKind.PARAGRAPH and (open_.label.isdecimal() or len(passed.text) > _LONGER)
    left = sentence and passed.paged and passed.text[-1:].isalnum() and not passed.ends_clause(text)
    return left and len(text) <= _SHORT and text.endswith(".") and not _ENDED.search(text[:-1])


def is_clause(passed: Before, open_: Draft, line: Line, text: str) -> bool:
    """Return whether a line that looks like a clause is one: a full line's comma may part a list's names."""
    clause = clauses.begins(open_.pieces[0]) or clauses.begins_surely(text) or clauses.closes(text)
    return clause or passed.apart() or not passed.full(line)


def is_in_brackets(passed: Before, open_: Draft, text: str) -> bool:
    """Return whether a line closes the brackets that the long line above has opened."""
    opened = open_.is_bracketed and not (passed.apart() or open_.level) and _SHORT < len(passed.text) <= WIDEST
    return opened and text.find(")") >= 0 and "(" not in text[: text.find(")")]


def is_rest(passed: Before, line: Line, below: Line | None) -> bool:
    """Return whether a line is the rest of the one above: its sentence goes on below, though it had room here."""
    if below is None or not below.text.strip() or passed.apart():
        return False
    pair = Pair(line.text.rstrip(), below.text)
    together = len(passed.text) + 1 + len(pair.first)
    short = pair.reach <= _SHORTER * passed.shape.edge
    return pair.breaks_off(0) and short and together <= passed.shape.edge


def may_go_on(passed: Before, open_: Draft, text: str) -> bool:
    """Return whether a line that begins a paragraph may go on with the one above, which ended without a stop.

    That is told where no empty lines part the paragraphs: the line above may have been broken off, though shorter
    than the others. Where a line is a paragraph, two are as long as a page is wide, and the first had no room.
    """
    shape, line = passed.shape, passed.text
    if passed.apart() or passed.finished() or shape.spaced or clauses.ends(line) or marks.all_capitals(line):
        return False
    if marks.place_and_date(line) or marks.all_capitals(text) or open_.bold or open_.level or open_.mark:
        return False
    if shape.width:
        return open_.kind is SourceKind.PARAGRAPH or (not shape.exact and len(line) > HALF * shape.width)
    return _LONGER <= len(line) <= WIDEST and len(text) <= Pair(line, text).reach


def may_head(shape: Shape, text: str, below: Line | None) -> bool:
    """Return whether a full line that begins a paragraph may be a heading above one: the next line begins anew."""
    if below is None or shape.spaced or drafts.kind(text) is not SourceKind.LINE:
        return False
    mark = marks.split(below.text)
    return below.text.strip()[:1].isupper() and not (mark.label or mark.mark or before.ends_open(text))


def is_unfinished(passed: Before, open_: Draft) -> bool:
    """Return whether a numbered paragraph is a sentence by its length, and ends in a line that may be wrapped."""
    if len(passed.text) > WIDEST:
        return False
    numbered = open_.kind is SourceKind.PARAGRAPH and open_.label.isdecimal() and bool(open_.pieces)
    return numbered and sum(map(len, open_.pieces)) > _LONGER and bool(_NO_END.search(open_.pieces[-1]))


def doubt(open_: Draft, text: str) -> str:
    """Return what is told of a paragraph that is unfinished where another line begins."""
    return f"paragraph {open_.label} does not end: “... {open_.pieces[-1][-40:].lstrip()}”, then “{text[:40]}”"


def is_headed(shape: Shape, open_: Draft) -> bool:
    """Return whether a numbered paragraph of several lines has no end, and its last line may be the next heading."""
    wrapped = bool(shape.width) and not shape.spaced and len(open_.pieces) > 1 and open_.label.isdecimal()
    return wrapped and drafts.kind(open_.pieces[-1], _SHORT) is SourceKind.LINE


def headed(open_: Draft) -> str:
    """Return what is told of such a paragraph."""
    return f"paragraph {open_.label} does not end: “{open_.pieces[-1][:40]}” may be a heading"


def guesses(count: int) -> tuple[str, ...]:
    """Return what is told of a text in which often nothing shows whether a paragraph ends with a line."""
    if not count:
        return ()
    places = f"{count} places" if count > 1 else "one place"
    return (f"no empty line shows where some paragraphs end: at {places} it was guessed whether a new one begins",)


def is_labelled(text: str) -> bool:
    """Return whether a line has a word before it that says what it is: "Note: ..."."""
    return bool(_NAMED.match(text))


def heads(lines: Sequence[Line]) -> bool:
    """Return whether lines begin with a heading: words without a stop, on few lines, down to the next number."""
    for at, line in enumerate(lines):
        mark = marks.split(line.text)
        if mark.label and (mark.label[:1].isupper() or mark.label.isdecimal()):
            words = " ".join(one.text.strip() for one in lines[:at])
            return drafts.kind(words) is SourceKind.LINE
        if not line.text.strip() or mark.label or mark.mark or _ENDED.search(line.text.strip()):
            return False
    return False


def heading_goes_on(passed: Before, open_: Draft, line: Line, text: str) -> bool:
    """Return whether a line goes on with the heading, or the title's line, above it."""
    if open_.level or marks.place_and_date(passed.text):
        return False
    if passed.forced(line) or passed.date_goes_on(text):
        return True
    goes_on = text[:1].islower() or (before.ends_open(passed.text) and not marks.all_capitals(text))
    return goes_on and not line.bold and not passed.apart()


def is_lost_bullet(passed: Before, line: Line, listed: bool) -> bool:
    """Return whether an indented line of wrapped text begins an item whose bullet was lost.

    The first follows a lead-in's colon, the others an item's end; what goes on with a sentence
    after a page break is indented too, but nothing has ended before it. Where all lines but a
    paragraph's first hang, an indent says nothing. `listed` says whether an item is open.
    """
    shape = passed.shape
    if not shape.width or shape.hanging or not line.text[:1].isspace() or line.text.strip() in ("and", "or"):
        return False
    if passed.text[:1].isspace() and not listed:
        return False
    return passed.text.endswith((";", "; and", "; or", ".") if listed else ":")


def stands_alone(passed: Before, line: Line, following: str) -> bool:
    """Return whether a line of wrapped text is a heading: short, unstopped, a beginning after it."""
    text = line.text.strip()
    if not passed.finished() or passed.forced(line):
        return False
    begins = marks.split(following)
    listed = bool(begins.label or begins.mark)
    if kind(passed.shape, text, line.bold) is not SourceKind.LINE:  # "Participants:", above its list
        return listed and text.endswith(":") and len(text) < _SHORT and not passed.full(line)
    short = following[:1].isupper() and len(text) < _SHORT and not before.ends_open(text)
    return listed or not following or short
