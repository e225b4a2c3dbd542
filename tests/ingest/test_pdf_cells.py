"""Cells of a ruled table in a PDF that a page's end parts."""

from __future__ import annotations

import pytest
from ingest.pdf_maker import printed, read

from drafter.ingest.pdf import tables
from drafter.received import SourceKind, SourceParagraph

CELL = (
    "The Meeting considered the nets of the lake, noted the report of the working group on them, and welcomed the "
    "contributions of Elbonia and of Lancre, which had sent experts to Strelsau for the whole week."
)
CSS = "@page{size:150mm 70mm;margin:15mm} table{border-collapse:collapse;width:120mm} td{border:.5pt solid;width:40mm}"


APART = "@page{size:150mm 70mm;margin:15mm} table{border-spacing:%s;%s;width:120mm} td{border:1px solid;width:40mm}"


def table(*rows: tuple[str, ...], head: str = "", css: str = CSS) -> list[list[str]]:
    """Return the cells of the one table that is read of a page with these rows."""
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    found = read(printed(f"<p>1. They met.</p><table>{head}{body}</table>", css)).paragraphs

    assert [part.kind for part in found] == [SourceKind.PARAGRAPH, SourceKind.TABLE]
    return [row.split("\t") for row in found[1].text.split("\n")]


@pytest.mark.parametrize("times", [1, 2, 3, 4])
def test_a_cell_that_goes_on_over_a_pages_end_is_one_cell(times):
    rows = [("Nets", " ".join([CELL] * times), "Elbonia"), ("Boats", CELL, "Lancre")]

    assert table(*rows) == [list(row) for row in rows]


@pytest.mark.parametrize("spacing", ["0", "2px", "12px"])
@pytest.mark.parametrize("outside", ["border:0", "border:1px solid"])
def test_cells_that_each_have_a_border_are_those_of_a_table(spacing, outside):
    rows = [("Year", "Nets", "Boats"), ("2016", "2.6", "1.4"), ("2017", "-0.5", "1.1")]

    assert table(*rows, css=APART % (spacing, outside)) == [list(row) for row in rows]


@pytest.mark.parametrize(
    "row", [("Nets", f"{CELL} {CELL}", CELL), (f"{CELL} {CELL}", CELL, "Elbonia"), ("Nets", CELL, "Oars")]
)
def test_cells_with_borders_of_their_own_go_on_over_a_pages_end(row):
    rows = [row, ("Boats", CELL, "Lancre"), ("Oars", CELL, CELL)]

    assert table(*rows, css=APART % ("8px", "border:0")) == [list(row) for row in rows]


def test_a_row_without_its_first_cell_stays_a_row_where_no_sentence_goes_on():
    rows = [("Elbonia", "Ms A. Flavia", "Head"), *[("", f"Mr R. Hentzau {at}", "Adviser") for at in range(12)]]

    assert table(*rows) == [list(row) for row in rows]


def test_a_row_in_small_letters_without_its_first_cell_is_a_row_of_its_own_on_the_next_page():
    rows = [("Elbonia", "nets", "lakes"), *[("", f"boats {at}", "rivers") for at in range(12)]]

    assert table(*rows) == [list(row) for row in rows]


@pytest.mark.parametrize(
    ("above", "row", "parted"),
    [
        (("Nets", "The nets of", "Elbonia"), ("", "Lancre", ""), True),
        (("Nets", "The nets", "Elbonia"), ("", "were mended.", ""), True),
        (("Nets", "The nets.", "Elbonia"), ("", "were mended.", ""), False),
        (("Nets", "The nets", "Elbonia"), ("", "Boats", "Lancre"), False),
        (("Nets", "The nets of", ""), ("", "Lancre", "Elbonia"), False),
        (("Nets", "The nets of", "Elbonia"), ("Boats", "Lancre", ""), False),
        (("The nets of the", "Elbonia", ""), ("lake", "", ""), True),
        (("Nets that were mended by those who came", "Elbonia", ""), ("late", "", ""), True),
        (("Nets", "Elbonia", ""), ("boats", "Lancre", ""), False),
        (("Nets", "", ""), ("", "The nets.", "Elbonia"), False),
    ],
)
def test_a_row_goes_on_where_its_first_cell_is_empty_and_a_sentence_goes_on(above, row, parted):
    done: list[SourceParagraph] = []
    for page, cells in enumerate([above, row], start=1):
        tables.add(done, tables.Table((cells,), page, 1))

    assert done[0].text.count("\n") == (0 if parted else 1)
