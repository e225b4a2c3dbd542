"""What LibreOffice prints of the Word file: the labels and words of the statement, in order.

Numbering is Word's own business once the file is made; this is the nearest to Word that a test has.
"""

from __future__ import annotations

import difflib
from dataclasses import replace
from itertools import chain

import pypdfium2
import pytest
from render.conftest import ORIGINS
from render.word_reader import WordFile

from drafter import markup, numbering, render
from drafter.model import Block, BlockKind, Statement
from drafter.render import front

SENTENCES = (
    "The Meeting welcomed the report of the Technical Experts Group on movements by air and by sea, and encouraged "
    "members of the Zenda Process to take part in its work, having regard to their national circumstances.",
    "Members reaffirmed their commitment to strengthening border integrity.",
    "Participants noted the growth of irregular crossings in the region, commended Elbonia and Freedonia for hosting "
    "workshops in the period since the second meeting, and asked the Strelsau Office for Borders to report on the "
    "feasibility of a framework for the exchange of registration data among interested members before the end of "
    "2027, in consultation with the regional centres of excellence.",
    "The Meeting endorsed the policy guides and recommended them to Ministers.",
)

ACTIVITIES = """Activity\tDate\tPlace\tHosts\tOutcome
Regional Workshop on Document Examination for Frontline Officers\t12–13\u00a0October 2026\tGrand Fenwick\tElbonia and \
Freedonia\tA reference guide for frontline officers, translated into five languages of the region
Course for Trainers on Interviewing Victims\t30\u00a0January–3\u00a0February 2027\tStrelsau, Ruritania\tSylvania\t\
Twenty-four trainers from nine members of the process
Symposium of the Technical Experts on Registration\t23–25\u00a0September 2027\tZenda\tElbonia\tA symposium"""


def long_statement() -> Statement:
    """Return a past text of 25 paragraphs with headings, bullets and lettered items: some six pages."""
    blocks = []
    for n in range(1, 26):
        if n % 7 == 3:
            blocks.append(Block(BlockKind.HEADING, f"Theme of paragraph {n}", 1))
        words = " ".join(SENTENCES[(n + k) % 4] for k in range(n % 3 + 1))
        blocks.append(Block(BlockKind.PARAGRAPH, words, 0, str(n)))
        if n % 5 == 0:
            marks = ("", "", "") if n % 2 else ("(a)", "(b)", "(c)")
            blocks += [Block(BlockKind.ITEM, SENTENCES[k], 1, mark) for k, mark in enumerate(marks)]
    title = ("SECOND MEETING OF SENIOR OFFICIALS", "FENWICK, GRAND FENWICK, 2 APRIL 2026", "CO-CHAIRS' STATEMENT")
    return Statement("2026-04-02-zenda-som-2", title=title, blocks=tuple(blocks))


def lines(data: bytes, statement: Statement) -> list[list[str]]:
    """Return the lines of each page, without those of its header and footer."""
    document = pypdfium2.PdfDocument(data)
    pages = [document[at].get_textpage().get_text_range().split("\r\n") for at in range(len(document))]
    document.close()
    furniture = {front.marking(statement), front.state(statement)}
    found = []
    for at, page in enumerate(pages, 1):
        dropped = furniture | {f"Page {at} of {len(pages)}"} | ({front.short_title(statement)} if at > 1 else set())
        dropped = {line.replace("\u00a0", " ") for line in dropped}
        printed = [line.replace("\u00a0", " ").strip() for line in page]
        found.append([line for line in printed if line and line not in dropped])
    return found


def letters(text: str) -> str:
    """Return the text without what a line end may change: spaces, and hyphens."""
    raised = text.translate(str.maketrans("¹²³", "123"))
    return "".join(letter for letter in raised if not letter.isspace() and letter not in "-\u00ad\ufffe\u0002")


def expected(statement: Statement) -> str:
    """Return title, labels and words in the order of the page; footnotes end the page of a short text."""
    notes = [block for block in statement.blocks if block.kind is BlockKind.FOOTNOTE]
    body = [block for block in statement.blocks if block.kind is not BlockKind.FOOTNOTE]
    annex = next((at for at, block in enumerate(body) if numbering.is_annex(block)), len(body))
    return letters("".join([*statement.title, *map(printed, [*body[:annex], *notes, *body[annex:]])]))


def printed(block: Block) -> str:
    if block.kind is BlockKind.ITEM and not block.label:
        return ("•", "–")[(block.level - 1) % 2] + block.text
    bare = numbering.is_annex(block) or block.kind is BlockKind.FOOTNOTE
    label = block.label if bare else block.label + numbering.stop(block.label)
    return label + block.text


def body(data: bytes, statement: Statement) -> str:
    """Return all letters of the text, from its title on."""
    found = letters("".join(chain.from_iterable(lines(data, statement))))
    return found[found.index(letters(statement.title[0])) :]


