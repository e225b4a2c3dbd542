"""Which meeting a slot is of: the one that a statement is of, the next, one before it, or another by its own name.

What stands round the slot tells, the meeting's own name and what the sentence does; the tables hold words of the
trade that every body uses.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.mine.slots.tables import first, search
from drafter.model import Slot
from drafter.ordinals import ordinals_in

# Words right before a slot for a meeting, and its root; then words in the meeting's own name.
_OF_THIS_MEETING = ("opening", "attendance", "purpose", "closing")
_ANY_MEETING = r"\b(?:meeting|conference|summit|forum|session)\b"
_THIS_MEETING = r"\b(?:its|the|this) meeting (?:held |closed )?(?:at [\w.{} ]{1,40})?(?:in|on|from) (?:the )?$"
_ITS_COURSE = (
    r"\b(?:meeting|session|(?<!press )conference)\b.*\b(?:order|opened|closed|adjourned|began|ended)\b"
    r"|\b(?:opened|closed|adjourned|declared|convened|resumed|suspended)"
    r" (?:the|this|its) (?:\w+ )?(?:meeting|session)\b"
    r"|\bcalled (?:the (?:meeting|session) )?to order\b"
)
_CLOSED = (
    r"^[^.;,]*\b(?:meeting|session|(?<!press )conference) (?:was )?(?:declared )?(?:opened|closed|adjourned|concluded)"
    r"[^;,]{0,40} (?:on|at) $"
)
_TO_COME = r"^[^.;()]{0,40}\b(?:will|would|to be|scheduled)\b"
_HELD_TO_COME = (
    r"^ (?:will|would|shall|is to|was to) (?:\w+ )?"
    r"(?:be (?:held|hosted|convened|organi[sz]ed)|take place|meet|convene)\b"
)
_AGAIN = (
    r"\b(?:will|shall|would|agreed to|decided to) (?:meet again|reconvene)\b"
    r"|\b(?:look|looks|looked|looking) forward to (?:meeting again|reconvening)\b"
)
_OF_MATTERS = ("workshop", "roundtable", "symposium", "seminar", "dialogue")
"""Meetings on one matter, of which none is the body's own next."""
_OF_OTHERS = ("ministerial", "summit")
_OF_BODY = (
    r"\b(?:leaders|heads of (?:state and )?government|ministers|members|officials|parties|participants) of (?:the )?$"
)
_TELLS_WHICH = ("meeting", "place", "date", "dates")
AFTER = (
    (r"\bministers\b[^.;]{0,20}? (?:at|in|during) their (?:last |previous )?$", "ministerial"),
    (r"\b(?:next|forthcoming|upcoming|subsequent) $", "next"),
    (r"\b(?:host(?:ed|ing)|conven(?:ed|ing)|participate in|attend(?:ing|ed)?|held) (?:the |an? |its )?$", "meeting"),
    (r"\b(?:to|will|would|shall) (?:also )?(?:host|convene|hold|organi[sz]e) (?:the |an? |its |their |our )?$", "next"),
    (r"\b(?:met|gathered|convened)\b[^.;]{0,120}\bfor (?:the |an? |its |their |our )?$", "meeting"),
    (r"\bpurpose of (?:the |this )?$", "meeting"),
    (
        r"\b(?:to (?!the\b|an?\b)[a-z]+|deferred|postponed) (?:(?![a-z]+ed (?:to|by|at|before) )[^.;]){0,160}?"
        r"\b(?:to|until|before|by|at|ahead of|prior to|in time for|no later than) (?:the |its )?$",
        "next",
    ),
    (r"\b(?:since|following|preceding|last|previous) (?:the |its |our )?$", "previous"),
    (
        r"\b(?:outcomes?|statements?|recommendations|decisions?|results?|conclusions?) (?:of|from|at) (?:the |its )?$",
        "previous",
    ),
    (
        r"\b(?:consideration|adoption|endorsement|discussion|approval|submission|submit|be submitted|ahead|prior)\b"
        r".{0,12}\b(?:at|by|to|of) (?:the |its )?$",
        "next",
    ),
)
_MEETING_NAMED = (
    (r"^(?:next|forthcoming|upcoming|subsequent)\b", "next"),
    (r"\bministerial|\bministers", "ministerial"),
    (r"\bsummit|\bleaders", "summit"),
    (r"\b(?P<root>workshop|roundtable|symposium|seminar|forum|dialogue|conference|session|assembly)s?\b", ""),
)


def meeting(before: str, value: str, after: str, function: str) -> str:
    """Return which meeting is named: this one, the next, one before, or another by its own name.

    An opening, an attendance and a purpose name this meeting first; elsewhere other meetings are named.
    """
    own = next(
        (root or found["root"].lower() for pattern, root in _MEETING_NAMED if (found := search(pattern, value))), ""
    )
    to_come = search(_TO_COME, after)
    is_first = function in _OF_THIS_MEETING and not to_come and not search(_ANY_MEETING, before)
    if search(_OF_BODY, before) and not ordinals_in(value):
        return "body"
    if search(_HELD_TO_COME, after) and own not in _OF_MATTERS and ordinals_in(value):
        return "next"
    beside = first(AFTER, before) or ("meeting" if is_first and own != "next" else own)
    if beside == "previous" and own in _OF_OTHERS and not ordinals_in(value):
        return own  # of no number, and so not known as the one before: "the outcomes of the Tides Ministers Meeting"
    if beside:
        return own if own == "next" and beside == "previous" else beside
    return "next" if to_come else "previous" if function not in _OF_THIS_MEETING else "meeting"


def when_and_where(function: str, named: Sequence[Slot], before: str) -> str:
    """Return the root of a date or place: of the meeting that it stands by."""
    if this := search(_THIS_MEETING, before):
        return "previous" if search(r"\b(?:since|after|last|previous) $", before[: this.start()]) else "meeting"
    if search(_CLOSED, before):
        return "meeting"
    if search(_AGAIN, before):
        return "next"
    near = [slot for slot in named if slot.kind in _TELLS_WHICH or slot.name == "next.country"]
    near = [slot for slot in near if slot.name != "body.name"]
    return near[-1].name.partition(".")[0] if near else "meeting" if function in ("opening", "attendance") else "event"


def hour(function: str, named: Sequence[Slot], before: str, after: str) -> str:
    """Return the root of an hour: of the date or meeting that it stands by, or of this meeting's course."""
    root = when_and_where(function, named, before)
    is_own = function == "closing" or search(_ITS_COURSE, before) or search(_ITS_COURSE, after)
    return "meeting" if root == "event" and is_own else root
