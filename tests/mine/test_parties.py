"""Tests of what slots for places, years, votes and those who came are called, with no data at all."""

from __future__ import annotations

import pytest
from series import yearly

from drafter import mine
from drafter.mine.slots import wording
from drafter.model import Precedent
from drafter.names import Table

NAMED = (
    ("Representatives of {} attended as observers.", (("Ruritania",), ("Elbonia and the Reef Fund",)),
     ["attendance.observers"]),
    ("The following Members were represented: {}.",
     (("Fiji, Ruritania, Elbonia and Lutha",), ("Ruritania, Elbonia and Lutha",)), ["attendance.members"]),
    ("The training of pilots was held in {}.",
     (("Strelsau, Ruritania, and Klow, Syldavia",), ("Zenda, Elbonia and Hofbau, Borduria",)), ["event.place"]),
    ("The Committee welcomed the outcomes of the workshop on sediment held in {}.",
     (("Strelsau, Ruritania",), ("Hofbau-am-See, Borduria",)), ["event.place"]),
    ("The Council adopted the report of its last meeting and agreed to identify priorities for {}.",
     (("2017",), ("2018",)), ["previous.name", "event.date"]),
    ("Following the Third Session, held in May 2008, the Board agreed that the survey of eels would end in {}.",
     (("May 2015",), ("June 2017",)), ["previous.name", "previous.date", "event.date"]),
    ("The Board decided, by a majority of {} to {}, to keep the toll.", (("seven", "two"), ("eight", "one")),
     ["votes.for", "votes.against"]),
    ("The Board decided, by a vote of {} to {}, to keep the toll.", (("7", "2"), ("8", "1")),
     ["votes.for", "votes.against"]),
    ("The vote was {} to {}.", (("7", "2"), ("8", "1")), ["votes.for", "votes.against"]),
    ("The Board welcomed a proposal by {} a gauge on the lower reaches of the bay.",
     (("Lutha to build",), ("Zenda to mend",)), ["proposal.text"]),
    ("The Board regretted the delay of {} and urged {} to pay its share of the dredging without delay.",
     (("Lutha", "it"), ("Lutha and Zenda", "them")), ["person.pronoun"]),
    ("The Board accepted the offer of the Government of {} to host the Sixth Session in {}.",
     (("Ruritania", "May 2011"), ("the Isles of Lutha", "June 2012")), ["next.country"]),
    ("The Board welcomed the offer by {} to host the next meeting.", (("Ruritania",), ("Elbonia",)), ["next.country"]),
    ("The Board welcomed the workshop on buoys which was held in May and thanked the Government of {} for hosting it.",
     (("Ruritania",), ("Elbonia",)), ["event.country"]),
    ("The Board thanked the Government of {} for hosting the seminar on sediment.",
     (("Ruritania",), ("Elbonia",)), ["event.country"]),
    ("The Board thanked the Government of {} for hosting the session and the workshop beside it.",
     (("Ruritania",), ("Elbonia",)), ["host.country"]),
    ("The Board welcomed its session in the new port and thanked the Government of {} for hosting it.",
     (("Ruritania",), ("Elbonia",)), ["host.country"]),
)  # fmt: skip


def mined(*sentences: str) -> Precedent:
    """Return the one precedent of sentences, one a year, that all of them refill."""
    (found,) = mine.precedents(yearly(*sentences), (), Table(()))
    assert [wording.fill(found.text, dict(entry.values)) for entry in found.attested] == list(sentences)
    return found


@pytest.mark.parametrize(("said", "values", "names"), NAMED)
def test_a_slot_is_called_by_what_fills_it_and_where(
    said: str, values: tuple[tuple[str, ...], ...], names: list[str]
) -> None:
    found = mined(*(said.format(*each) for each in values))

    assert [
        slot.name for slot in found.slots if slot.name in names or slot.name.startswith("delegation.names")
    ] == names


def test_the_state_in_the_name_of_a_body_of_its_own_is_no_slot() -> None:
    found = mined(
        "The Board of the Bank of Ruritania met in Zenda, Ruritania, on 4 May 2010.",
        "The Board of the Bank of Ruritania met in Strelsau, Ruritania, on 4 May 2011.",
    )

    assert found.text.startswith("The Board of the Bank of Ruritania met in {{ ")


def test_a_list_of_places_that_goes_on_with_who_acts_ends_before_it() -> None:
    found = mined(
        "At the meeting held in Zenda, Ruritania, Ministers agreed to a code for the keepers of lights.",
        "At the meeting held in Klow, Syldavia, Ministers agreed to a code for the keepers of lights.",
    )

    assert ", Ministers agreed" in found.text
    assert [slot.kind for slot in found.slots] == ["place"]
