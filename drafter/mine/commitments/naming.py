"""Ids of commitments: the month and the words that tell what is to be done, "2013-03/symposium-labour-trafficking"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container

from drafter.letters import plain
from drafter.mine.clauses.words import STOP
from drafter.mine.commitments.promises import Promise

_WORDS = 5
_LONGEST = 60
_SAYS_LITTLE = frozenset("further also including where appropriate possible related relevant first second new".split())


def new_id(promise: Promise, taken: Container[str]) -> str:
    """Return an id that is not taken; of several with the same words the later ones are numbered."""
    date = promise.clause.order[0]
    month = date[: len("2013-03")] if date[:1].isdecimal() and date < "9999" else "undated"
    action = promise.action.replace(promise.due, " ") if promise.due else promise.action
    name = f"{month}/{_slug(action) or _slug(promise.topic) or 'commitment'}"
    numbered = (name if count == 1 else f"{name}-{count}" for count in itertools.count(1))
    return next(each for each in numbered if each not in taken)


def _slug(text: str) -> str:
    ascii_ = plain(text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+(?:'s)?", ascii_.replace("-", " "))
    telling = [word.removesuffix("'s") for word in words if word not in STOP | _SAYS_LITTLE and not word.endswith("ly")]
    return "-".join(telling[:_WORDS])[:_LONGEST].strip("-")
