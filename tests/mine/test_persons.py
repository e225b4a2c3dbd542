"""Tests of people named with their titles: told from States, and what their slots are called."""

from __future__ import annotations

import pytest
from series import yearly

from drafter import mine
from drafter.mine.clauses import persons
from drafter.mine.slots import wording
from drafter.model import Precedent
from drafter.names import Table


def mined(*sentences: str) -> Precedent:
    """Return the one precedent of sentences, one a year, that all of them refill."""
    (found,) = mine.precedents(yearly(*sentences), (), Table(()))
    assert [wording.fill(found.text, dict(entry.values)) for entry in found.attested] == list(sentences)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("opened by H.E. Mr. Rudolf Burlesdon, Minister of Tides", [("H.E. Mr. Rudolf Burlesdon", False)]),
        (
            "chaired by Mr. Bo Kline, Director, Ms. Ada Sapt, Secretary, and Dr. J. van Zapt, Adviser, and hosted by",
            [("Mr. Bo Kline, Director, Ms. Ada Sapt, Secretary, and Dr. J. van Zapt, Adviser", True)],
        ),
        (
            "Sir Bo Kline (Ruritania), Dame Ada Sapt (Elbonia) and Mrs Ida Holm came",
            [("Sir Bo Kline (Ruritania), Dame Ada Sapt (Elbonia) and Mrs Ida Holm", True)],
        ),
        ("Ms. Ada Sapt as Chair and Dr. B. Kline as Vice-Chair", [("Ms. Ada Sapt", False), ("Dr. B. Kline", False)]),
        ("Ms. Ada Sapt, who thanked Mr. Bo Kline", [("Ms. Ada Sapt", False), ("Mr. Bo Kline", False)]),
        ("the Ambassador Programme and the Ambassador of Ruritania", []),
        ("He said that Mr. Chair and Madam Secretary-General met", []),
    ],
)
def test_one_person_and_a_list_of_people_are_told_apart(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(text[start:end], several) for start, end, several in persons.find(text)] == expected


@pytest.mark.parametrize(
    ("said", "who", "name"),
    [
        (
            "The meeting was co-chaired by {}.",
            (
                "Mr. Bo Kline, Director, Ms. Ada Sapt, Secretary, and Mr. Karl Zapt, Adviser",
                "Mr. Jan Novak, Director, Ms. Ida Holm, Secretary, and Ms. Eva Hentzau, Adviser",
                "Ambassador Ida Holm and Mr. Karl Zapt, Deputy Director",
            ),
            "cochairs.names",
        ),
        (
            "The workshop was attended by {}.",
            (
                "Mr. Bo Kline, Director, Ms. Ada Sapt and Dr. Karl Zapt",
                "Ms. Ida Holm, the Hon. Bo Kline and Dr. K. Rud",
            ),
            "person.names",
        ),
        ("{} voted against the rise in the toll.", ("Dr. Karl Zapt", "Ms. Ada Sapt and Dr. Karl Zapt"), "person.names"),
        ("The session on tides was led by {}.", ("Ms. Ada Sapt", "Professor Ida Holm"), "person.name"),
        (
            "The meeting was co-chaired by {}.",
            (
                "Bo Kline, Director, Ada Sapt, Secretary, and Karl Zapt, Adviser",
                "Jan Novak, Director, and Ida Holm, Head",
            ),
            "cochairs.names",
        ),
        (
            "The Council was co-chaired by {}.",
            ("Ruritania and Elbonia", "Mr. Jan Novak (Ruritania) and Ms. Eva Zapt (Elbonia)"),
            "cochairs.names",
        ),
    ],
)
def test_people_are_in_no_slot_of_delegations(said: str, who: tuple[str, ...], name: str) -> None:
    found = mined(*(said.format(each) for each in who))

    assert found.text == said.format(f"{{{{ {name} }}}}")
    assert [(slot.name, slot.kind) for slot in found.slots] == [(name, "text")]


def test_who_came_by_name_and_which_delegations_came_are_two_formulas() -> None:
    people = "The meeting was attended by Mr. Bo Kline, Ms. Ada Sapt and Dr. Karl Zapt."
    states = "The meeting was attended by representatives of Ruritania, Elbonia, Syldavia and Borduria."

    found = mine.precedents(yearly(people, states, people.replace("Bo Kline", "Jan Novak"), states), (), Table(()))

    assert sorted(len(each.attested) for each in found) == [2, 2]
    assert {slot.name: slot.kind for each in found for slot in each.slots} == {
        "person.names": "text", "attendance.members": "countries",
    }  # fmt: skip


def test_a_name_is_whole_whatever_letters_it_has() -> None:
    found = mined(
        "The Forum thanked the Chair, Dr Małgorzata Żurek, for her able leadership.",
        "The Forum thanked the Chair, Mr Ivan Šimić Čapek, for his able leadership.",
    )

    assert [dict(entry.values)["person.name"] for entry in found.attested] == [
        "Dr Małgorzata Żurek",
        "Mr Ivan Šimić Čapek",
    ]


def test_a_city_and_a_state_are_told_whatever_letters_they_have() -> None:
    found = mined(
        "The Tenth Forum was held in Świnoport, Łęgowia, on 4 May 2010.",
        "The Eleventh Forum was held in Čapljina, Żubrza, on 5 May 2011.",
    )

    assert [slot.name for slot in found.slots] == ["meeting.name", "meeting.place", "meeting.date"]
    assert [dict(entry.values)["meeting.place"] for entry in found.attested] == [
        "Świnoport, Łęgowia",
        "Čapljina, Żubrza",
    ]
