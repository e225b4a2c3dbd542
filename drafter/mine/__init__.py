"""Many statements in, precedents out: formulas that recur, with typed slots and evidence.

    statements -> clauses -> readings -> families -> proposals -> attestation -> Precedents

    clauses/         statements taken apart; each clause read once, with what it names and does
    families/        what is one formula: how alike clauses are, and what is no rewording, however alike
    slots/           the wording of a family: what stays, what varies, and how that is called
    proposals.py     a family as a Precedent
    commitments/     what was promised, and what became of it

The shelf as mining would leave it:
    evidence.py      evidence as statements hold it today
    attestation.py   what attests which precedent
    joining.py       what mining at once would put beside what people decided on
    mergers.py       approved clauses that newer evidence shows to be one
    nested.py        wordings that are another with a name in its slot
    anew.py          proposals that nobody has touched: drawn anew, with the ids that they had
    assemble.py      precedents: all this, until nothing more is found

What people ask and decide:
    owners.py, placing.py    which precedents a text's clauses are of
    counterparts.py          have we said this before?
    curating.py              what a decision makes of a precedent; with following.py
    extracts.py              what changes from meeting to meeting, marked in a past text

For speed: side_by_side.py (all cores at once).
"""

from __future__ import annotations

from drafter.mine.assemble import precedents
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.masks import masking
from drafter.mine.commitments import ledger
from drafter.mine.counterparts import Counterpart, Counterparts
from drafter.mine.curating import Curator
from drafter.mine.extracts import Extracts
from drafter.mine.placing import placed
from drafter.mine.slots.rewording import Reworded

__all__ = [
    "Counterpart", "Counterparts", "Curator", "Extracts", "Finder", "Reworded", "ledger", "masking", "placed",
    "precedents",
]  # fmt: skip
