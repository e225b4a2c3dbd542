"""Tests of words as they are compared."""

from __future__ import annotations

import pytest

from drafter.mine.clauses.words import stem


@pytest.mark.parametrize(
    "said",
    [
        "address addresses addressed addressing",
        "progress progressed progressing",
        "discuss discussed discussion discussions",
        "assess assessed assessment",
        "process processes processing",
        "witness witnesses",
        "business businesses",
    ],
)
def test_words_that_end_in_ss_are_one_in_all_their_forms(said: str) -> None:
    assert len({stem(word) for word in said.split()}) == 1


def test_other_words_keep_apart() -> None:
    assert len({stem(word) for word in "address progress discuss assess process witness success".split()}) == 7
