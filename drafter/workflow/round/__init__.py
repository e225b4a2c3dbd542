"""The comments round: what delegations sent back, the table of it, and the text in brackets.

original.py   the draft that files were made of    sent.py        one file that came back
rounds.py     all of a draft, read together        offering.py    new words for precedents
answering.py  the table, answered row by row       answers_before.py   the answers of an earlier run
tables.py     its files, as people leave them
bracketed.py  brackets listed                      bracketing.py  a text in brackets, seen and settled
"""
