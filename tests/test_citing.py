"""Places are cited as officials cite them."""

from __future__ import annotations

import pytest

from drafter import citing
from drafter.model import NO_LINES, Lines


@pytest.mark.parametrize(
    ("where", "told"), [("4 (a)", "para. 4 (a)"), ("ANNEX", "ANNEX"), ("title", "title"), ("", "")]
)
def test_a_paragraph_is_cited_by_its_number_and_all_else_by_its_words(where: str, told: str):
    assert citing.paragraph(where) == told
    assert citing.after(where) == (f", {told}" if told else "")


@pytest.mark.parametrize(("lines", "told"), [((3, 3), ", line 3"), ((3, 5), ", lines 3-5"), (NO_LINES, "")])
def test_lines_of_a_file_are_told_where_they_are_known(lines: Lines, told: str):
    assert citing.lines(lines) == told
