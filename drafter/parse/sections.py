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

from drafter import dates
from drafter.model import Comment, Repair
from drafter.parse.facts import meeting_names, others
from drafter.received import Received, SourceKind, SourceParagraph

_DOCUMENT = re.compile(
    r"""\b(?:statement|declaration|communiqu[eé]|strategy|conclusions|summary|report|minutes|resolution
    |plan\ of\ action|action\ plan|work\ ?plan|roadmap|framework|agreement|terms\ of\ reference
    |press\ release|record|outcomes?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
MEETING = re.compile(
    r"\b(?:meeting|conference|summit|session|forum|assembly|dialogue|roundtable|consultations?|retreat)\b",
    re.IGNORECASE,
)
_MEMBERS = re.compile(r"\b(?:members|membership|participants|participating|delegations|list of)\b", re.IGNORECASE)
_ANNEX = re.compile(r"(?:annex|attachment|appendix)\b", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(r"(?:location|venue|place|city|where|dates?|when)\s*:", re.IGNORECASE)
_LONGEST_TITLE = 400
"""Letters of a title that stands in one paragraph: longer than a line may be."""


@dataclass(frozen=True, slots=True)
class Section:
    """One document: its title lines, a page's own lines of place, date and release, and its body."""

    title: tuple[SourceParagraph, ...]
    header: tuple[SourceParagraph, ...]
    body: tuple[SourceParagraph, ...]

    @property
    def lines(self) -> tuple[int, int]:
        """Return the first and last line of the document in its file."""
        every = [*self.title, *self.header, *self.body]
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
    kept, ruled = _without_rules(paragraphs)
    starts = [0, *_starts(kept, ruled)]
    ends = [*starts[1:], len(kept)]
    return tuple(_section(kept[start:end]) for start, end in zip(starts, ends, strict=True))


def is_prominent(paragraph: SourceParagraph) -> bool:
    """Return whether a line is set as titles are: in bold or in capitals."""
    letters = [letter for letter in paragraph.text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters) >= 0.85 * len(letters)
    return paragraph.bold or (capitals and len(letters) >= 2)


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
    for at, part in enumerate(parts):
        if told and part.kind is SourceKind.LINE and _may_begin(parts, at, ruled):
            goes_on = bool(last) and following[ends[at]] == last + 1
            after = parts[ends[at]] if ends[at] < len(parts) else None
            if _is_title(parts[at : ends[at]], after, goes_on, following[ends[at]]):
                yield at
                told = False
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
    return bool(dates.find(text)) and len(text) <= 80 and not text.isupper() and not _DOCUMENT.search(text)


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
    named = bool(_DOCUMENT.search(words)) and (len(words.split()) >= 4 or dated)
    return named or (bool(MEETING.search(words)) and dated)


def _is_plain_title(run: Sequence[SourceParagraph], following: int) -> bool:
    """Return whether lines set like any other are a title: they name a document and a meeting, and tell a date."""
    lines = [line.text for line in run if not line.level and not line.label][:6]
    document = any(_DOCUMENT.search(line) and len(line.split()) <= 12 for line in lines)
    dated = any(dates.find(line) and len(line) <= 100 for line in lines)
    return len(lines) > 1 and document and dated and any(MEETING.search(line) for line in lines) and following in (0, 1)


# ── title, header, body ──────────────────────────────────────────────────────────────────────────


def _section(paragraphs: Sequence[SourceParagraph]) -> Section:
    end = next((at for at, part in enumerate(paragraphs) if not _may_be_title(part, at)), len(paragraphs))
    run = list(paragraphs[:end])
    size = _title(run, paragraphs[end:])
    header = {
        at for at, line in enumerate(run[: size + 1]) if not line.label and not line.title and _is_header(line.text)
    }
    title = tuple(line for at, line in enumerate(run[:size]) if at not in header)
    body = tuple(part for at, part in enumerate(paragraphs) if at >= size and at not in header)
    return Section(title, tuple(run[at] for at in sorted(header)), body)


def _may_be_title(part: SourceParagraph, at: int) -> bool:
    """Return whether a paragraph may be a title line; one in capitals may be longer than a line is."""
    if part.kind is SourceKind.LINE or part.title:
        return True
    long = part.kind is SourceKind.PARAGRAPH and not part.label and len(part.text) <= _LONGEST_TITLE
    return at < 8 and long and is_prominent(part) and not part.text.endswith((".", ";", ":", ","))


def _is_header(text: str) -> bool:
    return bool(_PLACE_AND_DATE.match(text)) or others.is_release(text)


def _title(run: Sequence[SourceParagraph], body: Sequence[SourceParagraph]) -> int:
    """Return how many lines of `run` are the title; what is left heads the first section.

    Lines that the file calls its title are it, and below a single one the lines set as titles are up to the
    last that tells a date or names a document. Else a title goes to the last line that tells a date
    or, set as titles are, names a document or a meeting; lines set so after it are the title's too,
    unless headings in the body are set like them. Where the first line is not prominent, the title
    goes to the first that is. A label ends a title, "I. Decisions", and so does a heading of the file's own,
    unless all of its level stand together at the beginning.
    """
    own = [at for at, line in enumerate(run) if line.title]
    if own:
        return own[-1] + 1 if len(own) > 1 else own[0] + 1 + _goes_with_title(run[own[0] + 1 :])
    run = run[: _first_heading(run, body)]
    prominent = [is_prominent(line) for line in run]
    naming = [at for at, line in enumerate(run) if _names_document(line.text, prominent[at] or not any(prominent))]
    if any(prominent) and not prominent[0]:
        before = run[: prominent.index(True)]
        if _is_whole(before) or not any(prominent[at] for at in naming):
            return len(before)
    end = naming[-1] + 1 if naming else int(any(prominent))
    headed = any(part.kind is SourceKind.LINE and not part.label and is_prominent(part) for part in body)
    while end < len(run) and prominent[end] and not headed:
        end += 1
    return end


def _goes_with_title(lines: Sequence[SourceParagraph]) -> int:
    """Return how many lines below the title of a file's own go with it: "Klow, 7 May 2015", "Co-Chairs' Statement"."""
    size = 0
    for at, line in enumerate(lines):
        if line.level or line.label or not (is_prominent(line) or dates.find(line.text)) or len(line.text) > 100:
            break
        if _names_document(line.text, is_prominent(line)):
            size = at + 1
    return size


def _is_whole(lines: Sequence[SourceParagraph]) -> bool:
    """Return whether plain lines are a title by themselves, and no more than a site's name above one."""
    return any(
        _DOCUMENT.search(line.text) or dates.find(line.text) for line in lines if not others.is_release(line.text)
    )


def _first_heading(run: Sequence[SourceParagraph], body: Sequence[SourceParagraph]) -> int:
    """Return where a label or a heading of the file's own ends what may be the title."""
    levels = [part.level for part in (*run, *body) if part.kind is SourceKind.LINE and part.level]
    top = min(levels, default=0)
    first = next((at for at, line in enumerate(run) if line.level != top), len(run))
    together = levels.count(top) == first  # "CO-CHAIRS' STATEMENT", each line of a title a heading of its own
    for at, line in enumerate(run):
        only = at < first and together
        place_and_date = at > 0 and bool(dates.find(line.text)) and len(line.text) <= 100
        if line.label or (line.level and not only and not place_and_date):
            return at
    return len(run)


def _names_document(text: str, by_words: bool) -> bool:
    named = by_words and any(pattern.search(text) for pattern in (_DOCUMENT, MEETING))
    return named or bool(_PLACE_AND_DATE.match(text) or dates.find(text)) or _counts_or_dates(text)


def _counts_or_dates(text: str) -> bool:
    """Return whether a plain line counts a meeting, "Third Ministerial Retreat", or tells a day: "Klow, 5-6 March"."""
    words = text.split()
    counted = 3 <= len(words) <= 30 and MEETING.search(text) and "session" not in text.lower()
    days = [time for time in dates.find_vague(text) if time.kind == "day without year"]
    return bool(counted and meeting_names.numbers(text)) or (len(words) <= 8 and bool(days))
