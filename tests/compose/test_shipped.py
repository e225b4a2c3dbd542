"""Tests of the shipped templates over the shipped shelf: the meeting of a process that is not in the archive."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from shipped import templates

from drafter import compose, library
from drafter.compose import Composed
from drafter.model import Severity, Shelf
from drafter.problems import as_text, has_errors

CHECKOUT = Path(__file__).parent.parent.parent
MEETING = """\
body: {name: Zenda Process on Lost Umbrellas, short: Zenda Process}
meeting:
  title: Fifth Meeting of the Standing Committee
  name: fifth meeting of the Standing Committee
  ordinal: 5
  city: Zenda
  start: 2031-05-14
  purpose: count umbrellas
host: {country: Philippines}
cochairs: [Philippines, Canada]
attendance:
  members: [Philippines, Nepal]
  organisations: []
previous: {name: fourth meeting of the Standing Committee, date: 5–7 October 2021}
report: {name: Umbrella Report, period: the past year}
planned: [a workshop on handles]
recommendations: [umbrellas be counted]
next: {name: meeting of the Standing Committee, city: Zenda, start: 2032-03-06}
"""


@cache
def shipped() -> tuple[Shelf, dict[str, str]]:
    forms = templates()
    return library.load(CHECKOUT), forms


def composed(meeting: str = MEETING) -> Composed:
    shelf, forms = shipped()
    return compose.statement(meeting, "next.yaml", forms, shelf)


def text(made: Composed) -> str:
    return "\n".join((*made.statement.title, *(block.text for block in made.statement.blocks))).replace("\u00a0", " ")


def told(made: Composed) -> list[str]:
    return [as_text(problem).replace("\u00a0", " ") for problem in made.problems]


def test_the_name_of_another_process_never_comes_from_the_template() -> None:
    made = composed(MEETING + "ministerial: {name: Second Conference, city: Zenda, start: 2030-01-02}\n")

    assert "Bali" not in text(made)
    assert "prepared in advance by the Zenda Process Co-Chairs" in text(made)
    assert "to Ministers and Zenda Process Senior Officials" in text(made)


def test_a_process_without_a_short_name_is_called_by_its_name() -> None:
    made = composed(MEETING.replace(", short: Zenda Process", ""))

    assert "to Ministers and Zenda Process on Lost Umbrellas Senior Officials that:" in text(made)


def test_a_meeting_without_organisations_and_conference_can_be_final() -> None:
    made = composed()

    assert not has_errors(made.problems), told(made)
    assert "The Meeting was attended by representatives of Nepal and Philippines." in text(made)
    assert "\nThe purpose of the Meeting was to count umbrellas.\n" in text(made)
    assert "as well as" not in text(made)


@pytest.mark.parametrize(
    "organisations", ["  organisations: []\n", "  organisations:\n", "  organisations:\n    -\n", ""]
)
def test_only_what_is_given_as_empty_is_no_gap(organisations: str) -> None:
    made = composed(MEETING.replace("  organisations: []\n", organisations))

    assert ("[[attendance.organisations]]" in text(made)) == ("[]" not in organisations)


def test_a_conference_half_given_is_a_gap() -> None:
    assert "[[ministerial.place]]" in text(composed(MEETING + "ministerial: {name: Second Conference}\n"))


def test_the_article_of_a_host_is_kept() -> None:
    made = composed()

    assert "the Government of the Philippines for its generosity" in text(made)
    assert dict(made.statement.blocks[-1].uses[0].values)["host.country"] == "the Philippines"


@pytest.mark.parametrize(
    ("observers", "printed"),
    [
        ("[Canada]", "Canada attended the Meeting as an observer."),
        ("[United Kingdom]", "The United Kingdom attended the Meeting as an observer."),
        ("[ASEAN Secretariat]", "The ASEAN Secretariat attended the Meeting as an observer."),
        ("[Canada, Japan]", "Canada and Japan attended the Meeting as observers."),
    ],
)
def test_one_observer_is_an_observer(observers: str, printed: str) -> None:
    made = composed(MEETING.replace("  organisations: []\n", f"  organisations: []\n  observers: {observers}\n"))

    assert f"Nepal and Philippines. {printed}" in text(made)


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("start: 2032-03-06", "on 6 March 2032"),
        ("start: 2032-03-06, end: 2032-03-07", "on 6–7 March 2032"),
        ("date: 6 March 2032", "on 6 March 2032"),
        ("date: March 2032", "in March 2032"),
        ("date: in March 2032", "in March 2032"),
        ("date: the first quarter of 2032", "in the first quarter of 2032"),
        ("date: tentatively in early 2032", "tentatively in early 2032"),
        ("date: early 2032", "in early 2032"),
        ("date: a date to be agreed", "on a date to be agreed"),
    ],
)
def test_the_next_meeting_is_on_a_day_or_in_a_month(given: str, printed: str) -> None:
    made = composed(MEETING.replace("start: 2032-03-06", given))

    assert f"would be held in Zenda {printed}." in text(made)


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("date: 5–7 October 2021", "October 2021"),
        ("start: 2021-10-05, end: 2021-10-07", "October 2021"),
        ("date: in late 2021", "late 2021"),
    ],
)
def test_since_the_last_meeting_is_in_a_month(given: str, printed: str) -> None:
    made = composed(MEETING.replace("date: 5–7 October 2021", given))

    assert f"since the fourth meeting of the Standing Committee in {printed} and welcomed" in text(made)


def test_planned_activities_and_the_report_need_no_conference() -> None:
    printed = text(composed())

    assert "Zenda Process activities in undertaking to deliver the following:\na workshop on handles.\n" in printed
    assert "(attached), which provided a summary of Zenda Process activities and achievements.\n" in printed


def test_one_chair_is_a_chair_and_language_of_several_is_told() -> None:
    made = composed(MEETING.replace("[Philippines, Canada]", "[Canada]") + "supporter: {name: the IOM}\n")

    assert "CHAIR’S STATEMENT" in made.statement.title
    assert text(made).count("The Chair of the Zenda Process on Lost Umbrellas (Zenda Process) hosted the Fifth") == 1
    assert 'warning: one Co-Chair is given, and agreed language speaks of "Co-Chairs"' in "\n".join(told(made))
    assert "CO-CHAIRS’ STATEMENT" in composed().statement.title
    assert not any("Co-Chair" in problem for problem in told(composed()))


def test_the_title_keeps_the_article_within_it() -> None:
    assert "FIFTH MEETING OF THE STANDING COMMITTEE" in composed().statement.title
    assert "DATA MEETING OF AN EXPERT GROUP" in composed(
        MEETING.replace("Fifth Meeting of the Standing Committee", "The Data Meeting of an Expert Group")
    ).statement.title  # fmt: skip


def test_a_brief_without_sensitivities_has_no_empty_heading() -> None:
    brief = MEETING + "kind: briefing\nbrief: {objective: x, contact: y, cleared_by: z, talking_points: [We agree.]"

    assert text(composed(brief + "}\n")).endswith("Talking points\nWe agree.\nContact\ny\nz")
    assert text(composed(brief.replace(", talking_points: [We agree.]", "}\n"))).endswith("\nx\nContact\ny\nz")
    assert "\nSensitivities\nWe know.\nContact\ny\nz" in text(composed(brief + ", sensitivities: [We know.]}\n"))


def test_another_body_in_a_clause_of_the_meeting_file_keeps_the_text_from_being_final() -> None:
    made = composed(
        MEETING + "# not of the Bali Process\nway_forward:\n  - clause: recommendation/framework-implemented\n"
    )
    (fault,) = (problem for problem in made.problems if problem.severity is Severity.ERROR)

    assert (fault.rule, fault.where.file) == (
        "clause-fact", "precedents/clauses/recommendation/framework-implemented.yaml",
    )  # fmt: skip
    assert 'the clause says "Bali Process", another body' in fault.what
    assert "{{ body.process }}" in fault.mend


@pytest.mark.parametrize("name", ["senior-officials-meeting", "briefing", "progress-report"])
def test_the_examples_have_no_problem_but_the_one_gap_that_they_show(name: str) -> None:
    made = composed((CHECKOUT / f"templates/meetings/{name}.yaml").read_text(encoding="utf-8"))

    rules = [problem.rule for problem in made.problems if problem.rule != "style"]  # where agreed language was fitted
    assert rules == (["gap"] if name == "senior-officials-meeting" else [])


def test_a_country_without_its_city_is_a_gap() -> None:
    key = "  city: Wellington\n"
    root = Path(__file__).parents[2]
    shelf = library.load(root)
    forms = templates()
    typed = (root / "templates/meetings/senior-officials-meeting.yaml").read_text(encoding="utf-8")
    assert key in typed

    composed = compose.statement(typed.replace(key, key.split(":")[0] + ":\n", 1), "x.yaml", forms, shelf)

    assert any("[[meeting.place]]" in line for line in composed.statement.title)


@pytest.mark.parametrize(
    "path", sorted((CHECKOUT / "templates" / "meetings").glob("*.yaml")), ids=lambda path: path.stem
)
def test_a_shipped_meeting_file_has_no_fault_of_its_own(path: Path) -> None:
    shelf, forms = shipped()
    made = compose.statement(path.read_text(encoding="utf-8"), path.name, forms, shelf)
    faults = [problem for problem in made.problems if has_errors([problem]) and "has no value" not in problem.what]

    assert faults == []
    others = [problem for problem in made.problems if problem.rule != "style"]  # where agreed language was fitted
    assert len(others) - len(faults) <= 1  # the one gap that an example shows
