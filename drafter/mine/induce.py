"""Wordings found: the text of one clause of a family, with slots where the others differ.

The members are laid beside each other word by word; what all of them have stays, every firm entity
and every run of words in which they differ becomes a slot. A member that would leave too little, or
nothing for a slot, or would make a slot of who acts and how, is a variant with its own text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.mine.gaps import free_runs
from drafter.mine.members import Matches, Member, Run, matched
from drafter.mine.readings import Reading

_MOST_SLOTS = 8
"""More than this and nobody would fill them in: the longest formula attested in the first corpus has six."""
_LEAST_KEPT = 0.5
"""Of a wording's content; below, what is left is another wording. A beginning with verb and object suffices too."""

_MOST_BASES = 8
"""Wordings of one family that are tried; a family of hundreds has few that are common."""


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
    members = [Member(reading) for reading in family]
    made = [_from(base, members) for base in _bases(members)]
    return max(made, key=lambda pair: (len(pair[0].fillings), pair[1], pair[0].base))[0]


def _bases(members: Sequence[Member]) -> list[int]:
    """Return the members worth making a template from: of the commonest wordings the newest member each."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for nth, member in enumerate(members):
        holders[tuple(member.letters)].append(nth)
    common = sorted(holders.values(), key=lambda held: (-len(held), -held[-1]))
    return sorted(held[-1] for held in common[:_MOST_BASES])


def _from(base: int, members: Sequence[Member]) -> tuple[Template, int]:
    """Return the template made from one member with all that fit it, and how many words they share."""
    mine = members[base]
    fixed = frozenset(nth for nth, word in enumerate(mine.words) if not word.kind)
    fitting: dict[int, Matches] = {base: {nth: nth for nth in range(len(mine.words))}}
    matches = {other: matched(mine, members[other]) for other in range(len(members)) if other != base}
    found = _laid(base, members, fixed, fitting) or Template(mine.text, (), {base: ()}, {base: ()}, base)
    for other in sorted(matches, key=lambda other: (-len(matches[other]), -other)):
        shared = fixed & matches[other].keys()
        trial = {**fitting, other: matches[other]}
        wider = _laid(base, members, shared, trial)
        if wider is not None:
            fixed, fitting, found = shared, trial, wider
    return found, len(fixed) if len(found.fillings) > 1 else 0


def _keeps_enough(member: Member, kept: frozenset[int], shortest: int, many: bool) -> bool:
    """Return whether what is kept is still a wording: half of what the shortest says, or verb and object."""
    held = member.says(kept)
    if held >= min(2, shortest) and held >= _LEAST_KEPT * shortest:
        return True
    after = [nth for nth in range(len(member.words)) if member.words[nth].at[0] >= member.verb[1] > 0]
    object_ = next((nth for nth in after if nth not in kept), len(member.words))
    return many and any(member.words[nth].is_content for nth in after if nth < object_)


def _laid(
    base: int, members: Sequence[Member], fixed: frozenset[int], fitting: Mapping[int, Matches]
) -> Template | None:
    """Return the template with these words fixed, or None where it would not serve one of the members."""
    mine = members[base]
    settled = _settled(
        mine, fixed, {other: (members[other], matches) for other, matches in fitting.items()}, len(members)
    )
    if settled is None:
        return None
    runs, filled = settled
    if len(runs) > _MOST_SLOTS or any(_swallows(members[other], part) for other in filled for part in filled[other]):
        return None
    found = Template(
        text=mine.text,
        gaps=tuple((mine.words[first].at[0], mine.words[last].at[1]) for first, last in runs),
        fillings={other: tuple(members[other].part(part) for part in parts) for other, parts in filled.items()},
        kinds={other: tuple(members[other].kind(part) for part in parts) for other, parts in filled.items()},
        base=base,
    )
    exact = all(found.filled(filling) == members[other].text for other, filling in found.fillings.items())
    return found if exact else None


def _settled(
    mine: Member, fixed: frozenset[int], fitting: Mapping[int, tuple[Member, Matches]], size: int
) -> tuple[list[Run], dict[int, list[Run]]] | None:
    """Return the slots and what fills them in each member; None where no slots serve all.

    A slot that would be empty in one member, or hold but "the", takes in a word beside it: "assisting [all
    invited] members" beside "assisting [invited] members".
    """
    anchors = frozenset.intersection(*(frozenset(matches) for _, matches in fitting.values()))
    shortest = min(member.content for member, _ in fitting.values())
    while True:
        runs = free_runs(mine, fixed, anchors)
        kept = frozenset(range(len(mine.words))).difference(*(range(first, last + 1) for first, last in runs))
        if not _keeps_enough(mine, kept, shortest, size > 2) or any(
            mine.must_stay(nth) for first, last in runs for nth in range(first, last + 1)
        ):
            return None
        filled = {nth: _filling(mine, runs, *other) for nth, other in fitting.items()}
        if runs and runs[0][0] == 0 and not all(_may_begin(other[0], filled[nth][0]) for nth, other in fitting.items()):
            return None
        narrow = next(
            (place for nth, other in fitting.items() for place in _narrow(mine, runs, filled[nth], *other)), None
        )
        if narrow is None:
            return runs, filled
        more = _beside(mine, narrow, kept)
        if more is None:
            return None
        fixed = (fixed & kept) - {more}


def _may_begin(member: Member, run: Run) -> bool:
    """Return whether a text may begin with this as a slot: names, or all that stands before the verb."""
    return bool(member.kind(run)) or member.are_names(run) or run[1] + 1 == member.verb_at


def _filling(mine: Member, runs: Sequence[Run], other: Member, matches: Matches) -> list[Run]:
    """Return the other's words, first and last, for each gap of mine; last before first where it has none."""
    return [
        (
            matches[run[0] - 1] + 1 if run[0] else 0,
            matches[run[1] + 1] - 1 if run[1] + 1 < len(mine.words) else len(other.words) - 1,
        )
        for run in runs
    ]


