"""Headings in the margin of a PDF, beside their text."""

from __future__ import annotations

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
