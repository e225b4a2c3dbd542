"""Numbers within a section, "3.1 The agenda ...": the same paragraphs and items from a text, a Word file, a page."""

from __future__ import annotations

import io

import docx
import pytest

from drafter import ingest, parse
from drafter.names import Table

LINES = (
    "SIXTH SESSION OF THE REEF COMMISSION",
    "Klow, Elbonia, 7-8 May 2015",
    "1.\tThe Commission met in Klow on 7 and 8 May 2015.",
    "2.\tThe Commission agreed on:",
    "2.1\tThe report of nets and boats, and its annex on ropes and floats;",
    "2.2\tThe budget of the year, as amended.",
    "3.\tADOPTION OF THE AGENDA",
    "3.1\tThe agenda was adopted as it had been proposed.",
    "3.2\tThe Commission thanked Elbonia for its proposals.",
)
READ = [
    ("paragraph", 0, "1"), ("paragraph", 0, "2"), ("item", 1, "2.1"), ("item", 1, "2.2"),
    ("heading", 1, "3"), ("paragraph", 0, "3.1"), ("paragraph", 0, "3.2"),
]  # fmt: skip


def _text() -> tuple[bytes, str]:
    return "\n\n".join(line.replace("\t", " ") for line in LINES).encode(), "a.txt"


def _word() -> tuple[bytes, str]:
    document, buffer = docx.Document(), io.BytesIO()
    for line in LINES:
        document.add_paragraph(line)
    document.save(buffer)
    return buffer.getvalue(), "a.docx"


def _page() -> tuple[bytes, str]:
    body = "".join(f"<p>{line}</p>".replace("\t", " &nbsp; ") for line in LINES)
    return f"<html><body>{body}</body></html>".encode(), "a.html"


def test_a_tab_tells_a_number_whatever_letter_comes_after_it():
    document, buffer = docx.Document(), io.BytesIO()
    for line in (*LINES[:4], "2.1\tto mend nets and boats;", "2.2\tto write the budget."):
        document.add_paragraph(line)
    document.save(buffer)
    statement = parse.statements(ingest.read(buffer.getvalue(), "a.docx"), Table([]))[0]

    assert [block.label for block in statement.blocks] == ["1", "2", "2.1", "2.2"]


@pytest.mark.parametrize("made", [_text, _word, _page])
def test_paragraphs_of_a_section_are_paragraphs_and_items_below_a_lead_in_are_items(made):
    statement = parse.statements(ingest.read(*made()), Table([]))[0]

    assert [(block.kind.value, block.level, block.label) for block in statement.blocks] == READ
