"""A report with pictures written and read back: the same blocks from each form, and no word of a picture in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from render.conftest import starter_dress
from render.test_pictures import REPORT

from drafter import ingest, library, markup, parse, render
from drafter.model import Block, Statement
from drafter.names import Table
from drafter.received import Received

ROOT = Path(__file__).parents[1]
HEAD = """---
id: report
kind: progress-report
draft: {as_at: 3 March 2017, revision: Rev.1}
---
# THIRD MEETING OF SENIOR OFFICIALS OF THE ZENDA PROCESS
# STRELSAU, RURITANIA, 12–13 MAY 2027
# PROGRESS REPORT

"""
TEXT = REPORT.removeprefix("# T\n")
WRITTEN = {
    "docx": lambda statement: render.to_docx(statement, starter_dress()),
    "pdf": lambda statement: render.to_pdf(statement, starter_dress()),
    "html": lambda statement: render.to_html(statement, starter_dress()).encode(),
    "md": lambda statement: markup.write(statement).encode(),
}


def read_back(form: str) -> tuple[Statement, Statement, Received]:
    statement = markup.read(HEAD + TEXT)
    data = WRITTEN[form](statement)
    received = ingest.read(data, f"report.{form}")
    if form == "md":
        return statement, markup.read(data.decode()), received
    (found,) = parse.statements(received, Table(library.load(ROOT).names))
    return statement, found, received


def told(blocks: tuple[Block, ...]) -> list[tuple[object, ...]]:
    return [(block.kind, block.level, block.label, block.text, block.picture) for block in blocks]


@pytest.mark.parametrize("form", WRITTEN)
def test_the_blocks_come_back_and_what_they_are_drawn_as(form: str):
    statement, found, received = read_back(form)

    assert told(found.blocks) == told(statement.blocks)
    assert found.title == statement.title
    assert received.doubts == ()


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_the_words_of_a_picture_are_told_as_left_out(form: str):
    _, _, received = read_back(form)
    left_out = [repair.before for repair in received.repairs if repair.kind == "picture"]

    assert [words.startswith(("Activities over time", "Commitments by status")) for words in left_out] == [True, True]
    assert "Being dried" in left_out[1]


def test_a_word_file_has_no_words_of_a_picture_and_tells_of_none():
    _, _, received = read_back("docx")

    assert {repair.kind for repair in received.repairs} == {"page header", "page footer", "draft note"}
    assert not [note for note in received.notes if "picture" in note]


def test_the_pages_of_a_pdf_alone_give_the_same_words():
    """Also where the Markdown that it carries is not believed, no word of a picture becomes text."""
    from drafter.ingest.pdf import own  # what is believed is told to be nothing

    statement = markup.read(HEAD + TEXT)
    data = WRITTEN["pdf"](statement)
    seen = own.paragraphs
    try:
        own.paragraphs = lambda carried, paragraphs: ()
        received = ingest.read(data, "report.pdf")
    finally:
        own.paragraphs = seen
    texts = " ".join(part.text for part in received.paragraphs)

    assert texts.count("Course on Ribs") == 1
    assert "Activities over time" not in texts
    assert "2 of 4" not in texts
