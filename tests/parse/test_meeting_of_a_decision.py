"""The meeting of a decision is that of its title, not one that its preamble recalls."""

from __future__ import annotations

from datetime import date

from accounting import statements_of

DECISION = """Decision 7/9
Adopted by the Conference of the Parties to the Convention on Marsh Birds at its ninth meeting, held in Zenda from 18 \
to 22 November 2024

The Conference of the Parties,

Taking into account the report of the Standing Committee on its forty-first meeting, held in Klow on 23 and 24 April \
2024,

1. Welcomes the report;

2. Decides to meet again in Strelsau.
"""
PRECEDED = """11th Marsh Forum Ministerial Meeting
Zenda, Ruritania, 12 September 2023

1. The 11th Marsh Forum Ministerial Meeting was held on 12 September 2023 in Zenda, Ruritania.

2. The Meeting was preceded by the 19th Senior Officials' Meeting on Marshes on 10 and 11 September 2023, chaired by \
Ms. Ana Berg.
"""


def test_a_decision_is_of_the_meeting_that_its_title_counts_and_not_of_one_that_it_recalls():
    (statement,) = statements_of(DECISION)

    met = statement.meeting
    assert (met.ordinal, met.city, met.start, met.end) == (9, "Zenda", date(2024, 11, 18), date(2024, 11, 22))
    assert not [repair for repair in statement.repairs if repair.kind.endswith("disagrees")]


def test_where_the_opening_miscounts_the_meeting_its_number_is_told_and_no_other_meeting_is_taken_for_it():
    (statement,) = statements_of(PRECEDED.replace("1. The 11th", "1. The 10th"))

    assert statement.meeting.start == date(2023, 9, 12)
    assert [repair.kind for repair in statement.repairs if repair.kind.endswith("disagrees")] == [
        "ordinal disagrees"
    ] * 2
