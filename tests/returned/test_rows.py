"""The rows of the table: where each change stands in the draft, and what of a change is shown."""

from __future__ import annotations

from drafter import redline, returned
from drafter.model import Block, BlockKind, Comment, Statement
from drafter.returned import Layer

TABLE = "Activity\tDate\nWorkshop\tMay\nSymposium\tJune\nCourse\tJuly"


def text(*blocks: Block) -> Statement:
    return Statement("draft", blocks=blocks)


def paragraph(words: str, label: str, line: int = 0) -> Block:
    return Block(BlockKind.PARAGRAPH, words, 0, label, (line, line))


def rows(draft: Statement, sent: Statement, *comments: Comment):
    changes = redline.changes(draft, sent)
    layer = Layer(changes, lambda _: "Ana")
    return list(returned.rows([layer], [(each, sent, changes) for each in comments], "Elbonia", "e.docx", 0))


def test_of_a_table_the_head_and_the_rows_that_changed_are_shown():
    draft = text(Block(BlockKind.TABLE, TABLE, 1))
    (row,) = rows(draft, text(Block(BlockKind.TABLE, TABLE.replace("June", "August"), 1)))

    assert "".join(part.text for part in row.words) == "Activity\tDate\nSymposium\tJuneAugust"


def test_what_is_added_before_everything_stands_at_the_beginning():
    draft = text(paragraph("The Meeting noted the report.", "1"))
    (row,) = rows(draft, text(paragraph("A word of welcome was said.", "1"), paragraph(draft.blocks[0].text, "2")))

    assert (row.paragraph, row.kind) == ("the beginning", "added")


def test_a_comment_on_an_added_paragraph_stands_where_that_does():
    draft = text(paragraph("The Meeting noted the report.", "1", 1))
    sent = text(draft.blocks[0], paragraph("A study of costs is needed.", "2", 2))
    (row,) = rows(draft, sent, Comment("Ana", "Urgent.", (2, 2)))

    assert (row.paragraph, row.comment) == ("after para. 1", "Urgent.")


def test_a_comment_beside_no_paragraph_is_told_first():
    draft = text(paragraph("The Meeting noted the report.", "1", 5))
    (row,) = rows(draft, draft, Comment("Bo", "Good work.", (0, 0)))

    assert (row.paragraph, row.comment) == ("general", "Good work.")


def test_a_paragraph_split_in_two_is_told_as_that():
    draft = text(paragraph("The Meeting noted the report. It thanked the host.", "1"))
    (row,) = rows(draft, text(paragraph("The Meeting noted the report.", "1"), paragraph("It thanked the host.", "2")))

    assert (row.paragraph, row.form) == ("para. 1", "split into several paragraphs")
