"""Paragraphs of which somebody knows that the one is the other, whatever their words are."""

from __future__ import annotations

from drafter import redline
from drafter.model import Block, BlockKind, ChangeKind, Statement


def text(*paragraphs: str) -> Statement:
    return Statement("x", blocks=tuple(Block(BlockKind.PARAGRAPH, words) for words in paragraphs))


OLD = text("The Meeting noted the report.", "The host was thanked.")
NEW = text("Nothing here was ever said before.", "The host was thanked.")


def kinds(known: list[tuple[int, int]]) -> list[ChangeKind]:
    return [step.kind for step in redline.changes(OLD, NEW, known).told]


def test_a_paragraph_wholly_reworded_is_struck_and_added_where_nobody_knows_it():
    assert kinds([]) == [ChangeKind.STRUCK, ChangeKind.ADDED]


def test_one_that_is_known_is_edited():
    assert kinds([(0, 0)]) == [ChangeKind.EDITED]


def test_what_is_known_goes_before_what_has_the_same_words():
    twice = text("The host was thanked.", "The host was thanked.")
    found = redline.changes(twice, text("The host was thanked."), [(1, 0)])

    assert [(step.kind, step.old.at) for step in found.told if step.old] == [(ChangeKind.STRUCK, 0)]
