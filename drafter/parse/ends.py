"""Lines at the head and the end of a document that may be a page's and none of the statement's: told, never dropped.

In: the document's lines, the statement that they became, with what was dropped of the page. Out: at most one reason
an end, with the words. A menu's word may be a heading and a teaser's headline a title; only a person can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import dates, numbering, site
from drafter.model import Block, BlockKind, Kind, Statement
from drafter.parse.facts import meeting_names
from drafter.parse.sections import Section
from drafter.parse.titles import DOCUMENT, is_prominent
from drafter.received import SourceParagraph

_FIGURES = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?:\W+\d{1,2}:\d\d.*)?"
)  # a post's date, or the meeting's
_PARTED = re.compile(r"\S\s*[|»›→]\s*\S")
_SIGNED = re.compile(  # who signs a text, and what ends one
    r"""\b(?:mrs?|ms|dr|h\.?e|hon(?:ou?rable)?|sir|excellency|minister|secretary|ambassador|director|president|chair(?:man|person)?s?
        |co-chairs?|commissioner|governor|head|chief|sincerely|faithfully|regards|signed|done|adopted|for\ the|on\ behalf|annex|attachment|appendix|source
        |note|notes|thank\ you|list|participants?|observers?|delegations?|delegates|attend\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BEGUN = re.compile(
    r"(?:the|we|they|it|in|on|at|to|this|these|establish\w*)\s\S+\s\S+\s\S", re.IGNORECASE
)  # a sentence
_NAVIGATION = "site navigation"
_ENDED = (".", ";", ":", ",", "!", "?", "”", ")", '"')
_SHORT = 90  # letters of a line that is a link's, a headline's or a name's
_ROW = 4
"""So many short lines above the first that names a meeting or a document are a menu: no title has them."""
_FEW = 6
"""Short lines at the end; more are a list of the statement's own."""


def find(section: Section, statement: Statement) -> Iterator[str]:
    """Yield the reason for each end of the document that has such lines."""
    for where, lines in (("head", _head(section, statement)), ("end", _end(statement))):
        if lines:
            told = "; ".join(f"“{line}”" for line in dict.fromkeys(lines))
            yield f"these lines at the {where} may be the page’s, not the statement’s: {told}"


# ── the head ─────────────────────────────────────────────────────────────────────────────────────


def _head(section: Section, statement: Statement) -> list[str]:
    every = section.title
    named = next((at for at, line in enumerate(every) if _is_titled(line.text)), len(every))
    above = every[:named]
    if len(above) >= _ROW and all(len(line.text.split()) <= _ROW and not is_prominent(line) for line in above):
        return [line.text for line in above]
    dropped = [repair.lines[0] for repair in statement.repairs if repair.kind == _NAVIGATION]
    below = every[named] if named < len(every) else None
    return [line.text for line in above if _is_pages(line, below, dropped)]


def _is_titled(text: str) -> bool:
    named = site.names_text(text) or bool(DOCUMENT.search(text)) or bool(meeting_names.numbers(text))
    return named and not site.is_menu(text)


def _is_pages(line: SourceParagraph, below: SourceParagraph | None, dropped: Sequence[int]) -> bool:
    """Return whether a line above the title looks like a page's, or stands between or below what was dropped."""
    if (
        site.is_menu(line.text)
        or _FIGURES.fullmatch(line.text)
        or (_PARTED.search(line.text) and not dates.find(line.text))
    ):
        return True
    if below is None:
        return False
    if dates.find(line.text):
        return False
    follows = any(line.lines[1] < at < below.lines[0] for at in dropped)
    precedes = any(at < line.lines[0] for at in dropped)
    return follows or (precedes and is_prominent(below) and not is_prominent(line))


# ── the end ──────────────────────────────────────────────────────────────────────────────────────


def _end(statement: Statement) -> list[str]:
    tail = _tail(statement)
    if not tail:
        return []
    before = statement.blocks[-len(tail) - 1].lines[1] if len(tail) < len(statement.blocks) else 0
    dropped = [at for repair in statement.repairs if repair.kind == _NAVIGATION and (at := repair.lines[0]) > before]
    first = min(dropped, default=0)
    doubtful = {at for at, block in enumerate(tail) if first and block.lines[0] > first}
    doubtful |= {at for at, block in enumerate(tail) if site.is_menu(block.text) and not site.heads_names(block.text)}
    if _heads_nothing(tail, statement):
        doubtful |= set(range(len(tail)))
    return [tail[at].text for at in sorted(doubtful)]


def _tail(statement: Statement) -> list[Block]:
    """Return the short lines at the end that no one signs and that are no delegation's."""
    present = {attendee.printed for attendee in statement.attendance}
    tail: list[Block] = []
    for block, annex in reversed(list(zip(statement.blocks, numbering.annexes(statement.blocks), strict=True))):
        listed = bool(annex) or any(name and name in block.text for name in present)
        if listed or not _is_short(block) or _SIGNED.search(block.text) or dates.find(block.text):
            break
        tail.insert(0, block)
    return tail


def _is_short(block: Block) -> bool:
    running = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM) and not block.label
    return running and len(block.text) <= _SHORT and not block.text.endswith(_ENDED)


def _heads_nothing(tail: Sequence[Block], statement: Statement) -> bool:
    """Return whether lines that are no list stand below the last sentence like headings with no text below."""
    if statement.kind is Kind.MEMBERSHIP or len(tail) > _FEW or any(block.kind is BlockKind.ITEM for block in tail):
        return False
    if len(tail) == len(statement.blocks):
        return False
    if any(_BEGUN.match(block.text) for block in tail):
        return False
    before = statement.blocks[-len(tail) - 1]
    prose = before.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and before.text.endswith((".", ".”", '."'))
    return prose and len(before.text) > _SHORT // 3
