"""How strong a verb is, with its qualifiers: its band, then what makes it stronger or weaker within the band."""

from __future__ import annotations

import re

from drafter.verbs.forms import band
from drafter.verbs.words import BAND_NAMES, DEGREES, TROUBLED

_TROUBLED = re.compile(rf"\b(?:{'|'.join(TROUBLED)})\b", re.IGNORECASE)


def strength(verb: str) -> tuple[int, int] | None:
    """Return the verb's band and its degree within it, to be compared; None for a verb that has no band.

    "strongly welcomed" is more than "welcomed", and "welcomed in principle" less; all three are of one band.
    """
    found = band(verb)
    if found is None:
        return None
    words = f" {' '.join(re.findall(r'[a-z]+', verb.lower()))} "
    return found, sum(degree for qualifier, degree in DEGREES.items() if f" {qualifier} " in words)


def band_name(verb: str) -> str:
    """Return what the verb's band is called: "neutral"; "" for a verb that has none, or voices concern or regret."""
    found = band(verb)
    return "" if found is None or is_troubled(verb) else BAND_NAMES[found]


def is_troubled(verb: str) -> bool:
    """Return whether a verb finds no good in what it tells of: "noted with concern", "condemned"."""
    return _TROUBLED.search(verb) is not None
