"""Each paper asked for from the first question to the last, and drafted: nothing asked in vain, nothing never asked."""

from __future__ import annotations

from functools import cache

import pytest
from shipped import CHECKOUT, templates

from drafter import compose, library
from drafter.compose import Question
from drafter.model import DOCUMENTS, Shelf
from drafter.names import Table
from drafter.problems import as_text

SAID = {
    "meeting.title": "Fifth Meeting of the Standing Committee",
    "meeting.name": "fifth meeting of the Standing Committee",
    "body.group.short": "SC",
    "body.group.name": "Standing Committee",
    "meeting.start": "14 May 2031",
    "previous.start": "14 May 2030",
    "ministerial.start": "2 March 2030",
    "next.start": "3 June 2032",
    "activities.1.start": "2 October 2030",
    "silence.circulated": "20 May 2031",
    "silence.deadline": "27 May 2031",
    "silence.hour": "17:00",
    "silence.zone": "UTC+7",
    "report.considered": "yes",
    "report.attached": "yes",
    "report.endorsed": "yes",
    "annexes.1.agreed": "yes",
    "cochairs": "Australia, Indonesia",
    "attendance.organisations": "IOM, UNHCR",
    "attendance.observers": "Canada, Japan",
    "attendance.others": "The umbrella makers",
    "membership.groups.1.organisations": "IOM",
}
LEFT = ("summary.of",)  # what would stand in place of all other facts


@cache
def shelf() -> Shelf:
    return library.load(CHECKOUT)


def said(question: Question) -> str:
    """Return an answer: one item of every list, and after a colon one of the list below."""
    if question.name in SAID:
        return SAID[question.name]
    if question.name in LEFT or (question.is_next and 1 in question.path):
        return ""
    if question.is_list or question.path[-1] == "country":
        return "Fiji"
    if question.is_passage and "items" not in question.path and question.path[-2] == "objective":
        return "Members are to:"
    words = " ".join(str(step) for step in question.path[1:] if isinstance(step, str)) or str(question.path[0])
    return f"{words} of {question.path[0]}".replace("_", " ").capitalize()


def played(kind: str) -> tuple[str, list[str]]:
    asked = compose.interview(compose.skeleton(kind), "may.yaml", Table(shelf().names))
    put: list[str] = []
    question = asked.go_on()
    while question:
        put.append(question.name)
        answer = said(question)
        faults = [as_text(fault) for fault in asked.answer(answer)] if answer else []
        assert not faults, (question.name, answer, faults)
        question = asked.go_on() if answer else asked.leave_part()
        assert len(put) < 200
    return asked.text, put


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_paper_whose_questions_were_all_answered_has_no_gap_and_says_every_answer(kind: str) -> None:
    text, put = played(kind)

    made = compose.statement(text, "may.yaml", templates(), shelf())

    assert not [as_text(each) for each in made.problems if each.rule == "gap"]
    assert not [as_text(each) for each in made.unused]
    assert len(put) == len(set(put))
