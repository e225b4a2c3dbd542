"""Lines at the head and the end of a document that may be a page's and none of the statement's: told, never dropped.

In: the document's lines, the statement that they became, with what was dropped of the page. Out: at most one reason
an end, with the words. A menu's word may be a heading and a teaser's headline a title; only a person can tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from drafter import dates, numbering, site
from drafter.model import Block, BlockKind, Kind, Statement
from drafter.parse import kinds
from drafter.parse.facts import meeting_names
from drafter.parse.sections import Section
from drafter.parse.titles import DOCUMENT, is_prominent
from drafter.received import SourceParagraph

_FIGURES = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?:\W+\d{1,2}:\d\d.*)?"
)  # a post's date, or the meeting's
_PARTED = re.compile(r"\S\s*[|»›→]\s*\S")
_SIGNED = re.compile(  # who signs a text, and what ends one
    r"""\b(?:mrs?|ms|dr|h\.?e|hon(?:ou?rable)?|sir|excellency|minister|secretary|ambassador|director|president
        |chair(?:man|person)?s?|co-chairs?|commissioner|governor|head|chief|sincerely|faithfully|regards
        |signed|done|adopted|for\ the|on\ behalf|annex|attachment|appendix|source
        |note|notes|thank\ you|list|participants?|observers?|delegations?|delegates|attend\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A sentence that has lost its end.
_BEGUN = re.compile(
    r"(?:the|we|they|it|in|on|at|to|this|these|establish\w*)\s\S+\s\S+\s\S", re.IGNORECASE
)  # a sentence
_BODY = re.compile(  # what a letterhead names
    r"""\b(?:process|group|forum|office|ministry|department|secretariat|commission|council|committee|union|associations?
        |organi[sz]ations?|network|bank|centre|center|agency|government|community|initiative|partnership|dialogue)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NAVIGATION = "site navigation"
_ENDED = (".", ";", ":", ",", "!", "?", "”", ")", '"')
_SHORT = 90  # letters of a line that is a link's, a headline's or a name's
_FEW_WORDS = 3  # of a line that is a menu's
_SECTIONS = ("background", "overview", "introduction", "summary")  # what an excerpt may begin with
_ROW = 4
"""So many short lines above the first that names a meeting or a document are a menu: no title has them."""
_FEW = 6
"""Short lines at the end; more are a list of the statement's own."""


def find(section: Section, statement: Statement) -> Iterator[str]:
    """Yield the reason for each end of the document that has such lines."""
    for where, lines in (("head", head(section, statement)), ("end", _end(statement))):
        if lines:
            told = "; ".join(f"“{line}”" for line in dict.fromkeys(lines))
            yield f"these lines at the {where} may be the page’s, not the statement’s: {told}"


# ── the head ─────────────────────────────────────────────────────────────────────────────────────


def head(section: Section, statement: Statement) -> list[str]:
    """Return the lines above the first that names a meeting or a document; without a title, the first headings."""
    every = section.title or tuple(_first_headings(section, statement.blocks))
    if len(every) > 1 and _is_other_kind(every[0], every[1:]):
        return [every[0].text]
    named = next((at for at, line in enumerate(every) if _is_titled(line.text)), len(every))
    above = every[:named]
    if len(above) >= _ROW and all(len(line.text.split()) <= _ROW and not is_prominent(line) for line in above):
        return [line.text for line in above]
    dropped = [repair.lines[0] for repair in statement.repairs if repair.kind == _NAVIGATION]
    below = every[named] if named < len(every) else None
    said = _words([*statement.title, *(block.text for block in statement.blocks)])
    return [line.text for line in above if _is_pages(line, below, dropped) or (below and _is_unlike(line, below, said))]


def _is_other_kind(line: SourceParagraph, below: Sequence[SourceParagraph]) -> bool:
    """Return whether a line is a kind of document alone, "Strategy", above a title of another, set otherwise."""
    alone = len(line.text.split()) <= _FEW_WORDS - 1 and not line.label and not is_prominent(line)
    named = [one for one in below if DOCUMENT.search(one.text)]
    if not alone or not named or not all(map(is_prominent, below)):
        return False
    return kinds.kind((line.text,), ()) is not kinds.kind(tuple(one.text for one in below), ())


def _first_headings(section: Section, blocks: Sequence[Block]) -> Iterator[SourceParagraph]:
    for part, _ in zip(section.body, takewhile(lambda block: block.kind is BlockKind.HEADING, blocks), strict=False):
        if part.text.casefold() not in _SECTIONS and not site.heads_names(part.text):
            yield part


def _is_titled(text: str) -> bool:
    named = site.names_text(text) or bool(DOCUMENT.search(text)) or bool(meeting_names.numbers(text))
    return named and not site.is_menu(text)


def _is_pages(line: SourceParagraph, below: SourceParagraph | None, dropped: Sequence[int]) -> bool:
    """Return whether a line above the title looks like a page's, or stands between or below what was dropped."""
    parted = _PARTED.search(line.text) and not dates.find(line.text)
    if site.is_menu(line.text) or site.heads_links(line.text) or _FIGURES.fullmatch(line.text) or parted:
        return True
    if below is None or dates.find(line.text):
        return False
    follows = any(line.lines[1] < at < below.lines[0] for at in dropped)
    precedes = any(at < line.lines[0] for at in dropped)
    return follows or (precedes and is_prominent(below) and not is_prominent(line))


def _is_unlike(line: SourceParagraph, below: SourceParagraph, said: Counter[str]) -> bool:
    """Return whether a short line above the title says nothing that the text says again, and is set like no title."""
    short = len(line.text.split()) <= _FEW_WORDS and not dates.find(line.text)
    own = (
        _BODY.search(line.text)
        or "," in line.text
        or line.text.isupper()
        or (is_prominent(line) and is_prominent(below))
    )
    return short and not own and not any(said[word] > 1 for word in _words([line.text]))


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"[^\W\d_]{3,}", text.casefold()))


