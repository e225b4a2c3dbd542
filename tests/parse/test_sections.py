"""Which lines are a title, where one file holds two documents, and what the file itself says of its headings."""

from __future__ import annotations

import pytest
from accounting import missing, statements_of

from drafter import parse
from drafter.ingest import whole
from drafter.model import BlockKind, Statement
from drafter.names import Table
from drafter.received import Received, SourceParagraph

BODY = "1. The Meeting agreed to mend nets.\n\n2. The Meeting thanked Elbonia.\n"
FIRST = f"Co-Chairs' Statement\nThird Meeting on Nets\nKlow, Elbonia, 5 March 2013\n\n{BODY}"
SECOND = FIRST.replace("Third", "Fourth").replace("2013", "2014")


def titles(text: str) -> list[tuple[str, ...]]:
    statements = statements_of(text)
    assert missing(text, statements) == ""
    return [statement.title for statement in statements]


def of(*paragraphs: SourceParagraph) -> Statement:
    (statement,) = parse.statements(Received("a.docx", "", paragraphs), Table(()))
    return statement


def headings(statement: Statement) -> list[str]:
    return [block.text for block in statement.blocks if block.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    "title",
    [
        ("CO-CHAIRS' STATEMENT", "THIRD MEETING ON NETS", "KLOW, ELBONIA, 5 MARCH 2013"),
        ("THIRD MEETING ON NETS", "KLOW, ELBONIA, 5 MARCH 2013", "CO-CHAIRS' STATEMENT"),
        ("Co-Chairs' Statement", "Third Meeting on Nets", "Klow, Elbonia, 5 March 2013"),
        ("Third Meeting on Nets: Chair's Summary, Klow, 5 March 2013",),
        ("CO-CHAIRS' STATEMENT OF THE THIRD MEETING ON NETS, KLOW, ELBONIA, 5 MARCH 2013",),
        ("Clacks Forum Secretariat", "THIRD MEETING ON NETS", "KLOW, ELBONIA, 5 MARCH 2013"),
        ("PACIFIC SMALL PORTS FORUM", "Co-Chairs' Statement"),
        ("Pacific Small Ports Forum", "CO-CHAIRS' STATEMENT"),
        ("PACIFIC SMALL PORTS FORUM", "Third Meeting on Nets", "Klow, Elbonia, 5 March 2013", "Chair's Summary"),
        ("PRESS RELEASE", "Third Meeting on Nets", "Klow, Elbonia, 5 March 2013"),
    ],
)
def test_a_title_is_told_however_it_is_set(title):
    lines = "\n".join(title)

    assert titles(f"{lines}\n\n{BODY}") == [title]


def test_a_title_set_like_any_line_ends_where_a_heading_in_capitals_begins():
    statement = statements_of(f"Chair's Statement\nKlow, 5 March 2013\n\nSUMMARY OF DISCUSSIONS\n\n{BODY}")[0]

    assert statement.title == ("Chair's Statement", "Klow, 5 March 2013")
    assert headings(statement) == ["SUMMARY OF DISCUSSIONS"]


def test_the_lines_of_a_press_office_are_no_title_and_are_reported():
    text = f"FOR IMMEDIATE RELEASE\nReleased 12 March 2013\nTHIRD MEETING ON NETS\nKLOW, 5 MARCH 2013\n\n{BODY}"
    (statement,) = statements_of(text)

    assert statement.title == ("THIRD MEETING ON NETS", "KLOW, 5 MARCH 2013")
    assert [repair.before for repair in statement.repairs if repair.kind == "release line"] == [
        "FOR IMMEDIATE RELEASE",
        "Released 12 March 2013",
    ]


@pytest.mark.parametrize("between", ["\n", "\nKlow, 5 March 2013\n\n", "\n---\n\n"])
def test_two_documents_in_plain_letters_are_two(between):
    text = FIRST + between + SECOND

    assert [title[1] for title in titles(text)] == ["Third Meeting on Nets", "Fourth Meeting on Nets"]


@pytest.mark.parametrize(
    "heading",
    ["Report of the meeting of 5 May 2012", "NEXT MEETING", "Summary of the discussion", "Klow, 5 March 2013", "ANNEX"],
)
def test_a_heading_within_a_document_begins_no_other(heading):
    assert len(titles(f"{FIRST}\n{heading}\n\n3. The Meeting noted the report.\n")) == 1


def test_what_a_file_calls_its_title_is_the_title():
    statement = of(
        whole.heading("Statement on Nets", (1, 1), 0, title=True),
        whole.heading("As agreed by all", (2, 2), 0, title=True),
        whole.heading("Report of the Meeting of 5 March 2013", (3, 3), 1),
        whole.paragraph("The Meeting agreed.", (4, 4)),
    )

    assert statement.title == ("Statement on Nets", "As agreed by all")
    assert headings(statement) == ["Report of the Meeting of 5 March 2013"]


def test_lines_below_a_pages_only_heading_that_tell_meeting_place_or_date_are_the_titles():
    statement = of(
        whole.heading("Joint Statement", (1, 1), 1, title=True),
        whole.heading("Third Roundtable on Nets", (2, 2), 2),
        whole.paragraph("Klow, Elbonia, 5 March 2013", (3, 3)),
        whole.heading("Opening", (4, 4), 2),
        whole.paragraph("The Meeting agreed.", (5, 5)),
    )

    assert statement.title == ("Joint Statement", "Third Roundtable on Nets", "Klow, Elbonia, 5 March 2013")
    assert headings(statement) == ["Opening"]


