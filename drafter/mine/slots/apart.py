"""Slots that hold several facts, told apart: "from 2 to 4 September in Zenda" is a date and a place.

Where most fillings of a slot have the same kinds of fact in the same order, each fact is a slot, and the words
between them are the wording's own where they are the same, else a slot where they say something. What has its facts in
another order, or has words there that the others have not, is another wording: it no longer fits the template.
A figure that is measured ("0.75%") is a slot though all members have the same: the next meeting's is another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from drafter.mine.clauses import figures, persons
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.opposites import TURNING
from drafter.mine.clauses.words import words
from drafter.mine.slots import facts
from drafter.mine.slots.template import Template
from drafter.mine.slots.wording import STRICT
from drafter.patterns import compiled

_MOST_FACTS, _MOST_SLOTS, _MOST_BETWEEN = 4, 10, 4
"""Facts of one slot, slots of a wording, and words between two facts: what has more is free text, and nobody's form."""
_MOST_OF = 0.75
"""Of the members, that must share what their facts are and what stands between."""
_HALF = 0.5
"""Of them, where free text would hold a place and a date: nobody could fill in such a slot."""
_FEW = 2
"""Members of which none is in the minority."""
_OF_ONE = 2
"""What stands before and behind one fact."""
_SAME_KIND = {"dates": "date", "countries": "country", "organisation": "country"}
_PRONOUNS = frozenset(("his", "her", "their", "its"))
_BEING = frozenset(("is", "are", "was", "were"))
_CURRENCY = compiled(r"(?:\b[A-Z]{2,3} ?|[$€£¥])$")
_LABEL = compiled(r"\d+[-–.]\d+")
_MEASURE = compiled(r" (?:per cent|percentage points?|basis points?)\b")


Part = tuple[int, int]


class _Told(NamedTuple):
    """What one member has in a slot: its facts by kind, and where they stand in the filling."""

    text: str
    kinds: tuple[str, ...]
    at: tuple[Part, ...]

    @property
    def between(self) -> tuple[str, ...]:
        """Return the text before, between and after the facts."""
        ends, starts = [0, *(end for _, end in self.at)], [*(start for start, _ in self.at), len(self.text)]
        return tuple(self.text[end:start] for end, start in zip(ends, starts, strict=True))

    @property
    def shape(self) -> tuple[str, ...]:
        """Return the kinds of fact, a day and several days as one."""
        return tuple(_SAME_KIND.get(kind, kind) for kind in self.kinds)

    @property
    def is_numbered(self) -> bool:
        """Return whether a number leads in to words of which it is none: "14, Guidelines for visitors"."""
        return self.kinds[:1] == ("number",) and self.at[0][0] == 0 and self.text.startswith(", ", self.at[0][1])


def told_apart(template: Template, finder: Finder) -> Template:
    """Return the template with a slot for each fact, and what fills them in the members that still fit."""
    nth = len(template.gaps) - 1
    found = {member: list(facts.facts(template.filled(each), finder)) for member, each in template.fillings.items()}
    while nth >= 0:
        fixed = list(map(len, template.fixed))
        told = {member: _told(template.fillings[member], fixed, nth, found[member]) for member in template.fillings}
        template = _parted(template, nth, told) or template
        nth -= 1
    return template


def _told(filling: Sequence[str], fixed: Sequence[int], nth: int, facts: Sequence[tuple[Part, str]]) -> _Told:
    """Return the facts in one filling of a member, of those in its whole clause; `fixed` is how long what stays is."""
    start = sum(fixed[: nth + 1]) + sum(map(len, filling[:nth]))
    end = start + len(filling[nth])
    found: list[tuple[Part, str]] = []
    for at, kind in facts:
        at = (at[0], min(at[1], end)) if kind == "number" and at[0] < end else at  # "0.4" of "0.4 per cent"
        if start <= at[0] and at[1] <= end and all(at[1] <= other[0] or other[1] <= at[0] for other, _ in found):
            found.append((at, kind))
    found.sort()
    return _Told(
        filling[nth],
        tuple(kind for _, kind in found),
        tuple((begin - start, stop - start) for (begin, stop), _ in found),
    )


def _tells_when(shape: Sequence[str], told: Mapping[int, _Told]) -> bool:
    """Return whether facts are when, and where or by whom: a meeting's own."""
    return "date" in shape and ("place" in shape or all(persons.are_in(each.text) for each in told.values()))


