"""Numbers within a section before small letters: labels where they count on, figures where they do not."""

from __future__ import annotations

import io

import docx
import pytest

from drafter import ingest, parse
from drafter.names import Table

COUNTED = (
    "Report of the Third Lake Forum",
    "2. The Council took up the following:",
    "2.1 the report of the Secretariat;",
    "2.2 the budget for 2018; and",
    "2.3 the date of the next meeting.",
    "3. The Council noted what the nets of the lake had cost since the year before.",
)
SECTIONS = (
    "Report of the Third Lake Forum",
    "1 Opening",
    "1.1 the Chair opened the meeting and welcomed all.",
    "1.2 Elbonia spoke of its nets.",
    "2 Decisions",
    "2.1 the Council agreed on nets.",
    "2.2 it agreed on boats.",
)
FIGURES = (
    "Report of the Third Lake Forum",
    "1. The Council noted the following of the year.",
    "1.1 million dollars were spent on nets.",
    "1.2 million dollars were spent on boats.",
    "2. Growth was as set out in the report.",
    "2.1 in Elbonia, as in the year before.",
    "3.4 in Lancre, as in the year before.",
)


def _text(lines: tuple[str, ...]) -> tuple[bytes, str]:
    return "\n\n".join(lines).encode(), "a.txt"


def _word(lines: tuple[str, ...]) -> tuple[bytes, str]:
    document, buffer = docx.Document(), io.BytesIO()
    document.add_heading(lines[0], 0)
    for line in lines[1:]:
        document.add_paragraph(line)
    document.save(buffer)
    return buffer.getvalue(), "a.docx"


def _page(lines: tuple[str, ...]) -> tuple[bytes, str]:
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    return f"<html><body><h1>{lines[0]}</h1>{body}</body></html>".encode(), "a.html"


@pytest.mark.parametrize("made", [_text, _word, _page])
@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        (COUNTED, ["2", "2.1", "2.2", "2.3", "3"]),
        (SECTIONS, ["1.1", "1.2", "2.1", "2.2"]),
        (FIGURES, ["1", "2"]),
    ],
)
def test_a_number_that_counts_on_is_a_label_and_a_figure_is_none(made, lines, labels):
    statement = parse.statements(ingest.read(*made(lines)), Table([]))[0]

    assert [block.label for block in statement.blocks if block.label] == labels


@pytest.mark.parametrize("made", [_text, _word, _page])
def test_such_numbers_below_a_lead_in_are_items(made):
    statement = parse.statements(ingest.read(*made(COUNTED)), Table([]))[0]

    assert [block.level for block in statement.blocks if block.label.startswith("2.")] == [1, 1, 1]
