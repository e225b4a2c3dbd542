"""Free clauses given to what people decided on, by the families in which mining at once would put both.

A clause may be too unlike a single sentence that was approved to join it, and yet be of its family by others that
came between. What families are found of the free clauses and the evidence near them, as if nobody had decided
anything, tells; the words of the decided stay, and hold what they give and what says that in other words.
Only what is newer than what was decided on joins so: what stood beside it then, and was left out, stays out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from drafter.mine.attestation import Attestation, Kept
from drafter.mine.clauses.readings import Reading
from drafter.mine.families import candidates, families
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.parting import Rewordings
from drafter.model import Precedent

_DATE = len("2013-03-05")


def attach(evidence: Attestation, known: Collection[str], likeness: Likeness) -> bool:
    """Give free clauses to those `known` whose families they are of; return whether any was given."""
    free = evidence.free
    owners = owners_of(evidence, known)
    there = near(free, owners, evidence, likeness)
    if not there:
        return False
    ours = {id(reading): reading for each in there for reading in evidence.kept[each].readings}
    order = sorted((*free, *ours.values()), key=lambda reading: reading.clause.order)
    given = False
    for family in families(order, likeness):
        given = _give(family, owners, evidence, likeness) or given
    return given


def owners_of(evidence: Attestation, known: Iterable[str]) -> dict[int, list[str]]:
    """Return who of the known has a clause as evidence, by the clause."""
    found: dict[int, list[str]] = {}
    for id_ in sorted(known):
        for reading in evidence.kept[id_].readings:
            found.setdefault(id(reading), []).append(id_)
    return found


def near(free: Sequence[Reading], owners: dict[int, list[str]], evidence: Attestation, likeness: Likeness) -> list[str]:
    """Return the known that have evidence worth comparing with a free clause."""
    ids = sorted({id_ for of_one in owners.values() for id_ in of_one})
    held = [reading for id_ in ids for reading in evidence.kept[id_].readings]
    pairs = candidates([*free, *held], likeness, len(free)) if free and held else ()
    return sorted({id_ for _, b in pairs for id_ in owners[id(held[b - len(free)])]})


def _give(family: Sequence[Reading], owners: dict[int, list[str]], evidence: Attestation, likeness: Likeness) -> bool:
    """Give the free clauses of a family each to the nearest of those whose evidence is of it too."""
    ids = sorted({id_ for reading in family for id_ in owners.get(id(reading), ())})
    free = [reading for reading in family if id(reading) not in owners]
    given = False
    for id_ in ids if free else ():
        kept = evidence.kept[id_]
        tell = Rewordings(_own(kept, evidence), free, kept.precedent, likeness)
        for reading in (each for each in free if _is_newer(each, kept.precedent)):
            if evidence.is_free(reading) and evidence.may_reword(kept, reading) and tell.holds(reading):
                evidence.give(id_, reading)
                given = True
    return given


def _own(kept: Kept, evidence: Attestation) -> list[Reading]:
    """Return of a precedent's evidence what its words give, all where they give nothing."""
    found = [each for each in kept.readings if evidence.refills(kept.precedent, each.clause, free_ends=False)]
    return found or kept.readings


def _is_newer(reading: Reading, precedent: Precedent) -> bool:
    """Return whether a clause is of a later day than what was looked at of a precedent; of no day, nothing is later."""
    dated = [entry.statement for entry in precedent.attested if entry.statement[:1].isdecimal()]
    last = precedent.reviewed or max(dated, default="")
    here = reading.clause.statement
    return last[:1].isdecimal() and here[:1].isdecimal() and here[:_DATE] > last[:_DATE]
