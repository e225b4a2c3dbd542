"""A Statement as Markdown and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from strategies import statements, words

from drafter import markup
from drafter.model import Block, BlockKind, Kind, Statement
from drafter.problems import DraftingError


def kinds(text: str) -> list[tuple[str, int, str, str]]:
    return [(block.kind.value, block.level, block.label, block.text) for block in markup.read(text).blocks]


@settings(max_examples=150, deadline=None)
@given(statements())
def test_what_is_written_is_read_back_unchanged(statement: Statement):
    assert markup.read(markup.write(statement)) == statement


@pytest.mark.parametrize(
    "items",
    [("a", "b"), ("", "b"), ("a", ""), ("a", "", "b"), ("", ""), ("a. 1", "2. b", "3"), ("- a", "# b")],
    ids=" ".join,
)
@pytest.mark.parametrize("depth", [1, 2])
@pytest.mark.parametrize("lines", [(0, 0), (3, 4)])
def test_a_number_alone_keeps_the_list_below_it(items: tuple[str, ...], depth: int, lines: tuple[int, int]):
    listed = [Block(BlockKind.ITEM, text, min(at + 1, depth), lines=lines) for at, text in enumerate(items)]
    blocks = (Block(BlockKind.PARAGRAPH, "", 0, "1", lines), *listed, Block(BlockKind.PARAGRAPH, "next", 0, "2"))
    statement = Statement("x", Kind.STATEMENT, blocks=blocks)

    assert markup.read(markup.write(statement), "x.md").blocks == blocks


@given(words())
@settings(deadline=None)
def test_a_fact_reads_back_as_itself(fact: str):
    blocks = markup.read(f"The Meeting noted {markup.escape(fact)} once.").blocks

    assert [block.text for block in blocks] == [f"The Meeting noted {fact} once."]


def test_numbers_run_on_across_headings_and_begin_again_in_an_annex():
    text = "1. one\n\n## Key Themes\n\n1. two\n\n1. three\n\n## **ANNEX** ACTIVITIES\n\n1. one more\n"

    labels = [block.label for block in markup.read(text).blocks if block.kind is BlockKind.PARAGRAPH]

    assert labels == ["1", "2", "3", "1"]


def test_items_below_a_numbered_paragraph_are_lettered_and_begin_again_under_the_next():
    text = "1. The Meeting agreed:\n\n    1. first\n    1. second\n        1. deeper\n\n1. And:\n\n    1. again\n"

    assert [label for _, _, label, _ in kinds(text)] == ["1", "(a)", "(b)", "(i)", "2", "(a)"]


def test_a_past_text_keeps_its_numbers_as_printed():
    text = "---\nid: x\nsource: {file: old.txt, lines: [1, 2]}\n---\n7. seven\n\n9. nine\n"

    assert [block.label for block in markup.read(text).blocks] == ["7", "9"]


def test_title_lines_are_the_first_hashes_and_later_ones_are_headings():
    statement = markup.read("# MEETING OF ELBONIA\n# STATEMENT\n\nOnce.\n\n# Themes\n")

    assert statement.title == ("MEETING OF ELBONIA", "STATEMENT")
    assert statement.blocks[1].kind is BlockKind.HEADING


def test_a_clause_tells_its_precedent_and_values_in_a_comment_after_it():
    text = '1. Thanks to Elbonia.<!-- from: {closing/host: {host.country: "Elbonia"}} -->\n'

    block = markup.read(text).blocks[0]

    assert block.text == "Thanks to Elbonia."
    assert [(use.precedent, use.values) for use in block.uses] == [("closing/host", (("host.country", "Elbonia"),))]


def test_what_a_person_types_beyond_the_form_is_kept_as_words():
    text = (
        "> A quotation with *emphasis* and [a link](http://elbonia.example).\n\n- an item\n\n  its second paragraph\n"
    )

    assert [found[3] for found in kinds(text)] == [
        "A quotation with emphasis and [a link](http://elbonia.example).",
        "an item",
        "its second paragraph",
    ]


def test_a_list_typed_with_letters_on_lines_of_their_own_is_a_list():
    items = "   (a) hold a *workshop*\n   in Zenda;\n   (b) update the guide; and\n   (d) rest.\n"
    text = f"1. The Meeting decided to:\n{items}"

    blocks = markup.read(text, as_printed=True).blocks

    assert [(block.kind, block.level, block.label, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, 0, "1", "The Meeting decided to:"),
        (BlockKind.ITEM, 1, "(a)", "hold a workshop in Zenda;"),
        (BlockKind.ITEM, 1, "(b)", "update the guide; and"),
        (BlockKind.ITEM, 1, "(d)", "rest."),
    ]
    assert markup.places(text) == [(0, 1), (1, 3), (3, 4), (4, 5)]
    corrected = replace(
        markup.read(text),
        blocks=tuple(replace(b, text=b.text.replace("Zenda", "Strelsau")) for b in markup.read(text).blocks),
    )
    made = markup.edited(text, corrected, range(4)) or ""
    assert made.splitlines()[:3] == ["1. The Meeting decided to:", "   (a) hold a *workshop*", "   in Strelsau;"]


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting recalled paragraph 4\n(a) of the plan and paragraph 5\n(b) of the guide.",
        "The Meeting noted:\n(b) the plan; and\n(c) the guide.",
        "The Meeting noted: (a) the plan; and (b) the guide.",
    ],
)
def test_letters_in_brackets_that_begin_no_list_stay_words(text: str):
    (block,) = markup.read(text).blocks

    assert block.text == " ".join(text.split())


def test_every_fault_of_the_facts_is_told_with_its_line():
    text = "---\nid: x\nkind: poem\nmeeting:\n  start: 2015-02-30\nhost: Elbonia\n---\n1. one\n"

    with pytest.raises(DraftingError) as caught:
        markup.read(text, "statements/x.md")

    told = [(problem.where.file, problem.where.line) for problem in caught.value.problems]
    assert told == [("statements/x.md", 3), ("statements/x.md", 5), ("statements/x.md", 6)]


def test_facts_without_an_end_are_told_and_not_printed_as_text():
    with pytest.raises(DraftingError, match="have no end"):
        markup.read("---\nid: x\n\n1. one\n", "x.md")


def test_a_footnote_typed_in_figures_is_raised_where_a_word_refers_to_it():
    text = "1. Members noted the report[^12] of 2012.\n\n[^12]: Document 12.\n\n[^3]: Nobody refers to this.\n"

    assert kinds(text) == [
        ("paragraph", 0, "1", "Members noted the report¹² of 2012."),
        ("footnote", 0, "¹²", "Document 12."),
        ("footnote", 0, "3", "Nobody refers to this."),
    ]


@pytest.mark.parametrize("depth", [2, 9, 12])
def test_lists_within_lists_keep_all_words(depth: int):
    text = "# T\n\n1. one\n\n" + "".join(f"{'  ' * at}- item {at}\n" for at in range(depth))

    assert [words for *_, words in kinds(text)] == ["one", *(f"item {at}" for at in range(depth))]


@pytest.mark.parametrize("mark", ["- ", "> ", "1. ", ">"])
def test_what_is_nested_too_deep_to_be_read_is_refused_and_not_lost(mark: str):
    with pytest.raises(DraftingError) as fault:
        markup.read(f"# T\n\n1. one\n\n{mark * 80}words\n", "a.md")

    (problem,) = fault.value.problems
    assert (problem.rule, problem.where.file, problem.where.line) == ("markup-deep", "a.md", 5)
    assert problem.what.endswith("their words would be lost: words")


@given(statement=statements())
def test_words_changed_where_they_stand_give_the_statement_that_was_wanted(statement: Statement):
    text = markup.write(statement)
    read = markup.read(text)
    blocks = tuple(
        replace(block, text=block.text.replace(" ", " so ", 1)) if block.kind is BlockKind.PARAGRAPH else block
        for block in read.blocks
    )
    wanted = replace(read, blocks=blocks)
    made = markup.edited(text, wanted, range(len(read.title) + len(blocks)))

    assert made is None or markup.read(made) == wanted


def test_a_text_in_which_nothing_changed_is_left_to_the_letter():
    text = "# T\n\n<!-- mine -->\n1. one *two*\n   three\n\n| a | b |\n|---|---|\n| *c* | d |\n"
    read = markup.read(text)

    assert markup.edited(text, read, range(3)) == text
    assert markup.edited(text, replace(read, title=("U",)), range(3)) == text.replace("# T", "# U")


@pytest.mark.parametrize("blank", ["\n", ""])
@pytest.mark.parametrize("indent", ["    ", ""])
def test_a_list_typed_with_letters_below_a_blank_line_is_a_list(blank: str, indent: str):
    signs = ["(a) hold a *workshop*:", "(i) in Zenda; and", "(ii) in Strelsau; and", "(b) rest."]
    lines = "".join(f"{blank}{indent}{sign}\n" for sign in signs)
    text = f"1. The Meeting decided to:\n\n{lines}\n2. It rose.\n"

    blocks = markup.read(text, as_printed=True).blocks

    assert [(block.kind, block.level, block.label, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, 0, "1", "The Meeting decided to:"),
        (BlockKind.ITEM, 1, "(a)", "hold a workshop:"),
        (BlockKind.ITEM, 2, "(i)", "in Zenda; and"),
        (BlockKind.ITEM, 2, "(ii)", "in Strelsau; and"),
        (BlockKind.ITEM, 1, "(b)", "rest."),
        (BlockKind.PARAGRAPH, 0, "2", "It rose."),
    ]


def test_a_paragraph_that_begins_with_a_letter_is_written_so_that_it_stays_one():
    statement = markup.read("The Meeting noted:\n\n\\(a) in the plan is right.\n")

    assert [block.kind for block in statement.blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert markup.read(markup.write(statement)).blocks == statement.blocks
