"""Sessions of a treaty's Parties, and of leaders and their officials: held against each other's texts."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Name, Severity, Shelf, Statement
from drafter.problems import as_text

LANDS = tuple(Name(each.casefold(), each) for each in ("Borduria", "Elbonia", "Ruritania", "Syldavia"))
_NUMBERS = {5: "fifth", 6: "sixth"}
_PARTIES = """---
id: 20{year}-05-08-convention-{n}
source: {{file: {n}.md, lines: [1, 30]}}
meeting:
  body: Conference of the Parties to the Convention on Shared Reed Beds
  name: Convention on Shared Reed Beds {name} Session of the Conference of the Parties
  ordinal: {n}
  city: {city}
  country: {land}
  start: "20{year}-05-08"
  end: "20{year}-05-11"
---
1. The Conference of the Parties to the Convention on Shared Reed Beds held its {small} session in {city}, {land},
from 8 to 11 May 20{year}.

2. {text}
"""
SIXTH_TEXT = (
    "The purpose of the session was to review the implementation of the Convention since the fifth session of the "
    "Conference of the Parties, held in Zenda, Ruritania, from 8 to 11 May 2028, and to adopt the programme of work "
    "for 2031 and 2032, and the guidelines in at least three tongues."
)


def session(n: int, text: str = "The Conference took note of the report of the Reed Committee.") -> Statement:
    city, land = {5: ("Zenda", "Ruritania"), 6: ("Klow", "Syldavia")}[n]
    small = _NUMBERS[n]
    return markup.read(_PARTIES.format(n=n, year=18 + 2 * n, name=small.title(), small=small, city=city, land=land,
                                       text=text))  # fmt: skip


def told(here: Statement, *others: Statement) -> list[str]:
    """Return the errors and warnings of a statement beside others."""
    found = check.problems(here, Shelf(statements=(*others, here), names=LANDS))
    lines = (as_text(each).partition("\n")[0].replace("\u00a0", " ") for each in found
             if each.severity is not Severity.NOTE)  # fmt: skip
    return [line.partition(": ")[2] for line in lines]


def of_sixth(old: str, new: str) -> list[str]:
    return told(session(6, SIXTH_TEXT.replace(old, new)), session(5))


def test_the_aim_of_a_session_is_no_past_though_the_last_one_is() -> None:
    assert of_sixth("", "") == []
    assert of_sixth("for 2031 and 2032", "of the biennium 2031–2032") == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("8 to 11 May 2028", "8 to 12 May 2028",
         'error: "fifth session of the Conference of the Parties" is dated 8 to 12 May 2028; it was held on '
         "8–11 May 2028"),
        ("in Zenda,", "in Strelsau,",
         'warning: "fifth session of the Conference of the Parties" is put in "Strelsau, Ruritania"; it was held in '
         "Zenda, Ruritania"),
    ],
)  # fmt: skip
def test_a_session_of_the_parties_is_known_by_its_whole_name(old: str, new: str, said: str) -> None:
    assert said in of_sixth(old, new)


_LEADERS = """---
id: 2026-08-18-leaders-19
meeting:
  body: Forum of Reed States
  name: Forum of Reed States Nineteenth Forum Leaders' Meeting
  ordinal: 19
  city: Zenda
  country: Ruritania
  start: "2026-08-18"
  end: "2026-08-20"
---
1. Leaders met in Zenda.
"""
_OFFICIALS = """---
id: 2027-03-02-som-13
meeting:
  body: Forum of Reed States
  name: Forum of Reed States Thirteenth Senior Officials' Meeting
  ordinal: 13
  city: Klow
  start: "2027-03-02"
