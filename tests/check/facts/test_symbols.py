"""Symbols of texts beside the meetings that made them."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Shelf
from drafter.problems import as_text

TEXT = """---
id: new
meeting: {{body: Lakes Council, name: 412th Meeting of the Lakes Council, ordinal: 412, start: "2024-10-16"}}
---

# LAKES COUNCIL, 412TH MEETING
# {own}

1. The Council recalled its communiqué {other}, adopted at its {nth} meeting, and decision 6/2 of the Harbour Forum.
"""


def told(own: str = "LC/COMM.412 (2024)", other: str = "LC/COMM.398 (2024)", nth: str = "398th") -> list[str]:
    statement = markup.read(TEXT.format(own=own, other=other, nth=nth))
    return [as_text(problem) for problem in check.problems(statement, Shelf()) if problem.rule == "symbol"]


def test_symbols_that_count_as_the_meetings_do_are_silent() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("facts", "said", "mend"),
    [
        ({"own": "LC/COMM.398 (2024)"}, '"LC/COMM.398 (2024)" has the number 398; this is the text of meeting 412',
         "write the symbol of this text"),
        ({"own": "LC/COMM.412 (2023)"}, '"LC/COMM.412 (2023)" is of 2023; the meeting was in 2024',
         "write the symbol of this text"),
        ({"nth": "389th"}, '"LC/COMM.398 (2024)" is said to be of meeting 389',
         "correct the symbol, or the number of the meeting"),
    ],
)  # fmt: skip
def test_a_symbol_of_another_meeting_is_told(facts: dict[str, str], said: str, mend: str) -> None:
    (line,) = told(**facts)

    assert line.partition("warning: ")[2] == f"{said}\n    mend: {mend}"


def test_a_body_that_counts_its_texts_otherwise_is_let_be() -> None:
    assert told(own="LC/7 (2024)", other="LC/3 (2024)", nth="398th") == []
