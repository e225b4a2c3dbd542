"""The standing phrase of a family whose members are no one wording: what all say, with free text round it.

"Ministers recognised that [the root causes of movements were complex and multi-dimensional] and encouraged ..."
and "We affirmed that [the root causes ...] and that ..." share a phrase, not a sentence. What leads in to it and
what follows are slots of their own, there a person writes who acts and how; inside the phrase the rule of every
wording holds, that no word that changes what was done is in a slot.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.mine.members import Matches, Member, Run
from drafter.mine.staying import MODAL
from drafter.mine.template import Laid

_LEAST_SAID = 4
"""Words that say something of a phrase: three ("national focal points") are a term, not a formula."""
_LEAST_OWN = 2
"""Of them no part of a name: what only names the same treaty is no formula."""
_SHARE = 0.2
"""Of what the shortest member says; with less, the members share a subject only."""
_MOST_SLOTS = 5
_MOST_ALIKE, _MOST_ALIKE_BEHIND = 0.5, 0.33
"""Of the words of two lead-ins, and of what follows: more alike, it is one sentence in which a deed differs."""

_TENSE = {"could": "can", "might": "may"}
"""What a report makes of what was said: "the group can meet", "agreed that the group could meet"."""
_FUTURE = ("will", "would")
"""What may stand for "to": "agreed to meet", "agreed that it would meet"."""
_DENIES = ("not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "cannot", "without")

_Blocks = list[list[int]]


@dataclass(frozen=True, slots=True)
class _Beside:
    """Members laid beside one of them: for each, which of its words stands for which of the first's."""

    mine: Member
    others: Mapping[int, tuple[Member, Matches]]

    def between(self, before: int, after: int) -> dict[int, Run]:
        """Return what each has between two matched words; -1 and the number of words are the ends."""
        size = len(self.mine.words)
        return {
            nth: (
                matches[before] + 1 if before >= 0 else 0,
                (matches[after] if after < size else len(member.words)) - 1,
            )
            for nth, (member, matches) in self.others.items()
        }

    def touching(self, before: int, after: int) -> bool:
        """Return whether nothing stands between two words in any member."""
        return all(last < first for first, last in self.between(before, after).values())

    def tell(self, before: int, after: int) -> bool:
        """Return whether what stands there tells something in every member."""
        found = self.between(before, after)
        return all(last >= first and self.others[nth][0].tells((first, last)) for nth, (first, last) in found.items())


def phrase(mine: Member, others: Mapping[int, tuple[Member, Matches]], many: bool) -> Laid | None:
    """Return the slots round and within what all members say, and what fills them; None where that is too little.

    `others` has all members, `mine` with its own words as matches; of `many` a verb and its object are enough.
    """
    beside = _Beside(mine, others)
    shared = set(range(len(mine.words))).intersection(*(matches for _, matches in others.values()))
    blocks = [block for block in _blocks(beside, sorted(shared)) if _says(mine, block)]
    tried = [_settled(beside, part) for part in _parts(beside, blocks)]
    enough = [part for part in tried if part and _is_enough(beside, part, many)]
    return _laid(beside, max(enough, key=lambda part: (_said(mine, part), len(part)))) if enough else None


def _blocks(beside: _Beside, shared: Sequence[int]) -> _Blocks:
    """Return the runs of shared words that stand beside each other in every member, the mark that ends it by itself.

    Entities are in none of them.
    """
    found: _Blocks = []
    for nth in (nth for nth in shared if not beside.mine.words[nth].kind):
        goes_on = found and found[-1][-1] == nth - 1 and not _is_end(beside.mine, [nth])
        if goes_on and beside.touching(nth - 1, nth):
            found[-1].append(nth)
        else:
            found.append([nth])
    return found


def _says(mine: Member, block: Sequence[int]) -> bool:
    """Return whether a run is more than chance: two words that say something, one among others, or the end."""
    if _is_end(mine, block):
        return True
    said = sum(mine.is_content[nth] for nth in block)
    words = sum(not mine.words[nth].is_mark for nth in block)
    does = any(_stays(mine, nth) for nth in block)
    return said >= 2 or (said == 1 and words >= 3 - does)


def _is_end(mine: Member, block: Sequence[int]) -> bool:
    """Return whether a run is but the mark that ends the clause."""
    return list(block) == [len(mine.words) - 1] and mine.words[block[0]].is_mark


