"""Persons of the wrong State, names of no tongue that are a letter off, members that are missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter import check, markup
from drafter.model import Name, NameKind, Shelf, Statement

STATES = tuple(Name(each.casefold(), each) for each in ("Borduria", "Elbonia", "Freedonia", "Ruritania", "Sylvania"))
UNESCO = Name(
    "unesco", "United Nations Educational, Scientific and Cultural Organization", NameKind.ORGANISATION, "UNESCO"
)
TEXT = """---
id: 202{n}-05-06-lamps-{n}
source: {{file: {n}.txt, lines: [1, 9]}}
meeting: {{body: Lamp Group, name: Meeting of the Lamp Group, ordinal: {n}, city: Zenda, start: "202{n}-05-06"}}
attendance:
  - participant: [{members}]
---
1. {members} attended. It was chaired by {chair}.

2. {more}
"""
ALL = "Borduria, Elbonia, Freedonia, Ruritania"
CHAIR = "Ms Anna Tarlheim (Elbonia)"


def statement(n: int, members: str = ALL, chair: str = CHAIR, more: str = "Members met.") -> Statement:
    return markup.read(TEXT.format(n=n, members=members, chair=chair, more=more))


def told(last: Statement, *before: Statement) -> list[tuple[str, str]]:
    shelf = Shelf(names=(*STATES, UNESCO), statements=(*before, last))
    rules = ("absent-member", "person", "two-spellings", "name-forms", "attendance-order")
    return [(problem.rule, problem.what) for problem in check.problems(last, shelf) if problem.rule in rules]


PAST = (statement(1), statement(2), statement(3))


def test_who_came_each_time_is_missed_once_three_texts_show_it() -> None:
    without = statement(4, "Borduria, Elbonia, Freedonia, Sylvania")

    assert told(statement(4), *PAST) == []
    assert told(without, *PAST[:2]) == []
    assert told(without, *PAST) == [
        ("absent-member", '"Ruritania" attended each of the last 3 meetings, and is not listed in this text')
    ]


def test_a_chair_of_another_state_than_before_is_told() -> None:
    assert told(statement(4, chair="Ms Anna Tarlheim (Borduria)"), *PAST[:1]) == [
        ("person", '"Anna Tarlheim (Borduria)" is "Anna Tarlheim (Elbonia)" in 2021-05-06-lamps-1')
    ]
    assert told(statement(4, chair="Mr Anna Tarlheim (Elbonia)"), *PAST[:1]) == [
        ("person", '"Mr Anna Tarlheim" is "Ms Anna Tarlheim" in 2021-05-06-lamps-1')
    ]
    assert told(statement(4, chair="Ms Anna Tarlheim (Borduria)"), *PAST) == [
        ("person", '"Anna Tarlheim (Borduria)" is "Anna Tarlheim (Elbonia)" in 3 other statements')
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("Ms Tarlheim closed the meeting.", []),
        ("Ms Tarlhaim closed the meeting.", [("person", '"Ms Tarlhaim" is "Ms Anna Tarlheim" in paragraph 1')]),
        ("Mr Tarlhaim closed the meeting.", []),
        ("Ms Anna Tarlheim (Sylvania) closed it.",
         [("person", '"Anna Tarlheim (Sylvania)" is "Anna Tarlheim (Elbonia)" in paragraph 1')]),
        ("The Lake Nala Agreement was noted. Members joined the Lake Nola Agreement.",
         [("two-spellings", '"Lake Nola Agreement" is "Lake Nala Agreement" in paragraph 2')]),
        ("The Lake North Agreement was noted. Members joined the Lake South Agreement.", []),
        ("The United Nations Educational, Scientific and Culture Organization (UNESCO) attended.",
         [("name-forms", '"United Nations Educational, Scientific and Culture Organization" is '
                         '"United Nations Educational, Scientific and Cultural Organization" in names.yaml')]),
    ],
)  # fmt: skip
def test_a_name_that_is_off_within_the_text_is_told(more: str, said: list[tuple[str, str]]) -> None:
    assert told(statement(4, more=more)) == said


def test_what_stands_in_brackets_behind_a_delegation_does_not_hide_its_place() -> None:
    right = "Borduria, Elbonia (in respect of the Outer Isles and Nala), Freedonia and Ruritania attended the meeting."
    wrong = "Borduria, Freedonia, Elbonia (in respect of the Outer Isles and Nala) and Ruritania attended the meeting."

    assert told(statement(4, more=right)) == []
    assert ("attendance-order", '"Freedonia" stands before "Elbonia"') in told(statement(4, more=wrong))


def test_a_name_given_up_meanwhile_was_right_in_its_time() -> None:
    sylvania = Name("sylvania", "Sylvanía", aliases=("Old Sylvania",), until=(("Old Sylvania", date(2022, 6, 30)),))
    past = [statement(n, "Borduria, Elbonia, Freedonia, Old Sylvania") for n in (1, 2)]
    last = statement(4, "Borduria, Elbonia, Freedonia, Sylvanía")
    late = statement(4, "Borduria, Elbonia, Freedonia, Old Sylvania")

    for text, said in ((last, []), (late, ['"Old Sylvania" has been "Sylvanía" since before this meeting'])):
        shelf = Shelf(names=(*STATES[:4], sylvania), statements=(*past, text))
        found = check.problems(text, shelf)
        assert [problem.what for problem in found if problem.rule == "delegation-forms"] == said


def test_a_name_with_the_other_apostrophe_is_the_same() -> None:
    past = [statement(n, chair="Ms Ana O'Connell (Elbonia)") for n in (1, 2)]

    assert told(statement(4, chair="Ms Ana O’Connell (Elbonia)", more="Ms O’Connell closed it."), *past) == []


def test_the_form_that_the_register_has_is_not_corrected_by_a_slip_before_it() -> None:
    group = Name("group", "Technical Experts Group on Lamps", NameKind.MECHANISM)
    last = statement(4, more="The Technical Expert Group on Lamps met. The Technical Experts Group on Lamps left.")
    found = check.problems(last, Shelf(names=(*STATES, group), statements=(last,)))

    assert [problem.what for problem in found if problem.rule == "name-forms"] == [
        '"Technical Expert Group on Lamps" is "Technical Experts Group on Lamps" in names.yaml',
    ]


def test_an_old_name_told_of_its_time_is_right() -> None:
    sylvania = Name("sylvania", "Sylvanía", aliases=("Old Sylvania",), until=(("Old Sylvania", date(2022, 6, 30)),))
    base = statement(4, "Borduria, Elbonia, Freedonia, Sylvanía")
    for words, is_told in (
        ("Members recalled the meeting held in Klow, Old Sylvania, in July 2014.", False),
        ("Members recalled the ratification by Old Sylvania, as it then was.", False),
        ("Members met in the land of Sylvanía (known as Old Sylvania until 2022).", False),
        ("Members thanked Old Sylvania.", True),
        ("Members thanked Old Sylvania for its offer of 3 May 2023.", True),
    ):
        text = replace(base, blocks=(*base.blocks, replace(base.blocks[-1], text=words)))
        found = check.problems(text, Shelf(names=(*STATES[:4], sylvania), statements=(text,)))
        assert [problem.rule for problem in found].count("delegation-forms") == is_told, words
