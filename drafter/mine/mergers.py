"""Approved clauses that newer evidence shows to be one formula: proposed to be merged, never merged.

Two sentences of two years may be too unlike each other to be of one family, until a third stands between them. Each of
the two was approved as it is; whether they are one is for a person to say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from drafter.mine.attestation import Attestation, Kept, key
from drafter.mine.clauses.readings import Reading
from drafter.mine.families import closest, families
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.parting import JOINS
from drafter.mine.joining import near, owners_of
from drafter.model import Status


def mergers(evidence: Attestation, known: Collection[str], likeness: Likeness) -> dict[str, str]:
    """Return by id of an approved clause that gained evidence the one with which this makes it one family.

    Of each two the one that gained names the other, once; some of the evidence of both is as alike as what joins.
    """
    approved = sorted(id_ for id_ in known if evidence.kept[id_].precedent.status is Status.APPROVED)
    gained = {id_: found for id_ in approved if (found := _gained(evidence.kept[id_]))}
    owners = owners_of(evidence, approved)
    new = [reading for found in gained.values() for reading in found]
    ids = sorted({*gained, *near(new, owners, evidence, likeness)})
    held = {id(reading): reading for id_ in ids for reading in evidence.kept[id_].readings}
    told: dict[str, str] = {}
    for family in families(sorted(held.values(), key=lambda each: each.clause.order), likeness) if new else ():
        for id_ in _bridging(family, owners, gained):
            other = _nearest(family, id_, owners, likeness)
            if other and told.get(other) != id_:
                told.setdefault(id_, other)
    return told


def _gained(kept: Kept) -> list[Reading]:
    had = {key(entry) for entry in kept.precedent.attested}
    return [reading for reading in kept.readings if key(reading.clause) not in had]


def _bridging(
    family: Sequence[Reading], owners: Mapping[int, Sequence[str]], gained: Mapping[str, Sequence[Reading]]
) -> Iterator[str]:
    """Yield whose evidence of before and of now is both of a family."""
    for id_ in sorted({id_ for reading in family for id_ in owners[id(reading)]} & gained.keys()):
        new = {id(reading) for reading in gained[id_]}
        ours = [id(reading) in new for reading in family if id_ in owners[id(reading)]]
        if any(ours) and not all(ours):
            yield id_


def _nearest(family: Sequence[Reading], id_: str, owners: Mapping[int, Sequence[str]], likeness: Likeness) -> str:
    """Return the other that has most of what is alike to this one in a family; "" where none has any."""
    mine = [reading for reading in family if id_ in owners[id(reading)]]
    theirs = [reading for reading in family if id_ not in owners[id(reading)]]
    alike = [one for one in theirs if any(closest(one, each, likeness, JOINS) >= JOINS for each in mine)]
    counts = Counter(other for reading in alike for other in owners[id(reading)])
    return min(counts, key=lambda other: (-counts[other], other), default="")
