"""What is proposed, beside what is said to it: "supported the proposal to publish", "welcomed a proposal to establish".

Where all clauses of a wording are of proposals to one end, a clause that says another thing to a proposal to another
end is of another formula. Where a wording has the end in a slot, the clause may say it in other words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import STOP, stem
from drafter.patterns import compiled

_TO_DO = compiled(r"\bto (?:[a-z]+ly )?(?P<end>[a-z]{3,})\b")


def of_another_proposal(one: Reading, others: Sequence[Reading]) -> bool:
    """Return whether a clause says another thing than all others, to what is to another end than with all of them."""
    if not one.frame.direct or not others or any(each.frame.verb == one.frame.verb for each in others):
        return False
    mine, ends = _end(one), {_end(each) for each in others}
    return bool(mine) and len(ends) == 1 and ends.isdisjoint(("", mine))


def _end(reading: Reading) -> str:
    return _first_end(reading.clause.text.partition(reading.clause.verb)[2]) if reading.clause.verb else ""


@lru_cache(maxsize=10_000)
def _first_end(text: str) -> str:
    """Return the stem of the first verb behind "to"; "" for none."""
    ends = (stem(found["end"]) for found in _TO_DO.finditer(text))
    return next((end for end in ends if end not in STOP), "")
