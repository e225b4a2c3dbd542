"""Lines about a text that may be a page's: told as a doubt, and kept."""

from __future__ import annotations

import pytest

from drafter import ingest, parse
from drafter.model import Statement
from drafter.names import Table

TITLE = "MEETING OF THE LAKES\nKLOW, 5 MAY 2013\nSUMMARY\n"
BODY = "\n1. The Meeting of the Lakes was held in Klow on 5 May 2013.\n\n2. Participants agreed to meet again.\n"


def statement(text: str) -> Statement:
    return parse.statements(ingest.read(text.encode(), "a.txt"), Table([]))[0]


def told(text: str) -> list[str]:
    return [reason for reason in statement(text).confidence.reasons if reason.startswith("these lines")]


@pytest.mark.parametrize(
    "line", ["About", "Members", "Media releases", "12/05/2015", "Nets | Boats", "Intranet corner"]
)
def test_a_line_above_the_title_that_may_be_a_menus_is_kept_and_told(line: str):
    assert told(f"{line}\n\n{TITLE}{BODY}") == [
        f"these lines at the head may be the page’s, not the statement’s: “{line}”"
    ]
    assert statement(f"{line}\n\n{TITLE}{BODY}").title[0] == line


def test_a_row_of_short_lines_above_the_title_is_told():
    row = "Fishing of carp\nBoats and oars\nWater\nReeds"

    assert told(f"{row}\n\nMeeting of the Lakes\nKlow, 5 May 2013\n{BODY}") == [
        "these lines at the head may be the page’s, not the statement’s: “Fishing of carp”; “Boats and oars”; "
        "“Water”; “Reeds”"
    ]


def test_a_line_between_those_of_a_site_is_told():
    assert told(f"Search\nThe Lakes\nMenu\n\n{TITLE}{BODY}") == [
        "these lines at the head may be the page’s, not the statement’s: “The Lakes”"
    ]


@pytest.mark.parametrize("end", ["Registry launched", "About us", "Lakes Office\n27th Floor, Net Building, Klow 10120"])
def test_short_lines_below_the_last_sentence_are_kept_and_told(end: str):
    first = end.split("\n")[0]

    assert told(f"{TITLE}{BODY}\n{end}\n") == [
        f"these lines at the end may be the page’s, not the statement’s: “{first}”"
    ]
    assert statement(f"{TITLE}{BODY}\n{end}\n").blocks[-1].text == first


@pytest.mark.parametrize(
    "text",
    [
        f"THE LAKES PROCESS\n{TITLE}{BODY}",
        f"The Lakes\n\nMeeting of the Lakes\nKlow, 5 May 2013\n{BODY}",
        f"Nets Process\n\nMeeting of the Lakes\nKlow, 5 May 2013\n{BODY}",
        f"{TITLE}\nBackground\n{BODY}",
        f"{TITLE}{BODY}\nKlow, 5 May 2013\n",
        f"{TITLE}{BODY}\nFor the Government of Elbonia\nAda Flavia, Minister for Nets\n",
        f"{TITLE}{BODY}\nParticipants\n\nElbonia\nRuritania\nLake Bank\n",
        f"{TITLE}{BODY}\nAnnex A: Nets\n\nShort nets\n\nLong nets\n",
        f"{TITLE}{BODY}\n3. The Meeting noted:\n\n• nets\n• boats\n",
    ],
)
def test_what_is_a_statements_own_is_not_doubted(text: str):
    assert told(text) == []


@pytest.mark.parametrize("line", ["Weekly Briefing", "Strategy", "Progress Report", "Intranet corner"])
def test_a_line_that_may_be_a_pages_decides_neither_the_kind_nor_the_meeting(line: str):
    title = "FIFTH MEETING OF THE LAKES\nKLOW, ELBONIA, 5 MAY 2013\nCO-CHAIRS’ STATEMENT\n"
    found, alone = statement(f"{line}\n\n{title}{BODY}"), statement(f"{title}{BODY}")

    assert told(f"{line}\n\n{title}{BODY}")
    assert (found.kind, found.meeting) == (alone.kind, alone.meeting)
    assert found.title == (line, *alone.title)


@pytest.mark.parametrize("title", ["Strategy", "Progress Report", "Weekly Briefing on Nets"])
def test_a_title_that_is_the_only_one_decides(title: str):
    assert statement(f"{title}\n\nKlow, 5 May 2013\n{BODY}").kind.value != "statement"
