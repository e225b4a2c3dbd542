"""Lines of a title that were set as headings, for the rule `sections`: body, meeting, place and date.

In: a statement and its passages with blocks. Out: the places of the headings before its first words that head nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from drafter import dates
from drafter.check.places import Passage
from drafter.model import BlockKind, Statement
from drafter.patterns import compiled

_MEETING = compiled(
    r"(?i)\b(?:meeting|session|conference|summit|forum|dialogue|assembly|committee|commission|council|congress|process"
    r"|statement|summary|report|communiqu[eé]|declaration|brief|briefing|draft|minutes|record|outcomes?|conclusions)\b"
)
_SECTION = compiled(
    r"(?i)\b(?:introduction|opening|background|adoption|election|attendance|agenda|organi[sz]ation\sof)\b"
)


def block(statement: Statement, blocks: Sequence[Passage]) -> frozenset[int]:
    """Return which of the headings that begin a text are of its title: all down to the last with a date."""
    heads = list(takewhile(lambda passage: passage.block and passage.block.kind is BlockKind.HEADING, blocks))
    last = max((at for at, head in enumerate(heads) if dates.find(head.text)), default=-1)
    return frozenset(head.at for at, head in enumerate(heads) if at <= last or _is_of_title(head, statement))


def _is_of_title(head: Passage, statement: Statement) -> bool:
    """Return whether a heading names a body, a meeting, a paper, a place or a day, and has no number."""
    if (head.block and head.block.label) or _SECTION.search(head.text):
        return False
    meeting = statement.meeting
    named = [each.casefold() for each in (meeting.body, meeting.name, meeting.city, meeting.country) if each]
    has_name = any(each in head.text.casefold() for each in named)
    return has_name or bool(_MEETING.search(head.text))
