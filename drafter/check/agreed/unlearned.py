"""Sentences that all of the last statements have, where nothing was learned from them yet: for `standing_item`.

In: a statement and the shelf. Out: what each of the last four or five statements of its count says in the same words,
names, numbers and dates apart, and this one in no words like them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter import sentences
from drafter.check import known
from drafter.check.places import Same, running
from drafter.model import BlockKind, Place, Shelf, Statement

LEAST = 4
"""So many statements at least must all have a sentence, which no person has looked at: fewer may agree by chance."""
_FEWEST = 5
"""Words of a sentence that is told from others' without its names."""
_ALIKE = 0.6
"""Of the words of two sentences so many are the same where the one is the other reworded."""
_WORD = re.compile(r"(?<![\w-])[a-z][a-z’'-]*(?![\w])")

Words = tuple[str, ...]


def missed(statement: Statement, shelf: Shelf) -> Iterator[tuple[str, int, Place]]:
    """Yield a sentence of the last statement that this one lacks, how many have it, and where it stood last."""
    texts = known.archive(shelf).texts
    past = [texts[fact.place.statement] for fact in known.before(statement, shelf) if fact.place.statement in texts]
    past = [text for text in past if text.id != statement.id]
    if len(past) < LEAST:
        return
    here = _said(Same(statement))
    held = [_said(Same(text)) for text in past]
    for words, (sentence, where) in held[-1].items():
        if all(words in each for each in held) and not any(_share(words, other) >= _ALIKE for other in here):
            yield sentence, len(past), where


def _share(one: Words, other: Words) -> float:
    return len({*one} & {*other}) / len({*one} | {*other})


@lru_cache(maxsize=64)
def _said(same: Same) -> dict[Words, tuple[str, Place]]:
    """Return the sentences of a text by their words in small letters, without one that has too few."""
    statement = same.value
    assert isinstance(statement, Statement)
    found: dict[Words, tuple[str, Place]] = {}
    for passage in running(statement):
        is_text = passage.block is not None and passage.block.kind is BlockKind.PARAGRAPH and not passage.annex
        for sentence in sentences.split(passage.text) if is_text else ():
            words = tuple(_WORD.findall(sentence))
            if len(words) >= _FEWEST:
                found.setdefault(words, (sentence, passage.place))
    return found
