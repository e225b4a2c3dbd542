"""Numbers of what is listed: those who came, topics, items."""

from __future__ import annotations

import pytest
from river_forum import said, told

TOPICS = "report on four topics: locks, dams, ferries and fish"
CAME = "delegations from Borduria"


def test_more_than_are_listed_are_told() -> None:
    assert told(("four topics", "five topics")) == [
        'counts-agree: 2017-06-05-som-7, para. 6 (a.txt:11): warning: "five topics" are announced, and 4 listed: '
        '"locks, dams, ferries and fish"\n'
        "    mend: count again, and correct the number or the list"
    ]


def test_those_who_came_are_counted_by_the_list() -> None:
    assert said((CAME, "delegations from seven members: Borduria")) == [
        ("counts-agree", '"seven members" attended, and 5 are listed')
    ]
    assert said((CAME, "delegations from 5 countries: Borduria")) == []


@pytest.mark.parametrize(
    "words",
    [
        "report on four topics: locks and dams, ferries, fish",
        "report on two topics: locks and dams, and ferries and fish",
        "report on three topics: locks; dams and ferries; and fish",
        "report on four topics (locks, dams, ferries and fish)",
        "report on four topics, among them locks and dams",
        "report on two topics, on locks, by the bureau, and on dams, by itself",
        "report within two years (2018 and 2019)",
        "report on the two meetings (29 May and 4 December 2015)",
        "report on its five members",
        "report on twenty-two topics: locks and dams",
        "report in two weeks: on locks, on dams and on fish",
    ],
)
def test_what_can_be_counted_so_is_let_be(words: str) -> None:
    assert said((TOPICS, words)) == []


def test_items_below_are_counted() -> None:
    items = "agreed on the following {} measures:\n- a register;\n- a fund; and\n- a prize.\n7. The Meeting noted"
    assert said(("7. The Meeting noted", "7. The Meeting " + items.format("four"))) == [
        ("counts-agree", '"four measures" are announced, and 3 stand below')
    ]
    assert said(("7. The Meeting noted", "7. The Meeting " + items.format("three"))) == []


@pytest.mark.parametrize(
    ("words", "number"), [("Five members and one observer attended", ""), ("Eight members attended", "Eight")]
)
def test_those_who_came_are_counted_where_the_list_stands_elsewhere(words: str, number: str) -> None:
    change = ("The Labour Office attended as an observer.", f"{words}. The Labour Office attended as an observer.")

    assert said(change) == ([("counts-agree", f'"{number} members" attended, and 5 or 6 are listed')] if number else [])


@pytest.mark.parametrize(
    ("number", "told_as"),
    [("five", []), ("seven", [("counts-agree", '"seven delegations" attended, and 5 or 6 are listed')])],
)
def test_those_whom_the_host_greeted_are_those_who_came(number: str, told_as: list[tuple[str, str]]) -> None:
    assert (
        said(
            (
                "3. The Meeting reviewed",
                f"3. The Meeting was opened by the Mayor, who welcomed the {number} delegations. The Meeting reviewed",
            )
        )
        == told_as
    )


@pytest.mark.parametrize(
    ("number", "told_as"),
    [
        ("1 states", []),
        ("two States", [("counts-agree", '"two States" attended, and 1 is listed')]),
    ],
)
def test_observers_are_counted_by_what_they_are(number: str, told_as: list[tuple[str, str]]) -> None:
    change = (
        "The Labour Office attended as an observer.",
        f"Syldavia and the Labour Office attended as observers. The Meeting was attended by observers from {number}.",
    )

    assert said(change) == told_as


@pytest.mark.parametrize(
    "words",
    [
        "The secretariat recorded the attendance of {} members at the Meeting.",
        "Of the members of the Forum, {} were represented at the Meeting.",
        "With {} members in attendance, the Meeting had a quorum.",
        "This brought the number of members attending to {}, and the Meeting was opened.",
        "There were {} members present. The Meeting was opened.",
    ],
)
def test_how_many_came_is_read_in_other_words(words: str) -> None:
    assert [rule for rule, _ in said(("6. ", f"6. {words.format(19)} "))] == ["counts-agree"]
    assert [rule for rule, _ in said(("6. ", f"6. {words.format('twenty-two')} "))] == ["counts-agree"]
    assert said(("6. ", f"6. {words.format(5)} ")) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("two members, Borduria and Elbonia, on dams", "three members, Borduria and Elbonia, on dams"),
        ("two organisations, the Dam Board (DB) and the Lock Office, on dams",
         "three organisations, the Dam Board (DB) and the Lock Office, on dams"),
        ("two organisations, the Dam Board and the Lock Office", "two organisations, the Dam Board, the Lock Office "
         "and the Ferry Union"),
        ("the work of two experts, Ms Ana Duric and Mr Otto Lang, on dams",
         "the work of three experts, Ms Ana Duric and Mr Otto Lang, on dams"),
        ("what the three Ministers of Health of Borduria, Elbonia and Sylvania said",
         "what the four Ministers of Health of Borduria, Elbonia and Sylvania said"),
        ("what both Borduria and Elbonia said", "what both Borduria, Elbonia and Sylvania said"),
        ("two matters, on dams and on ferries", "three matters, on dams and on ferries"),
    ],
)  # fmt: skip
def test_names_right_behind_their_number_are_counted(right: str, wrong: str) -> None:
    assert said((TOPICS, f"report on {right}")) == []
    ((rule, what),) = said((TOPICS, f"report on {wrong}"))
    assert rule == "counts-agree"
    assert "are announced, and" in what


@pytest.mark.parametrize(
    "words",
    [
        "report on two members, Bosnia and Herzegovina and Trinidad and Tobago, on dams",
        "report on three of the nine members, Borduria, Elbonia and Sylvania, on dams",
        "report on three experts, Ana Duric, Dam Board, Otto Lang, Lock Office, and Ivo Kos, on dams",
        "report on four members, including Borduria and Elbonia, on dams",
        "report on four members, Borduria and Elbonia on locks, and Freedonia and Sylvania on dams",
        "report on two members, Borduria and Elbonia, and the Dam Board had asked it to",
        "report on the five Ministers of Trade and Industry, who had written",
        "report in three meetings. At two members, Borduria, Elbonia and Sylvania, it had asked",
        "report on both Borduria, which had dams, and Elbonia",
    ],
)
def test_names_behind_a_number_that_is_not_theirs_are_let_be(words: str) -> None:
    assert said((TOPICS, words)) == []
