"""What the project writes as PDF it reads back: the same title, blocks, labels and attendance.

Two things a page does not show: whether a space may end a line, and between which two blocks the words of
a footnote were typed. Spaces are compared as spaces, and footnotes apart from their place.
"""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from render.conftest import DRAFT, ORIGINS, PAST, starter_dress

from drafter import ingest, library, markup, parse, render
from drafter.model import BlockKind, Statement
from drafter.names import Table

ROOT = Path(__file__).parent.parent
ARCHIVE = sorted((ROOT / "precedents" / "statements").glob("*.md"))


def seen(statement: Statement) -> tuple[list[object], list[object]]:
    """Return what a reader sees of a statement, and its footnotes."""
    blocks = [
        (block.kind, block.level, block.label, block.text.replace("\xa0", " ").replace("  ", " "))
        for block in statement.blocks
    ]
    notes = [block for block in blocks if block[0] is BlockKind.FOOTNOTE]
    rest = [block for block in blocks if block[0] is not BlockKind.FOOTNOTE]
    attendance = [(each.printed, each.role) for each in statement.attendance]
    return [statement.title, rest, attendance], notes


def read_back(data: bytes) -> Statement:
    names = Table(library.load(ROOT).names)
    (statement,) = parse.statements(ingest.read(data, "a.pdf"), names)
    return statement


def to_the_letter(statement: Statement) -> list[object]:
    blocks = [(block.kind, block.level, block.label, block.text) for block in statement.blocks]
    return [statement.title, blocks, [(each.printed, each.role) for each in statement.attendance]]


@pytest.mark.parametrize("file", ARCHIVE, ids=lambda file: file.stem)
def test_a_statement_of_the_archive_comes_back_to_the_letter(file):
    statement = markup.read(file.read_text(encoding="utf-8"), file.name)
    found = read_back(render.to_pdf(statement, starter_dress()))

    assert to_the_letter(found) == to_the_letter(statement)
    assert all(block.lines[0] >= 1 for block in found.blocks)
    first, last = found.source.lines if found.source else (0, 0)
    assert all(first <= block.lines[0] <= block.lines[1] <= last for block in found.blocks)


def test_what_a_pdf_carries_is_not_believed_where_its_pages_say_otherwise():
    statement = markup.read(PAST, "past.md")
    changed = tuple(replace(block, text=block.text.replace("The ", "No ")) for block in statement.blocks)
    other = replace(statement, blocks=changed)
    assert other != statement
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(render.to_pdf(statement, starter_dress()))) as file:
        false = pikepdf.open(io.BytesIO(render.to_pdf(other, starter_dress())))
        file.attachments["statement.md"] = pikepdf.AttachedFileSpec(
            file, false.attachments["statement.md"].get_file().read_bytes(), filename="statement.md"
        )
        file.save(stream)

    assert seen(read_back(stream.getvalue())) == seen(statement)


@pytest.mark.parametrize("file", ARCHIVE, ids=lambda file: file.stem)
def test_a_statement_of_the_archive_comes_back_from_its_pdf(file):
    statement = markup.read(file.read_text(encoding="utf-8"), file.name)

    assert seen(read_back(render.to_pdf(statement, starter_dress()))) == seen(statement)


@pytest.mark.parametrize("file", ARCHIVE, ids=lambda file: file.stem)
def test_a_statement_of_the_archive_comes_back_from_its_pages_alone(file, monkeypatch):
    import weasyprint

    written = weasyprint.HTML.write_pdf

    def untagged(page: weasyprint.HTML, **options: object) -> bytes:
        return written(page, **{**options, "pdf_tags": False, "pdf_variant": None, "finisher": None})

    statement = markup.read(file.read_text(encoding="utf-8"), file.name)
    monkeypatch.setattr(weasyprint.HTML, "write_pdf", untagged)

    assert seen(read_back(render.to_pdf(statement, starter_dress()))) == seen(statement)


@pytest.mark.parametrize("text", [DRAFT, PAST], ids=["draft", "past"])
def test_a_draft_comes_back_without_what_it_says_of_itself(text):
    statement = markup.read(text, "a.md")

    assert seen(read_back(render.to_pdf(statement, starter_dress(), ORIGINS))) == seen(statement)
    final = replace(statement, draft=None)
    assert seen(read_back(render.to_pdf(final, starter_dress()))) == seen(statement)


def test_a_table_over_two_pages_with_a_footnote_below_the_first_stays_one():
    rows = "".join(f"| {at} | Action {at} of the plan{'[^1]' if at == 20 else ''} |\n" for at in range(70))
    table = f"1. See the table.\n\n| No | Action |\n| --- | --- |\n{rows}\n2. It rose.\n\n[^1]: Of the harbour.\n"
    statement = markup.read(f"# HARBOUR GROUP\n\n{table}")

    assert to_the_letter(read_back(render.to_pdf(statement, starter_dress()))) == to_the_letter(statement)


def test_labels_that_no_list_has_come_back_with_their_paragraphs():
    facts = "---\nid: x\nsource: {file: a.txt, lines: [1, 9]}\n---\n# HARBOUR GROUP\n"
    labels = ("40000", "5 quater", "1.1", "Chapter 3")
    statement = markup.read(facts + "".join(f"\n**{label}:** The Group met.\n" for label in labels))

    assert to_the_letter(read_back(render.to_pdf(statement, starter_dress()))) == to_the_letter(statement)


def test_a_text_shorter_than_the_heads_and_feet_of_its_pages_comes_back():
    statement = markup.read(
        "# MEETING OF THE LAKES\n\n1. It met.\n\n## Annex A. Terms\n\n### Boats\n\n1. They float.\n"
    )

    assert to_the_letter(read_back(render.to_pdf(statement, starter_dress()))) == to_the_letter(statement)
