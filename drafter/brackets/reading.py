"""A Statement in, its brackets out: numbered in reading order, with their alternatives and who asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.brackets import attribution
from drafter.brackets.attribution import Knows
from drafter.brackets.data import Alternative, Bracket, Brackets, Spot, Stretch
from drafter.brackets.groups import Written, between, joined
from drafter.brackets.marks import Sign, parse
from drafter.brackets.pairs import Pair, nested, paired
from drafter.model import BlockKind, Statement

_NO_TEXT = re.compile(r"\(?(?:no text|no paragraph|delete|nil)\)?\.?", re.IGNORECASE)
"""An alternative that says that there be nothing."""
_WORDS_APART = re.compile(r"[a-z]{2,}(?:-[a-z]+)*(?:/[a-z]{2,}(?:-[a-z]+)*)+")
_ONE_THING = frozenset((
    "and/or", "or/and", "he/she", "she/he", "his/her", "her/his", "him/her", "his/hers", "either/or",
))  # fmt: skip
"""Words with a slash that are no choice between wordings."""
_NUMBER = re.compile(r"(\d{1,2}|[A-Z])\W*$")


def _nobody(name: str) -> bool:
    return False


def of(statement: Statement, knows: Knows = _nobody) -> Brackets:
    """Return the brackets of a statement; `knows` says whether a name is that of a delegation."""
    texts = (*statement.title, *(block.text for block in statement.blocks))
    if not any("[" in text or "]" in text for text in texts):
        return Brackets(texts)
    lines = len(statement.title)
    aside = {lines + at for at, block in enumerate(statement.blocks) if block.kind is BlockKind.FOOTNOTE}
    realms = [-1 - at if at < lines else at if at in aside else 0 for at in range(len(texts))]
    written = Written(texts, (*[""] * lines, *(block.label for block in statement.blocks)), frozenset(aside))
    pieces = [parse(text) for text in texts]
    frames, alone = paired(texts, realms, pieces)
    pairs = nested(frames, pieces)
    first = _brackets(pairs, written, lambda name: knows(name) or _attended(statement, name))
    named = {name for bracket in first for name in bracket.by}
    found = _brackets(pairs, written, lambda name: name in named or knows(name)) if named else first
    return Brackets(texts, tuple(found), tuple(alone))


def _attended(statement: Statement, name: str) -> bool:
    return any(name in (attendee.printed, attendee.name) for attendee in statement.attendance if name)


def _brackets(pairs: Sequence[Pair], written: Written, knows: Knows) -> list[Bracket]:
    segments = [list(_segments(pair, written.texts)) for pair in pairs]
    named = ["-" if len(parts) > 1 else parts[0][0] for parts in segments]
    groups = joined(pairs, named, written)
    number = {id(pairs[at]): count for count, group in enumerate(groups, 1) for at in group}
    return [
        _bracket(count, group, pairs, segments, number, written.texts, knows) for count, group in enumerate(groups, 1)
    ]


def _bracket(
    count: int,
    group: Sequence[int],
    pairs: Sequence[Pair],
    segments: Sequence[Sequence[tuple[str, Stretch]]],
    number: dict[int, int],
    texts: tuple[str, ...],
    knows: Knows,
) -> Bracket:
    parts = [part for at in group for part in segments[at]]
    alternatives = tuple(_alternative(stretch, len(parts) > 1, texts, knows) for _, stretch in parts)
    frames = [pairs[group[0]].frame]
    for at in group[1:]:
        glue = between(frames[-1], pairs[at].frame)
        joins = glue.end == pairs[at].frame.start
        frames[-1:] = [Stretch(frames[-1].start, pairs[at].frame.end)] if joins else [frames[-1], pairs[at].frame]
    above = pairs[group[0]].above
    return Bracket(count, tuple(frames), alternatives, number[id(above)] if above else 0)


def _segments(pair: Pair, texts: Sequence[str]) -> Iterator[tuple[str, Stretch]]:
    """Yield each wording that a pair offers, trimmed, with what it is named: "1" of "ALT 1:", else ""."""
    start = Spot(pair.frame.start.text, pair.frame.start.at + 1)
    end = Spot(pair.frame.end.text, pair.frame.end.at - 1)
    names = _begins_named(pair, start, texts)
    name = ""
    for text, piece in pair.inside:
        mark = Stretch(Spot(text, piece.at), Spot(text, piece.end))
        if piece.sign is Sign.NAMED and not names:
            continue
        blank = not any(part.strip() for part in Stretch(start, mark.start).within(texts))
        if not (piece.sign is Sign.NAMED and blank):
            yield name, _trimmed(Stretch(start, mark.start), texts)
            name = ""
        found = _NUMBER.search(piece.text) if piece.sign is Sign.NAMED else None
        start, name = mark.end, found[1] if found else name
    last = _trimmed(Stretch(start, end), texts)
    yield from (
        _single(name, last, texts) if start.at == pair.frame.start.at + 1 and not pair.has_nested else [(name, last)]
    )


def _begins_named(pair: Pair, start: Spot, texts: Sequence[str]) -> bool:
    """Return whether the first wording is named ("ALT 1:"): only then others within the pair are."""
    for text, piece in pair.inside:
        if piece.sign is Sign.NAMED:
            return not any(part.strip() for part in Stretch(start, Spot(text, piece.at)).within(texts))
    return False


def _single(name: str, stretch: Stretch, texts: Sequence[str]) -> Iterator[tuple[str, Stretch]]:
    """Yield the only wording of a pair, or the words of "shall/should", which need no spaces to be two."""
    words = stretch.within(texts)
    if len(words) > 1 or not _WORDS_APART.fullmatch(words[0]) or words[0] in _ONE_THING:
        yield name, stretch
        return
    at = stretch.start.at
    for word in words[0].split("/"):
        yield name, Stretch(Spot(stretch.start.text, at), Spot(stretch.start.text, at + len(word)))
        at += len(word) + 1


def _trimmed(stretch: Stretch, texts: Sequence[str]) -> Stretch:
    """Return the stretch without the blanks at its ends."""
    words = stretch.within(texts)
    (text, at), (last, until) = stretch
    at += len(words[0]) - len(words[0].lstrip())
    until -= len(words[-1]) - len(words[-1].rstrip())
    return Stretch(Spot(text, at), Spot(last, max(until, at) if last == text else until))


def _alternative(stretch: Stretch, one_of_several: bool, texts: tuple[str, ...], knows: Knows) -> Alternative:
    words = stretch.within(texts)
    credit = attribution.before(words[0], knows)
    at = stretch.start
    if credit is None:
        credit = attribution.behind(words[-1], one_of_several, knows)
        at = Spot(stretch.end.text, stretch.end.at - len(words[-1]))
    if credit is None:
        return Alternative(_plain(words), stretch)
    place = Stretch(Spot(at.text, at.at + credit.start), Spot(at.text, at.at + credit.end))
    here = place.start.text - stretch.start.text
    left = [part if n != here else part[: credit.start] + part[credit.end :] for n, part in enumerate(words)]
    return Alternative(_plain(left), stretch, credit.by, place)


def _plain(words: Sequence[str]) -> str:
    text = "\n".join(part.replace("\t", " ").replace("\n", " ").strip() for part in words).strip()
    return "" if _NO_TEXT.fullmatch(text) else text
