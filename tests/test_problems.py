"""Tests of drafter.problems: a place is named as a reader finds it."""

from __future__ import annotations

import pytest

from drafter.model import Place, Source
from drafter.problems import place_text


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("klow.yaml", 3), "klow.yaml:3"),
        (Place("klow.txt", 57, "8 (a)", "klow-7", Source("klow.txt", (57, 58))), "klow-7, para. 8 (a) (klow.txt:57)"),
        (Place("klow.txt", 0, "8", "klow-7", Source("klow.txt")), "klow-7, para. 8 (klow.txt)"),
        (Place(paragraph="annex A"), "annex A"),
    ],
)
def test_a_place_is_named_with_its_line_where_that_is_known(place: Place, text: str) -> None:
    assert place_text(place) == text
