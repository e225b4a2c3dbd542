"""Tests of standing items: what most of the last statements of a body say, and a text does not."""

from __future__ import annotations

from dataclasses import replace

from library.series import precedent, stands, statement

from drafter import library
from drafter.model import Kind, Precedent, Status

YEARS = tuple(statement(year) for year in range(2010, 2016))
DRAFT = statement(2016)


def _absent(*shelf: Precedent, held: tuple[str, ...] = ()) -> list[tuple[str, int, int]]:
    past = library.compared(DRAFT, YEARS)
    return [(one.precedent.id, one.count, one.of) for one in library.absent(shelf, past, held)]


def _in(*years: int, id_: str = "theme/nets", **more: object) -> Precedent:
    return precedent(*(stands(year) for year in years), id_=id_, **more)


def test_an_item_stands_in_two_and_more_than_half_of_the_last_five():
    assert _absent(_in(2013, 2014, 2015)) == [("theme/nets", 3, 5)]
    assert _absent(_in(2014, 2015)) == []
    assert _absent(_in(2010, 2011, 2015)) == []


def test_what_frames_a_statement_stands_already_in_two():
    assert _absent(_in(2011, 2014, function="closing")) == [("theme/nets", 2, 5)]
    assert _absent(_in(2010, 2014, function="closing")) == []
    assert _absent(_in(2015, function="opening")) == []


def test_what_a_text_holds_or_a_person_retired_is_not_absent():
    assert _absent(_in(2013, 2014, 2015), held=("theme/nets",)) == []
    assert _absent(_in(2013, 2014, 2015, status=Status.RETIRED)) == []


def test_absent_items_come_by_function_then_frequency():
    shelf = (
        _in(2013, 2014, 2015, id_="closing/a", function="closing"),
        _in(2013, 2014, 2015, id_="theme/b"),
        _in(2012, 2013, 2014, 2015, id_="theme/c"),
        _in(2011, 2012, id_="opening/d", function="opening"),
    )

    assert [id_ for id_, _, _ in _absent(*shelf)] == ["opening/d", "theme/c", "theme/b", "closing/a"]


def test_the_last_place_is_told():
    past = library.compared(DRAFT, YEARS)
    (one,) = library.absent([_in(2012, 2013, 2014)], past, ())

    assert (one.last.statement, one.last.paragraph, one.last.source.lines) == (
        "2014-05-07-harbour-forum",
        "4",
        (14, 14),
    )


def test_only_earlier_statements_of_the_same_body_and_sort_are_compared():
    others = (
        statement(2012, body="Turnip League"),
        replace(statement(2014, kind=Kind.PROGRESS_REPORT), id="2014-report"),
        statement(2017),
        DRAFT,
    )
    ids = [texts[0].id[:4] for texts in library.compared(DRAFT, (*YEARS, *others))]

    assert ids == ["2011", "2012", "2013", "2014", "2015"]


def test_a_body_under_its_longer_name_is_found_and_one_word_is_no_name():
    longer = replace(DRAFT, meeting=replace(DRAFT.meeting, body="Harbour Forum on the Mending of Nets"))
    word = replace(DRAFT, meeting=replace(DRAFT.meeting, body="Harbour"))
    stranger = replace(DRAFT, meeting=replace(DRAFT.meeting, body="Turnip League"))

    assert [len(library.compared(each, YEARS)) for each in (longer, word, stranger)] == [5, 0, 0]


def test_a_draft_without_a_date_comes_after_all_and_one_without_a_body_beside_all():
    undated = replace(DRAFT, meeting=replace(DRAFT.meeting, start=None))
    nobody = replace(DRAFT, meeting=replace(DRAFT.meeting, body=""))

    assert [texts[0].id[:4] for texts in library.compared(undated, YEARS)][-1] == "2015"
    assert len(library.compared(nobody, (*YEARS, statement(2009, body="Turnip League")))) == 5


def test_a_statement_whose_body_is_not_told_is_of_the_body_with_ids_like_its_own():
    nobody = replace(statement(2014), meeting=replace(statement(2014).meeting, body=""))
    alone = replace(nobody, id="2014-05-07-special-conference")
    years = tuple(each for each in YEARS if each.meeting.start and each.meeting.start.year != 2014)

    assert len(library.compared(DRAFT, (*years[2:], nobody))) == 4
    assert len(library.compared(DRAFT, (*years[2:], alone))) == 3


def test_a_body_whose_name_only_begins_alike_is_another():
    agency = replace(DRAFT, meeting=replace(DRAFT.meeting, body="Harbour Forum Fisheries Agency"))

    assert library.compared(agency, YEARS) == ()
