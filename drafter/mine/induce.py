"""Wordings found: the text of one clause of a family, with slots where the others differ.

The members are laid beside each other word by word; what all of them have stays, every firm entity
and every run of words in which they differ becomes a slot. A member that would leave too little, or
nothing for a slot, or would make a slot of who acts and how, is a variant with its own text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from operator import and_

from drafter.mine.gaps import free_runs
from drafter.mine.members import Matches, Member, Run, matched
from drafter.mine.phrases import phrase
from drafter.mine.readings import Reading
from drafter.mine.template import Laid, Template, are_exact, laid_out
from drafter.mine.words import words

_MOST_SLOTS = 8
"""More than this and nobody would fill them in: the longest formula attested in the first corpus has six."""
_LEAST_KEPT = 0.5
"""Of a wording's content; below, what is left is another wording. A beginning with verb and object suffices too."""

_MOST_BASES, _PHRASES = 8, 5
"""Wordings of one family that are tried, and of them the newest for a phrase; of hundreds few are common."""


def template(family: Sequence[Reading], bases: int = _MOST_BASES) -> Template:
    """Return the template that most members fit, the newest wording where several do equally well.

    `family` is in order of date; so many of its wordings are tried as `bases`. A single clause gives its own text,
    its firm entities as slots.
    """
    members = [Member(reading) for reading in family]
    tried = _bases(members, bases)
    found = _strictest(members, tried, widens=True)
    if _only_inserts(found):
        strict = _strictest(members, tried, widens=False)
        found = strict if 2 * len(strict.fillings) > max(len(found.fillings), 2) else found
    most = 2 * len(found.fillings) >= max(len(members), 4)
    if len(found.fillings) == len(members) or (most and bases < _MOST_BASES):
        return found
    phrases = (_phrase_of(base, members) for base in ([found.base] if most else tried[-_PHRASES:]))
    if len(found.fillings) > 1:
        phrases = (each for each in phrases if each and not _only_inserts(each))
    best = max(filter(None, phrases), key=lambda each: (len(each.fillings), _own(each), each.base), default=found)
    wider = len(best.fillings) > len(found.fillings) and (not most or _own(best) >= _own(found))
    return best if wider else found


def _strictest(members: Sequence[Member], tried: Sequence[int], widens: bool) -> Template:
    """Return the wording that most members fit, of those made from the members tried.

    With `widens` a slot may be made where a word was put in; else that is another wording: where most members say
    "the threat", "the grave threat" is said by others, and no slot of theirs.
    """
    best = Template("", (), {}, {}, -1), -1
    most = _most_shared(members)
    for base in reversed(tried):
        reached = len(best[0].fillings), best[1]
        made = _from(base, members, reached, widens) if reached < (len(members), most) else None
        if made and (len(made[0].fillings), made[1]) > reached:
            best = made
    return best[0]


def _most_shared(members: Sequence[Member]) -> int:
    """Return how many words all members have, in whatever order: no template has more."""
    said = (Counter(letters for letters, word in zip(each.letters, each.words, strict=True) if not word.kind)
            for each in members)  # fmt: skip
    return reduce(and_, said).total()


def _only_inserts(made: Template) -> bool:
    """Return whether a slot has the same words in most members, and these with a word more or less in the others."""
    for values in zip(*made.fillings.values(), strict=True):
        common, times = Counter(values).most_common(1)[0]
        others = [value for value in values if value != common]
        if others and 2 * times > len(values) and all(_is_part(common, value) for value in others):
            return True
    return False


def _is_part(one: str, other: str) -> bool:
    """Return whether one begins or ends with the other, in whole words."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(f"{shorter} ") or longer.endswith(f" {shorter}")


def _own(made: Template) -> int:
    return sum(word.is_content for part in made.fixed for word in words(part))


def _beside_others(base: int, members: Sequence[Member]) -> dict[int, Matches]:
    """Return for each other member which of its words stands for which of the base's."""
    return {other: matched(members[base], members[other]) for other in range(len(members)) if other != base}


