"""One file's paragraphs to the documents that it holds, each with its title lines.

A file begins a document. Another begins where a title stands after a finished text: lines in
capitals or bold, or that the file itself calls a title, that name a kind of document or a meeting, unless
the numbering simply goes on after them; plain lines that name a document and tell its date; or lines that
head a membership list.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from drafter import dates
from drafter.model import Comment, Repair
from drafter.parse import letters, series, signing, titles
from drafter.parse.facts import others
from drafter.parse.titles import DOCUMENT, MEETING, PLACE_AND_DATE, is_prominent
from drafter.received import Received, SourceKind, SourceParagraph

__all__ = ["Section", "is_prominent", "parts", "split"]

_LONGEST_LETTER = 400
"""Letters of a paragraph that only sends a text on."""

_MEMBERS = re.compile(r"\b(?:members|membership|participants|participating|delegations|list of)\b", re.IGNORECASE)
_ANNEX = re.compile(r"(?:annex|attachment|appendix)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """One document: its title lines, a page's own lines of place, date and release, and its body.

    `letter` is the mail that it came under, "From: ... Dear colleagues, please find below".
    """

    title: tuple[SourceParagraph, ...]
    header: tuple[SourceParagraph, ...]
    body: tuple[SourceParagraph, ...]
    letter: tuple[SourceParagraph, ...] = ()

    @property
    def lines(self) -> tuple[int, int]:
        """Return the first and last line of the document in its file."""
        every = [*self.letter, *self.title, *self.header, *self.body]
        return min(part.lines[0] for part in every), max(part.lines[1] for part in every)


def parts(received: Received) -> Iterator[tuple[Section, Received]]:
    """Yield each document of a file, and the file with only the repairs and comments of its lines."""
    found = split(received.paragraphs)
    firsts = [section.lines[0] for section in found[1:]]  # what stands before the first is the first's
    repairs: list[list[Repair]] = [[] for _ in found]
    comments: list[list[Comment]] = [[] for _ in found]
    for repair in received.repairs:
        repairs[bisect_right(firsts, repair.lines[0])].append(repair)
    for comment in received.comments:
        comments[bisect_right(firsts, comment.lines[0])].append(comment)
    for section, own, remarks in zip(found, repairs, comments, strict=True):
        yield section, replace(received, repairs=tuple(own), comments=tuple(remarks))


def split(paragraphs: Sequence[SourceParagraph]) -> tuple[Section, ...]:
    """Return the documents of a file in reading order; each paragraph is in one of them."""
    note = letters.end(paragraphs)
    found = _split(paragraphs[note:])
    return (replace(found[0], letter=(*paragraphs[:note], *found[0].letter)), *found[1:]) if note else found


def _split(paragraphs: Sequence[SourceParagraph]) -> tuple[Section, ...]:
    kept, ruled = _without_rules(paragraphs)
    starts = [0, *_starts(kept, ruled)]
    ends = [*starts[1:], len(kept)]
    found = [_section(kept[start:end]) for start, end in zip(starts, ends, strict=True)]
    if len(found) > 1 and _is_letter(found[0]):
        found[:2] = [replace(found[1], letter=(*found[0].header, *found[0].body))]
    elif len(found) > 1 and _is_above(found[0]) and any(line.title for line in found[1].title):
        found[:2] = [replace(found[1], body=(*found[0].body, *found[1].body))]
    return tuple(found)


def _is_above(section: Section) -> bool:
    """Return whether what stands above the title that the file gives is words about it, and no document."""
    short = sum(len(part.text) for part in section.body) <= _LONGEST_LETTER
    plain = all(part.kind is SourceKind.PARAGRAPH and not part.label for part in section.body)
    return short and plain and not section.title and not section.header


def _is_letter(section: Section) -> bool:
    """Return whether a file begins with the mail that a document came under, and no document."""
    head = sum(others.is_letter_head(line.text) for line in section.header) > 1
    greets = bool(section.body) and letters.greets(section.body[0].text)
    short = not any(part.label or len(part.text) > _LONGEST_LETTER for part in section.body)
    return (head or greets) and short and not section.title


def _without_rules(paragraphs: Sequence[SourceParagraph]) -> tuple[list[SourceParagraph], set[int]]:
    """Return the paragraphs that are no rule, and where among them one stood after a rule."""
    kept: list[SourceParagraph] = []
    ruled: set[int] = set()
    for part in paragraphs:
        if part.kind is SourceKind.RULE:
            ruled.add(len(kept))
        else:
            kept.append(part)
    return kept, ruled


# ── where documents begin ────────────────────────────────────────────────────────────────────────


def _starts(parts: Sequence[SourceParagraph], ruled: set[int]) -> Iterator[int]:
    """Yield where a document begins after the first; one walk, so that a long text takes no longer a paragraph."""
    ends = _run_ends(parts)
    following = _first_numbers(parts)
    last, told = 0, False  # the last paragraph's number; whether the document has more than lines yet
    began = 0
    for at, part in enumerate(parts):
        if told and part.kind is SourceKind.LINE and _may_begin(parts, at, ruled):
            goes_on = bool(last) and following[ends[at]] == last + 1
            after = parts[ends[at]] if ends[at] < len(parts) else None
            title = _is_title(parts[at : ends[at]], after, goes_on, following[ends[at]])
            if (
                title
                and not signing.is_signed(part.text)
                and (part.title or not series.counts_on(part.text, parts[began:at]))
            ):
                yield at
                told, began = False, at
        told = told or part.kind is not SourceKind.LINE
        last = _number(part) or last


def _run_ends(parts: Sequence[SourceParagraph]) -> list[int]:
    """Return for each paragraph where the lines that stand together from it on end."""
    ends = [len(parts)] * (len(parts) + 1)
    for at in range(len(parts) - 1, -1, -1):
        ends[at] = ends[at + 1] if parts[at].kind is SourceKind.LINE else at
    return ends


def _first_numbers(parts: Sequence[SourceParagraph]) -> list[int]:
    """Return for each paragraph the first paragraph's number from it on; 0 for none."""
    numbers = [0] * (len(parts) + 1)
    for at in range(len(parts) - 1, -1, -1):
        numbers[at] = _number(parts[at]) or numbers[at + 1]
    return numbers


