"""The standing phrase of a family whose members are no one wording: what all say, with free text round it.

"Ministers recognised that [the root causes of movements were complex and multi-dimensional] and encouraged ..."
and "We affirmed that [the root causes ...] and that ..." share a phrase, not a sentence. What leads in to it and
what follows are slots of their own, there a person writes who acts and how; inside the phrase the rule of every
wording holds, that no word that changes what was done is in a slot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from itertools import pairwise
from operator import and_

from drafter.mine.slots import bits, further
from drafter.mine.slots.bits import Run
from drafter.mine.slots.members import Beside, Member
from drafter.mine.slots.staying import MODAL
from drafter.mine.slots.template import Laid

_LEAST_SAID = 3
"""Words that say something of a phrase: two ("focal points") are a term, no formula. With four, two families of the
first corpus fewer are found by either set of marks (tests/gold, `make report`), at the same precision by broad ones."""
_LEAST_OWN = 2
"""Of them no part of a name: what only names the same treaty is no formula."""
_LEAST_TOGETHER = 3
"""Of them in one run, where no deed is among them: scraps with free text between ("and related legal") are none."""
_LEAST_OF_THING = 5
"""Of one that names a thing, and tells nothing of what is done to it."""
_SHARE = 0.15
"""Of what the shortest member says; with less, the members share a subject only. With 0.2, a family fewer."""
_MOST_SLOTS = 5
_MOST_ALIKE, _MOST_ALIKE_BEHIND = 0.6, 0.33
"""Of the words of two lead-ins, and of what follows: more alike, it is one sentence in which a deed differs. From 0.55
to 0.7 the same is found for lead-ins; with 0.5, a working group "be established" and "to establish" one share less."""

_TENSE = {"could": "can", "might": "may"}
"""What a report makes of what was said: "the group can meet", "agreed that the group could meet"."""
_FUTURE = ("will", "would")
"""What may stand for "to": "agreed to meet", "agreed that it would meet"."""

_End = Sequence[tuple[Member, Run]]
"""What each member has in one place."""


class _Laid:
    """Members laid beside one of them, itself among them; what stands between two of its words is looked at once."""

    def __init__(self, mine: Member, others: Sequence[Beside]) -> None:
        self.mine, self.others = mine, others
        self.shared = reduce(and_, (other.held for other in others))
        self.close = reduce(and_, (other.close for other in others))
        self._wide: dict[Run, bool] = {}
        self._may_part: dict[Run, bool] = {}

    def between(self, before: int, after: int) -> list[tuple[Member, Run]]:
        """Return what each has between two matched words; -1 and the number of words are the ends."""
        return [(other.member, other.between(before, after)) for other in self.others]

    def touching(self, before: int, after: int) -> bool:
        """Return whether nothing stands between two words in any member."""
        return after == before + 1 and bool(self.close >> after & 1)

    def is_wide(self, before: int, after: int) -> bool:
        """Return whether there is no slot, or one that tells something everywhere and may be filled there."""
        return _once(self._wide, before, after, self._is_wide)

    def _is_wide(self, before: int, after: int) -> bool:
        if self.touching(before, after):
            return True
        if not all(
            member.tells & bits.span(run) and member.holds_quotes(run) for member, run in self.between(before, after)
        ):
            return False
        at_end = after == self.mine.size or (after == self.mine.size - 1 and self.mine.marks >> after & 1)
        return before < 0 or bool(at_end) or self.may_part(before, after)

    def may_part(self, before: int, after: int) -> bool:
        """Return whether no member has words there that must stay, or all have the same."""
        return _once(self._may_part, before, after, self._may_be_parted)

    def _may_be_parted(self, before: int, after: int) -> bool:
        held = [(member, run) for member, run in self.between(before, after) if run[1] >= run[0]]
        if any(m.ends >> run[1] & 1 or m.has_turn_at_end(run) or not m.is_balanced(run) for m, run in held):
            return False
        return all(member.may_fill(run) for member, run in held) or _do_the_same(held)


def _once(known: dict[Run, bool], before: int, after: int, found: Callable[[int, int], bool]) -> bool:
    if (before, after) not in known:
        known[before, after] = found(before, after)
    return known[before, after]


def phrase(mine: Member, others: Sequence[Beside], many: bool) -> Laid | None:
    """Return the slots round and within what all members say, and what fills them; None where that is too little.

    `others` has all members, `mine` beside itself among them; of `many` a verb and its object are enough.
    """
    laid = _Laid(mine, others)
    blocks = [block for block in _blocks(laid) if _says(mine, block)]
    tried = filter(None, [_settled(laid, part) for part in _parts(laid, blocks)])
    most = sorted(tried, key=lambda part: (_said(mine, part), len(part)), reverse=True)
    return next((_slots(laid, part) for part in most if _is_enough(laid, part, many)), None)


def _blocks(laid: _Laid) -> list[Run]:
    """Return the runs of shared words that stand beside each other in every member, the mark that ends it by itself.

    Entities are in none of them.
    """
    mine = laid.mine
    words = laid.shared & ~mine.entities
    goes_on = words & words << 1 & laid.close & ~(mine.marks & 1 << mine.size - 1)
    return list(zip(bits.each(words & ~goes_on), bits.each(words & ~(goes_on >> 1)), strict=True))


def _says(mine: Member, block: Run) -> bool:
    """Return whether a run is more than chance: two words that say something, one among others, or the end."""
    if _is_end(mine, block):
        return True
    held = bits.span(block)
    said = (held & mine.content).bit_count()
    return said >= 2 or (said == 1 and (held & ~mine.marks).bit_count() >= 3 - bool(held & mine.duties))


def _is_end(mine: Member, block: Run) -> bool:
    """Return whether a run is but the mark that ends the clause."""
    return block[0] == block[1] == mine.size - 1 and bool(mine.marks >> block[0] & 1)


def _words(blocks: Sequence[Run]) -> int:
    return sum(map(bits.span, blocks))


def _said(mine: Member, blocks: Sequence[Run]) -> int:
    return (_words(blocks) & mine.content).bit_count()


def _parts(laid: _Laid, blocks: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield for each block, as the last, the blocks before it that say most and have what may fill a slot between.

    The mark that ends a clause may end each of them.
    """
    found: list[list[Run]] = []
    for block in blocks:
        if _is_end(laid.mine, block):
            yield from ([*part, block] for part in found)
        may = [part for part in found if _is_end(laid.mine, block) or laid.may_part(part[-1][1], block[0])]
        found.append([*max(may, key=lambda part: (_said(laid.mine, part), len(part)), default=[]), block])
    yield from found


