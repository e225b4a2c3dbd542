"""Persons in a list of participants that no "Ms" or "H.E." tells: they stand below whom they came for.

    Elbonia
    Ada Flavia, Chief Scientist

In: the blocks of a statement, or the rows of a table without a header. Out: which of them are persons and their posts.
One line tells nothing; a list does, in which lines with a post stand below others, or every known delegation has lines
of its own that look like persons and are none of an organisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.letters import CAPITALS
from drafter.model import Block, BlockKind
from drafter.names import Table
from drafter.parse.attendance import parts
from drafter.parse.attendance.words import ORGANISATION, PERSON, STATELY, VERBAL

_WORD = rf"[{CAPITALS}][\w’'.-]*"
_SMALL = r"(?:de|da|do|dos|du|di|la|le|van|von|der|den|al|el|bin|binti|ben|e|y|ul)"
_NAME = re.compile(rf"{_WORD}(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{1,4}}|{_WORD},\s{_WORD}(?:\s{_WORD})?")
_POST = re.compile(
    r"""\b(?:chief|officer|scientist|director|manager|advis[eo]r|head|minister
        |secretary|coordinator|co-ordinator|analyst
        |specialist|assistant|consultant|professor|lecturer|researcher|expert|counsell?or|attach[eé]|ambassador|consul
        |commissioner|inspector|superintendent|focal\spoint|delegate|representative|chair(?:man|person|woman)?|chargé
        |engineer|economist|lawyer|legal|lead|leader|president|governor|general|colonel|captain|commander|deputy|dean
        |supervisor|administrator|registrar|controller|comptroller|executive|associate|fellow|biologist|statistician
        |interpreter|rapporteur|observer|planner|prosecutor|judge|magistrate|senator|member\sof|envoy|spokes\w+)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_PARTED = re.compile(r",\s|\s[–—-]\s|\s\(")
_MOST_WORDS = 20  # of a line that names a person and a post
_FEWEST = 2  # delegations, or persons, that show how a list is printed
_LISTED = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM)


def below(blocks: Sequence[Block], names: Table) -> frozenset[int]:
    """Return the places of blocks that are persons or their posts, and no delegations."""
    return frozenset(at for run in _runs(blocks) for at in _persons(run, blocks, names))


def are_persons(cells: Sequence[str], names: Table) -> bool:
    """Return whether all cells of a column look like persons, with their posts or without."""
    posts = [_is_post(cell) and not (ORGANISATION.search(cell) or names.find(cell)) for cell in cells]
    return bool(cells) and all(
        post or _is_person(cell, names) or _is_bare(cell, names) for cell, post in zip(cells, posts, strict=True)
    )


def senders(blocks: Sequence[Block], names: Table) -> dict[int, str]:
    """Return whom the persons of a list came for, by the places of their lines: "Ada Flavia (Elbonia)"."""
    found: dict[int, str] = {}
    for run in _runs(blocks):
        sent = [_sender(blocks[at].text.strip(), names) for at in run]
        found |= dict(zip(run, sent, strict=True)) if len(run) >= _FEWEST and all(sent) else {}
    return found


def _sender(text: str, names: Table) -> str:
    """Return the known delegation that ends a person's line, behind a comma or in brackets; "" for none."""
    person, _, rest = text.partition(" (") if text.endswith(")") else text.partition(", ")
    last = rest.rstrip(")").rpartition(", ")[2]
    return last if _is_bare(person, names) and names.named(last) else ""


def _runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Yield the places of the lines that stand below a heading of attendance, down to a sentence or a table."""
    run: list[int] | None = None
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and parts.ATTENDANCE.match(block.text):
            yield run or []
            run = []
        elif run is not None and _is_line(block):
            run += [] if parts.PART.match(block.text.strip()) else [at]
        else:
            yield run or []
            run = None
    yield run or []


def _is_line(block: Block) -> bool:
    short = len(block.text.split()) <= _MOST_WORDS and not block.text.rstrip().endswith((".", ":"))
    counted = block.label.isdecimal() and block.kind is BlockKind.HEADING
    return block.kind in _LISTED and short and not counted and not VERBAL.search(block.text)


def _persons(run: Sequence[int], blocks: Sequence[Block], names: Table) -> Iterator[int]:
    """Yield the places of a list's persons and posts; none where it is not printed so."""
    texts = [blocks[at].text.strip() for at in run]
    known = [names.named(text) is not None for text in texts]
    posted = [not one and _is_person(text, names) for one, text in zip(known, texts, strict=True)]
    loose = [not one and _is_bare(text, names) for one, text in zip(known, texts, strict=True)]
    if not texts or posted[0] or not (_stand_below(known, posted) or _take_turns(known, posted, loose)):
        return
    person = False
    for nth, at in enumerate(run):
        own = not _is_post(texts[nth]) and (not loose[nth] or (any(posted) and _opens(nth, run, blocks)))
        heads = own and nth + 1 < len(run) and (posted[nth + 1] or loose[nth + 1])
        person = posted[nth] or (not known[nth] and not heads and (loose[nth] or person))
        if person and nth:
            yield at


def _opens(nth: int, run: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Return whether more space stands above a line than below it, as above a group's first."""
    if not 0 < nth < len(run) - 1:
        return nth == 0
    above, own, below = (blocks[run[at]].lines for at in (nth - 1, nth, nth + 1))
    return own[0] - above[1] > below[0] - own[1]


def _stand_below(known: Sequence[bool], posted: Sequence[bool]) -> bool:
    """Return whether persons with a post stand below a delegation that is known."""
    beside = any(one and after for one, after in zip(known, posted[1:], strict=False))
    return beside and sum(posted) >= _FEWEST


def _take_turns(known: Sequence[bool], posted: Sequence[bool], loose: Sequence[bool]) -> bool:
    """Return whether right below each known delegation stands what looks like a person."""
    below = [one or other for one, other in zip([*posted[1:], False], [*loose[1:], False], strict=True)]
    return known[0] and sum(known) >= _FEWEST and all(after for one, after in zip(known, below, strict=True) if one)


def _is_person(text: str, names: Table) -> bool:
    """Return whether a line is a person and the post: "Ada Flavia, Chief Scientist", "Ada Flavia – Director"."""
    name, *post = _PARTED.split(text, maxsplit=1)
    return bool(post) and _is_post(post[0]) and (bool(PERSON.match(text)) or _is_bare(name, names))


def _is_bare(text: str, names: Table) -> bool:
    """Return whether words may be a person's name alone."""
    own = _NAME.fullmatch(text) is not None and names.named(text) is None
    return own and not (ORGANISATION.search(text) or STATELY.search(text) or _POST.search(text) or names.find(text))


def _is_post(text: str) -> bool:
    return bool(_POST.search(text))
