"""What some of many did does not keep what all of them promised; a host's own meeting keeps its promise."""

from __future__ import annotations

import pytest

from drafter import markup, mine
from drafter.model import Ledger, Outcome
from tests.promised import ledger

MADE = "Members agreed to ratify the Protocol on Nets by 31 December 2020."


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting noted the ratification of the Protocol on Nets by Elbonia on 3 March 2020.",
        "The Meeting welcomed that Elbonia had ratified the Protocol on Nets.",
        "The Meeting noted that four Members had ratified the Protocol on Nets.",
        "The Meeting noted that most of the Members had ratified the Protocol on Nets.",
        "The Meeting noted that the Protocol on Nets had been ratified, and urged Members that had not to do so.",
    ],
)
def test_a_promise_of_each_is_under_way_when_some_have_kept_it(text: str) -> None:
    (row,) = ledger({"2019-05-03-forum-3": [MADE], "2020-05-03-forum-4": [text]}).commitments
    assert row.status is Outcome.UNDER_WAY
    assert [each.statement for each in row.reported] == ["2020-05-03-forum-4"]


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting welcomed that all Members had ratified the Protocol on Nets.",
        "The Meeting noted the ratification of the Protocol on Nets by Members.",
        "The Meeting noted that the Protocol on Nets had been ratified.",
    ],
)
def test_it_is_done_when_all_have(text: str) -> None:
    (row,) = ledger({"2019-05-03-forum-3": [MADE], "2020-05-03-forum-4": [text]}).commitments
    assert row.status is Outcome.DONE


def test_what_is_done_together_is_done_by_whoever_does_it() -> None:
    said = {
        "2019-05-03-forum-3": ["Members agreed to hold a symposium on nets in 2020."],
        "2020-05-03-forum-4": ["The Meeting thanked Elbonia for hosting the symposium on nets on 3 March 2020."],
    }
    assert ledger(said).commitments[0].status is Outcome.DONE


HEAD = """\
---
id: {id}
kind: statement
meeting:
  body: Sea Forum
  name: {name} of the Sea Forum
  ordinal: {number}
  city: {city}
  country: {country}
  start: "{day}"
  end: "{day}"
acronyms: {{SF: Sea Forum}}
source: {{file: {id}.txt, lines: [1, 99], sha256: a}}
---

# STATEMENT

1. {text}
"""
OFFER = "Ministers welcomed the offer of Elbonia to host the Eighth Meeting of Ministers in Klow in May 2020."


@pytest.mark.parametrize(
    ("country", "city", "text", "status"),
    [
        (
            "Elbonia",
            "Klow",
            "The Ministers met in Klow, Elbonia, on 3 May 2020 for the Eighth Meeting of Ministers of the Forum.",
            Outcome.DONE,
        ),
        (
            "Elbonia",
            "Klow",
            "The Eighth Meeting of Ministers of the Sea Forum (SF) was held in Klow, Elbonia, on 3 May 2020.",
            Outcome.DONE,
        ),
        (
            "Ruritania",
            "Strelsau",
            "The Ministers met in Strelsau, Ruritania, on 3 May 2020 for the Eighth Meeting of Ministers.",
            Outcome.NOT_REPORTED,
        ),
    ],
)
def test_who_offered_to_host_a_meeting_hosted_it_where_it_was_held_there(
    country: str, city: str, text: str, status: Outcome
) -> None:
    one = HEAD.format(
        id="2019-05-03-sf-7", name="Seventh Meeting of Ministers", number=7, city="Bree", country="Gondor",
        day="2019-05-03", text=OFFER,
    )  # fmt: skip
    two = HEAD.format(
        id="2020-05-03-sf-8", name="Eighth Meeting of Ministers", number=8, city=city, country=country,
        day="2020-05-03", text=text,
    )  # fmt: skip
    held = (markup.read(one, "one.md"), markup.read(two, "two.md"))
    rows = [row for row in mine.ledger(held, Ledger()).commitments if row.action.startswith("host")]
    assert [row.status for row in rows] == [status]


def test_reports_that_all_owe_are_under_way_when_four_have_reported() -> None:
    matter = "the releases of water made under the rules adopted by Ministers"
    said = {
        "2019-05-03-forum-3": [f"The Forum asked members to report each year on {matter}."],
        "2020-05-03-forum-4": [
            f"The Forum was pleased to note that four members had reported on {matter}, and encouraged the others to "
            "do so before the Sixth Ministerial Meeting."
        ],
    }

    (row,) = ledger(said).commitments

    assert row.status is Outcome.UNDER_WAY
