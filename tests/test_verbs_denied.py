"""What was not done, what should be done, and what was voted: told with who did it, never as its contrary."""

from __future__ import annotations

import pytest

from drafter import shapes, verbs
from drafter.model import Block, BlockKind, spaced

DENIED = [
    ("The Meeting did not take a decision.", "The Meeting", "did not take a decision"),
    ("The Meeting did not take any final decision on nets.", "The Meeting", "did not take any final decision"),
    ("The Meeting did not take note of the plan.", "The Meeting", "did not take note of"),
    ("The Meeting could not reach a conclusion.", "The Meeting", "could not reach a conclusion"),
    ("The Ministers of Elbonia did not agree to meet.", "The Ministers of Elbonia", "did not agree"),
    ("The Ministers of Elbonia took no decision.", "The Ministers of Elbonia", "took no decision"),
    ("The Working Group on Eels was unable to agree.", "The Working Group on Eels", "was unable to agree"),
    ("The proposal was not supported.", "", "was not supported"),
    ("The proposal was not supported by Members.", "Members", "was not supported"),
]
VOTED = [
    ("The NPC voted by five to two to hold the rate.", "The NPC", "voted"),
    ("The Board voted by a majority of 6-3 to keep the rate.", "The Board", "voted"),
    ("Elbonia voted against the plan.", "Elbonia", "voted"),
    ("Elbonia and Lancre backed the plan.", "Elbonia and Lancre", "backed"),
    ("Heads of Customs resolved to meet.", "Heads of Customs", "resolved"),
    ("The Heads of Eels and Customs of the region noted the plan.", "The Heads of Eels and Customs", "noted"),
    ("Heads of Delegation agreed to meet.", "Heads of Delegation", "agreed"),
]
SHOULD = [
    ("The NMO should report by mid-2026.", "The NMO", "should report"),
    ("Governments should consider waiving fees.", "Governments", "should consider"),
    ("The Co-Chairs will consult members on the date.", "The Co-Chairs", "will consult"),
    ("Members should be aware of the risk.", "", ""),
    ("Nets should last longer.", "", ""),
    ("The Plan should support members.", "", ""),
]


def told(text: str) -> tuple[str, str]:
    (act,) = shapes.acts([Block(BlockKind.PARAGRAPH, text, label="1")])
    return act


@pytest.mark.parametrize(("text", "actor", "verb"), [*DENIED, *VOTED, *SHOULD])
def test_who_did_it_or_did_not_is_told(text, actor, verb):
    assert told(text) == (actor, verb)


@pytest.mark.parametrize(("text", "actor", "verb"), [*DENIED, *VOTED, *SHOULD])
def test_no_break_spaces_change_nothing_of_it(text, actor, verb):
    assert told(text.replace(" ", "\u00a0")) == tuple(map(spaced, (actor, verb)))


@pytest.mark.parametrize(
    "text", ["The plan of the Ministers did not work.", "The purpose of the Meeting was not to decide."]
)
def test_what_no_body_did_not_do_is_no_act(text):
    assert told(text) == ("", "")


def test_a_decision_not_taken_is_the_same_however_it_is_put():
    assert verbs.canonical("did not take a decision") == verbs.canonical("took no decision")
    assert verbs.canonical("could not take any decision") == verbs.canonical("took no decision")
    assert verbs.band("did not take a decision") is None


@pytest.mark.parametrize(
    "first", ["noted with regret", "did not agree on", "could not agree on", "also noted with regret"]
)
def test_what_a_body_did_next_is_told_after_a_regret_or_a_no(first):
    acts = verbs.all_acts(f"The Council {first} the delay, and requested the Bureau to report.")
    assert [act.verb for act in acts][1:] == ["requested"]
