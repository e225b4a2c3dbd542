"""What the members of a phrase do further, behind its words.

In: what each member has there. Out: whether that may be one slot, and whether it hides the mark that ends all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.mine.slots import bits
from drafter.mine.slots.bits import Run
from drafter.mine.slots.members import Member

_DENIES = ("not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "cannot", "without")


def denies(member: Member, run: Run) -> tuple[str, ...]:
    """Return the words of negation there, in order of the alphabet."""
    return tuple(sorted(word.key for word in member.words[run[0] : run[1] + 1] if word.key in _DENIES))


def one_denies(rest: Sequence[tuple[Member, Run]]) -> bool:
    """Return whether one word is all that some have there, and others deny: "MOP4/1", "MOP6/1 without amendment"."""
    return min(run[1] - run[0] for _, run in rest) <= 0 and len({denies(member, run) for member, run in rest}) > 1


def mixes(rest: Sequence[tuple[Member, Run]]) -> bool:
    """Return whether one goes on to another act behind words of the phrase's own sentence, and one to no act at all.

    "[the list, which now holds] 870 boats" beside "1,240 boats, and requested the Panel to publish it": who fills in a
    number asks for nothing. Where words of their own lead in to the phrase, it is read as a phrase, and no sentence.
    """
    acts = [(member, run, member.acts & bits.span(run)) for member, run in rest if run[0] <= run[1]]
    if all(held for _, _, held in acts):
        return False
    before = ((member, (run[0], bits.first(held) - 1)) for member, run, held in acts if held)
    return any(member.tells & bits.span(run) for member, run in before if run[0] <= run[1])


def hides_mark(rest: Sequence[tuple[Member, Run]]) -> bool:
    """Return whether a slot would hold the mark that ends each sentence: who fills it writes none, and none stands.

    An item has none, and is laid beside sentences all the same; so are two sentences that end in two marks.
    """
    if not all(run[0] <= run[1] and member.ends >> run[1] & 1 for member, run in rest):
        return False
    marks = Counter(member.letters[run[1]] for member, run in rest)
    return 2 * max(marks.values()) > len(rest)
