"""Wordings found: the text of one clause of a family, with slots where the others differ.

The members are laid beside each other word by word; what all of them have stays, every firm entity
and every run of words in which they differ becomes a slot. A member that would leave too little, or
nothing for a slot, or would make a slot of who acts and how, is a variant with its own text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.mine.readings import Reading, masked
from drafter.mine.words import Word

_MOST_SLOTS = 8
"""More than this and nobody would fill them in: the longest formula attested in the first corpus has six."""
_LEAST_KEPT = 0.5
"""Of a wording's content; below, what is left is another wording. A beginning with verb and object suffices too."""

_MOST_BASES = 8
"""Wordings of one family that are tried; a family of hundreds has few that are common."""

Run = tuple[int, int]
Matches = Mapping[int, int]


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

    def filled(self, filling: Sequence[str]) -> str:
        """Return the text with these words in its gaps."""
        fixed = self.fixed
        return fixed[0] + "".join(part + after for part, after in zip(filling, fixed[1:], strict=True))


def template(family: Sequence[Reading]) -> Template:
    """Return the template that most members fit, the newest wording where several do equally well.

    `family` is in order of date. A single clause gives its own text, its firm entities as slots.
    """
    members = [_Member(reading) for reading in family]
    made = [_from(base, members) for base in _bases(members)]
    return max(made, key=lambda pair: (len(pair[0].fillings), pair[1], pair[0].base))[0]


def _bases(members: Sequence[_Member]) -> list[int]:
    """Return the members worth making a template from: of the commonest wordings the newest member each."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for nth, member in enumerate(members):
        holders[tuple(member.letters)].append(nth)
    common = sorted(holders.values(), key=lambda held: (-len(held), -held[-1]))
    return sorted(held[-1] for held in common[:_MOST_BASES])


class _Member:
    """A clause's words, with what of them must stay: who acts, and how, is never a slot."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.clause.text
        self.words = masked(self.text, reading.entities)
        self._stays = [_span(self.text, part) for part in (reading.clause.actor, reading.clause.verb)]
        self.verb = self._stays[1]
        self.letters = [word.key if word.kind else self.text[slice(*word.at)] for word in self.words]

    def part(self, run: Run) -> str:
        """Return the text from the first to the last word of a run."""
        return self.text[self.words[run[0]].at[0] : self.words[run[1]].at[1]]

    def inside(self, run: Run) -> list[Word]:
        """Return the words of a run."""
        return self.words[run[0] : run[1] + 1]

    def kind(self, run: Run) -> str:
        """Return the kind of the entity that a run begins with, after an article; "" for plain words."""
        said = [word for word in self.inside(run) if word.kind or word.is_content]
        return said[0].kind if said else ""

    def must_stay(self, nth: int) -> bool:
        """Return whether the nth word is of the operative verb, or of an actor that is no named delegation."""
        word = self.words[nth]
        return not word.kind and any(start <= word.at[0] and word.at[1] <= end for start, end in self._stays)


def _span(text: str, part: str) -> tuple[int, int]:
    at = text.find(part) if part else -1
    return (at, at + len(part)) if at >= 0 else (0, 0)


def _from(base: int, members: Sequence[_Member]) -> tuple[Template, int]:
    """Return the template made from one member with all that fit it, and how many words they share."""
    mine = members[base]
    fixed = frozenset(nth for nth, word in enumerate(mine.words) if not word.kind)
    content = sum(mine.words[nth].is_content for nth in fixed)
    fitting: dict[int, Matches] = {base: {nth: nth for nth in range(len(mine.words))}}
    matches = {other: _matches(mine, members[other]) for other in range(len(members)) if other != base}
    for other in sorted(matches, key=lambda other: (-len(matches[other]), -other)):
        shared = fixed & matches[other].keys()
        trial = {**fitting, other: matches[other]}
        if _keeps_enough(mine, shared, content) and _laid(base, members, shared, trial) is not None:
            fixed, fitting = shared, trial
    found = _laid(base, members, fixed, fitting) or Template(mine.text, (), {base: ()}, {base: ()}, base)
    return found, len(fixed) if len(found.fillings) > 1 else 0


def _keeps_enough(member: _Member, shared: frozenset[int], content: int) -> bool:
    """Return whether what is shared is still a wording: half of its content, or a beginning with verb and object."""
    held = sum(member.words[nth].is_content for nth in shared)
    if held >= 2 and held >= _LEAST_KEPT * content:
        return True
    beginning = next((nth for nth in range(len(member.words)) if nth not in shared), len(member.words))
    after_verb = [nth for nth in range(beginning) if member.words[nth].at[0] >= member.verb[1] > 0]
    return held >= 3 and any(member.words[nth].is_content for nth in after_verb)


