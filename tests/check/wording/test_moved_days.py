"""Days from which a meeting was moved are no range."""

from __future__ import annotations

import pytest

from drafter import check
from drafter.model import Block, BlockKind, Shelf, Statement


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The meeting was postponed from 24 and 25 April 2018.", False),
        ("The meeting was brought forward from 24 and 25 April 2018.", False),
        ("The meeting was held from 24 and 25 April 2018.", True),
    ],
)
def test_days_from_which_a_meeting_was_moved_are_no_half_of_a_range(text: str, is_told: bool) -> None:
    statement = Statement("new", blocks=(Block(BlockKind.PARAGRAPH, text, label="1"),))
    found = check.problems(statement, Shelf((statement,)))

    assert ("range-form" in [problem.rule for problem in found]) == is_told
