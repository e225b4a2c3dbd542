"""Headings that count the parts of one document: "RESOLUTION 1: ...", "RESOLUTION 2: ...", "DECLARATION ON ...".

Each names a document, and none of them is one: they stand below one title, in one series.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.received import SourceKind, SourceParagraph

_PART = re.compile(
    r"""(?P<word>resolution|decision|recommendation|declaration|statement|communiqu[eé]|outcome)s?\s
        (?:(?:no\.?\s)?(?P<number>(?:\w{1,6}[/.-])*\d{1,3}|[IVX]{1,5})(?=\s*[:.–\u2014-]|\s|$) | on\b)""",
    re.IGNORECASE | re.VERBOSE,
)


def counts_on(text: str, above: Sequence[SourceParagraph]) -> bool:
    """Return whether a line is the next of a series of which another stands `above`, and not as the first line."""
    found = _PART.match(text)
    if not found or not found["number"]:
        return False
    lines = [part.text for part in above[1:] if part.kind is SourceKind.LINE or part.title]
    earlier = [one for one in map(_PART.match, lines) if one]
    same = [one for one in earlier if one["word"].lower() == found["word"].lower()]
    return any(one["number"] not in (None, found["number"]) for one in same)


def first(run: Sequence[SourceParagraph], body: Sequence[SourceParagraph]) -> int:
    """Return where among the lines of a title a series begins that goes on in the body; their count if none does."""
    later = {_form(part.text) for part in body if part.kind is SourceKind.LINE} - {""}
    return next((at for at, part in enumerate(run) if at > 1 and _form(part.text) in later), len(run))


def _form(text: str) -> str:
    """Return what the parts of one series have in common: the word that is numbered; or that each is "on" a matter."""
    found = _PART.match(text)
    if not found:
        return ""
    return f"{found['word'].lower()} #" if found["number"] else "on"
