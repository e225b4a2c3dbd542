"""Many statements in, precedents out: formulas that recur, with typed slots and evidence.

    statements -> clauses -> readings -> families -> proposals -> attestation -> Precedents

Clauses, each read once:
    clauses.py      statements taken apart              words.py      words as they are compared
    forms.py        names of meetings, places as patterns
    entities.py     what a clause names                 functions.py  what it does in its statement
    persons.py      people by name                      hours.py      hours of the day
    deeds.py        what is to be done; a no            opposites.py  words of which one says the opposite
    readings.py     a clause as it is compared

What is one formula:
    likeness.py     how alike two clauses are           contrary.py   what is no rewording, however alike
    rivals.py       what one statement says side by side
    copies.py       the same but for a word             formulas.py   the same done to the same
    families.py     clauses that are one formula

The wording of a family:
    witnesses.py    clauses that a wording is made of   members.py    a clause laid beside another, with bits.py
    staying.py      words that no slot holds            template.py   text and gaps
    gaps.py         which words are slots               phrases.py    a standing phrase in free text
    parting.py      a family parted by its wordings
    apart.py, own_meeting.py  slots of several facts; slots of the statement's own meeting
    where.py, figures.py      names told by where they stand; counts and votes
    induce.py       wordings found                      ends.py, naming.py, parties.py, tables.py  what slots are called
    wording.py      slots filled, and read back         proposals.py  a family as a Precedent

The shelf as mining would leave it:
    evidence.py     evidence as statements hold it today
    fitting.py      evidence fitted to a wording        attestation.py  what attests which precedent
    bodies.py       whose statements clauses are of
    assemble.py     precedents: all this, until nothing more is found

What people ask and decide:
    owners.py, placing.py    which precedents a text's clauses are of
    counterparts.py          have we said this before? with ceilings.py
    neighbours.py, differing.py  what might be merged, and how it differs
    curating.py              what a decision makes of a precedent; with rewording.py, following.py, kinds.py
    extracts.py              what changes from meeting to meeting, marked in a past text
    masks.py                 a text's words with what changes from meeting to meeting alike

For speed: side_by_side.py (all cores at once), uncollected.py (no search for what refers to itself).

commitments/ reads what was promised, and what became of it.
"""

from __future__ import annotations

from drafter.mine.assemble import precedents
from drafter.mine.commitments import ledger
from drafter.mine.counterparts import Counterpart, Counterparts
from drafter.mine.curating import Curator
from drafter.mine.entities import Finder
from drafter.mine.extracts import Extracts
from drafter.mine.masks import masking
from drafter.mine.placing import placed
from drafter.mine.rewording import Reworded

__all__ = [
    "Counterpart", "Counterparts", "Curator", "Extracts", "Finder", "Reworded", "ledger", "masking", "placed",
    "precedents",
]  # fmt: skip
