"""Which names may be two, or misread, told as repairs of nothing: "name doubtful".

A name is doubtful that holds a known one beside other words, a figure or an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.letters import CAPITALS
from drafter.model import Attendee, NameKind
from drafter.names import Table
from drafter.parse.attendance import misread

_PLACED = re.compile(r"\d|https?:|www\.|@")
_RUN_TOGETHER = re.compile(  # "Lake Bankand the Net Office", "Organizationof Nets"; not "Ireland", "Proof of"
    r"\b(?!\w*(?:l|m|h|r|st|b|thous)and\s)[A-Z][a-z]{2,}and\s(?:the\s)?[A-Z]"
    r"|\b[A-Z]?[a-z]{3,}(?<!o)(?<!there)(?<!where)of\s(?:the\s)?[A-Z]"
)
_OF_TWO = re.compile(r"[’']s\sand\s[A-Z]\w+[’']s\s[a-z]|\sfrom\s(?:the\s)?[A-Z]")  # "Elbonia's and Lutha's services"
_LEFT_OVER = re.compile(  # "Lutha the", "Lutha of"; "Lutha the Net Bank", where no preposition or act leads to "the"
    r"^[^,]*\s(?:the|of|and|an?|for|to|in|by|with|from|or)$"
    r"|(?<![\w’'-])(?!(?:Save|Stop|End|Free|Protect|Feed|Reach|Clean|Keep|Heal|Restore|Saving|Protecting)\s)"
    rf"[{CAPITALS}][\w’'-]*\sthe\s"
)
_PART_OF_NAME = re.compile(r"\b(?:of|for|in|to|on|from|with)\s(?:the\s)?$|[-–—/]$|[(]$")


def doubtful(attendee: Attendee, names: Table) -> bool:
    """Return whether a name may be two, or be misread: "LPG members Elbonia", "Elbonia 3/5", "Nepa1".

    "Office in Elbonia" and "Ministry of Nets of Elbonia" hold a name as part of theirs.
    """
    printed = attendee.printed
    if not printed or names.named(printed):
        return False
    if misread.is_doubtful(printed, names):
        return bool(_PLACED.search(printed))  # what is misread is told by itself
    if attendee.kind not in (NameKind.OTHER, NameKind.ORGANISATION):
        return False
    if any(sign.search(printed) for sign in (_LEFT_OVER, _PLACED, _RUN_TOGETHER, _OF_TWO)):
        return True
    return any(_stands_beside(printed, *one.at) for one in names.find(printed) if one.row.kind is NameKind.STATE)


def misspelt(attendees: Sequence[Attendee], names: Table) -> Iterator[str]:
    """Yield a reason to doubt for each name that a known one is near to, on a list of names that are known.

    Names of which the letters were misread are told together.
    """
    misread_ones = [one for one in attendees if one.printed and misread.is_doubtful(one.printed, names)]
    if misread_ones:
        yield f"names may be misread: {'; '.join(map(_taken, misread_ones))}"
    for attendee in names.strangers(attendees):
        row = names.near(attendee.printed)
        if row and attendee not in misread_ones:
            yield f"the name “{attendee.printed}” is not in names.yaml: did you mean “{row.name}”?"


def _taken(attendee: Attendee) -> str:
    name = attendee.name if attendee.name and attendee.name.casefold() != attendee.printed.casefold() else ""
    return f"“{attendee.printed}” was taken for “{name}”" if name else f"“{attendee.printed}”"


def _stands_beside(printed: str, start: int, end: int) -> bool:
    """Return whether a state's name at the end of a longer one is no part of it."""
    before, after = printed[:start], printed[end:].strip()
    return bool(before.strip()) and not after and not _PART_OF_NAME.search(before)
