"""Decisions with a reserve, and things sent to an end: neither is a rewording of what is decided or sent otherwise.

"provisionally endorsed" and "approved subject to ..." are less than "endorsed" and "approved"; what is submitted "for
consideration" is not adopted by whom it is submitted to.
"""

from __future__ import annotations

from functools import lru_cache

from drafter import sentences, verbs
from drafter.mine.clauses import deeds
from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import stem
from drafter.patterns import compiled

_CONDITIONS = (
    "subject to", "pending", "provided that", "on condition", "on the condition", "on the understanding", "contingent",
    "ad referendum",
)  # fmt: skip
END = compiled(
    r"\bfor (?:(?:its|their|further|the|possible|final|formal|early|due|prior|subsequent) ){0,2}"
    r"(?P<end>consideration|adoption|approval|endorsement|decision|discussion|information|review|signature"
    r"|ratification|acceptance|comments?|guidance|confirmation)\b(?= (?:by|at|in|on|during|before|to|and)\b|\W?$|[,;])"
)
"""To what end something is sent: "for consideration at the next session"."""


def reserves(one: Reading, other: Reading) -> bool:
    """Return whether one decides with a reserve what the other decides without."""
    return _has_reserve(one.frame.verb, one.clause.verb, one.clause.text) is not _has_reserve(
        other.frame.verb, other.clause.verb, other.clause.text
    )


def to_other_ends(one: Reading, other: Reading) -> bool:
    """Return whether both send something, and not to the same end: "for consideration", "for adoption"."""
    mine = _ends(one.clause.text)
    return bool(mine) and bool(theirs := _ends(other.clause.text)) and mine.isdisjoint(theirs)


@lru_cache(maxsize=100_000)
def _has_reserve(verb: str, said: str, text: str) -> bool:
    if (verbs.band(verb) or 0) < deeds.COMMITS:
        return False
    if (verbs.strength(said) or (0, 0))[1] < 0:
        return True
    return (verbs.band(verb) or 0) >= deeds.DECIDES and sentences.holds(text, _CONDITIONS)


@lru_cache(maxsize=100_000)
def _ends(text: str) -> frozenset[str]:
    if " for " not in text:
        return frozenset()
    return frozenset(stem(found["end"]) for found in END.finditer(text))
