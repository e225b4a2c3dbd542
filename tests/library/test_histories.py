"""Tests of lineage: what became of a precedent at each meeting of the bodies that used it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st
from library.series import NOTED, WELCOMED, precedent, stands, statement, undated

from drafter import library
from drafter.history import Event, Lineage, Shift, saying
from drafter.model import Attested, Block, BlockKind, Kind, Slot, Source, Statement

YEARS = tuple(statement(year) for year in range(2011, 2017))


def _told(lineage: Lineage) -> list[tuple[str, str]]:
    return [(step.gathering.statement[:4], step.event.value) for step in lineage.steps]


def test_a_history_tells_first_use_rewording_dropping_and_revival():
    found = library.lineage(precedent(stands(2012), stands(2013, WELCOMED), stands(2016, WELCOMED)), YEARS)

    assert _told(found) == [
        ("2012", "first used"), ("2013", "reworded"), ("2014", "dropped"), ("2015", "absent"), ("2016", "revived"),
    ]  # fmt: skip
    assert (found.count, found.of) == (3, 6)


def test_a_rewording_is_told_word_by_word():
    (_, step) = library.lineage(precedent(stands(2015), stands(2016, WELCOMED)), YEARS).steps

    assert step.words == ((" ", "The Forum"), ("-", "noted"), ("+", "welcomed"), (" ", "the report on nets."))


def test_a_list_of_those_who_came_drops_nothing():
    listed = tuple(Block(BlockKind.ITEM, name, 1, lines=(1, 1)) for name in ("Ruritania", "Elbonia"))
    years = (statement(2011), statement(2012), replace(statement(2013), blocks=listed))

    assert _told(library.lineage(precedent(stands(2011), stands(2012)), years)) == [
        ("2011", "first used"), ("2012", "same wording"),
    ]  # fmt: skip


def test_what_is_revived_in_other_words_is_both():
    steps = library.lineage(precedent(stands(2011), stands(2013, WELCOMED), stands(2016, WELCOMED)), YEARS).steps

    revived = [step for step in steps if step.event is Event.REVIVED]
    assert [step.reworded for step in revived] == [True, False]


@pytest.mark.parametrize(
    ("old", "new", "shift"),
    [
        ("noted", "welcomed", Shift.STRONGER),
        ("endorsed", "noted", Shift.WEAKER),
        ("welcomed", "commended", None),
        ("noted", "also noted", None),
        ("welcomed", "strongly welcomed", Shift.STRONGER),
        ("welcomed", "welcomed in principle", Shift.WEAKER),
        ("noted", "noted with concern", None),
        ("noted", "did not note", None),
        ("welcomed", "briefed", None),
    ],
)
def test_a_verb_is_stronger_or_weaker_by_its_band_and_its_qualifiers(old, new, shift):
    first, second = (f"The Forum {verb} the report on nets." for verb in (old, new))
    steps = library.lineage(precedent(stands(2011, first), stands(2012, second)), YEARS).steps

    assert steps[1].shift is shift


def test_a_verb_that_stands_in_a_slot_is_a_rewording_all_the_same():
    entries = [replace(stands(2011), values=(("verb", "noted"),)),
               replace(stands(2012, WELCOMED), variant=False, values=(("verb", "welcomed"),))]  # fmt: skip
    steps = library.lineage(precedent(*entries, text="The Forum {{ verb }} the report on nets."), YEARS).steps

    assert (steps[1].event, steps[1].shift) == (Event.REWORDED, Shift.STRONGER)


def test_only_what_stands_in_slots_differs_is_no_rewording():
    entries = [replace(stands(2011, "The Forum noted nets."), variant=False),
               replace(stands(2012, "The Forum noted hooks."), variant=False)]  # fmt: skip
    steps = library.lineage(precedent(*entries, text="The Forum noted {{ x }}."), YEARS).steps

    assert [step.event for step in steps[:2]] == [Event.FIRST, Event.SAME]


def test_the_verb_of_a_list_item_is_its_lead_ins():
    lines = (3, 3)
    blocks = (
        Block(BlockKind.PARAGRAPH, "The Forum decided that:", label="4", lines=(2, 2)),
        Block(BlockKind.ITEM, "nets be mended;", level=1, label="a", lines=lines),
    )
    held = statement(2011, blocks=blocks)
    entry = Attested(held.id, "4 (a)", Source("a.txt", lines), "nets be mended;", variant=True)
    (step,) = library.lineage(precedent(entry, verb=""), (held,)).steps

    assert step.verb == "decided"


def test_what_an_item_says_itself_is_not_weaker_than_its_lead_in():
    held = statement(2011, blocks=(
        Block(BlockKind.PARAGRAPH, "The Forum agreed that:", label="4", lines=(2, 2)),
        Block(BlockKind.ITEM, "members be encouraged to mend nets;", level=1, label="a", lines=(3, 3)),
    ))  # fmt: skip
    item = Attested(held.id, "4 (a)", Source("a.txt", (3, 3)), "members be encouraged to mend nets;", variant=True)
    later = stands(2012, "The Forum encouraged members to mend nets.")
    steps = library.lineage(precedent(item, later, verb=""), (held, statement(2012))).steps

    assert [step.shift for step in steps] == [None, None]


def test_meetings_of_another_body_do_not_count():
    others = (statement(2012, body="Turnip League"), statement(2014, body="Turnip League"))
    found = library.lineage(precedent(stands(2011), stands(2016)), (*YEARS, *others))

    assert (found.count, found.of) == (2, 6)
    assert all("harbour" in step.gathering.statement for step in found.steps)


def test_a_precedent_of_two_bodies_is_told_over_the_meetings_of_both():
    other = statement(2012, body="Turnip League")
    entries = (stands(2011), replace(stands(2012), statement=other.id))
    found = library.lineage(precedent(*entries), (*YEARS[:2], other))

    assert (found.count, found.of) == (2, 3)


def test_summaries_and_statements_are_compared_and_progress_reports_are_not():
    texts = (statement(2011, kind=Kind.SUMMARY), statement(2012, kind=Kind.PROGRESS_REPORT), statement(2013))
    found = library.lineage(precedent(stands(2011), stands(2013)), texts)

    assert (found.count, found.of) == (2, 2)


def test_a_body_is_the_same_in_another_case():
    texts = (statement(2011, body="The Harbour Forum"), statement(2012, body="HARBOUR FORUM"))
    entry = replace(stands(2011), statement=texts[0].id)

    assert library.lineage(precedent(entry), texts).of == 2


def test_texts_of_no_meeting_stand_apart_and_are_not_counted():
    entry = replace(stands(2011), statement="strategy")
    found = library.lineage(precedent(stands(2011), entry), (*YEARS, undated()))

    assert (found.count, found.of, [each.statement for each in found.apart]) == (1, 6, ["strategy"])


def test_two_texts_of_one_meeting_count_once():
    copy: Statement = replace(YEARS[1], id=f"{YEARS[1].id}-b")
    found = library.lineage(precedent(stands(2011), replace(stands(2012), statement=copy.id)), (*YEARS, copy))

    assert (found.count, found.of) == (2, 6)
    assert _told(found)[:2] == [("2011", "first used"), ("2012", "same wording")]


def test_evidence_of_a_statement_that_is_not_held_is_told_by_the_date_of_its_id():
    found = library.lineage(precedent(stands(2009), stands(2011)), YEARS)

    assert _told(found)[:2] == [("2009", "first used"), ("2011", "same wording")]
    assert (found.count, found.of) == (2, 7)


def test_of_two_clauses_in_one_statement_the_one_with_the_old_wording_is_compared():
    found = library.lineage(precedent(stands(2011), stands(2012, WELCOMED, paragraph="3"), stands(2012)), YEARS)

    assert found.steps[1].event is Event.SAME
    assert [entry.text for entry in found.steps[1].attested] == [NOTED, WELCOMED]


def test_a_precedent_without_evidence_has_no_history():
    found = library.lineage(precedent(), YEARS)

    assert (found.steps, found.apart, found.count, found.of) == ((), (), 0, 0)


def test_a_chart_has_the_meetings_of_all_its_precedents_in_date_order():
    other = statement(2012, body="Turnip League")
    shelf = (precedent(stands(2013)), precedent(replace(stands(2012), statement=other.id), id_="theme/turnips"))
    chart = library.chart(shelf, (*reversed(YEARS), other, undated()))

    assert [each.statement[:4] for each in chart.meetings] == ["2011", "2012", "2012", "2013", "2014", "2015", "2016"]
    assert chart.apart == ()


@given(st.lists(st.tuples(st.integers(2009, 2017), st.sampled_from([NOTED, WELCOMED]), st.booleans()), max_size=12))
def test_all_evidence_stands_in_one_step_or_apart_and_is_counted(drawn):
    entries = [stands(year, words) if dated else replace(stands(year, words), statement="strategy")
               for year, words, dated in sorted(drawn)]  # fmt: skip
    found = library.lineage(precedent(*entries), (*YEARS, undated()))

    told = [*found.apart, *(entry for step in found.steps for entry in step.attested)]
    assert sorted(told, key=repr) == sorted(entries, key=repr)
    assert found.count == sum(step.stands for step in found.steps) <= found.of
    assert [step.event for step in found.steps].count(Event.FIRST) == (1 if found.steps else 0)


def test_other_words_in_a_slot_of_free_text_are_told_and_another_person_is_not():
    def entry(year: int, nets: str, who: str) -> Attested:
        return replace(stands(year), values=(("nets.text", nets), ("person.name", who)))

    slots = (Slot("nets.text", "text"), Slot("person.name", "text"))
    given = (entry(2011, "on nets", "Mr Zapt"), entry(2012, "on nets", "Ms Sapt"), entry(2013, "on hooks", "Ms Sapt"))
    found = library.lineage(precedent(*given, slots=slots), YEARS)

    assert [saying.event(step) for step in found.steps[:3]] == [
        "first used",
        "same wording",
        "same wording; other words in nets.text",
    ]
