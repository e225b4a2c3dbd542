"""Sentences above a list: whether they say but who does what to whom, and what they lead to."""

from __future__ import annotations

import re
from collections.abc import Container

from drafter.mine.clauses import Clause
from drafter.mine.clauses.words import words

DUTIES = frozenset(("will", "would", "shall", "should"))
_LEADS_TO = re.compile(r"\b(to|that|will|would|shall|should)\s*:$")
_TO_DO_ALONE = re.compile(
    r"^(?:.*\bthat )?(?:the |its |this |each |all )?(?:[\w’'-]+ ){1,5}(?:will|would|shall|should)(?: also| further)?:$",
    re.IGNORECASE,
)
"""A list of what somebody is to do: "The Working Group will:", "agreed that the Group would:"."""
_OPENS_LIST = frozenset(("follow", "also", "further", "particular", "inter", "alia"))


def leads_to(clause: Clause) -> str:
    """Return the word with which the lead-in of an item ends, "to", "that" or a duty; "" for others."""
    found = _LEADS_TO.search(clause.lead_in) if clause.is_item else None
    return found[1] if found else ""


def is_one(clause: Clause, who: Container[str]) -> bool:
    """Return whether a clause above a list says but who acts, how, and whom it asks: "requested the Chair to:".

    `who` are the words of those.
    """
    if _TO_DO_ALONE.search(clause.text):
        return True
    return bool(clause.verb) and not any(
        word.is_content and word.key not in who and word.key not in _OPENS_LIST for word in words(clause.text)
    )