def _narrow(
    mine: Member, runs: Sequence[Run], filled: Sequence[Run], other: Member, matches: Matches
) -> Iterator[tuple[int, int]]:
    """Yield where a slot is missing or too narrow for the other, as the kept words before and after the place."""
    for run, part in zip(runs, filled, strict=True):
        says_little = not any(word.kind or word.is_content for word in (*other.inside(part), *mine.inside(run)))
        if part[1] < part[0] or (says_little and mine.part(run) != other.part(part)):
            yield run[0] - 1, run[1] + 1
    free = {nth for first, last in runs for nth in range(first, last + 1)}
    kept = [nth for nth in range(len(mine.words)) if nth not in free]
    for before, after in pairwise(kept):
        if after == before + 1 and matches[after] != matches[before] + 1:
            yield before, after
    if kept and kept[0] == 0 and matches[0] != 0:
        yield -1, 0
    if kept and kept[-1] == len(mine.words) - 1 and matches[kept[-1]] != len(other.words) - 1:
        yield kept[-1], kept[-1] + 1


def _beside(mine: Member, place: tuple[int, int], kept: frozenset[int]) -> int | None:
    """Return the word beside a place that its slot takes in: what comes after it, else before."""
    before, after = place
    may = [nth for nth in (after, before) if nth in kept and not mine.must_stay(nth)]
    may = [nth for nth in may if after == before + 1 or not mine.is_of_name(nth)]
    return next((nth for nth in may if not mine.words[nth].is_mark), may[0] if may else None)


def _swallows(member: Member, run: Run) -> bool:
    """Return whether a run begins with a meeting's name and goes on to its place or date."""
    said = [word.kind for word in member.inside(run) if word.kind or word.is_content]
    return said[:1] == ["meeting"] and any(kind in ("place", "date", "dates") for kind in said)
