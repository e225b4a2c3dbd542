"""Tests of the meeting file: every fault at once, by line, with the words that mend it."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.compose.meeting import facts
from drafter.compose.meeting.meeting_file import MeetingFile
from drafter.model import Name, Severity
from drafter.names import Table
from drafter.problems import DraftingError, as_text

NAMES = Table([Name("ruritania", "Ruritania"), Name("elbonia", "Elbonia"), Name("zubrowka", "Zubrowka")])


def told(text: str) -> list[str]:
    """Return what is said of a meeting file: errors where it is refused, else warnings."""
    try:
        problems = facts.read(text, "may.yaml", NAMES).warnings
    except DraftingError as fault:
        problems = fault.problems
    return [as_text(problem) for problem in problems]


def test_all_faults_are_told_at_once_in_the_order_of_their_lines() -> None:
    found = told(
        "kind: statment\n"
        "meeting:\n"
        "  ordinal: eleven\n"
        "  start: 2015-02-30\n"
        "  hots: x\n"
        "cochairs: Ruritania, Elbonia\n"
        "previous: {start: 2014-03-02, end: 2014-03-01}\n"
    )

    assert [text.split(": ")[0] for text in found] == ["may.yaml:1", "may.yaml:3", "may.yaml:4", "may.yaml:5",
                                                       "may.yaml:6", "may.yaml:7"]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "what", "mend"),
    [
        ("meeting: {start: 2015-02-30}", "February 2015 has 28 days", "correct the day"),
        ("meeting: {start: 2016-02-30}", "February 2016 has 29 days", "correct the day"),
        ("meeting: {start: 2015-13-01}", "there is no month 13", "correct the month"),
        (
            "next: {start: June 2032}",
            "is not a date as year-month-day",
            'write the day, such as 2015-03-30; not known yet: leave it empty, and write "June 2032" after "date:"',
        ),
        ("meeting: {start: 30 March 2015}", "is not a date as year-month-day", "write it as 2015-03-30"),
        ("meeting: {start: soon}", '"soon" is not a date', "write it as 2015-03-30"),
        ("meeting: {ordinal: eleventh}", '"eleventh" is not a number', "write 11"),
        ("meeting: {ordinal: 0}", '"0" is not a number', "from 1 to 999"),
        ("meeting: {ordinal: many}", '"many" is not a number', "from 1 to 999"),
        ("kind: breifing", '"breifing" is not known here', 'did you mean "briefing"?'),
        ("profile: us", '"us" is not known here', "write one of bali, un, au"),
        ("hots: {country: Elbonia}", '"hots" is no key of a meeting file', 'did you mean "host"?'),
        ("meeting: {cuntry: Elbonia}", '"meeting.cuntry" is no key', 'did you mean "country"?'),
        ("city: Strelsau", '"city" is no key of a meeting file', '"city" belongs under "meeting"'),
        ("host: Ruritania", "host: this must have keys of its own", 'write "country:"'),
        ("cochairs: Ruritania", "cochairs: this must be a list", 'each after "- "'),
        ("body: {name: [a, b]}", "body.name: this must be text", "on one line"),
        ("proceedings: [{with: 3}]", "proceedings.1.with: this must be slots", "host.country: Ruritania"),
        ("proceedings: [{with: {a: {b: c}}}]", 'the value of "a" must be text', 'write "a.part: ..."'),
        ("attendance: {position: middle}", '"middle" is not known here', "write one of opening, last"),
        (
            "meeting: {title: Tenth Meeting, ordinal: 11}",
            'the title says "Tenth", the ordinal says 11',
            "one of the two",
        ),
        ("meeting: {start: 2031-05-14, weekday: Monday}", "is a Wednesday, not a Monday", "the date or the weekday"),
        ("meeting: {end: 2031-05-14}", "there is an end, but no start", 'add "start:"'),
    ],
)
def test_a_fault_is_refused_in_plain_words_with_its_remedy(line: str, what: str, mend: str) -> None:
    with pytest.raises(DraftingError) as fault:
        facts.read(f"{line}\n", "may.yaml", NAMES)

    text = as_text(fault.value.problems[0]).replace("\u00a0", " ")
    assert text.startswith("may.yaml:1: error: ")
    assert what in text.splitlines()[0]
    assert mend in text.splitlines()[-1]
    assert f"| {line}" in text


def test_an_end_before_its_start_is_told_on_the_line_of_the_end() -> None:
    (text,) = told("meeting:\n  start: 2031-05-14\n  end: 2031-05-13\n")

    assert text.replace("\u00a0", " ") == (
        "may.yaml:3: error: the end, 13 May 2031, is before the start, 14 May 2031\n"
        "    3 | end: 2031-05-13\n"
        "    mend: correct one of the two dates"
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("host: {country: Ruritana}\n", 'warning: "Ruritana" is not in the register of names'),
        ("attendance: {members: [Elbonia, Elbonia]}\n", 'warning: "Elbonia" stands twice in the attendance'),
        ("attendance: {members: [Elbonia], observers: [Elbonia]}\n", 'warning: "Elbonia" stands twice'),
        ("host: {country: Ruritania}\nattendance: {members: [Elbonia]}\n", 'the host, "Ruritania", is not among those'),
        ("meeting: {start: 2031-05-14}\nministerial: {start: 2031-05-14}\n", '"ministerial" must be before this'),
        ("meeting: {country: Elbonia}\nhost: {country: Ruritania}\n", 'host is "Ruritania", and the meeting is in'),
    ],
)
def test_what_is_odd_but_possible_is_a_warning_and_the_facts_are_read(text: str, what: str) -> None:
    known = facts.read(text, "may.yaml", NAMES)

    assert what in as_text(known.warnings[0])
    assert {problem.severity for problem in known.warnings} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("meeting: {start: 2031-05-14}\nprevious: {start: 2032-05-14}\n", '"previous" must be before this meeting'),
        ("meeting: {start: 2031-05-14}\nministerial: {start: 2031-05-15}\n", '"ministerial" must be before this'),
        ("meeting: {start: 2031-05-14}\nnext: {start: 2030-05-14}\n", '"next" must be after this meeting'),
        (
            "attendance: {members: [Elbonia], others: [Press], delegations: [{delegation: Press}, "
            "{delegation: Elbonia (host)}, {delegation: Ruritania}]}\n",
            '"Ruritania" is in the list of participants, and not among those who attended',
        ),
    ],
)
def test_what_cannot_be_true_of_a_final_text_is_an_error_and_the_facts_are_read(text: str, what: str) -> None:
    (problem,) = facts.read(text, "may.yaml", NAMES).warnings

    assert what in as_text(problem)
    assert problem.severity is Severity.ERROR


def test_a_near_name_is_offered() -> None:
    assert 'did you mean "Ruritania"?' in told("host: {country: Ruritana}\n")[0]


def test_a_co_chair_in_person_is_looked_for_in_no_register() -> None:
    found = facts.read("cochairs: [Mr. Jan Novak of Elbonia, Ruritana]\n", "may.yaml", NAMES).warnings

    assert [problem.what for problem in found] == ['"Ruritana" is not in the register of names']


def test_a_workspace_without_a_register_of_names_knows_no_unknown_name() -> None:
    assert facts.read("host: {country: Ruritana}\n", "may.yaml", Table([])).warnings == ()


def test_an_empty_file_and_one_that_is_no_meeting_file_are_told_apart() -> None:
    assert told("# nothing\n")[0].startswith("may.yaml:1: error: this meeting file is empty")
    assert told("- a\n- b\n")[0].startswith("may.yaml:1: error: this is not a meeting file: it has no keys")


def test_broken_yaml_is_told_with_its_line() -> None:
    assert told("body:\n  name: Process: on umbrellas\n")[0].startswith("may.yaml:2: error: ")


def test_what_is_empty_counts_as_left_out() -> None:
    known = facts.read("body:\nmeeting: {name: , city: ''}\nproceedings:\n  -\n  - Words.\n", "may.yaml", NAMES)

    assert known.given.meeting.name is None
    assert known.given.meeting.city is None
    assert [passage.text for passage in known.given.proceedings] == [None, "Words."]


def test_whole_days_that_are_typed_in_words_are_the_days_of_the_meeting() -> None:
    words = {"date": "16 and 17 May 2031"}
    given = MeetingFile.model_validate({"previous": words, "next": {"date": "about 3 June 2032"}})

    assert (given.previous.start, given.previous.end) == (date(2031, 5, 16), date(2031, 5, 17))
    assert given.previous.date == "16 and 17 May 2031"
    assert given.next.start is None
