"""A wording laid beside a text that says it in other words: which part fills which slot, and the text as a wording.

Words are paired as a redline pairs them. Where a slot stands alone against other words, those fill it; among
changed words, what is named there of the slot's kind does. What changed and changes from meeting to meeting
by its nature (a date, a host) becomes a slot too; a fact that the wording has in words of its own stays there.
"""

from __future__ import annotations

import difflib
import operator
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter import verbs
from drafter.mine.clauses import forms
from drafter.mine.clauses.entities import Entity, Finder
from drafter.mine.slots import naming
from drafter.mine.slots.template import Template
from drafter.mine.slots.wording import SLOT, STRICT, alike
from drafter.model import Precedent, Slot

_TOKEN = re.compile(r"\{\{.*?\}\}|[^\W_]+(?:[.'’\-‑/&][^\W_]+)*|[^\w\s]|_")

_MOST = 0.8
"""Share of a run of words that a name makes up if the rest (an article, "in Zenda") is part of what fills the slot."""

_LISTS = ("countries", "organisation")
"""Kinds of which one slot holds several."""
_ARTICLE, _BRACKET = "the ", re.compile(r" \([^()]{2,40}\)")
_JOINER = 3
"""Letters of the longest word in a name without a capital: "and", "the", "del"."""

Part = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text as a wording: filling `wording` with `values` gives the text to the letter.

    `old` is the wording that it was laid beside, its slots filled with what fills them in the text.
    """

    wording: str
    slots: tuple[Slot, ...]
    values: tuple[tuple[str, str], ...]
    old: str


def reworded(precedent: Precedent, text: str, finder: Finder) -> Reworded:
    """Return the text as a wording, its slots named as the precedent's where they are the same."""
    pairing = _Pairing(precedent, text, finder)
    kept = dict(pairing.slots())
    kept |= pairing.moved(kept)
    gaps = sorted([*kept, *pairing.new(kept)])
    named = _named(text, gaps, kept, finder, precedent.function)
    values = {slot.name: text[slice(*gap)] for gap, slot in zip(gaps, named, strict=True)}
    pieces, at = [], 0
    for gap, slot in zip(gaps, named, strict=True):
        pieces += [text[at : gap[0]], f"{{{{ {slot.name} }}}}"]
        at = gap[1]
    by_kept = {slot.name: text[slice(*gap)] for gap, slot in kept.items()}
    old = SLOT.sub(lambda found: by_kept.get(found[1], found[0]), precedent.text)
    return Reworded("".join([*pieces, text[at:]]), tuple(dict.fromkeys(named)), tuple(values.items()), old)


