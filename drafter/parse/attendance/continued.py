"""A sentence that only names whom the one before it counts: "Three members attended. They were Elbonia and Lutha."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.parse.attendance import spoken

_THEY_WERE = re.compile(
    r"(?:They|These|Those|The(?:se|\sfollowing)?\s(?:members|states|countries|delegations|organi[sz]ations|observers))"
    r"\s(?:were|are|included|comprised):?\s(?=(?:the\s)?[A-Z])"
)
_MET = re.compile(r"^(?:Meeting|Having\smet|Met|Gathered)\b")  # a paragraph that goes on "We, the Ministers of ...,"


def joined(sentences: Sequence[str]) -> list[str]:
    """Return the sentences, one that names whom the one before it counts put after that one's colon."""
    found: list[str] = []
    for text in sentences:
        they = _THEY_WERE.match(text)
        if they and found and _are_those(they[0], found[-1]) and ":" not in found[-1]:
            found[-1] = f"{found[-1].rstrip('. ')}: {text[they.end() :]}"
        else:
            found.append(text)
    return found


def _are_those(they: str, before: str) -> bool:
    """Return whether a sentence counts those whom the next one names: not "Two members came. The observers were"."""
    return spoken.counts_them(before) and ("observers" not in they or "observer" in before)


def lowered(text: str) -> str:
    """Return what goes on a sentence without the capital of its own paragraph: "Meeting in Klow"."""
    return _MET.sub(lambda met: met[0].lower(), text)
