"""Slots are called after this meeting, or the one before it, only where they have held a fact of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from drafter import markup, mine
from drafter.mine.slots import wording
from drafter.model import Precedent
from drafter.names import Table

HEAD = """\
---
id: {year}-05-04-session-{n}
kind: statement
meeting: {{body: Lake Board, name: Session, ordinal: {n}, city: {city}, country: {country}, \
start: {year}-05-04, end: {year}-05-04}}
source: {{file: {n}.txt, lines: [1, 99], sha256: a{n}}}
attendance:
  - observer: [Alpine Flood Centre (AFC) | Alpine Flood Centre | organisation, \
Reef Fund (RF) | Reef Fund | organisation]
---

# SESSION

"""
PLACES = {11: ("Zenda", "Ruritania"), 12: ("Mudville", "Elbonia"), 13: ("Klow", "Syldavia")}


def mined(said: str, *values: Sequence[str]) -> Precedent:
    """Return the one precedent of a sentence said at the Eleventh Session and those after it, with these values."""
    texts = [said.format(*each) for each in values]
    held = [
        markup.read(HEAD.format(year=2003 + n, n=n, city=PLACES[n][0], country=PLACES[n][1]) + f"1. {text}\n")
        for n, text in enumerate(texts, 11)
    ]
    (found,) = mine.precedents(held, (), Table(()))
    assert [wording.fill(found.text, dict(entry.values)) for entry in found.attested] == texts
    return found


def names(precedent: Precedent) -> list[str]:
    return [slot.name for slot in precedent.slots]


@pytest.mark.parametrize(
    "said",
    ["The Committee recalled that Ministers, at their {} Meeting in {} on {}, had asked for a common scale of floods.",
     "The Committee recalled what Ministers said at their {} Meeting in {} on {} of the scale of floods."],
)  # fmt: skip
def test_the_meeting_of_ministers_is_not_the_one_before_that_of_their_officials(said: str) -> None:
    found = mined(said, ("Third", "Klow", "3 October 2013"), ("Fourth", "Zenda", "10 September 2014"))

    assert names(found) == ["ministerial.name", "ministerial.place", "ministerial.date"]


def test_a_meeting_that_is_never_the_one_before_is_not_called_previous() -> None:
    said = "The Board recalled the advice of the {} Meeting on the dredging of the lower lake."

    assert names(mined(said, ("Fourth",), ("Fifth",))) == ["event.name"]
    assert names(mined(said, ("Tenth",), ("Eleventh",))) == ["previous.name"]


def test_the_people_who_suffered_are_not_those_of_the_host() -> None:
    found = mined(
        "The Board expressed its sympathy to the people of {}, who suffered from floods.",
        ("Syldavia",), ("Ruritania",), ("Elbonia",),
    )  # fmt: skip

    assert names(found) == ["matter.country"]


def test_who_was_host_once_may_be_the_host() -> None:
    said = "The Board conveyed its warm thanks to the people of {} for their hospitality."

    assert names(mined(said, ("Ruritania",), ("Elbonia",))) == ["host.country"]
    assert names(mined(said, ("Zenda",), ("Mudville",))) == ["meeting.city"]


def test_organisations_that_came_twice_are_a_list() -> None:
    found = mined(
        "The {} attended the Session as observers.",
        ("Alpine Flood Centre (AFC) and the Reef Fund (RF)",),
        ("Alpine Flood Centre (AFC), the Reef Fund (RF) and the Palm Union",),
    )

    assert found.text == "{{ attendance.observers }} attended the Session as observers."


def test_no_slot_begins_within_a_bracket() -> None:
    said = ("(LF)", "(LF) and the Reef Fund (RF)", "(LF), the Palm Union and Mole Board")
    texts = [f"The Lamp Fund {each} attended the Session as observers." for each in said]
    head = HEAD.replace(HEAD[HEAD.index("attendance:") : HEAD.index("---", 5)], "")
    held = [
        markup.read(head.format(year=2003 + n, n=n, city=PLACES[n][0], country=PLACES[n][1]) + f"1. {text}\n")
        for n, text in enumerate(texts, 11)
    ]

    wordings = [each.text for each in mine.precedents(held, (), Table(()))]

    assert wordings
    assert all(text.count("(") == text.count(")") for text in wordings)
