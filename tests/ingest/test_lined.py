"""Word files in which each line of a page is a paragraph: joined, and told."""

from __future__ import annotations

import textwrap

import pytest
from ingest.word_file import docx, p

from drafter import ingest
from drafter.received import SourceKind

TITLE = ("MEETING OF THE LAKES", "KLOW, 5 MAY 2013")
TEXT = (
    "1. The Meeting of the Lakes was held in Klow on 5 May 2013 and attended by Borduria, Elbonia, Ruritania, Syldavia "
    "and the Office for Nets and Boats of the Lakes.",
    "2. The Meeting noted the report on nets, which Elbonia had sent round before it met, and thanked its author.",
    "3. Members agreed to mend the nets of all lakes in the coming year, and to meet again when they are mended.",
)


def read(*lines: str) -> list[tuple[str, str, str]]:
    found = ingest.read(docx("".join(p(line) for line in lines)), "a.docx")
    return [(part.kind.value, part.label, part.text) for part in found.paragraphs]


@pytest.mark.parametrize("width", [50, 64, 80])
def test_lines_that_are_paragraphs_of_their_own_are_joined_and_told(width: int):
    lines = [line for text in TEXT for line in textwrap.wrap(text, width)]
    found = ingest.read(docx("".join(p(line) for line in (*TITLE, *lines))), "a.docx")

    assert read(*TITLE, *lines) == read(*TITLE, *TEXT)
    assert "each line of a page was a paragraph of its own; they were joined by their looks" in found.doubts


def test_a_list_of_names_and_short_paragraphs_stay_as_they_are():
    names = ["Borduria", "Elbonia", "Office for Nets", "Ruritania", "Syldavia", "Union of Boats", "Zubrowka", "Lutha"]
    short = [f"{at}. Members agreed to mend the nets of lake {at}." for at in range(1, 11)]

    assert len(read(*TITLE, *TEXT, *names)) == 5 + len(names)
    assert len(read(*TITLE, *short)) == 2 + len(short)
    assert all(kind == SourceKind.PARAGRAPH for kind, _, _ in read(*TITLE, *short)[2:])
