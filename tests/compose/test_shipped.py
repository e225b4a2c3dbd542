"""Tests of the shipped templates over the shipped shelf: the meeting of a process that is not in the archive."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml
from shipped import templates

from drafter import compose, library
from drafter.compose import Composed
from drafter.model import Severity, Shelf
from drafter.problems import DraftingError, as_text, has_errors

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
report: {name: Umbrella Report, considered: yes, endorsed: yes, period: the past year}
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


NAMED = """\
report: {name: Umbrella Report, period: the past year}
preparatory: {name: Second Meeting of Experts, start: 2031-01-02}
strategy: {name: Umbrella Strategy}
annexes: [{title: Calendar, items: [members mark umbrellas]}]
"""


@pytest.mark.parametrize(
    "kind", ["statement", "statement-decisions-first", "statement-review-last", "ministerial-statement"]
)
def test_what_is_only_named_was_neither_considered_nor_decided(kind: str) -> None:
    shelf, forms = shipped()
    named = "\n".join(line for line in MEETING.split("\n") if not line.startswith("report:")) + NAMED
    made = compose.statement(named, "next.yaml", forms, shelf, kind=kind)

    for words in ("Umbrella Report", "attached", "the past year", "Experts", "priority activities", "endorsed"):
        assert words not in text(made)
    assert "members mark umbrellas" in text(made)


def test_a_report_and_an_annex_are_decided_on_where_the_file_says_so() -> None:
    said = MEETING + NAMED.partition("\n")[2].replace("Calendar,", "Calendar, agreed: {0},")
    yes, no = text(composed(said.replace("{0}", "yes"))), text(composed(said.replace("{0}", "no")))

    assert "The Meeting considered the Umbrella Report, which provided" in yes
    assert "The Meeting endorsed the content of the Umbrella Report and commended it" in yes
    assert "\nThe Meeting agreed on priority activities to take forward (ANNEX).\n" in yes
    assert "agreed on the following priority activities to take forward" in yes
    assert "priority activities" not in no
    recommended = text(composed(said.replace("{0}", "true").replace("Experts,", "Experts, recommended: true,")))
    assert "including those recommended by the Second Meeting of Experts (ANNEX)." in recommended


def test_an_annex_is_referred_to_by_its_number_where_there_are_several() -> None:
    one = MEETING + "annexes: [{title: Calendar, agreed: yes, items: [members mark umbrellas]}]\n"
    listed = one.replace("members: [Philippines, Nepal]", "members: [Nepal]\n  delegations: [{delegation: Nepal}]")
    by_experts = listed + "preparatory: {name: Second Meeting of Experts, recommended: yes}\n"

    assert "\nThe Meeting agreed on priority activities to take forward (ANNEX).\n" in text(composed(one))
    assert "\nThe Meeting agreed on priority activities to take forward (ANNEX 1).\n" in text(composed(listed))
    assert "The list of participants is attached (ANNEX 2)." in text(composed(listed))
    assert "recommended by the Second Meeting of Experts (ANNEX 1).\n" in text(composed(by_experts))


def test_an_answer_that_is_neither_yes_nor_no_is_told() -> None:
    with pytest.raises(DraftingError, match=r'report\.endorsed: "Ministers" is neither "yes" nor "no"'):
        composed(MEETING.replace("endorsed: yes", "endorsed: Ministers"))


CONFERENCE = "ministerial: {name: Second Conference, city: Zenda, start: 2030-01-02}\n"


@pytest.mark.parametrize(
    ("purpose", "printed"),
    [
        ("count umbrellas", "count umbrellas."),
        ("count umbrellas\n  aim: mark them",
         "count umbrellas since the Second Conference, held in Zenda on 2 January 2030, and to mark them."),
        ("count umbrellas since June\n  aim: mark them", "count umbrellas since June, and to mark them."),
    ],
)  # fmt: skip
def test_a_conference_of_ministers_asks_for_no_aim_and_no_second_time(purpose: str, printed: str) -> None:
    made = composed(MEETING.replace("purpose: count umbrellas", f"purpose: {purpose}") + CONFERENCE)

    assert f"\nThe purpose of the Meeting was to {printed}\n" in text(made)


@pytest.mark.parametrize(
    "organisations", ["  organisations: []\n", "  organisations:\n", "  organisations:\n    -\n", ""]
)
def test_only_what_is_given_as_empty_is_no_gap(organisations: str) -> None:
    made = composed(MEETING.replace("  organisations: []\n", organisations))

    assert ("[[attendance.organisations]]" in text(made)) == ("[]" not in organisations)


def test_a_conference_half_given_is_a_gap() -> None:
    aimed = MEETING.replace("purpose: count umbrellas", "purpose: count umbrellas\n  aim: mark them")

    assert "[[ministerial.place]]" in text(composed(aimed + "ministerial: {name: Second Conference}\n"))


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
    assert "Umbrella Report, which provided a summary of Zenda Process activities and achievements.\n" in printed
    attached = text(composed(MEETING.replace("considered: yes,", "considered: yes, attached: yes,")))
    assert "Umbrella Report (attached), which provided a summary" in attached


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


def test_a_ministerial_statement_welcomes_no_progress_that_the_meeting_file_does_not() -> None:
    silent = composed(MEETING + "kind: ministerial-statement\n")
    told_so = composed(
        MEETING + "kind: ministerial-statement\ndecisions: [{clause: theme/process-progress-welcomed, "
        "with: {ministerial.name: Second Conference, body.short: Zenda Process}}]\n"
    )

    assert "welcomed the progress" not in text(silent)
    assert "Ministers welcomed the progress of the Zenda Process since the Second Conference" in text(told_so)


def test_before_a_first_meeting_there_was_none_to_review_the_time_since() -> None:
    first = MEETING.replace("Fifth", "First").replace("fifth", "first").replace("ordinal: 5", "ordinal: 1")
    lines = [line for line in first.splitlines() if not line.startswith("previous:")]

    assert "The Meeting reviewed the activities" not in text(composed("\n".join(lines)))


def test_a_new_state_bears_its_article_in_a_sentence_alone() -> None:
    made = composed(
        MEETING.replace("host: {country: Philippines}", "host: {country: Republic of Zubrowka}")
        .replace("members: [Philippines, Nepal]", "members: [Republic of Zubrowka, Nepal, Philippines]")
        .replace("organisations: []", "organisations: []\n  observers: [Republic of Elbonia]")
    )

    assert "appreciation to the Government of the Republic of Zubrowka" in text(made)
    assert "representatives of Nepal, Philippines and Republic of Zubrowka." in text(made)
    assert "The Republic of Elbonia attended the Meeting as an observer." in text(made)


def test_the_example_meeting_files_never_tell_a_meeting_in_two_ways() -> None:
    told: dict[tuple[object, str], set[tuple[object, object]]] = {}
    for file in sorted((CHECKOUT / "templates" / "meetings").glob("*.yaml")):
        facts = yaml.safe_load(file.read_text("utf-8"))
        for met in (facts.get(each) or {} for each in ("meeting", "previous", "ministerial")):
            if met.get("ordinal") and met.get("start"):
                kind = "ministerial" if "Ministerial" in met["name"] else "Group" if "AHG" in met["name"] else "senior"
                told.setdefault((met["ordinal"], kind), set()).add((met.get("city"), met["start"]))

    assert len(told) > 5
    assert [each for each, facts in told.items() if len(facts) > 1] == []