def _said(mine: Member, blocks: _Blocks) -> int:
    return sum(mine.is_content[nth] for block in blocks for nth in block)


def _parts(beside: _Beside, blocks: _Blocks) -> Iterator[_Blocks]:
    """Yield for each block, as the last, the blocks before it that say most and have what may fill a slot between."""
    found: list[_Blocks] = []
    for block in blocks:
        may = [part for part in found if _is_end(beside.mine, block) or _may_part(beside, part[-1][-1], block[0])]
        found.append([*max(may, key=lambda part: (_said(beside.mine, part), len(part)), default=[]), block])
    yield from found


def _may_part(beside: _Beside, before: int, after: int) -> bool:
    """Return whether no member has words there that must stay, or all have the same."""
    held = {nth: run for nth, run in beside.between(before, after).items() if run[1] >= run[0]}
    if any(beside.others[nth][0].ends_in_a_mark(run) for nth, run in held.items()):
        return False
    return all(beside.others[nth][0].may_fill(run) for nth, run in held.items()) or _do_the_same(beside, held)


def _settled(beside: _Beside, blocks: _Blocks) -> _Blocks:
    """Return the blocks, each slot between them wide enough to tell something in every member.

    A slot that is too narrow takes in the word after it, at the end the word before.
    """
    blocks = [list(block) for block in blocks]
    size = len(beside.mine.words)
    while blocks and len(blocks) <= _MOST_SLOTS:
        ends = [[-1], *blocks, [size]]
        narrow = next((at for at, (a, b) in enumerate(pairwise(ends)) if not _is_wide(beside, a[-1], b[0])), None)
        if narrow is None:
            return blocks
        before = narrow == len(blocks) or _is_end(beside.mine, blocks[narrow])
        taken, word = (narrow - 1, -1) if before and narrow else (narrow, 0)
        del blocks[taken][word]
        blocks = [block for block in blocks if _says(beside.mine, block)]
    return []


def _is_wide(beside: _Beside, before: int, after: int) -> bool:
    """Return whether there is no slot, or one that tells something everywhere and may be filled there."""
    size = len(beside.mine.words)
    if beside.touching(before, after):
        return True
    if not beside.tell(before, after):
        return False
    at_end = after == size or (after == size - 1 and _is_end(beside.mine, [after]))
    return before < 0 or at_end or _may_part(beside, before, after)


def _is_enough(beside: _Beside, blocks: _Blocks, many: bool) -> bool:
    """Return whether the phrase is a formula, and what leads in to it and follows it is the members' own."""
    mine = beside.mine
    if not _says_enough(beside, blocks) and not (many and _is_frame(mine, blocks)):
        return False
    lead_in, rest = beside.between(-1, blocks[0][0]), _rest(beside, blocks)
    return _may_lead_in(beside, lead_in) and _may_follow(beside, rest) and not _swallows(beside, lead_in, rest)


def _swallows(beside: _Beside, *ends: Mapping[int, Run]) -> bool:
    """Return whether the meeting, place or date that an opening names in all members would be lost in free text."""
    lost = [run for end in ends for nth, run in end.items() if beside.others[nth][0] is beside.mine]
    kinds = {beside.mine.words[nth].kind for run in lost for nth in range(run[0], run[1] + 1)}
    return bool(beside.mine.role) and not kinds.isdisjoint(("meeting", "place", "date", "dates"))


def _says_enough(beside: _Beside, blocks: _Blocks) -> bool:
    """Return whether the phrase says enough to be one: what is done needs fewer words than a term does."""
    words = [nth for block in blocks for nth in block]
    said, told = beside.mine.says(words), sum(beside.mine.is_content[nth] for nth in words)
    shortest = min(member.content for member, _ in beside.others.values())
    does = any(beside.mine.must_stay(nth) and not beside.mine.words[nth].is_mark for nth in words)
    return said >= _LEAST_OWN - does and told >= max(_LEAST_SAID - does, _SHARE * shortest)


def _rest(beside: _Beside, blocks: _Blocks) -> dict[int, Run]:
    """Return what follows the phrase in each member, without a mark that ends all."""
    if len(blocks) > 1 and _is_end(beside.mine, blocks[-1]):
        return beside.between(blocks[-2][-1], blocks[-1][0])
    return beside.between(blocks[-1][-1], len(beside.mine.words))


