"""Tests of families parted by their wordings: a sentence with its rewordings, and no heap of the same matter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter import markup, mine
from drafter.mine.clauses import clauses
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reader
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.parting import tells
from drafter.model import Precedent, Statement, Status
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


def _statements(*sentences: str) -> list[Statement]:
    return [markup.read(HEAD.format(day=f"20{nth + 10}-05-01") + f"1. {each}\n") for nth, each in enumerate(sentences)]


def _mined(*sentences: str) -> tuple[Precedent, ...]:
    return mine.precedents(_statements(*sentences), (), Table(()))


def _wording(text: str) -> Precedent:
    return Precedent(id="theme/x", text=text, function="theme")


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


WELCOMED = (
    "The Forum welcomed a proposal by Ruritania to open a school of pilots.",
    "The Forum welcomed a proposal from Elbonia to print new charts of the lakes that promote a consistent reading of "
    "tide tables by keepers, crews and pilots who are new to Zenda.",
    "The Forum welcomed a proposal of the Keepers' Guild for a museum of lamps.",
)
PROMOTED = (
    "Keepers were asked to promote a consistent reading of tide tables along every coast, in each school and on board "
    "of the ferries."
)


def test_a_phrase_in_the_free_text_of_one_formula_makes_a_precedent_with_the_clause_that_has_it_too() -> None:
    proposal, phrase = sorted(_mined(*WELCOMED, PROMOTED), key=lambda each: len(each.attested), reverse=True)

    assert [entry.text for entry in proposal.attested] == list(WELCOMED)
    assert "promote a consistent reading of tide" in phrase.text
    assert [entry.text for entry in phrase.attested] == [WELCOMED[1], PROMOTED]
    assert not any(entry.variant for entry in phrase.attested)


def test_two_list_items_that_begin_with_one_thing_are_one_precedent_though_they_share_no_wording() -> None:
    listed = "The Forum agreed to hold:\n\n    - {}\n    - {}"
    found = _mined(
        listed.format(
            "a workshop on lamp oil for members to compare how they buy and store it", "a dinner on the pier"
        ),
        listed.format(
            "A workshop on old kinds of lamp oil that keepers still burn and how to be rid of it safely",
            "A regatta in the bay",
        ),
    )

    (workshop,) = [each for each in found if "workshop" in each.text]
    assert [entry.variant for entry in workshop.attested] == [True, False]
    assert not [each for each in found if "dinner" in each.text or "regatta" in each.text]


MANY = (
    "The Council recognised that the hidden causes of wrecks on the northern reef were many.",
    "Pilots were told of the hidden causes of wrecks on the northern reef by Zenda.",
)


@pytest.mark.parametrize(
    "later",
    [
        "Keepers agreed that charts must be drawn of the hidden causes of wrecks on the northern reef.",
        "Keepers agreed that:\n\n    - charts be drawn of the hidden causes of wrecks on the northern reef",
    ],
)
def test_what_has_a_phrase_to_the_letter_attests_it_whatever_is_decided_round_it(later: str) -> None:
    known = [replace(each, notes="as the pilots say it") for each in _mined(*MANY)]

    (found,) = [each for each in mine.precedents(_statements(*MANY, later), known, Table(())) if "lead" in each.text]

    assert "the hidden causes of wrecks on the northern" in found.text
    assert len(found.attested) == 3


def test_who_denies_what_a_phrase_says_does_not_attest_it() -> None:
    denied = "Keepers did not see the hidden causes of wrecks on the northern reef."

    (found,) = [each for each in mine.precedents(_statements(*MANY, denied), _mined(*MANY), Table(())) if each.slots]

    assert [entry.text for entry in found.attested] == list(MANY)


def test_nobody_is_asked_what_more_of_an_approved_clause_is_a_formula() -> None:
    held = _statements(*WELCOMED, PROMOTED)
    (known,) = mine.precedents(held[:3], (), Table(()))

    asked = mine.precedents(held, [known], Table(()))
    not_asked = mine.precedents(held, [replace(known, status=Status.APPROVED)], Table(()))

    assert len(asked) == 2
    assert len(not_asked) == 1


def test_a_term_that_stands_everywhere_is_no_formula_in_another_clause_of_which_it_stands() -> None:
    held = _statements(*(f"The coastal rescue service sent boat {nth} to Zenda." for nth in range(1, 30)), *WELCOMED)
    reader = Reader(Finder(held, Table(())))
    likeness = Likeness([reader.read(clause) for clause in clauses(held)])

    assert not tells(_wording("{{ lead_in.text }} the coastal rescue service {{ service.text }}."), likeness)
    assert tells(_wording("{{ lead_in.text }} a consistent reading of tide tables {{ tables.text }}."), likeness)
