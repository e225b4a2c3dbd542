"""Tests of one body that its texts name in several ways: in full and in short, by a group, by a committee of it."""

from __future__ import annotations

import pytest
from accounting import statements_of

from drafter import check, markup
from drafter.check.facts import meeting_dates
from drafter.model import Name, NameKind, Problem, Severity, Shelf, Statement

NAMES = (
    Name("elbonia", "Elbonia"),
    Name("ruritania", "Ruritania"),
    Name("wgn", "Working Group on Nets", NameKind.MECHANISM, "WGN"),
    Name("steering-group", "Steering Group", NameKind.MECHANISM),
)
FULL = """TARN PROCESS ON NETS AND BOATS
EIGHTH SENIOR OFFICIALS' MEETING
KLOW, RURITANIA, 11-12 MAY 2016
CO-CHAIRS' STATEMENT

1. The Co-Chairs of the Tarn Process on Nets and Boats (Tarn Process), Elbonia and Ruritania, convened the Eighth \
Senior Officials' Meeting (SOM) in Klow, Ruritania on 11 and 12 May 2016.
2. The Meeting noted that the First Meeting of the WGN would be held in Zenda in October 2016.
"""
SHORT = """TARN PROCESS ON NETS AND BOATS
NINTH SENIOR OFFICIALS' MEETING
ZENDA, RURITANIA, 30 MAY 2017
CO-CHAIRS' STATEMENT

1. The Co-Chairs of the Tarn Process on Nets and Boats (Tarn Process) convened the Ninth Senior Officials' Meeting \
(SOM) in Zenda, Ruritania on 30 May 2017.
2. The Meeting assessed the progress made since the Eighth SOM, held in Klow, Ruritania on {som} May 2016.
3. The Meeting welcomed the report of the Second Meeting of the Working Group on Nets (WGN), held in Strelsau, \
Elbonia from {group} March 2017.
"""
GROUP = """TARN PROCESS ON NETS AND BOATS
SECOND MEETING OF THE WORKING GROUP ON NETS
STRELSAU, ELBONIA, 14-15 MARCH 2017
CO-CHAIRS' STATEMENT

1. The Second Meeting of the Working Group on Nets (WGN) of the Tarn Process on Nets and Boats (Tarn Process) was \
held in Strelsau, Elbonia on 14 and 15 March 2017.
2. The Meeting agreed that the Third Meeting of the WGN would be held in Zenda in 2018.
"""
STEERING = """TARN PROCESS ON NETS AND BOATS
TWENTIETH STEERING GROUP MEETING
ZENDA, RURITANIA, 2 FEBRUARY 2017
SUMMARY BY THE CO-CHAIRS

1. The Twentieth Meeting of the Steering Group of the Tarn Process on Nets and Boats (Tarn Process) was held in \
Zenda, Ruritania on 2 February 2017.
2. The Steering Group agreed that its {next} Meeting would be held in Klow in early 2018.
"""
COMMISSION = """LAKE NETS COMMISSION
{NTH} SESSION OF THE COMMISSION
KLOW, RURITANIA, {days} NOVEMBER {year}
STATEMENT BY THE CHAIR

1. The {nth} Session of the Lake Nets Commission (LNC) was held in Klow, Ruritania from {days} November {year}.
2. {more}
"""
COMMITTEE = """LAKE NETS COMMISSION
TENTH SESSION OF THE COMPLIANCE COMMITTEE
ZENDA, RURITANIA, 23-24 APRIL 2019
CHAIR'S SUMMARY

1. The Compliance Committee of the Lake Nets Commission (LNC) held its Tenth Session in Zenda, Ruritania on 23 and \
24 April 2019.
2. The Committee recalled that its Ninth Session, held in Klow on {ninth} April 2018, had examined five reports.
3. The Committee noted that the register, established by the Commission at its Twenty-first Session in {month} 2018, \
was open.
"""


