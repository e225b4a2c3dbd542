"""How far a reading can be trusted, and why no further: reasons that an official can follow and look up.

The rule: without a reason it is high. It is low where three or more reasons stand, or a grave one: a text that is
not in English, numbers of which several are out of order, not one paragraph found, or what the file's reader calls so,
as words struck through on a page. Else it is medium.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter import language
from drafter.model import OUTCOMES, Attendee, Block, BlockKind, Confidence, Kind, Level, Meeting, Repair, Statement
from drafter.parse import signs

MANY = 3
"""So many reasons make a reading low, and so many numbers out of order are a grave reason."""

_SHOWN = 80
"""Letters of a sentence that a reason shows."""

_FOUND_TWICE = 2
"""One word with a capital inside may be a name; two are words run together."""

_LONGEST_PARAGRAPH = 4000
"""Letters; a page holds some 3,000, and no statement's paragraph runs over a page."""

_HALF = 0.4
"""Share of the letters from which half of a text is said to be in another language."""

_RUN_TOGETHER = re.compile(
    r"""(?<![\w@/.-]) (?: [^\W\d_A-Z]{3,}[A-Z][a-z]{2,}\w*     # theMinisters
          | [^\W\d_]{2,}[,;][^\W\d_]{2,} | [^\W\d_]{3,}\.[A-Z][a-z]{2,}   # Elbonia,Ruritania; agreed.The
          | [^\W\d_]{29,} ) (?![\w/@])                       # longer than any English word
    """,
    re.VERBOSE,
)
_MAY_RUN = (  # one of these is in all such words: small letter and capital, a stop between letters, a long word
    re.compile(r"[A-Z](?<=[^\W\d_A-Z].)"),
    re.compile(r"[,;.](?<=[^\W\d_].)(?=[^\W\d_])"),
    re.compile(r"\S{29}"),
)
_BRANDS = ("YouTube", "LinkedIn", "WhatsApp", "PayPal", "eBay")


def confidence(statement: Statement, doubts: Iterable[str], of_file: Sequence[str] = ()) -> Confidence:
    """Return how far the reading of a statement can be trusted.

    `doubts` are those of the file's reader, `of_file` those of them that are grave.
    """
    foreign = list(_foreign(statement.language))
    halves = language.halves(statement.blocks) if not foreign else None
    blocks = language.english(statement.blocks) if not foreign else statement.blocks
    grave = [*of_file, *foreign, *_text(blocks)]
    reasons = list(dict.fromkeys([
        *doubts, *grave, *_half(halves), *_numbers(blocks), *_run_together(blocks),
        *([] if foreign else _facts(statement.kind, statement.title, statement.meeting)),
        *_lost(statement.attendance), *_unread(statement.repairs),
        *_disagreements(statement.repairs, len(statement.attendance)),
        *([] if foreign else signs.find(blocks)),
    ]))  # fmt: skip
    if grave or len(reasons) >= MANY:
        return Confidence(Level.LOW, tuple(reasons))
    return Confidence(Level.MEDIUM if reasons else Level.HIGH, tuple(reasons))


def _foreign(code: str) -> Iterator[str]:
    if code not in ("en", "und"):
        name = language.name(code)
        yield f"the text is {name}, not English: its words are kept, its meeting and attendance were not read"


def _half(halves: language.Halves | None) -> Iterator[str]:
    if halves:
        names = " and ".join(map(language.name, halves.others))
        part = "half" if halves.share >= _HALF else "a third"
        doubt = "" if halves.whole else ", and the English part may not give all of it"
        yield f"about {part} of the text is {names}{doubt}"


def _text(blocks: Sequence[Block]) -> Iterator[str]:
    if not any(block.text for block in blocks if block.kind is not BlockKind.HEADING):
        yield "nothing but titles was found"
    long = [block for block in blocks if block.kind is BlockKind.PARAGRAPH and len(block.text) > _LONGEST_PARAGRAPH]
    if long:
        cited = f" (paragraph {long[0].label})" if long[0].label else ""
        yield f"a paragraph is longer than a page{cited}: others may have run into it"
    if len(list(_breaks(blocks))) >= MANY:
        yield "the numbers of many paragraphs are out of order"


def _numbers(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first of each break in the numbering: "paragraph 7 follows 5"."""
    for before, number in list(_breaks(blocks))[:MANY]:
        yield f"paragraph {number} follows {before}" if before else f"the first numbered paragraph is {number}"


def _breaks(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs whose number is not the next one. A heading or annex may start again at 1."""
    last = 0
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and block.label.isascii() and block.label.isdecimal():
            number = int(block.label)
            if number not in (last + 1, 1):
                yield last, number
            last = number


def _run_together(blocks: Sequence[Block]) -> Iterator[str]:
    texts = (block.text for block in blocks if any(sign.search(block.text) for sign in _MAY_RUN))
    words = (word for text in texts for word in _RUN_TOGETHER.findall(text) if word not in _BRANDS)
    found = list(dict.fromkeys(words))
    if len(found) >= _FOUND_TWICE:
        yield f'words may have run together: "{found[0]}", "{found[1]}"'


def _facts(kind: Kind, title: tuple[str, ...], meeting: Meeting) -> Iterator[str]:
    if not title:
        yield "no title was found"
    if kind in OUTCOMES and meeting.start is None:
        yield "no date of the meeting was found"
    elif meeting.start and meeting.end is None:
        yield "the last day of the meeting could not be told"


def _lost(attendance: Sequence[Attendee]) -> Iterator[str]:
    lost = sum(not attendee.printed for attendee in attendance)
    if lost:
        yield f"the attendance list has {lost} lost name{'s' if lost > 1 else ''}"


_UNREAD = {
    "attendance unread": "the attendance sentence was not understood: “{}”",
    "list parted": "a stop stands within the attendance list, where a comma may be meant: “{}”",
    "body unread": "the title may name the body that met: “{}”",
    "name doubtful": "the name “{}” may be more than a name",
}
"""Repairs of nothing that tell what was left unread -> the reason."""


def _unread(repairs: Sequence[Repair]) -> Iterator[str]:
    """Yield the first of each kind of what could not be read."""
    for kind, reason in _UNREAD.items():
        first = next((repair.before for repair in repairs if repair.kind == kind), "")
        if first:
            yield reason.format(first if len(first) <= _SHOWN else f"{first[:_SHOWN].rstrip()} ...")


def _disagreements(repairs: Sequence[Repair], count: int) -> Iterator[str]:
    """Yield what places of the text tell differently: "the date disagrees: 5 March 2013; 6 March 2013".

    `count` is how many names were read of who was there.
    """
    kinds = dict.fromkeys(repair.kind for repair in repairs if repair.kind.endswith(" disagrees"))
    for kind in kinds:
        told = dict.fromkeys(repair.before for repair in repairs if repair.kind == kind)
        counted = f", and {count} names were read" if kind == "count disagrees" else ""
        yield f"the {kind}: {'; '.join(told)}{counted}"
    for printed in dict.fromkeys(repair.before for repair in repairs if repair.kind == "impossible date"):
        yield f"no calendar has the date “{printed}”"
