"""Phrases found twice: of two that share a clause, the one that gives all that the other does.

"of the hidden causes of wrecks", found in two of three clauses, is no phrase beside "the hidden causes of wrecks",
which all three have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from itertools import permutations

from drafter.mine.attestation import Attestation


def join(evidence: Attestation, pairs: Collection[str]) -> None:
    """Give a phrase all clauses of another with which it shares one, if it gives them too; one is of these `pairs`."""
    of_pairs = {id(reading) for id_ in pairs for reading in evidence.kept[id_].readings}
    holding: dict[int, list[str]] = defaultdict(list)
    for id_, kept in evidence.kept.items():
        for reading in kept.readings if evidence.is_proposed_phrase(kept.precedent) else ():
            if id(reading) in of_pairs:
                holding[id(reading)].append(id_)
    for wide, narrow in (pair for ids in holding.values() for pair in permutations(ids, 2)):
        if {wide, narrow} <= evidence.kept.keys() and not {wide, narrow}.isdisjoint(pairs):
            _absorb(evidence, wide, narrow)


def _absorb(evidence: Attestation, wide: str, narrow: str) -> None:
    precedent, theirs = evidence.kept[wide].precedent, evidence.kept[narrow].readings
    if all(evidence.refills(precedent, reading.clause, free_ends=True) for reading in theirs):
        for reading in theirs:
            evidence.give(wide, reading)
        evidence.let_go([narrow])
