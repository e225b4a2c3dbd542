"""Votes, meetings without number, bodies that were created, decisions by number: what other bodies' texts tell."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Shelf, Statement

HEAD = """---
id: {id}
meeting:
  body: {body}
  name: {name}{ordinal}
  start: "{start}"
  end: "{end}"
---
"""


def statement(words: str, *, start: str, end: str, body: str, name: str, ordinal: int = 0) -> Statement:
    number = f"\n  ordinal: {ordinal}" if ordinal else ""
    head = HEAD.format(id=f"{start}-x", body=body, name=name, ordinal=number, start=start, end=end)
    return markup.read(f"{head}{words}")


def told(*texts: Statement) -> list[tuple[str, str]]:
    found = check.problems(texts[-1], Shelf(statements=texts))
    return [(each.rule, each.what.replace("\u00a0", " ")) for each in found if each.severity.value != "note"]


def minutes(words: str, start: str = "2025-06-18", end: str = "2025-06-19") -> Statement:
    opening = "1. The Rate Committee met in Zenda. All nine members were present.\n\n"
    return statement(opening + words, start=start, end=end, body="Rate Committee", name="Rate Committee meeting")


VOTE = (
    "2. The Committee recalled that it had voted by 5 to 4 in May.\n\n"
    "3. The Committee voted by {vote} for the proposal. {yes} members (Ada Orne, Ivo Kos and others) voted for it. "
    "Two members voted against it.\n\n"
    "4. The {minority} members in the minority stressed the risks.\n"
)


@pytest.mark.parametrize(
    ("facts", "many"),
    [
        ({}, 0),
        ({"yes": "Six"}, 1),
        ({"minority": "three"}, 1),
        ({"vote": "6 to 3"}, 3),
        ({"vote": "7–2"}, 0),
    ],
)
def test_the_sides_of_a_vote_are_as_many_as_it_has_voices(facts: dict[str, str], many: int) -> None:
    words = VOTE.format(**{"vote": "7 to 2", "yes": "Seven", "minority": "two", **facts})
    assert [rule for rule, _ in told(minutes(words))] == ["part-of"] * many


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("The Committee recalled that at its meeting on 19 and 20 March 2025 it had voted.", False),
        ("The Committee recalled that at its meeting on 20 and 21 March 2025 it had voted.", True),
        ("Rates had fallen since the Committee’s meeting on 18 March 2025.", True),
        ("The Committee noted that the Credit Board, at its meeting on 21 March 2025, had voted.", False),
        ("The Committee noted the Board's meeting on 21 March 2025.", False),
        ("The Committee recalled that at its meeting on 12 February 2025 it had voted.", False),
    ],
)
def test_its_meeting_of_a_body_without_numbers(words: str, is_told: bool) -> None:
    last = minutes("2. The Committee voted.\n", "2025-03-19", "2025-03-20")
    found = [rule for rule, _ in told(last, minutes(f"2. {words}\n"))]
    assert found == ["unnumbered-dates"] * is_told


def session(words: str, number: int = 5, start: str = "2025-05-05", end: str = "2025-05-07") -> Statement:
    body = "Net Commission"
    nth = {4: "Fourth", 5: "Fifth"}[number]
    name = f"{nth} Session of the Net Commission"
    opening = f"1. The {name} was held from {int(start[-2:])} to {int(end[-2:])} May {start[:4]}.{words}\n"
    return statement(opening, start=start, end=end, body=body, name=name, ordinal=number)


def last() -> Statement:
    words = "\n\n2. The Commission established the Working Group on Nets (WGN) and adopted decision 4/1 on lost nets."
    return session(words, 4, "2023-05-08", "2023-05-10")


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (" It was opened on Monday, 5 May 2025, by the Chair.", ""),
        (" It was opened on Sunday, 4 May 2025, by the Chair.", "dates-agree"),
        (" The Fourth Session was opened on 8 May 2023 by the Chair.", ""),
        ("\n\n2. The Working Group on Nets (WGN), which was established in May 2023, met. The WGN reported.", ""),
        (
            "\n\n2. The Working Group on Nets (WGN), which was established in March 2023, met. The WGN reported.",
            "event-dates",
        ),
        ("\n\n2. The Commission recalled decision 4/1 on lost nets.", ""),
        ("\n\n2. The Commission recalled decision 4/2 on lost nets.", "symbol"),
        ("\n\n2. The Commission recalled decision 4/2 on lost nets in lakes.", ""),
        ("\n\n2. The Net Group met in Klow on 3 March 2025 and in Zenda on 9 April 2025.", ""),
        ("\n\n2. The Net Group met in Klow on 3 March 2025 and in Zenda on 9 June 2025.", "order-of-events"),
        ("\n\n2. The needs will be met in Klow on 3 June 2025.", ""),
        ("\n\n2. The Commission welcomed the course in Klow from 3 to 7 June 2025, which 34 experts attended.",
         "order-of-events"),
        ("\n\n2. The Commission welcomed the course in Klow from 3 to 7 June 2025, which 34 experts will attend.", ""),
        ("\n\n2. The Commission adopted its plan and asked the group to report to the Fifth Session.", "next-meeting"),
        ("\n\n2. The Commission adopted its plan and asked the group to report to the Sixth Session.", ""),
        ("\n\n2. The Commission noted that the plan was carried out at 22 of 20 sites.", "part-of"),
        ("\n\n2. The Commission noted that the plan was carried out at 18 of 20 sites.", ""),
        ("\n\n2. The Harbour Office, the (RSO) and the Rain Office reported.", "lost-name"),
    ],
)  # fmt: skip
def test_what_a_commission_tells(words: str, rule: str) -> None:
    rules = ("dates-agree", "event-dates", "symbol", "order-of-events", "next-meeting", "part-of", "lost-name")
    assert [each for each, _ in told(last(), session(words)) if each in rules] == [rule] * bool(rule)
