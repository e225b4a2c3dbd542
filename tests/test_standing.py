"""What became of a commitment that is promised again: only another time supersedes it, and a nearer one does not."""

from __future__ import annotations

import pytest

from drafter.history.standing import standing
from drafter.model import Commitment, Outcome, Passage, Source


@pytest.mark.parametrize(
    ("first", "again", "expected"),
    [
        ("in the first half of 2035", "on 8 March 2035", Outcome.NOT_REPORTED),
        ("in 2035", "in March 2035", Outcome.NOT_REPORTED),
        ("by the end of 2035", "in October 2035", Outcome.NOT_REPORTED),
        ("in the first half of 2035", "on 8 September 2035", Outcome.SUPERSEDED),
        ("in May 2035", "in 2036", Outcome.SUPERSEDED),
        ("in 2035", "by 2036", Outcome.SUPERSEDED),
    ],
)
def test_a_promise_is_superseded_by_another_time_and_not_by_a_part_of_its_own(
    first: str, again: str, expected: Outcome
) -> None:
    made = Passage("2034-05-14-forum", "4", Source("a.txt", (1, 1)), "They will meet.")
    later = Commitment("later", "hold a regatta", due=again, made=made)
    row = Commitment("row", "hold a regatta", due=first, again=("later",))

    assert standing(row, {"later": later}) is expected
