"""Events without number, and documents, that two places date otherwise."""

from __future__ import annotations

from datetime import date

import pytest
from river_forum import said, told

from drafter import markup
from drafter.check.facts import event_dates
from drafter.model import Meeting, RegisteredMeeting, Shelf
from drafter.problems import as_text

LAST = "6. Members agreed"


def seminar(words: str) -> tuple[str, str]:
    return LAST, f"6. {words}. Members agreed"


def test_another_day_is_told_with_the_other_place() -> None:
    words = "The Regional Seminar on Dams, held in Strelsau on 12 January 2017, was well attended"
    assert told(seminar(words)) == [
        'event-dates: 2017-06-05-som-7, para. 6 (a.txt:11): warning: the "Regional Seminar on Dams" is dated '
        '"12 January 2017" here, elsewhere "11 January 2017"\n'
        "    also: 2017-06-05-som-7, para. 4 (a.txt:9)\n"
        "    mend: find out which date is right, and correct the other"
    ]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (
            "The Regional Seminar on Dams, held in Klow on 11 January 2017, was noted",
            'the "Regional Seminar on Dams" of 11 January 2017 is put in Klow here, elsewhere in Strelsau',
        ),
        (
            "The Strategy on Silt, adopted in 2015, and the Strategy on Silt, which was adopted in 2014, were noted",
            'the "Strategy on Silt" is dated "adopted 2014" here, elsewhere "2015"',
        ),
    ],
)
def test_another_place_and_another_year_are_told(words: str, fault: str) -> None:
    assert said(seminar(words)) == [("event-dates", fault)]


def test_an_earlier_statement_is_compared_too() -> None:
    words = "The Regional Seminar on Dams, held in Strelsau on 12 January 2016, was recalled"
    assert said(seminar(words)) == [
        ("event-dates", 'the "Regional Seminar on Dams" is dated "12 January 2016" here, elsewhere "11 January 2016"')
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Regional Seminar on Dams, held in Strelsau in January 2017, was noted",
        "The Regional Seminar on Dams (Strelsau, 11 January 2017) was noted",
        "The Regional Seminar on Dams, held in Mudville on 3 May 2014, was noted",
        "The Regional Seminar on Ferries, held in Strelsau on 12 January 2017, was noted",
        "The second Regional Seminar on Dams, held in Strelsau on 12 January 2017, was noted",
        "The Regional Seminar on Dams, to be held in Strelsau on 12 January 2018, was noted",
        "The Strategy on Silt, adopted in 2012, and the revised Strategy on Silt, adopted in 2015, were noted",
        "The Strategy on Silt, adopted in 2012 and launched in 2013, was noted",
        "The Senior Officials' Meeting on 4 March 2017 and the Senior Officials' Meeting on 5 April 2017 were noted",
    ],
)
def test_months_other_events_plans_and_revisions_are_let_be(words: str) -> None:
    assert said(seminar(words)) == []


@pytest.mark.parametrize(
    "row",
    [
        "Training course for divers | Klow, Syldavia | 17–19 October 2023",
        "Training course for divers | Klow, Syldavia | October 2023",
        "Training course for divers | Zenda, Ruritania | 17–19 October 2022",
        "Training course | Klow, Syldavia | 17–19 October 2022",
        "Training course for divers | Klow, Syldavia | 3 May 2022 and 17 October 2023",
    ],
)
def test_a_row_of_a_table_that_agrees_or_may_be_another_event_is_let_pass(row: str) -> None:
    assert dated_in_rows(row) == []


def test_a_row_of_a_table_that_dates_the_event_otherwise_is_told() -> None:
    assert dated_in_rows("Training course for divers | Klow, Syldavia | 17–19 October 2022") == [
        'new, para. 1: warning: "Training course for divers" is dated "17 to 19 October 2023" here, and '
        '"17–19 October 2022" in the table of Annex A\n'
        "    also: new, Annex A\n"
        "    mend: find out which date is right, and correct the other"
    ]


@pytest.mark.parametrize(("when", "is_told"), [("September 2023", True), ("October 2023", False), ("May 2022", False)])
def test_a_row_is_held_to_the_month_right_behind_the_name_of_its_event(when: str, is_told: bool) -> None:
    row = "Training course for divers | Klow, Syldavia | 17–19 October 2023"
    assert bool(dated_in_rows(row, f" of {when}")) is is_told


def dated_in_rows(row: str, said: str = ", hosted in Klow from 17 to 19 October 2023") -> list[str]:
    text = (
        f"---\nid: new\n---\n1. Members noted the training course for divers{said} "
        f"(Annex A).\n\n# Annex A: Activities\n\n| Activity | Place | Date |\n|---|---|---|\n| {row} |\n"
    )
    return [as_text(each) for each in event_dates.check(markup.read(text), Shelf())]


