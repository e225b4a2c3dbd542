"""Wordings with slots: induced from clauses of one family, filled, and read back out of a text.

A template is the text of one member in which every firm entity, and every run of words in which the
other members differ, became a slot. The promise is exact: filling it with a member's values gives
that member's text to the letter, or the member is a variant with its own text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.mine.entities import Finder
from drafter.mine.likeness import Reading, masked
from drafter.mine.words import Word

_SLOT = re.compile(r"\{\{ ?([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*) ?\}\}")
_STEPS = 4000
"""Ways of placing the fixed words that are tried before a text counts as not fitting."""
_MOST_SLOTS = 8
"""More than this and nobody would fill them in: the longest attested formula of the corpora has seven."""


def slot_names(template: str) -> tuple[str, ...]:
    """Return the slots of a template in order, each once."""
    return tuple(dict.fromkeys(_SLOT.findall(template)))


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return the template with its slots filled; raises KeyError for a slot without a value."""
    return _SLOT.sub(lambda slot: values[slot[1]], template)


def without_slots(template: str) -> str:
    """Return the template's own words."""
    return _SLOT.sub(" ", template)


def values_of(template: str, text: str, finder: Finder, kinds: Mapping[str, str]) -> dict[str, str] | None:
    """Return values with which the template gives `text` to the letter, or None where none do.

    Where the fixed words can be placed in several ways, the way whose values are of the slots'
    kinds is taken, else the first.
    """
    parts = _SLOT.split(template)
    fixed, names = parts[::2], parts[1::2]
    first: dict[str, str] | None = None
    for tried, placed in enumerate(_placements(fixed, names, text)):
        values = {name: text[start:end] for name, (start, end) in placed.items()}
        wrong = [name for name in placed if not _is_of_kind(text, placed[name], kinds.get(name, "text"), finder)]
        if not wrong:
            return values
        if first is None and not any(kinds[name] in _STRICT for name in wrong):
            first = values
        if tried > 20:
            break
    return first


_STRICT = ("number", "ordinal", "date", "dates")
"""Kinds that anybody can tell: a text that is none never fills such a slot."""


def _is_of_kind(text: str, part: tuple[int, int], kind: str, finder: Finder) -> bool:
    return kind == "text" or alike(finder.kind_at(text, *part), kind)


def alike(one: str, other: str) -> bool:
    """Return whether two kinds can fill one slot: a day and a range of days, one name and several."""
    return one == other or any({one, other} <= group for group in _KINDRED)


_KINDRED = (
    frozenset(("date", "dates")),
    frozenset(("country", "countries", "organisation", "place")),
    frozenset(("organisation", "mechanism")),
    frozenset(("meeting", "document")),
)


def _placements(fixed: Sequence[str], names: Sequence[str], text: str) -> Iterator[dict[str, tuple[int, int]]]:
    """Yield the ways in which `text` is the fixed parts with something between them, leftmost first."""
    budget = _STEPS

    def place(nth: int, at: int, placed: dict[str, tuple[int, int]]) -> Iterator[dict[str, tuple[int, int]]]:
        nonlocal budget
        name, after = names[nth], fixed[nth + 1]
        last = nth + 1 == len(names)
        ends = (
            [len(text) - len(after)] if last and text.endswith(after) else [] if last else _finds(text, after, at + 1)
        )
        for end in ends:
            budget -= 1
            if budget < 0:
                return
            if end <= at or text[at:end] != text[at:end].strip() or not _agrees(text, placed, name, (at, end)):
                continue
            if last:
                yield {**placed, name: (at, end)}
            else:
                yield from place(nth + 1, end + len(after), {**placed, name: (at, end)})

    if not names:
        if text == fixed[0]:
            yield {}
    elif text.startswith(fixed[0]):
        yield from place(0, len(fixed[0]), {})


def _agrees(text: str, placed: Mapping[str, tuple[int, int]], name: str, part: tuple[int, int]) -> bool:
    """Return whether a slot that stands twice would be filled by the same words."""
    return name not in placed or text[slice(*placed[name])] == text[slice(*part)]


def _finds(text: str, part: str, start: int) -> Iterator[int]:
    at = text.find(part, start)
    while at >= 0 and part:
        yield at
        at = text.find(part, at + 1)


