"""TBC, XX May and the like in a meeting file: gaps of the draft, each told with its line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.compose import Composed
from drafter.model import Severity
from drafter.problems import as_text

PAGE = "# {{ body.name }}\n\n{% for each in proceedings %}{{ paragraph(each) }}{% endfor %}\n"
Draft = Callable[..., Composed]


def errors(made: Composed) -> list[str]:
    return [as_text(problem) for problem in made.problems if problem.severity is Severity.ERROR]


@pytest.mark.parametrize("typed", ["TBC", "to be confirmed", "???", "XX", "n/a", "____"])
def test_a_fact_that_is_none_leaves_its_gap_and_names_the_line_to_fill_in(draft: Draft, meeting: str, typed: str):
    made = draft("# T\n\n1. It met in {{ meeting.city }}.\n", meeting.replace("city: Strelsau", f'city: "{typed}"'))

    assert made.statement.blocks[0].text == "It met in [[meeting.city]]."
    assert errors(made) == [
        "may.yaml:6, para. 1: error: [[meeting.city]] has no value, in paragraph 1\n"
        f'    mend: fill in "city:" below "meeting:" in may.yaml, in place of "{typed}"'
    ]


def test_a_day_that_is_to_be_confirmed_is_a_gap_and_not_a_fault_of_the_file(draft: Draft, meeting: str):
    made = draft("# T\n\n1. It met on {{ meeting.date }}.\n", meeting.replace("start: 2031-05-14", "start: TBC"))

    assert errors(made) == [
        "may.yaml:8, para. 1: error: [[meeting.date]] has no value, in paragraph 1\n"
        '    mend: fill in "start:" below "meeting:" in may.yaml, in place of "TBC"'
    ]


def test_a_fact_that_is_none_is_told_where_its_whole_sentence_is_left_out(draft: Draft, meeting: str):
    page = "# T\n\n1. It met.\n\n{% if next.city %}1. It will meet in {{ next.city }}.\n{% endif %}\n"
    made = draft(page, meeting + "next: {city: TBC}\nsilence: {deadline: TBC}\n")

    assert errors(made) == [
        'may.yaml:13: error: next.city: "TBC" is no value yet\n'
        "    mend: write what is meant, or leave out the line if nothing is to be said of it"
    ]


def test_words_of_a_person_stay_as_typed_and_are_told_with_their_line(draft: Draft, meeting: str):
    said = (
        "proceedings:\n- It was held.\n- The next one is on XX May, in [place].\n- It thanked [[the host]] and ____.\n"
    )
    made = draft(PAGE, meeting + said)

    assert made.statement.blocks[1].text == "The next one is on XX May, in [place]."
    assert errors(made) == [
        "may.yaml:16, para. 3: error: [[the host]] has no value, in paragraph 3\n"
        '    mend: replace "[[the host]]" where it was typed',
        'may.yaml:15, para. 2: error: "XX May" stands where words are missing, in paragraph 2\n'
        "    mend: write what is meant in its place",
        'may.yaml:16, para. 3: error: "____" stands where words are missing, in paragraph 3\n'
        "    mend: write what is meant in its place",
    ]


def test_what_the_template_itself_leaves_open_is_told_with_its_line(draft: Draft):
    assert errors(draft("# T\n\n1. It met.\n\n1. The host is TBC.\n")) == [
        'templates/statement.md.j2:5, para. 2: error: "TBC" stands where words are missing, in paragraph 2\n'
        '    mend: write what is meant in its place; an acronym is written out where it stands first: "Full Name (TBC)"'
    ]


def test_a_body_that_is_called_tbc_is_no_gap(draft: Draft, meeting: str):
    body = "body: {name: Trans-Border Council, acronym: TBC, short: TBC}"
    made = draft("# {{ body.short }}\n\n1. The {{ body.short }} met.\n", meeting.replace(meeting.split("\n")[0], body))

    assert errors(made) == []
    assert made.statement.blocks[0].text == "The TBC met."


def test_an_organisation_of_a_list_that_is_not_known_yet_stays_in_the_list_and_is_told(draft: Draft, meeting: str):
    page = "# T\n\n1. {{ attendance.organisations }} attended.\n"
    made = draft(page, meeting.replace("[UOB]", "[TBC]"))

    assert made.statement.blocks[0].text == "TBC attended."
    assert 'may.yaml:12, para. 1: error: "TBC" stands where words are missing' in "\n".join(errors(made))
