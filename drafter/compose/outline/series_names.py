"""What meetings of one series are called: their names without number, body, acronym and subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from drafter import dates
from drafter.letters import CAPITALS

_ALIKE = 0.6
"""Share of words that the names of two meetings of one series have in common, ordinals and subjects apart: of
"Regional Ministerial Conference" and "Ministerial Conference" two of three; a "Senior Officials' Meeting" and an "Ad
Hoc Group Senior Officials' Meeting" have three of six, and are two."""
_NO_NAME = frozenset("the a an of and for its this".split())


def words(name: str, bodies: Iterable[str], short: Mapping[str, str]) -> frozenset[str]:
    """Return the words of a meeting's name without its number, its body, one of `bodies`, and its subject.

    `short` are the full names of acronyms, by these in small letters.
    """
    bare = re.sub(r"\([^()]*\)", " ", name)
    for _, text, _ in dates.find_ordinals(bare):
        bare = bare.replace(text, " ")
    for body in dict.fromkeys(bodies):
        without = re.sub(rf"\b{re.escape(body)}\b(?: on\b.*)?", " ", bare) if body else bare
        bare = without if re.search(r"[^\W\d_]{4}", without) else bare  # "the Twelfth Coral States Forum" is its body's
    said = re.findall(r"[^\W\d_]+", re.sub(rf" on [{CAPITALS}].*", " ", bare).replace("’", "'"))
    full = " ".join(short.get(word.casefold(), word) for word in said if len(word) > 1)
    return frozenset(re.findall(r"[^\W\d_]{2,}", full.casefold())) - _NO_NAME


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether the words of two meetings' names are those of one series."""
    return bool(one and other) and len(one & other) >= _ALIKE * len(one | other)
