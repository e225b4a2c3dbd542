"""The lines with which a document is signed, the parts that it counts, and what recitals tell of who spoke."""

from __future__ import annotations

import pytest
from accounting import missing, statements_of

from drafter.model import BlockKind, Statement

HEAD = "FIFTH MEETING OF THE LAKE FORUM\nKLOW, ELBONIA, 5 MARCH 2013\nSTATEMENT\n\n"
BODY = "1. The Forum agreed to mend the lights.\n\n2. The Forum thanked Elbonia.\n\n"


def read(text: str) -> Statement:
    (statement,) = statements_of(HEAD + text)
    assert missing(HEAD + text, (statement,)) == ""
    return statement


def headings(text: str) -> list[str]:
    return [block.text for block in read(text).blocks if block.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    "lines",
    [
        "DONE AT KLOW, THIS 5TH DAY OF MARCH 2013\n\nTHE FORUM\n",
        "For the Forum\n\n(Signed)\n\nAnn Lake\n",
        "Lake Forum Secretariat\nKlow\n5 March 2013\n",
        "Ends\n",
    ],
)
def test_what_signs_a_document_heads_nothing(lines):
    assert headings(BODY + lines) == []


def test_a_heading_with_a_text_below_stays_one_though_it_speaks_of_what_was_done():
    assert headings(f"{BODY}Done at Klow\n\n3. The Forum mended two lights.\n") == ["Done at Klow"]


def test_an_annex_below_the_signatures_is_a_heading():
    assert headings(f"{BODY}For the Forum\n\nAnnex A: Lights\n\n1. The light of Klow.\n")[-1] == "Lights"


@pytest.mark.parametrize("numbers", [("1", "2"), ("5/1", "5/2"), ("I", "II")])
def test_resolutions_that_one_document_counts_are_its_headings(numbers):
    parts = [f"RESOLUTION {n}: {what}" for n, what in zip(numbers, ("NETS OF ELBONIA", "LIGHTS OF ZENDA"), strict=True)]
    text = f"{parts[0]}\n\nThe Forum agreed to mend nets.\n\n{parts[1]}\n\nThe Forum agreed to mend lights.\n"

    assert headings(text) == parts
    assert read(text).title == tuple(HEAD.strip().split("\n"))


def test_a_title_that_counts_and_has_no_second_part_stays_the_title_s():
    statement = read("RESOLUTION 5/1: NETS\n\nThe Forum agreed to mend nets.\n")

    assert statement.title[-1] == "RESOLUTION 5/1: NETS"


def test_who_spoke_is_no_attendance_that_was_not_understood():
    recital = (
        "Noting the opening remarks by Ann Lake, and the statements by the representatives of Ruritania and Zenda;"
    )
    statement = read(f"The Forum,\n\n{recital}\n\n1. Decides to meet again.\n")

    assert not [repair for repair in statement.repairs if repair.kind == "attendance unread"]
