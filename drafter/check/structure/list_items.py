"""Items of a list do not fit their lead-in or each other: "to: to ...", one capital among small letters, a list of one.

Each item reads on from the lead-in, and all in one form. A list of one item is no list.

Passes: The purpose was to: (a) take stock; and (b) make recommendations.
Fails:  The purpose was to: (a) take stock; and (b) to make recommendations.
Fails:  The purpose was to: (a) take stock; (b) Make recommendations; and (c) report.
Fails:  The Meeting agreed to the following activities: (a) a workshop.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.check import vocabulary
from drafter.check.places import Passage, running
from drafter.check.structure import unlike_items
from drafter.check.structure.lists import List, begins, end, lists
from drafter.model import Correction, Problem, Severity, Shelf, Statement
from drafter.names import table
from drafter.patterns import compiled
from drafter.problems import note, warning

ID = "list-items"
_ENDS_IN = compiled(r"\b(to|that|by|on|for|of|with)\s?:?$")
_FIRST = compiled(r"[“‘\"'(]?([^\W\d_][\w’'-]*)")
_DOING = compiled(r"[a-z]{2,}ing(?:-|$)")
_CAPITAL_NEXT = compiled(r"[\s-]+(?:(?:of|on|and|the|for)\s+){0,2}[A-Z]|[’']s?\s")
_LEAST = 3
_LONG = 3  # words of a lead-in that is more than a label


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such item; a note where one item is of another grammar."""
    if statement.language not in ("en", "und"):
        return
    found = lists(statement)
    small = _small_words(statement) if found else frozenset()
    for each in found:
        yield from _doubled(each)
        yield from _capitals(each, small, shelf)
        yield from _alone(each)
        unlike = list(unlike_items.told(each))
        yield from unlike or _unlike(each)
    yield from _capital_lists(found, small)


def _doubled(each: List) -> Iterator[Problem]:
    """Yield an item that begins with the word that the lead-in ends with."""
    lead = _ENDS_IN.search(each.text)
    for item in each.items if lead else ():
        assert lead
        start = begins(item)
        if re.match(rf"{lead[1]} ", item.text[start:], re.IGNORECASE):
            what = f'"{lead[1]}" stands at the end of the lead-in and again in "{_head(item)}"'
            correction = Correction(item.at, (start, start + len(lead[1]) + 1), "")
            yield Problem(ID, Severity.WARNING, what, item.place, f'leave the second "{lead[1]}" out',
                          correction=correction)  # fmt: skip


def _capitals(each: List, small: frozenset[str], shelf: Shelf) -> Iterator[Problem]:
    """Yield each item that alone begins with a capital."""
    upper = [item for item in each.items if _is_raised(item, small) or (_runs_on(each) and _is_word(item, shelf))]
    lower = [item for item in each.items if item.text[begins(item) :][:1].islower()]
    if upper and len(upper) < len(lower) and len(upper) + len(lower) == len(each.items):
        for item in upper:
            what = f'"{_head(item)}" begins with a capital, the other items with small letters'
            yield _lowered(item, what)


def _capital_lists(found: Sequence[List], small: frozenset[str]) -> Iterator[Problem]:
    """Yield the list below a label that alone begins with a capital: "Action:"."""
    below: dict[str, list[List]] = {}
    for each in found:
        if each.is_labelled and each.lead and each.lead.block:
            below.setdefault(each.lead.block.label, []).append(each)
    for label, same in below.items():
        upper = [each.items[0] for each in same if _is_raised(each.items[0], small)]
        lower = sum(each.items[0].text[begins(each.items[0]) :][:1].islower() for each in same)
        if len(upper) == 1 and lower > _LEAST:
            what = f'"{_head(upper[0])}" begins with a capital, the other lists below "{label}" with small letters'
            yield _lowered(upper[0], what)


def _is_raised(item: Passage, small: frozenset[str]) -> bool:
    """Return whether an item begins with a capital that its first word has not elsewhere in the text."""
    first = _FIRST.match(item.text, begins(item))
    return bool(first and first[1][:1].isupper() and first[1][1:].islower() and first[1].lower() in small)


def _runs_on(each: List) -> bool:
    """Return whether the items go on the sentence that leads in to them: their ends have its semicolons."""
    return each.text.endswith(":") and end(each.items[0])[:1] == ";"


def _is_word(item: Passage, shelf: Shelf) -> bool:
    """Return whether an item begins with an English word in capitals that begins no name: "Share good practice"."""
    first = _FIRST.match(item.text, begins(item))
    if not first or not first[1].istitle() or first[1].lower() not in vocabulary.english():
        return False
    return not _CAPITAL_NEXT.match(item.text, first.end()) and table(shelf.names).named(first[1]) is None


def _small_words(statement: Statement) -> frozenset[str]:
    texts = (passage.text for passage in running(statement))
    return frozenset(word for text in texts for word in re.findall(r"\b[a-z][\w’'-]*", text))


def _lowered(item: Passage, what: str) -> Problem:
    start = begins(item)
    first = item.text[start]
    correction = Correction(item.at, (start, start + 1), first.lower()) if first.isalpha() else None
    return Problem(ID, Severity.WARNING, what, item.place, "begin it with a small letter", correction=correction)


def _alone(each: List) -> Iterator[Problem]:
    is_label = len(each.text.split()) <= _LONG and not _ENDS_IN.search(each.text)
    if len(each.items) > 1 or not each.text.endswith(":") or is_label or each.goes_on:
        return
    what = f'a list of one item stands below "{" ".join(each.text.split()[-4:])}"'
    yield warning(ID, what, each.items[0].place, "write it as one sentence, or add what is missing")


def _unlike(each: List) -> Iterator[Problem]:
    """Yield a note for the one item that begins otherwise than all others, with "-ing" or without."""
    firsts = [first[1].lower() if (first := _FIRST.match(item.text, begins(item))) else "" for item in each.items]
    forms = ["ing" if _DOING.match(word) else "other" for word in firsts]
    counts = Counter(forms)
    if len(forms) > _LEAST and counts["other"] == 1:
        item = each.items[forms.index("other")]
        what = f'"{_head(item)}" begins otherwise than the other items, which begin with a word in "-ing"'
        yield note(ID, what, item.place, "write the items of a list in one form")


def _head(item: Passage) -> str:
    return " ".join(item.text.split()[:5])
