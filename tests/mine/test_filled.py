"""Tests of what fills a slot of bodies never seen, and what the slot is called: all invented."""

from __future__ import annotations

import pytest
from series import mined, one, yearly

from drafter import mine
from drafter.model import Name, NameKind
from drafter.names import Table


def test_people_by_name_and_surname_alone_are_no_delegations():
    found = one(
        "Voting in favour of the motion were Ada Sapt, Bo Kline, Ida Holm and Jon Dax.",
        "Voting in favour of the motion were Ada Sapt, Ida Holm and Otto Brand.",
        "Voting in favour of the motion were Ada Sapt, Bo Kline, Ida Holm, Jon Dax and Eva Lind.",
    )
    assert found.text == "Voting in favour of the motion were {{ person.names }}."
    assert [slot.kind for slot in found.slots] == ["text"]


def test_a_list_of_people_whose_posts_stand_between_semicolons_is_one_slot():
    found = one(
        "The following members of the Board were present: Ada Sapt, Governor; Bo Kline, Deputy Governor; Ida Holm, "
        "Jon Dax and Eva Lind.",
        "The following members of the Board were present: Ada Sapt, Governor; Ida Holm, Deputy Governor; Otto Brand "
        "and Eva Lind.",
    )
    assert found.text == "The following members of the Board were present: {{ person.names }}."


def test_whoever_was_present_as_a_representative_is_a_person():
    found = one(
        "Clara Lom was present as the Treasury representative.",
        "Samuel Bray was present as the Treasury representative.",
    )
    assert found.text == "{{ person.name }} was present as the Treasury representative."


@pytest.mark.parametrize(
    "sentences",
    [
        (
            'We met in Klow on 3 May 2011 under the theme "Sharing One Ocean".',
            'We met in Zenda on 5 May 2012 under the theme "Our Ocean, Our Strength".',
            'We met in Strelsau on 9 May 2013 under the theme "Blue Tides Rising".',
        ),
        (
            "Observers from South Syldavia, Elbonian Islands and North Graustark attended the Forum.",
            "Observers from South Syldavia and North Graustark attended the Forum.",
        ),
    ],
)
def test_titles_and_lands_of_two_words_are_no_people(sentences):
    assert not [slot.name for each in mined(*sentences) for slot in each.slots if slot.name.startswith("person")]


def test_the_items_of_an_agenda_are_no_delegations():
    found = one(
        "The Meeting adopted the following agenda: Opening, Operation of the System, Tides and Closing.",
        "The Meeting adopted the following Agenda: Opening, Tides, Shipping, Education and Closing.",
    )
    assert found.text == "The Meeting adopted the following {{ agenda.word }}: {{ agenda.text }}."


def test_one_and_several_of_a_word_are_a_slot_called_by_it():
    found = one(
        "South Syldavia and the Elbonian Islands attended as Observers.",
        "South Syldavia attended as an Observer.",
        "The Elbonian Islands and North Graustark attended as Observers.",
    )
    assert found.text == "{{ attendance.observers }} attended as {{ observer.word }}."


def test_a_slot_for_a_number_holds_no_sentence():
    (found,) = mined(
        "Two members preferred to keep the Base Rate at 3.5%.",
        "One member preferred to keep the Base Rate at 4.25%.",
        "Two members preferred to keep the Base Rate at 3%, and one preferred to raise it by 0.75 percentage points, "
        "to 3.75%.",
    )
    assert found.text.endswith(" preferred to keep the Base Rate at {{ keep.number }}.")
    assert [entry.variant for entry in found.attested] == [False, False, True]


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        (
            ("Leaders reconfirmed that the Forty-Third Reef Forum would be held in Klow in May 2012.",
             "Leaders reconfirmed that the 45th Reef Forum would be held in Zenda in September 2014."),
            "Leaders reconfirmed that the {{ next.name }} would be held in {{ next.place }} in {{ next.date }}.",
        ),
        (
            ("The Meeting welcomed the kind invitation of the Government of Ruritania to host its Ninth Session in "
             "Klow, tentatively from 20 to 29 May 2013.",
             "The Meeting welcomed the kind invitation of the Government of Elbonia to host its Tenth Session in "
             "Zenda, tentatively from 1 to 10 June 2014."),
            "The Meeting welcomed the kind invitation of the Government of {{ next.country }} to host its "
            "{{ next.name }} in {{ next.place }}, tentatively from {{ next.date }}.",
        ),
        (
            ("Leaders welcomed the outcomes of the Reef Economic Ministers Meeting held in Klow, Syldavia, in July "
             "2009.",
             "Leaders welcomed the outcomes of the Reef Trade Ministers Meeting held in Zenda, Ruritania, in May "
             "2010."),
            "Leaders welcomed the outcomes of the {{ ministerial.name }} held in {{ ministerial.place }}, in "
            "{{ ministerial.date }}.",
        ),
        (
            ("Leaders met with the Forum Dialogue Partners on 9 September 2011.",
             "Leaders met with the Forum Dialogue Partners on 6 September 2013."),
            "Leaders met with the Forum Dialogue Partners on {{ event.date }}.",
        ),
    ],
)  # fmt: skip
def test_meetings_are_called_what_they_are_to_the_body(sentences, text):
    assert one(*sentences).text == text


