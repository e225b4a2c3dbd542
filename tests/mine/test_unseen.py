"""Tests of formulas of bodies never seen: banks, forums, fisheries, treaties and committees, all invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from series import mined, numbered, one, yearly, yearly_of

from drafter import mine, verbs
from drafter.mine.clauses import Clause, functions
from drafter.mine.clauses.entities import Finder
from drafter.mine.slots import rewording
from drafter.model import Name, NameKind, Source
from drafter.names import Table


@pytest.mark.parametrize(
    "sentences",
    [
        (
            "Voting against was Ada Sapt, who preferred to lower the policy rate by 25 basis points.",
            "By a vote of 5 to 4, the Board decided to lower the policy rate by 25 basis points to 3.75 per cent.",
        ),
        (
            "The Board granted liaison status to the Guild of Scale Makers.",
            "The Board terminated the liaison status of the Guild of Scale Makers.",
        ),
    ],
)
def test_what_some_preferred_and_what_was_taken_back_is_not_what_was_decided(sentences):
    assert mined(*sentences) == ()


def test_a_list_with_posts_in_brackets_is_of_people_and_not_of_delegations():
    found = one(
        "Voting in favour of the decision were Ada Sapt (Governor), Bo Kline (Deputy Governor), Ida Holm and Jon Dax.",
        "Voting in favour of the decision were Ada Sapt (Governor), Ida Holm, Jon Dax, Otto Brand and Eva Lind.",
    )
    assert found.text == "Voting in favour of the decision were {{ person.names }}."


def test_a_president_by_name_and_who_sent_her_are_a_slot_each():
    found = one(
        "The Assembly commended President Bo Kline of Ruritania for his efforts as mediator.",
        "The Assembly commended President Ada Sapt of Elbonia for her efforts as mediator.",
        "The Assembly commended Prime Minister Ida Holm of Graustark for her efforts as mediator.",
    )
    assert found.text == (
        "The Assembly commended {{ person.name }} of {{ delegation.country }} for {{ person.pronoun }} efforts as "
        "mediator."
    )


def test_a_slot_for_a_date_holds_no_more_than_that():
    (found,) = mined(
        "Real gross domestic product grew by 0.4 per cent in the fourth quarter of 2022.",
        "Real gross domestic product grew by 0.2 per cent in the first quarter of 2023, according to an estimate.",
        "Real gross domestic product grew by 0.3 per cent in the second quarter of 2023.",
        "Real gross domestic product expanded by 0.5 per cent in the third quarter of 2023.",
    )
    assert found.text == (
        "Real gross domestic product {{ product.text }} by {{ product.number }} per cent in the {{ event.date }}."
    )
    assert [entry.variant for entry in found.attested] == [False, True, False, False]


def test_words_that_all_have_beside_a_fact_are_no_slots():
    found = one(
        "Leaders tasked the Office to report on the state of the undersea cables in the region at their next meeting.",
        "Leaders tasked the Office to report on labour mobility at their next meeting.",
        "Leaders tasked the Office to report on the cost of walls at their next meeting.",
    )
    assert found.text == "Leaders tasked the Office to report on {{ report.text }} at their {{ next.name }}."


def test_where_and_when_the_next_session_is_held_are_never_lost_in_free_text():
    (found,) = mined(
        "The Thirteenth Session will be held in Klow, Syldavia, in March 2017.",
        "The Fourteenth Session will be held in Zenda, Ruritania, in March 2018.",
        "The Fifteenth Session will be held in Klow on 3-5 March 2019.",
    )
    assert found.text == "The {{ next.name }} will be held in {{ next.place }}, in {{ next.date }}."
    assert [entry.variant for entry in found.attested] == [False, False, True]


def test_who_opened_a_meeting_and_when_are_a_slot_each():
    (found,) = mined(
        "The third Meeting of the Parties was opened at 10 a.m. on 4 May 2015, by Ms Ada Sapt, Minister of Elbonia.",
        "The fourth Meeting of the Parties was opened at 10.15 a.m. on 14 May 2018, by Baron Kurt Holm, Minister of "
        "Tides of Ruritania.",
        "The sixth Meeting of the Parties was opened at 9.30 a.m. on 13 May 2024 by Her Royal Highness Princess Ida.",
    )
    assert found.text.endswith(" on {{ meeting.date }}, by {{ person.name }}.")


def test_votes_in_words_and_figures_are_slots_and_none_against_is_no_denial():
    found = one(
        "The Committee adopted the draft standard by 16 votes in favour, one against and two abstentions.",
        "The Committee adopted the draft standard by 15 votes in favour, two against and no abstentions.",
        "The Committee adopted the draft standard by twenty votes in favour, none against and three abstentions.",
    )
    assert found.text == (
        "The Committee adopted the draft standard by {{ votes.for }} votes in favour, {{ votes.against }} against and "
        "{{ votes.abstaining }} abstentions."
    )


def test_a_document_is_named_by_its_symbol_whole():
    found = one(
        "The Meeting adopted the agenda contained in document MOP/3/1.",
        "The Meeting adopted the agenda contained in document MOP/4/1/Rev.1.",
        "The Meeting adopted the agenda contained in document MOP/6/1/Add.2.",
    )
    assert found.text == "The Meeting adopted the agenda contained in document {{ document.symbol }}."


def test_the_number_of_a_standard_is_no_amount_of_money():
    found = one(
        "The Committee withdrew the standard WMO 77 as obsolete.",
        "The Committee withdrew the standard WMO 12 as obsolete.",
    )
    assert [slot.name for slot in found.slots] == ["standard.number"]


def test_who_only_has_a_word_of_a_formula_and_a_sentence_of_its_own_is_not_in_it():
    ends = "to achieve strong, sustainable, balanced and inclusive growth."
    found = mine.precedents(
        yearly_of(
            [f"We reaffirm our commitment to use all policy tools {ends}", "We reaffirm our promises of May 2018."],
            [f"We reaffirm our commitment to use all the policy tools {ends}",
             "We reaffirm the trade commitments we made in May 2018."],
            [f"We reaffirm our resolve to use all policy tools {ends}",
             "We reaffirm our trade commitments made in May 2018."],
            [f"We reaffirm our commitment to use all policy tools, together and alone, {ends}",
             "We reaffirm our trade commitments made in May 2018."],
        ),
        (), Table(()),
    )  # fmt: skip
    for each in found:
        said = {"growth" in entry.text for entry in each.attested}
        assert len(said) == 1, each.text


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        (("We thank Ruritania for its hospitality.", "We thank Elbonia for its hospitality."), "host.country"),
        (
            ("Leaders confirmed that Ruritania will host the Fifth Forum.",
             "Leaders confirmed that Elbonia will host the Sixth Forum."),
            "next.country",
        ),
        (
            ("We met in Zenda under the presidency of Ruritania.", "We met in Klow under the presidency of Elbonia."),
            "host.country",
        ),
    ],
)  # fmt: skip
def test_who_hosts_is_called_a_host_whatever_the_sentence_does(sentences, name):
    assert name in {slot.name for slot in one(*sentences).slots}


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        (
            ("We welcome the progress made by the Clearing Union on debt and look forward to its report by May 2018.",
             "We welcome the progress made by the Bank for Reconstruction on the pooling of risk and look forward to "
             "its report by April 2019."),
            "We welcome the progress made by the {{ organisation.name }} on {{ made.text }} and look forward to its "
            "report by {{ event.date }}.",
        ),
        (
            ("The Commission closed the Kamen reach to all fishing until 31 December 2016.",
             "The Commission closed the Kamen and Dol reaches to all fishing until 30 June 2020."),
            "The Commission closed the {{ closed.text }} to all fishing until {{ event.date }}.",
        ),
        (
            ("The Secretariat informed members of 14 infringements.",
             "The Secretariat informed members of nine infringements."),
            "The Secretariat informed members of {{ infringements.count }} infringements.",
        ),
        (
            ("Forty-two delegates from 19 Member Bodies came to Klow.",
             "Thirty delegates from 15 Member Bodies came to Klow."),
            "{{ delegates.count }} delegates from {{ bodies.number }} Member Bodies came to Klow.",
        ),
        (
            ("The Fund is asked to report on its work at its next Ordinary Session in July 2014.",
             "The Fund is asked to report on its work at its next Ordinary Session in January 2015."),
            "The Fund is asked to report on its work at its {{ next.name }} in {{ next.date }}.",
        ),
        (
            ("Elbonia was represented by its Foreign Minister.", "Elbonia was represented by its Minister for Tides."),
            "Elbonia was represented by its {{ post.text }}.",
        ),
    ],
)  # fmt: skip
def test_slots_hold_whole_things_and_are_called_what_they_are(sentences, text):
    assert one(*sentences).text == text


@pytest.mark.parametrize(
    ("sentence", "function"),
    [
        ("The next meeting of the Board is scheduled for 18 September 2023.", "closing"),
        ("We will meet again in Klow in April 2020.", "closing"),
        ("Leaders confirmed that Elbonia will host the Twelfth Reef Forum in 2023.", "closing"),
        ("The Meeting did not adopt the proposal to list the grey heron.", "decision"),
        ("The Committee withdrew the standard on letter balances.", "decision"),
    ],
)
def test_what_a_sentence_does_is_told_of_any_body(sentence, function):
    clause = Clause("2023-05-01-x", "9", Source("x.txt", (9, 9)), sentence, ("2023-05-01", "", 0, 0), 0.9)
    actor, verb = verbs.actor_and_verb(sentence, "")
    assert functions.function(clause._replace(actor=actor, verb=verb)) == function


@pytest.mark.parametrize(
    ("said", "other", "lists"),
    [
        ("Delegations of {} took part in the session.", "Delegations of {} participated in the session.",
         ("Ruritania and Elbonia", "Graustark, Ruritania and Elbonia", "Elbonia and Graustark")),
        ("Observers from {} were also present.", "An observer from {} was also present.",
         ("the Tide Fund and the Reef Trust", "the Reef Trust and the Palm Union", "the Tide Fund")),
    ],
)  # fmt: skip
def test_a_rewording_shows_the_words_that_changed_and_no_half_of_a_list(said, other, lists):
    texts = [said.format(each) for each in lists]
    kinds = dict.fromkeys(("Tide Fund", "Reef Trust", "Palm Union"), NameKind.ORGANISATION)
    known = dict.fromkeys(("Ruritania", "Elbonia", "Graustark"), NameKind.STATE) | kinds
    names = Table([Name(key=name, name=name, kind=kind) for name, kind in known.items()])
    (found,) = mine.precedents(yearly(*texts), (), names)
    beside = rewording.reworded(found, other.format(lists[-1]), Finder(yearly(*texts), names))

    assert beside.old == said.format(lists[-1])
    assert list(dict(beside.values).values()) == [lists[-1]]


def test_a_set_sentence_of_another_body_is_evidence_and_no_proposal_of_its_own():
    said = "Observers from {} were also present."
    lists = ("the Tide Fund and the Reef Trust", "the Reef Trust and the Palm Union", "the Tide Fund")
    ours = yearly(*map(said.format, lists))
    names = Table(
        [Name(key=name, name=name, kind=NameKind.ORGANISATION) for name in ("Tide Fund", "Reef Trust", "Palm Union")]
    )
    (known,) = mine.precedents(ours, (), names)
    theirs = replace(numbered("2013-05-01", said.format("the Reef Trust"), name="y"), id="2013-05-01-y")
    (found,) = mine.precedents([*ours, theirs], [known], names)

    assert found.text == said.format("{{ attendance.observers }}")
    assert [entry.statement for entry in found.attested][-1] == "2013-05-01-y"


def test_held_scheduled_and_taking_place_are_the_same_of_the_next_meeting():
    (found,) = mined(
        "The next meeting of the Committee will be held on 17 April 2023.",
        "The next meeting of the Committee will be held on 12 June 2023.",
        "The next meeting of the Committee is scheduled for 18 September 2023.",
        "The next meeting of the Committee will take place on 15 January 2024.",
    )
    assert len(found.attested) == 4


def test_no_value_ends_in_the_comma_of_its_sentence():
    (found,) = mined(
        "The Assembly recalled its Decision Dec.112(VIII) adopted in Klow, Elbonia, in July 2013.",
        "The Assembly recalled its Decision Dec.120(IX) adopted in Zenda, Ruritania, in January 2014.",
        "The Assembly recalled its Decision Dec.134(X), adopted in Klow, Elbonia, in July 2014.",
    )
    assert not [value for entry in found.attested for _, value in entry.values if value.endswith(",")]
    assert [entry.variant for entry in found.attested] == [False, False, True]


def test_what_follows_a_name_after_and_is_no_reason_to_take_the_name_in():
    found = mined(
        "The list of participants is given in Annex A, and the programme of work in Annex B.",
        "The list of participants is given in Annex A, and the programme of work in Annex C.",
        "The list of participants is given in Annex A and the programme of work in Annex B.",
    )
    assert found[0].text.startswith("The list of participants is given in Annex A, and the programme of work in ")
