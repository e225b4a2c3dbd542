"""Meetings of sister bodies, and two meetings in one phrase: held against the statements of them."""

from __future__ import annotations

from drafter import check, markup
from drafter.model import Name, Shelf, Statement
from drafter.problems import as_text

_GROUP = """---
id: 2023-02-22-group-3
meeting:
  body: Task Force on Nets of the Harbour Forum
  name: Third Meeting of the Task Force on Nets of the Harbour Forum
  ordinal: 3
  city: Zenda
  country: Ruritania
  start: "2023-02-22"
  end: "2023-02-23"
---
1. The Meeting noted the report.
"""
_FORUM = """---
id: 2023-06-14-forum-7
meeting:
  body: Harbour Forum
  name: Seventh Meeting of the Harbour Forum
  ordinal: 7
  city: Klow
  country: Syldavia
  start: "2023-06-14"
---
1. {}
"""
_OFFICIALS = """---
id: 201{0}-06-0{0}-som-{0}
meeting:
  body: Harbour Forum
  name: Senior Officials' Meeting of the Harbour Forum
  ordinal: {0}
  city: {1}
  start: "201{0}-06-0{0}"
---
1. The Meeting noted the report.
"""


def told(text: str, *others: Statement) -> list[str]:
    here = markup.read(_FORUM.format(text))
    found = check.problems(here, Shelf(statements=(*others, here)))
    return [as_text(problem).partition("\n")[0].replace("\u00a0", " ") for problem in found
            if problem.rule in ("meeting-dates", "meeting-places")]  # fmt: skip


def test_the_meeting_of_a_part_of_the_body_is_known_by_its_name_without_the_body() -> None:
    text = (
        "The Meeting welcomed the report of the Third Meeting of the Task Force on Nets, held in Zenda on {} May 2023."
    )

    assert told(text.replace("{} May", "22-23 February"), markup.read(_GROUP)) == []
    assert told(text.replace("{} May", "23-24 February"), markup.read(_GROUP)) == [
        '2023-06-14-forum-7, para. 1: error: "Third Meeting of the Task Force on Nets" is dated 23-24 February 2023; '
        "it was held on 22–23 February 2023"
    ]


def test_another_city_of_the_same_country_is_told() -> None:
    text = (
        "The Meeting noted the Third Meeting of the Task Force on Nets, held in Streslau, Ruritania, in February 2023."
    )
    here = markup.read(_FORUM.format(text))
    shelf = Shelf(statements=(markup.read(_GROUP), here), names=(Name("ruritania", "Ruritania"),))
    assert [problem.what for problem in check.problems(here, shelf) if problem.rule == "meeting-places"] == [
        '"Third Meeting of the Task Force on Nets" is put in "Streslau, Ruritania"; it was held in Zenda, Ruritania'
    ]


def test_two_meetings_in_one_phrase_have_each_its_own_date() -> None:
    past = [markup.read(_OFFICIALS.format(n, city)) for n, city in ((5, "Zenda"), (6, "Klow"))]
    text = (
        "The Meeting recalled the work of senior officials at their Fifth and Sixth Meetings, held in Zenda on "
        "{} June 2015 and in Klow on {} June 2016."
    )

    assert told(text.format(5, 6), *past) == []
    assert told(text.format(5, 8), *past) == [
        '2023-06-14-forum-7, para. 1: error: "Fifth and Sixth Meetings" is dated 8 June 2016; it was held on '
        "6 June 2016"
    ]


def test_a_month_in_which_a_meeting_began_agrees_with_its_days() -> None:
    long = markup.read(_GROUP.replace("2023-02-22", "2023-04-30").replace("2023-02-23", "2023-05-02"))

    assert told("The Meeting recalled the Third Meeting of the Task Force on Nets, held in April 2023.", long) == []


def test_the_days_of_one_meeting_with_the_number_of_another_are_told() -> None:
    long = markup.read(_GROUP)
    text = "The Meeting recalled the Second Meeting of the Task Force on Nets, held in Zenda on 22-23 February 2023."

    assert told(text, long) == [
        '2023-06-14-forum-7, para. 1: warning: "Second Meeting of the Task Force on Nets" is dated 22-23 February '
        "2023; that was meeting 3"
    ]
