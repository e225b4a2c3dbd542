"""Tests of decisions with a reserve, what is sent to other ends, promises kept: none is a rewording; and of slots."""

from __future__ import annotations

import pytest
from series import mined, one


@pytest.mark.parametrize(
    "sentences",
    [
        (
            "The Plenary provisionally endorsed the Manual on Tide Tables.",
            "The Plenary endorsed the Manual on Tide Tables.",
        ),
        (
            "The Council approved the report of the Secretary on the work of the Council in 2014.",
            "The Council approved the report of the Secretary on the work of the Council subject to the amendments.",
        ),
        (
            "Leaders tasked the Secretariat to prepare a model law on salvage for consideration at the Twelfth Forum.",
            "Leaders tasked the Secretariat to prepare a model law on wrecks for adoption at the Thirteenth Forum.",
        ),
        (
            "Ruritania will host a workshop on fingerprints in October 2012.",
            "Chiefs thanked Ruritania for the workshop on fingerprints held in October 2012.",
        ),
        (
            "The Tide Office undertook to conduct a test campaign of radars in 2017.",
            "The Tide Office reported on the test campaign of radars conducted in February 2017.",
        ),
        (
            "Chiefs recommended that a database of stolen boats be established by December 2013.",
            "A database of stolen boats was established in November 2013.",
        ),
        (
            "We welcomed the intention of Morrow to accede to the Convention on Sunken Treasure.",
            "We welcomed the accession of Morrow to the Convention on Sunken Treasure.",
        ),
        (
            "We agreed to hold a festival of puppet theatre in Zenda in 2019.",
            "We congratulated Ruritania on the festival of puppet theatre held in June 2019.",
        ),
        (
            "The following agencies took part: the Reef Office and the Institute for Cosmic Research of Borduria.",
            "The Ninth Plenary will be hosted by the Institute for Cosmic Research of Borduria in April 2020.",
        ),
    ],
)
def test_what_is_decided_with_a_reserve_or_has_come_is_no_rewording(sentences):
    found = mined(*sentences)
    assert all(len(each.attested) == 1 for each in found)


def test_one_end_of_what_is_sent_is_one_formula():
    found = one(
        "Leaders tasked the Secretariat to prepare a model law on salvage for consideration at the Twelfth Forum.",
        "Leaders tasked the Secretariat to prepare a study of ferries for consideration at the Thirteenth Forum.",
    )
    assert found.text == (
        "Leaders tasked the Secretariat to prepare a {{ prepare.text }} for consideration at the {{ next.name }}."
    )


def test_whose_representatives_came_is_a_slot_whoever_they_are():
    found = one(
        "Representatives of the Customs Bureau and the Shipowners' Union attended.",
        "Representatives of the League of Ports attended.",
    )
    assert found.text == "Representatives of {{ attendance.organisations }} attended."
    found = one(
        "Representatives of Elbonia, Syldavia and Ruritania were also present.",
        "Representatives of Elbonia, Graustark and Ruritania were also present.",
    )
    assert found.text == "Representatives of {{ attendance.others }} were also present."


def test_a_post_in_brackets_is_of_the_list_that_it_stands_in():
    found = one(
        "Voting in favour of the decision were Ola Brant (Governor), Meike Dorn, Ruud Falk and Sven Hild.",
        "Voting in favour of the decision were Ola Brant (Governor), Meike Dorn and Sven Hild.",
        "Voting in favour of the decision were Ola Brant (Governor), Ruud Falk, Sven Hild and Meike Dorn.",
    )
    assert found.text == "Voting in favour of the decision were {{ person.names }}."


def test_ranks_before_names_are_of_the_people_who_chaired():
    found = one(
        "Director-General Rosa Prieto and Commissioner Halim Osman co-chaired the Sixth Conference of Chiefs.",
        "Director-General Rosa Prieto and Superintendent Abdul Karim co-chaired the Seventh Conference of Chiefs.",
    )
    assert found.text.startswith("{{ person.names }} co-chaired the ")


