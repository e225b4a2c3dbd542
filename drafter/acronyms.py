"""Acronyms learned from the text itself: "Regional Support Office (RSO)".

After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text" (2003): the words before the bracket are taken back as far as their beginnings are
the acronym's letters, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from drafter.patterns import compiled

_BRACKET = compiled(r"\((?:the )?[“\"‘']?(?P<acronym>[A-Z][\w&/\-]*[A-Z][\w&/\-]*)[”\"’']?\)")
_SENTENCE = compiled(r"[.;:!?]\s|[()\[\]]|\n|\t")
_LONGEST = 400
"""Letters before a bracket in which its name is looked for: more than the longest name has."""

_SMALL = frozenset(
    ("of", "the", "and", "on", "for", "in", "to", "a", "an", "with", "by", "its", "at", "from", "against")
)


def find(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return (acronym, full name) pairs in order of their first definition; the first one counts.

    Of a name that a title has in capitals, and the text in small letters too, it is that of the text.
    """
    found: dict[str, str] = {}
    for text in texts:
        for acronym, name in _defined(text) if "(" in text else ():
            held = found.setdefault(acronym, name)
            if held.isupper() and not name.isupper() and held.casefold() == name.casefold():
                found[acronym] = name
    return tuple(found.items())


@lru_cache(maxsize=4096)
def _defined(text: str) -> tuple[tuple[str, str], ...]:
    """Return what one text defines; a few thousand are remembered, for more than one room asks."""
    found = []
    for bracket in _BRACKET.finditer(text):
        before = text[max(0, bracket.start() - _LONGEST) : bracket.start()]
        name = expansion(bracket["acronym"], _SENTENCE.split(before)[-1])
        if name:
            found.append((bracket["acronym"], name))
    return tuple(found)


def expansion(acronym: str, before: str) -> str:
    """Return the words at the end of `before` that `acronym` stands for; "" if none do."""
    words = before.split()
    letters = [letter.lower() for letter in acronym if letter.isupper() or letter.isdigit()]
    for count in range(1, min(len(words), len(letters) * 2 + 3) + 1):
        name = words[-count:]
        exact = len(letters) == len(name) and all(
            word[0].lower() == letter for word, letter in zip(name, letters, strict=True)
        )
        if name[0].lower() in _SMALL:
            continue  # "of American States" is no name for OAS
        if exact or (name[0][:1].isupper() and _initials_match(letters, name)):
            return " ".join(name).rstrip(",")
    return ""


def _initials_match(letters: list[str], name: list[str]) -> bool:
    """Return whether the letters are, in order, the beginnings of the name's words.

    Small words may be passed over, and one other word in every three letters; words may follow that
    the acronym leaves out ("International Federation of Red Cross and Red Crescent Societies", IFRC).
    """
    at, passed = 0, 0
    for part in (part for word in name for part in re.split(r"[-/‑–]", word) if part):
        if at < len(letters) and part[0].lower() == letters[at]:
            at += 1
        elif part.lower() not in _SMALL and at < len(letters):
            passed += 1
    return at == len(letters) and passed <= max(1, len(letters) // 3)
