"""Headings in the margin of a PDF, beside their text."""

from __future__ import annotations

import pytest
from ingest.pdf_maker import texts, words, written

TEXT = ["1. The Meeting was held in Strelsau, Ruritania and was", "opened by the Minister for Nets.",
        "2. The Meeting noted the report of Elbonia on its nets", "and thanked all who had written it.",
        "3. The Meeting thanked Lancre for its boats, and asked", "it for a report on their use.",
        "4. The Meeting agreed to meet again in Klow, Elbonia in", "the month of May of the next year."]  # fmt: skip
MARGIN = [(1, "Opening"), (3, "Progress of the"), (4, "working groups")]


def page(margin: list[tuple[int, str]]) -> bytes:
    heights = [780 - 14 * at - 8 * (at // 2) for at in range(len(TEXT))]
    running = [(180, height, text) for height, text in zip(heights, TEXT, strict=True)]
    return written(words(*running, *((60, heights[at - 1], text) for at, text in margin)))


def test_a_heading_in_the_margin_is_read_before_the_paragraph_that_it_stands_beside():
    assert [text[:15] for text in texts(page(MARGIN))] == [
        "Opening", "The Meeting was", "Progress of the", "The Meeting not", "The Meeting tha", "The Meeting agr",
    ]  # fmt: skip


def test_a_column_whose_lines_stand_beside_no_beginning_is_read_by_itself():
    moved = [(2, "Opening"), (4, "Progress of the"), (5, "working groups")]

    assert [text[:15] for text in texts(page(moved))][-2:] == ["The Meeting tha", "The Meeting agr"]
    assert texts(page(moved))[0] == "Opening"


def alone(at: int, text: list[str], head: str = "Closing") -> bytes:
    """Return a page with one heading in its margin, beside the line `at` of the text, counted from 0."""
    running = [(180, 780 - 16 * each, line) for each, line in enumerate(text)]
    return written(words(*running, (60, 780 - 16 * at, head)))


def test_a_heading_alone_in_the_margin_is_read_before_its_paragraph_where_that_is_numbered():
    assert [text[:15] for text in texts(alone(4, TEXT))] == [
        "The Meeting was", "The Meeting not", "Closing", "The Meeting tha", "The Meeting agr",
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["Closing.", "of the closing", "a."])
def test_words_in_the_margin_that_are_no_heading_are_read_in_their_line(head):
    assert head not in texts(alone(4, TEXT, head))


def test_a_word_beside_a_text_without_numbers_may_be_a_cell_and_is_no_heading():
    plain = [line.partition(". ")[2] if line[0].isdigit() else line for line in TEXT]

    assert "Closing" not in texts(alone(4, plain))
