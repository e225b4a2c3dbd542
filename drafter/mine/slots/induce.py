"""Wordings found: the text of one clause of a family, with slots where the others differ.

The members are laid beside each other word by word; what all of them have stays, every firm entity
and every run of words in which they differ becomes a slot. A member that would leave too little, or
nothing for a slot, or would make a slot of who acts and how, is a variant with its own text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property, reduce
from operator import and_
from typing import NamedTuple

from drafter.mine.clauses.figures import PRONOUNS
from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import words
from drafter.mine.slots import bits, ends
from drafter.mine.slots.bits import Run
from drafter.mine.slots.gaps import free_runs
from drafter.mine.slots.members import Beside, Member, beside
from drafter.mine.slots.phrases import phrase
from drafter.mine.slots.template import Laid, Template, are_exact, laid_out, only_inserts

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
    members = _Members(family)
    tried = members.bases(bases)
    found = _strictest(members, tried, _WIDE) or Template("", (), {}, {}, -1)  # a base always fits itself
    enough = max(len(found.fillings), 2) // 2 + 1
    if only_inserts(found):
        found = _strictest(members, tried, _NARROW, enough) or found
    elif _lacks_object(found, members):
        found = _strictest(members, tried, _OF_OBJECT, enough) or _alone(members, tried[-1], found)
    most = 2 * len(found.fillings) >= max(len(members.each), 4)
    if len(found.fillings) == len(members.each) or (most and bases < _MOST_BASES):
        return found
    more = len(found.fillings) + 1
    phrases = (_phrase_of(base, members, more) for base in ([found.base] if most else tried[-_PHRASES:]))
    if len(found.fillings) > 1:
        phrases = (each for each in phrases if each and not only_inserts(each))
    best = max(filter(None, phrases), key=lambda each: (len(each.fillings), _own(each), each.base), default=found)
    wider = len(best.fillings) > len(found.fillings) and (not most or _own(best) >= _own(found))
    begins_well = not (most and best.gaps[:1] and not best.gaps[0][0] and ends.are_names_and_being(best.values(0)))
    return best if wider and begins_well else found


def _alone(members: _Members, base: int, found: Template) -> Template:
    """Return one member by itself where who acts and a verb that tells nothing is all that is fixed: "took its ..."."""
    return Template(members.each[base].text, (), {base: ()}, {base: ()}, base) if members.each[base].is_light else found


class _How(NamedTuple):
    """How a wording is made: whether a slot may be where a word was put in, and whether what was done to must stay."""

    widens: bool = True
    of_object: bool = False


_WIDE, _NARROW, _OF_OBJECT = _How(), _How(widens=False), _How(of_object=True)


class _Members:
    """The clauses of a family, each laid beside a base once however often it is asked for."""

    def __init__(self, family: Sequence[Reading]) -> None:
        self.each = [Member(reading) for reading in family]
        self.most = max(member.size for member in self.each)
        self._beside: dict[int, list[Beside]] = {}

    def beside(self, base: int) -> list[Beside]:
        """Return all members laid beside one of them."""
        if base not in self._beside:
            self._beside[base] = [beside(self.each[base], nth, other) for nth, other in enumerate(self.each)]
        return self._beside[base]

    def bases(self, most: int) -> list[int]:
        """Return the members worth making a template from: of the commonest wordings the newest member each."""
        holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for nth, member in enumerate(self.each):
            holders[tuple(member.letters)].append(nth)
        common = sorted(holders.values(), key=lambda held: (-len(held), -held[-1]))
        return sorted(held[-1] for held in common[:most])

    @cached_property
    def most_shared(self) -> int:
        """Return how many words all members have, in whatever order: no template has more."""
        said = [[letters for letters, word in zip(each.letters, each.words, strict=True) if not word.kind]
                for each in self.each]  # fmt: skip
        shared = frozenset(said[0]).intersection(*said[1:])
        times = Counter(filter(shared.__contains__, said[0]))
        again = [letters for letters, many in times.items() if many > 1]
        return len(shared) + sum(min(each.count(letters) for each in said) - 1 for letters in again)


def _strictest(members: _Members, tried: Sequence[int], how: _How, least: int = 0) -> Template | None:
    """Return the wording that most members fit, of those made from the members tried; None where fewer than `least` do.

    Where no slot may be made where a word was put in, that is another wording: where most members say "the threat",
    "the grave threat" is said by others, and no slot of theirs.
    """
    best: Template | None = None
    reached = least - 1, members.most
    for base in reversed(tried):
        if reached[0] == len(members.each) and reached[1] >= members.most_shared:
            break
        made = _from(base, members, reached, how)
        if made:
            best, reached = made
    return best


def _lacks_object(made: Template, members: _Members) -> bool:
    """Return whether of what was done free text holds all: "Leaders considered [a report by the Port Office]"."""
    if made.base < 0 or len(made.fillings) == 1:
        return False
    mine = members.each[made.base]
    object_, lost = mine.own & mine.behind_verb, mine.among(made.gaps)
    named = mine.content & mine.behind_verb & ~lost  # "adopted the Scheme of Control [by consensus]"
    is_named = named.bit_count() > 1
    return bool(object_) and not is_named and "" in made.kinds[made.base] and not object_ & ~lost


def _own(made: Template) -> int:
    return sum(word.is_content for part in made.fixed for word in words(part))


def _phrase_of(base: int, members: _Members, least: int) -> Template | None:
    """Return the standing phrase of one member with all that have it, the nearest first; None if fewer than `least`."""
    mine, others = members.each[base], members.beside(base)
    fitting = [others[base]]
    found: Laid | None = None
    others = [*others[:base], *others[base + 1 :]]
    nearest = sorted(others, key=lambda other: (-(mine.own & other.held).bit_count(), -other.nth))
    for left, other in zip(range(len(nearest), 0, -1), nearest, strict=True):
        if len(fitting) + left < least:
            return None
        wider = phrase(mine, [*fitting, other], len(members.each) > 2)
        if wider is not None and are_exact(mine, members.each, wider):
            fitting, found = [*fitting, other], wider
    return laid_out(base, members.each, *found) if found and len(fitting) >= least else None


_Made = tuple[Template, tuple[int, int]]
"""A template, how many members fit it, and how many words they share."""


def _from(base: int, members: _Members, reached: tuple[int, int], how: _How) -> _Made | None:
    """Return the template made from one member with all that fit it.

    None where it cannot come before one that so many members fit and that shares so many words as is `reached`.
    """
    mine = members.each[base]
    first = fixed = mine.all & ~mine.entities
    every = members.beside(base)
    others, fitting = [*every[:base], *every[base + 1 :]], [every[base]]
    may = 1 + sum(not other.needs & ~fixed for other in others)
    if may < reached[0] or (len(every), _shared(fixed, others).bit_count()) <= reached:
        return None
    found: Laid | None = None
    nearest = sorted(others, key=lambda other: (-other.held.bit_count(), -other.nth))
    chunks, refused = [nearest] if nearest else [], set[tuple[int, ...]]()
    while chunks:  # nearly all members fit: all at once, else the nearer half of them first
        chunk = chunks.pop()
        shared = _shared(fixed, chunk)
        trial = [*fitting, *chunk]
        together = tuple([other.nth for other in trial])
        wider = _laid(mine, members, shared, trial, how) if together not in refused else None
        if wider is not None:
            fixed, fitting, found = shared, trial, wider
        elif len(chunk) > 1:
            refused.add(together)  # where the nearer half fits, the farther half would make the same again
            chunks += [chunk[len(chunk) // 2 :], chunk[: len(chunk) // 2]]
        else:
            may -= not chunk[0].needs & ~first
        if (may, fixed.bit_count()) <= reached:
            return None
    if found is None:  # none fits: the member by itself
        found = _laid(mine, members, fixed, fitting, how) or ([], {base: []})
    many = len(found[1])
    if many < len(members.each):  # what a slot took in is not shared; where all fit, the widest was asked for
        fixed &= ~sum(map(bits.span, found[0])) | mine.of_name | mine.joins
    reaches = many, fixed.bit_count() if many > 1 else 0
    return (laid_out(base, members.each, *found), reaches) if reaches > reached else None


def _shared(fixed: int, others: Sequence[Beside]) -> int:
    """Return the words that all others have too."""
    return reduce(and_, (other.held for other in others), fixed)


def _keeps_enough(member: Member, kept: int, shortest: int, many: bool) -> bool:
    """Return whether what is kept is still a wording: half of what the shortest says, or verb and object."""
    held = (member.own & kept).bit_count()
    if held >= min(2, shortest) and held >= _LEAST_KEPT * shortest:
        return True
    lost = member.behind_verb & ~kept
    object_ = member.behind_verb & ((lost & -lost) - 1)  # up to the first that is lost; all where none is
    return many and bool(object_ & member.content)


def _laid(mine: Member, members: _Members, fixed: int, fitting: Sequence[Beside], how: _How) -> Laid | None:
    """Return the slots with these words fixed, or None where they would not serve one of the members."""
    if any(other.needs & ~fixed for other in fitting):
        return None  # whatever else becomes a slot
    settled = _settled(mine, fixed, fitting, len(members.each), how)
    if settled is None or len(settled[0]) > _MOST_SLOTS:
        return None
    if not all(members.each[nth].fills(part) for nth, filled in settled[1].items() for part in filled):
        return None
    return settled if are_exact(mine, members.each, settled) else None


def _settled(mine: Member, fixed: int, fitting: Sequence[Beside], size: int, how: _How) -> Laid | None:
    """Return the slots and what fills them in each member; None where no slots serve all.

    A slot that would be empty in one member, or hold but "the", takes in a word beside it: "assisting [all
    invited] members" beside "assisting [invited] members".
    """
    anchors = _shared(mine.all, fitting)
    shortest = min(other.member.said.bit_count() for other in fitting)
    if not _keeps_enough(mine, fixed, shortest, size > 2):
        return None  # fewer words than these will be kept
    while True:
        runs = free_runs(mine, fixed, anchors)
        kept = mine.all & ~sum(map(bits.span, runs))
        if mine.staying & ~kept or not _keeps_enough(mine, kept, shortest, size > 2):
            return None
        if how.of_object and not kept & mine.own & mine.behind_verb:
            return None
        if runs and runs[0][0] == 0:
            begin = -1, runs[0][1] + 1
            if not all(_may_begin(other.member, other.between(*begin)) for other in fitting):
                return None
        narrow = _narrow(mine, runs, kept, fitting if how.widens else fitting[::-1])  # the last have not yet been asked
        if narrow is None:
            return list(runs), {
                other.nth: [other.between(first - 1, last + 1) for first, last in runs] for other in fitting
            }
        more = _taken_in(mine, narrow, kept) if how.widens else -1
        if more < 0:
            return None
        fixed = kept & ~(1 << more)


def _may_begin(member: Member, run: Run) -> bool:
    """Return whether a text may begin with this as a slot: names, or all that stands before the verb."""
    is_count = run[0] == run[1] and member.is_count(run[0])
    return bool(member.kind(run)) or member.are_names(run) or run[1] + 1 == member.verb_at or is_count


def _narrow(mine: Member, runs: Sequence[Run], kept: int, fitting: Sequence[Beside]) -> Run | None:
    """Return where a slot is missing or too narrow for one, as the kept words before and after the place."""
    tell = [(run[0] - 1, run[1] + 1, mine.tells & bits.span(run)) for run in runs]
    ends = kept << 1 | 1 | 1 << mine.size + 1
    pairs = ends & ends >> 1  # kept words side by side, each pair by its second; the ends of the text are words here
    inside = pairs & ((1 << mine.size) - 2)
    for other in fitting:
        for before, after, tells in tell:
            first, last = other.between(before, after)
            if last < first or not (tells or _tells(mine, (before + 1, after - 1), other.member, (first, last))):
                return before, after
        if apart := inside & ~other.close or pairs & ~other.close:
            return bits.first(apart) - 1, bits.first(apart)
    return None


def _tells(mine: Member, run: Run, member: Member, part: Run) -> bool:
    """Return whether what fills a slot tells something, is what the base itself has there, or both are pronouns."""
    if member.tells & bits.span(part):
        return True
    own, other = mine.part(run), member.part(part)
    return own == other or PRONOUNS.issuperset((own, other))


def _taken_in(mine: Member, place: Run, kept: int) -> int:
    """Return the word beside a place that its slot takes in: what comes after it, else before; -1 for none."""
    before, after = place
    may = [nth for nth in (after, before) if nth >= 0 and kept >> nth & 1 and not mine.staying >> nth & 1]
    may = [nth for nth in may if after == before + 1 or not mine.of_name >> nth & 1]
    return next((nth for nth in may if not mine.marks >> nth & 1), may[0] if may else -1)
