"""Numbers, years and documents that cannot be right, as a chair would find them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]
HELD = '---\nid: new\nmeeting: {body: Zenda Process, ordinal: 11, start: "2015-06-10", end: "2015-06-12"}\n---\n'


def lines(told: Told, text: str) -> list[str]:
    return [line.partition("\n")[0] for line in told(text, facts=HELD)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Meeting agreed to meet in February 206.", 'error: "in February 206" has no year of four digits'),
        ("The rule enters into force on 1 May 20016.", 'error: "1 May 20016" has no year of four digits'),
        ("The Meeting agreed to meet on 3 Janaury 2016.", 'error: "3 Janaury 2016" has no month'),
        ("The Meeting agreed to meet on 3 May 2106.",
         'warning: "May 2106" is of another century: the meeting was in 2015'),
        ("The Meeting elected the bureau for 2017 to 2014.", 'warning: "2017 to 2014" runs backwards'),
        ("The Meeting noted 41,5000,000 tonnes.",
         'warning: "41,5000,000" is not parted by three figures: one is lost, or a comma is at the wrong place'),
        ("Two of the five members agreed; the other four saw no need.",
         'warning: "Two of the five" and "the other four" are not 5'),
        ("The Meeting agreed on the following three steps, to be taken by May: maps and charts.",
         'warning: "three steps" are announced, and 2 listed: "maps and charts"'),
        ("The Meeting noted 1,26,000 visits.",
         'warning: "1,26,000" is not parted by three figures: one is lost, or a comma is at the wrong place'),
        ("The Meeting adopted its agenda (HC/10/1) and its budget (HC/11/4).",
         'warning: "HC/10/1" is a document of meeting 10; this is the text of meeting 11'),
    ],
)  # fmt: skip
def test_it_is_told(told: Told, text: str, said: str) -> None:
    assert lines(told, f"1. {text}\n") == [f"new, para. 1: {said}"]


@pytest.mark.parametrize(
    "text",
    [
        "In May 150 officers were trained.",
        "Members agreed to halve their emissions by 2100.",
        "Two of the five members agreed; the other three saw no need.",
        "Two of the five members agreed; the other four reports were noted.",
        "The Meeting agreed on the following two steps, to be taken by May: maps and charts.",
        "The Meeting noted 1,260,000 visits, and paragraphs 1, 26 and 100.",
        "The Meeting adopted its agenda (HC/11/1) and recalled the decision of last year (HC/10/4).",
    ],
)
def test_it_is_let_be(told: Told, text: str) -> None:
    assert lines(told, f"1. {text}\n") == []


def test_more_votes_than_members_are_told(told: Told) -> None:
    text = "1. Two of the five members were new.\n2. The Committee decided by {} votes to two.\n"

    assert lines(told, text.format("three")) == []
    assert lines(told, text.format("four")) == [
        'new, para. 2: warning: "four votes to two" are 6 votes; the text says that there are 5 members'
    ]


def test_what_an_annex_counts_is_the_number_that_the_text_says(told: Told) -> None:
    text = (
        "1. The Meeting noted that {} stations listed in Annex B were closed.\n\n"
        "# Annex B: Stations\n\n| Land | Stations |\n|---|---|\n| Elbonia | 19 |\n| Ruritania | 12 |\n| Total | 31 |\n"
    )

    assert [line for line in lines(told, text.format(31)) if "stations" in line] == []
    assert [line for line in lines(told, text.format(32)) if "stations" in line] == [
        'new, para. 1: warning: "32 stations" is said here, and the total of the annex is 31'
    ]
