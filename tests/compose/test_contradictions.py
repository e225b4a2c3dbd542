"""Tests of facts that contradict each other: each is told by line, all at once, and what may be right is confirmed."""

from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter import library
from drafter.cli.commands import drafter
from drafter.compose.meeting import facts
from drafter.compose.meeting.contradictions.times import said
from drafter.model import Meeting, Name, NameKind, Problem, Severity
from drafter.names import Table
from drafter.problems import DraftingError, as_text
from drafter.workflow import workspace as places

NAMES = Table([Name("ruritania", "Ruritania"), Name("elbonia", "Elbonia"), Name("iom", "IOM", NameKind.ORGANISATION)])
HELD = (Meeting(city="Zenda", country="Ruritania"), Meeting(city="Twoford", country="Ruritania"),
        Meeting(city="Twoford", country="Elbonia"))  # fmt: skip
MEETING = "meeting: {title: Third Meeting, name: third meeting, ordinal: 3, start: 2031-05-14, end: 2031-05-15}\n"
LAST = "previous: {name: second meeting, ordinal: 2, start: 2030-05-14}\n"


def told(text: str, file: str = "may.yaml") -> list[Problem]:
    try:
        return list(facts.read(text, file, NAMES, HELD).warnings)
    except DraftingError as fault:
        return list(fault.problems)


def line(problem: Problem) -> str:
    return as_text(problem).replace("\u00a0", " ").splitlines()[0]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        # meetings before and after
        ("previous: {start: 2031-05-14, end: 2031-05-15}", '"previous" is on 14–15 May 2031, and so is this meeting'),
        ("previous: {start: 2031-05-13, end: 2031-05-14}", '"previous" must be before this meeting'),
        ("previous: {date: June 2031}", '"previous" must be before this meeting, which is on 14–15 May 2031'),
        ("previous: {date: 2032}", '"previous" must be before'),
        ("preparatory: {start: 2031-06-01}", '"preparatory" must be before'),
        ("next: {start: 2031-05-15}", '"next" must be after'),
        ("next: {date: the first quarter of 2030}", '"next" must be after'),
        ("next_ministerial: {start: 2031-05-01}", '"next_ministerial" must be after'),
        # numbers
        ("previous: {ordinal: 3}", "the last meeting of the group was number 3, this one is number 3"),
        ("previous: {ordinal: 4}", "the last meeting of the group was number 4, this one is number 3"),
        ("next: {ordinal: 3}", "the next meeting of the group is number 3, this one is number 3"),
        ("{ministerial: {ordinal: 6}, next_ministerial: {ordinal: 6}}", "the next ministerial conference is number 6"),
        # one event, two times
        ("next: {start: 2032-05-14, date: June 2032}", '"next.date" says "June 2032", and the day is 14 May 2032'),
        ("next: {date: 'Monday, 14 May 2032'}", '"Monday, 14 May 2032" names another weekday: 14 May 2032 is a Friday'),
        ("draft: {as_at: 'Monday, 13 May 2031'}", "13 May 2031 is a Tuesday"),
        # activities
        ("activities: [{name: Regatta, start: 2031-05-16}]", "this activity is on 16 May 2031, after the meeting"),
        ("activities: [{name: Regatta, date: July 2031}]", "this activity is on July 2031, after the meeting"),
        (
            "activities: [{name: Regatta, start: 2031-05-13, end: 2031-05-20, outcome: a cup}]",
            "this activity has an outcome, and ends on 20 May 2031, after the meeting",
        ),
        (
            "activities: [{name: Regatta, start: 2031-01-02}, {name: The regatta, start: 2031-01-02}]",
            '"The regatta" stands twice among the activities, first on line 2',
        ),
        ("report: {considered: no, endorsed: yes}", "the report was endorsed, and was not considered"),
        # who and where
        ("cochairs: [Elbonia, Elbonia]", '"Elbonia" stands twice among the Co-Chairs'),
    ],
)
def test_what_cannot_be_is_an_error_by_line(text: str, what: str) -> None:
    body = text[1:-1].replace("}, ", "}\n") if text.startswith("{") else text
    (problem,) = told(f"{MEETING}{body}\n")

    assert what in line(problem)
    assert problem.severity is Severity.ERROR
    assert problem.where.line == (3 if text.startswith("{") else 2)
    assert "confirmed:" not in problem.mend