@pytest.mark.parametrize("below", ["Day 1, 5 March 2013", "Summary of discussions", "Opening of the Meeting"])
def test_a_section_below_a_pages_only_heading_is_no_title(below):
    statement = of(
        whole.heading("Statement on Nets", (1, 1), 1, title=True),
        whole.heading(below, (2, 2), 2),
        whole.paragraph("The Meeting agreed.", (3, 3)),
    )

    assert (statement.title, headings(statement)) == (("Statement on Nets",), [below])


def test_a_files_first_heading_is_its_title_only_if_it_is_the_only_one_of_its_level():
    alone = of(
        whole.heading("Statement on Nets", (1, 1), 1),
        whole.heading("Opening", (2, 2), 2),
        whole.paragraph("The Meeting agreed.", (3, 3)),
    )
    one_of_two = of(
        whole.heading("Opening", (1, 1), 1),
        whole.paragraph("The Meeting agreed.", (2, 2)),
        whole.heading("Closing", (3, 3), 1),
        whole.paragraph("The Meeting ended.", (4, 4)),
    )

    assert (alone.title, headings(alone)) == (("Statement on Nets",), ["Opening"])
    assert (one_of_two.title, headings(one_of_two)) == ((), ["Opening", "Closing"])


def test_a_second_title_of_the_files_own_begins_a_second_document():
    paragraphs = (
        whole.heading("Statement on Nets", (1, 1), 0, title=True),
        whole.paragraph("The Meeting agreed.", (2, 2)),
        whole.heading("Statement on Ropes", (3, 3), 0, title=True),
        whole.paragraph("The Meeting ended.", (4, 4)),
    )

    found = parse.statements(Received("a.docx", "", paragraphs), Table(()))
    assert [statement.title for statement in found] == [("Statement on Nets",), ("Statement on Ropes",)]


# ── ids ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        (FIRST, "2013-03-05-meeting-3"),
        ("Nets are made of rope.\n", "a"),
        ("DECLARATION ON ŁÓDŹ’S NETS\n\nNets are made of rope.\n", "declaration-on-lodzs-nets"),
        ("ETC/../../PASSWD STATEMENT\n\nNets are made of rope.\n", "etc-passwd-statement"),
        ("声明\n\nNets are made of rope.\n", "a"),
    ],
)
def test_an_id_can_be_a_files_name(text, id_):
    assert statements_of(text)[0].id == id_


def test_a_long_title_is_cut_between_words():
    title = "DECLARATION ON THE KEEPING OF NETS, LINES AND FLOATS IN SUMMERHOUSES\n\nNets are made of rope.\n"

    assert statements_of(title)[0].id == "declaration-on-the-keeping-of-nets-lines-and-floats"


def test_ids_of_one_file_differ_and_none_is_long():
    text = f"STATEMENT ON {'VERY ' * 40}LONG NETS\n\n{BODY}\n"

    ids = [statement.id for statement in statements_of((FIRST + "\n") * 3 + text)]
    assert len(set(ids)) == len(ids)
    assert max(map(len, ids)) <= 80


@pytest.mark.parametrize(
    ("kind", "heading", "title"),
    [
        ("COMMUNIQUÉ", "NETS", True),
        ("CONCLUSIONS", "Nets", True),
        ("CONCLUSIONS", "NETS", True),
        ("OUTCOMES", "NETS", False),
        ("NETS", "", False),
    ],
)
def test_a_document_s_kind_in_capitals_below_its_place_and_date_is_the_title_s(kind: str, heading: str, title: bool):
    text = (
        f"Sixth Session of the Reef Council\n\nKlow, Elbonia, 7 May 2013\n\n{kind}\n\n1. The Council met in Klow.\n\n"
    )
    text += f"{heading}\n\n2. The Council welcomed the nets that Elbonia had mended.\n"
    (statement,) = statements_of(text)

    assert (kind in statement.title) is title


@pytest.mark.parametrize(
    "heading",
    ["AGENDA ITEM 1 — OPENING OF THE MEETING", "OPENING OF THE SESSION", "SESSION 1: NETS", "ADOPTION OF THE REPORT"],
)
def test_a_first_heading_that_names_the_meetings_course_is_no_title(heading: str):
    text = (
        f"NET COUNCIL\n\nREPORT OF THE SIXTH SESSION\n\nKlow, Elbonia\n\n7 May 2013\n\n{heading}\n\n"
        "1. The Council met in Klow.\n\n2. The Council welcomed the nets that Elbonia had mended.\n"
    )
    (statement,) = statements_of(text)

    assert headings(statement) == [heading]
    assert len(statement.title) == 4


def test_whose_statement_it_is_in_capitals_below_a_title_in_small_letters_is_the_title_s():
    head = "Sixth Meeting of the Reef Council\n\nKlow, Elbonia, 7 May 2013\n\nCO-CHAIRS' STATEMENT\n\n"
    text = f"{head}1. It met.\n\nNETS\n\n2. Yes.\n"
    (statement,) = statements_of(text)

    assert statement.title[-1] == "CO-CHAIRS' STATEMENT"


@pytest.mark.parametrize(
    ("above", "counted", "below", "title"),
    [
        ("ASSEMBLY OF THE PARTIES TO THE ZENDA TREATY", "Fourteenth meeting", "Klow, Elbonia, 7 May 2013", 3),
        ("ZENDA COMMISSION", "Ninth session", "Klow, Elbonia, 7 May 2013", 3),
        ("THIRD ZENDA CONFERENCE", "First meeting", "Nets", 1),
        ("ZENDA COMMISSION", "First session", "Nets", 1),
    ],
)
def test_a_heading_that_counts_what_the_title_names_is_the_title_s(above: str, counted: str, below: str, title: int):
    lines = [whole.paragraph(above, (1, 1), True), whole.heading(counted, (2, 2), 1), whole.heading(below, (3, 3), 1)]
    statement = of(*lines, whole.paragraph("1. The Assembly met in Klow.", (4, 4)))

    assert len(statement.title) == title
