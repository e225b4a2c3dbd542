"""Precedents at hand: the shelf open for decisions, what was seen of it, where its words stand.

desk.py       the shelf open, clauses named       seen.py        what a person saw when they decided
mentions.py   templates that name a clause        old_words.py   texts that say it in older words
standing.py   words that no clause has            unheld.py      filters that nothing can pass
evidence_named.py   places of evidence, as a person names them
"""
