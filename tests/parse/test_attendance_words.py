"""A dear pattern is not tried where a sentence holds none of its words: it would have found nothing there."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import sentences
from drafter.parse.attendance import frames, unread
from drafter.parse.facts import others

GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "parse").glob("*.txt"))
TEXTS = [line for path in GOLDEN for line in path.read_text(encoding="utf-8").splitlines() if line]
GUARDED = {
    "a list after its verb": (frames.AFTER, frames.AFTER_WORDS),
    "a list within a sentence": (frames.WITHIN, frames.WITHIN_WORDS),
    "the verb after a list": (frames.VERB, frames.VERB_WORDS),
    "what speaks of attending": (unread._SPEAKS, unread._SPEAKS_WORDS),
    "what begins another matter": (others._PHRASE, others._SUBORDINATE),
    **{f"aside {at}": aside for at, aside in enumerate(others._ASIDES) if at},  # no golden text has the first
}


@pytest.mark.parametrize(("pattern", "words"), GUARDED.values(), ids=GUARDED)
def test_all_that_a_pattern_finds_holds_one_of_its_words(pattern, words):
    found = [match[0] for text in TEXTS if (match := pattern.search(text))]

    assert found
    assert [text for text in found if not sentences.holds(text, words)] == []
