"""What some of many did in, whether a promise of all of them is kept by it out: it is under way, not done.

"Members agreed to ratify the Protocol" is not done when one of them has ratified it, nor when four have: each has to
do so for itself. What all do together (hold a symposium, set up a group) is done by whoever does it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.cardinals import TO_NINETEEN
from drafter.mine.commitments.outcomes import Report
from drafter.mine.commitments.promises import Promise
from drafter.model import Outcome
from drafter.patterns import compiled
from drafter.verbs.forms import alternatives

_MANY = "members|states|parties|participants|countries|governments|delegations|economies|jurisdictions|signatories"
_ALL_OF_THEM = compiled(rf"(?:the |all |each |every |both )*(?:[\w-]+ )?(?:{_MANY})\b", re.IGNORECASE)
_EACH_FOR_ITSELF = compiled(
    r"(?:to )?(?:sign|ratify|accede|join|accept|enact|designate|nominate|appoint|name|submit|notify|pay|deposit"
    r"|return|incorporate|transpose|provide|exchange|share|report|send|introduce|apply)\b",
    re.IGNORECASE,
)
_COUNT = alternatives((
    *TO_NINETEEN[:12],
    "some", "several", "many", "most", "half", "a number", "a majority", "another", "further", "other", "remaining",
))  # fmt: skip
_SOME = compiled(
    rf"\b(?:{_COUNT}|\d+)\s(?:of\s)?(?:the\s|its\s|their\s)?(?:[\w-]+\s)?(?:{_MANY})\b|\bby\s(?:{_COUNT}|\d+)\b",
    re.IGNORECASE,
)
_ONE_BY_NAME = compiled(
    rf"\bby (?:the Government of |the )?(?!(?i:{_MANY})\b)[A-Z][a-z]"
    rf"|\b(?!(?i:{_MANY})\b)[A-Z][a-z]+ (?:has|have|had) (?!been)"
)
_NOT_YET = compiled(
    rf"\b(?:urged|encouraged|invited|called (?:up)?on)\b[^.;]{{0,80}}\b(?:to do so|to follow"
    rf"|(?:{_MANY}) (?:that|which|who) ha(?:d|ve) not)\b",
    re.IGNORECASE,
)
_EVERY_ONE = compiled(rf"\b(?:all|every|each)\s(?:of\s)?(?:the\s|its\s)?(?:[\w-]+\s)?(?:{_MANY})\b", re.IGNORECASE)


def in_part(promise: Promise, report: Report) -> Report:
    """Return the report, under way where it tells only of some of those who each promised to do it."""
    alone = _ALL_OF_THEM.match(promise.who) and _EACH_FOR_ITSELF.match(promise.action)
    if report.says is not Outcome.DONE or not alone or not _tells_of_some(report.clause.text):
        return report
    return replace(report, says=Outcome.UNDER_WAY)


def _tells_of_some(text: str) -> bool:
    said = re.sub(r"^\S+ (?=(?:noted|welcomed|recalled|acknowledged)\b)", "", text)
    if _NOT_YET.search(said):
        return True
    return not _EVERY_ONE.search(said) and bool(_SOME.search(said) or _ONE_BY_NAME.search(said))
