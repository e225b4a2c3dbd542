"""Tests that sentences which decide different things are never one formula, nor one a variant of the other."""

from __future__ import annotations

import pytest
from series import yearly

from drafter import mine
from drafter.mine import deeds
from drafter.mine.contraries import contraries
from drafter.mine.words import stem
from drafter.names import Table


def joined(*sentences: str) -> int:
    """Return the most of these sentences, one a year, that one precedent attests."""
    return max((len(each.attested) for each in mine.precedents(yearly(*sentences), (), Table(()))), default=0)


OPPOSITES = (
    ("The Assembly instructed the Registrar to release the audit of the harbour fund.", "release", "suppress"),
    ("The Assembly instructed the Registrar to open the reading room in Klow.", "open", "shut"),
    ("Requests the Registrar to release the audit of the harbour fund.", "release", "suppress"),
    ("Leaders commended the work of the Panel and agreed that it should continue.", "continue", "be dissolved"),
    ("The Council agreed that the Panel on Tides should continue.", "continue", "be wound up"),
    ("The Council agreed that the Panel on Tides be retained.", "retained", "disbanded"),
    ("The Council agreed to survey the wrecks of the inner bay.", "agreed to", "agreed not to"),
    ("The Council voted by a majority of 8-1 to hold the base rate at 3 per cent.", "hold", "cut"),
    ("Three members preferred to raise the base rate to 4 per cent.", "raise", "lower"),
    ("Delegations noted that the ban on dredging would be prolonged until 2012.", "be prolonged", "be lifted"),
    ("Delegations noted that the ban on dredging would be prolonged.", "would be", "would not be"),
    ("Delegations noted that the ferry line had been opened in the spring.", "opened", "closed"),
    ("The Assembly expressed satisfaction with the dredging programme.", "satisfaction", "dissatisfaction"),
    ("The Assembly expressed satisfaction with the dredging programme.", "expressed", "did not express"),
    ("Parties expressed support for the ban on dredging.", "support for", "opposition to"),
    ("The Assembly supported the motion of Lutha to raise berthing dues.", "supported", "opposed"),
    ("The Assembly supported the motion of Lutha to raise berthing dues.", "raise", "lower"),
    ("The Assembly voted in favour of the tariff on salt.", "in favour of", "against"),
    ("The motion on ferry tolls was carried by 8 votes to 3.", "carried", "lost"),
    ("The draft tariff was put to a vote and was adopted by 8 votes to 3.", "adopted", "rejected"),
    ("The Board recommended the admission of Lutha to the Compact.", "admission", "exclusion"),
    ("The Board considered the request of Zenda to be admissible.", "admissible", "inadmissible"),
    ("The Board is able to recommend the harbour plan.", "able", "unable"),
    ("The Board reached consensus on the tariff of pilots.", "reached", "failed to reach"),
    ("The minutes of the session will be published in May.", "will be", "will not be"),
    ("The Board will continue to watch the price of salt closely.", "continue", "cease"),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "contrary"), OPPOSITES)
def test_opposites_are_two_formulas(sentence: str, words: str, contrary: str):
    opposite = sentence.replace(words, contrary)

    assert words in sentence
    assert joined(sentence, opposite) < 2
    assert joined(sentence, opposite, sentence, opposite) == 2  # each is a formula of its own
    assert joined(sentence, sentence) == 2


@pytest.mark.parametrize(
    "sentences",
    [
        ("The Council agreed to survey the wrecks of the bay.", "The Council also agreed to survey the wrecks."),
        ("The Council agreed to watch the price of salt.", "It agreed to continue to watch the price of salt."),
        ("The Council voted by a majority of 8-1 to hold the rate.", "The Council voted unanimously to hold the rate."),
        ("The Board noted the register of ports.", "The Board noted with appreciation the register of ports."),
        (
            "The Board welcomed close cooperation with the Harbour Court on the register of wrecks.",
            "The Board welcomed the open register of wrecks and cooperation with the Harbour Court.",
        ),
        (
            "The Board welcomed a proposal by Ruritania to build a lighthouse.",
            "Members welcomed a proposal from Elbonia for a school of pilots.",
            "In this context, the Board welcomed a proposal by Zubrowka to dredge the bay.",
        ),
    ],
)  # fmt: skip
def test_what_is_only_reworded_stays_one_formula(sentences: tuple[str, ...]):
    assert joined(*sentences) == len(sentences)


def test_what_some_preferred_is_not_what_all_decided():
    assert (
        joined("The Board decided to hold the base rate at 3 per cent.", "Two members preferred to hold the base rate.")
        < 2
    )


@pytest.mark.parametrize(
    ("verb", "after", "deed"),
    [
        ("directed", " the Registrar, in consultation with the Chair, to publish the audit", "publish"),
        ("requested", " the Panel, pursuant to article 4, to report", "report"),
        ("invited", " members in a position to do so to contribute to the fund", "contribute"),
        ("voted", " by a majority of 7-2 to hold the rate", "hold"),
        ("agreed", " by a vote of nine to two to admit Lutha", "admit"),
        ("decided", " by 28 votes to 3, with 3 abstentions, to adopt it", "adopt"),
        ("agreed", " that the Panel be dissolved", "dissolve"),
        ("agreed", " that members be encouraged to contribute", "contribute"),
        ("noted", " that the ban, which may be reviewed, would be lifted", "lift"),
        ("agreed", " that the accounts be withheld", "withhold"),
        ("", "The minutes will be published", "publish"),
        ("welcomed", " a proposal by Lutha to build a lighthouse", ""),
        ("noted", " that the accounts were published", ""),
        ("agreed", " to the proposal", ""),
    ],
)
def test_the_deed_is_told_by_where_it_stands(verb: str, after: str, deed: str):
    assert deeds.deed(verb, after) == (deeds.deed("agreed", f" to {deed}") if deed else "")


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("The Board did not agree.", True),
        ("The Board was unable to agree.", True),
        ("No agreement was reached.", True),
        ("The plan includes, but is not limited to, nets.", False),
        ("The Board met not only in Klow.", False),
        ("The report is due no later than May.", False),
        ("The Board asked whether or not the nets had torn.", False),
    ],
)
def test_a_no_is_told_from_words_that_only_look_like_one(text: str, no: bool):
    assert deeds.says_no(text) is no


def test_a_word_with_its_contrary_beginning_needs_no_entry():
    assert stem("satisfaction") in contraries(stem("dissatisfaction"))
    assert stem("lower") in contraries(stem("raise"))