def test_a_workshop_in_small_letters_is_told_by_what_it_is_on() -> None:
    words = (
        "A workshop on lamp waste, held in Strelsau on 12 January 2017, was noted. A seminar on lamp waste, held in "
    )
    same = "Klow on 20 January 2017, was noted. They heard of the workshop on lamp waste, held in Strelsau on "
    assert told(seminar(f"{words}{same}12 January 2017")) == []
    assert any('the "workshop on lamp waste" is dated "14 January' in each
               for each in told(seminar(f"{words}{same}14 January 2017")))  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        ("The Lamp Protocol entered into force on 3 June 2016",
         "the Lamp Protocol, which entered into force on 3 July 2016", True),
        ("The Lamp Protocol entered into force on 3 June 2016 for Elbonia",
         "the Lamp Protocol entered into force on 3 July 2016 for Syldavia", False),
        ("The Lamp Centre was opened in Strelsau on 4 June 2016",
         "the Lamp Centre, opened in Strelsau on 6 June 2016", True),
        ("The Lamp Terminal in Strelsau, which was opened on 4 June 2016, is new",
         "the Lamp Terminal, opened in Strelsau on 6 June 2016", True),
        ("The Lamp Centre was opened on 4 June 2016", "the Lamp Centre was inaugurated on 6 June 2016", False),
        ("They had the agreement with the Lamp Bank (LB), signed in Klow on 4 May 2016",
         "the agreement with the Lamp Bank, signed in Klow on 5 May 2016", True),
    ],
)  # fmt: skip
def test_what_was_opened_signed_or_entered_into_force_has_one_day(first: str, second: str, is_told: bool) -> None:
    told_of = [
        each for each in told(seminar(f"{first}. They recalled that {second}")) if each.startswith("event-dates")
    ]
    assert bool(told_of) is is_told


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("the Seminar on Dams, held in Strelsau on 12 January 2016", True),
        ("the Dams Seminar, held in Strelsau in February 2016", True),
        ("the Seminar on Dams, held in Strelsau on 11 January 2016", False),
        ("the Seminar on Dams, held in Klow on 12 January 2016", False),
        ("the Youth Seminar on Dams, held in Strelsau on 12 January 2016", False),
        ("the Seminar on Dams, held in Strelsau on 12 July 2016", False),
    ],
)
def test_an_event_of_an_earlier_text_by_a_shorter_name_is_the_same_in_its_city(words: str, is_told: bool) -> None:
    found = said(seminar(f"Members recalled {words}"))

    assert [rule for rule, _ in found] == ["event-dates"] * is_told


@pytest.mark.parametrize("day", ["13 May 2021", "14 May 2020"])
def test_a_meeting_without_number_that_only_the_register_knows_is_compared(day: str) -> None:
    text = "---\nid: new\nmeeting: {{body: Lake Forum}}\n---\n1. It recalled the Special Meeting on Eels (Klow, {}).\n"
    held = Meeting("Lake Forum", "Special Meeting on Eels", None, "Klow", "Syldavia", date(2021, 5, 14))
    shelf = Shelf(meetings=(RegisteredMeeting("eels", held),))

    (problem,) = event_dates.check(markup.read(text.format(day)), shelf)
    assert f'is dated "{day}" here, elsewhere "14 May 2021"'.replace("\u00a0", " ") in problem.what.replace(
        "\u00a0", " "
    )
    assert problem.also[0].file == "precedents/meetings.yaml"
    assert list(event_dates.check(markup.read(text.format("14 May 2021")), shelf)) == []


@pytest.mark.parametrize(
    ("words", "many"),
    [
        ("The Seminar on Dams, held on 11 January 2017 in Hilo, Fiji, was welcomed", 1),
        ("Members thanked Elbonia for the Seminar on Dams in Hilo, Fiji, on 11 January 2017", 1),
        ("The Seminar on Dams, held on 11 January 2017 in Suva, was welcomed", 0),
        ("The Seminar on Dams, held on 11 January 2017 in the presence of Ministers, was welcomed", 0),
    ],
)
def test_a_city_behind_the_date_or_with_its_country_is_one(words: str, many: int) -> None:
    found = said(seminar(f"{words}. The paper had been asked for at the Seminar on Dams, held in Suva, Fiji"))
    assert [rule for rule, _ in found] == ["event-dates"] * many


def test_what_is_proposed_in_another_sentence_plans_no_event() -> None:
    words = "The Seminar on Dams was held in Suva on 9 May 2017. It met this proposal. The Seminar on Dams in Suva"
    assert [rule for rule, _ in said(seminar(f"{words} on 11 May 2017 was small"))] == ["event-dates"]
