"""How a body decided: by consensus, by a vote, by acclamation. What was decided in one way is no rewording of another.

A wording may have a slot for it; where it has the words themselves, what was decided otherwise stands by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drafter.mine.clauses.figures import COUNT, WAYS
from drafter.mine.clauses.readings import Reading
from drafter.patterns import compiled

_HOW = compiled(
    r"\bby\s(?:(?:an?|the)\s)?(?:[a-z-]+\s){0,3}?"
    rf"(?P<way>{WAYS})\b"
    r"|\b(?P<all>unanimously)\b|\bwithout\s(?:a\s)?(?P<none>vote|objection)\b"
    rf"|\bby\s(?:(?i:{COUNT})|\d+)\s?(?:votes?\s)?(?:to|against|[-–])\s?(?:(?i:{COUNT})|\d)(?P<votes>)"
)
_SAME = {"vote": "votes", "majority": "votes", "": "votes", "unanimously": "unanimity"}


def decided_in_another_way(one: Reading, others: Sequence[Reading]) -> bool:
    """Return whether a clause tells how it was decided, and each of the others tells another way."""
    mine = _ways(one.clause.text)
    return bool(mine and others) and all(
        (theirs := _ways(each.clause.text)) and mine.isdisjoint(theirs) for each in others
    )


@lru_cache(maxsize=10_000)
def _ways(text: str) -> frozenset[str]:
    if " by " not in text and "unanim" not in text and "without" not in text:
        return frozenset()
    found = (each[each.lastgroup or 0] for each in _HOW.finditer(text))
    return frozenset(_SAME.get(way, way) for way in found)
