"""A forum of ministers, a committee of a treaty: their meetings are known by what their texts call them."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Shelf, Statement


def text(name: str, body: str, n: int, city: str, start: str, words: str) -> Statement:
    return markup.read(
        f"---\nid: {start}-{n}\nmeeting:\n  body: {body}\n  name: {name}\n  ordinal: {n}\n  city: {city}\n"
        f'  start: "{start}"\n---\n{words}'
    )


def told(last: Statement, statement: Statement) -> list[tuple[str, str]]:
    shelf = Shelf(statements=(last, statement))
    return [(problem.rule, problem.what.replace("\u00a0", " ")) for problem in check.problems(statement, shelf)
            if problem.severity.value != "note"]  # fmt: skip


FORUM = "Harbour Ministerial Forum"


def of_ministers(recalled: str) -> list[tuple[str, str]]:
    names = [f"{FORUM} on Nets {nth} Meeting" for nth in ("Third", "Fourth")]
    last = text(names[0], FORUM, 3, "Zenda", "2021-09-16", "1. Ministers met in Zenda on 16 September 2021.\n")
    words = (
        "1. Ministers met in Strelsau on 24 August 2023.\n\n"
        f"2. Ministers recalled their Third Meeting, held in {recalled}, and every member should have a net.\n\n"
        "3. Ministers noted the Third Meeting of the Net Congress, held in Hentzau on 4 May 2020.\n"
    )
    return told(last, text(names[1], FORUM, 4, "Strelsau", "2023-08-24", words))


def test_a_body_called_a_forum_counts_its_meetings_as_meetings() -> None:
    assert of_ministers("Zenda on 16 September 2021") == []
    said = '"Third Meeting" is dated 15 September 2021; it was held on 16 September 2021'
    assert ("meeting-dates", said) in of_ministers("Zenda on 15 September 2021")


TREATY = "Convention on Nets"


@pytest.mark.parametrize(
    ("recalled", "said"),
    [
        ("the seventh meeting of the Committee, held in Zenda on 14 November 2023", ""),
        ("the seventh meeting of the Bureau, held in Zenda on 14 May 2023", ""),
        ("the seventh meeting of the Committee, held in Zenda on 14 October 2023",
         '"seventh meeting of the Committee" is dated 14 October 2023; it was held on 14 November 2023'),
        ("the eighth meeting of the Committee, held in Zenda on 14 November 2023",
         '"eighth meeting of the Committee" is dated 14 November 2023; that was meeting 7'),
    ],
)  # fmt: skip
def test_the_committee_is_the_treatys_whoever_tells_of_it(recalled: str, said: str) -> None:
    name = f"seventh meeting of the Standing Committee of the {TREATY}"
    last = text(name, TREATY, 7, "Zenda", "2023-11-14", f"1. The {name} was held in Zenda on 14 November 2023.\n")
    own = f"Meeting of the Parties to the {TREATY}"
    words = (
        f"1. The fifth session of the {own} was held in Strelsau on 5 May 2025.\n\n"
        f"2. The Chair of the Standing Committee reported on {recalled}.\n"
    )
    found = told(last, text(f"fifth session of the {own}", own, 5, "Strelsau", "2025-05-05", words))
    assert [what for rule, what in found if rule == "meeting-dates"] == ([said] if said else [])


def test_who_attended_an_earlier_meeting_does_not_open_this_one() -> None:
    name = "{} Senior Officials' Meeting of the Harbour Dialogue"
    last = text(name.format("Tenth"), "Harbour Dialogue", 10, "Zenda", "2024-05-15", "1. It was held.\n")

    def words(who: str) -> list[tuple[str, str]]:
        tenth = f"2. {who} the Tenth Senior Officials' Meeting as an observer.\n"
        own = text(name.format("Eleventh"), "Harbour Dialogue", 11, "Strelsau", "2025-11-11", f"1. It met.\n\n{tenth}")
        return [each for each in told(last, own) if each[0] == "last-left"]

    assert words("Participants welcomed Elbonia, which attended") == []
    assert len(words("Elbonia attended")) == 1
