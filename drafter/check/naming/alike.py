"""Words that a hand puts in a name for the name's own, because they mean the same: "Boundary" for "Border".

In: a word of a name, in small letters and without its plural. Out: one word for all that mean the same.
"""

from __future__ import annotations

_ROWS = """
    movement circulation
    person people
    border boundary frontier
    transport transportation
    trade commerce
    aid assistance
    cooperation collaboration
    illegal illicit unlawful
    sea marine maritime
    child children
    woman women
    exchange interchange
    protection safeguarding
    suppression repression
    south southern
    north northern
    east eastern
    west western
    technology technological
    statistic statistical
    education educational
    environment environmental
    region regional
    nation national
    industry industrial
    culture cultural
    agriculture agricultural
    science scientific
"""
_FIRST = {word: row.split()[0] for row in _ROWS.strip().splitlines() for word in row.split()}


def meaning(word: str) -> str:
    """Return the word that stands for all of one meaning, the word itself where no other has it."""
    return _FIRST.get(word, word)
