"""What stands for missing words is no acronym: "XXXX", "[NAME]"."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Shelf

TEXT = "---\nid: 2025-05-05-x\n---\n1. It met in Zenda.\n\n2. {}\n\n3. It thanked the host.\n"


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("It will meet in Klow in XXXX.", False),
        ("It was chaired by Mr [NAME] of Elbonia.", False),
        ("It commended the RSO.", True),
        ("It commended the [RSO of] Elbonia.", True),
    ],
)
def test_a_gap_is_told_once(words: str, is_told: bool) -> None:
    statement = markup.read(TEXT.format(words))
    rules = [each.rule for each in check.problems(statement, Shelf(statements=(statement,)))]
    assert ("acronym-unexplained" in rules) == is_told