@pytest.mark.parametrize(
    ("text", "what", "path", "severity"),
    [
        ("meeting: {city: Zenda, country: Elbonia}", '"Zenda" is in Ruritania, and here in "Elbonia"',
         "meeting.city", 1),
        ("next: {city: Elbonia, country: Ruritania}", '"Elbonia" is in Elbonia, and here in', "next.city", 1),
        ("meeting: {title: Forum 2030, start: 2031-05-14}", '"meeting.title" says 2030', "meeting.title", 1),
        ("meeting: {name: 2030 Forum, start: 2031-05-14}", '"meeting.name" says 2030', "meeting.name", 1),
        ("meeting: {title: 'Forum (14 May 2030)', start: 2031-05-14}", "says 14 May 2030", "meeting.title", 1),
        ("meeting: {title: Forum of May 2030, start: 2031-05-14}", "says May 2030", "meeting.title", 1),
        ("meeting: {title: Third Meeting, name: second meeting}", 'the title says "Third", the', "meeting.name", 1),
        ("previous: {name: Forum 2028, start: 2030-05-14}", '"previous.name" says 2028', "previous.name", 0),
        ("meeting: {ordinal: 3}\nnext: {ordinal: 5}", "is number 5, this one is number 3", "next.ordinal", 0),
        ("meeting: {name: third meeting}\nprevious: {name: third meeting}", "was number 3", "previous.name", 0),
        ("meeting: {start: 2031-05-14}\nministerial: {start: 2031-05-14}", "must be before", "ministerial.start", 0),
        (f"{LAST}draft: {{as_at: '13 May 2030, 17:00'}}",
         '"draft.as_at" is 13 May 2030, before the last', "draft.as_at", 0),
        ("next: {start: 2031-05-14}\nsilence: {circulated: 2031-05-20}",
         '"silence.circulated" is 20 May 2031, after the next meeting, which is on', "silence.circulated", 0),
        ("meeting: {country: Elbonia}\nhost: {country: Ruritania}", 'the host is "Ruritania"', "host.country", 0),
        ("cochairs: [Elbonia]\nhost: {country: Ruritania}", '"Elbonia" alone leads the meeting', "cochairs.1", 0),
        ("cochairs: ['Ms Flavia Strofzin, Minister of Elbonia']\nhost: {country: Ruritania}", "alone leads",
         "cochairs.1", 0),
        ("cochairs: [Elbonia, Ruritania]\nattendance: {members: [Elbonia]}", "leads the meeting", "cochairs.2", 0),
        (f"{MEETING}{LAST}activities: [{{name: Regatta, start: 2030-05-13}}]",
         "this activity was on 13 May 2030, before the last meeting, which was on 14 May 2030",
         "activities.1.start", 0),
        ("activities: [{name: Regatta, start: 2031-01-02}, {name: Regatta, start: 2031-01-09}]",
         '"Regatta" stands twice among the activities, first on line 1, with other facts', "activities.2.name", 0),
    ],
)  # fmt: skip
def test_what_is_odd_is_told_and_can_be_confirmed_in_the_file(text: str, what: str, path: str, severity: int) -> None:
    (problem,) = told(f"{text}\n")

    assert what in line(problem)
    assert problem.severity is (Severity.ERROR if severity else Severity.WARNING)
    assert problem.mend.endswith(f'; if it is right, write "confirmed: [{path}]"')
    assert told(f"{text}\nconfirmed: [{path}]\n") == []


