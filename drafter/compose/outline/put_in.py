"""Where what was handed on stands in an outline: where the body looks back at that meeting, else behind the opening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.compose.outline.occasion import Occasion
from drafter.compose.outline.standing import NEEDED, Entry
from drafter.model import BlockKind, Extract, Statement


def put_in(chosen: Sequence[Entry], handed: Sequence[Entry], past: Iterable[Statement]) -> list[Entry]:
    """Return the entries with what was handed on among them; a heading that stands already does not stand twice."""
    if not handed:
        return list(chosen)
    at = _behind_heading(chosen, handed[0].extracts[0].statement, past) or _behind_opening(chosen)
    label = next((each.block.label for each in chosen if each.block.kind is BlockKind.PARAGRAPH), "")
    has = {_place(one) for each in chosen for one in each.extracts if one.function == "heading"}
    new = [each for each in handed if each.extracts[0].function != "heading" or not has & {_place(each.extracts[0])}]
    for each in new:
        if each.block.kind is BlockKind.PARAGRAPH:
            each.block = replace(each.block, label=label)
    return [*chosen[:at], *new, *chosen[at:]]


def _behind_opening(chosen: Sequence[Entry]) -> int:
    """Return the place behind what opens the statement and tells who came."""
    opens = [nth for nth, each in enumerate(chosen, 1) if any(one.function in NEEDED for one in each.extracts)]
    at = max(opens, default=0)
    while at < len(chosen) and any(one.function == "attendance" for one in chosen[at].extracts):
        at += 1
    return at


def _behind_heading(chosen: Sequence[Entry], id_: str, past: Iterable[Statement]) -> int:
    """Return the place behind the first paragraph below a heading that names such a meeting; 0 where there is none.

    "Follow-up to the Fifth Ministerial Meeting" is where what the Sixth handed on is told of.
    """
    held = next((one.meeting for one in past if one.id == id_), None)
    for nth, entry in enumerate(chosen) if held else ():
        first = entry.extracts[0]
        occasion = Occasion(held, held, ()) if held else None
        named = [first.text[slice(*part.at)] for part in first.marked if part.kind == "meeting"]
        if first.function == "heading" and occasion and any(map(occasion.is_numbered_alike, named)):
            below = chosen[nth + 1 : nth + 2]
            return nth + 1 + sum(each.block.kind is BlockKind.PARAGRAPH for each in below)
    return 0


def _place(one: Extract) -> tuple[str, int]:
    return one.statement, one.block