def commission(nth: str = "Twenty-first", days: str = "26-30", year: int = 2018, more: str = "It met.") -> str:
    """Return the statement of one session of the commission."""
    return COMMISSION.format(NTH=nth.upper(), nth=nth, days=days, year=year, more=more)


def told(*texts: str) -> list[tuple[str, str]]:
    """Return the rule and the fault of each error and warning of fact in these texts, held together."""
    held = tuple(statement for text in texts for statement in statements_of(text))
    shelf = Shelf(statements=held, names=NAMES)
    found = [problem for statement in held for problem in _of_fact(statement, shelf)]
    return [(problem.rule, problem.what.replace("\u00a0", " ")) for problem in found]


def _of_fact(statement: Statement, shelf: Shelf) -> list[Problem]:
    rules = {rule.ID for rule in check.facts.RULES}
    found = check.problems(statement, shelf)
    return [each for each in found if each.rule in rules and each.severity is not Severity.NOTE]


def short(som: str = "11 and 12", group: str = "14 to 15") -> str:
    return SHORT.format(som=som, group=group)


def test_a_body_named_in_full_in_one_text_and_in_short_in_the_others_is_one() -> None:
    assert told(FULL, short(), GROUP) == []
    assert told(FULL, short(som="12 and 13"), GROUP) == [
        ("meeting-dates", '"Eighth SOM" is dated 12 and 13 May 2016; it was held on 11–12 May 2016')
    ]


def test_a_working_group_in_its_own_text_is_that_of_the_others() -> None:
    [(rule, what)] = told(FULL, short(group="14 to 16"), GROUP)

    assert rule == "meeting-dates"
    assert what.endswith("is dated 14 to 16 March 2017; it was held on 14–15 March 2017")


def test_a_group_counts_its_own_meetings() -> None:
    assert told(STEERING.format(next="Twenty-first")) == []
    assert [rule for rule, _ in told(STEERING.format(next="Twenty-second"))] == ["next-meeting"]


def test_a_session_of_the_commission_is_none_of_the_committee_whose_text_names_it() -> None:
    right = COMMITTEE.format(ninth="17 and 18", month="November")

    assert told(commission(), right) == []
    assert [rule for rule, _ in told(commission(), right.replace("November 2018", "December 2018"))] == [
        "meeting-dates"
    ]


def test_its_own_earlier_session_is_compared_with_what_others_say_of_it() -> None:
    said = "The Commission considered the report of the Ninth Session of the Compliance Committee, held in Klow on {}."
    right, other = (said.format(f"{days} April 2018") for days in ("17 and 18", "18 and 19"))
    committee = COMMITTEE.format(ninth="17 and 18", month="November")

    assert told(commission(more=right), committee) == []
    assert {rule for rule, _ in told(commission(more=other), committee)} == {"meeting-dates"}


def test_a_session_that_was_to_be_held_and_was_postponed_is_no_error() -> None:
    plan = "The Commission agreed to hold its Twenty-second Session in Klow from 25 to 29 November 2019."
    held = commission("Twenty-second", "23-27", 2020)

    assert told(commission(more=plan), held) == []


def test_what_had_been_called_for_an_earlier_day_is_a_plan() -> None:
    held = commission("Twenty-second", "23-27", 2020)
    moved = held.replace("(LNC) was held", "(LNC), which had been convened for 25 to 29 November 2019, was held")

    assert told(moved) == []


def test_an_extraordinary_meeting_names_those_of_its_body_by_number() -> None:
    ninth = """NINTH CONFERENCE OF MINISTERS OF NETS OF THE TARN
ZENDA, RURITANIA, 4-5 OCTOBER 2018
FINAL COMMUNIQUÉ

1. The Ninth Conference of Ministers of Nets of the Tarn was held in Zenda, Ruritania on 4 and 5 October 2018.
"""
    extra = """EXTRAORDINARY CONFERENCE OF MINISTERS OF NETS OF THE TARN
KLOW, RURITANIA, 21 FEBRUARY 2019
FINAL COMMUNIQUÉ

1. The Ministers of Nets of the Tarn met in an Extraordinary Conference in Klow, Ruritania on 21 February 2019.
2. They recalled the decision of the Ninth Conference, held in {} on {} October 2018.
"""

    assert told(ninth, extra.format("Zenda, Ruritania", "4 and 5")) == []
    assert [rule for rule, _ in told(ninth, extra.format("Zenda, Ruritania", "4 and 6"))] == ["meeting-dates"]