def _phrase_of(base: int, members: Sequence[Member]) -> Template | None:
    """Return the standing phrase of one member with all that have it, the nearest first; None where it has none."""
    mine, matches = members[base], _beside_others(base, members)
    fitting: dict[int, tuple[Member, Matches]] = {base: (mine, {nth: nth for nth in range(len(mine.words))})}
    found: Laid | None = None
    for other in sorted(matches, key=lambda other: (-mine.says(matches[other]), -other)):
        trial = {**fitting, other: (members[other], matches[other])}
        wider = phrase(mine, trial, len(members) > 2)
        if wider is not None and are_exact(mine, members, wider):
            fitting, found = trial, wider
    return laid_out(base, members, *found) if found else None


def _bases(members: Sequence[Member], most: int) -> list[int]:
    """Return the members worth making a template from: of the commonest wordings the newest member each."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for nth, member in enumerate(members):
        holders[tuple(member.letters)].append(nth)
    common = sorted(holders.values(), key=lambda held: (-len(held), -held[-1]))
    return sorted(held[-1] for held in common[:most])


def _from(base: int, members: Sequence[Member], reached: tuple[int, int], widens: bool) -> tuple[Template, int] | None:
    """Return the template made from one member with all that fit it, and how many words they share.

    None where it cannot come before one that so many members fit and that shares so many words as is `reached`.
    """
    mine = members[base]
    fixed = frozenset(nth for nth, word in enumerate(mine.words) if not word.kind)
    fitting: dict[int, Matches] = {base: {nth: nth for nth in range(len(mine.words))}}
    matches = _beside_others(base, members)
    found: Laid | None = None
    may = 1 + sum(_keep_what_stays(mine, members[other], fixed, matches[other]) for other in matches)
    if may < reached[0] or (len(members), len(fixed.intersection(*matches.values()))) <= reached:
        return None
    nearest = sorted(matches, key=lambda other: (-len(matches[other]), -other))
    chunks = [nearest] if nearest else []
    while chunks:  # nearly all members fit: all at once, else the nearer half of them first
        chunk = chunks.pop()
        shared = fixed.intersection(*(matches[other] for other in chunk))
        trial = {**fitting, **{other: matches[other] for other in chunk}}
        wider = _laid(mine, members, shared, trial, widens)
        if wider is not None:
            fixed, fitting, found = shared, trial, wider
        elif len(chunk) > 1:
            chunks += [chunk[len(chunk) // 2 :], chunk[: len(chunk) // 2]]
    if found is None:  # none fits: the member by itself
        found = _laid(mine, members, fixed, fitting, widens) or ([], {base: []})
    return laid_out(base, members, *found), len(fixed) if len(found[1]) > 1 else 0


def _keeps_enough(member: Member, kept: Collection[int], shortest: int, many: bool) -> bool:
    """Return whether what is kept is still a wording: half of what the shortest says, or verb and object."""
    held = member.says(kept)
    if held >= min(2, shortest) and held >= _LEAST_KEPT * shortest:
        return True
    after = [nth for nth in range(len(member.words)) if member.words[nth].at[0] >= member.verb[1] > 0]
    object_ = next((nth for nth in after if nth not in kept), len(member.words))
    return many and any(member.is_content[nth] for nth in after if nth < object_)


def _laid(
    mine: Member, members: Sequence[Member], fixed: frozenset[int], fitting: Mapping[int, Matches], widens: bool
) -> Laid | None:
    """Return the slots with these words fixed, or None where they would not serve one of the members."""
    if not all(_keep_what_stays(mine, members[nth], fixed, matches) for nth, matches in fitting.items()):
        return None  # whatever else becomes a slot
    beside = {other: (members[other], matches) for other, matches in fitting.items()}
    settled = _settled(mine, fixed, beside, len(members), widens)
    if settled is None:
        return None
    runs, filled = settled
    if len(runs) > _MOST_SLOTS or any(_swallows(members[nth], part) for nth in filled for part in filled[nth]):
        return None
    if not all(members[nth].may_fill(part) for nth in filled for part in filled[nth]):
        return None
    return settled if are_exact(mine, members, settled) else None


def _keep_what_stays(mine: Member, other: Member, fixed: frozenset[int], matches: Matches) -> bool:
    """Return whether no word of two members that must stay would be in a slot, with these words fixed at most."""
    held = {matches[at] for at in fixed if at in matches}
    return other.staying <= held and all(at in fixed and at in matches for at in mine.staying)


def _settled(
    mine: Member, fixed: frozenset[int], fitting: Mapping[int, tuple[Member, Matches]], size: int, widens: bool
) -> Laid | None:
    """Return the slots and what fills them in each member; None where no slots serve all.

    A slot that would be empty in one member, or hold but "the", takes in a word beside it: "assisting [all
    invited] members" beside "assisting [invited] members".
    """
    anchors = frozenset(range(len(mine.words))).intersection(*(matches for _, matches in fitting.values()))
    shortest = min(member.content for member, _ in fitting.values())
    if not _keeps_enough(mine, fixed, shortest, size > 2):
        return None  # fewer words than these will be kept
    while True:
        runs = free_runs(mine, fixed, anchors)
        free = {nth for first, last in runs for nth in range(first, last + 1)}
        kept = [nth for nth in range(len(mine.words)) if nth not in free]
        if not mine.staying.isdisjoint(free) or not _keeps_enough(mine, kept, shortest, size > 2):
            return None
        filled = {nth: _filling(mine, runs, *other) for nth, other in fitting.items()}
        if runs and runs[0][0] == 0 and not all(_may_begin(other[0], filled[nth][0]) for nth, other in fitting.items()):
            return None
        beside = [pair for pair in pairwise(kept) if pair[1] == pair[0] + 1]
        places = (_narrow(mine, runs, kept, filled[nth], *other, beside) for nth, other in fitting.items())
        narrow = next((place for place in places if place is not None), None)
        if narrow is None:
            return runs, filled
        more = _beside(mine, narrow, kept) if widens else None
        if more is None:
            return None
        fixed = fixed.intersection(kept) - {more}


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
    mine: Member, runs: Sequence[Run], kept: Sequence[int], filled: Sequence[Run], other: Member, matches: Matches,
    beside: Sequence[tuple[int, int]],
) -> tuple[int, int] | None:  # fmt: skip
    """Return where a slot is missing or too narrow for the other, as the kept words before and after the place."""
    for run, part in zip(runs, filled, strict=True):
        if part[1] < part[0] or not (other.tells(part) or mine.tells(run) or mine.part(run) == other.part(part)):
            return run[0] - 1, run[1] + 1
    for before, after in beside:
        if matches[after] != matches[before] + 1:
            return before, after
    if kept and kept[0] == 0 and matches[0] != 0:
        return -1, 0
    if kept and kept[-1] == len(mine.words) - 1 and matches[kept[-1]] != len(other.words) - 1:
        return kept[-1], kept[-1] + 1
    return None


def _beside(mine: Member, place: tuple[int, int], kept: Collection[int]) -> int | None:
    """Return the word beside a place that its slot takes in: what comes after it, else before."""
    before, after = place
    may = [nth for nth in (after, before) if nth in kept and not mine.must_stay(nth)]
    may = [nth for nth in may if after == before + 1 or not mine.is_of_name(nth)]
    return next((nth for nth in may if not mine.is_mark[nth]), may[0] if may else None)


def _swallows(member: Member, run: Run) -> bool:
    """Return whether a run begins with a meeting's name and goes on to its place or date."""
    if run[1] == run[0] or member.words[run[0]].kind not in ("", "meeting"):
        return False
    said = [word.kind for word in member.inside(run) if word.kind or word.is_content]
    return said[:1] == ["meeting"] and any(kind in ("place", "date", "dates") for kind in said)