def _settled(laid: _Laid, blocks: Sequence[Run]) -> list[Run]:
    """Return the blocks, each slot between them wide enough to tell something in every member.

    A slot that is too narrow takes in the word after it, at the end the word before.
    """
    left = list(blocks)
    while left and len(left) <= _MOST_SLOTS:
        ends = [(-1, -1), *left, (laid.mine.size, laid.mine.size)]
        narrow = next((at for at, (a, b) in enumerate(pairwise(ends)) if not laid.is_wide(a[1], b[0])), None)
        if narrow is None:
            return left
        if narrow and (narrow == len(left) or _is_end(laid.mine, left[narrow])):
            left[narrow - 1] = left[narrow - 1][0], left[narrow - 1][1] - 1
        else:
            left[narrow] = left[narrow][0] + 1, left[narrow][1]
        left = [block for block in left if _says(laid.mine, block)]
    return []


def _is_enough(laid: _Laid, blocks: Sequence[Run], many: bool) -> bool:
    """Return whether the phrase is a formula, and what leads in to it and follows it is the members' own."""
    mine = laid.mine
    if not _says_enough(laid, blocks) and not (many and _is_frame(mine, blocks)):
        return False
    lead_in, rest = (-1, blocks[0][0]), _rest(laid, blocks)
    if not _may_lead_in(laid.between(*lead_in)) or not _may_follow(laid.between(*rest)):
        return False
    if _is_thing(laid, blocks, rest) and not _do_the_same(laid.between(*lead_in)):
        return False
    if further.hides_mark(laid.between(*rest)) or (not blocks[0][0] and further.mixes(laid.between(*rest))):
        return False
    return not (_swallows(mine, lead_in) or _swallows(mine, rest))


def _swallows(mine: Member, end: Run) -> bool:
    """Return whether the meeting, place or date that an opening names in all members would be lost in free text."""
    lost = mine.entities & bits.span((end[0] + 1, end[1] - 1)) if mine.role else 0
    return any(mine.words[nth].kind in ("meeting", "place", "date", "dates") for nth in bits.each(lost))


def _says_enough(laid: _Laid, blocks: Sequence[Run]) -> bool:
    """Return whether the phrase says enough to be one: what is done needs fewer words than a term does."""
    mine, words = laid.mine, _words(blocks)
    said, told = (mine.own & words).bit_count(), (mine.content & words).bit_count()
    shortest = min(other.member.own.bit_count() for other in laid.others)
    does = bool(mine.staying & ~mine.marks & words)
    if not does and all((bits.span(block) & mine.content).bit_count() < _LEAST_TOGETHER for block in blocks):
        return False
    if mine.is_light and not words & mine.content & mine.behind_verb:
        return False  # "The Council took its ..."
    return said >= _LEAST_OWN - does and told >= max(_LEAST_SAID - does, _SHARE * shortest)


