"""What is asked for or awaited, and what came of it: one meeting asks for a report, the next takes note of it.

Both name the same thing in the same words, and neither is a rewording of the other: they are told by their verbs.
So are two concerns, and two thanks: what or whom they are of is their matter, however alike the words before it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from drafter import sentences, verbs
from drafter.letters import CAPITALS
from drafter.mine.clauses import deeds, forms
from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import stem, words
from drafter.patterns import compiled

_ASKS = frozenset("requested asked urged invited encouraged directed instructed tasked called mandated".split())
_AWAITS = compiled(r"(?:looked?|looking) forward|awaited|anticipated")
_TAKES = frozenset(
    """noted took welcomed considered received heard reviewed discussed examined commended regretted appreciated thanked
    reported presented congratulated""".split()
)
"""What is done with what has come, or told of it; "took" is "took note of", "took up"."""
_WISHES = _ASKS | {"recommended", "proposed", "suggested"}
_PASSES = frozenset("endorsed adopted approved".split())
"""What is done with what was asked for; so is it with what is decided: "endorsed the establishment of a fund"."""
_PASSING = frozenset(map(stem, ("endorse", "adopt", "approve")))
_WEIGHS = frozenset("considered reviewed discussed examined heard received".split())
"""What is done with a thing before it is passed: "considered the study". Nor is "agreed to develop guidelines" a word
for passing them."""
_STILL_TO_COME = frozenset(
    map(stem, ("proposal", "proposals", "offer", "offers", "suggestion", "recommendation", "intention"))
)
"""What is welcomed, and still to be done."""
_OF_ONE_STEM = 4
"""Letters in which a verb and its noun agree."""
_TO_DO = compiled(r"\bto (?P<deed>[a-z]{4,})\b")
_TOLD = frozenset(map(stem, ("report", "reports", "update", "briefing", "presentation")))
_DOCUMENTS = frozenset(map(stem, forms.DOCUMENTS)) - _TOLD
_TROUBLED = ("concern", "alarm", "dismay", "regret")
_OF_WHAT = compiled(r"\b(?:concerns?|alarm|dismay|regret) (?:at|about|over|for|with|on|regarding) (?P<what>.+)")
_LEAST_SHARED = 0.34
"""Of what the shorter of two such says they are of: below, they are of two things."""
_FEWEST_SAID = 3
_POST = (
    r"(?:(?:Vice-|Co-)?Chair(?:man|woman|person)?|President|Rapporteur|Secretary|Director|Coordinator|Facilitator)s?"
)
_WHO_IS_THANKED = compiled(
    rf"\bthank\w*(?: [a-z]+ly)? (?:to )?the (?P<post>{_POST})\b"
    rf"(?: of (?:the |its )?(?P<of>(?:[{CAPITALS}][\w’'-]*(?: of| on| and| for)? ?)+))?"
)
_THE_MEETING = re.compile(r"(?:meeting|session|conference|summit|forum|assembly)\s*$", re.IGNORECASE)


def comes_of(one: Reading, other: Reading) -> bool:
    """Return whether one asks for, or awaits, what the other has before it; or reports on what that is."""
    return any(_came_of(*pair) or _reports_on(*pair) for pair in ((one, other), (other, one)))


def _came_of(one: Reading, other: Reading) -> bool:
    asked, taken = one.frame.verb, _first(other.frame.verb)
    if taken in _TAKES and _is_of_what_is_to_come(one) is not _is_of_what_is_to_come(other) and _is_of_deed(one, other):
        return True  # "welcomed the intention to accede", "welcomed the accession"
    if not taken and one.frame.deed and _first(asked) in _WISHES:
        return one.frame.deed in deeds.done(other.clause.text)
    if other.frame.deed or not taken or other.frame.head in _STILL_TO_COME:
        return False
    if _AWAITS.match(asked):
        return taken in _TAKES
    if _first(asked) in _ASKS:
        return taken in _TAKES or taken in _PASSES
    if taken in _PASSES and _first(asked) in _WEIGHS:
        return one.frame.head == other.frame.head
    if taken in _PASSES and other.frame.head in _DOCUMENTS:
        return bool(one.frame.deed) and one.frame.deed not in _PASSING
    return bool(one.frame.deed) and taken in _TAKES


def _is_of_what_is_to_come(reading: Reading) -> bool:
    return reading.frame.head in _STILL_TO_COME


def _is_of_deed(one: Reading, other: Reading) -> bool:
    """Return whether what is taken up has the noun of what the other says is to be done: "accede", "accession"."""
    head = other.frame.head[:_OF_ONE_STEM]
    to_do = (found["deed"] for found in _TO_DO.finditer(one.clause.text))
    return len(head) == _OF_ONE_STEM and any(deed.startswith(head) for deed in to_do)


@cache
def _first(verb: str) -> str:
    return verbs.canonical(verb).partition(" ")[0]


def of_another(one: Reading, other: Reading) -> bool:
    """Return whether two concerns are of two things, or two thanks for those who chair two bodies."""
    if one.clause.text == other.clause.text:
        return False
    mine, theirs = _of_what(one.clause.text), _of_what(other.clause.text)
    fewer = min(len(mine), len(theirs))
    if fewer >= _FEWEST_SAID and len(mine & theirs) < _LEAST_SHARED * fewer:
        return True
    thanked, also = _thanked(one.clause.text), _thanked(other.clause.text)
    return bool(thanked and also) and thanked[0] == also[0] and thanked[1] != also[1]


def _reports_on(one: Reading, other: Reading) -> bool:
    """Return whether one is of a report, and the other of the document itself: "endorsed the Plan of Action"."""
    return one.frame.head in _TOLD and other.frame.head in _DOCUMENTS


@lru_cache(maxsize=100_000)
def _of_what(text: str) -> frozenset[str]:
    found = _OF_WHAT.search(text) if sentences.holds(text, _TROUBLED) else None
    return frozenset(word.key for word in words(found["what"]) if word.is_content) if found else frozenset()


@lru_cache(maxsize=100_000)
def _thanked(text: str) -> tuple[str, ...]:
    """Return the post of who is thanked, and of what body; the meeting itself is "". () for nobody with a post."""
    found = _WHO_IS_THANKED.search(text) if "thank" in text else None
    if found is None:
        return ()
    of = (found["of"] or "").strip()
    return found["post"].lower(), "" if _THE_MEETING.search(of) else of
