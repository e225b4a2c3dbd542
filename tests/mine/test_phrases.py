"""Tests of the standing phrase that a family shares where its members are no one wording: invented bodies."""

from __future__ import annotations

import pytest

from drafter import markup, mine
from drafter.mine.clauses import by_itself
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reader
from drafter.mine.slots import induce, wording
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


def _mined(*sentences: str) -> tuple[Precedent, ...]:
    held = [markup.read(HEAD.format(day=f"20{nth + 10}-05-01") + f"1. {each}\n") for nth, each in enumerate(sentences)]
    return mine.precedents(held, (), Table(()))


def _all_refill(found: tuple[Precedent, ...]) -> bool:
    every = [(each.text, entry) for each in found for entry in each.attested]
    return all(not entry.variant and wording.fill(text, dict(entry.values)) == entry.text for text, entry in every)


def test_what_leads_in_to_a_phrase_and_what_follows_it_are_slots() -> None:
    found = _mined(
        "The Council recognised that the causes of wrecks on the northern reef were many and hard to mend, and urged "
        "members to light their harbours.",
        "We recognized that the causes of wrecks on the northern reef were many and hard to mend, and welcomed the "
        "charts drawn by the Tide Office.",
    )

    (wrecks,) = found
    assert wrecks.text == (
        "{{ lead_in.text }} that the causes of wrecks on the northern reef were many and hard to mend, and "
        "{{ further.text }}."
    )
    assert [dict(entry.values)["lead_in.text"] for entry in wrecks.attested] == [
        "The Council recognised",
        "We recognized",
    ]
    assert _all_refill(found)


def test_a_phrase_of_a_list_item_stands_in_a_sentence_too() -> None:
    listed = "The Council agreed that:\n\n    - the Tide Group be retained as an effective mechanism to warn ships"
    said = (
        "Members praised the charts and tables of the Tide Group and agreed that it be retained as an effective "
        "mechanism for counting wrecks."
    )
    held = [
        markup.read(HEAD.format(day=f"{year}-05-01") + f"1. {text}\n") for year, text in ((2011, listed), (2012, said))
    ]

    texts = [each.text for each in mine.precedents(held, (), Table(()))]

    assert "{{ lead_in.text }} be retained as an effective mechanism {{ mechanism.text }}" in texts


@pytest.mark.parametrize(
    "sentences",
    [
        (
            "Leaders noted the report on the loss of fishing grounds to the rising sea.",
            "Members endorsed the report on the loss of fishing grounds to the rising sea.",
        ),
        (
            "Voting against was Mr Doran, who after a debate preferred to raise the harbour levy on foreign ships.",
            "In the light of the state of the northern reef, the Board decided to lower the harbour levy on foreign "
            "ships.",
        ),
        (
            "Members shall report the wrecks in their waters to the Harbour Office every year.",
            "Parties should report the wrecks in their waters to the Harbour Office every year.",
        ),
    ],
)
def test_who_acts_and_how_is_no_lead_in(sentences: tuple[str, str]) -> None:
    assert not any("lead_in" in each.text for each in _mined(*sentences))


def test_how_strongly_something_is_said_is_not_part_of_who_says_it() -> None:
    drills = (
        "the importance of regular drills on board ferries, and {} operators to report the results to the Secretariat."
    )
    said = (
        "Members stressed",
        "Members stressed",
        "Members strongly stressed",
        "Members strongly stressed",
        "Members underlined",
    )
    asked = ("encouraged", "encouraged", "encouraged", "urged", "urged")
    found = _mined(*(f"{who} {drills.format(whom)}" for who, whom in zip(said, asked, strict=True)))

    assert found
    values = [value for each in found for entry in each.attested for _, value in entry.values]
    assert not any("strongly" in value for value in values)


def test_the_facts_of_an_opening_are_not_lost_in_free_text() -> None:
    (opening,) = _mined(
        "The Chairs of the Tide Alliance hosted the Second Meeting of the Standing Committee in Zenda on 3 May 2018.",
        "On 4 June 2019, the Chairs of the Tide Alliance hosted the Third Meeting of the Standing Committee in Klow.",
    )

    assert "meeting.name" in {slot.name for slot in opening.slots}


def test_a_term_alone_is_no_phrase() -> None:
    found = _mined(
        "The Council encouraged members to name national focal points as soon as possible for the exchange of charts.",
        "Members praised the port of Zenda, where national focal points met in a tent by the sea for three days.",
    )

    assert not any(each.text.startswith("{{ lead_in") for each in found)


def test_three_words_that_say_something_are_a_phrase() -> None:
    found = _mined(
        "members work together to address root causes of harbour silting",
        "encouraging new means to address the root causes of harbour silting, among them better dredging",
    )

    (causes,) = found
    assert causes.text == "{{ lead_in.text }} root causes of harbour {{ silting.text }}"
    assert _all_refill(found)


def test_scraps_of_two_long_sentences_are_no_phrase() -> None:
    reader = Reader(Finder((), Table(())))
    one = (
        "To this end, the meeting endorsed a Reef Process Strategy and its forward programme, focussed on practical "
        "work to strengthen the mending of charts, border integrity and related legal pilotage and rescue at sea."
    )
    other = (
        "Partnership of ports: agreed by Reef Process Ministers in 2013, will develop a targeted school to strengthen "
        "harbour management and related legal and towage cooperation."
    )

    made = induce.template([reader.read(by_itself(each)) for each in (one, other)])

    assert len(made.fillings) == 1  # not "{{ }} Reef Process {{ }} and related legal {{ }}."


def test_the_mark_that_ends_a_sentence_is_in_no_slot() -> None:
    catch = "The Board agreed to set the total allowable catch of reef eel for {} at {} tonnes, and that of cod at {}"

    (found,) = _mined(
        catch.format(2011, "42,500", "11,200 tonnes."),
        catch.format(2012, "38,000", "11,200 tonnes."),
        catch.format(2013, "38,000", "9,900 tonnes."),
        catch.format(2014, "41,000", "9,900 tonnes, and to allocate them as follows:"),
        catch.format(2015, "44,000", "10,400 tonnes."),
        catch.format(2016, "45,500", "10,400 tonnes (Annex B)."),
    )

    assert found.text.endswith("tonnes.")
    assert not any(value.endswith((".", ":")) for entry in found.attested for _, value in entry.values)


def test_who_fills_in_a_number_asks_nobody_for_anything() -> None:
    said = "The Council welcomed the progress made on the register of wrecks, which now holds {}."

    found = _mined(said.format("870 wrecks"), said.format("1,240 wrecks, and requested the Panel to publish it"))

    held = " ".join(value for each in found for entry in each.attested for value in dict(entry.values).values())
    assert "requested" not in held
