"""Proposals drawn anew: those that nobody has touched are no state, and yet keep the ids that they had.

What was mined first must not decide what is mined later: a family that five statements show is seldom the one that two
of them showed. So a proposal on which nobody decided is set aside before mining, and the shelf is as it would be had
all statements been mined at once beside what people decided. References hold on to ids, though: a new proposal has
the id of the old one that it is, by the evidence of both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from drafter.mine.attestation import Key, key
from drafter.mine.evidence import Evidence
from drafter.mine.proposals import free_id
from drafter.model import Precedent
from drafter.untouched import is_untouched, marked


def to_draw(known: Iterable[Precedent], given: Collection[str], today: Evidence) -> list[Precedent]:
    """Return the proposals that nobody has touched, and of which all is known: `given` are the statements' ids.

    One whose statements are not all there, or hold nothing of it any more, stays as it is.
    """
    return [
        each for each in known
        if is_untouched(each)
        and all(entry.statement in given for entry in each.attested)
        and any(today.stands(entry) for entry in each.attested)
    ]  # fmt: skip


def that_wait(known: Iterable[Precedent], given: Collection[str]) -> set[str]:
    """Return the ids of such proposals as stay for now because a statement of theirs is not there."""
    return {
        each.id for each in known if is_untouched(each) and any(entry.statement not in given for entry in each.attested)
    }


def others(known: Iterable[Precedent], drawn: Iterable[Precedent]) -> tuple[Precedent, ...]:
    """Return what is known but for these."""
    ids = {each.id for each in drawn}
    return tuple(each for each in known if each.id not in ids)


def named(made: Sequence[Precedent], before: Sequence[Precedent], taken: Iterable[str]) -> list[Precedent]:
    """Return proposals marked as untouched, each with the id of the one before that it is, else a free one of its own.

    Two are one where they share half of the evidence of the smaller, the most alike first; no id of one that is no more
    is given to a stranger. `taken` are the ids of all else on the shelf.
    """
    ids: dict[int, str] = {}
    left = {each.id for each in before}
    used = {*taken, *left}
    for nth, id_ in _most_alike(made, before):
        if nth not in ids and id_ in left:
            ids[nth] = id_
            left.remove(id_)
    for nth, each in enumerate(made):
        if nth not in ids:
            ids[nth] = free_id(each.id, used)
            used.add(ids[nth])
    return [marked(replace(each, id=ids[nth])) for nth, each in enumerate(made)]


def _most_alike(made: Sequence[Precedent], before: Sequence[Precedent]) -> Iterator[tuple[int, str]]:
    """Yield the places of new proposals with ids of old ones that may be the same, best first."""
    now = [_keys(each) for each in made]
    holding: dict[Key, list[int]] = defaultdict(list)
    for nth, keys in enumerate(now):
        for each in keys:
            holding[each].append(nth)
    found: list[tuple[int, int, bool, bool, str, int]] = []
    for old in before:
        keys = _keys(old)
        for nth, both in Counter(nth for each in keys for nth in holding[each]).items():
            if 2 * both >= min(len(keys), len(now[nth])):
                other_words, other_id = made[nth].text != old.text, made[nth].id != old.id
                found.append((-both, len(keys | now[nth]), other_words, other_id, old.id, nth))
    yield from ((nth, id_) for *_, id_, nth in sorted(found))


def _keys(precedent: Precedent) -> set[Key]:
    return {key(entry) for entry in precedent.attested}
