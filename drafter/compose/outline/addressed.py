"""Whom a past sentence hands something to: "recommend to Ministers that", "to the Fifth Conference for adoption".

What is handed to those who meet is theirs to decide on, be it in a list below such words or in a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import Meeting
from drafter.patterns import compiled

_RECOMMENDS = compiled(r"\brecommend(?:ed|s)? to (?P<whom>[^:;,.]{3,80}?) (?:that\b|the following\b)|"
                       r"\brecommend(?:ed|s)? to (?P<other>[^:;,.]{3,80}?)[:,]")  # fmt: skip
_THAT = compiled(r"\brecommend(?:ed|s)? to (?P<whom>[^:;,.]{3,80}?) that (?P<what>[^:;]+)")
_FOR = compiled(
    r"\b(?:recommend|submit|commend|forward)(?:ed|ted|s)? (?P<what>[^:;]{3,200}?) to (?P<whom>[^:;,.]{3,80}?)"
    r" for (?:their |its )?(?:adoption|approval|endorsement|consideration|decision)\b"
)
_BEFORE = compiled(
    r"\b(?:place|put|bring)(?:d|s)? before (?P<whom>[^:;,.]{0,80}?\b(?:Ministers|Meeting|Conference|Summit|Session"
    r"|Assembly)) (?P<what>(?:the|an?) [^:;]+)"
)
_JOIN = compiled(r",? and |, ")
_WORD = compiled(r"[^\W\d_]{3,}")


def leads(text: str, meeting: Meeting) -> bool:
    """Return whether a sentence recommends something to those who meet: what it is may stand in a list below."""
    named = (found["whom"] or found["other"] for found in _RECOMMENDS.finditer(text))
    return any(is_of(whom, meeting) for each in named for whom in _JOIN.split(each))


def handed(text: str, meeting: Meeting) -> Iterator[str]:
    """Yield what a sentence itself puts before those who meet, in its words."""
    for pattern in (_THAT, _FOR, _BEFORE):
        for found in pattern.finditer(text):
            if any(is_of(whom, meeting) for whom in _JOIN.split(found["whom"])):
                yield found["what"]


def is_of(whom: str, meeting: Meeting) -> bool:
    """Return whether those addressed are who meets: "Ministers" of a "Ministerial Conference"."""
    own, body = ([word.casefold() for word in _WORD.findall(each)] for each in (meeting.name, meeting.body))
    words = [word.casefold().removesuffix("s") for word in _WORD.findall(whom) if word.casefold() not in body]
    return bool(words) and all(any(each.startswith(word) for each in own) for word in words if word != "the")
