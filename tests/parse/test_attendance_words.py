"""A dear pattern is not tried where a sentence holds none of its words: it would have found nothing there."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import sentences
from drafter.parse.attendance import frames, unread
from drafter.parse.facts import others

GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "parse").glob("*.txt"))
TEXTS = [line for path in GOLDEN for line in path.read_text(encoding="utf-8").splitlines() if line]
GUARDED = [
    (frames.AFTER, frames.AFTER_WORDS),
    (frames.WITHIN, frames.WITHIN_WORDS),
    (frames.VERB, frames.VERB_WORDS),
    (unread._SPEAKS, unread._SPEAKS_WORDS),
    (others._PHRASE, others._SUBORDINATE),
    *others._ASIDES[1:],  # no golden text has the first, a bracket on another time
]


@pytest.mark.parametrize(("pattern", "words"), GUARDED)
def test_all_that_a_pattern_finds_holds_one_of_its_words(pattern, words):
    found = [match[0] for text in TEXTS if (match := pattern.search(text))]

    assert found
    assert [text for text in found if not sentences.holds(text, words)] == []
