"""Wordings that are another with a name in its slot: of the two proposals one is left, the one with the slot.

"jointly prepared with Bergen and {{ x }}" came of two papers that Bergen had a hand in; "jointly prepared with {{ y }}"
gives them too. Words beside names tell another formula, and part the two; so does it where the name stands more often
than anything else in its place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from drafter.mine.attestation import Attestation
from drafter.mine.clauses.words import words
from drafter.mine.slots.wording import fixed_words
from drafter.model import Precedent

_LEAST = 3
"""Words of its own that say something: with fewer a wording gives what is no formula of its own."""
_LEAST_BY_FIGURE = 2
"""Of them, where but a figure differs: "Working Group 2 reported on ..."."""


def join(evidence: Attestation, known: Collection[str]) -> bool:
    """Give a proposal's clauses to the one whose words give them all, but for names; return whether any was given."""
    made = {id_: kept.precedent for id_, kept in evidence.kept.items() if id_ not in known}
    joined = False
    for narrow, wide in list(_nested(made)):
        if {narrow, wide} <= evidence.kept.keys() and _gives_all(evidence, wide, narrow):
            for reading in evidence.kept[narrow].readings:
                evidence.give(wide, reading)
            evidence.let_go([narrow])
            joined = True
    return joined


def _nested(made: dict[str, Precedent]) -> Iterator[tuple[str, str]]:
    """Yield the ids of wordings with those of others that have the same words but for names, fewest words first."""
    own = {id_: _own(precedent) for id_, precedent in made.items()}
    by_own: dict[frozenset[str], list[str]] = defaultdict(list)
    for id_, (said, _) in own.items():
        by_own[said].append(id_)
    for narrow, (said, names) in sorted(own.items()):
        for wide in sorted(by_own[said]) if len(said) >= _LEAST_BY_FIGURE and names else ():
            more = names - own[wide][1]
            enough = len(said) >= _LEAST or all(map(str.isdecimal, more))
            if wide != narrow and own[wide][1] < names and enough:
                yield narrow, wide


def _own(precedent: Precedent) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a wording that say something, and those of them that are names or figures within it."""
    fixed = fixed_words(precedent.text)
    said = [word for word in words(fixed) if word.is_content]
    names = frozenset(word.key for nth, word in enumerate(said) if nth and not fixed[word.at[0]].islower())
    return frozenset(word.key for word in said) - names, names


def _gives_all(evidence: Attestation, wide: str, narrow: str) -> bool:
    precedent, theirs = evidence.kept[wide].precedent, evidence.kept[narrow].readings
    is_seldom = len(theirs) <= len(evidence.kept[wide].readings)
    return is_seldom and all(evidence.refills(precedent, reading.clause, free_ends=False) for reading in theirs)
