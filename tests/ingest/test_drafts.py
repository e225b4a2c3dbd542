"""A paragraph of a text while it is open."""

import random

from drafter.ingest.text.drafts import Draft
from drafter.received import SourceKind


class _Told(str):
    """Words that count how often their brackets are counted."""

    asked = 0

    def count(self, *words: object) -> int:  # type: ignore[override]
        _Told.asked += 1
        return super().count(*words)  # type: ignore[arg-type]


def test_an_open_bracket_is_told_at_each_line_as_the_whole_paragraph_tells_it():
    chosen = random.Random(5)
    draft = Draft(SourceKind.PARAGRAPH, 1, 1)
    for number in range(200):
        draft.add(chosen.choice(("nets (large", "and small)", "(all) of Klow", "Zenda", "))", "((")), number)
        if chosen.random() < 0.5:
            whole = " ".join(draft.pieces)
            assert draft.is_bracketed == (whole.count("(") > whole.count(")"))


def test_the_brackets_of_a_long_paragraph_are_counted_once_a_line():
    draft, _Told.asked = Draft(SourceKind.PARAGRAPH, 1, 1), 0
    for number in range(500):
        draft.add(_Told("nets (large"), number)
        assert draft.is_bracketed

    assert _Told.asked <= 4 * 500
