"""A statement in short, for a web page: what its own sentences say, fewer of them, and none in other words.

Of each paragraph its first sentence stands, and every other that decides something; a list that a sentence
leads in to stands below it. Annexes are left out: they are read in the statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates, numbering, sentences, verbs
from drafter.model import Block, BlockKind, Statement

_DECIDES = 5  # the band of "agreed" and "endorsed", OFFICIALS 1.6

Row = dict[str, object]


def of(statement: Statement) -> Row:
    """Return `{meeting, held, sections}`: which meeting, where and when, and what it said."""
    meeting = statement.meeting
    place = ", ".join(dict.fromkeys(filter(None, (meeting.city, meeting.country))))
    day = dates.written(meeting.start, meeting.end) if meeting.start else ""
    title = meeting.name or " ".join(statement.title)
    held = ", ".join(filter(None, (place, day)))
    return {"meeting": f"{title[:1].upper()}{title[1:]}", "held": held, "sections": sections(statement)}


def sections(statement: Statement) -> list[Row]:
    """Return `{heading, level, passages}` for each section, passages as `{text, listed}`; the first has no heading."""
    made: list[Row] = []
    passages: list[Row] = []
    for block in _without_annexes(statement):
        if block.kind is BlockKind.HEADING or not made:
            passages = []
            heading = block.text if block.kind is BlockKind.HEADING else ""
            made.append({"heading": heading, "level": block.level or 1, "passages": passages})
        if block.kind is BlockKind.ITEM and passages:
            _below(passages[-1]).append(block.text)
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            passages.append({"text": _short(block, opening=not made[-1]["heading"]), "listed": []})
    return made


def _without_annexes(statement: Statement) -> Iterator[Block]:
    for block, annex in zip(statement.blocks, numbering.annexes(statement.blocks), strict=True):
        if not annex:
            yield block


def _below(passage: Row) -> list[str]:
    listed = passage["listed"]
    assert isinstance(listed, list)
    return listed


def _short(block: Block, opening: bool) -> str:
    """Return the first sentence and those that decide, in their order; of the opening, who met and where, all of it."""
    whole = sentences.split(block.text)
    if opening:
        return block.text
    kept = [text for at, text in enumerate(whole) if at == 0 or _decides(text) or (text.endswith(":"))]
    return " ".join(kept)


def _decides(sentence: str) -> bool:
    return any((verbs.band(act.verb) or 0) >= _DECIDES for act in verbs.all_acts(sentence))