def test_the_short_name_of_a_body_in_brackets_is_no_place() -> None:
    ministers = """FOURTH MINISTERIAL CONFERENCE OF THE TARN PROCESS ON NETS AND BOATS
ZENDA, RURITANIA, 31 MAY 2017
CO-CHAIRS' STATEMENT

1. The Fourth Ministerial Conference of the Tarn Process on Nets and Boats (Tarn Process) was hosted by Ruritania in \
Zenda on 31 May 2017, back-to-back with the Ninth Senior Officials' Meeting on 30 May 2017.
"""

    assert told(ministers, short()) == []


def test_three_meetings_are_dated_in_one_phrase() -> None:
    said = (
        "The Commission considered the reports of the first three meetings of the Working Group on Nets (WGN), held "
        "in Klow in May 2016, online in October 2016 and in Strelsau from {} March 2018."
    )
    group = GROUP.replace("SECOND", "THIRD").replace("Second", "Third").replace("2017", "2018")
    group = group.replace("the Third Meeting of the WGN would be held in Zenda in 2018", "members report")
    process = short().replace("3. The Meeting welcomed", "4. The Meeting welcomed").split("4. The")[0]

    assert told(process + "3. " + said.format("14 to 15").replace("Commission", "Meeting"), group) == []
    [(rule, what)] = told(process + "3. " + said.format("13 to 15").replace("Commission", "Meeting"), group)
    assert (rule, "13 to 15 March 2018" in what) == ("meeting-dates", True)


def test_a_meeting_with_its_place_and_time_behind_a_colon_or_a_dash_is_dated() -> None:
    line = "1. Eighth SOM{}, {} May 2016."

    for mark, place in ((":", "Klow"), (" –", "Klow, Ruritania")):
        right = short().split("2. The")[0] + "2" + line[1:].format(f"{mark} {place}", "11-12")
        assert told(FULL, right) == []
        assert [rule for rule, _ in told(FULL, right.replace("11-12 May 2016", "12-13 May 2016"))] == ["meeting-dates"]
        assert [rule for rule, _ in told(FULL, right.replace(f"{mark} Klow", f"{mark} Strelsau"))] == ["meeting-places"]


PANEL = """TARN DIALOGUE ON NETS AND BOATS
EXPERT PANEL ON WELLS
SECOND MEETING
KLOW, RURITANIA, 26-27 APRIL 2016
REPORT OF THE CHAIR

1. The Expert Panel on Wells (EPW) held its Second Meeting in Klow, Ruritania on 26 and 27 April 2016.
2. The Panel recalled that its First Meeting, held in Zenda, Ruritania on {first} June 2015, had agreed on a form.
3. The Panel recommended that the Sixth Meeting of Senior Officials, held in Zenda on {som} May 2015, be thanked.
"""
DIALOGUE = """TARN DIALOGUE ON NETS AND BOATS
SIXTH MEETING OF SENIOR OFFICIALS
ZENDA, RURITANIA, 4-5 MAY 2015
CHAIRS' CONCLUSIONS

1. The Sixth Meeting of Senior Officials of the Tarn Dialogue on Nets and Boats took place in Zenda, Ruritania on 4 \
and 5 May 2015.
"""
LATER = """TARN DIALOGUE ON NETS AND BOATS
SEVENTH MEETING OF SENIOR OFFICIALS
STRELSAU, ELBONIA, 4-5 MAY 2017
CHAIRS' CONCLUSIONS

1. The Seventh Meeting of Senior Officials of the Tarn Dialogue on Nets and Boats took place in Strelsau, Elbonia on \
4 and 5 May 2017.
2. The Meeting welcomed the work of the Expert Panel on Wells (EPW), which held its first meeting in Zenda, Ruritania \
on 9 and 10 June 2015.
3. The Meeting considered the report of the Second Meeting of the EPW, held in Klow, Ruritania on {second} April 2016.
"""


