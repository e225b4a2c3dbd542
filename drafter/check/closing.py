"""What the last paragraphs of a statement say of its own meeting: when it was closed, and its text adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates, sentences
from drafter.check.own import OF_ANOTHER, Said, openings as own_openings
from drafter.check.places import Passage, running
from drafter.model import Statement
from drafter.patterns import compiled

_LAST = 3
"""So many of the last paragraphs may say when it was closed."""
_CLOSES = r"(?i:meeting|conference|session|summit|congress|assembly|forum)"
_CLOSED = compiled(
    rf"""\b[Tt]he\s+(?:[\w’'-]+\s+){{0,4}}?{_CLOSES}(?:\s+of\s+the\s+\w+)?
        \s+(?:was\s+)?(?:declared\s+|formally\s+)?(?:closed|concluded|adjourned|ended)\b
      | \b(?:closed|adjourned|concluded)\s+the\s+{_CLOSES}\b
      | \bdeclared\s+the\s+(?:[\w-]+\s+){{0,3}}?{_CLOSES}\s+closed\b""",
    re.VERBOSE,
)
# "Adopted in Zenda on 5 March 2013." by itself, at the end of a communiqué
_DONE_AT = compiled(
    r"""(?:Adopted|Done|Issued|Agreed|Signed)\s(?:\w+ly\s)?
        (?:in|at)\s(?P<city>[A-Z][^,.;]{1,40}?)(?:,\s[A-Z][^,.;]{1,40}?)?
        ,?\s(?:on\s|this\s)?(?:[A-Z][a-z]+day,?\s)?(?:[A-Z][a-z]+\s)?\d[^.;]{4,40}?
        (?:,?\sin\s[a-z][^.;]{3,120})?\.?$""",
    re.VERBOSE,
)
_OPENED = compiled(
    rf"^(?P<who>It|[Tt]he\s+(?P<count>[\w-]+\s+)?{_CLOSES})\s+was\s+(?:formally\s+|officially\s+|declared\s+)?open(?:ed)?\b"
    r"[^.;]{0,40}?\bon\s+(?:[A-Z][a-z]+day,?\s)?\Z"
)
"""Before the day on which the meeting was opened: "It was opened on"."""
_COURTESIES = compiled(r"^(?:After|Following)\s[^,;]*(?:courtes\w+|thanks|remarks|statements|addresses),\s")
"""What goes before the closing: "After the customary exchange of courtesies, the President declared it closed"."""
_AT_PLENARY = compiled(
    r"(?:[Aa]dopted\sat\s(?:the|its)\s)?[\w-]+\s(?:\([a-z]+\)\s)?plenary\s"
    r"(?:meeting|session),?\s(?:on\s)?(?:[A-Z][a-z]+day,?\s)?"
)
"""What stands below a decision, before its day: "5th plenary meeting, Friday, 22 November 2024"."""


def closings(statement: Statement) -> Iterator[Said]:
    """Yield what the last paragraphs say of when this meeting was closed, and its text adopted where it met."""
    yield from (said for city, said in adopted(statement) if city.casefold() == statement.meeting.city.casefold())
    for passage in _last(statement):
        spans = dates.find(passage.text)
        dated = f"{statement.meeting.city}, " if statement.meeting.city else "\0"
        if len(spans) == 1 and (_AT_PLENARY.fullmatch(before := passage.text[: spans[0].at[0]]) or before == dated):
            yield Said(spans[0], passage, passage.text)
        for whole in sentences.split(passage.text) if _CLOSED.search(passage.text) else ():
            sentence = _COURTESIES.sub("", whole)
            spans = dates.find(sentence)
            if len(spans) == 1 and _CLOSED.search(sentence) and not OF_ANOTHER.search(sentence):
                yield Said(spans[0], passage, sentence)


def openings(statement: Statement) -> Iterator[Said]:
    """Yield what the paragraph that tells of the meeting says of the day on which it was opened."""
    for at in {said.passage.at: said.passage for said in own_openings(statement)}.values():
        for sentence in sentences.split(at.text) if " open" in at.text else ():
            spans = dates.find(sentence)
            found = _OPENED.match(sentence[: spans[0].at[0]]) if len(spans) == 1 else None
            counted = dates.find_ordinals(found["count"] or "") if found else ()
            is_own = all(number == statement.meeting.ordinal for number, _, _ in counted)
            is_plain = found is not None and (not found["count"] or bool(counted))
            if is_plain and is_own and not OF_ANOTHER.search(sentence):
                yield Said(spans[0], at, sentence)


def adopted(statement: Statement) -> Iterator[tuple[str, Said]]:
    """Yield where and when the last lines say that the text was adopted: "Adopted in Zenda on 5 March 2013"."""
    for passage in _last(statement):
        done, spans = _DONE_AT.match(passage.text), dates.find(passage.text)
        if done and len(spans) == 1:
            yield done["city"], Said(spans[0], passage, passage.text)


def _last(statement: Statement) -> list[Passage]:
    return [passage for passage in running(statement) if not passage.annex][-_LAST:]


def is_of_closing(sentence: str) -> bool:
    """Return whether a sentence says that the meeting was closed."""
    return bool(_CLOSED.search(sentence))