@pytest.mark.parametrize(
    "text",
    [
        f"{MEETING}{LAST}next: {{name: fourth meeting, start: 2032-05-14}}\nnext_ministerial: {{start: 2031-05-14}}",
        f"{MEETING}previous: {{date: in May 2031}}",
        f"{MEETING}previous: {{date: before 2033}}\nnext: {{date: not before May 2031}}",
        f"{MEETING}activities: [{{name: Regatta, start: 2031-05-13, end: 2031-05-20}}]",
        f"{MEETING}{LAST}activities: [{{name: Regatta, start: 2030-05-14}}, {{name: Race}}, {{name: Match}}]",
        "meeting: {title: Forum on the Agenda 2040, name: Forum on its Strategy for 2032, start: 2031-05-14}",
        "meeting: {title: Forum on the Plan 2031–2035, start: 2031-05-14}",
        "meeting: {title: Twelfth Meeting of the Third Committee, name: twelfth meeting}",
        "meeting: {city: Twoford, country: Elbonia}",
        "meeting: {city: Nowhere, country: Elbonia}",
        "next: {start: 2032-05-14, date: May 2032}",
        f"{MEETING}{LAST}draft: {{as_at: 20 May 2031}}\nreport: {{considered: yes, endorsed: yes}}",
        "next: {date: 'Friday, 14 May 2032'}",
        "cochairs: [Elbonia, IOM]\nattendance: {members: [Elbonia]}",
        "cochairs: [Elbonia]\nattendance: {members: [Ruritania]}",
        "cochairs: [Ms Flavia Strofzin]\nhost: {country: Ruritania}",
        "cochairs: ['Ms Flavia Strofzin, Minister of Ruritania']\nhost: {country: Ruritania}",
    ],
)
def test_what_can_be_is_not_told(text: str) -> None:
    assert [line(problem) for problem in told(f"{text}\n")] == []


def test_a_confirmed_fact_that_is_not_odd_is_told_for_it_may_hide_a_later_fault() -> None:
    (problem,) = told("host: {country: Elbonia}\nconfirmed: [host.country]\n")

    assert line(problem) == 'may.yaml:2: warning: "confirmed:" names host.country, and nothing odd stands there'


def test_a_country_is_the_same_with_its_article_and_the_command_for_the_register_has_it_too() -> None:
    found = told("meeting: {country: the United Isles}\nhost: {country: United Isles}\n")

    assert {problem.rule for problem in found} == {"name-unknown"}
    assert found[0].mend.endswith(': drafter names --add "the United Isles"')


def test_one_meeting_with_two_dates_is_told_with_both_lines() -> None:
    (problem,) = told(
        "previous: {name: second meeting, start: 2030-05-14}\npreparatory: {name: Second Meeting, start: 2030-05-15}\n"
    )

    assert line(problem) == (
        'may.yaml:2: error: "Second Meeting" is on 15 May 2030 here, and on 14 May 2030 under "previous" (line 1)'
    )


def test_a_file_named_by_another_day_is_a_note() -> None:
    (problem,) = told(MEETING, "meetings/2030-05-14-forum.yaml")

    assert problem.severity is Severity.NOTE
    assert "the file's name says 2030-05-14, and the meeting is on 14 May 2031" in line(problem)
    assert told(MEETING, "meetings/2031-05-14-forum.yaml") == []


def test_all_contradictions_are_told_at_once_in_the_order_of_their_lines() -> None:
    found = told(
        f"{MEETING}previous: {{ordinal: 3, start: 2031-05-14}}\nactivities:\n  - {{name: Regatta, start: 2032-01-01}}\n"
        "cochairs: [Elbonia, Elbonia]\nnext: {start: 2031-05-01}\n"
    )

    assert [problem.where.line for problem in found] == [2, 2, 4, 5, 6]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("14–15 May 2031", (date(2031, 5, 14), date(2031, 5, 15))),
        ("in February 2032", (date(2032, 2, 1), date(2032, 2, 29))),
        ("the first quarter of 2031", (date(2031, 1, 1), date(2031, 12, 31))),
        ("2031", (date(2031, 1, 1), date(2031, 12, 31))),
        ("after May 2031", None),
        ("May or June 2031", None),
        ("spring", None),
        ("", None),
    ],
)
def test_a_time_in_words_is_as_exact_as_it_says(words: str, span: tuple[date, date] | None) -> None:
    assert said(words) == span


@pytest.mark.parametrize(
    "text",
    [
        "host: {country: the Ruritania Police}",
        "host: {country: the National Bank of Ruritania}",
        "host: {country: the City of Zenda}",
        "host: {country: Elbonia and Ruritania}",
        "host: {country: 'Elbonia, IOM and Ruritania'}",
    ],
)
def test_a_host_that_bears_the_name_of_its_state_or_stands_beside_it_contradicts_nothing(text: str) -> None:
    place = "meeting: {city: Zenda, country: Ruritania}\nattendance: {members: [Ruritania, Elbonia]}"

    assert [each for each in told(f"{place}\n{text}\n") if each.rule == "fact-host"] == []


