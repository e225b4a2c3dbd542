"""The parts of a wording that are slots: which words, when it is known which of them are fixed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafter.mine.slots import bits
from drafter.mine.slots.bits import Run
from drafter.mine.slots.members import Member

_OF_WHAT = ("on", "concerning", "regarding", "entitled")
"""Between the number of a decision, and what that is of."""


def free_runs(member: Member, fixed: int, anchors: int) -> Sequence[Run]:
    """Return the runs of words that are slots. What stands alone between two free runs belongs to them.

    Entities side by side ("On <date> <country> hosted") are a slot each where all members have them. Every other
    time the same is asked again, of other members beside the same one: what was found is kept with it.
    """
    asked = fixed, anchors & member.entities
    if asked not in member.free_runs:
        member.free_runs[asked] = _free_runs(member, *asked)
    return member.free_runs[asked]


def _free_runs(member: Member, fixed: int, anchors: int) -> list[Run]:
    free = member.all & ~fixed
    for before, after in pairwise(bits.runs(free)):
        between = before[1] + 1, after[0] - 1
        if not (_is_entity(member, before) and _is_entity(member, after)) and _is_lost(member, between, before, after):
            free |= bits.span(between)
    if member.verb_at > 0 and free >> member.verb_at - 1 & 1 and _is_subject(member, free):
        free |= (1 << member.verb_at) - 1
    free = _with_whole_words(member, free)
    return [part for run in bits.runs(free) for part in _parted(run, anchors)]


def _is_subject(member: Member, free: int) -> bool:
    """Return whether all before the verb is free, small words aside: "The Meeting", "the Committee"."""
    before = ((1 << member.verb_at) - 1) & ~free
    return bool(before) and not before & member.tells


def _with_whole_words(member: Member, free: int) -> int:
    """Return what is free with what belongs to a slot at its ends: the rest of a name or "a.m.", a title, a bracket."""
    held = member.hang_on | member.of_one_name
    while more := ((free & held) >> 1 | _named_before(member, free)) & ~free:
        free |= more
    after = member.of_one_name | member.scales | member.of_halves
    while (more := free << 1 & ~free & after) or (more := _closing(member, free)):
        free |= more
    return free


def _named_before(member: Member, free: int) -> int:
    """Return the names before "and" with which a slot begins: no slot holds half of "Kamen and Dol"."""
    begins = free & ~(free << 1) & member.joins & member.of_name << 1 & (free & member.great) >> 1
    return sum(1 << nth - 1 for nth in bits.each(begins & ~1) if member.words[nth].key == "and")


def _closing(member: Member, free: int) -> int:
    """Return the first word that closes a bracket which the slot before it opens; none where there is none."""
    for nth in bits.each(free << 1 & ~free & member.closing):
        start = (((1 << nth) - 1) & ~free).bit_length()
        inside = [word.key for word in member.words[start:nth]]
        if inside.count("(") > inside.count(")"):
            return 1 << nth
    return 0


def _parted(run: Run, each: int) -> list[Run]:
    """Return a run, or its words where each is an entity that all have."""
    return [run] if bits.span(run) & ~each else [(nth, nth) for nth in range(run[0], run[1] + 1)]


def _is_entity(member: Member, run: Run) -> bool:
    """Return whether a run is one entity, with or without an article."""
    held = bits.span(run)
    return (held & member.entities).bit_count() == 1 and not held & member.content


def _is_lost(member: Member, between: Run, before: Run, after: Run) -> bool:
    """Return whether these few words only happen to be the same: "of the", or a name inside free text."""
    content, many = (bits.span(between) & member.content).bit_count(), between[1] - between[0] + 1
    in_free_text = min(before[1] - before[0], after[1] - after[0]) >= 2
    if member.are_names(between) and (member.are_names(before) or member.are_names(after)):
        return True  # of one list: "Ruritania, [the Palm Union] and the Reef Commission"
    if before[0] == before[1] and after[0] == after[1] and member.is_count(before[0]) and member.is_count(after[0]):
        return False  # "[Fourteen] of the [twenty-one] members"
    if before[0] == before[1] and member.is_code(before[0]) and member.letters[between[0]] in _OF_WHAT:
        return False  # what is numbered, and what it is of: "Decision [3/1] on [the rewetting of mires]"
    if member.are_names(before) and member.words[between[0]].key == "for" and not member.great >> after[0] & 1:
        return False  # to whom, and what: "a licence to [the Otter Guild] for [ten] years"
    return (many <= 2 and not content) or (in_free_text and many <= 4 and content <= 2)