def test_a_panel_below_its_body_in_the_title_is_the_panel_of_that_body() -> None:
    right = PANEL.format(first="9 and 10", som="4 and 5")
    later = LATER.format(second="26 and 27")

    assert told(DIALOGUE, right, later) == []
    for wrong in (
        (DIALOGUE, PANEL.format(first="8 and 9", som="4 and 5"), later),
        (DIALOGUE, PANEL.format(first="9 and 10", som="5 and 6"), later),
        (DIALOGUE, right, LATER.format(second="27 and 28")),
    ):
        assert {rule for rule, _ in told(*wrong)} == {"meeting-dates"}


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("On the second day, 12 May 2016, members met.", False),
        ("On the last day, Thursday 12 May 2016, members met.", False),
        ("On the second day, 7 October 2015, members met.", True),
        ("On the first day, 12 May 2016, members met.", True),
        ("Members met in Zenda from 6 to 7 October 2015. On the second day, 7 October 2015, they saw nets.", False),
    ],
)
def test_a_day_of_the_meeting_is_that_day(words: str, is_told: bool) -> None:
    assert [rule for rule, _ in told(f"{FULL}3. {words}\n")] == ["dates-agree"] * is_told


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("thanked Ruritania for hosting it", False),
        ("thanked the Government of Elbonia for hosting it", True),
        ("thanked Elbonia for chairing it", False),
        ("the seminar in Klow, and thanked Elbonia for hosting it", False),
    ],
)
def test_who_is_thanked_for_another_meeting_hosted_it_by_its_own_statement(words: str, is_told: bool) -> None:
    committee = COMMITTEE.format(ninth="17 and 18", month="November")
    committee += "4. The Committee thanked the Government of Ruritania for hosting the Session.\n"
    said = "The Commission considered the report of the Tenth Session of the Compliance Committee, held in Zenda, and "

    found = told(commission("Twenty-second", "25-29", 2019, f"{said}{words}."), committee)
    assert [rule for rule, _ in found] == ["hosts-agree"] * is_told


LONG = """---
id: new
kind: statement
meeting: {{body: {body}, name: Ninth Plenary Meeting, ordinal: 9, city: Zenda, country: Ruritania, start: "2017-05-30",
  end: "2017-05-30"}}
---
1. The Ninth Plenary Meeting of the {body} was held in Zenda, Ruritania on 30 May 2017.
2. The Meeting assessed the progress made since the Eighth Plenary Meeting, held in Klow on {day} May 2016.
"""
PLENARY = """TARN FORUM ON NETS AND BOATS
EIGHTH PLENARY MEETING
KLOW, RURITANIA, 11 MAY 2016
CO-CHAIRS' STATEMENT

1. The Eighth Plenary Meeting of the Tarn Forum on Nets and Boats was held in Klow, Ruritania on 11 May 2016.
2. The Meeting agreed that nets be marked.
"""


@pytest.mark.parametrize("body", ["Tarn Forum", "Tarn Forum on Nets and Boats"])
def test_a_draft_may_name_its_body_in_full_where_the_archive_has_it_in_short(body: str) -> None:
    held = tuple(statements_of(PLENARY))
    for day, rules in ((11, set()), (12, {"meeting-dates"})):
        draft = markup.read(LONG.format(body=body, day=day))
        shelf = Shelf(statements=(*held, draft), names=NAMES)
        assert {each.rule for each in meeting_dates.check(draft, shelf)} == rules
