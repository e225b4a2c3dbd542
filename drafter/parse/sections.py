"""One file's paragraphs to the documents that it holds, each with its title lines.

A file begins a document. Another begins where a title stands after a finished text: lines in
capitals or bold that name a kind of document or a meeting, unless the numbering simply goes on
after them; or lines that head a membership list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter import dates
from drafter.received import SourceKind, SourceParagraph

_DOCUMENT = re.compile(
    r"""\b(?:statement|declaration|communiqu[eé]|strategy|conclusions|summary|report|minutes|resolution
    |plan\ of\ action|action\ plan|work\ ?plan|roadmap|framework|agreement|terms\ of\ reference
    |press\ release|record)\b""",
    re.IGNORECASE | re.VERBOSE,
)
MEETING = re.compile(r"\b(?:meeting|conference|summit|session|forum|assembly|dialogue|roundtable)\b", re.IGNORECASE)
_MEMBERS = re.compile(r"\b(?:members|membership|participants|participating|delegations|list of)\b", re.IGNORECASE)
_ANNEX = re.compile(r"(?:annex|attachment|appendix)\b", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(r"(?:location|venue|place|city|where|dates?|when)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """One document: its title lines, a web page's own place-and-date lines, and its body."""

    title: tuple[SourceParagraph, ...]
    header: tuple[SourceParagraph, ...]
    body: tuple[SourceParagraph, ...]

    @property
    def lines(self) -> tuple[int, int]:
        """Return the first and last line of the document in its file."""
        every = [*self.title, *self.header, *self.body]
        return min(part.lines[0] for part in every), max(part.lines[1] for part in every)


def split(paragraphs: Sequence[SourceParagraph]) -> tuple[Section, ...]:
    """Return the documents of a file in reading order; each paragraph is in one of them."""
    paragraphs = [part for part in paragraphs if part.kind is not SourceKind.RULE]
    starts = [0, *(at for at in range(1, len(paragraphs)) if _begins_document(paragraphs, at))]
    ends = [*starts[1:], len(paragraphs)]
    return tuple(_section(paragraphs[start:end]) for start, end in zip(starts, ends, strict=True))


def is_prominent(paragraph: SourceParagraph) -> bool:
    """Return whether a line is set as titles are: in bold or in capitals."""
    letters = [letter for letter in paragraph.text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters) >= 0.85 * len(letters)
    return paragraph.bold or (capitals and len(letters) >= 2)


def _run(paragraphs: Sequence[SourceParagraph], at: int) -> list[SourceParagraph]:
    """Return the lines that stand together from `at` on."""
    run = []
    for paragraph in paragraphs[at:]:
        if paragraph.kind is not SourceKind.LINE:
            break
        run.append(paragraph)
    return run


def _begins_document(paragraphs: Sequence[SourceParagraph], at: int) -> bool:
    if paragraphs[at].kind is not SourceKind.LINE or paragraphs[at - 1].kind is SourceKind.LINE:
        return False
    run = _run(paragraphs, at)
    if _ANNEX.match(run[0].text) or run[0].label:
        return False
    following = paragraphs[at + len(run) :]
    if len(run) > 1 and _MEMBERS.search(run[0].text) and following and following[0].kind is SourceKind.TABLE:
        return True
    title = [line for line in run if is_prominent(line)]
    if not title or title[0] is not run[0] or _goes_on(paragraphs[:at], following):
        return False
    words = " ".join(line.text for line in title)
    dated = bool(dates.find(words))
    named = bool(_DOCUMENT.search(words)) and (len(words.split()) >= 4 or dated)
    return named or (bool(MEETING.search(words)) and dated)


def _goes_on(before: Sequence[SourceParagraph], after: Sequence[SourceParagraph]) -> bool:
    """Return whether the numbered paragraphs simply count on, as they do across a heading."""
    numbers = [int(part.label) for part in before if part.kind is SourceKind.PARAGRAPH and part.label.isdecimal()]
    following = [int(part.label) for part in after if part.kind is SourceKind.PARAGRAPH and part.label.isdecimal()]
    return bool(numbers and following) and following[0] == numbers[-1] + 1


def _section(paragraphs: Sequence[SourceParagraph]) -> Section:
    run = _run(paragraphs, 0)
    title = _title(run, paragraphs[len(run) :])
    header = [line for line in run[: len(title) + 1] if _PLACE_AND_DATE.match(line.text) and not line.label]
    body = [part for part in paragraphs if part not in title and part not in header]
    return Section(tuple(line for line in title if line not in header), tuple(header), tuple(body))


def _title(run: list[SourceParagraph], body: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    """Return the lines of `run` that are the title; what is left heads the first section.

    A title goes to the last line that tells a date or, set as titles are, names a document or a
    meeting; lines set so after it are the title's too, unless headings in the body are set like
    them. Where the first line is not prominent, the title goes to the first that is. A label ends a
    title: "I. Decisions".
    """
    run = run[: next((at for at, line in enumerate(run) if line.label), len(run))]
    prominent = [is_prominent(line) for line in run]
    if any(prominent) and not prominent[0]:
        return run[: prominent.index(True)]
    naming = [at for at, line in enumerate(run) if _names_document(line.text, prominent[at] or not any(prominent))]
    end = naming[-1] + 1 if naming else int(any(prominent))
    headed = any(part.kind is SourceKind.LINE and not part.label and is_prominent(part) for part in body)
    while end < len(run) and prominent[end] and not headed:
        end += 1
    return run[:end]


def _names_document(text: str, by_words: bool) -> bool:
    named = by_words and any(pattern.search(text) for pattern in (_DOCUMENT, MEETING))
    return named or bool(_PLACE_AND_DATE.match(text)) or bool(dates.find(text))
