"""Pictures of what tables say: which there are in a text, where each stands, and what is said of it in words.

A picture is drawn when a text is printed, from the table that stands in it, so that the two can never differ,
also after a person has edited the text. Tables of one picture below one heading (activities have one a theme)
make one picture, in which the headings right above them name its groups. It stands before the first of them,
and before what leads to it; what is too high for a page goes on in a second picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from drafter.model import Block, BlockKind, Picture
from drafter.render import flow

if TYPE_CHECKING:
    from drafter.render.pictures.drawing import Drawing, Group


def of(blocks: Sequence[Block]) -> Mapping[int, tuple[Drawing, ...]]:
    """Return the pictures by the number of the block before which they stand."""
    found: dict[int, tuple[Drawing, ...]] = {}
    for picture, members in _members(blocks):
        groups = _groups(blocks, members)
        drawn = _drawn(picture, groups)
        if drawn:
            first = _place(blocks, members[0], len({_heading(blocks, at) for at in members}) > 1)
            found[first] = (*found.get(first, ()), *drawn)
    return found


def undrawn(blocks: Sequence[Block]) -> Iterator[tuple[Picture, str, str]]:
    """Yield each picture that is asked for and cannot be drawn, the heading of its tables, and what they lack."""
    for picture, members in _members(blocks):
        groups = _groups(blocks, members)
        if not _drawn(picture, groups):
            heading = _section(blocks, members[0])
            yield picture, blocks[heading].text if heading >= 0 else "", _lacking(picture, groups)


def _drawn(picture: Picture, groups: Sequence[Group]) -> tuple[Drawing, ...]:
    from drafter.render.pictures import tally, timeline

    return timeline.drawings(groups) if picture is Picture.TIMELINE else tally.drawings(groups)


def _lacking(picture: Picture, groups: Sequence[Group]) -> str:
    from drafter.render.pictures import tally, timeline

    return timeline.lacking(groups) if picture is Picture.TIMELINE else tally.lacking(groups)


def _groups(blocks: Sequence[Block], members: Sequence[int]) -> list[Group]:
    from drafter.render.pictures.drawing import Group

    headings = {_heading(blocks, at) for at in members}
    return [Group(_named(blocks, at) if len(headings) > 1 else "", blocks[at]) for at in members]


def _members(blocks: Sequence[Block]) -> Iterator[tuple[Picture, list[int]]]:
    """Yield each picture with the numbers of the tables that it is drawn from."""
    found: dict[tuple[Picture, int], list[int]] = {}
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE and block.picture:
            found.setdefault((block.picture, _section(blocks, at)), []).append(at)
    for (picture, _), members in found.items():
        yield picture, members


def _heading(blocks: Sequence[Block], at: int) -> int:
    """Return the number of the heading right above a block; -1 for none."""
    return next((above for above in range(at - 1, -1, -1) if blocks[above].kind is BlockKind.HEADING), -1)


def _section(blocks: Sequence[Block], at: int) -> int:
    """Return the number of the heading of the first level above a block; -1 for none."""
    headings = (above for above in range(at - 1, -1, -1) if blocks[above].kind is BlockKind.HEADING)
    return next((above for above in headings if blocks[above].level == 1), -1)


def _named(blocks: Sequence[Block], at: int) -> str:
    heading = _heading(blocks, at)
    return blocks[heading].text if heading > _section(blocks, at) else ""


def _place(blocks: Sequence[Block], first: int, grouped: bool) -> int:
    """Return before which block a picture stands: its table, else its first group's heading, else what leads to it."""
    heading = _heading(blocks, first)
    if grouped and heading > _section(blocks, first):
        return heading
    leads = flow.leads(blocks)
    while first > 0 and leads[first - 1]:
        first -= 1
    return first