def _number(part: SourceParagraph) -> int:
    decimal = part.kind is SourceKind.PARAGRAPH and part.label.isascii() and part.label.isdecimal()
    return int(part.label[:9]) if decimal else 0


def _may_begin(parts: Sequence[SourceParagraph], at: int, ruled: set[int]) -> bool:
    """Return whether a line begins something: after a text, a rule, a signature, or as the file's own title."""
    before, part = parts[at - 1], parts[at]
    if part.title:
        return not before.title
    if _is_signature(part.text) and at + 1 < len(parts) and parts[at + 1].kind is SourceKind.LINE:
        return False  # it ends the text above; the line after it may begin
    return before.kind is not SourceKind.LINE or at in ruled or (_is_signature(before.text) and not before.title)


def _is_signature(text: str) -> bool:
    """Return whether a line ends a document: "Streslau, 5 March 2013"."""
    return bool(dates.find(text)) and len(text) <= 80 and not text.isupper() and not DOCUMENT.search(text)


def _is_title(run: Sequence[SourceParagraph], after: SourceParagraph | None, goes_on: bool, following: int) -> bool:
    """Return whether the lines of `run` are another document's title; `following` is the number that comes next."""
    if _ANNEX.match(run[0].text) or run[0].label:
        return False
    if len(run) > 1 and _MEMBERS.search(run[0].text) and after is not None and after.kind is SourceKind.TABLE:
        return True
    if goes_on:
        return False
    if run[0].title:
        return True
    title = [line for line in run if is_prominent(line) and not line.level]
    if not title or title[0] is not run[0]:
        return _is_plain_title(run, following)
    words = " ".join(line.text for line in title)
    dated = bool(dates.find(words))
    named = bool(DOCUMENT.search(words)) and (len(words.split()) >= 4 or dated) and not _is_section(run, following)
    return named or (bool(MEETING.search(words)) and dated)


def _is_section(run: Sequence[SourceParagraph], following: int) -> bool:
    """Return whether a line in bold alone only heads a section: "Strategy implementation, review and funding"."""
    words = run[0].text
    told = words.isupper() or bool(MEETING.search(words) or dates.find(words))
    return len(run) == 1 and not told and following != 1


def _is_plain_title(run: Sequence[SourceParagraph], following: int) -> bool:
    """Return whether lines set like any other are a title: they name a document and a meeting, and tell a date."""
    lines = [line.text for line in run if not line.level and not line.label][:6]
    document = any(DOCUMENT.search(line) and len(line.split()) <= 12 for line in lines)
    dated = any(dates.find(line) and len(line) <= 100 for line in lines)
    return len(lines) > 1 and document and dated and any(MEETING.search(line) for line in lines) and following in (0, 1)


# ── title, header, body ──────────────────────────────────────────────────────────────────────────


def _section(paragraphs: Sequence[SourceParagraph]) -> Section:
    end = next((at for at, part in enumerate(paragraphs) if not titles.may_be(part, at)), len(paragraphs))
    run = list(paragraphs[:end])
    size = titles.size(run, paragraphs[end:])
    below = takewhile(lambda line: _is_header(line.text), run[size:])
    reach = max(size + 1, size + len(list(below)))  # "Venue: Klow", "Date: 5 March 2013" stand one a line
    header = {at for at, line in enumerate(run[:reach]) if not line.label and not line.title and _is_header(line.text)}
    title = tuple(line for at, line in enumerate(run[:size]) if at not in header)
    body = tuple(part for at, part in enumerate(paragraphs) if at >= size and at not in header)
    return Section(title, tuple(run[at] for at in sorted(header)), body)


def _is_header(text: str) -> bool:
    return bool(PLACE_AND_DATE.match(text)) or others.is_release(text)
