"""Parts that are not their whole are told where a slip of the pen explains it, and only there."""

from __future__ import annotations

from datetime import date

import pytest

from drafter import check
from drafter.model import Block, BlockKind, Meeting, Severity, Shelf, Statement

MET = Meeting(body="Lake Forum", name="Third Meeting", ordinal=3, start=date(2024, 10, 17), end=date(2024, 10, 18))


def told(*texts: str) -> list[str]:
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, label=str(at)) for at, text in enumerate(texts, start=1))
    statement = Statement("new", blocks=blocks, meeting=MET)
    found = check.problems(statement, Shelf((statement,)))
    return [each.rule for each in found if each.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    "text",
    [
        "Some 312,000 persons had fled, of whom 187,000 were in the north and 125,000 in the south.",
        "Of the 60 participants, 20 were women, 12 were under thirty and 9 came by train.",
        "The fund holds USD 9.6 million, of which USD 4.1 million is spent and USD 2.5 million is promised.",
        "The group has nine members, of which at least three and at most five shall be experts.",
        "The stations, sixteen in all, nine of them on the coast and seven inland, were repaired in 31 days.",
        "Members thanked Elbonia and Ruritania, the two States that had signed.",
        "Four States, namely Elbonia, Fiji, Nauru and Samoa, had signed, the latter on 12 August 2021.",
        "The Meeting agreed to three measures proposed in the review: a form of alert, a fund, and a yearly exercise.",
        "The budget is 2,400,000 crowns. Members pay 2,100,000 crowns, and the balance of 300,000 crowns is lent.",
        "The budget is 2,400,000 crowns. Members pay 2,100,000 crowns, and the balance of 900,000 dollars is lent.",
        "Five of the nine States had signed, and the other four States were asked to do so.",
        "It was opened on Thursday, 17 October, and a tour took place on Friday, 3 May.",
    ],
)
def test_parts_that_are_all_or_need_not_be_are_silent(text: str):
    assert not {"added-up", "counts-agree", "weekday"} & set(told(text))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Some 312,000 persons had fled, of whom 178,000 were in the north and 125,000 in the south.", "added-up"),
        ("The sixteen stations, nine of them on the coast and eight inland, were repaired.", "added-up"),
        ("Members thanked Elbonia and Ruritania, the three States that had signed.", "counts-agree"),
        ("Six members (Ms Berg, Mr Lund and Dr Öhlin) preferred to wait.", "counts-agree"),
        ("The meeting was opened on Friday, 17 October, by the Mayor.", "weekday"),
    ],
)
def test_a_number_that_its_own_parts_or_names_contradict_is_told(text: str, rule: str):
    assert rule in told(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Five States, namely Elbonia, Fiji, Nauru and Samoa, had signed, the last on 2 May 2021.", "counts-agree"),
        ("It agreed to four measures proposed in the review: a form, a fund, and an exercise.", "counts-agree"),
        ("The budget is 2,400,000 crowns. Members pay 2,100,000 crowns, and the balance of 200,000 crowns is lent.",
         "added-up"),
        ("Five of the nine States had signed, and the other three States were asked to do so.", "part-of"),
    ],
)  # fmt: skip
def test_what_is_named_left_or_not_of_the_part_is_counted(text: str, rule: str):
    assert told(text) == [rule]
