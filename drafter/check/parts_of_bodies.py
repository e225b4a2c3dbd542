"""A body and what it is a part of: the "Harbour Process Expert Panel on Nets" is the "Expert Panel on Nets of" it.

Titles put the two on lines of their own, openings join them with "of the", and some name what the whole is on beside.
"""

from __future__ import annotations

import re

from drafter.names import Table
from drafter.patterns import compiled

# "Harbour Process on Boats and Nets": a body that its texts call the Harbour Process.
_ON_WHAT = compiled(
    r"^(?P<head>.*\b(?:Process|Initiative|Partnership|Compact|Alliance|Coalition))\s(?:on|for|against)\s[A-Z]"
)
# "Harbour Process on Boats Expert Panel on Nets": a body and a part of it, as two lines of a title have them.
_COMPOUND = compiled(
    r"""^(?P<whole>(?:[A-Z][\w’'-]*\s)+?(?:Process|Forum|Dialogue|Initiative|Partnership|Community|Union|Commission
          |Organi[sz]ation|Council|Association|Convention|Agreement)(?:\s(?:on|for)\s.+?)?)
        \s(?P<part>(?:(?:Ad\sHoc|Experts?|Technical|Working|Scientific|Standing|Advisory|Compliance|Executive|Joint
          |Consultative|Finance|Budget|Drafting|Legal)\s)+(?:Group|Committee|Panel|Task\sForce|Board|Network)
          (?:\s(?:on|for|of)\s.+)?)$""",
    re.VERBOSE,
)
_ANY_BODY = frozenset("the regional global international world asian african european joint".split())
_WORKING_GROUP = compiled(r"\bworking group\b", re.I)


def parted(name: str, body: str, names: Table) -> tuple[str, str, str]:
    """Return a name, its body in one form, and the whole of a body that is a part: "" where it is none.

    "Harbour Process Expert Panel on Nets" is the "Expert Panel on Nets of Harbour Process".
    """
    compound = _COMPOUND.match(body)
    if compound is None:
        return name, _parent(body, names), ""
    part, whole = compound["part"], compound["whole"].split(" on ")[0].split(" for ")[0]
    of_whole = whole if "Working Group" in part else f"{part} of {whole}"
    return name.replace(body, f"{part} of {whole}"), of_whole, whole


def _parent(body: str, names: Table) -> str:
    """Return the body that a working group is of, and in short where its name says what it is on.

    "Working Group on Nets of the Harbour Process on Boats and Nets" meets in the "Harbour Process".
    """
    part, _, whole = body.partition(" of the ")
    row = names.named(part) if whole else None
    is_group = bool(whole) and (_WORKING_GROUP.search(part) or row)
    body = whole if is_group else body
    short = _ON_WHAT.match(body)
    words = set(short["head"].casefold().split()[:-1]) if short else set()
    return short["head"] if short and words - _ANY_BODY else body


def whole_behind(name: str, body: str) -> str:
    """Return a name with what its body is a part of behind, where that stands before: "... of the Board of the Union".

    "Straits Union Ninth Session of the Board" is what the "Board of the Straits Union" calls its session.
    """
    part, _, whole = body.partition(" of the ")
    begins = bool(whole) and name.casefold().startswith(f"{whole.casefold()} ")
    rest = name[len(whole) :].strip() if begins else ""
    return f"{rest} of the {whole}" if rest.casefold().endswith(f" {part.casefold()}") else name
