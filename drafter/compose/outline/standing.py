"""What stands: which extracts of past statements an outline takes over, and in which order.

Measured on the five documents, each statement drafted from those before it (`make report`): of the words of what opens
and closes a statement and tells who came three of four stood again; of what was undertaken and recommended, and stood
twice, one of five; of decisions and themes hardly one of twenty, however often they were said.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter.compose.outline.begun import begun, cut
from drafter.compose.outline.occasion import HAD_DONE, called_alike
from drafter.model import Block, BlockKind, Extract, Statement

FRAME = ("opening", "attendance", "purpose", "closing")
"""What frames every statement: it stands in the draft though it stood once."""
NEEDED = ("opening", "purpose")
"""What no statement is without: a gap holds its place where none of its facts are known."""
_OF_WORK = ("action", "recommendation")
"""What recurs though other matters are new: it stands where it stood twice to the letter, and so does what leads in a
list; reworded, where it stands in most of the last statements."""
LEAST = 2
_LAST = 5
"""Statements back that are looked at, as `drafter coverage` does. Anything else stands where it is in two and most of
them, and in the same words in two."""
TELLING = 3
"""Statements, below which none tells what stands: all of the pattern stays but what names meetings."""


@dataclass(slots=True)
class Entry:
    """A block of an outline: of what kind it is, and which extracts make it."""

    block: Block
    extracts: list[Extract]


def entries(
    model: Statement, compared: Sequence[Statement], extracts: Mapping[str, Sequence[Extract]],
    is_still_so: Callable[[Extract], bool | None],
) -> list[Entry]:  # fmt: skip
    """Return the blocks of the pattern with what stands of them, and what all other statements have where it belongs.

    `compared` are the statements by which is told what stands, oldest first; the pattern is among them. What others
    have is taken from meetings called like the pattern's alone: ministers say the same in words of their own. Of what
    only begins alike each time the beginning stands, and all of it where it tells of the last conference still.
    """
    last = {one.id for one in compared[-_LAST:]}
    is_thin = len(compared) < TELLING
    others = [extracts[one.id] for one in compared[-_LAST:] if one.id != model.id]
    least = max(LEAST, len(last) // 2 + 1)

    kept = ((each, _kept(each, last, is_thin) or begun(each, others, least)) for each in extracts[model.id])
    stays = [_of_its_meeting(each, part, is_still_so(each)) for each, part in kept if part]
    found = [Entry(block, [each for each in stays if each.block == at]) for at, block in enumerate(model.blocks)]
    for one in reversed([each for each in compared[-_LAST:] if called_alike(model, each)]):
        _add(found, one, extracts[one.id], last)
    return [entry for entry in found if entry.extracts]


def _of_its_meeting(extract: Extract, part: Extract, is_still_so: bool | None) -> Extract:
    """Return what stands of an extract: what a meeting had done is not said of the one after it."""
    if is_still_so is None:
        return part
    return replace(extract, marked=()) if is_still_so else cut(part, HAD_DONE)


def _kept(extract: Extract, last: Collection[str], is_thin: bool) -> Extract | None:
    """Return an extract of the pattern that stands as it is; of a thin shelf all that names no meeting."""
    return extract if _stays(extract, last) or (is_thin and not _names_a_meeting(extract)) else None


def frame_of(chosen: Iterable[Entry]) -> list[Entry]:
    """Return of the entries what frames a statement: what officials say of their work is not said by ministers."""
    kept = [Entry(one.block, [each for each in one.extracts if each.function in FRAME]) for one in chosen]
    return [one for one in kept if one.extracts]


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements by their dates, oldest first."""
    return sorted(statements, key=lambda one: (one.meeting.start or date.min, one.id))


def _stays(extract: Extract, last: Collection[str]) -> bool:
    """Return whether an extract of the pattern is a standing item by the last statements."""
    if extract.function in (*FRAME, "heading"):
        return True
    count = len({*last} & {*extract.stood})
    often = count >= LEAST and 2 * count > len(last)
    if extract.function not in _OF_WORK:
        return often and extract.to_the_letter and len(extract.same_words) >= LEAST
    leads = extract.text.endswith(":") and (extract.to_the_letter or not extract.precedent)
    return (often and extract.to_the_letter) or leads or (extract.to_the_letter and len(extract.stood) >= LEAST)


def _names_a_meeting(extract: Extract) -> bool:
    """Return whether an extract names a meeting: what it said of itself no other says ("The First Meeting set up")."""
    return any(part.kind == "meeting" for part in extract.marked)


def _add(found: list[Entry], one: Statement, extracts: Sequence[Extract], last: Collection[str]) -> None:
    """Put what all but the pattern have behind what stands before it there: leaving it out was a slip, or once."""
    for nth, extract in enumerate(extracts):
        block = one.blocks[extract.block]
        held = {each.precedent for entry in found for each in entry.extracts}
        everywhere = len({*last} & {*extract.stood}) >= max(TELLING, len(last) - 1)
        is_sentence = block.kind is BlockKind.PARAGRAPH and not extract.text.endswith(":")
        if extract.precedent and extract.precedent not in held and everywhere and extract.to_the_letter and is_sentence:
            before = {_known_by(each) for each in extracts[:nth]} - {""}
            found.insert(_behind(found, before), Entry(block, [extract]))


def _behind(found: Sequence[Entry], before: Collection[str]) -> int:
    """Return the place behind the last of these precedents; the beginning where none of them stands."""
    places: Iterator[int] = (
        nth + 1 for nth, entry in enumerate(found) if any(_known_by(each) in before for each in entry.extracts)
    )
    return max(places, default=0)


def _known_by(extract: Extract) -> str:
    """Return by what an extract is the same in another statement: its precedent, or a heading's words; "" for none."""
    if extract.function != "heading":
        return extract.precedent
    text = extract.text
    for part in reversed(extract.marked):
        text = text[: part.at[0]] + text[part.at[1] :]
    return f"heading {text.casefold()}"