# -- induction --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Template:
    """A wording whose slots are known by place, not yet by name.

    `text` is the member's it was made from; `gaps` are the parts of it that are slots, in order;
    `fillings` has for each member that fits, by its place in the family, what fills the gaps, and
    `kinds` the kind of entity that each filling begins with, "" for plain words.
    """

    text: str
    gaps: tuple[tuple[int, int], ...]
    fillings: Mapping[int, tuple[str, ...]]
    kinds: Mapping[int, tuple[str, ...]]
    base: int

    @property
    def fixed(self) -> tuple[str, ...]:
        """Return the text between the gaps, before the first and after the last."""
        ends = [0, *(end for _, end in self.gaps)]
        starts = [*(start for start, _ in self.gaps), len(self.text)]
        return tuple(self.text[end:start] for end, start in zip(ends, starts, strict=True))


def induce(family: Sequence[Reading]) -> Template:
    """Return the template that most members fit, the newest wording where several do equally well.

    `family` is in order of date. A single clause gives its own text, its firm entities as slots.
    """
    read = [_Member(reading) for reading in family]
    best: tuple[tuple[int, int, int], Template] | None = None
    for base in range(len(read)):
        template, kept = _from(base, read)
        rank = (len(template.fillings), kept if len(template.fillings) > 1 else 0, base)
        if best is None or rank > best[0]:
            best = rank, template
    if best is None:
        raise ValueError("a family has members")
    return best[1]