@pytest.fixture(params=["draft", "past", "final", "long"])
def statement(request) -> Statement:
    return long_statement() if request.param == "long" else request.getfixturevalue(request.param)


def test_libreoffice_prints_the_labels_and_words_of_the_statement_in_order(statement, dress, office):
    assert body(office(render.to_docx(statement, dress, ORIGINS)), statement) == expected(statement)


def test_the_pdf_has_the_labels_and_words_of_the_statement_in_order(statement, dress):
    data = render.to_pdf(statement, dress, ORIGINS)
    found = body(data, statement).partition("Whereeachparagraphcomesfrom")[0]

    assert found == expected(statement)


def test_lists_that_begin_anew_do_so_in_libreoffice(dress, office):
    blocks = [Block(BlockKind.PARAGRAPH, "one", 0, "1"), Block(BlockKind.ITEM, "x", 1, "(a)")]
    blocks += [Block(BlockKind.PARAGRAPH, "none"), Block(BlockKind.ITEM, "x", 1, "(a)")]
    blocks += [Block(BlockKind.ITEM, "x", 2, label) for label in ("(i)", "(ii)", "(iv)")]
    blocks += [Block(BlockKind.ITEM, "x", 1, "(b)"), Block(BlockKind.PARAGRAPH, "two", 0, "2")]
    blocks += [Block(BlockKind.ITEM, "x", 1, label) for label in ("(a)", "(c)", "d)", "E", "3", "4")]
    blocks += [Block(BlockKind.PARAGRAPH, "x", 0, label) for label in ("4", "2 ter", "2", "3", "A", "(b)", "1")]
    statement = Statement("x", title=("T",), blocks=tuple(blocks))

    assert body(office(render.to_docx(statement, dress)), statement) == expected(statement)


def test_word_file_and_pdf_break_lines_and_pages_alike(dress, office):
    statement = long_statement()
    word = lines(office(render.to_docx(statement, dress)), statement)
    paper = lines(render.to_pdf(statement, dress), statement)

    assert len(word) == len(paper) > 3
    flat = [[letters(line) for line in chain.from_iterable(pages)] for pages in (word, paper)]
    same = sum(match.size for match in difflib.SequenceMatcher(None, *flat, autojunk=False).get_matching_blocks())
    assert same / max(map(len, flat)) > 0.97


def test_no_date_of_a_table_is_cut_in_either_form(dress, office):
    statement = Statement("x", blocks=(Block(BlockKind.TABLE, ACTIVITIES, 1),))

    for data in (office(render.to_docx(statement, dress)), render.to_pdf(statement, dress)):
        found = " ".join(chain.from_iterable(lines(data, statement)))
        for date in ("12–13 October", "30 January–3 February", "23–25 September"):
            assert date in found


def test_a_range_of_days_in_running_text_stays_on_one_line_of_the_pdf(dress):
    starts = ["".join("so " * n) for n in range(20, 40)]
    blocks = [Block(BlockKind.PARAGRAPH, f"{start}on 10–11\u00a0May 2023 in Fenwick, and more.") for start in starts]
    statement = Statement("x", blocks=tuple(blocks))
    found = list(chain.from_iterable(lines(render.to_pdf(statement, dress), statement)))

    assert sum("10–11 May" in line for line in found) == len(blocks)
    assert any(line.startswith("10–11 May") for line in found), "one of them has come to a line's end"


def test_a_lead_in_stays_with_its_list_on_both(dress, office):
    filler = [Block(BlockKind.PARAGRAPH, "One line.", 0, str(n)) for n in range(1, 30)]
    lead = [Block(BlockKind.PARAGRAPH, "Members agreed to:", 0, "30"), Block(BlockKind.ITEM, "a workshop", 1)]
    statement = Statement("x", blocks=(*filler, *lead))

    for data in (office(render.to_docx(statement, dress)), render.to_pdf(statement, dress)):
        assert lines(data, statement)[1] == ["30. Members agreed to:", "• a workshop"]


def test_a_base_document_that_libreoffice_saved_again_still_numbers_as_the_statement_says(past, dress, office):
    saved = replace(dress, styles=office(dress.styles, "docx"))
    seen = WordFile(render.to_docx(past, saved)).paragraphs()

    assert [each.number or each.typed for each in seen if each.style not in ("Title", "heading 1", "Heading 1")] == [
        "1.", "2.", "3 bis.", "5.", "b.", "c.", "(i)", "(ii)", "", "(a)", "(b)", "Who:", "6.",
    ]  # fmt: skip


def test_a_text_of_the_markup_is_printed_with_its_counted_numbers(dress, office):
    statement = markup.read("# TITLE\n\n1. one\n1. two\n    1. x\n    1. y\n1. three\n\n## Annex\n\n1. four\n")

    assert body(office(render.to_docx(statement, dress)), statement) == "TITLE1.one2.two(a)x(b)y3.threeAnnex1.four"
