"""Tests of families parted by their wordings: a sentence with its rewordings, and no heap of the same matter."""

from __future__ import annotations

from drafter import markup, mine
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
OLD = "Harbour masters of Ruritania kept the wreck register of the northern lighthouse in order during {}."
NEW = "The wreck register of the northern lighthouse, with its annexes, passed from harbour masters to pilots in {}."


def _mined(*sentences: str) -> tuple[Precedent, ...]:
    held = [markup.read(HEAD.format(day=f"20{nth + 10}-05-01") + f"1. {each}\n") for nth, each in enumerate(sentences)]
    return mine.precedents(held, (), Table(()))


def test_clauses_of_two_wordings_are_two_precedents_that_both_refill() -> None:
    found = _mined(OLD.format(2010), OLD.format(2011), NEW.format(2012), NEW.format(2013))

    kept, passed = sorted(found, key=lambda each: each.attested[0].statement)
    assert "kept the wreck register" in kept.text
    assert "passed from" in passed.text
    assert not any(entry.variant for each in found for entry in each.attested)


def test_a_word_put_in_is_a_rewording_where_most_say_without_it() -> None:
    said = "The Council reaffirmed the {}that storms pose to the harbours and lighthouses of the northern coast."

    (found,) = _mined(said.format("threat "), said.format("threat "), said.format("grave threat "))

    assert found.text == said.format("threat ")
    assert [entry.variant for entry in found.attested] == [False, False, True]


def test_two_that_are_nearly_alike_and_share_a_wording_are_one_precedent() -> None:
    (found,) = _mined(
        "Members reaffirmed their commitment to strengthening pilotage and coastal rescue cooperation.",
        "In looking to the next decade, the Ministers of all harbours reaffirmed their commitment to the training of "
        "keepers, to new charts and to coastal rescue on the shoals.",
    )

    assert "reaffirmed their commitment to" in found.text
    assert not any(entry.variant for entry in found.attested)
