"""Statements of invented bodies: titles, facts, headings, lists, annexes."""

from __future__ import annotations

from datetime import date

import pytest
from accounting import missing, statements_of

from drafter.model import BlockKind, Kind, Meeting, Statement
from drafter.parse import identity

COMMUNIQUE = """FORTY-SECOND MEETING OF THE RURITANIA-ELBONIA JOINT COMMISSION ON FISHERIES

Streslau, Ruritania
10 and 11 June 2015

JOINT COMMUNIQUÉ

INTRODUCTION

1. The Forty-second Meeting of the Ruritania-Elbonia Joint Commission on Fisheries (the Commission) was held in \
Streslau, Ruritania, on 10 and 11 June 2015. It was chaired by Ms Ada Flavia.

2. The Commission took note of the report of the 41st Meeting, held in Klow, Elbonia on 3–4 May 2014.

NEXT MEETING

3. Ministers agreed to:

(a) reduce the by-catch of herring;
(b) strengthen:
(i) patrols at night; and
(ii) licensing.

Annex A: List of activities

1. A workshop on nets.
2. A guide for inspectors.
"""

SUMMARY = """CHAIR'S SUMMARY
of the inaugural Senior Officials' Meeting of the Borogravia Dialogue
Uberwald, 3 to 5 September 2019

The inaugural Senior Officials' Meeting of the Borogravia Dialogue on Clacks took place in Uberwald,
Borogravia from 3 to 5 September 2019. Participants discussed the towers that stand on the hills, and
thanked the Government of Borogravia for its warm hospitality and for the excellent arrangements made.

Opening session

The Chair welcomed participants. Delegates noted with appreciation the progress of the secretariat in
the building of towers, and asked it to report to the next meeting on the towers that are not built.

Any other business

  o   Members agreed to meet annually.
  o   Lancre offered to host the second meeting.
"""

POLICY = """Monetary Policy Statement

At its meeting on 3 March 2020, the Monetary Policy Committee decided to keep the rate unchanged at 2.5 per cent.
Members voted 7-2 in favour of the decision.
"""


def only(text: str) -> Statement:
    (statement,) = statements_of(text)
    return statement


@pytest.mark.parametrize("text", [COMMUNIQUE, SUMMARY, POLICY])
def test_every_word_is_kept(text: str):
    assert missing(text, statements_of(text)) == ""


def test_the_facts_of_a_meeting_are_its_own_and_no_other_meetings():
    assert only(COMMUNIQUE).meeting == Meeting(
        "Ruritania-Elbonia Joint Commission",
        "Forty-second Meeting of the Ruritania-Elbonia Joint Commission on Fisheries",
        42, "Streslau", "Ruritania", date(2015, 6, 10), date(2015, 6, 11), co_chairs=("Ms Ada Flavia",),
    )  # fmt: skip


def test_a_title_ends_where_the_headings_begin():
    statement = only(COMMUNIQUE)

    assert statement.title[1:] == ("Streslau, Ruritania", "10 and 11 June 2015", "JOINT COMMUNIQUÉ")
    headings = [(block.label, block.text) for block in statement.blocks if block.kind is BlockKind.HEADING]
    assert headings == [("", "INTRODUCTION"), ("", "NEXT MEETING"), ("Annex A", "List of activities")]
    assert statement.kind is Kind.STATEMENT


def test_lettered_items_nest():
    items = [(block.level, block.label) for block in only(COMMUNIQUE).blocks if block.kind is BlockKind.ITEM]

    assert items == [(1, "(a)"), (1, "(b)"), (2, "(i)"), (2, "(ii)")]


def test_an_inaugural_meeting_of_several_days_and_words_round_bullets():
    statement = only(SUMMARY)

    meeting = statement.meeting
    assert (meeting.ordinal, meeting.city, meeting.start, meeting.end) == (
        1, "Uberwald", date(2019, 9, 3), date(2019, 9, 5),
    )  # fmt: skip
    assert [block.text for block in statement.blocks if block.kind is BlockKind.ITEM] == [
        "Members agreed to meet annually.",
        "Lancre offered to host the second meeting.",
    ]


def test_a_decision_statement_without_place_has_a_date_and_no_place():
    meeting = only(POLICY).meeting

    assert (meeting.body, meeting.city, meeting.start) == ("Monetary Policy Committee", "", date(2020, 3, 3))


def test_a_text_without_any_facts_has_none():
    statement = only("Nets are made of rope.\n\nRope is made of hemp.\n")

    assert statement.meeting == Meeting()
    assert statement.kind is Kind.SUMMARY


def test_a_heading_in_capitals_is_no_new_document_when_the_numbers_go_on():
    text = COMMUNIQUE.replace("NEXT MEETING", "REPORT ON THE MEETING OF 5 MAY 2014")

    assert len(statements_of(text)) == 1


def test_two_statements_in_one_file_are_two():
    second = COMMUNIQUE.replace("2015", "2016").replace("FORTY-SECOND", "FORTY-THIRD").replace("-second", "-third")

    statements = statements_of(COMMUNIQUE + "\n\n" + second)

    assert [statement.meeting.ordinal for statement in statements] == [42, 43]
    assert statements[1].source is not None
    assert statements[1].source.lines[0] == len(COMMUNIQUE.splitlines()) + 3


def test_an_id_has_no_accents():
    text = COMMUNIQUE.replace("JOINT COMMISSION ON", "RÉUNION OF").replace("Joint Commission on", "Réunion of")

    assert "reunion" in only(text).id


def test_an_id_that_is_cut_ends_with_a_word_that_may_end_a_name():
    assert identity._cut("policy-statement-committee-of-the-central-bank", 34) == "policy-statement-committee"
    assert identity._cut("policy-statement", 34) == "policy-statement"
    assert identity._cut("of-the-" + "x" * 40, 12) == "of-the-xxxxx"
