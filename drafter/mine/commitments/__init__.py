"""Statements in, commitments out: what was undertaken, by whom, by when, and what later statements say became of it.

promises reads clauses, with complements (who is to do what), agents and due; labelled reads work plans and
tables. outcomes reads what clauses report, following tells which promise a report is of. ledger puts both under
what people corrected, with naming for the ids. words holds the words.
"""

from __future__ import annotations

from drafter.mine.commitments.ledger import ledger

__all__ = ["ledger"]
