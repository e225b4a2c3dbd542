"""How a text tells its own body in small letters: "the group, at its sixth meeting", "at its third, the group had".

A body that is a group, a committee or a council by name is "the group" in its own text, where no other one was named
before it in the paragraph.
"""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.patterns import Pattern, compiled

_NEAR = 60
"""Letters between "the group" and "its sixth meeting", at most."""
_FAR = 120
"""Letters of the place and the date behind the meeting, before "the group had"."""
_OTHER = compiled(
    r"""\b[Tt]he\s+(?!(?:Co-?|Vice-?)?(?:[Cc]hair|President|Director|Secretary|Rapporteur|Facilitator))[A-Z]
      | \b(?:that|which|who|and)\s+[A-Z]""",
    re.VERBOSE,
)
"""What else may be meant by "its": a body or a State, and no officer."""
_BOUND = compiled(r"\b(?:on|of|for|in|to|against|from|with|between|among)\b")
_STOP = compiled(r"[.;](?:\s|$)")


def noun(body: str) -> str:
    """Return the noun of a body's name in small letters, "" for none: "group" of "Expert Group on Nets"."""
    words = _BOUND.split(body.casefold())[0].split()
    return words[-1] if len(words) > 1 else ""


def is_of(body: str, text: str, start: int) -> bool:
    """Return whether "its" before a meeting that begins there is of the body, which is told by its noun alone."""
    word = noun(body)
    if not word or _names_another(word, body, text[:start]):
        return False
    own = _own(word, " ".join(sorted(set(_BOUND.split(body.casefold())[0].split()[:-1]))))
    sentence = text.rfind(". ", 0, start) + 1
    before = list(own.finditer(text, sentence, start))
    if before:
        between = text[before[-1].end() : start]
        return len(between) <= _NEAR and not _OTHER.search(between)
    if _OTHER.search(text, sentence, start):
        return False
    stop = _STOP.search(text, start)
    found = own.search(text, start, min(start + _FAR, stop.start() if stop else len(text)))
    return bool(found) and text[start : found.start() if found else 0].rstrip().endswith(",")


@lru_cache(maxsize=64)
def _own(word: str, others: str) -> Pattern:
    """Return the pattern of "the group", with words of the body's name before it too: "the expert group"."""
    kinds = "|".join(others.split())
    before = rf"(?:(?:{kinds})\s+)*" if kinds else ""
    return compiled(rf"\b[Tt]he\s+{before}{word}\b(?!\s+(?:of|on|for)\b)(?!-)")


def _names_another(word: str, body: str, before: str) -> bool:
    """Return whether another group is named before, in capitals or by what it is for."""
    small = f" {body} "
    named = compiled(rf"\b((?:[A-Z][\w’'-]*\s+)+){word.capitalize()}\b").findall(before)
    others = compiled(
        rf"\b(?:an?|another|other|each|(?:\w+ing|ad\shoc|sub|joint|contact|small|drafting)[\s-])\s*{word}\b"
    )
    return bool(others.search(before)) or any(f" {each.split()[-1].casefold()} " not in small for each in named)
