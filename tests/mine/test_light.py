"""Tests of wordings that say too little, or have a slot for what is always the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from series import yearly

from drafter import mine
from drafter.model import Precedent
from drafter.names import Table


def mined(*sentences: str) -> tuple[Precedent, ...]:
    return mine.precedents(yearly(*sentences), (), Table(()))


def test_a_verb_that_says_nothing_by_itself_makes_no_wording() -> None:
    found = mined(
        "The Council took its decisions by consensus.",
        "The Council took its decision on the pay of pilots by a majority of three to one.",
    )
    assert not any(len(each.attested) > 1 for each in found)


def test_a_study_that_is_begun_and_a_study_that_is_noted_are_no_formula() -> None:
    found = mined(
        "The Council agreed on the terms of reference of a study of the Zenda dam.",
        "The Council took note of the study of the Zenda dam.",
    )
    assert not any(len(each.attested) > 1 for each in found)


def test_what_is_always_the_same_is_no_slot_once_others_are_gone() -> None:
    said = "The Meeting decided to retain the Pilot Panel with its present terms of reference until the {} Meeting."
    (found,) = mined(
        said.format("Fourth"),
        said.format("Fifth"),
        "The Meeting decided to retain the Pilot Panel, with revised terms of reference, until the Sixth Meeting.",
        said.format("Seventh"),
    )
    assert found.text == said.format("{{ next.name }}").replace("}} Meeting", "}}")
    assert [entry.variant for entry in found.attested] == [False, False, True, False]


def slots_of(*sentences: str) -> dict[str, list[str]]:
    """Return what fills each slot of the one precedent that these sentences make, by its name."""
    (found,) = mined(*sentences)
    given = [dict(entry.values) for entry in found.attested if not entry.variant]
    return {slot.name: [values[slot.name] for values in given] for slot in found.slots}


def test_words_that_lead_in_to_every_name_are_the_wordings_own() -> None:
    said = "The Forum was attended by the Ministers of Harbours of {}{} and by members of the Reef Guild."
    found = mined(
        said.format("Ruritania, Syldavia and Elbonia", ""),
        said.format("Ruritania and Elbonia", ", by the Deputy Minister of Harbours of Syldavia"),
        said.format("Syldavia, Elbonia and Kazan", ""),
    )
    assert all("Harbours of {{ attendance.members }}" in each.text for each in found)


def test_also_is_of_no_name_and_a_deed_of_no_person() -> None:
    observers = slots_of(
        "Ruritania and the Reef Bank attended as observers.",
        "Ruritania, Elbonia and the Pearl Union attended as observers.",
        "Syldavia and the Reef Bank also attended as observers.",
    )
    assert observers == {
        "attendance.observers": ["Ruritania and the Reef Bank", "Ruritania, Elbonia and the Pearl Union"]
    }
    elected = slots_of(
        "The Board elected Mr Jan Zapt (Ruritania) as its Chair and Ms Ada Sapt (Elbonia) as its Vice-Chair.",
        "The Board elected Ms Eva Kun (Kazan) as its Chair and re-elected Ms Ada Sapt (Elbonia) as its Vice-Chair.",
        "The Board elected Mr Bo Vaka (Elbonia) as its Chair and Ms Ida Holm (Ruritania) as its Vice-Chair.",
    )
    assert elected["person.name_2"] == ["Ms Ada Sapt (Elbonia)", "Ms Ida Holm (Ruritania)"]


def test_slots_are_called_by_what_they_hold() -> None:
    years = "We decided that the Secretariat would remain in Zenda for {} more years."
    assert "years.count" in slots_of(years.format("three"), years.format("five"))
    often = "The Council agreed that the Pilot Committee would meet {} a year."
    assert "frequency.text" in slots_of(often.format("twice"), often.format("three times"))
    turn = "In accordance with the rotation, the chairmanship of the Council passes to {} for {}."
    assert "chair.country" in slots_of(turn.format("Siamor", "2011"), turn.format("Kambrina", "2012"))
    symbol = "The Meeting adopted the agenda contained in document {}."
    held = slots_of(symbol.format("MOP3/1"), symbol.format("MOP4/1"), symbol.format("MOP6/1 without amendment"))
    assert held == {"document.symbol": ["MOP3/1", "MOP4/1"]}


def test_a_town_is_a_place_and_who_came_by_invitation_is_named() -> None:
    thanks = "The Meeting thanked the Government of {} and the municipality of {} for the warm hospitality."
    held = slots_of(thanks.format("Ruritania", "Zenda"), thanks.format("Syldavia", "Klow"))
    assert next(name for name, values in held.items() if values == ["Zenda", "Klow"]).endswith(".place")
    invited = slots_of(
        "Ruritania was present by invitation.",
        "Elbonia was present by invitation.",
        "Syldavia and Elbonia were present by invitation.",
        "Syldavia was also present by invitation.",
    )
    assert invited == {"attendance.others": ["Ruritania", "Elbonia"]}


def test_a_vote_that_was_carried_and_one_that_was_lost_are_two() -> None:
    (carried,) = mined(
        "The proposal was put to the vote and carried by four votes to one.",
        "The proposal was put to the vote and carried by five votes to none.",
        "The proposal was put to the vote and lost by two votes to three.",
    )
    assert (
        carried.text == "The proposal was put to the vote and carried by {{ votes.for }} votes to {{ votes.against }}."
    )
    assert len(carried.attested) == 2


def test_whose_proposal_it_is_and_how_many_further_ones_there_are() -> None:
    proposal = "Ministers welcomed {} proposal to host {} in {}."
    held = slots_of(
        proposal.format("Ruritania's", "a course for pilots", "2010"),
        proposal.format("Syldavia's", "a seminar on tides", "2012"),
    )
    assert held["proposal.proposer"] == ["Ruritania's", "Syldavia's"]
    placed = "The Commission placed {} on the list of boats engaged in smuggling."
    assert "boats.count" in slots_of(placed.format("two boats"), placed.format("five further boats"))


def test_a_meeting_whose_number_is_always_the_next_is_the_next() -> None:
    said = "Ministers tasked the Pilots with implementing these decisions and with an account at the {} Meeting."
    plain = yearly(*(said.format(nth) for nth in ("Sixth", "Seventh", "Eighth")))
    texts = [replace(each, meeting=replace(each.meeting, ordinal=nth)) for nth, each in enumerate(plain, 5)]
    (found,) = mine.precedents(texts, (), Table(()))
    assert [slot.name for slot in found.slots] == ["next.name"]


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Dr Jan Zapt, Minister of Tides of Ruritania, presided over the Meeting.", "opening"),
        ("Ministers of Tides of the Bay gathered in Zenda, Ruritania, on 2 May 2011.", "opening"),
        ("Observers from the Reef Guild followed the proceedings.", "attendance"),
    ],
)
def test_what_opens_a_meeting_is_told_by_more_words(text: str, function: str) -> None:
    assert {each.function for each in mined(text, text)} == {function}
