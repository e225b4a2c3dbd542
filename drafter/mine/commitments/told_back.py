"""Reports that name the thing by a word for what was said before: "noted that this had been done", "had done so".

What was to be done stands before these words in their sentence, "recalled its request to the Fund to prepare a guide,
and noted that this had been done", or in the sentence before.
"""

from __future__ import annotations

import re

from drafter.mine.commitments.readers import ANY
from drafter.model import Outcome
from drafter.patterns import compiled

_ALREADY = r"(?:(?:since|now|already|meanwhile|all|duly|also|fully|indeed|by then)\s)*"
_THIS = compiled(
    rf"\b(?:this|it|these|both|which|(?:the|that|its|their)\s(?:task|request|decision|assignment|action|work))"
    rf"\s(?:had|has|have)\s{_ALREADY}been\s{_ALREADY}"
    r"(?:done|carried\sout|completed|accomplished|fulfilled|complied\swith|met|discharged)\b"
    rf"|\b(?:it|they|[a-z]+)\s(?:had|has|have)\s{_ALREADY}(?:done\s(?:so|this|it)|complied)\b",
    re.IGNORECASE,
)
_SAID_BEFORE = compiled(
    r"\b(?:recall(?:ed|s|ing)?|refer(?:red|s|ring)?\sto|return(?:ed|s|ing)?\sto|in\sresponse\sto|further\sto"
    r"|pursuant\sto|following|had\s(?:been\s)?(?:asked|requested|agreed|decided|directed|instructed|tasked|undertaken))"
    r"\s(?P<rest>.+)",
    re.IGNORECASE,
)
_IN_PART = compiled(r"\s(?:in\spart|partly|partially|only\sin|mostly|for\sthe\smost\spart)\b")


def told_back(text: str, before: str) -> tuple[Outcome, str, str] | None:
    """Return what a sentence tells to be done that was named before, in it or in the sentence `before`; else None."""
    found = _THIS.search(text)
    if found is None:
        return None
    for said in (text[: found.start()], before):
        if recalled := _SAID_BEFORE.search(said):
            says = Outcome.UNDER_WAY if _IN_PART.match(text, found.end()) else Outcome.DONE
            return says, ANY, recalled["rest"]
    return None
