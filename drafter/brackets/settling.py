"""Choices in, a Statement without the brackets that they settle out, and what was done.

take      one alternative stays, without marks; the others go
keep      the only wording stays, without marks
strike    the bracket goes with all that it holds
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from drafter.brackets.cutting import without
from drafter.brackets.data import Bracket, Brackets, Stretch
from drafter.brackets.groups import is_whole, widened
from drafter.model import Statement


class Way(StrEnum):
    """What is done with a bracket."""

    TAKE = "take"
    KEEP = "keep"
    STRIKE = "strike"


@dataclass(frozen=True, slots=True)
class Choice:
    """What to do with the bracket `number`; `alternative` counts from 1, and is 0 where it is struck."""

    number: int
    way: Way
    alternative: int = 0


@dataclass(frozen=True, slots=True)
class Settled:
    """The statement after the choices, and those that were followed; others went with a bracket around them.

    `moved` are the numbers of paragraphs that changed, as they were and as they are now ("" for one that went);
    `texts` the lines of the title, then the blocks, that are left, by their places before.
    """

    statement: Statement
    done: tuple[Choice, ...]
    moved: tuple[tuple[str, str], ...] = ()
    texts: tuple[int, ...] = ()


def settled(statement: Statement, found: Brackets, choices: Sequence[Choice]) -> Settled:
    """Return the statement with the choices made, which are of `found`, one for a bracket.

    Raises ValueError for a bracket or an alternative that there is not.
    """
    gone: dict[int, list[Stretch]] = {}
    done = []
    for choice in sorted(choices, key=lambda choice: choice.number):
        bracket = found.numbered(choice.number)
        if bracket is None or not 0 <= choice.alternative <= len(bracket.alternatives):
            raise ValueError(f"no bracket {choice.number} with alternative {choice.alternative}")
        around = [stretch for number in _around(bracket, found) for stretch in gone.get(number, [])]
        if not all(any(_holds(other, frame) for other in around) for frame in bracket.frames):
            done.append(choice)
            gone[choice.number] = list(_gone(bracket, choice, found.texts))
    left = without(statement, chain.from_iterable(gone.values()))
    return Settled(left.statement, tuple(done), left.moved, left.texts)


def goes_with(bracket: Bracket, found: Brackets, choices: Sequence[Choice]) -> bool:
    """Return whether a bracket goes with one around it, if these choices are made."""
    made = {choice.number: choice for choice in choices}
    for number in _around(bracket, found):
        above = found.numbered(number)
        if number in made and above is not None:
            gone = list(_gone(above, made[number], found.texts))
            if all(any(_holds(other, frame) for other in gone) for frame in bracket.frames):
                return True
    return False


def _around(bracket: Bracket, found: Brackets) -> Iterator[int]:
    """Yield the numbers of the brackets in which this one stands, the nearest first."""
    while bracket.within and (above := found.numbered(bracket.within)):
        yield above.number
        bracket = above


def _holds(outer: Stretch, inner: Stretch) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _gone(bracket: Bracket, choice: Choice, texts: Sequence[str]) -> Iterator[Stretch]:
    """Yield what goes: all of the bracket but the wording chosen, which stays without its attribution."""
    stays = bracket.alternatives[choice.alternative - 1] if choice.alternative else None
    for frame in bracket.frames:
        if stays is None or not stays.text or not _holds(frame, stays.at):
            yield widened(frame, texts) if is_whole(frame, texts) and not _one_of_row(frame, bracket) else frame
            continue
        yield Stretch(frame.start, stays.at.start)
        if stays.credit:
            yield stays.credit
        yield Stretch(stays.at.end, frame.end)


def _one_of_row(frame: Stretch, bracket: Bracket) -> bool:
    """Return whether another bracket of the group ends in the same text, so that its stop is not this one's."""
    return any(other is not frame and other.end.text == frame.end.text for other in bracket.frames)


def credits_hidden(statement: Statement, found: Brackets) -> Statement:
    """Return the statement with its brackets as they are, without the names of those who ask for their wordings."""
    credits_ = [alternative.credit for bracket in found.all for alternative in bracket.alternatives]
    return without(statement, [credit for credit in credits_ if credit]).statement
