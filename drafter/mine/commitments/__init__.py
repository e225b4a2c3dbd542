"""Statements in, commitments out: what was undertaken, by whom, by when, and what later statements say became of it.

promises reads clauses: spoken what the body that acts says, complements who is to do what, to_be_held events, agents
and due; standing_rules what is no promise; antecedents writes out what "it" is; labelled reads work plans and tables.
outcomes reads what clauses report, with readers, given_up, at_work and told_back, a way of saying so each; matter is
what both name, following tells which promise a report is of, convened which meeting kept the promise of a next one.
ledger puts all under what people corrected, with marks, and naming for the ids. words and triggers hold the words.
"""

from __future__ import annotations

from drafter.mine.commitments.ledger import ledger

__all__ = ["ledger"]
