"""Tests that sentences which decide different things are never one formula, nor one a variant of the other."""

from __future__ import annotations

import pytest
from series import yearly

from drafter import mine
from drafter.mine.clauses import by_itself
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reader
from drafter.mine.families.contrary import contrary
from drafter.model import Precedent
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
    ("The Board added the barge Otter to the list of wrecks.", "added the barge Otter to", "removed Otter from"),
    ("Trade in salt expanded by 2 per cent in the spring.", "expanded", "contracted"),
    ("The Board judges that the risks to the price are tilted to the upside.", "tilted to the upside", "balanced"),
    ("The Board agreed, by nine votes to two, to grant a licence for the weir.", "grant", "revoke"),
    ("Resolution 31/4 The Board AGREED to grant a licence for the weir at Klow.", "grant", "revoke"),
    ("The agenda of the Board was adopted without amendment.", "without amendment", "as amended"),
    ("The Board agreed that all members should receive the bulletin of tides.", "all members", "all members but one"),
    ("The Secretariat would circulate the draft plan to all Parties.", "would circulate", "had circulated"),
    ("The Secretariat will publish the audit of the harbour fund.", "will publish", "has already published"),
    ("Delegations noted that a workshop on tides would be held in Zenda.", "would be held", "was held"),
    ("Lutha will host the workshop on the keeping of lights.", "will host", "hosted"),
    ("The session was presided over by Ms. Ada Sapt of Zenda.", "was presided over by", "elected"),
    ("The session elected Ms. Ada Sapt of Zenda as Chair.", "elected", "was opened by"),
    ("The Assembly thanked Ms. Ada Sapt of Zenda as Chair.", "thanked", "appointed"),
    ("The Board noted with deep concern the advice of the Panel on seals.", "noted with deep concern", "welcomed"),
    ("The Board expressed its confidence in the Keeper of the Lights of Klow.", "confidence", "lack of confidence"),
    ("Lutha entered a reservation on the listing of the marsh crane.", "entered a", "withdrew its"),
    ("The risks of flood in the lower bay have increased.", "increased", "diminished"),
    ("The Board noted that the catch of the spring was better than foreseen.", "better than", "as"),
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
        ("The Board urged Lutha to pay its dues without delay.", "The Board urged Lutha to pay its dues promptly."),
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


READER = Reader(Finder((), Table(())))
LIGHTS = "Members voted by five to two to keep the lights of Klow at 40 lamps."


def are_contrary(one: str, other: str) -> bool:
    return contrary(*(READER.read(by_itself(text)) for text in (one, other)))


@pytest.mark.parametrize(
    "other",
    [
        "Members voted to put out the lights of Klow.",
        "Members did not vote to keep the lights of Klow at 40 lamps.",
        "Members refused to keep the lights of Klow at 40 lamps.",
    ],
)
def test_another_deed_or_a_no_is_contrary(other: str):
    assert are_contrary(LIGHTS, other)
    assert are_contrary(other, LIGHTS)


def test_opposite_words_are_contrary_and_both_together_are_not():
    strong, weak = "They noted the strength of the harbour.", "They noted the weakness of the harbour."

    assert are_contrary(strong, weak)
    assert not are_contrary(strong, "They noted the strength and weakness of the harbour.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Risks to the catch are tilted to the upside.", "Risks to the catch are tilted to the downside."),
        ("The Board banned dredging.", "The Board permitted dredging."),
        ("Demand for salt had strengthened in Klow.", "Demand for salt had weakened in Klow."),
        ("The Board noted an improvement in the catch.", "The Board noted a deterioration in the catch."),
        ("The Board voted by 7–2 to keep the toll.", "The Board voted by 6–3 to lower the toll."),
    ],
)
def test_what_fell_is_contrary_to_what_rose_and_a_ban_to_a_permit(one: str, other: str):
    assert are_contrary(one, other)
    assert not are_contrary(one, one)


def test_the_deed_of_a_wording_is_told_though_a_slot_stands_before_it():
    voted = Precedent("a", "Members voted {{ how }} to keep the toll of Klow.", actor="Members", verb="voted")
    other = READER.read(by_itself("Members voted by 7 votes to 2 to waive the toll of Klow."))

    assert contrary(READER.read_wording(voted), other)
    assert not contrary(READER.read_wording(voted), READER.read(by_itself("Members voted to keep the toll of Klow.")))


@pytest.mark.parametrize("other", ["Members voted unanimously to keep the lights of Klow at 38 lamps.", LIGHTS])
def test_other_figures_and_votes_are_no_contrary(other: str):
    assert not are_contrary(LIGHTS, other)


def test_a_slot_takes_no_sentence_that_decides_the_contrary_of_all_that_it_has():
    came = "The session was attended by the Heads of Harbours of {}."
    who = ("Lutha, Zenda and Klow", "Zenda, Klow and Strelsau", "all members", "all members but one")

    assert joined(*(came.format(each) for each in who)) == 3