---
1. Senior officials noted the decisions of the Nineteenth Forum Leaders' Meeting, held in {} 2026.
"""


def test_a_forums_leaders_are_of_the_forum_whose_name_stands_before_the_number() -> None:
    leaders = markup.read(_LEADERS)

    assert told(markup.read(_OFFICIALS.format("Zenda on 18–20 August")), leaders) == []
    assert told(markup.read(_OFFICIALS.format("Zenda on 18–21 August")), leaders) == [
        'error: "Nineteenth Forum Leaders\' Meeting" is dated 18–21 August 2026; it was held on 18–20 August 2026'
    ]
    assert told(markup.read(_OFFICIALS.format("Strelsau in August")), leaders) == [
        'warning: "Nineteenth Forum Leaders\' Meeting" is put in "Strelsau"; it was held in Zenda, Ruritania'
    ]


_PARTS = (
    "It took note of the reports of the Reed and Marsh Committee (RMC) on its ninth meeting, held in Mudville, "
    "Elbonia, from 6 to 8 October 2029, and on its tenth meeting, held in Klow, Syldavia, from 5 to 7 October 2029, "
    "and thanked Elbonia and Syldavia for hosting them. It considered the report of the Peat Committee, whose third "
    "meeting was held in Zenda, Ruritania, on 15 February 2030. The eleventh meeting of the RMC will be held in Zenda, "
    "Ruritania, in October 2030."
)


def of_parts(old: str, new: str, *others: str) -> list[str]:
    here = markup.read(
        _PARTIES.format(n=6, year=30, name="Sixth", small="sixth", city="Klow", land="Syldavia",
                        text=_PARTS.replace("6 to 8 October 2029", "6 to 8 October 2028").replace(old, new))
        .replace("meeting:\n", "acronyms: {RMC: Reed and Marsh Committee}\nmeeting:\n", 1))  # fmt: skip
    return told(here, *(session(5, other) for other in others))


def test_meetings_of_committees_that_follow_on_are_silent() -> None:
    assert of_parts("", "") == []
    assert of_parts("", "", "The tenth meeting of the Peat Committee will be held in Klow in May 2029.") == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("6 to 8 October 2028", "6 to 8 October 2029",
         '"tenth meeting" is dated 5 to 7 October 2029, and "ninth meeting" is dated 6 to 8 October 2029: the numbers '
         "run against the dates"),
        ("its tenth meeting", "its eleventh meeting",
         '"eleventh meeting" is dated 5 to 7 October 2029 here, and "eleventh meeting of the RMC" is one to come, in '
         "October 2030"),
        ("Elbonia and Syldavia for", "Elbonia and Borduria for",
         '"Borduria" is thanked for hosting; the meetings of this sentence were in Elbonia and Syldavia'),
    ],
)  # fmt: skip
def test_the_meetings_of_a_committee_are_told_by_whose_they_are(old: str, new: str, said: str) -> None:
    assert of_parts(old, new) == [f"warning: {said}"]


def test_a_committees_meeting_of_another_day_in_another_statement_is_told() -> None:
    before = "The Conference considered the report of the Peat Committee, whose third meeting was held in {} 2028."

    assert of_parts("", "", before.replace("third", "second").format("Zenda, Ruritania, on 15 February")) == []
    assert of_parts("", "", before.format("Klow, Syldavia, on 15 February")) == [
        'warning: "third meeting" is dated "15 February 2030"; elsewhere "15 February 2028"',
        'warning: "third meeting" is put in "Zenda, Ruritania"; elsewhere in Klow',
    ]


_OURS = """---
id: 2029-09-17-ministers-3
meeting:
  name: Third Meeting of Ministers of the Reed Corridor
  ordinal: 3
  city: Zenda
  start: "2029-09-17"
---
1. We recalled our Second Meeting, held in Klow on 3 September 2026.

2. The Second Meeting, held on {} 2026, set up the Working Group on Nets.

3. We agreed to hold our {} Meeting in Strelsau in May 2031.
"""


def test_our_meeting_is_our_own() -> None:
    assert told(markup.read(_OURS.format("3 September", "Fourth"))) == []
    assert told(markup.read(_OURS.format("13 September", "Fifth"))) == [
        'warning: "Second Meeting" is dated "3 September 2026"; elsewhere "13 September 2026"',
        'warning: the "Fifth Meeting" is told as one to come, and no meeting 4: this statement is of meeting 3',
    ]


_HOSTED = """---
id: new
meeting: {{body: Reed Dialogue, name: Fifth Reed Dialogue, ordinal: 5, city: Bridgetown, start: "2034-11-06"}}
---
1. The Fifth Reed Dialogue was held in Bridgetown on 6 November 2034.

