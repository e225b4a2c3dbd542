"""Tests of copies: clauses that are another but for a word or two stand behind one, and no others do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from drafter.mine.clauses import clauses
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reader
from drafter.mine.families.copies import grouped
from drafter.mine.families.likeness import Likeness
from drafter.model import Block, BlockKind, Meeting, Statement
from drafter.names import Table

PILOTS = "Members noted with concern that pilots were trained on old boats in the strait of Zenda without lamps."


def _groups(*texts: str) -> list[list[str]]:
    statements = [
        Statement(
            id=f"{2000 + nth}-05-07-forum",
            meeting=Meeting(body="Harbour Forum", start=date(2000 + nth, 5, 7)),
            blocks=(Block(BlockKind.PARAGRAPH, text, lines=(1, 1)),),
        )
        for nth, text in enumerate(texts)
    ]
    reader = Reader(Finder(statements, Table(())))
    readings = [reader.read(clause) for clause in clauses(statements)]
    return [[each.clause.text for each in group] for group in grouped(readings, Likeness(readings))]


def _sizes(groups: Sequence[Sequence[str]]) -> list[int]:
    return [len(group) for group in groups]


def test_a_word_put_in_exchanged_or_left_out_makes_a_copy() -> None:
    put_in = PILOTS.replace("concern that", "concern that all")
    exchanged = PILOTS.replace("old", "rusty")
    left_out = PILOTS.replace(" old", "")

    assert _groups(PILOTS, put_in, exchanged, left_out) == [[PILOTS, put_in, exchanged, left_out]]


def test_what_is_done_otherwise_is_no_copy() -> None:
    assert _sizes(_groups(PILOTS, PILOTS.replace("noted with concern", "welcomed"))) == [1, 1]


def test_another_matter_in_the_same_words_around_is_no_copy() -> None:
    buoys = "Members noted with concern that buoys were painted by bad hands in the harbour of Klow without lamps."

    assert _sizes(_groups(PILOTS, buoys)) == [1, 1]


def test_short_clauses_that_differ_in_a_word_are_two() -> None:
    assert _sizes(_groups("Members noted the report.", "Members noted the budget.")) == [1, 1]


def test_groups_stand_in_the_order_of_their_first_and_hold_each_clause_once() -> None:
    budget = "The Council adopted the budget of the harbour fund for the coming three years by consensus."
    texts = (budget, PILOTS, budget.replace("coming ", ""), PILOTS.replace("old", "rusty"), PILOTS)

    assert _groups(*texts) == [[budget, texts[2]], [PILOTS, PILOTS, texts[3]]]
