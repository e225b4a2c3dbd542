"""Tests of drafter.problems: a place is named as a reader finds it."""

from __future__ import annotations

import pytest

from drafter.model import Place, Source
from drafter.problems import of_system, place_text


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


def test_what_the_system_refuses_names_the_file_and_what_names_none_is_no_problem_of_the_user():
    told = of_system(PermissionError(13, "Permission denied", "meetings/next.yaml"))

    assert told is not None
    assert str(told).startswith("meetings/next.yaml: error: this cannot be read or written: permission denied\n")
    assert of_system(OSError("no number, no name")) is None
    assert "not there any more" in str(of_system(FileNotFoundError(2, "No such file or directory", "a.md")))
