"""Whether two names, as a text prints them, are one State's.

In: two names and the register of names. Where a name is in no register, its letters decide.
"""

from __future__ import annotations

import re

from drafter.model import LANDS, NameKind
from drafter.names import Table


def same_land(one: str, other: str, names: Table) -> bool:
    """Return whether two names can be one State's, or one the other's part: "Hong Kong SAR (China)" and "China"."""
    first, second = names.named(one), names.named(other)
    if first and second and first.key == second.key:
        return True
    if first and second and first.kind is second.kind is NameKind.STATE:
        return False  # "Niger" stands in "Nigeria", and "Guinea" in "Guinea-Bissau"
    letters = [re.sub(r"[\W_]|^the ", "", name.casefold()) for name in (one, other)]
    return letters[0] in letters[1] or letters[1] in letters[0]


def is_told_apart(one: str, other: str, names: Table) -> bool:
    """Return whether two names are surely two States': both are known, or neither is, and they differ."""
    known = [(row is not None and row.kind in LANDS) for row in map(names.named, (one, other))]
    return known[0] == known[1] and not same_land(one, other, names)