def test_a_host_of_another_name_is_told_as_of_another_country_and_as_missing() -> None:
    place = "meeting: {city: Zenda, country: Ruritania}\nattendance: {members: [Ruritania]}"

    assert [each.rule for each in told(f"{place}\nhost: {{country: the Police of Elbonia}}\n")][:2] == ["fact-host"] * 2


def test_a_host_is_missed_only_on_a_list_of_delegations() -> None:
    assert [each.rule for each in told("host: {country: Ruritania}\nattendance: {observers: [IOM]}\n")] == []


def test_a_name_in_no_register_is_told_once_with_all_its_places_and_who_leads_may_be_a_person() -> None:
    leads = [
        "Ms Ana Weil, Governor of the Bank of Lancre",
        "Commissioner Jon Bell of the Lancre Police",
        "H.E. Bo Kline",
    ]
    (problem,) = told(
        f"meeting: {{country: Lancre}}\nhost: {{country: Lancre}}\ncochairs: {leads!r}\n"
        "attendance: {members: [Lancre]}\n"
    )

    assert '"Lancre" is not in the register of names' in line(problem)
    assert (problem.where.line, [place.line for place in problem.also]) == (1, [2, 4])
    assert len(told("cochairs: [Lancre, Ruritania]\n")) == 1


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("host: {country: Lancre}", "Lancre", "state"),
        ("host: {country: the Lancre Isles}", "Lancre Isles", "state"),
        ("host: {country: 'Isle, the: Far [East]'}", "Isle, the: Far [East]", "state"),
        ('host: {country: "Côte d\'Azur"}', "Côte d'Azur", "state"),
        ("host: {country: 'Isle of \"$HOME\"'}", 'Isle of "$HOME"', "state"),
        ("attendance: {organisations: [Tea Fund]}", "Tea Fund", "organisation"),
        ("attendance: {members: [Tea Fund]}", "Tea Fund", "organisation"),
        ("attendance: {members: [Tealand]}", "Tealand", "state"),
    ],
)
def test_a_name_that_is_unknown_is_told_with_the_command_that_makes_it_known(
    body: str, name: str, kind: str, tmp_path: Path
) -> None:
    (problem,) = [each for each in told(f"{MEETING}{body}\n") if each.rule == "name-unknown"]
    command = problem.mend.partition("names: ")[2].partition(" (with")[0]
    places.init(tmp_path / "ws", empty=True)
    done = CliRunner().invoke(drafter, [*shlex.split(command)[1:], "--workspace", str(tmp_path / "ws")])
    row = library.load(tmp_path / "ws").names[-1]

    assert name in problem.what
    assert (done.exit_code, row.name, row.kind) == (0, name, kind)
    assert ('(with "--kind organisation", if it is one)' in problem.mend) == ("members" in body)


@pytest.mark.parametrize(
    "city", ["online", "virtual", "by videoconference", "held virtually", "via Zoom", "Hybrid format"]
)
def test_a_meeting_that_was_nowhere_has_no_city_and_may_be_confirmed(city: str) -> None:
    given = MEETING.replace("ordinal: 3", f"ordinal: 3, city: {city}")

    (problem,) = told(given)

    assert line(problem) == f'may.yaml:1: error: "{city}" is no city: a draft says "in {city}"'
    assert not told(f"{given}confirmed: [meeting.city]\n")


def test_a_meeting_that_is_put_off_has_no_day_yet() -> None:
    (problem,) = told("meeting: {title: Third Meeting, date: postponed to the second half of 2031}\n")

    assert '"postponed to the second half of 2031" is no day' in line(problem)
    assert 'leave "date:" empty until the day is known' in problem.mend


def test_towns_and_days_in_words_are_what_they_are() -> None:
    given = "meeting: {title: Third Meeting, city: Online Springs, date: the second half of 2031}\n"

    assert not told(given)
