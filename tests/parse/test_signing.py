"""Who signs a text, where and when: paragraphs below its last sentence, and no headings."""

from __future__ import annotations

import pytest

from drafter import ingest, parse
from drafter.model import BlockKind
from drafter.names import Table

TITLE = "MEETING OF THE LAKES\nKLOW, 5 MAY 2013\nSTATEMENT"
BODY = f"{TITLE}\n\n1. The Meeting was held in Klow on 5 May 2013.\n\n2. It agreed.\n\n"


def kinds(end: str, name: str = "a.txt") -> list[str]:
    """Return the kinds of the last blocks of a text that ends so, a line of it each."""
    statement = parse.statements(ingest.read(f"{BODY}{end}\n".encode(), name), Table([]))[0]
    return [block.kind.value for block in statement.blocks[2:]]


@pytest.mark.parametrize(
    "end",
    [
        "Klow\n\n5 June 2013",
        "The Hon. Ana Strelitz, Minister for Lakes\n\nH.E. Rudolf Aba, Minister for Boats",
        "Mr Rudolf Aba\n\nMinister for Boats\n\nMs Ana Strelitz\n\nSecretary for Lakes",
        "Klow, 5 June 2013\n\nDr Ana Strelitz\n\nChair",
    ],
)
def test_lines_that_sign_a_text_head_nothing(end: str):
    assert set(kinds(end)) == {"paragraph"}


def test_names_set_in_bold_are_no_headings():
    body = "<h1>Meeting of the Lakes</h1><p>The Meeting was held in Klow on 5 May 2013.</p>"
    page = f"<html><body>{body}<p><b>The Hon. Ana Strelitz</b><br><b>Mr Rudolf Aba</b></p></body></html>"
    statement = parse.statements(ingest.read(page.encode(), "a.html"), Table([]))[0]

    assert not any(block.kind is BlockKind.HEADING for block in statement.blocks)


@pytest.mark.parametrize(
    "end", ["Minister’s remarks\n\nNets and boats", "Klow\n\nNets are mended.", "Boats\n\n3. On 5 June 2013 it met."]
)
def test_a_heading_near_the_end_stays_one(end: str):
    assert kinds(end)[0] == "heading"
