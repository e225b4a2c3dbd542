"""Tests of slots for facts: place and date apart, persons, votes, measured figures, and what they are called."""

from __future__ import annotations

import pytest

from drafter import markup, mine
from drafter.mine.slots import wording
from drafter.model import Precedent
from drafter.names import Table

HEAD = """\
---
id: {day}-x
kind: statement
meeting: {{body: Body, name: Meeting, city: ~, start: {day}, end: {day}}}
source: {{file: {day}.txt, lines: [1, 99], sha256: a}}
---

# MEETING

"""


def _mined(
    *sentences: str, days: tuple[str, ...] = ("2010-05-04", "2011-05-03", "2012-05-08", "2013-05-07")
) -> Precedent:
    held = [markup.read(HEAD.format(day=day) + f"1. {each}\n") for day, each in zip(days, sentences, strict=False)]
    (found,) = mine.precedents(held, (), Table(()))
    for entry in found.attested:
        assert entry.variant or wording.fill(found.text, dict(entry.values)) == entry.text
    return found


def test_place_and_date_of_an_opening_are_two_slots_and_another_order_is_a_rewording() -> None:
    found = _mined(
        "The First Reef Forum was held in Zenda, Ruritania from 4 to 6 May 2010.",
        "The Second Reef Forum was held in Strelsau, Ruritania from 3 to 5 May 2011.",
        "The Third Reef Forum was held in Hentzau, Elbonia from 8 to 10 May 2012.",
        "The Fourth Reef Forum was held from 7 to 9 May 2013 in Tarlenheim, Elbonia.",
    )

    assert found.text == "The {{ meeting.name }} was held in {{ meeting.place }} from {{ meeting.date }}."
    assert [entry.variant for entry in found.attested] == [False, False, False, True]


def test_a_person_is_a_slot_without_the_words_behind_the_name() -> None:
    said = "Leaders thanked the Secretary General, {}, for {} report on the implementation of the Reef Charter."

    found = _mined(
        said.format("Ms Tara Vale", "her"), said.format("Ms Tara Vale", "her"),
        said.format("Ms Tara Vale", "her comprehensive"), said.format("Mr Henry Kalo", "his"),
    )  # fmt: skip

    assert found.text == said.format("{{ person.name }}", "{{ person.pronoun }}")
    assert [entry.variant for entry in found.attested] == [False, False, True, False]


def test_votes_are_slots_by_what_they_were_cast_for() -> None:
    said = "The amendment to the Reef Charter was put to a vote and adopted by {} votes to {}, with {} abstentions."

    found = _mined(said.format(28, 3, 3), said.format(30, 2, 4), said.format(33, 4, 2))

    assert found.text == said.format("{{ votes.for }}", "{{ votes.against }}", "{{ votes.abstaining }}")


def test_a_measured_figure_is_a_slot_though_it_has_not_changed() -> None:
    found = _mined(*["The Board voted to maintain the harbour rate at 0.75%."] * 3)

    assert found.text.startswith("The Board voted to maintain the harbour rate at {{ ")


def test_several_facts_of_one_slot_are_told_apart() -> None:
    said = "Harbour price inflation was {} in {}, down from {} in {}."

    found = _mined(
        said.format("2.1%", "December 2009", "2.3%", "November"),
        said.format("2.0%", "March 2011", "2.1%", "February"),
        said.format("1.9%", "March 2012", "2.0%", "February"),
    )

    assert [slot.kind for slot in found.slots] == ["number", "date", "number", "text"]


@pytest.mark.parametrize("verb", ["took place", "was held"])
def test_the_statements_own_meeting_is_called_so(verb: str) -> None:
    said = f"The {{}} Meeting of the Parties to the Reef Charter {verb} in {{}}, from {{}}."

    found = _mined(
        said.format("third", "Zenda, Ruritania", "4 to 6 May 2010"),
        said.format("fourth", "Strelsau, Ruritania", "3 to 5 May 2011"),
        said.format("fifth", "Hentzau, Elbonia", "8 to 10 May 2012"),
    )

    assert [slot.name for slot in found.slots] == ["meeting.name", "meeting.place", "meeting.date"]


def test_a_city_that_no_table_knows_is_the_next_meetings_place() -> None:
    said = "The Parties accepted the offer of the Government of {} to host the {} Meeting of the Parties in {} in {}."

    found = _mined(
        said.format("Ruritania", "fourth", "Zenda", "2012"),
        said.format("Elbonia", "fifth", "Mudville", "2014"),
        said.format("Syldavia", "sixth", "Klow", "2016"),
    )

    assert [slot.name for slot in found.slots][1:] == ["next.name", "next.place", "next.date"]


def test_figures_in_a_documents_number_stay_in_it() -> None:
    said = "The Parties adopted the agenda as contained in document {}."

    found = _mined(said.format("MOP-3/1"), said.format("MOP-4/1"), said.format("MOP-5/1"))

    assert found.text == said.format("{{ document.symbol }}")


def test_who_chaired_is_a_slot_though_the_same_chaired_all() -> None:
    found = _mined(*["The meeting of the Lake Board was chaired by the Governor, Ms Irena Vask."] * 3)

    assert found.text == "The meeting of the Lake Board was chaired by the Governor, {{ person.name }}."


def test_a_count_beyond_a_hundred_is_of_the_meetings_name() -> None:
    found = _mined(
        "The Lake Board held its one hundred and twelfth meeting in Zenda on 4 May 2010.",
        "The Lake Board held its one hundred and thirteenth meeting in Zenda on 3 May 2011.",
        "The Lake Board held its two hundredth meeting in Strelsau on 8 May 2012.",
    )

    assert found.text == "The Lake Board held its {{ meeting.name }} in {{ meeting.place }} on {{ meeting.date }}."


def test_votes_in_words_and_numbered_decisions_are_called_so() -> None:
    found = _mined(
        "Decision 31/4 The Board AGREED, by nine votes to two, with one abstention, to grant a licence for Reef Mill.",
        "Decision 32/3 The Board AGREED, by eight votes to four, to grant a licence for Heron Sluice.",
        "Decision 33/5 The Board AGREED, by ten votes to one, with two abstentions, to grant a licence for Old Weir.",
    )

    assert "Decision {{ decision.number }} The Board" in found.text
    assert "by {{ votes.for }} votes to {{ votes.against }}, to grant" in found.text


def test_states_of_invented_names_are_told_where_they_came_twice() -> None:
    came = "The meeting was attended by delegates of Borduria, Lutha and Syldavia."
    held = [
        markup.read(
            HEAD.format(day=day).replace(
                "\n---\n\n#",
                "\nattendance:\n  - participant:\n"
                "      - Borduria | Borduria | other\n      - Lutha | Lutha | other\n---\n\n#",
            )
            + f"1. {came}\n2. The Lake Board commended {state} for its able chairmanship of the Board.\n"
        )
        for day, state in (("2010-05-04", "Borduria"), ("2011-05-03", "Lutha"))
    ]
    said = {each.text for each in mine.precedents(held, (), Table(()))}

    assert "The Lake Board commended {{ delegation.country }} for its able chairmanship of the Board." in said
