"""Whether the letters of a PDF are those that a reader sees: a font may say nothing of them, or what is false.

A false map puts one letter for another, and leaves few vowels: in every language that is written in Latin letters
they are more than a third, and in no text less than a quarter.
"""

from __future__ import annotations

import re
import unicodedata

_RUBBISH = re.compile("[\ufffd\ue000-\uf8ff]")
_ILLEGIBLE = 0.3  # of all letters are none
_ENOUGH = 150  # letters that show a language
_LATIN = 0.7  # of the letters, where vowels are counted
_FEW_VOWELS = 0.25
_VOWELS = frozenset("aeiouyæøœı")


def is_illegible(letters: str) -> bool:
    """Return whether the letters of a file, without its spaces, can be none of a text."""
    return len(_RUBBISH.findall(letters)) > _ILLEGIBLE * len(letters) or _lacks_vowels(letters)


def _lacks_vowels(letters: str) -> bool:
    base = [letter for letter in unicodedata.normalize("NFD", letters.lower()) if letter.isalpha()]
    latin = [letter for letter in base if "a" <= letter <= "z" or letter in _VOWELS]
    if len(latin) < max(_ENOUGH, _LATIN * len(base)):
        return False
    return sum(letter in _VOWELS for letter in latin) < _FEW_VOWELS * len(latin)
