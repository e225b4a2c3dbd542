"""Square brackets as data: text that is not agreed, in a Statement, found, listed and settled.

Brackets nest, hold alternatives, say who asks for them, and may hold several paragraphs:

    The Meeting [noted / welcomed (Ruritania)] the report.     two alternatives, the second one Ruritania's
    [ALT 1: noted] [ALT 2: welcomed]                           the same, in brackets of their own
    3. [The Meeting noted ...]   3 bis. [The Meeting ...]      whole paragraphs as alternatives, as the UN numbers them
    4. [Elbonia: The Meeting agreed:  (a) ...  (b) ...]        one bracket round a paragraph and its items

What is no text in dispute is let be: gaps ([[host.country]]), [sic], the marks of notes ([3]), [...].

    marks.py        a text in its marks and words: what is a bracket, what parts alternatives
    pairs.py        which bracket closes which; those that stand alone
    attribution.py  who asks for an alternative
    groups.py       brackets that are alternatives of each other
    reading.py      a Statement in, its brackets out
    settling.py     choices in, the words that go
    cutting.py      words taken out of a Statement, its spaces, commas and numbers mended
    numbers.py      the numbers of what is left, where a paragraph has gone
"""

from drafter.brackets.data import Alternative, Bracket, Brackets, Lone, Spot, Stretch
from drafter.brackets.marks import parse
from drafter.brackets.reading import of
from drafter.brackets.settling import Choice, Settled, Way, credits_hidden, goes_with, settled

__all__ = [
    "Alternative", "Bracket", "Brackets", "Choice", "Lone", "Settled", "Spot", "Stretch", "Way",
    "credits_hidden", "goes_with", "of", "parse", "settled",
]  # fmt: skip