def _is_frame(mine: Member, blocks: _Blocks) -> bool:
    """Return whether the phrase has the verb and what it is done to."""
    block = next((block for block in blocks if mine.verb_at in block), [])
    return any(mine.is_content[nth] for nth in block if mine.words[nth].at[0] >= mine.verb[1])


def _may_lead_in(beside: _Beside, lead_in: Mapping[int, Run]) -> bool:
    """Return whether the words before the phrase are other words, or do the same and differ in who acts."""
    if not _acts(beside, lead_in) or _do_the_same(beside, lead_in):
        return True
    held = [(beside.others[nth][0], run) for nth, run in lead_in.items()]
    deeds = {_deed(member, run) for member, run in held}
    if len({_duty(member, run) for member, run in held}) > 1 or ("" not in deeds and len(deeds) > 1):
        return False
    only_act = all(_keys(member, run) <= member.who for member, run in held)
    same_act = len({member.does for member, _ in held}) == 1
    return same_act if only_act else _alike(beside, lead_in) < _MOST_ALIKE


def _duty(member: Member, run: Run) -> tuple[str, ...]:
    """Return what makes a duty of the phrase, or its contrary: "shall" right before it, "not" anywhere."""
    last = member.words[run[1]].key
    denied = sorted(member.words[nth].key for nth in range(run[0], run[1] + 1) if member.words[nth].key in _DENIES)
    return (last if last in MODAL and last not in _FUTURE else "", *denied)


def _deed(member: Member, run: Run) -> str:
    """Return the verb right before the phrase, that does it to what the phrase names: "to raise", "endorsed"."""
    is_to_do = run[1] > run[0] and member.words[run[1] - 1].key == "to"
    return member.words[run[1]].key if is_to_do or member.must_stay(run[1]) else ""


def _may_follow(beside: _Beside, rest: Mapping[int, Run]) -> bool:
    """Return whether what follows the phrase is other words, or begins with another act: "and agreed ..."."""
    if not _acts(beside, rest) or _do_the_same(beside, rest) or _alike(beside, rest) < _MOST_ALIKE_BEHIND:
        return True
    return all(_first_staying(beside.others[nth][0], run) in beside.others[nth][0].acts for nth, run in rest.items())


def _acts(beside: _Beside, end: Mapping[int, Run]) -> bool:
    """Return whether a member has words there that must stay, its end mark aside."""
    return any(_first_staying(beside.others[nth][0], run) >= 0 for nth, run in end.items())


def _do_the_same(beside: _Beside, end: Mapping[int, Run]) -> bool:
    """Return whether all have the same words that must stay there, in whatever tense."""
    said = [_deeds(beside.others[nth][0], run) for nth, run in end.items()]
    return all(each == said[0] for each in said)


def _deeds(member: Member, run: Run) -> list[str]:
    said = [member.words[nth].key for nth in range(run[0], run[1] + 1) if _stays(member, nth)]
    return [_TENSE.get(key, key) for key in said if key not in _FUTURE]


def _first_staying(member: Member, run: Run) -> int:
    return next((nth for nth in range(run[0], run[1] + 1) if _stays(member, nth)), -1)


def _stays(member: Member, nth: int) -> bool:
    """Return whether the nth word tells what is done, or makes a duty of it."""
    return (member.must_stay(nth) and not member.words[nth].is_mark) or member.words[nth].key in MODAL


def _alike(beside: _Beside, end: Mapping[int, Run]) -> float:
    """Return what two members have in common there at most, of the words of both."""
    every = [_keys(beside.others[nth][0], run) for nth, run in end.items()]
    pairs = ((one, other) for nth, one in enumerate(every) for other in every[:nth])
    return max((2 * len(one & other) / max(len(one) + len(other), 1) for one, other in pairs), default=0.0)


def _keys(member: Member, run: Run) -> set[str]:
    return {member.words[nth].key for nth in range(run[0], run[1] + 1) if member.is_content[nth]}


def _laid(beside: _Beside, blocks: _Blocks) -> Laid | None:
    size = len(beside.mine.words)
    ends = [-1, *(at for block in blocks for at in (block[0], block[-1])), size]
    gaps = [(a, b) for a, b in zip(ends[::2], ends[1::2], strict=True) if not beside.touching(a, b)]
    runs = [(before + 1, after - 1) for before, after in gaps]
    filled = {nth: [beside.between(*gap)[nth] for gap in gaps] for nth in beside.others}
    return runs, filled
