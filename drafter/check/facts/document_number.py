"""A document has the number of the last meeting in its symbol: "HC/10/3" in the text of the Eleventh Session.

The symbols of a meeting's documents bear its number. One of the meeting before, among others of this one, was left in
the text that was copied. A sentence that looks back ("adopted at the Tenth Session", "the report of its last session")
means it so.

Passes: (the Eleventh Session) adopted the agenda (HC/11/1) and the budget (HC/11/4). It recalled decision HC/10/3.
Fails:  (the Eleventh Session) adopted the agenda (HC/10/1) and the budget (HC/11/4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates, sentences
from drafter.check import known
from drafter.check.places import running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "document-number"
_SYMBOL = compiled(r"(?<![\w/])(?P<head>[A-Z]{2,}(?:/[A-Z]{2,})*)[/.](?P<number>\d{1,3})/(?P<rest>\w+(?:[./]\w+)*)")
_TITLED = compiled(r"(?<![\w/])(?P<head>[A-Z]{2,}(?:/[A-Z]{2,})*)[/.](?P<number>\d{1,3})(?![\d.])")
_BACK = compiled(
    r"\b(?:last|previous|preceding|earlier|recall\w*|adopted at|agreed at|since|reports? of|summary|minutes|record"
    r"|amend\w*|implementation|implemented|follow\w*|pursuant|accordance)\b",
    re.IGNORECASE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each symbol of the meeting before, where others of its series are of this meeting."""
    own = statement.meeting.ordinal
    if own is None:
        return
    found = [(each, passage, sentence) for passage in running(statement) if "/" in passage.text
             for sentence in sentences.split(passage.text) for each in _SYMBOL.finditer(sentence)]  # fmt: skip
    series = {each["head"] for each, _, _ in found if int(each["number"]) == own}
    series |= _of_title(statement, own) | _of_the_last(statement, shelf)
    for each, passage, sentence in found:
        looks_back = _BACK.search(sentence) or dates.find_ordinals(sentence)
        if each["head"] in series and int(each["number"]) == own - 1 and not looks_back:
            what = f'"{each[0]}" is a document of meeting {own - 1}; this is the text of meeting {own}'
            yield warning(ID, what, passage.place, "correct the number, or say of which meeting the document is")


def _of_title(statement: Statement, own: int) -> set[str]:
    """Return the series that the title bears with the meeting's number: "GB.8"."""
    lines = (found for line in statement.title for found in _TITLED.finditer(line))
    return {found["head"] for found in lines if int(found["number"]) == own}


def _of_the_last(statement: Statement, shelf: Shelf) -> set[str]:
    """Return the series whose documents bore the last meeting's number in its own statement, and no other number."""
    facts = known.before(statement, shelf)
    last = known.archive(shelf).texts.get(facts[-1].place.statement) if facts else None
    if last is None or last.meeting.ordinal is None:
        return set()
    found = [each for passage in running(last) if "/" in passage.text for each in _SYMBOL.finditer(passage.text)]
    heads = {each["head"] for each in found}
    return {head for head in heads if {int(each["number"]) for each in found if each["head"] == head}
            == {last.meeting.ordinal}}  # fmt: skip
