"""One meeting is named in two ways, or a group is counted where its meeting is meant: "the 4th Working Group".

The full name once, a short form after it: "the Fifth Zenda Forum Ministerial Conference", then "the Fifth Ministerial
Conference". A form that takes a word out of the middle, or puts another in, makes two conferences of one; so does
"Meeting" of one of a count whose others are all conferences. A meeting of the register is known by its day too.

Passes: The Fifth Zenda Forum Ministerial Conference was held. The Fifth Ministerial Conference agreed.
Fails:  The Fifth Zenda Forum Regional Ministerial Conference met. The Fifth Zenda Forum Ministerial Conference agreed.
Fails:  The fifth meeting of the Rain Working Group was held. It looked forward to the 6th Rain Working Group.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter import dates, ordinals
from drafter.check.naming import meeting_of_day
from drafter.check.naming.phrases import besides
from drafter.check.naming.uses import english, stands_in
from drafter.check.places import Passage, Same, passages
from drafter.model import BlockKind, Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "meeting-forms"
_CAPITALS = r"(?:[A-Z][\w’'-]*[ ])"
_NAME = compiled(rf"[ ](?P<name>{_CAPITALS}{{1,7}}(?:Meeting|Conference|Summit|Congress|Assembly))\b")
_GROUP = compiled(
    rf"[ ](?P<name>{_CAPITALS}{{1,6}}(?:Group|Committee|Network|Force))\b"
    r"(?!['’]|[ ](?:\([A-Z]+\)[ ])?(?:[A-Z]|[Mm]eeting|[Ss]ession))"
)
_MEETING_OF = compiled(
    rf"\b(?i:meetings?|sessions?) of (?:the )?(?P<name>{_CAPITALS}{{1,8}}(?:Group|Committee|Network|Force))\b"
)
_LEAST = 3
"""Words of a name that has a middle."""


@dataclass(frozen=True)
class Named:
    """A meeting as a text names it with its number."""

    number: int
    words: tuple[str, ...]
    text: str
    passage: Passage


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each second form of a meeting's name, and for each group that is counted."""
    found = list(_named(statement))
    yield from _two_forms(found)
    yield from _other_forms(found, statement, shelf)
    yield from _other_heads(found, statement, shelf)
    yield from meeting_of_day.otherwise(ID, statement, shelf)
    yield from _counted_groups(statement, shelf)


def _named(statement: Statement) -> Iterator[Named]:
    heads = (p for p in passages(statement) if p.block and p.block.kind in (BlockKind.HEADING, BlockKind.FOOTNOTE))
    for passage in (*english(statement), *heads):
        for number, printed, (_, end) in dates.find_ordinals(passage.text):
            name = _NAME.match(passage.text, end)
            if name:
                yield Named(number, tuple(name["name"].split()), f"{printed} {name['name']}", passage)


def _two_forms(found: list[Named]) -> Iterator[Problem]:
    """Yield each form of one numbered meeting that is no short form of the first."""
    first: dict[tuple[int, str, str], Named] = {}
    told = set()
    for named in found:
        key = (named.number, named.words[0], named.words[-2])
        before = first.setdefault(key, named)
        if _are_two(named.words, before.words) and named.words not in told:
            told.add(named.words)
            what = f'"{named.text}" is "{before.text}"{stands_in(before.passage.place) or " before"}'
            yield _problem(what, named, before.passage)


def _other_forms(found: list[Named], statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a form that neither the text's other conferences have nor the other statements for this one."""
    for named in found:
        held = _held(Same(shelf)).get((named.number, named.words[-2], named.words[-1]), {})
        if besides(held.get(named.words, ()), statement.id):
            continue
        for other in found:
            others = besides(held.get(other.words, ()), statement.id)
            if others and other.number != named.number and _are_replaced(other.words, named.words):
                what = f'"{named.text}" is named otherwise than "{other.text}", and no other statement names it so'
                yield _problem(what, named, other.passage)
                break


def _other_heads(found: list[Named], statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield "the first Forum Ministerial Meeting" where all others of the count that are named are conferences."""
    for named in found:
        counts: dict[str, dict[int, str]] = {}
        for (number, _, head), forms in _held(Same(shelf)).items():
            for words in forms:
                if words[:-1] == named.words[:-1] and besides(forms[words], statement.id):
                    counts.setdefault(head, {})[number] = " ".join(words)
        own = {other.number for other in found if other.words == named.words}
        if len(named.words) > 2 and len(counts) == 1 and named.words[-1] not in counts and len(own) == 1:
            named_so = next(iter(counts.values()))
            if len(named_so) >= _LEAST:
                other = f"{ordinals.ordinal_words(max(named_so)).capitalize()} {named_so[max(named_so)]}"
                what = f'"{named.text}" is named otherwise than "{other}", and no other statement names it so'
                yield Problem(ID, Severity.WARNING, what, named.passage.place, "write one name throughout")


@lru_cache(maxsize=2)
def _held(same: Same) -> dict[tuple[int, str, str], dict[tuple[str, ...], set[str]]]:
    """Return for each numbered meeting the forms of its name and the statements that have them."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    held: dict[tuple[int, str, str], dict[tuple[str, ...], set[str]]] = {}
    for statement in shelf.statements:
        for number, words in _forms(Same(statement)):
            held.setdefault((number, words[-2], words[-1]), {}).setdefault(words, set()).add(statement.id)
    return held


@lru_cache(maxsize=4096)
def _forms(same: Same) -> frozenset[tuple[int, tuple[str, ...]]]:
    statement = same.value
    assert isinstance(statement, Statement)
    return frozenset((named.number, named.words) for named in _named(statement))


def _are_two(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether neither name is the other, nor the other with its beginning or end left out."""
    short, long = sorted((one, other), key=len)
    runs = (long[n : n + len(short)] for n in range(len(long) - len(short) + 1))
    return len(short) >= _LEAST and short not in runs


def _are_replaced(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether one word within a name is another in the other."""
    same_ends = one[0] == other[0] and one[-2:] == other[-2:]
    return same_ends and len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _counted_groups(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield each group with an ordinal whose meetings are counted elsewhere."""
    for passage in english(statement):
        for _, printed, (_, end) in dates.find_ordinals(passage.text):
            name = _GROUP.match(passage.text, end)
            if not name or not _is_counted_by_meetings(name["name"], statement, shelf):
                continue
            what = f'"{printed} {name["name"]}" counts the group, not its meeting'
            mend = f'write "{printed} meeting of the {name["name"]}"'
            yield Problem(ID, Severity.WARNING, what, passage.place, mend)


def _is_counted_by_meetings(name: str, statement: Statement, shelf: Shelf) -> bool:
    groups = _meeting_groups(Same(statement)) | _all_meeting_groups(Same(shelf))
    return any(group == name or group.endswith(f" {name}") for group in groups)


@lru_cache(maxsize=4096)
def _meeting_groups(same: Same) -> frozenset[str]:
    """Return the groups whose meetings a text names."""
    statement = same.value
    assert isinstance(statement, Statement)
    texts = (passage.text for passage in passages(statement))
    return frozenset(found["name"] for text in texts for found in _MEETING_OF.finditer(text))


@lru_cache(maxsize=2)
def _all_meeting_groups(same: Same) -> frozenset[str]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    return frozenset(name for statement in shelf.statements for name in _meeting_groups(Same(statement)))


def _problem(what: str, named: Named, other: Passage) -> Problem:
    return Problem(ID, Severity.WARNING, what, named.passage.place, "write one name throughout", (other.place,))
