"""One delegation in a clause: by its long name where the clause always has it so, with its own article or none.

"The Government of the {{ host.country }}" was said of the Republic of Kenya and of the Republic of Malawi: of Rwanda
it is said of the Republic of Rwanda. Of a State whose long name nobody gives, the article goes: "of Fiji".
"""

from __future__ import annotations

import re

from drafter.model import Precedent
from drafter.names import Table

_LONG = "un-formal"
_ARTICLE = re.compile(r"\b(?:of|by|from|to|with|for|in|and) (the )$")
_ENDS = re.compile(
    r"$|[.,;:)]|['’]s?\s|\s(?:and|or|for|in|on|at|to|by|with|as|from|of|who|which|that|was|were|had|has|is|are|also)\b"
)
"""What follows where the name is not a word of another's: "the Philippines delegation" has its own article."""


def as_agreed(precedent: Precedent, slot: str, name: str, names: Table) -> str:
    """Return a delegation's name as it runs in a sentence; its long name where all evidence has long ones."""
    said = [value for attested in precedent.attested for each, value in attested.values if each == slot and value]
    row = names.named(name)
    if not said or row is None or not all(_is_long(value, names) for value in said):
        return name
    return dict(row.forms).get(_LONG, name)


def _is_long(printed: str, names: Table) -> bool:
    row = names.named(printed)
    long = dict(row.forms).get(_LONG, "") if row else ""
    plain = printed.removeprefix("the ")
    return row is not None and plain != row.name and plain == long.removeprefix("the ")


def article(before: str, name: str, after: str) -> int:
    """Return how many letters of the words before go: those of an article that a name such as "Fiji" does not bear."""
    found = None if name.startswith("the ") else _ARTICLE.search(before)
    return len(found[1]) if found and _ENDS.match(after) else 0
