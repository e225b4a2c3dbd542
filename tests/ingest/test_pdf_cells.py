"""Cells of a ruled table in a PDF that a page's end parts."""

from __future__ import annotations

import pytest
from ingest.pdf_maker import printed, read

from drafter.received import SourceKind

CELL = (
    "The Meeting considered the nets of the lake, noted the report of the working group on them, and welcomed the "
    "contributions of Elbonia and of Lancre, which had sent experts to Strelsau for the whole week."
)
CSS = "@page{size:150mm 70mm;margin:15mm} table{border-collapse:collapse;width:120mm} td{border:.5pt solid;width:40mm}"


def table(*rows: tuple[str, ...], head: str = "") -> list[list[str]]:
    """Return the cells of the one table that is read of a page with these rows."""
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    found = read(printed(f"<p>1. They met.</p><table>{head}{body}</table>", CSS)).paragraphs

    assert [part.kind for part in found] == [SourceKind.PARAGRAPH, SourceKind.TABLE]
    return [row.split("\t") for row in found[1].text.split("\n")]


@pytest.mark.parametrize("times", [1, 2, 3, 4])
def test_a_cell_that_goes_on_over_a_pages_end_is_one_cell(times):
    rows = [("Nets", " ".join([CELL] * times), "Elbonia"), ("Boats", CELL, "Lancre")]

    assert table(*rows) == [list(row) for row in rows]


def test_a_row_without_its_first_cell_stays_a_row_where_no_sentence_goes_on():
    rows = [("Elbonia", "Ms A. Flavia", "Head"), *[("", f"Mr R. Hentzau {at}", "Adviser") for at in range(12)]]

    assert table(*rows) == [list(row) for row in rows]