def _parted(template: Template, nth: int, told: Mapping[int, _Told]) -> Template | None:
    """Return the template with one slot parted, for the members whose facts are in the commonest order."""
    shapes = Counter(each.shape for each in told.values())
    shape = max(shapes, key=lambda each: (shapes[each], each))
    members = [member for member, each in told.items() if each.shape == shape]
    if not 0 < len(shape) <= _MOST_FACTS or _are_labels(template, nth, told):
        return None
    parts = _parts_of(members, told, _MOST_OF)
    if parts is None and _tells_when(shape, told):
        parts = _parts_of(_said_alike(members, told), told, _HALF)
    if parts is None and len(told) > _FEW and shape[0] in STRICT:  # "3%" in most, and "3%, and one preferred 4%"
        alone = [member for member in members if told[member].at == ((0, len(told[member].text)),)]
        parts = _parts_of(alone, told, _HALF) if _FEW <= len(alone) < len(told) else None
    if parts is None and all(each.is_numbered for each in told.values()):
        first = {member: each._replace(kinds=each.kinds[:1], at=each.at[:1]) for member, each in told.items()}
        parts = _parts_of(list(told), first, _MOST_OF)
    return None if parts is None else _with_parts(template, nth, told, parts)


def _are_labels(template: Template, nth: int, told: Mapping[int, _Told]) -> bool:
    """Return whether numbers in two parts fill a slot behind what they count: "Action [9-01]"; no votes are so told."""
    counted = figures.numbered_by(template.fixed[nth])
    return bool(counted) and all(map(_LABEL.fullmatch, (each.text for each in told.values())))


_Parts = Mapping[int, Sequence[tuple[Part, str]]]
"""The slots of each member's filling, with their kinds."""


def _parts_of(members: Sequence[int], told: Mapping[int, _Told], most: float) -> _Parts | None:
    """Return the slots of those of the members that have the same between their facts; None where too few have."""
    least = max(min(2, len(told)), most * len(told))
    if len(members) < least:
        return None
    columns = [_Between(said) for said in zip(*(told[member].between for member in members), strict=True)]
    kept = [nth for nth in range(len(members)) if all(column.may_hold(nth) for column in columns)]
    if len(kept) < least:
        return None
    members = [members[nth] for nth in kept]
    columns = [column.of(kept) for column in columns]
    if not all(column.is_clear for column in columns) or (
        len(columns) == _OF_ONE and len(members) == len(told) and not any(c.said[0] for c in columns)
    ):
        return None
    return {member: _parts(told[member], columns, at) for at, member in enumerate(members)}


def _said_alike(members: Sequence[int], told: Mapping[int, _Told]) -> list[int]:
    """Return of the members those with the commonest words between their facts: "in Zenda from 2 May"."""
    between = {member: told[member].between[1:-1] for member in members}
    times = Counter(between.values())
    common = max(times, key=lambda each: (times[each], each))
    return [member for member in members if between[member] == common] if times[common] > 1 else list(members)


@dataclass(frozen=True, slots=True)
class _Between:
    """What the members have between two facts, or before the first and behind the last."""

    said: Sequence[str]

    @property
    def is_same(self) -> bool:
        """Return whether all have the same words."""
        return len(set(self.said)) == 1

    def of(self, kept: Sequence[int]) -> _Between:
        """Return the same of some of the members."""
        return _Between([self.said[nth] for nth in kept])

    def may_hold(self, nth: int) -> bool:
        """Return whether a member has what most have, or other words in the same place."""
        common, times = Counter(self.said).most_common(1)[0]
        if times == len(self.said) or self.said[nth] == common or times < _MOST_OF * len(self.said):
            told = [core in _PRONOUNS for core in self.cores]
            return told[nth] or 2 * sum(told) < len(told)
        begin, end = _common([common, self.said[nth]])
        return all(_tells(each[begin : len(each) - end]) for each in (common, self.said[nth]))

    @property
    def cores(self) -> list[str]:
        """Return what each has between what all begin and end with."""
        begin, end = _common(self.said)
        return [each[begin : len(each) - end] for each in self.said]

    @property
    def is_clear(self) -> bool:
        """Return whether the words are the wording's own, or make a slot."""
        if self.is_same:
            return len(words(self.said[0])) <= 2 * _MOST_BETWEEN
        begin, end = _common(self.said)
        is_tied = bool(words(self.said[0][:begin] + self.said[0][len(self.said[0]) - end :]))
        return all(_tells(core) and (is_tied or len(words(core)) <= _MOST_BETWEEN) for core in self.cores)


