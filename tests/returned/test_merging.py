"""All proposals in one text: each wording in brackets with who asks for it, which the brackets room reads back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from drafter import brackets, markup, redline, returned
from drafter.brackets import Choice, Way
from drafter.model import Block, BlockKind, Statement

NAMES = ("Elbonia", "Ruritania", "Zenda")


def text(*paragraphs: str, title: tuple[str, ...] = ()) -> Statement:
    blocks = (Block(BlockKind.PARAGRAPH, words, 0, str(at)) for at, words in enumerate(paragraphs, 1))
    return Statement("draft", title=title, blocks=tuple(blocks))


def merged(draft: Statement, *sent: Statement) -> returned.Merged:
    changes = [(name, redline.changes(draft, each)) for name, each in zip(NAMES, sent, strict=False)]
    return returned.merged(draft, changes)


def words(draft: Statement, *sent: Statement) -> list[str]:
    return [block.text for block in merged(draft, *sent).statement.blocks]


DRAFT = text("The Meeting noted the report.", "The Meeting agreed to meet in Zenda.")


def test_one_proposal_stands_beside_the_words_of_the_draft():
    assert words(DRAFT, text("The Meeting welcomed the report.", "The Meeting agreed to meet in Zenda."))[0] == (
        "The Meeting [noted / welcomed (Elbonia)] the report."
    )


def test_several_proposals_stand_in_one_bracket_in_the_order_of_the_files():
    sent = [text(f"The Meeting {verb} the report.", DRAFT.blocks[1].text) for verb in ("welcomed", "endorsed")]

    assert words(DRAFT, *sent)[0] == "The Meeting [noted / welcomed (Elbonia) / endorsed (Ruritania)] the report."


def test_equal_proposals_are_one_wording_of_both():
    sent = [text("The Meeting welcomed the report.", DRAFT.blocks[1].text)] * 2

    assert words(DRAFT, *sent)[0] == "The Meeting [noted / welcomed (Elbonia, Ruritania)] the report."


def test_what_is_added_stands_alone_and_what_is_struck_beside_delete():
    sent = text("The Meeting noted the report with thanks.", "The Meeting agreed to meet.")

    assert words(DRAFT, sent) == [
        "The Meeting noted the report [with thanks (Elbonia)].",
        "The Meeting agreed to meet [in Zenda / delete (Elbonia)].",
    ]


def test_a_paragraph_struck_is_one_bracket():
    assert words(DRAFT, text("The Meeting noted the report."))[1] == (
        "[The Meeting agreed to meet in Zenda. / delete (Elbonia)]"
    )


def test_a_new_paragraph_has_the_number_of_the_one_above_it_with_bis():
    sent = text("The Meeting noted the report.", "A study of costs is needed.", "The Meeting agreed to meet in Zenda.")
    found = merged(DRAFT, sent, sent).statement

    assert [(block.label, block.text) for block in found.blocks][1:] == [
        ("1 bis", "[A study of costs is needed. (Elbonia, Ruritania)]"),
        ("2", "The Meeting agreed to meet in Zenda."),
    ]


def test_paragraphs_added_together_stand_in_one_bracket():
    sent = text(DRAFT.blocks[0].text, "A study of costs is needed.", "It is made by the host.", DRAFT.blocks[1].text)
    found = merged(DRAFT, sent).statement

    assert [(block.label, block.text) for block in found.blocks][1:3] == [
        ("1 bis", "[A study of costs is needed."),
        ("1 ter", "It is made by the host. (Elbonia)]"),
    ]
    assert len(brackets.of(found).all) == 1


def test_a_bracket_that_stands_there_is_never_cut():
    draft = text("The Meeting [noted / took note of] the report.")

    assert words(draft, text("The Meeting [noted / welcomed] the report.")) == [
        "The Meeting [[noted / took note of] / [noted / welcomed] (Elbonia)] the report."
    ]


@pytest.mark.parametrize(
    ("sent", "asked"),
    [
        ("[noted / welcomed / endorsed]", "[noted / welcomed / endorsed (Elbonia)]"),
        ("welcomed", "[noted / welcomed (Elbonia)]"),
        ("took note of", "[noted / welcomed / took note of (Elbonia)]"),
        ("[noted / [warmly] welcomed]", "[[noted / welcomed] / [noted / [warmly] welcomed] (Elbonia)]"),
    ],
    ids=["a wording added", "one taken", "another put in its place", "one changed"],
)
def test_who_asks_for_a_wording_in_a_bracket_of_the_draft_stands_in_that_bracket(sent, asked):
    draft = text("The Meeting [noted / welcomed] the report.")

    assert words(draft, text(f"The Meeting {sent} the report.")) == [f"The Meeting {asked} the report."]


def test_who_asked_before_stays_beside_who_asks_now():
    draft = text("The Meeting [noted / welcomed (Zenda)] the report and [warmly (Zenda)] thanked the host.")
    bare = text("The Meeting [noted / welcomed] the report and [warmly] thanked the host.")
    sent = [
        text("The Meeting welcomed the report and [warmly] thanked the host."),
        text("The Meeting [noted / welcomed] the new report and thanked the host."),
    ]
    changes = [(name, redline.changes(bare, each)) for name, each in zip(NAMES, sent, strict=False)]

    assert returned.merged(draft, changes).statement.blocks[0].text == (
        "The Meeting [noted / welcomed (Zenda, Elbonia)] the [new (Ruritania)] report and "
        "[warmly (Zenda) / delete (Ruritania)] thanked the host."
    )


def test_words_that_no_bracket_can_hold_are_told_and_the_draft_stays():
    found = merged(DRAFT, text("The Meeting [noted the report.", DRAFT.blocks[1].text))

    assert found.statement.blocks[0].text == DRAFT.blocks[0].text
    assert [(each.by, each.what) for each in found.left] == [("Elbonia", "changes words that brackets cannot show")]


def test_a_title_and_a_cell_of_a_table_are_bracketed_too():
    table = Block(BlockKind.TABLE, "Activity\\tDate\\nWorkshop\\tMay 2028".replace("\\t", "\t").replace("\\n", "\n"), 1)
    draft = replace(DRAFT, title=("FIRST DRAFT",), blocks=(*DRAFT.blocks, table))
    other = replace(table, text=table.text.replace("May", "June"))
    sent = replace(draft, title=("SECOND DRAFT",), blocks=(*DRAFT.blocks, other))
    found = merged(draft, sent).statement

    assert found.title == ("[FIRST / SECOND (Elbonia)] DRAFT",)
    assert found.blocks[2].rows[1] == ("Workshop", "[May / June (Elbonia)] 2028")


OFFERED = (
    "Meeting", "noted", "welcomed", "report", "work", "of", "the", "and", "members", "[[host.country]]", "2028",
    "(RSO)", "[sic]", "and/or", "[noted / took note of]",
)  # fmt: skip
WORD = st.sampled_from(OFFERED)
PARAGRAPH = st.lists(WORD, min_size=3, max_size=12).map(lambda parts: f"The {' '.join(parts)}.")
TEXT = st.lists(PARAGRAPH, min_size=1, max_size=5)


@st.composite
def edits(draw: st.DrawFn) -> tuple[Statement, list[Statement]]:
    """A draft, and what two or three delegations make of it by changing words, adding and striking paragraphs."""
    paragraphs = draw(TEXT)

    def edited() -> Statement:
        made: list[str] = []
        for each in paragraphs:
            what = draw(st.sampled_from(["keep", "keep", "word", "cut", "add", "strike"]))
            parts = each.split(" ")
            at = draw(st.integers(0, len(parts) - 1))
            if what == "word":
                parts[at : at + 1] = draw(st.lists(WORD, min_size=1, max_size=3))
            elif what == "cut":
                del parts[at]
            made += [] if what == "strike" else [" ".join(parts)] if parts else []
            made += [draw(PARAGRAPH)] if what == "add" else []
        return text(*made)

    return text(*paragraphs), [edited() for _ in range(draw(st.integers(1, 3)))]


@settings(max_examples=200)
@given(edits())
def test_any_merged_text_is_balanced_and_taking_the_first_wording_everywhere_gives_the_draft(given_):
    draft, sent = given_
    found = merged(draft, *sent).statement
    read = brackets.of(found, NAMES.__contains__)

    assert not read.lone
    assert markup.read(markup.write(found), "x.md").blocks == found.blocks
    choices = [
        Choice(bracket.number, *((Way.TAKE, 1) if _is_own(bracket) else (Way.STRIKE, 0)))
        for bracket in read.outermost
        if bracket.by
    ]
    settled = brackets.settled(found, read, choices).statement
    assert [_bare(block.text) for block in settled.blocks] == [_bare(block.text) for block in draft.blocks]


@settings(max_examples=200)
@given(edits())
def test_taking_all_that_a_delegation_asks_for_gives_its_text(given_):
    draft, (sent, *_) = given_
    made = merged(draft, sent)
    read = brackets.of(made.statement, NAMES.__contains__)
    hers = [
        Choice(
            bracket.number, Way.TAKE, next(at for at, each in enumerate(bracket.alternatives, 1) if NAMES[0] in each.by)
        )
        for bracket in read.outermost
        if bracket.by
    ]
    settled = brackets.settled(made.statement, read, hers).statement

    if not made.left and not any(step.move for step in redline.changes(draft, sent).steps):
        assert [_bare(block.text) for block in settled.blocks] == [_bare(block.text) for block in sent.blocks]


def _is_own(bracket: brackets.Bracket) -> bool:
    """Return whether the first wording is the draft's."""
    return bracket.alternatives[0].by in ((), ("Co-Chairs",))


def _bare(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("labels", ["a b c d", "i ii iii iv", "1 2 3 4"])
def test_items_after_one_that_is_added_are_lettered_on(labels):
    one, two, three, four = labels.split()
    items = [
        Block(BlockKind.ITEM, words, 1, label) for label, words in ((one, "train;"), (two, "share;"), (three, "meet."))
    ]
    lead = Block(BlockKind.PARAGRAPH, "Members agreed to:", 0, "1")
    draft = replace(DRAFT, blocks=(lead, *items))
    added = Block(BlockKind.ITEM, "buy seven new boats;", 1, two)
    sent = replace(DRAFT, blocks=(lead, items[0], added, replace(items[1], label=three), replace(items[2], label=four)))

    assert [(block.label, block.text) for block in merged(draft, sent).statement.blocks[1:]] == [
        (one, "train;"),
        (two, "[buy seven new boats; (Elbonia)]"),
        (three, "share;"),
        (four, "meet."),
    ]
