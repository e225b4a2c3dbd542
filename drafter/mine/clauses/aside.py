"""What stands in a sentence and is no part of what the body decided: a title in quotation marks, what a few preferred.

A theme "No mother left behind" denies nothing, and "two members preferred an increase" beside "one preferred no
change" are two votes of one formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.mine.clauses.figures import COUNT, without_votes
from drafter.patterns import compiled

_TITLED = compiled(
    r"\b(?:theme|motto|slogan|topic|title|entitled|titled|heading|banner)\b[^“”\".;]{0,80}"
    r"(?:“(?P<curled>[^“”]{2,160})”|\"(?P<straight>[^\"]{2,160})\")"
)
_PREFERRED = compiled(
    rf"(?P<then>,? (?:and|while|whereas|but)|[,;]) (?:the )?(?:other )?(?i:{COUNT}|others?|another)"
    r"(?: (?:other )?members?)?"
    r" (?P<did>(?:would have |had )?(?:preferred|favou?red|voted (?:for|to)|wished|wanted))\b(?P<what>[^.;]+)"
)
_RATHER = ("prefer", "favo", "voted", "wished", "wanted")


def titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a title stands, without its quotation marks: the theme of a conference."""
    if "“" in text or '"' in text:
        for found in _TITLED.finditer(text):
            yield found.span("curled") if found["curled"] else found.span("straight")


def preferred(text: str) -> str:
    """Return what a few would rather have had than what was decided; "" where nobody is told of."""
    found = _of_few(text)
    return found["what"] if found else ""


def votes_of_few(text: str) -> tuple[tuple[int, int], ...]:
    """Return where it stands that a few did so: the word that leads in to them, and their verb."""
    found = _of_few(text)
    return (found.span("then"), found.span("did")) if found else ()


@lru_cache(maxsize=10_000)
def _of_few(text: str) -> re.Match[str] | None:
    return _PREFERRED.search(text) if any(sign in text for sign in _RATHER) else None


def without(text: str) -> str:
    """Return a text with what is no part of its decision left blank, counts of votes too."""
    for start, end in titles(text):
        text = text[:start] + "-" * (end - start) + text[end:]
    return without_votes(text.replace(preferred(text), " -") if preferred(text) else text)
