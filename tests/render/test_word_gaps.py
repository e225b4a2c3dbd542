"""Gaps in the Word file: content controls to fill in, each with a comment that says what it is."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from render.conftest import ORIGINS
from render.word_reader import W, WordFile

from drafter import render
from drafter.model import Block, BlockKind, Circulation, Statement


def file(statement: Statement, dress) -> WordFile:
    return WordFile(render.to_docx(statement, dress, ORIGINS))


def controls(word: WordFile) -> list[Element]:
    return list(word.xml("word/document.xml").iter(f"{W}sdt"))


def setting(control: Element, name: str) -> str:
    return control.find(f"{W}sdtPr/{W}{name}").get(f"{W}val")


def comments(word: WordFile) -> dict[str, str]:
    found = word.xml("word/comments.xml").iter(f"{W}comment")
    return {
        each.get(f"{W}id"): "|".join("".join(t.text for t in p.iter(f"{W}t")) for p in each.iter(f"{W}p"))
        for each in found
    }


def test_a_gap_is_a_control_named_in_words_and_tagged_with_its_slot(draft, dress):
    found = controls(file(draft, dress))

    assert [(setting(each, "alias"), setting(each, "tag")) for each in found] == [
        ("observers", "observers"),
        ("previous meeting", "previous.meeting"),
        ("host country", "host.country"),
        ("symposium place", "symposium.place"),
        ("host country", "host.country"),
    ]
    assert len({setting(each, "id") for each in found}) == 5


def test_its_words_are_a_highlighted_placeholder_that_one_click_takes(draft, dress):
    for control in controls(file(draft, dress)):
        (run,) = control.find(f"{W}sdtContent")
        assert run.find(f"{W}rPr/{W}highlight").get(f"{W}val") == "yellow"
        assert control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        assert control.find(f"{W}sdtPr/{W}rPr") is None, "what is typed in its place is not highlighted"


def test_a_comment_names_the_slot_and_the_precedent_that_it_is_of(draft, dress):
    told = [each for each in comments(file(draft, dress)).values() if each.startswith("Missing")]

    assert told[0] == "Missing: observers|Slot: observers|Source: new text, not of a precedent"
    assert told[-1] == (
        "Missing: host country|Slot: host.country"
        "|Source: closing/host-thanked, agreed in First Meeting of Senior Officials, 3 March 2025, para. 9"
    )


def test_the_comment_stands_beside_the_gap_alone_also_in_a_cell(draft, dress):
    word = file(draft, dress)
    (cell,) = (cell for cell in word.xml("word/document.xml").iter(f"{W}tc") if cell.find(f".//{W}sdt") is not None)
    tags = [child.tag.removeprefix(W) for child in cell.find(f"{W}p")]

    assert tags == ["pPr", "commentRangeStart", "sdt", "commentRangeEnd", "r"]


def test_a_gap_in_a_footnote_has_a_control_and_no_comment_for_word_has_none_there(dress):
    blocks = (Block(BlockKind.PARAGRAPH, "One.¹", 0, "1"), Block(BlockKind.FOOTNOTE, "See [[report]].", label="¹"))
    word = file(Statement("x", blocks=blocks, draft=Circulation()), dress)

    assert word.xml("word/footnotes.xml").find(f".//{W}sdt") is not None
    assert "word/comments.xml" not in word.parts


def test_a_gap_of_a_text_that_is_no_draft_is_no_placeholder_that_a_reader_would_leave_out(draft, dress):
    found = controls(file(replace(draft, draft=None), dress))

    assert len(found) == 5
    assert all(each.find(f"{W}sdtPr/{W}showingPlcHdr") is None for each in found)


def test_the_box_on_page_one_has_nothing_to_fill_in(draft, dress):
    word = file(draft, dress)
    box = [
        p for p in word.xml("word/document.xml").iter(f"{W}p") if "DraftNote" in str(p.find(f"{W}pPr/{W}pStyle").attrib)
    ]

    assert len(box) == 3
    assert all(paragraph.find(f"{W}sdt") is None for paragraph in box)
