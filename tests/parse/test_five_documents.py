"""The five documents of precedents/sources: nine statements, every word of them accounted for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from accounting import missing

from drafter import ingest, library, markup, parse
from drafter.model import BlockKind, Kind, Role, Statement
from drafter.names import Table

SYDNEY, WEB_2011, WEB_2009, BUNDLE, BALI = (
    "000_2f70fb264fca3dd3.txt",
    "001_0c277dc11b8170be.txt",
    "002_edada6a3e2f4f543.txt",
    "003_d9a7bd3593a4b4a0.txt",
    "004_ccbfb8092b0a8fde.txt",
)
SOURCES = Path(__file__).parents[2] / "precedents" / "sources"


@pytest.fixture(scope="module")
def names(checkout_shelf) -> Table:
    return Table(checkout_shelf.names)


@pytest.fixture(scope="module")
def checkout_shelf():
    return library.load(SOURCES.parents[1])


@pytest.fixture(scope="module")
def read(names):
    known = [row.acronym for row in names.rows if row.acronym]
    return {
        path.name: parse.statements(ingest.read(path.read_bytes(), path.name, known), names)
        for path in sorted(SOURCES.glob("*.txt"))
    }


def numbered(statement: Statement) -> list[str]:
    return [block.label for block in statement.blocks if block.kind is BlockKind.PARAGRAPH and block.label.isdecimal()]


def items_under(statement: Statement, number: str) -> int:
    labels = [block.label if block.kind is BlockKind.PARAGRAPH else None for block in statement.blocks]
    start = labels.index(number) + 1
    following = statement.blocks[start:]
    return next((at for at, block in enumerate(following) if block.kind is not BlockKind.ITEM), len(following))


def headings(statement: Statement) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in statement.blocks if block.kind is BlockKind.HEADING]


def roles(statement: Statement) -> dict[str, int]:
    return dict(Counter(attendee.role.value for attendee in statement.attendance))


def one_to(last: int) -> list[str]:
    return [str(number) for number in range(1, last + 1)]


def test_there_are_nine_statements_of_these_kinds(read):
    kinds = {file: [statement.kind for statement in statements] for file, statements in read.items()}

    assert kinds == {
        SYDNEY: [Kind.STATEMENT],
        WEB_2011: [Kind.SUMMARY],
        WEB_2009: [Kind.SUMMARY],
        BUNDLE: [Kind.STATEMENT, Kind.STRATEGY, Kind.STATEMENT, Kind.DECLARATION, Kind.MEMBERSHIP],
        BALI: [Kind.STATEMENT],
    }


@pytest.mark.parametrize("file", [SYDNEY, WEB_2011, WEB_2009, BUNDLE, BALI])
def test_every_word_stands_in_a_statement_or_in_a_repair_in_order(read, file):
    assert missing((SOURCES / file).read_text(encoding="utf-8"), read[file]) == ""


@pytest.mark.parametrize("file", [SYDNEY, WEB_2011, WEB_2009, BUNDLE, BALI])
def test_written_as_markdown_and_read_back_they_are_the_same(read, file):
    for statement in read[file]:
        assert markup.read(markup.write(statement)) == statement


def test_the_statements_held_are_what_reading_gives(read, checkout_shelf):
    fresh = sorted((statement for statements in read.values() for statement in statements), key=lambda one: one.id)

    assert fresh == list(checkout_shelf.statements)


def test_sydney_2013(read):
    (statement,) = read[SYDNEY]

    assert numbered(statement) == one_to(25)
    assert [text for _, text in headings(statement)] == ["Proceedings", "Key Themes", "Action Items", "The Way Forward"]
    assert (items_under(statement, "20"), items_under(statement, "23")) == (3, 11)
    assert sum(block.kind is BlockKind.ITEM for block in statement.blocks) == 14
    assert roles(statement) == {"participant": 16, "observer": 2}
    meeting = statement.meeting
    assert (meeting.ordinal, meeting.city, meeting.country, str(meeting.start)) == (
        7,
        "Sydney",
        "Australia",
        "2013-03-05",
    )
    changed = {(repair.before, repair.after) for repair in statement.repairs}
    assert {
        ("1", ""),
        ("consideration.In", "consideration. In"),
        ("regionallyfocused", "regionally-focused"),
        ("cohosted", "co-hosted"),
    } <= changed


def test_canberra_2014(read):
    statement = read[BUNDLE][0]

    assert numbered(statement) == one_to(17)
    assert items_under(statement, "11") == 3
    assert [label for label, _ in headings(statement)] == ["I", "II", "III"]
    assert [attendee.printed for attendee in statement.attendance].count("") == 2
    assert statement.attendance[8].printed == ""
    assert statement.attendance[8].role is Role.PARTICIPANT
    assert [repair.kind for repair in statement.repairs].count("lost name") == 2
    assert roles(statement) == {"participant": 17, "observer": 2, "also present": 1}
    assert (statement.meeting.ordinal, statement.meeting.city) == (8, "Canberra")


def test_strategy_2014(read):
    statement = read[BUNDLE][1]

    labels = Counter(block.label for block in statement.blocks)
    assert (labels["Action"], labels["Who"]) == (18, 18)
    (footnote,) = [block for block in statement.blocks if block.kind is BlockKind.FOOTNOTE]
    assert footnote.text.startswith("See Bali Ministerial Conference")
    assert "Action" not in [text for _, text in headings(statement)]
    assert statement.attendance == ()


def test_fifth_ministerial_2013(read):
    statement = read[BUNDLE][2]

    assert numbered(statement) == one_to(14)
    assert [label for label, _ in headings(statement)] == ["I", "II", "III", "IV"]
    assert (statement.meeting.ordinal, str(statement.meeting.start)) == (5, "2013-04-02")
    assert roles(statement) == {"participant": 37, "observer": 8}


def test_jakarta_declaration_2013(read):
    statement = read[BUNDLE][3]

    assert numbered(statement) == one_to(12)
    assert headings(statement) == [
        ("A", "Prevention"),
        ("B", "Early Detection"),
        ("C", "Protection"),
        ("D", "Prosecution"),
    ]
    letters = "".join(block.label for block in statement.blocks if block.kind is BlockKind.ITEM)
    assert letters == "abcdefgh" + "abcde" + "abcdefg" + "abcdefg"
    assert roles(statement) == {"participant": 13, "also present": 2}


def test_membership_lists_2014(read):
    statement = read[BUNDLE][4]

    tables = [block for block in statement.blocks if block.kind is BlockKind.TABLE]
    assert [len(table.rows) for table in tables] == [3, 10, 24, 9, 6]
    assert all(len(row) == 2 for table in tables for row in table.rows)
    assert statement.attendance == ()


def test_bali_2016(read):
    (statement,) = read[BALI]

    assert numbered(statement) == one_to(26)
    assert headings(statement)[-1] == ("ANNEX", "PRIORITY ACTIVITIES")
    levels = [block.level for block in statement.blocks if block.kind is BlockKind.ITEM]
    assert levels == [1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1]
    assert roles(statement) == {"participant": 45, "observer": 16}
    assert (statement.meeting.ordinal, statement.meeting.city, statement.meeting.country) == (None, "Bali", "Indonesia")
    changed = {(repair.before, repair.after) for repair in statement.repairs}
    assert {
        ("10.Participants", "10. Participants"),
        ("VRSMSRC", "VRS-MSRC"),
        ("subregional", "sub-regional"),
    } <= changed


def test_web_page_2011(read):
    (statement,) = read[WEB_2011]

    assert numbered(statement) == one_to(4)
    assert sum(block.kind is BlockKind.ITEM for block in statement.blocks) == 15
    assert roles(statement) == {"participant": 14, "observer": 5}
    meeting = statement.meeting
    assert (meeting.ordinal, meeting.city, meeting.country, str(meeting.start)) == (
        4,
        "Bali",
        "Indonesia",
        "2011-03-09",
    )


def test_web_page_2009_tells_that_its_dates_disagree(read):
    (statement,) = read[WEB_2009]

    told = {repair.before for repair in statement.repairs if repair.kind == "date disagrees"}
    assert told == {"27 - 29 June 2009", "27 and 29 July 2009"}
    assert numbered(statement) == one_to(3)
    assert sum(block.kind is BlockKind.ITEM for block in statement.blocks) == 8
    assert roles(statement) == {"participant": 15, "observer": 1}
    dropped = {repair.before for repair in statement.repairs if repair.after == "" and repair.before}
    assert "hindu-temple-bali-indonesia-min Image" in dropped
