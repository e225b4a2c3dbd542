"""What a clause does in a statement: opens it, lists who came, recommends, thanks the host.

The words are those of statements in general. Where none is found, the heading and the verb decide,
and a clause about a matter is of the function "theme".
"""

from __future__ import annotations

import re

from drafter import verbs
from drafter.mine.clauses import Clause

# In order: the first that fits. A clause of these functions is formulaic: worth keeping even once.
_BY_WORDS = (
    ("attendance", r"\battended\b(?! to)|\bin attendance\b|\bwere (?:also )?(?:present|represented)\b|"
                   r"\bparticipated in (?:the|this) (?:meeting|conference|session|forum|summit)\b"),
    ("closing", r"\b(?:appreciation|gratitude|thanks|thanked|grateful|appreciated)\b.*\b(?:government|host|hosting|hospitality|people|"
                r"secretariat|arrangements)\b|\backnowledged the (?:support|assistance|contribution) of\b.*\b(?:participat|attend)|"
                r"\bnext (?:\w+ ){0,6}(?:meeting|conference|session|forum|summit|SOM)\b.*\b(?:held|host|take place|convene)|"
                r"\b(?:meeting|conference|session|forum|summit) (?:was )?(?:closed|adjourned|concluded)\b"),
    ("purpose", r"\b(?:purpose|aim|objective) of (?:the|this) (?:\w+ ){0,6}(?:meeting|conference|session|forum|summit)\b|"
                r"\bassessed the activities\b"),
    ("opening", r"\b(?:co-?)?(?:hosted|chaired|convened)\b.*\b(?:meeting|conference|session|forum|summit|SOM)\b|"
                r"\b(?:meeting|conference|session|forum|summit)\b.*\b(?:was|were) (?:held|convened|hosted|co-?chaired|opened)\b|"
                r"^(?:we|the)\b.*\b(?:met|gathered|convened)\b (?:in|at|on|from|virtually|under)\b|\bhad the honou?r to\b"),
    ("recommendation", r"\bagreed to recommend\b|\bthe following recommendations\b"),
)  # fmt: skip
_BY_VERB = {
    "recommended": "recommendation", "requested": "recommendation", "directed": "decision", "tasked": "decision",
    "agreed": "decision", "decided": "decision", "adopted": "decision", "endorsed": "decision", "approved": "decision",
    "established": "decision", "resolved": "decision", "reviewed": "proceedings", "considered": "proceedings",
    "discussed": "proceedings", "recalled": "proceedings", "assessed": "proceedings", "heard": "proceedings",
    "committed": "action", "undertook": "action",
}  # fmt: skip
_BY_HEADING = (
    ("decision", r"\bdecision"),
    ("recommendation", r"\brecommendation"),
    ("action", r"\baction"),
    ("proceedings", r"\bproceedings|\breview\b"),
)
FORMULAIC = ("opening", "attendance", "purpose", "closing")
_EARLY, _LATE = 0.35, 0.55
"""Openings stand in the first third of a statement, thanks in its second half; elsewhere the same words tell of other meetings."""


def function(clause: Clause) -> str:
    """Return what the clause does, one of model.FUNCTIONS."""
    for name, pattern in _BY_WORDS:
        if re.search(pattern, clause.text, re.IGNORECASE) and _in_place(name, clause):
            return name
    if clause.lead_in and re.search(r"\brecommend", clause.lead_in, re.IGNORECASE):
        return "recommendation"
    if re.search(
        r"\bwelcomed (?:an?|the) proposals?\b|\bfollowing activities\b|\bundertak|\bto deliver\b",
        clause.text + clause.lead_in,
    ):
        return "action"
    verb = verbs.canonical(clause.verb).split(" ")[0] if clause.verb else ""
    if verb in _BY_VERB:
        return _BY_VERB[verb]
    return next((name for name, pattern in _BY_HEADING if re.search(pattern, clause.heading, re.IGNORECASE)), "theme")


def _in_place(name: str, clause: Clause) -> bool:
    if clause.is_item or not clause.of_meeting:
        return name == "recommendation"
    if name in ("opening", "purpose"):
        return clause.part <= _EARLY
    return clause.part >= _LATE if name == "closing" else True
