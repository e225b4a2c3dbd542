"""Whether a clause decides otherwise than another that it resembles: then it is no rewording, however alike.

One says no where the other does not; one decides to do another thing ("voted to reduce", "voted to maintain"); or one
has a word of which the other has the opposite.
"""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.mine.words import stem

_NO = re.compile(
    r"\b(?:not|no|never|neither|nor|without|none|nobody|nothing|cannot|rejected|refused|declined|failed to|opposed"
    r"|no longer)\b|\b[a-z]+n[’']t\b",
    re.IGNORECASE,
)
_COUNT = r"(?:none|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b"
_DEED = re.compile(
    rf"""\b(?:voted|votes?|opted|chose|preferred|decided|decides?|agreed|agrees?|resolved|resolves?|determined)\b
        (?:\s+(?!to\s+(?!{_COUNT})|that\b)[^\s;:.]+){{0,12}}?  # by five to two
        \s+to\s+(?!{_COUNT})(?:\w+ly\s+|further\s+)?(?P<deed>[a-z]+)""",
    re.VERBOSE,
)
_OPPOSITES = (
    ("increase raise raised higher rise rising rose", "decrease reduce reduction lower cut fall falling fell"),
    ("strength strong strengthen strengthening stronger", "weakness weak weaken weakening weaker"),
    ("upside upward upwards", "downside downward downwards"),
    ("accept accepted admit admitted", "reject rejected exclude excluded"),
    ("open opened begin begun start started continue", "close closed end ended stop stopped suspend terminate"),
    ("include included including", "exclude excluded excluding"),
    ("support supported", "oppose opposed"),
    ("improve improved improvement", "deteriorate deteriorated deterioration worsen worsened"),
    ("ban banned prohibit prohibited", "allow allowed permit permitted"),
)
"""Words of which the one says the contrary of the other: general English, and no word of one body."""


def contrary(one: str, other: str) -> bool:
    """Return whether one text decides or finds what the other does not."""
    no, other_no = _NO.search(one) is not None, _NO.search(other) is not None
    mine, theirs = _deed(one), _deed(other)
    return no is not other_no or bool(mine and theirs and mine != theirs) or _opposed(one, other)


def _deed(text: str) -> str:
    found = _DEED.search(text)
    return stem(found["deed"]) if found else ""


def _opposed(one: str, other: str) -> bool:
    mine, theirs = _words(one), _words(other)
    return any(
        (mine & here and theirs & there and not (mine & there or theirs & here))
        or (mine & there and theirs & here and not (mine & here or theirs & there))
        for here, there in _SETS
    )


_SETS = tuple((frozenset(here.split()), frozenset(there.split())) for here, there in _OPPOSITES)


@lru_cache(maxsize=10_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text.lower()))