2. Participants thanked the Government of {} for its hospitality and the Office for its help.
"""


def test_a_state_whose_name_holds_an_and_is_one_host() -> None:
    states = tuple(Name(each.casefold(), each) for each in ("Barbados", "Trinidad and Tobago"))
    here = [markup.read(_HOSTED.format(each.name)) for each in states]
    found = [[each.what for each in check.problems(one, Shelf(names=states)) if each.rule == "hosts-agree"]
             for one in here]  # fmt: skip

    assert found == [[], ['"Trinidad and Tobago" is thanked for hosting; the meeting was in Bridgetown']]


_AGAIN = "The purpose of the session was to adopt the programme of work for {}."


def test_what_the_last_session_adopted_is_no_aim_of_this_one() -> None:
    last = session(5, "The Conference adopted the programme of work for 2029 and 2030, and approved the list.")
    coming = session(5, "The Conference agreed to adopt the programme of work for 2031 and 2032 at its sixth session.")

    assert told(session(6, _AGAIN.format("2031 and 2032")), last) == []
    assert told(session(6, _AGAIN.format("2031 and 2032")), coming) == []
    assert told(session(6, _AGAIN.format("2029 and 2030")), last) == [
        'warning: "to adopt the programme of work for 2029 and 2030" is said here, as it was in 2028-05-08-convention-5'
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "said"),
    [
        ("It noted that the review of the fund was carried out in 2029.", "2031",
         '"was carried out in 2031" tells as past what came after: the meeting was on 8–11 May 2030'),
        ("It thanked Elbonia for its help after the storm, which struck Syldavia on 9 January 2029.", "2031",
         '"which struck Syldavia on 9 January 2031" tells as past what came after: the meeting was on 8–11 May 2030'),
        ("It welcomed the reduction of the waiting time from 31 hours in 2026 to 19 hours in 2029.", "39 hours",
         '"reduction of the waiting time from 31 hours in 2026 to 39 hours": 39 is more than 31'),
        ("It elected Elbonia and Ruritania to co-chair the group. The session was attended by Elbonia, Ruritania and "
         "Syldavia.", "Borduria", 'an officer is of "Borduria", which is not among those who attended'),
    ],
)  # fmt: skip
def test_one_figure_or_name_that_is_off_is_told(text: str, wrong: str, said: str) -> None:
    right = {"39 hours": "19 hours", "Borduria": "Ruritania to", "2031": "2029"}[wrong]
    off = text.replace(right, f"{wrong} to" if wrong == "Borduria" else wrong)
    listed = "attendance: [{participant: [Elbonia, Ruritania, Syldavia]}]\nmeeting:\n"

    def of(words: str) -> list[str]:
        form = _PARTIES.replace("meeting:\n", listed, 1) if "attended" in words else _PARTIES
        facts = {"n": 6, "year": 30, "name": "Sixth", "small": "sixth", "city": "Klow", "land": "Syldavia"}
        return told(markup.read(form.replace("{participant: [Elbonia, Ruritania, Syldavia]}", "{{participant: "
                    "[Elbonia, Ruritania, Syldavia]}}").format(text=words, **facts)))  # fmt: skip

    assert of(text) == []
    assert of(off) == [f"warning: {said}"]


_LISTED = "It noted the {} basins listed in Annex I.\n\n## ANNEX I\n\nBasins\n\n- Klow\n- Mudville\n- Zenda"


def test_an_annex_lists_as_many_as_the_text_says() -> None:
    assert told(session(6, _LISTED.format("three"))) == []
    assert told(session(6, _LISTED.format("four"))) == ['warning: "four basins" is said here, and the annex lists 3']
