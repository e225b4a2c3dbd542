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

from drafter import verbs
from drafter.mine.readings import Reading, masked
from drafter.mine.words import Word

_MOST_SLOTS = 8
"""More than this and nobody would fill them in: the longest formula attested in the first corpus has six."""
_LEAST_KEPT = 0.5
"""Of a wording's content; below, what is left is another wording. A beginning with verb and object suffices too."""

_WITH_NAMES = ("the", "a", "an", "its", "and")
"""Words that may stand in a list of names: "Ruritania and the Port Office"."""

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
    """A clause's words, with what of them must stay: the operative verb is never a slot."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.clause.text
        self.words = masked(self.text, reading.entities)
        self.verb = _span(self.text, reading.clause.verb)
        self.letters = [word.key if word.kind else self.text[slice(*word.at)] for word in self.words]
        self.content = sum(word.is_content for word in self.words)
        after = (nth for nth, word in enumerate(self.words) if word.at[0] >= self.verb[0])
        self.verb_at = next(after, -1) if self.verb[1] else -1

    def part(self, run: Run) -> str:
        """Return the text from the first to the last word of a run."""
        return self.text[self.words[run[0]].at[0] : self.words[run[1]].at[1]]

    def inside(self, run: Run) -> list[Word]:
        """Return the words of a run."""
        return self.words[run[0] : run[1] + 1]

    def kind(self, run: Run) -> str:
        """Return the kind of the entities that a run consists of, articles aside; "" for other words."""
        said = [word for word in self.inside(run) if not word.is_mark and word.key not in _WITH_NAMES]
        return said[0].kind if all(word.kind for word in said) and said else ""

    def is_of_name(self, nth: int) -> bool:
        """Return whether the nth word has a capital inside its sentence: it is not parted from its name."""
        start = self.words[nth].at[0]
        return nth > 0 and not self.words[nth].kind and self.text[start].isupper()

    def must_stay(self, nth: int) -> bool:
        """Return whether the nth word is of the operative verb."""
        word = self.words[nth]
        return not word.kind and self.verb[0] <= word.at[0] and word.at[1] <= self.verb[1]


def _span(text: str, verb: str) -> tuple[int, int]:
    """Return where the operative verb stands, without the adverbs before it: "also welcomed" is "welcomed"."""
    at = text.find(verb) if verb else -1
    if at < 0:
        return (0, 0)
    head = verbs.canonical(verb).partition(" ")[0]
    return at + max(verb.find(head), 0), at + len(verb)


def _from(base: int, members: Sequence[_Member]) -> tuple[Template, int]:
    """Return the template made from one member with all that fit it, and how many words they share."""
    mine = members[base]
    fixed = frozenset(nth for nth, word in enumerate(mine.words) if not word.kind)
    fitting: dict[int, Matches] = {base: {nth: nth for nth in range(len(mine.words))}}
    matches = {other: _matches(mine, members[other]) for other in range(len(members)) if other != base}
    found = _laid(base, members, fixed, fitting) or Template(mine.text, (), {base: ()}, {base: ()}, base)
    for other in sorted(matches, key=lambda other: (-len(matches[other]), -other)):
        shared = fixed & matches[other].keys()
        trial = {**fitting, other: matches[other]}
        wider = _laid(base, members, shared, trial)
        if wider is not None:
            fixed, fitting, found = shared, trial, wider
    return found, len(fixed) if len(found.fillings) > 1 else 0


def _keeps_enough(member: _Member, kept: frozenset[int], shortest: int, many: bool) -> bool:
    """Return whether what is kept is still a wording: half of what the shortest says, or verb and object."""
    held = sum(member.words[nth].is_content for nth in kept)
    if held >= min(2, shortest) and held >= _LEAST_KEPT * shortest:
        return True
    after = [nth for nth in range(len(member.words)) if member.words[nth].at[0] >= member.verb[1] > 0]
    object_ = next((nth for nth in after if nth not in kept), len(member.words))
    return many and any(member.words[nth].is_content for nth in after if nth < object_)


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
    mine: _Member, fixed: frozenset[int], fitting: Mapping[int, tuple[_Member, Matches]], size: int
) -> tuple[list[Run], dict[int, list[Run]]] | None:
    """Return the slots and what fills them in each member; None where no slots serve all.

    A slot that would be empty in one member, or hold but "the", takes in a word beside it: "assisting [all
    invited] members" beside "assisting [invited] members".
    """
    anchors = frozenset.intersection(*(frozenset(matches) for _, matches in fitting.values()))
    shortest = min(member.content for member, _ in fitting.values())
    while True:
        runs = _gaps(mine, fixed, anchors)
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


def _may_begin(member: _Member, run: Run) -> bool:
    """Return whether a text may begin with this as a slot: a name, or all that stands before the verb."""
    return bool(member.kind(run)) or run[1] + 1 == member.verb_at


def _filling(mine: _Member, runs: Sequence[Run], other: _Member, matches: Matches) -> list[Run]:
    """Return the other's words, first and last, for each gap of mine; last before first where it has none."""
    return [
        (
            matches[run[0] - 1] + 1 if run[0] else 0,
            matches[run[1] + 1] - 1 if run[1] + 1 < len(mine.words) else len(other.words) - 1,
        )
        for run in runs
    ]


def _narrow(
    mine: _Member, runs: Sequence[Run], filled: Sequence[Run], other: _Member, matches: Matches
) -> Iterator[tuple[int, int]]:
    """Yield where a slot is missing or too narrow for the other, as the kept words before and after the place."""
    for run, part in zip(runs, filled, strict=True):
        says_little = not any(word.kind or word.is_content for word in (*other.inside(part), *mine.inside(run)))
        if part[1] < part[0] or (says_little and part != run):
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


def _beside(mine: _Member, place: tuple[int, int], kept: frozenset[int]) -> int | None:
    """Return the word beside a place that its slot takes in: what comes after it, else before."""
    before, after = place
    may = [nth for nth in (after, before) if nth in kept and not mine.must_stay(nth)]
    may = [nth for nth in may if after == before + 1 or not mine.is_of_name(nth)]
    return next((nth for nth in may if not mine.words[nth].is_mark), may[0] if may else None)


def _swallows(member: _Member, run: Run) -> bool:
    """Return whether a run begins with a meeting's name and goes on to its place or date."""
    said = [word.kind for word in member.inside(run) if word.kind or word.is_content]
    return said[:1] == ["meeting"] and any(kind in ("place", "date", "dates") for kind in said)


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
    if member.verb_at > 0 and free[member.verb_at - 1] and _is_subject(member, free):
        free[: member.verb_at] = [True] * member.verb_at
    for nth in range(len(free) - 1, 0, -1):
        if free[nth] and not free[nth - 1] and _is_glued(member, nth):
            free[nth - 1] = True
    return [part for run in _runs(free) for part in _parted(member, run, anchors)]


def _is_subject(member: _Member, free: Sequence[bool]) -> bool:
    """Return whether all before the verb is free, small words aside: "The Meeting", "the Committee"."""
    before = [nth for nth in range(member.verb_at) if not free[nth]]
    return bool(before) and not any(member.words[nth].is_content or member.words[nth].kind for nth in before)


def _is_glued(member: _Member, nth: int) -> bool:
    """Return whether a mark hangs on the word before it: no slot begins with it."""
    return member.words[nth].is_mark and member.words[nth - 1].at[1] == member.words[nth].at[0]


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