def _is_thing(laid: _Laid, blocks: Sequence[Run], rest: Run) -> bool:
    """Return whether the phrase but names a thing, with which all end: "[a study of the dam]", begun or done."""
    said, does = _words(blocks) & laid.mine.content, _words(blocks) & laid.mine.staying & ~laid.mine.marks
    return not does and laid.touching(*rest) and said.bit_count() < _LEAST_OF_THING


def _rest(laid: _Laid, blocks: Sequence[Run]) -> Run:
    """Return between which words stands what follows the phrase, without a mark that ends all."""
    if len(blocks) > 1 and _is_end(laid.mine, blocks[-1]):
        return blocks[-2][1], blocks[-1][0]
    return blocks[-1][1], laid.mine.size


def _is_frame(mine: Member, blocks: Sequence[Run]) -> bool:
    """Return whether the phrase has the verb and what it is done to."""
    block = next((block for block in blocks if block[0] <= mine.verb_at <= block[1]), (0, -1))
    return bool(bits.span(block) & mine.content & mine.behind_verb)


def _may_lead_in(lead_in: _End) -> bool:
    """Return whether the words before the phrase are other words, or do the same and differ in who acts.

    How strongly it is done is no part of who does it: "Members strongly [stressed the importance of ...]".
    """
    if any(run[1] >= 0 and member.turns >> run[1] & 1 for member, run in lead_in):
        return False  # "July, below [the target of ...]"
    if not _acts(lead_in) or _do_the_same(lead_in):
        return True
    deeds = {_deed(member, run) for member, run in lead_in}
    if len({_duty(member, run) for member, run in lead_in}) > 1 or ("" not in deeds and len(deeds) > 1):
        return False
    only_act = all(_keys(member, run) <= member.who for member, run in lead_in)
    return not only_act and _alike(lead_in) < _MOST_ALIKE


def _duty(member: Member, run: Run) -> tuple[str, ...]:
    """Return what makes a duty of the phrase, or its contrary: "shall" right before it, "not" anywhere."""
    last = member.words[run[1]].key
    return (last if last in MODAL and last not in _FUTURE else "", *further.denies(member, run))


def _deed(member: Member, run: Run) -> str:
    """Return the verb right before the phrase, that does it to what the phrase names: "to raise", "endorsed"."""
    if run[1] < 0:
        return ""
    is_to_do = run[1] > run[0] and member.words[run[1] - 1].key == "to"
    return member.words[run[1]].key if is_to_do or member.staying >> run[1] & 1 else ""


def _may_follow(rest: _End) -> bool:
    """Return whether what follows the phrase is other words, or begins with another act: "and agreed ..."."""
    if any(run[0] <= run[1] and member.turns >> run[0] & 1 for member, run in rest):
        return False  # "[the price was four crowns,] below the level of autumn"
    if further.one_denies(rest):
        return False
    if not _acts(rest) or _do_the_same(rest) or _alike(rest) < _MOST_ALIKE_BEHIND:
        return True
    first = ((member, member.duties & bits.span(run)) for member, run in rest)
    return all(held & -held & member.acts for member, held in first)


def _acts(end: _End) -> bool:
    """Return whether a member has words there that must stay, its end mark aside."""
    return any(member.duties & bits.span(run) for member, run in end)


def _do_the_same(end: _End) -> bool:
    """Return whether all have the same words that must stay there, in whatever tense."""
    said = [_deeds(member, run) for member, run in end]
    return all(each == said[0] for each in said)


def _deeds(member: Member, run: Run) -> list[str]:
    said = [member.words[nth].key for nth in bits.each(member.duties & bits.span(run))]
    return [_TENSE.get(key, key) for key in said if key not in _FUTURE]


def _alike(end: _End) -> float:
    """Return what two members have in common there at most, of the words of both."""
    every = [_keys(member, run) for member, run in end]
    pairs = ((one, other) for nth, one in enumerate(every) for other in every[:nth])
    return max((2 * len(one & other) / max(len(one) + len(other), 1) for one, other in pairs), default=0.0)


def _keys(member: Member, run: Run) -> set[str]:
    return {member.words[nth].key for nth in bits.each(member.content & bits.span(run))}


def _slots(laid: _Laid, blocks: Sequence[Run]) -> Laid | None:
    ends = [(-1, -1), *blocks, (laid.mine.size, laid.mine.size)]
    gaps = [(a[1], b[0]) for a, b in pairwise(ends) if not laid.touching(a[1], b[0])]
    runs = [(before + 1, after - 1) for before, after in gaps]
    return runs, {other.nth: [other.between(*gap) for gap in gaps] for other in laid.others}
