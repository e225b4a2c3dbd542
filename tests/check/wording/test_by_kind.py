"""The rules of grammar that go by the kinds of words: what they tell, and what only seems to be wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.check.kinds import mark
from drafter.model import Problem

Problems = Callable[..., tuple[Problem, ...]]

OURS = {"agreement", "lost-word", "wrong-word"}

TOLD = (
    ("agreement", "The Meeting noted that illegal fishing undermine the livelihoods of the coast."),
    ("agreement", "The Meeting noted that training have a lasting effect."),
    ("agreement", "It was noted that the welfare of workers are at the heart of the matter."),
    ("agreement", "The Meeting noted that most of them has been met."),
    ("agreement", "Members agreed that digital services need rules that is simple."),
    ("agreement", "A witness who have been threatened is entitled to protection."),
    ("agreement", "The Meeting noted that their replacement, which have been postponed, will begin."),
    ("agreement", "Members noted that a Member may ask that the box be able to confirms it."),
    ("agreement", "It was noted that persons without a fixed address does not appear in registers."),
    ("agreement", "Projects whose funding have not been found were put off."),
    ("agreement", "In only some cases is there enough, and there is too few water units."),
    ("lost-word", "The Meeting noted that States will able to purchase nets."),
    ("lost-word", "The Meeting noted that the benefits have to shared fairly."),
    ("lost-word", "Members noted its replacement, which been postponed twice."),
    ("lost-word", "Participants expressed interest the proposal."),
    ("lost-word", "The system depends community radio."),
    ("lost-word", "Each of the dams was seen, and each the dams was built anew."),
    ("lost-word", "The work was called off because a storm, and was held later."),
    ("lost-word", "The Meeting adopted the rules, with exception of rule 7."),
    ("wrong-word", "Members were asked to refrain form measures that harm trade."),
    ("wrong-word", "Members agreed to seek advise from insurers."),
    ("wrong-word", "The gauges were mended, for the grid is too week to carry more."),
    ("wrong-word", "The process is lead by Elbonia."),
    ("wrong-word", "Members extended there sympathy."),
)
SILENT = (
    "The Meeting recommended that the Secretariat have a plan, and that each member report on it.",
    "It was essential that the working group prepare the plan.",
    "The price of some products has risen, and three years is a long time.",
    "The results of the survey, which are public, were noted.",
    "A number of members are ready, and the majority of them were heard.",
    "The group of experts who are to meet was named. The data are kept.",
    "The report the Chair submitted and the role the Secretariat plays were noted.",
    "Each of the members has a plan; another has none.",
    "The members concerned agree, and the parties involved seek help.",
    "Solar power had become the cheapest source, and had overcome the doubts.",
    "Voting in favour were Elbonia and Ruritania.",
    "Members held consultations the same day, and were given the plan.",
    "Whether the cost and the gain are alike is not known.",
    "What participants need is advice, and all they do is work.",
    "The burden of proof and the cost of trade are high.",
    "Any member that is asked should reply, and each project should have a coordinator.",
    "To fund the repair of nets is dear; the nets used to last.",
    "There are a variety of reasons, and there are a range of options.",
    "If the Committee were to agree, the report would be issued as though it were final.",
    "Members considered lists A and B. A and B were both acceptable to most Members.",
    "Revenue will likely increase the share of the smaller ports.",
    "At most the number of observers was to be six, with a number greater than that on request.",
    "The delegation of Elbonia was passed the document by the Chair.",
    "The Secretariat was tasked to effect the transfer of the archive and to effect repairs.",
    "The way this works is set out in the Rules.",
    "The download of the register and the redesign of the website were completed on time.",
)


@pytest.mark.parametrize(("rule", "text"), TOLD)
def test_what_leaves_no_reading_is_told(rule: str, text: str, problems: Problems) -> None:
    assert rule in {each.rule for each in problems(f"2. {text}")}


@pytest.mark.parametrize("text", SILENT)
def test_what_reads_well_is_silent(text: str, problems: Problems) -> None:
    told: list[Problem] = [each for each in problems(f"2. {text}") if each.rule in OURS]
    assert told == []


@pytest.mark.parametrize("lead", ["It was agreed that:", "The Meeting recommended the following:"])
def test_in_a_list_a_verb_may_be_wished(lead: str, problems: Problems) -> None:
    text = f"2. {lead}\n\n   (a) the working group prepare the plan; and\n   (b) each member report on it."
    assert [each for each in problems(text) if each.rule == "agreement"] == []


def test_words_are_marked_by_their_kinds() -> None:
    marks = {"undermine": "v", "undermines": "z", "livelihoods": "s", "report": "b", "reports": "f", "taken": "g",
             "took": "h", "held": "e", "weak": "j", "officer": "c", "week": "n", "news": "n", "the": "T", "data": "x",
             "customs": "x", "long-term": "m"}  # fmt: skip
    assert {word: mark(word) for word in marks} == marks
