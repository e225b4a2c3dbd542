"""A paragraph, or a long sentence of one close by, stands twice, to the letter.

It was copied to be changed, or moved and left where it was.

Passes: "The Meeting welcomed the report on nets.", and below "The Meeting welcomed the report on ropes."
Fails:  "The Meeting welcomed the report of the group on nets and asked it to go on.", and below the same again
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import sentences
from drafter.check.places import Passage, passages
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "paragraph-twice"
_LEAST = 12
"""Words of a sentence that nobody writes twice: a shorter one may be a formula."""

_SENTENCE = 14
"""Words of a sentence, which is the shorter of the two: a sentence of thanks may be a formula."""
_NEAR = 2
"""Paragraphs between which a sentence is copied by mistake; further apart each topic may end with the same formula."""
_THANKS = compiled(r"\b(?:thank|appreciation|gratitude)", re.IGNORECASE)
_FORMULA = compiled(r"\b(?:took|takes|take) note\b|\bkeep \S+(?: \w+)? informed\b")
"""How a report ends one topic after the other."""
_SHOWN = 8


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the second place; an annex is a text of its own."""
    paragraphs: dict[tuple[str, str], Passage] = {}
    said: dict[tuple[str, str], Passage] = {}
    for passage in passages(statement):
        if passage.block is None or passage.block.kind is not BlockKind.PARAGRAPH:
            continue
        before = _before(passage, passage.text, _LEAST, paragraphs)
        if before and (passage.at - before.at <= _NEAR or not _FORMULA.search(passage.text)):
            yield _problem("paragraph", passage.text, passage, before)
            continue
        for sentence in sentences.split(passage.text):
            before = _before(passage, sentence, _SENTENCE, said)
            if before and (passage.at - before.at <= _NEAR or _THANKS.search(sentence)):
                yield _problem("sentence", sentence, passage, before)


def _before(passage: Passage, text: str, least: int, known: dict[tuple[str, str], Passage]) -> Passage | None:
    """Return where the text stood before; None where it is short, leads in to a list, or stands for the first time."""
    words = text.split()
    if len(words) < least or words[-1].endswith((":", ",")):
        return None
    key = (passage.annex, " ".join(words))
    if key not in known:
        known[key] = passage
        return None
    return known[key]


def _problem(kind: str, text: str, passage: Passage, before: Passage) -> Problem:
    what = f'the {kind} stands twice: "{" ".join(text.split()[:_SHOWN])} ..."'
    return warning(ID, what, passage.place, "take one of them out", before.place)
