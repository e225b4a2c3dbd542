"""An outline for a meeting, from the past statements of its body: which standing items come, in which order and words.

One past statement is the pattern: the last of the same series of meetings, else of the same body. Of it stay, in its
order and under its headings, the standing items. The facts of its own meeting become this meeting's, or gaps; what was
said once is left out, for it tells of another meeting, and a gap holds its place.

What stands was measured on the five documents, each statement drafted from those before it (`make report`): of the
words of what opens and closes a statement and tells who came three of four stood again; of what was undertaken and
recommended, and stood twice, one of five; of decisions and themes hardly one of twenty, however often they were said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter import acronyms, numbering
from drafter.compose.attended import Attended
from drafter.compose.occasion import Occasion, before_date
from drafter.model import NO_LINES, Block, BlockKind, Passage, Statement, Use
from drafter.names import Table

_FRAME = ("opening", "attendance", "purpose", "closing")
"""What frames every statement: it stands in the draft though it stood once."""
_OF_WORK = ("action", "recommendation")
"""What recurs though other matters are new: it stands where it stood twice, and so does what leads in a list."""
_LEAST, LAST = 2, 5
"""Anything else stands as `drafter coverage` counts it: in two and more than half of the last five statements."""
TELLING = 3
"""Statements, below which none tells what stands: all of the pattern stays, without its facts."""
_NEEDED = ("opening", "purpose")
"""What no statement is without: a gap holds its place where none of its facts are known."""
_EVENTS = ("meeting", "date", "dates", "place")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a sentence of an outline comes from; `text` is as it stands in the block of that number."""

    block: int
    text: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Outlined:
    """A draft made of standing items, where its sentences come from, and the id of its pattern."""

    statement: Statement
    origins: tuple[Origin, ...] = ()
    pattern: str = ""


def pattern(given: Statement, earlier: Iterable[Statement]) -> Statement | None:
    """Return the earlier statement that an outline follows; None where there is none.

    It is the last of those whose meeting is called most alike; of those of no like name the last of the same body.
    """
    occasion = Occasion(given.meeting, given.meeting, ())

    def rank(one: Statement) -> tuple[bool, bool, bool, date, str]:
        meeting = one.meeting
        same_body = bool(meeting.body) and meeting.body == given.meeting.body
        alike = occasion.alike(meeting, given.meeting)
        return alike, same_body, one.kind is given.kind, meeting.start or date.min, one.id

    return max(earlier, key=rank, default=None)


def outline(
    given: Statement, passages: Mapping[str, Sequence[Passage]], earlier: Iterable[Statement],
    compared: Iterable[Statement], names: Table, profile: str = "bali",
) -> Outlined:  # fmt: skip
    """Return the outline for the meeting of `given`, of which only title, kind, meeting and attendance are used.

    `earlier` are the statements before this meeting, `compared` those of its body and sort among them, by which is
    told what stands, and `passages` what each of the earlier ones says, by its id. Without any, the outline is empty.
    """
    past = sorted(earlier, key=_order)
    alike = sorted(compared, key=_order) or past
    model = pattern(given, alike)
    entries: list[_Entry] = []
    if model is not None:
        stays = list(_standing(passages[model.id], alike))
        entries = [_Entry(block, [each for each in stays if each.block == at]) for at, block in enumerate(model.blocks)]
    for one in reversed(alike[-LAST:]):
        _add_standing(entries, one, passages[one.id], {each.id for each in alike[-LAST:]})
    blocks, origins = _Writing(given, past, names, profile).draft(entries)
    told = acronyms.find([*given.title, *(block.text for block in blocks)])
    made = Statement(given.id, given.kind, given.title, given.meeting, None, blocks, given.attendance, (), told)
    return Outlined(made, origins, model.id if model else "")


def _order(one: Statement) -> tuple[date, str]:
    return one.meeting.start or date.min, one.id


@dataclass(slots=True)
class _Entry:
    """A block of the outline: of what kind it is, and which passages make it."""

    block: Block
    passages: list[Passage]


def _standing(passages: Iterable[Passage], past: Sequence[Statement]) -> Iterator[Passage]:
    """Yield the pattern's passages that stay: all where too few statements are held to tell, else the standing items."""
    last = {one.id for one in past[-LAST:]}
    for passage in passages:
        if len(past) < TELLING or passage.function in (*_FRAME, "heading") or _stands(passage, last):
            yield passage


def _add_standing(entries: list[_Entry], one: Statement, passages: Sequence[Passage], last: Collection[str]) -> None:
    """Put the standing items of another statement that the outline lacks where their neighbours stand."""
    for nth, passage in enumerate(passages):
        block = one.blocks[passage.block]
        held = {each.precedent for entry in entries for each in entry.passages}
        is_new = bool(passage.precedent) and passage.precedent not in held and block.kind is BlockKind.PARAGRAPH
        everywhere = len({*last} & {*passage.stood}) >= max(TELLING, len(last) - 1)
        if is_new and everywhere and passage.to_the_letter and not passage.text.endswith(":"):
            before = [each.precedent for each in passages[:nth] if each.precedent]
            at = next((nth for nth, entry in reversed([*enumerate(entries)])
                       if any(each.precedent in before for each in entry.passages)), -1)  # fmt: skip
            entries.insert(at + 1, _Entry(block, [passage]))


