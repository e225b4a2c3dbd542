"""Tests of placing: which precedent each clause of a statement is of, and what was said like it before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter import mine
from drafter.history import Placed
from drafter.model import Block, BlockKind, Meeting, Precedent, Slot, Statement, Status, Use
from drafter.names import Table

NAMES = Table(())
THANKS = "The Forum expressed its appreciation to the harbour master of Klow for the loan of the nets."
TURNIPS = "Members deplored the theft of seventeen turnips from the garden of the secretariat."


def _statement(year: int, *texts: str, **more: object) -> Statement:
    blocks = [Block(BlockKind.PARAGRAPH, text, label=str(n), lines=(n, n)) for n, text in enumerate(texts, 1)]
    meeting = Meeting(body="Harbour Forum", start=date(year, 5, 7))
    return Statement(id=f"{year}-05-07-forum", meeting=meeting, blocks=tuple(blocks), **more)  # type: ignore[arg-type]


OPENING = "The Harbour Forum met in Klow on 7 May {} under the chair of Ruritania."
PAST = tuple(_statement(year, OPENING.format(year), THANKS) for year in (2011, 2012, 2013))


@pytest.fixture(scope="module")
def shelf() -> tuple[Precedent, ...]:
    return mine.precedents(PAST, (), NAMES)


def _placed(draft: Statement, shelf: tuple[Precedent, ...], past: tuple[Statement, ...] = PAST) -> tuple[Placed, ...]:
    return mine.placed(draft, past, shelf, NAMES)


def _owner(shelf: tuple[Precedent, ...], beginning: str) -> str:
    return next(each.id for each in shelf if each.attested[0].text.startswith(beginning))


def test_a_clause_that_refills_a_wording_is_of_its_precedent(shelf):
    first, second = _placed(_statement(2014, OPENING.format(2014), THANKS), shelf)

    assert first.precedent == _owner(shelf, "The Harbour Forum met")
    assert (second.precedent, second.said_before) == (_owner(shelf, "The Forum expressed"), True)


def test_a_clause_reworded_is_of_its_precedent_still(shelf):
    text = "The Forum expressed its warm appreciation to the harbour master of Klow for the loan of the nets."
    (one,) = _placed(_statement(2014, text), shelf)

    assert (one.precedent, one.said_before) == (_owner(shelf, "The Forum expressed"), True)


def test_a_clause_like_nothing_before_is_new(shelf):
    (one,) = _placed(_statement(2014, TURNIPS), shelf)

    assert (one.precedent, one.said_before, one.like) == ("", False, None)


def test_a_clause_said_once_before_is_not_new_though_no_precedent_has_it(shelf):
    past = (*PAST, _statement(2010, TURNIPS))
    (one,) = mine.placed(_statement(2014, TURNIPS), past, shelf, NAMES)

    assert (one.precedent, one.said_before) == ("", True)
    assert one.like is not None
    assert (one.like.statement, one.like.paragraph, one.like.score) == ("2010-05-07-forum", "1", 1.0)


def test_provenance_names_the_precedent_of_a_sentence_with_gaps_in_it(shelf):
    id_ = _owner(shelf, "The Harbour Forum met")
    text = "The Harbour Forum met in Klow on [[meeting.date]] under the chair of Ruritania."
    draft = _statement(2014, text + " " + TURNIPS)
    draft = replace(draft, blocks=tuple(replace(block, uses=(Use(id_),)) for block in draft.blocks))

    assert [each.precedent for each in _placed(draft, shelf)] == [id_, ""]


def test_provenance_of_a_sentence_that_was_written_anew_counts_for_nothing(shelf):
    draft = _statement(2014, TURNIPS)
    draft = replace(draft, blocks=tuple(
        replace(block, uses=(Use(_owner(shelf, "The Forum expressed")),)) for block in draft.blocks
    ))  # fmt: skip

    assert [each.precedent for each in _placed(draft, shelf)] == [""]


def test_evidence_of_the_statement_itself_is_not_said_before(shelf):
    found = mine.placed(PAST[0], (), shelf, NAMES)

    assert [each.precedent for each in found] == [_owner(shelf, "The Harbour"), _owner(shelf, "The Forum")]
    assert [each.said_before for each in found] == [False, False]


def test_an_approved_precedent_without_evidence_is_no_news(shelf):
    kept = Precedent(id="theme/turnips", text=TURNIPS, status=Status.APPROVED)
    (one,) = _placed(_statement(2014, TURNIPS), (*shelf, kept))

    assert (one.precedent, one.said_before) == ("theme/turnips", True)


def test_every_clause_is_placed_once_and_in_its_order(shelf):
    draft = _statement(2014, THANKS + " " + TURNIPS, OPENING.format(2014))

    assert [each.text for each in _placed(draft, shelf)] == [THANKS, TURNIPS, OPENING.format(2014)]
    assert _placed(draft, shelf) == _placed(draft, shelf)


def test_a_statement_without_clauses_and_an_empty_archive_are_no_fault(shelf):
    assert _placed(_statement(2014), shelf) == ()
    assert [each.said_before for each in mine.placed(_statement(2014, TURNIPS), (), (), NAMES)] == [False]


def test_a_clause_is_of_every_precedent_that_it_attests(shelf):
    owner = next(each for each in shelf if each.id == _owner(shelf, "The Forum expressed"))
    twin = replace(owner, id="theme/twin")
    (one,) = _placed(_statement(2014, THANKS), (*shelf, twin))

    assert (set(one.precedents), one.reworded) == ({owner.id, "theme/twin"}, ())


def test_a_clause_that_refills_a_wording_which_mining_gave_to_another_is_of_both(shelf):
    wider = Precedent("theme/wider", "The Forum expressed its appreciation to the {{ thanked.text }}.", "theme",
                      slots=(Slot("thanked.text", "text"),), status=Status.APPROVED)  # fmt: skip
    (one,) = _placed(_statement(2014, THANKS), (*shelf, wider))

    assert set(one.precedents) == {_owner(shelf, "The Forum expressed"), "theme/wider"}


def test_a_clause_in_other_words_is_told_as_reworded(shelf):
    text = "The Forum expressed its warm appreciation to the harbour master of Klow for the loan of the nets."
    (one,) = _placed(_statement(2014, text), shelf)

    assert one.reworded == (_owner(shelf, "The Forum expressed"),)


def test_an_opening_only_reordered_is_of_its_precedent_and_is_not_new(shelf):
    text = "On 7 May 2014, under the chair of Ruritania, the Harbour Forum met in Klow."
    (one,) = _placed(_statement(2014, text), shelf)

    opening = _owner(shelf, "The Harbour Forum met")
    assert (one.precedents, one.reworded, one.said_before) == ((opening,), (opening,), True)


@pytest.mark.parametrize(
    "text",
    [
        "Members did not agree to maintain the fund for the lights of Klow.",
        "Members agreed to close the fund for the lights of Klow.",
        "Members agreed to maintain the fund for the lights of Klow no longer.",
    ],
)
def test_what_decides_the_contrary_is_new(text):
    said = "Members agreed to maintain the fund for the lights of Klow."
    past = tuple(_statement(year, OPENING.format(year), said) for year in (2011, 2012, 2013))
    (one,) = _placed(_statement(2014, text), mine.precedents(past, (), NAMES), past)

    assert (one.precedents, one.said_before) == ((), False)
