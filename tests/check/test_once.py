"""One fault at one place is told once, by the rule that knows best what it is; two faults there are both told."""

from __future__ import annotations

from collections.abc import Callable

from drafter import check, markup
from drafter.check import once, places
from drafter.model import Problem, Severity, Shelf
from drafter.problems import error, warning

Problems = Callable[..., tuple[Problem, ...]]


def rules(problems: Problems, text: str, **more: Shelf | str) -> list[str]:
    found = problems(f"# Statement\n\n1. The Meeting was held in Zenda.\n\n{text}\n", **more)
    return [each.rule for each in found if each.severity is not Severity.NOTE]


def test_a_person_with_a_letter_off_is_told_by_one_rule(problems: Problems) -> None:
    text = "2. Members thanked the Chair, Mr Tomas Lindqvist.\n\n3. Mr Tomas Lindquist was elected."

    assert rules(problems, text) == ["person"]


def test_one_acronym_for_two_names_is_not_told_as_explained_again(problems: Problems) -> None:
    text = "2. The Joint Vessel Registry (JVR) was opened. The Joint Vetting Report (JVR) was noted."

    assert "acronym-meanings" in rules(problems, text)
    assert "acronyms" not in rules(problems, text)


def test_an_acronym_with_two_letters_exchanged_is_not_told_as_unexplained_too(problems: Problems) -> None:
    text = "2. The Regional Coral Survey Programme (RCSP) met. Members thanked the RCSP. The RCPS will report."

    assert rules(problems, text) == ["acronyms"]


def test_an_article_that_stands_twice_is_a_doubled_word_and_nothing_else(problems: Problems) -> None:
    assert rules(problems, "2. Members noted the the report.") == ["doubled-word"]


def test_two_faults_of_one_kind_at_two_places_of_a_paragraph_are_both_told(problems: Problems) -> None:
    text = "2. Members noted that the the report was late, and that the next the meeting would be short."

    assert rules(problems, text) == ["doubled-word", "ill-joined"]


def test_an_error_is_told_beside_the_warning_of_a_rule_that_comes_before_it() -> None:
    statement = markup.read("---\nid: new\n---\n1. The the Meeting met.\n")
    where = places.passages(statement)[0].place
    grave = error("ill-joined", 'an article stands before another: "The the Meeting"', where, "correct it")
    light = warning("ill-joined", grave.what, where, "correct it")
    before = warning("doubled-word", '"the" stands twice: "The the Meeting"', where, "leave one out")

    assert once.told_by_others(statement, [grave, before]) == frozenset()
    assert once.told_by_others(statement, [light, before]) == {id(light)}


def test_every_rule_that_gives_way_to_another_is_a_rule() -> None:
    assert {rule for row in once.ROWS for rule in row} <= {rule.ID for rule in check.RULES}


def test_a_rule_that_is_allowed_brings_no_other_rule_to_speak_in_its_place(problems: Problems) -> None:
    text = "<!-- allow: doubled-word: as the treaty has it -->\n2. Members noted the the report."

    assert rules(problems, text) == []