def test_what_was_considered_stays_where_most_say_it():
    (found,) = mined(
        "Leaders considered a report by the Chair of the Tide Agency on the herring of the western ocean.",
        "Leaders considered a report from the Prime Minister of Elbonia on the islands' access to finance.",
        "Leaders considered a report by the Secretary General on the review of the Reef Plan.",
        "Leaders considered reports by the Tide Agency on returns from herring.",
    )
    assert found.text == "Leaders considered a report {{ report.text }}."
    assert [entry.variant for entry in found.attested] == [False, False, False, True]


def test_of_two_wordings_that_as_many_have_the_one_that_says_more_is_taken():
    (found,) = mined(
        "The Chair thanked Elbonia for its generous hospitality.",
        "The Chair thanked Ruritania for its hospitality and the interpreters for their patience.",
        "The Chair thanked Syldavia for its generous hospitality and the Secretariat for its support.",
        "The Chair thanked Graustark for its generous hospitality.",
    )
    assert found.text == "The Chair thanked {{ host.country }} for its generous hospitality."


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        (
            ("Ruritania introduced WP 14, Guidelines for visitors to huts, jointly prepared with Elbonia and Syldavia.",
             "Graustark introduced WP 31 rev. 1, A warning of floods, jointly prepared with Elbonia and Ruritania."),
            "{{ delegation.country }} introduced WP {{ wp.number }}, {{ wp.title }}, jointly prepared with "
            "{{ delegation.names }}.",
        ),
        (
            ("The Meeting welcomed the offer of the Government of Ruritania to host PTCM XXXVI in Klow, tentatively "
             "from 20 to 29 May 2013.",
             "The Meeting welcomed the offer of the Government of Elbonia to host PTCM XXXVII in Zenda, tentatively "
             "from 1 to 10 June 2014."),
            "The Meeting welcomed the offer of the Government of {{ next.country }} to host {{ next.name }} in "
            "{{ next.place }}, tentatively from {{ next.date }}.",
        ),
        (
            ("Under Rule 2 of the Rules of Procedure, observers from the Committee on Tides (COT) and the Council of "
             "Harbours (COH) attended the Meeting.",
             "Under Rule 2 of the Rules of Procedure, Observers from the Committee on Tides (COT), the Reef Trust (RT) "
             "and the Council of Harbours (COH) attended the Meeting."),
            "Under Rule 2 of the Rules of Procedure, {{ observer.word }} from {{ attendance.observers }} attended the "
            "Meeting.",
        ),
    ],
)  # fmt: skip
def test_papers_numbered_meetings_and_shortened_names_are_whole(sentences, text):
    states = ("Ruritania", "Elbonia", "Syldavia", "Graustark")
    held = Table([Name(key=name, name=name, kind=NameKind.STATE) for name in states])
    (found,) = mine.precedents(yearly(*sentences), (), held)
    assert found.text == text


def test_whom_nobody_knows_is_a_state_where_all_others_are():
    held = Table([Name(key=name, name=name, kind=NameKind.STATE) for name in ("Ruritania", "Elbonia")])
    said = "The Meeting thanked {} for its information."
    (found,) = mine.precedents(yearly(*map(said.format, ("Ruritania", "Lindow", "Elbonia"))), (), held)
    assert found.text == said.format("{{ delegation.country }}")
