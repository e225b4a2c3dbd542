"""What a draft is compared with: the agreed language that it was drafted from, or the last statement of its body."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from drafter import numbering
from drafter.model import Block, BlockKind, Place, Problem, Severity, Shelf, Statement

PRECEDENTS = "precedents"


def base(draft: Statement, shelf: Shelf, against: str) -> Statement | Problem:
    """Return the text that a draft is compared with, or why there is none."""
    return _agreed(draft, shelf) if against == PRECEDENTS else _previous(draft, shelf)


def _agreed(draft: Statement, shelf: Shelf) -> Statement:
    """Return the draft with every paragraph in the words of its precedents, the same facts in their slots.

    A paragraph that is of no precedent is not in it: it is new in the draft.
    """
    texts = {precedent.id: precedent.text for precedent in shelf.precedents}
    blocks = []
    for block in draft.blocks:
        known = [use for use in block.uses if use.precedent in texts]
        if known:
            blocks.append(
                replace(block, text=" ".join(_filled(texts[use.precedent], dict(use.values)) for use in known))
            )
        elif block.uses or _stands(block):
            blocks.append(block)
    counted = numbering.counted(_no_orphans(blocks))
    return replace(draft, id="precedents", draft=None, blocks=tuple(counted))


def _stands(block: Block) -> bool:
    """Return whether a block that is of no precedent is no language that anybody agrees on: a heading, a table."""
    return block.kind in (BlockKind.HEADING, BlockKind.TABLE, BlockKind.FOOTNOTE)


def _is_item(block: Block) -> bool:
    return block.kind is BlockKind.ITEM


def _no_orphans(blocks: list[Block]) -> list[Block]:
    """Return the blocks, items whose lead-in is gone no deeper than the page can show."""
    found: list[Block] = []
    depth = 0
    for block in blocks:
        if _is_item(block) and block.level > depth + 1:
            block = replace(block, level=depth + 1)
        depth = block.level if _is_item(block) else 0
        found.append(block)
    return found


def _filled(text: str, values: dict[str, str]) -> str:
    """Return a precedent's text with its slots filled; a slot that the draft does not fill stays a gap."""
    out, rest = "", text
    while "{{" in rest:
        before, _, after = rest.partition("{{")
        slot, _, rest = after.partition("}}")
        out += before + (values.get(slot.strip()) or f"[[{slot.strip()}]]")
    return out + rest


def _previous(draft: Statement, shelf: Shelf) -> Statement | Problem:
    """Return the last statement of the same body and kind before the draft's meeting."""
    when, body = draft.meeting.start or date.max, draft.meeting.body.casefold()
    held = [
        statement
        for statement in shelf.statements
        if statement.meeting.start
        and statement.meeting.start < when
        and statement.meeting.body.casefold() == body
        and statement.kind is draft.kind
        and statement.id != draft.id
    ]
    if not held:
        what = f"no earlier {draft.kind.value} of {draft.meeting.body or 'this body'} is held: there is no redline"
        mend = "read one in with drafter ingest, or compare with another text: drafter compare OLD NEW"
        return Problem("no-previous", Severity.WARNING, what, Place(), mend)
    return max(
        held, key=lambda statement: (_same_name(statement, draft), statement.meeting.start or date.min, statement.id)
    )


def _same_name(statement: Statement, draft: Statement) -> bool:
    """Return whether both are of meetings of one kind, as far as their names tell."""
    ours, theirs = (set(each.meeting.name.casefold().split()) for each in (statement, draft))
    return len(ours & theirs) * 2 > min(len(ours), len(theirs)) if ours and theirs else False