class _Pairing:
    """The words of a wording and of a text, run by run: the same, or others in their place."""

    def __init__(self, precedent: Precedent, text: str, finder: Finder) -> None:
        self._text, self._finder = text, finder
        self._kinds = {slot.name: slot for slot in precedent.slots}
        self._mine = [found[0] for found in _TOKEN.finditer(precedent.text)]
        self._theirs = [found.span() for found in _TOKEN.finditer(text)]
        said = [text[slice(*at)].casefold() for at in self._theirs]
        own = [token if token.startswith("{{") else token.casefold() for token in self._mine]
        self._runs = difflib.SequenceMatcher(None, own, said, autojunk=False).get_opcodes()
        self._entities = finder.find(text)
        self._held: dict[str, list[str]] = defaultdict(list)  # what fills the slots elsewhere
        for name, value in (pair for entry in precedent.attested for pair in entry.values):
            self._held[name].append(value)

    def slots(self) -> Iterator[tuple[Part, Slot]]:
        """Yield the parts of the text that fill slots of the wording, each with its slot."""
        filled: dict[str, str] = {}
        for kind, a, b, c, d in self._runs:
            if kind != "replace":
                continue
            for part, slot in self._in_run(self._mine[a:b], self._theirs[c:d]):
                value = self._text[slice(*part)]
                if filled.setdefault(slot.name, value) == value:
                    yield part, slot

    def _in_run(self, mine: Sequence[str], theirs: Sequence[Part]) -> Iterator[tuple[Part, Slot]]:
        """Yield what fills the slots of one run of other words."""
        at, end = theirs[0][0], theirs[-1][1]
        names = [found[1] for token in mine if (found := SLOT.fullmatch(token))]
        for slot in [self._kinds[name] for name in names if name in self._kinds]:
            part = self._named((at, end), slot)
            if len(mine) == 1 and (part is None or _covers(part, (at, end))) and self._may_fill(slot, (at, end)):
                part = (at, end)
            if part is not None:
                yield part, slot
                at = part[1]

    def _named(self, within: Part, slot: Slot) -> Part | None:
        """Return the first thing of the slot's kind that is named within a part."""
        inside = (each for each in self._entities if within[0] <= each.at[0] and each.at[1] <= within[1])
        named = next((each.at for each in inside if alike(each.kind, slot.kind)), None)
        return self._whole(named, within, slot) if named else None

    def _whole(self, named: Part, within: Part, slot: Slot) -> Part:
        """Return a list of names from its first to its last, with the article or bracket that the slot has had."""
        listed = forms.LIST.match(self._text, named[0], within[1]) if slot.kind in _LISTS else None
        end = max(listed.end() if listed else 0, named[1])
        start = named[0] - len(_ARTICLE)
        has_article = any(value.startswith(_ARTICLE) for value in self._held[slot.name])
        if not has_article or start < within[0] or not self._text.startswith(_ARTICLE, start):
            start = named[0]
        behind = _BRACKET.match(self._text, end, within[1])
        return start, behind.end() if behind and any(_BRACKET.search(value) for value in self._held[slot.name]) else end

    def _may_fill(self, slot: Slot, part: Part) -> bool:
        """Return whether a part may be what a slot holds; a name that no table knows may be any kind of name."""
        kind = self._finder.kind_at(self._text, *part)
        is_name = kind == "text" and slot.kind not in STRICT and _is_name(self._text[slice(*part)])
        return slot.kind == "text" or is_name or alike(kind, slot.kind)

    def moved(self, kept: Mapping[Part, Slot]) -> dict[Part, Slot]:
        """Return what fills slots that nothing fills yet, wherever it stands: the one thing of the slot's kind."""
        names = dict.fromkeys(found[1] for token in self._mine if (found := SLOT.fullmatch(token)))
        left = [self._kinds[name] for name in names if name in self._kinds and self._kinds[name] not in kept.values()]
        things = [each for each in self._changed() if not any(_overlap(each.at, part) for part in kept)]
        filled: dict[Part, Slot] = {}
        for fits in (operator.eq, alike):
            for slot in [slot for slot in left if sum(fits(other.kind, slot.kind) for other in left) == 1]:
                mine = [each for each in things if fits(each.kind, slot.kind)]
                if len(mine) == 1:
                    filled[mine[0].at] = slot
                    left.remove(slot)
                    things.remove(mine[0])
        return filled

    def _changed(self) -> list[Entity]:
        """Return what is named in other words than the wording's."""
        changed = [self._theirs[nth] for kind, _, _, c, d in self._runs if kind != "equal" for nth in range(c, d)]
        return [each for each in self._entities if any(_overlap(each.at, part) for part in changed)]

    def new(self, kept: Mapping[Part, Slot]) -> list[Part]:
        """Return what changes from meeting to meeting by its nature, among the changed words and in no slot yet."""
        firm = [each.at for each in self._changed() if each.firm]
        return [part for part in firm if not any(_overlap(part, other) for other in kept)]


def _is_name(text: str) -> bool:
    """Return whether a text may be a name: capitals, and between them nothing longer than "and", "of the"."""
    return text[:1].isupper() and all(word[0].isupper() or len(word) <= _JOINER for word in text.split())


def _covers(part: Part, whole: Part) -> bool:
    return part[1] - part[0] >= _MOST * (whole[1] - whole[0])


def _overlap(one: Part, other: Part) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _named(
    text: str, gaps: Sequence[Part], kept: Mapping[Part, Slot], finder: Finder, function: str
) -> tuple[Slot, ...]:
    """Return the slots of the gaps: those that are kept as they are, the others named by what stands round them."""
    values = tuple(text[slice(*gap)] for gap in gaps)
    kinds = tuple(finder.kind_at(text, *gap) for gap in gaps)
    fresh = naming.slots(
        Template(text, tuple(gaps), {0: values}, {0: kinds}, 0), finder, function, verbs.actor_and_verb(text, "")[1]
    )
    taken = {slot.name: text[slice(*gap)] for gap, slot in kept.items()}
    named: list[Slot] = []
    for gap, value, slot in zip(gaps, values, fresh, strict=True):
        mine = kept.get(gap) or Slot(_free(slot.name, value, taken), slot.kind)
        taken[mine.name] = value
        named.append(mine)
    return tuple(named)


def _free(name: str, value: str, taken: Mapping[str, str]) -> str:
    """Return the name, or with a number where a slot that other words fill has it."""
    tried, count = name, 1
    while taken.get(tried, value) != value:
        count += 1
        tried = f"{name}_{count}"
    return tried
