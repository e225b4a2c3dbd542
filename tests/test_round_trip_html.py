"""A statement written as a web page and read back: the same title, blocks and attendance."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import statements

from drafter import ingest, library, parse, render
from drafter.ingest.html import reading
from drafter.model import BlockKind, Statement
from drafter.names import Table
from drafter.received import SourceKind, SourceParagraph
from drafter.render import Dress

ROOT = Path(__file__).parents[1]
PRINT = ROOT / "templates" / "print"
DRESS = Dress(b"", (PRINT / "page.html.j2").read_text("utf-8"), (PRINT / "page.css").read_text("utf-8"))
IDS = sorted(path.stem for path in (ROOT / "precedents" / "statements").glob("*.md"))


@pytest.fixture(scope="module")
def shelf():
    return library.load(ROOT)


def blocks(statement: Statement) -> list[tuple[object, ...]]:
    return [(block.kind, block.level, block.label, block.text) for block in statement.blocks]


def as_received(statement: Statement) -> list[tuple[object, ...]]:
    """Return what a reader of the page should give: title lines, then each block as what it is."""
    return [("title", line) for line in statement.title] + [
        (block.kind.value, block.level, block.label, block.text) for block in statement.blocks
    ]


def received(part: SourceParagraph) -> tuple[object, ...]:
    if part.title:
        return ("title", part.text)
    kind = BlockKind.HEADING.value if part.kind is SourceKind.LINE else part.kind.value
    return kind, part.level, part.label, part.text


@pytest.mark.parametrize("name", IDS)
def test_each_statement_held_is_read_back_from_its_page(shelf, name):
    statement = next(one for one in shelf.statements if one.id == name)
    page = render.to_html(statement, DRESS)

    (back,) = parse.statements(ingest.read(page.encode(), "a.html"), Table(shelf.names))

    assert (back.title, blocks(back), back.attendance) == (statement.title, blocks(statement), statement.attendance)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(statements())
def test_any_statement_is_received_from_its_page_as_it_was_written(statement):
    page = render.to_html(statement, DRESS)

    assert [received(part) for part in reading.read(page.encode(), "a.html").paragraphs] == as_received(statement)
