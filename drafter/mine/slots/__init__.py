"""Wordings with slots: what stays and what varies among the clauses of a family, and how each slot is called.

induce.py     wordings found                    wording.py    slots filled, and read back
members.py    a clause laid beside another      bits.py       places of words as the bits of a number
template.py   text and gaps                     gaps.py       which words are slots
staying.py    words that no slot holds          phrases.py    a standing phrase in free text
apart.py, facts.py   slots of several facts     own_meeting.py   slots of the statement's own meeting
naming.py, ends.py, parties.py, tables.py, where.py, which.py   what slots are called
of_others.py   slots that never held a fact of their statement's meeting
fitting.py    evidence fitted to a wording      rewording.py  a wording beside a text in other words
kinds.py      what a slot that a person named holds   longest.py   which word of one text stands for which
"""
