"""Many statements in, precedents out: formulas that recur, with typed slots and evidence.

clauses take statements apart, entities tell what they name, likeness compares them, families puts
together what is one formula, slots and naming make its wording of the clauses that are witnesses to it,
attestation finds the evidence of what is known, assemble keeps what people decided, curating works out what
a decision makes of a precedent. placing tells which precedents (owners) each clause of one statement is
of, and contrary what is no rewording, however alike; masks give words to be compared. commitments reads what was
promised, and what became of it.
"""

from __future__ import annotations

from drafter.mine.assemble import precedents
from drafter.mine.commitments import ledger
from drafter.mine.counterparts import Counterpart, Counterparts
from drafter.mine.curating import Curator
from drafter.mine.entities import Finder
from drafter.mine.masks import masking
from drafter.mine.placing import placed
from drafter.mine.rewording import Reworded

__all__ = [
    "Counterpart", "Counterparts", "Curator", "Finder", "Reworded", "ledger", "masking", "placed", "precedents",
]  # fmt: skip