def _tells(core: str) -> bool:
    said = words(core)
    if core.strip() in _BEING:
        return True
    if said and not TURNING.isdisjoint((said[0].key, said[-1].key)):
        return False
    return any(word.is_content or word.key in _PRONOUNS for word in said) and not said[-1].is_mark


def _common(said: Sequence[str]) -> tuple[int, int]:
    """Return how many letters all begin with, and how many of the rest all end with, in whole words."""
    every = [re.findall(r"\w+|\W", each) for each in said]
    first, least = every[0], min(map(len, every))
    begin = next((at for at in range(least) if any(each[at] != first[at] for each in every)), least)
    while (
        begin > 1 and first[begin - 2][0].isupper() and all(each[begin][0].isupper() for each in every if each[begin:])
    ):
        begin -= 2  # of one name: "[PTCM XXXVI]"
    left = least - begin
    end = next((at for at in range(left) if any(each[-1 - at] != first[-1 - at] for each in every)), left)
    return sum(map(len, first[:begin])), sum(map(len, first[len(first) - end :]))


def _parts(told: _Told, columns: Sequence[_Between], nth: int) -> list[tuple[Part, str]]:
    """Return the slots of one member's filling with their kinds."""
    found: list[tuple[Part, str]] = []
    at = 0
    for column, fact in zip(columns, (*zip(told.at, told.kinds, strict=True), None), strict=True):
        if not column.is_same:
            begin = at + _common(column.said)[0]
            found.append(((begin, begin + len(column.cores[nth])), ""))
        if fact is not None:
            found.append(fact)
            at = fact[0][1]
    return found


def _with_parts(template: Template, nth: int, told: Mapping[int, _Told], parts: _Parts) -> Template | None:
    """Return the template with these parts of one slot as slots, of the members that have them."""
    base = template.base if template.base in parts else max(parts)
    text = template.filled(template.fillings[base])
    fillings, kinds = {}, {}
    for member, held in parts.items():
        mine = [told[member].text[slice(*at)] for at, _ in held]
        fillings[member] = (*template.fillings[member][:nth], *mine, *template.fillings[member][nth + 1 :])
        said = [kind if kind != "text" else "" for _, kind in held]
        kinds[member] = (*template.kinds[member][:nth], *said, *template.kinds[member][nth + 1 :])
    if len(fillings[base]) > _MOST_SLOTS:
        return None
    return Template(text, _gaps(template, nth, base, [at for at, _ in parts[base]]), fillings, kinds, base)


def _gaps(template: Template, nth: int, base: int, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return where the slots stand in the text of a member."""
    found: list[Part] = []
    at = 0
    for gap, (fixed, filling) in enumerate(zip(template.fixed, template.fillings[base], strict=False)):
        at += len(fixed)
        found += [(at + begin, at + end) for begin, end in parts] if gap == nth else [(at, at + len(filling))]
        at += len(filling)
    return tuple(found)


def measured(template: Template, finder: Finder) -> Template:
    """Return the template with a slot for each measured figure and each person by name among its own words."""
    for person in facts.PERSON.finditer(template.text):
        if len(template.gaps) < _MOST_SLOTS:
            end = person.end() - template.text.endswith(".", 0, person.end())  # the full stop is the sentence's
            template = _with_slot(template, (person.start(), end), "text")
    for entity in finder.find(template.text):
        if entity.kind == "number" and _is_measured(template.text, entity.at) and len(template.gaps) < _MOST_SLOTS:
            template = _with_slot(template, entity.at, "number")
    return template


def _is_measured(text: str, at: Part) -> bool:
    figure = text[slice(*at)]
    has_scale = re.search(r"%|\.\d|[a-z]", figure) is not None
    return has_scale or _MEASURE.match(text, at[1]) is not None or _CURRENCY.search(text, 0, at[0]) is not None


def _with_slot(template: Template, at: Part, kind: str) -> Template:
    """Return the template with a slot of a kind for what all members have; as it is where a slot holds that."""
    if any(begin < at[1] and at[0] < end for begin, end in template.gaps):
        return template
    nth = sum(end <= at[0] for _, end in template.gaps)
    value = template.text[slice(*at)]
    return replace(
        template,
        gaps=(*template.gaps[:nth], at, *template.gaps[nth:]),
        fillings={member: (*each[:nth], value, *each[nth:]) for member, each in template.fillings.items()},
        kinds={member: (*each[:nth], kind, *each[nth:]) for member, each in template.kinds.items()},
    )
