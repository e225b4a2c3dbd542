"""The language of a text, and of each part of a text in two languages.

telling.py tells the language of texts by their script and small words; halves.py says which parts of a text
of two languages are not English, and whether the English ones give the whole of it; beside.py whether columns
are such a text.
"""

from drafter.language.beside import are_beside
from drafter.language.halves import Halves, english, english_lines, foreign, halves
from drafter.language.names import LANGUAGES, name
from drafter.language.telling import UNKNOWN, told

__all__ = [
    "LANGUAGES",
    "UNKNOWN",
    "Halves",
    "are_beside",
    "english",
    "english_lines",
    "foreign",
    "halves",
    "name",
    "told",
]