class _Member:
    """A clause's words, with what of them must stay: who acts, and how, is never a slot."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.clause.text
        self.words = masked(self.text, reading.entities)
        self.actor = _span(self.text, reading.clause.actor)
        self.verb = _span(self.text, reading.clause.verb)
        self.marks = [word.key if word.kind else self.text[slice(*word.at)] for word in self.words]

    def part(self, run: tuple[int, int]) -> str:
        """Return the text from the first to the last word of a run."""
        return self.text[self.words[run[0]].at[0] : self.words[run[1]].at[1]]

    def kind(self, run: tuple[int, int]) -> str:
        """Return the kind of the entity that a run begins with, after an article; "" for plain words."""
        said = [word for word in self.words[run[0] : run[1] + 1] if word.kind or word.is_content]
        return said[0].kind if said else ""

    def must_stay(self, nth: int) -> bool:
        """Return whether the nth word is of the operative verb, or of an actor that is no named delegation."""
        word = self.words[nth]
        return not word.kind and any(
            start <= word.at[0] and word.at[1] <= end for start, end in (self.actor, self.verb)
        )


def _span(text: str, part: str) -> tuple[int, int]:
    at = text.find(part) if part else -1
    return (at, at + len(part)) if at >= 0 else (0, 0)


def _from(base: int, read: Sequence[_Member]) -> tuple[Template, int]:
    """Return the template made from one member with all that fit it, and how many words it keeps."""
    mine = read[base]
    fixed = {nth for nth, word in enumerate(mine.words) if not word.kind}
    least = _least(mine, fixed)
    fitting: dict[int, dict[int, int]] = {base: {nth: nth for nth in range(len(mine.words))}}
    matches = {other: _matches(mine, read[other]) for other in range(len(read)) if other != base}
    for other in sorted(matches, key=lambda other: (-len(matches[other]), -other)):
        shared = fixed & matches[other].keys()
        if not _enough(mine, shared, least):
            continue
        trial = {**fitting, other: matches[other]}
        if _template(base, read, shared, trial) is not None:
            fixed, fitting = shared, trial
    template = _template(base, read, fixed, fitting)
    if template is None:
        template = Template(mine.text, (), {base: ()}, {base: ()}, base)
    return template, len(fixed)


def _least(member: _Member, fixed: set[int]) -> int:
    return sum(member.words[nth].is_content for nth in fixed)


def _enough(member: _Member, shared: set[int], least: int) -> bool:
    """Return whether enough stays fixed to be a wording: half of its content, or a beginning with verb and object."""
    held = sum(member.words[nth].is_content for nth in shared)
    if held >= 2 and held >= 0.5 * least:
        return True
    beginning = next((nth for nth in range(len(member.words)) if nth not in shared), len(member.words))
    after_verb = [nth for nth in range(beginning) if member.words[nth].at[0] >= member.verb[1] > 0]
    return held >= 3 and any(member.words[nth].is_content for nth in after_verb)


def _matches(mine: _Member, other: _Member) -> dict[int, int]:
    """Return which word of the other stands for which of mine: the longest common subsequence, to the letter."""
    a, b = mine.marks, other.marks
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            table[i][j] = table[i + 1][j + 1] + 1 if a[i] == b[j] else max(table[i + 1][j], table[i][j + 1])
    found, i, j = {}, 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            found[i] = j
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _template(
    base: int, read: Sequence[_Member], fixed: set[int], fitting: Mapping[int, Mapping[int, int]]
) -> Template | None:
    """Return the template with these words fixed, or None where a member has nothing for a slot, or no matter."""
    mine = read[base]
    runs = _gaps(mine, fixed, frozenset.intersection(*(frozenset(matches) for matches in fitting.values())))
    gaps = tuple((mine.words[first].at[0], mine.words[last].at[1]) for first, last in runs)
    fillings: dict[int, tuple[str, ...]] = {}
    kinds: dict[int, tuple[str, ...]] = {}
    for other, matches in fitting.items():
        filled = [_filling(read[other], matches, run, len(mine.words)) for run in runs]
        if any(part is None for part in filled) or any(
            part and _is_same_matter(mine, run, read[other], part) for run, part in zip(runs, filled, strict=True)
        ):
            return None
        fillings[other] = tuple(read[other].part(part) for part in filled if part)
        kinds[other] = tuple(read[other].kind(part) for part in filled if part)
        if runs and runs[0][0] == 0 and not kinds[other][0]:
            return None  # a clause whose beginning is free is no formula
    template = Template(mine.text, gaps, fillings, kinds, base)
    exact = all(_joined(template.fixed, fillings[other]) == read[other].text for other in fitting)
    kept = not any(mine.must_stay(nth) for first, last in runs for nth in range(first, last + 1))
    return template if exact and kept and len(gaps) <= _MOST_SLOTS else None


def _is_same_matter(mine: _Member, run: tuple[int, int], other: _Member, part: tuple[int, int]) -> bool:
    """Return whether a run differs in its letters alone ("Meeting", "meeting"): a rewording, not a fact."""
    if any(word.kind for word in mine.words[run[0] : run[1] + 1]):
        return False
    keys = [word.key for word in mine.words[run[0] : run[1] + 1]]
    return mine.part(run) != other.part(part) and keys == [word.key for word in other.words[part[0] : part[1] + 1]]


def _joined(fixed: Sequence[str], filling: Sequence[str]) -> str:
    return fixed[0] + "".join(part + after for part, after in zip(filling, fixed[1:], strict=True))


def _gaps(member: _Member, fixed: set[int], anchors: frozenset[int]) -> list[tuple[int, int]]:
    """Return the runs of words that are slots. What stands alone between two free runs belongs to them.

    Entities side by side ("On <date> <country> hosted") are a slot each where all members have them.
    """
    free = [nth not in fixed for nth in range(len(member.words))]
    runs = _runs(free)
    for before, after in zip(runs, runs[1:], strict=False):
        between = range(before[1] + 1, after[0])
        if not (_typed(member, before) and _typed(member, after)) and _is_lost(member, between, before, after):
            for nth in between:
                free[nth] = True
    return [part for run in _runs(free) for part in _parted(member, run, anchors)]


def _parted(member: _Member, run: tuple[int, int], anchors: frozenset[int]) -> list[tuple[int, int]]:
    each = range(run[0], run[1] + 1)
    if all(member.words[nth].kind and nth in anchors for nth in each):
        return [(nth, nth) for nth in each]
    return [run]


def _typed(member: _Member, run: tuple[int, int]) -> bool:
    """Return whether a run is one entity, with or without an article."""
    inside = member.words[run[0] : run[1] + 1]
    return sum(bool(word.kind) for word in inside) == 1 and not any(word.is_content for word in inside)


def _is_lost(member: _Member, between: range, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Return whether these few words only happen to be the same: "of the", or a name inside free text."""
    content = sum(member.words[nth].is_content for nth in between)
    long = min(before[1] - before[0], after[1] - after[0]) >= 2
    return (len(between) <= 2 and not content) or (long and len(between) <= 4 and content <= 2)


def _runs(free: Sequence[bool]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for nth, is_free in enumerate(free):
        if is_free and found and found[-1][1] == nth - 1:
            found[-1] = (found[-1][0], nth)
        elif is_free:
            found.append((nth, nth))
    return found


def _filling(member: _Member, matches: Mapping[int, int], run: tuple[int, int], count: int) -> tuple[int, int] | None:
    """Return the member's words, first and last, where the base has a gap; None where nothing that matters stands."""
    first = matches[run[0] - 1] + 1 if run[0] else 0
    last = matches[run[1] + 1] - 1 if run[1] + 1 < count else len(member.words) - 1
    if not any(_matters(member.words[nth]) for nth in range(first, last + 1)):
        return None
    return first, last


def _matters(word: Word) -> bool:
    """Return whether a word can be what changes from meeting to meeting; "the" for "an" is a rewording."""
    return bool(word.kind) or word.is_content
