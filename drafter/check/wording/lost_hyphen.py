"""A hyphen is lost: "Co Chairs", "non governmental", "sub regional".

"Co", "non" and their like are no words by themselves: what follows belongs to them. They are lost where a line was
broken, and where a file was converted.

Passes: The Co-Chairs thanked, inter alia, the non-governmental organisations.
Fails:  The Co Chairs thanked the non governmental organisations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import fault, prose, shown
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "lost-hyphen"
_HALF = compiled(
    r"""(?<![\w&’'.-])(?<!&\ )(?:
          co\ (?=chair|host|ordinat|operat|sponsor|organi[sz]|lead|financ|fund|author|locat)
        | non\ (?=govern|state|member|compli|refoul|discrimin|binding|tradition|prolif|contract|tariff|profit|paper
              |interven|interfer|part(?:y|ies)\b|aligned|recurr|perman|nuclear|lethal)
        | (?:sub|multi|anti|semi|intra|inter)\ (?=region|group|committee|nation|saharan|stakeholder|lateral|year|annual
              |sector|discipl|agenc|corrupt|traffick|smuggl|terror|launder|govern|minist|session|parliament|institut
              |department|american)
        )""",
    re.VERBOSE | re.IGNORECASE,
)
"""A half, and how the words begin that it belongs to: "Co" may end the name of a firm, "non" and "inter" are Latin."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such half."""
    for one in prose(statement, shelf):
        for found in _HALF.finditer(one.open):
            at = (found.end() - 1, found.end())
            what = f'a hyphen is lost: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, at, what, f'write "{found[0].rstrip()}-"', after="-")
