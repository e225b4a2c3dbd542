"""Tests of formulas of bodies never seen: banks, forums, fisheries, treaties and committees, all invented."""

from __future__ import annotations

import pytest
from series import yearly

from drafter import mine
from drafter.mine.slots import wording
from drafter.model import Precedent
from drafter.names import Table


def mined(*sentences: str) -> tuple[Precedent, ...]:
    """Return the precedents of several statements among sentences, one a year."""
    found = mine.precedents(yearly(*sentences), (), Table(()))
    return tuple(each for each in found if len({entry.statement for entry in each.attested}) > 1)


def one(*sentences: str) -> Precedent:
    """Return the one precedent of sentences, one a year, that all of them refill."""
    (found,) = mined(*sentences)
    assert [wording.fill(found.text, dict(entry.values)) for entry in found.attested] == list(sentences)
    return found


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
        "Domestic product grew by 0.4 per cent in the fourth quarter of 2022.",
        "Domestic product grew by 0.2 per cent in the first quarter of 2023, according to the flash estimate.",
        "Domestic product grew by 0.3 per cent in the second quarter of 2023.",
    )
    dates = [value for entry in found.attested for name, value in entry.values if name.endswith("date")]
    assert dates == ["fourth quarter of 2022", "second quarter of 2023"]


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