def test_decisions_annexes_and_actions_are_told_by_their_numbers():
    found = one(
        "The Conference adopted Decision 3/1 on the rewetting of drained mires, contained in Annex I.",
        "The Conference adopted Decision 3/2 on trade in horticultural peat, contained in Annex II.",
        "The Conference adopted Decision 4/1 on fires in drained forests, contained in Annex I.",
    )
    assert found.text == (
        "The Conference adopted Decision {{ decision.number }} on {{ matter.text }}, contained in Annex "
        "{{ annex.number }}."
    )
    found = one(
        "ACTION 9-01: The Secretariat to circulate the draft catalogue to all agencies by 30 June 2016.",
        "ACTION 10-02: The Secretariat to circulate the list of contacts to all agencies by 31 July 2017.",
    )
    assert found.text.startswith("ACTION {{ action.number }}: The Secretariat to circulate the ")


def test_who_will_host_the_next_plenary_is_the_next_host():
    found = one(
        "The Tenth Plenary will be hosted by the Reef Centre for Tides in April 2017.",
        "The Eleventh Plenary will be hosted by the Tide Office in May 2018.",
        "The Twelfth Plenary will be hosted by the Institute for Waves in June 2019.",
    )
    assert found.text == "The {{ next.name }} will be hosted by the {{ next.country }} in {{ next.date }}."


def test_working_groups_that_differ_in_their_number_are_one_formula():
    found = one(
        "Working Group 1 reported on the catalogue of moorings.",
        "Working Group 1 reported on the calibration of telescopes.",
        "Working Group 2 reported on the decay of tethers in low orbits.",
        "Working Group 2 reported on the disposal of satellites.",
        "Working Group 3 reported on the training of operators.",
        "Working Group 4 reported on the naming of debris.",
    )
    assert found.text == "Working Group {{ group.number }} reported on the {{ reported.text }}."


def test_what_is_to_be_done_until_a_session_is_told_of_the_next_one():
    asked = one(
        "The Council instructed the Working Group on Fish to present a census of salmon to the 24th Session.",
        "The Council instructed the Working Group on Locks to present a plan for moorings to the 25th Session.",
    )
    put_off = one(
        "Consideration of the toll on gravel barges was deferred to the 24th Session.",
        "Consideration of the lighting of locks was deferred to the 25th Session.",
    )
    past = one(
        "Members considered the report submitted to the Twelfth Session.",
        "Members considered the map submitted to the Thirteenth Session.",
    )
    assert asked.text.endswith(" to the {{ next.name }}.")
    assert put_off.text.endswith(" to the {{ next.name }}.")
    assert past.text.endswith(" to the {{ session.name }}.")


def test_how_many_were_of_a_view_is_a_count():
    found = one(
        "The Conference noted that two members were in arrears of their contributions for 2012.",
        "The Conference noted that one member was in arrears of its contributions for 2013.",
    )
    assert "that {{ members.count }} in arrears of " in found.text


def test_how_many_of_how_many_are_two_counts():
    found = one(
        "Fourteen of the twenty-one members were represented, and the quorum was declared.",
        "Sixteen of the twenty-one members were represented, and the quorum was declared.",
        "Nineteen of the twenty-two members were represented, and the quorum was declared.",
    )
    assert found.text == (
        "{{ members.count }} of the {{ members.count_2 }} members were represented, and the quorum was declared."
    )


def test_a_document_that_its_name_begins_with_is_one_and_who_intends_is_a_delegation():
    found = one(
        "We welcomed the intention of Morrow to accede to the Convention on Sunken Treasure.",
        "We welcomed the intention of Callis to accede to the Treaty on Lighthouses.",
    )
    assert found.text == "We welcomed the intention of {{ delegation.names }} to accede to the {{ document.name }}."
