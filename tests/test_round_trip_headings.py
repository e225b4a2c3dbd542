"""Headings that are a number alone, and heading marks without words: the same in every form."""

from __future__ import annotations

import pytest
from render.conftest import starter_dress

from drafter import ingest, markup, parse, render
from drafter.names import Table

TEXT = """# SECOND MEETING OF THE REGISTRARS

## **I.** Opening

1. The Meeting was opened by Ruritania.

## **IX.**

1. Members noted the annual report.

## **X.**

It closed at noon.
"""


@pytest.mark.parametrize(
    ("name", "made"), [("a.docx", render.to_docx), ("a.html", lambda *given: render.to_html(*given).encode())]
)
def test_a_heading_of_a_number_alone_comes_back_from_every_form(name, made):
    given = markup.read(TEXT)
    (back,) = parse.statements(ingest.read(made(given, starter_dress()), name), Table(()))

    assert [block.label for block in given.blocks if block.level] == ["I", "IX", "X"]
    assert [(block.kind, block.level, block.label, block.text) for block in back.blocks] == [
        (block.kind, block.level, block.label, block.text) for block in given.blocks
    ]


def test_a_heading_mark_without_words_is_no_heading():
    assert markup.read(TEXT.replace("## **X.**", "## ")).blocks == markup.read(TEXT.replace("## **X.**", "")).blocks
