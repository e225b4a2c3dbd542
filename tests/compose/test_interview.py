"""Tests of the interview: each answer stands at its key, a faulty one is told and not taken, comments stay."""

from __future__ import annotations

import pytest

from drafter import compose, marked_yaml
from drafter.compose import Interview
from drafter.model import Name
from drafter.names import Table
from drafter.problems import as_text

NAMES = Table([Name("ruritania", "Ruritania"), Name("elbonia", "Elbonia")])


def begun(text: str = "") -> Interview:
    return compose.interview(text or compose.skeleton("statement"), "may.yaml", NAMES)


def at(asked: Interview, path: str) -> Interview:
    while (question := asked.go_on()) and ".".join(question.path) != path:
        pass
    assert question
    return asked


def value(asked: Interview, path: str) -> object:
    here: object = marked_yaml.load(asked.text, "").value
    for step in path.split("."):
        assert isinstance(here, dict)
        here = here[step]
    return here


@pytest.mark.parametrize(
    ("path", "typed", "held"),
    [
        ("meeting.start", "14 March 2017", "2017-03-14"),
        ("meeting.start", "2017-03-14", "2017-03-14"),
        ("meeting.start", "14/03/2017", "2017-03-14"),
        ("meeting.ordinal", "eleventh", "11"),
        ("meeting.ordinal", "11", "11"),
        ("meeting.title", "Tenth Meeting: the way ahead #1", "Tenth Meeting: the way ahead #1"),
        ("cochairs", "Ruritania, Elbonia", ["Ruritania", "Elbonia"]),
        ("cochairs", "Ruritania and Elbonia", ["Ruritania", "Elbonia"]),
        ("attendance.observers", "Ruritania; Elbonia", ["Ruritania", "Elbonia"]),
        ("attendance.organisations", "none", []),
    ],
)
def test_an_answer_stands_at_its_key_as_a_meeting_file_has_it(path: str, typed: str, held: object) -> None:
    asked = at(begun(), path)

    assert asked.answer(typed) == ()
    assert value(asked, path) == held


def test_two_days_typed_are_the_first_and_the_last() -> None:
    asked = at(begun(), "meeting.start")
    asked.answer("14–15 March 2017")

    assert value(asked, "meeting.end") == "2017-03-15"


@pytest.mark.parametrize(
    ("path", "typed", "what", "mend"),
    [
        ("meeting.start", "31 February 2017", "is not a date", "there is no such day"),
        ("meeting.start", "3/4/2017", "is not a date", "write 2017-04-03 for 3 April, 2017-03-04 for 4 March"),
        ("meeting.ordinal", "many", "is not a number", "from 1 to 999"),
    ],
)
def test_a_faulty_answer_is_told_with_its_remedy_and_not_taken(path: str, typed: str, what: str, mend: str) -> None:
    asked = at(begun(), path)
    before = asked.text

    (problem,) = asked.answer(typed)

    assert what in problem.what
    assert mend in problem.mend
    assert asked.text == before


def test_an_answer_that_contradicts_another_is_not_taken() -> None:
    asked = at(begun("kind: statement\nmeeting: {start: 2017-03-14}\n"), "meeting.end")

    assert "is before the start" in as_text(asked.answer("13 March 2017")[0])
    assert asked.answer("15 March 2017") == ()


def test_a_name_that_no_register_knows_is_told_and_taken() -> None:
    asked = at(begun(), "host.country")

    assert "is not in the register of names" in as_text(asked.answer("Ruritana")[0])
    assert value(asked, "host.country") == "Ruritana"


def test_what_the_file_gives_is_not_asked_again_and_comments_stay() -> None:
    text = "kind: statement\nbody:\n  # Ask the secretariat.\n  name: Zenda  # settled\n"
    asked = begun(text)

    assert asked.go_on() is not None
    assert [".".join(each.path) for each in asked.questions if asked.question() == each] == ["body.short"]
    asked.answer("Z")
    assert asked.text.startswith("kind: statement\nbody:\n")
    assert "  # Ask the secretariat.\n  name: Zenda  # settled\n" in asked.text


def test_back_puts_the_question_before_again_and_its_answer_is_replaced() -> None:
    asked = begun()
    asked.go_on()
    asked.answer("Zinda")
    asked.go_on()

    back = asked.go_back()
    asked.answer("Zenda")

    assert back
    assert back.path == ("body", "name")
    assert value(asked, "body.name") == "Zenda"
    assert "name: Zenda                # in full, as in the title" in asked.text


def test_a_part_whose_name_is_left_empty_is_left_whole() -> None:
    asked = at(begun(), "ministerial.name")

    following = asked.leave_part()

    assert following
    assert following.path[0] == "next"


def test_the_interview_ends_and_says_what_is_missing() -> None:
    asked = begun()
    while asked.go_on():
        pass

    assert asked.question() is None
    assert "host.country" in asked.missing()