def _matches(mine: _Member, other: _Member) -> dict[int, int]:
    """Return which word of the other stands for which of mine: the longest common subsequence, to the letter."""
    begin, end = _common_ends(mine.letters, other.letters)
    a, b = mine.letters[begin : len(mine.letters) - end], other.letters[begin : len(other.letters) - end]
    longest = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            longest[i][j] = longest[i + 1][j + 1] + 1 if a[i] == b[j] else max(longest[i + 1][j], longest[i][j + 1])
    found = {nth: nth for nth in range(begin)}
    found |= {len(mine.letters) - nth: len(other.letters) - nth for nth in range(end, 0, -1)}
    i, j = 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            found[begin + i] = begin + j
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _common_ends(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """Return how many words both begin with, and how many of the rest both end with."""
    shorter = min(len(one), len(other))
    begin = next((nth for nth in range(shorter) if one[nth] != other[nth]), shorter)
    return begin, next((nth for nth in range(shorter - begin) if one[-1 - nth] != other[-1 - nth]), shorter - begin)


def _laid(
    base: int, members: Sequence[_Member], fixed: frozenset[int], fitting: Mapping[int, Matches]
) -> Template | None:
    """Return the template with these words fixed, or None where it would not serve one of the members."""
    mine = members[base]
    runs = _gaps(mine, fixed, frozenset.intersection(*(frozenset(matches) for matches in fitting.values())))
    if len(runs) > _MOST_SLOTS or any(mine.must_stay(nth) for first, last in runs for nth in range(first, last + 1)):
        return None
    filled = {other: _filling(mine, runs, members[other], matches) for other, matches in fitting.items()}
    if any(_swallows(members[other], part) for other, parts in filled.items() for part in parts or ()):
        return None
    found = Template(
        text=mine.text,
        gaps=tuple((mine.words[first].at[0], mine.words[last].at[1]) for first, last in runs),
        fillings={
            other: tuple(members[other].part(part) for part in parts)
            for other, parts in filled.items()
            if parts is not None
        },
        kinds={
            other: tuple(members[other].kind(part) for part in parts)
            for other, parts in filled.items()
            if parts is not None
        },
        base=base,
    )
    exact = all(found.filled(filling) == members[other].text for other, filling in found.fillings.items())
    return found if exact and len(found.fillings) == len(fitting) else None


def _filling(mine: _Member, runs: Sequence[Run], other: _Member, matches: Matches) -> list[Run] | None:
    """Return the other's words, first and last, for each gap of mine.

    None where it has nothing that matters for one ("the" for "an" is a rewording), where it differs
    from mine in letters alone ("Meeting", "meeting"), and where a clause's beginning would be free.
    """
    found = []
    for run in runs:
        first = matches[run[0] - 1] + 1 if run[0] else 0
        last = matches[run[1] + 1] - 1 if run[1] + 1 < len(mine.words) else len(other.words) - 1
        part = (first, last)
        if not any(word.kind or word.is_content for word in other.inside(part)) or _is_same(mine, run, other, part):
            return None
        found.append(part)
    return None if found and runs[0][0] == 0 and not other.kind(found[0]) else found


def _swallows(member: _Member, run: Run) -> bool:
    """Return whether a run begins with a meeting's name and goes on to its place or date."""
    kinds = [word.kind for word in member.inside(run)]
    return member.kind(run) == "meeting" and any(kind in ("place", "date", "dates") for kind in kinds)


def _is_same(mine: _Member, run: Run, other: _Member, part: Run) -> bool:
    """Return whether two runs of plain words differ, but not in what they are compared by."""
    here, there = mine.inside(run), other.inside(part)
    if any(word.kind for word in here) or mine.part(run) == other.part(part):
        return False
    return [word.key for word in here] == [word.key for word in there]


def _gaps(member: _Member, fixed: frozenset[int], anchors: frozenset[int]) -> list[Run]:
    """Return the runs of words that are slots. What stands alone between two free runs belongs to them.

    Entities side by side ("On <date> <country> hosted") are a slot each where all members have them.
    """
    free = [nth not in fixed for nth in range(len(member.words))]
    for before, after in pairwise(_runs(free)):
        between = range(before[1] + 1, after[0])
        if not (_is_entity(member, before) and _is_entity(member, after)) and _is_lost(member, between, before, after):
            for nth in between:
                free[nth] = True
    return [part for run in _runs(free) for part in _parted(member, run, anchors)]


def _runs(free: Sequence[bool]) -> list[Run]:
    found: list[Run] = []
    for nth, is_free in enumerate(free):
        if is_free and found and found[-1][1] == nth - 1:
            found[-1] = (found[-1][0], nth)
        elif is_free:
            found.append((nth, nth))
    return found


def _parted(member: _Member, run: Run, anchors: frozenset[int]) -> list[Run]:
    each = range(run[0], run[1] + 1)
    if all(member.words[nth].kind and nth in anchors for nth in each):
        return [(nth, nth) for nth in each]
    return [run]


def _is_entity(member: _Member, run: Run) -> bool:
    """Return whether a run is one entity, with or without an article."""
    inside = member.inside(run)
    return sum(bool(word.kind) for word in inside) == 1 and not any(word.is_content for word in inside)


def _is_lost(member: _Member, between: range, before: Run, after: Run) -> bool:
    """Return whether these few words only happen to be the same: "of the", or a name inside free text."""
    content = sum(member.words[nth].is_content for nth in between)
    in_free_text = min(before[1] - before[0], after[1] - after[0]) >= 2
    return (len(between) <= 2 and not content) or (in_free_text and len(between) <= 4 and content <= 2)