# ── the end ──────────────────────────────────────────────────────────────────────────────────────


def _end(statement: Statement) -> list[str]:
    run = _run(statement.blocks)
    before = statement.blocks[-len(run) - 1].lines[1] if len(run) < len(statement.blocks) else 0
    dropped = [at for repair in statement.repairs if repair.kind == _NAVIGATION and (at := repair.lines[0]) > before]
    tail = _tail(run, statement)
    doubtful = {*_below(run, min(dropped, default=0)), *_menus(run, statement)}
    doubtful |= set(range(len(run) - len(tail), len(run))) if _heads_nothing(tail, statement) else set()
    return [run[at].text for at in sorted(doubtful)]


def _run(blocks: Sequence[Block]) -> list[Block]:
    """Return the short lines after the last sentence or table."""
    run: list[Block] = []
    for block in reversed(blocks):
        if not _is_short(block):
            break
        run.insert(0, block)
    return run


def _below(run: Sequence[Block], dropped: int) -> Iterator[int]:
    """Yield the lines below what was dropped of the page, down to a heading of names, a signature or an annex."""
    for at, block in enumerate(run):
        if dropped and block.lines[0] > dropped:
            if _SIGNED.search(block.text) or site.heads_names(block.text) or dates.find(block.text):
                return
            yield at


def _menus(run: Sequence[Block], statement: Statement) -> Iterator[int]:
    """Yield the words of a menu below which no delegation stands."""
    present = {attendee.printed for attendee in statement.attendance if not site.is_menu(attendee.printed)}
    last = max((at for at, block in enumerate(run) if block.text in present), default=-1)
    yield from (at for at, block in enumerate(run) if at > last and site.is_menu(block.text) and (
        at + 1 == len(run) or not site.heads_names(block.text)))  # fmt: skip


def _tail(run: Sequence[Block], statement: Statement) -> list[Block]:
    """Return the last of the short lines: those that no one signs, that are no delegation's and are no annex."""
    present = {attendee.printed for attendee in statement.attendance}
    tail: list[Block] = []
    for block in reversed([] if any(map(numbering.is_annex, run)) else run):
        listed = any(name and name in block.text for name in present)
        if listed or _SIGNED.search(block.text) or dates.find(block.text):
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
    if not tail or len(tail) == len(statement.blocks):
        return False
    if any(_BEGUN.match(block.text) for block in tail):
        return False
    before = statement.blocks[-len(tail) - 1]
    prose = before.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and before.text.endswith((".", ".”", '."'))
    return prose and len(before.text) > _SHORT // 3
