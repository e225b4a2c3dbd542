"""The note under which somebody sent a text is no title and no paragraph of it."""

from __future__ import annotations

import pytest
from accounting import statements_of

from drafter.model import Statement

_TEXT = """NET FORUM
Third Meeting of the Net Forum
Klow, Elbonia, 5 March 2013

1. The Third Meeting of the Net Forum was held in Klow, Elbonia, on 5 March 2013.

2. The Meeting agreed to mend nets.
"""


def only(text: str) -> Statement:
    (statement,) = statements_of(text)
    return statement


@pytest.mark.parametrize(
    "note",
    [
        "Dear all, please find below the text as adopted. Regards, Anne",
        "Dear colleagues,\n\nPlease find below the final text.\n\nBest regards,\nAnne Orne",
        "FYI, the text as adopted.",
        "Hi Bob,\n\nthe statement is attached.\n\nThanks,\n\nAnne",
    ],
)
def test_a_covering_note_is_dropped_and_told(note):
    statement = only(f"{note}\n\n{_TEXT}")

    assert statement.title[0].startswith("NET FORUM")
    assert [block.label for block in statement.blocks] == ["1", "2"]
    told = " ".join(repair.before for repair in statement.repairs if repair.kind == "covering letter")
    assert told.split() == note.split()


def test_an_open_letter_stays():
    text = "Dear friends of the nets,\n\n1. We met in Klow, Elbonia, on 5 March 2013.\n\n2. We agreed to mend nets.\n"

    assert not any(repair.kind == "covering letter" for repair in only(text).repairs)