def _is_often(passage: Passage, last: Collection[str]) -> bool:
    count = len({*last} & {*passage.stood})
    return count >= _LEAST and 2 * count > len(last)


def _stands(passage: Passage, last: Collection[str]) -> bool:
    """Return whether a passage that frames nothing is a standing item by the last statements."""
    often = _is_often(passage, last)
    if passage.function not in _OF_WORK:
        return often and passage.to_the_letter
    leads = passage.text.endswith(":") and (passage.to_the_letter or not passage.precedent)
    return often or leads or (passage.to_the_letter and len(passage.stood) >= _LEAST)


class _Writing:
    """The blocks of an outline as they stand in the draft."""

    def __init__(self, given: Statement, past: Sequence[Statement], names: Table, profile: str) -> None:
        held = [one.meeting for one in past]
        self._occasions = {one.id: Occasion(one.meeting, given.meeting, held, one.acronyms) for one in past}
        self._attended = {one.id: Attended(one.attendance, given.attendance, names, profile) for one in past}
        self._said: set[str] = set()
        self._blocks: list[Block] = []
        self._origins: list[Origin] = []

    def draft(self, entries: Iterable[_Entry]) -> tuple[tuple[Block, ...], tuple[Origin, ...]]:
        """Return the blocks, and where their sentences come from."""
        for entry in entries:
            said = [(self._sentence(passage), passage) for passage in entry.passages]
            said = [(text, passage) for text, passage in said if text and not self._is_said(text)]
            if said:
                self._close(entry.block)
                self._add(entry.block, said)
        self._close(None)
        return tuple(numbering.counted(self._blocks)), tuple(self._origins)

    def _add(self, block: Block, said: Sequence[tuple[str, Passage]]) -> None:
        self._origins += [Origin(len(self._blocks), text, passage) for text, passage in said]
        uses = {passage.precedent: Use(passage.precedent) for _, passage in said if passage.precedent}
        text = " ".join(text for text, _ in said)
        level = min(block.level, self._deepest() + 1) if block.kind is BlockKind.ITEM else block.level
        self._blocks.append(Block(block.kind, text, level, block.label, NO_LINES, tuple(uses.values())))

    def _deepest(self) -> int:
        last = self._blocks[-1] if self._blocks else None
        return last.level if last is not None and last.kind is BlockKind.ITEM else 0

    def _close(self, following: Block | None) -> None:
        """Put a gap below a list's lead-in, or a heading, that has nothing below it."""
        last = self._blocks[-1] if self._blocks else None
        if last is None or (following is not None and following.kind is BlockKind.ITEM):
            return
        if last.text.endswith(":"):
            self._blocks.append(Block(BlockKind.ITEM, "[[items]]", 1))
        elif last.kind is BlockKind.HEADING and (following is None or following.level <= last.level):
            is_heading = following is None or following.kind is BlockKind.HEADING
            self._blocks += [Block(BlockKind.PARAGRAPH, "[[paragraphs]]", label="1")] if is_heading else []

    def _is_said(self, text: str) -> bool:
        """Return whether a sentence with gaps stands in the draft already: "welcomed a proposal [[...]]"."""
        key = re.sub(r"^.*?(?=\b\w+ed\b)", "", text) if "[[" in text else ""
        is_said = bool(key) and key in self._said
        self._said.add(key)
        return is_said

    def _sentence(self, passage: Passage) -> str:
        """Return a passage with this meeting's facts; "" where it tells of nothing that is known of it."""
        values = self._occasions[passage.statement].values(passage)
        if _is_unknown(passage, values):
            return f"[[{passage.function}]]" if passage.function in _NEEDED else ""
        if passage.function == "attendance":
            filled = self._attended[passage.statement].values(passage, values)
            if filled is None:
                return ""
            return self._attended[passage.statement].counted(passage, _filled(passage, filled))
        return _filled(passage, values)


def _is_unknown(passage: Passage, values: Sequence[str]) -> bool:
    """Return whether a passage tells of meetings, two facts or more, and of none, or of few where it stood once."""
    told = [value for part, value in zip(passage.marked, values, strict=True) if part.kind in _EVENTS]
    unknown = sum(value.startswith("[[") for value in told)
    return len(told) > 1 and (unknown == len(told) or (len(passage.stood) < _LEAST and 2 * unknown > len(told)))


_THE_THE = re.compile(r"\b([Tt]he) the\b")


def _filled(passage: Passage, values: Sequence[str]) -> str:
    text, at = "", 0
    for part, value in zip(passage.marked, values, strict=True):
        before = passage.text[at : part.at[0]]
        text += before_date(before, value) if part.kind in ("date", "dates") else before
        text += value
        at = part.at[1]
    text = _THE_THE.sub(r"\1", text + passage.text[at:])
    return text[:1].upper() + text[1:] if passage.text[:1].isupper() else text
