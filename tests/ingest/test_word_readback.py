"""Word files that this program wrote, read back: title, blocks, labels and levels as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from render.conftest import DRAFT, ORIGINS, PAST, starter_dress

from drafter import markup, render
from drafter.ingest.word import reading
from drafter.model import Block, Statement
from drafter.parse import paragraphs
from drafter.received import Received

HELD = sorted((Path(__file__).parents[2] / "precedents" / "statements").glob("*.md"))
Shape = tuple[str, int, str, str]


def written(statement: Statement) -> Received:
    return reading.read(render.to_docx(statement, starter_dress(), ORIGINS), f"{statement.id}.docx")


def shapes(blocks: tuple[Block, ...]) -> list[Shape]:
    return [(block.kind.value, block.level, block.label, block.text) for block in blocks]


def assert_read_back(statement: Statement) -> Received:
    received = written(statement)
    blocks = paragraphs.blocks([part for part in received.paragraphs if not part.title])

    assert tuple(part.text for part in received.paragraphs if part.title) == statement.title
    assert shapes(blocks) == shapes(statement.blocks)
    assert received.doubts == ()
    return received


@pytest.mark.parametrize("file", HELD, ids=lambda file: file.stem)
def test_the_nine_statements(file):
    assert_read_back(markup.read(file.read_text(encoding="utf-8"), file.name))


def test_labels_that_no_list_prints():
    assert_read_back(markup.read(PAST, "past.md"))


def test_a_draft_with_its_gaps_its_note_and_its_comments():
    received = assert_read_back(markup.read(DRAFT, "draft.md"))

    told = [repair for repair in received.repairs if repair.kind == "draft note"]
    assert [repair.before.split(".")[0] for repair in told] == [
        "DRAFT as at 4 March 2027, 17:00 AEST, Rev",
        "This text is not agreed",
        "Still missing: [[observers]] (para",
    ]
    origins = [comment for comment in received.comments if not comment.text.startswith("Missing")]
    assert [comment.lines for comment in origins] == [(7, 7), (36, 36)]
    assert origins[1].quote == "The Meeting expressed its appreciation to the Government of [[host.country]]."


def test_a_footnote_stands_where_its_bookmark_says():
    """A hidden bookmark "_Footnote1" marks the block of the first footnote that the text refers to."""
    from ingest.word_file import p, read, texts

    reference, place = '<w:r><w:footnoteReference w:id="8"/></w:r>', '<w:bookmarkStart w:id="1" w:name="_Footnote1"/>'
    note = f'<w:footnote w:id="8">{p("See above.")}</w:footnote>'

    assert texts(read(p("One.", reference) + p("Two.") + place + p("Three."), footnotes=note)) == [
        "One.¹", "Two.", "¹ See above.", "Three.",
    ]  # fmt: skip


@pytest.mark.parametrize("annex", ["Annex B", "ANNEX", "Attachment 2"])
def test_an_annex_without_a_name_is_a_heading_of_its_words_alone(annex):
    assert_read_back(
        markup.read(f"# MEETING\n\n1. It met.\n\n## {annex}\n\n1. Zenda.\n\n## Annex C. Terms\n\n- Klow\n")
    )
