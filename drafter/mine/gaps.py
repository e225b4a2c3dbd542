"""The parts of a wording that are slots: which words, when it is known which of them are fixed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafter.mine import forms
from drafter.mine.members import Member, Run
from drafter.mine.words import stem

_SCALES = frozenset(map(stem, forms.SCALES))


def free_runs(member: Member, fixed: frozenset[int], anchors: frozenset[int]) -> list[Run]:
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
    _take_whole_words(member, free)
    return [part for run in _runs(free) for part in _parted(member, run, anchors)]


def _is_subject(member: Member, free: Sequence[bool]) -> bool:
    """Return whether all before the verb is free, small words aside: "The Meeting", "the Committee"."""
    before = [nth for nth in range(member.verb_at) if not free[nth]]
    return bool(before) and not any(member.tells((nth, nth)) for nth in before)


def _take_whole_words(member: Member, free: list[bool]) -> None:
    """Make free what belongs to a slot at its ends: the rest of a name, a person's title, a bracket."""
    for nth in range(len(free) - 1, 0, -1):
        if free[nth] and not free[nth - 1] and (_is_glued(member, nth) or _is_one_name(member, nth - 1, nth)):
            free[nth - 1] = True
    for nth in range(1, len(free)):
        if (
            free[nth - 1]
            and not free[nth]
            and (_is_one_name(member, nth - 1, nth) or _closes(member, free, nth) or _is_scale(member, nth))
        ):
            free[nth] = True


def _is_scale(member: Member, nth: int) -> bool:
    """Return whether the nth word is of the number before it: "915 million", "2.5%"."""
    return (member.words[nth].key in _SCALES or member.words[nth].key == "%") and member.part((nth - 1, nth - 1))[
        :1
    ].isdigit()


def _is_one_name(member: Member, before: int, nth: int) -> bool:
    """Return whether two words beside each other are of one name, or a title and a name."""
    joined = member.words[before].at[1] + 1 == member.words[nth].at[0]
    return joined and member.is_of_name(nth) and (member.is_of_name(before) or member.is_title(before))


def _closes(member: Member, free: Sequence[bool], nth: int) -> bool:
    """Return whether the nth word closes a bracket that the slot before it opens."""
    if member.words[nth].key != ")":
        return False
    start = next((at for at in range(nth - 1, -1, -1) if not free[at]), -1) + 1
    inside = [word.key for word in member.words[start:nth]]
    return inside.count("(") > inside.count(")")


def _is_glued(member: Member, nth: int) -> bool:
    """Return whether a mark hangs on the word before it: no slot begins with it."""
    return member.is_mark[nth] and member.words[nth - 1].at[1] == member.words[nth].at[0]


def _runs(free: Sequence[bool]) -> list[Run]:
    found: list[Run] = []
    for nth, is_free in enumerate(free):
        if is_free and found and found[-1][1] == nth - 1:
            found[-1] = (found[-1][0], nth)
        elif is_free:
            found.append((nth, nth))
    return found


def _parted(member: Member, run: Run, anchors: frozenset[int]) -> list[Run]:
    each = range(run[0], run[1] + 1)
    if all(member.words[nth].kind and nth in anchors for nth in each):
        return [(nth, nth) for nth in each]
    return [run]


def _is_entity(member: Member, run: Run) -> bool:
    """Return whether a run is one entity, with or without an article."""
    part = slice(run[0], run[1] + 1)
    return sum(bool(word.kind) for word in member.words[part]) == 1 and not any(member.is_content[part])


def _is_lost(member: Member, between: range, before: Run, after: Run) -> bool:
    """Return whether these few words only happen to be the same: "of the", or a name inside free text."""
    content = sum(member.is_content[nth] for nth in between)
    in_free_text = min(before[1] - before[0], after[1] - after[0]) >= 2
    if member.are_names((between[0], between[-1])) and (member.are_names(before) or member.are_names(after)):
        return True  # of one list: "Ruritania, [the Palm Union] and the Reef Commission"
    return (len(between) <= 2 and not content) or (in_free_text and len(between) <= 4 and content <= 2)
