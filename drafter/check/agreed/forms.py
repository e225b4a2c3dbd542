"""What every statement of a meeting has as a matter of form: thanks to its host, who attended, the next meeting.

In: a statement. Out: the sentences that say so, told by their words, whatever the wording; and whether a statement says
it at all, where anything that may be meant for it is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from drafter import dates, sentences
from drafter.check import hosts
from drafter.check.places import Passage, Same, lists_delegations, passages, running
from drafter.model import Place, Statement
from drafter.patterns import compiled

HOST, ATTENDANCE, NEXT = "thanks to the host", "a list of those who attended", "a sentence on the next meeting"
FORMS = (ATTENDANCE, NEXT, HOST)
"""In the order of a statement."""

Said = tuple[Place, str]
"""A sentence, and where it stands."""

_NAMED = 3
"""Of those who attended earlier meetings so many stand in a list of those who attended this one."""
_GATHERING = r"(?:meeting|conference|session|summit|SOM|assembly|congress|retreat|forum|plenary|council)"
_NEXT = compiled(rf"\bnext\s+(?:[\w’'()-]+\s+){{0,6}}?{_GATHERING}s?\b", re.IGNORECASE)
_TO_COME = compiled(
    r"\b(?:will|would|shall|to|offer\w*|invitation)\b.{0,60}?\b(?:host|be\s+held|be\s+hosted|be\s+convened|take\s+place"
    r"|meet|convene|reconvene)\b",
    re.IGNORECASE | re.DOTALL,
)
_THANKS = compiled(
    r"\b(?:thank\w*|appreciat\w+|gratitude|grateful|indebted|commend\w*|congratulat\w+|acknowledg\w+)\b", re.IGNORECASE
)
_RECEIVED = compiled(r"\b(?:hospitality|arrangements|welcome\s+extended)\b", re.IGNORECASE)
_TO_HOST = compiled(  # "Organization" with its capital is a name's
    r"\b(?:host\w*|hospitality|welcome|reception|arrangements|(?-i:organi[sz]\w+))\b", re.IGNORECASE
)
_CAME = compiled(
    r"(?<!also )\b(?:attended\s+by|were\s+(?:present|represented)|in\s+attendance|took\s+part\s+in\s+the"
    r"|participated\s+in\s+the|list\s+of\s+(?:participants|delegates|attendance)|attendance\s+list)\b",
    re.IGNORECASE,
)


def of(statement: Statement) -> Mapping[str, Said]:
    """Return what a statement has of them, the last sentence that surely says each."""
    return _of(Same(statement))


@lru_cache(maxsize=128)  # as the sentences of a statement, for the same statements are asked
def _of(same: Same) -> Mapping[str, Said]:
    statement = same.value
    assert isinstance(statement, Statement)
    found: dict[str, Said] = {}
    for said in _attendance(statement):
        found[ATTENDANCE] = said
    for passage, sentence in _sentences(statement):
        if _THANKS.search(sentence) and hosts.thanks_for_this(sentence, statement):
            found[HOST] = (passage.place, sentence)
        if _is_of_next(sentence, statement) and _TO_COME.search(sentence):
            found[NEXT] = (passage.place, sentence)
    return found


def _attendance(statement: Statement) -> Iterator[Said]:
    if sum(bool(each.printed) for each in statement.attendance) >= _NAMED:
        listing = (each for each in passages(statement) if lists_delegations(statement, each))
        yield from ((passage.place, sentences.split(passage.text)[0]) for passage in listing)


def stands(form: str, statement: Statement, others: Iterable[Statement]) -> bool:
    """Return whether a statement has anything that may be meant for it; others tell who attends."""
    if form in of(statement):
        return True
    if form == ATTENDANCE:
        return _lists_some(statement, others)
    for _, sentence in _sentences(statement):
        if form == NEXT and (_is_of_next(sentence, statement) or _TO_COME.search(sentence)):
            return True
        is_warm = _THANKS.search(sentence) or _RECEIVED.search(sentence)
        if form == HOST and is_warm and _names_host(sentence, statement):
            return True
    return False


def _lists_some(statement: Statement, others: Iterable[Statement]) -> bool:
    """Return whether those who attended are named or counted in a statement, or listed apart from it."""
    if any(each.printed for each in statement.attendance):
        return True
    names = {each.printed for other in others for each in other.attendance if each.printed}
    every = passages(statement)
    return any(_CAME.search(each.text) or sum(name in each.text for name in names) >= _NAMED for each in every) or (
        sum(each.text.strip() in names for each in every) >= _NAMED
    )


def _names_host(sentence: str, statement: Statement) -> bool:
    """Return whether a sentence names the host, or tells of hosting, and of no workshop or other meeting's."""
    meeting = statement.meeting
    if any(name and name in sentence for name in (meeting.country, meeting.city)):
        return True
    return bool(_TO_HOST.search(sentence)) and not hosts.is_of_another(sentence)


def _is_of_next(sentence: str, statement: Statement) -> bool:
    """Return whether a sentence names the next meeting, or the meeting that has the next number."""
    if _NEXT.search(sentence):
        return True
    own = statement.meeting.ordinal
    return own is not None and any(number == own + 1 for number, _, _ in dates.find_ordinals(sentence))


def _sentences(statement: Statement) -> Iterator[tuple[Passage, str]]:
    for passage in running(statement):
        if not passage.annex:
            yield from ((passage, sentence) for sentence in sentences.split(passage.text))
