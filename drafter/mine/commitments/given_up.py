"""Sentences in, what was given up out: "the Fund was replaced by", "a guide instead of", "decided not to hold"."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.mine.commitments.readers import GONE, Told, ahead, behind
from drafter.model import Outcome
from drafter.patterns import compiled

_GIVEN_UP = compiled(
    r"\s(?:was|were|had been|has been|have been|be|is|are|would be)\s(?:now\s|therefore\s|since\s|subsequently\s)?"
    r"(?:replaced|superseded|cancel+ed|abandoned|discontinued|withdrawn|merged|subsumed|overtaken|disbanded|dissolved"
    r"|no longer (?:needed|required|necessary|pursued))\b"
    r"|\s(?:would|will) no longer\b|\s(?:did|would|will|should|could) not (?:proceed|go ahead|take place"
    r"|be (?:held|pursued))\b"
)
_INSTEAD = compiled(
    r"\b(?:instead of|in place of|in lieu of|rather than|to replace|which (?:replaces|replaced"
    r"|supersedes))\s(?P<matter>[^;]+)"
)
_NOT_TO = compiled(
    r"\b(?:decided|agreed|resolved|chose)\s(?:not to|to (?:cancel|abandon|discontinue|withdraw|drop|dissolve"
    r"|disband))\s(?P<matter>[^;]+)"
)


def given_up(text: str) -> Iterator[Told]:
    """Yield what will not be: "the Fund was replaced by", "decided not to hold"."""
    for found in _GIVEN_UP.finditer(text):
        yield Outcome.SUPERSEDED, GONE, behind(text[: found.start()])
    for pattern in (_INSTEAD, _NOT_TO):
        for found in pattern.finditer(text):
            yield Outcome.SUPERSEDED, GONE, ahead(found["matter"])
