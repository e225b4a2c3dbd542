"""Tests that what is asked before a dear pattern never hides what it would find, over the five documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import library
from drafter.mine.clauses import Clause, clauses, forms, functions
from drafter.mine.clauses.words import _WORD, stem, words

ODD = (
    "Ruritania and Elbonia thanked the Government, as host.", "THE FORUM’S 1,200 e-mails (see U.S.) – “met in Klow”.",
    "In attendance were\u00a0Zenda,\u2003the Palm Union;and others", "R&D/IT, and\tso on_ 3.5 parties' Members’",
)  # fmt: skip

OF_EACH = (
    "Ruritania was represented.", "Zenda Participated in the Forum.", "It appreciated Elbonia's role as host.",
    "Members thanked the people.", "It acknowledged the support of Zenda to attend.",
    "The next annual session will take place in Klow.", "The Assembly adjourned.", "The aim of this summit was peace.",
    "They assessed the activities.", "Ruritania co-chaired the SOM.", "The sessions and the summit were co-chaired.",
    "The Third Session shall take place in Klow.", "The Lake Board held its ninth meeting in Klow.",
    "We gathered in Zenda.", "It agreed to recommend a study.", "The second session took place in Klow.",
    "The Chair called the session to order.", "The meeting was presided over by Elbonia.", "The Chair closed the SOM.",
    "We will meet again in Zenda.", "Elbonia will host the Ninth Reef Forum.",
)  # fmt: skip


@pytest.fixture(scope="module")
def said() -> list[Clause]:
    return list(clauses(library.load(Path(__file__).parents[2]).statements))


def test_a_function_is_told_wherever_its_pattern_is_found(said):
    for _, asked, pattern in functions._BY_WORDS:
        found = [text for text in (*OF_EACH, *(clause.text for clause in said)) if pattern.search(text)]
        assert found, pattern.pattern
        for text in found:
            assert any(word in text.lower() for word in asked), (text, pattern.pattern)


def test_lists_and_documents_are_found_wherever_they_stand(said):
    for text in [*ODD, *(clause.text for clause in said)]:
        assert forms.LISTED.search(text) or not forms.LIST.search(text), text
        assert any(word in text.lower() for word in forms.DOCUMENTS) or not forms.DOCUMENT.search(text), text


def test_words_between_spaces_are_the_words_of_the_whole_text(said):
    for text in [*ODD, *(clause.text for clause in said)]:
        whole = [(stem(found[0]), found.span(), "") for found in _WORD.finditer(text)]
        assert [tuple(word) for word in words(text)] == whole
