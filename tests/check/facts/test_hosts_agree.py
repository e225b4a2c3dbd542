"""Hosts: who is thanked for the meeting is who hosted it."""

from __future__ import annotations

import pytest
from river_forum import Change, said, told

from drafter import check, markup
from drafter.check.facts import hosts_agree
from drafter.model import Name, Shelf, Statement

THANKS = "Participants thanked the Government and people of Elbonia for their warm welcome and excellent arrangements."


def test_the_last_host_left_in_the_thanks_is_told_with_the_meeting_that_it_hosted() -> None:
    assert told(("people of Elbonia", "people of Syldavia")) == [
        'hosts-agree: 2017-06-05-som-7, para. 9 (a.txt:14): error: "Syldavia" is thanked for hosting; '
        '"Elbonia" hosted the meeting\n'
        "    also: 2017-06-05-som-7, para. 1 (a.txt:6)\n"
        "    also: 2016-06-09-som-6 (a.txt:1)\n"
        '    mend: name the host of this meeting: "Syldavia" hosted the meeting of 9 June 2016'
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Meeting expressed its appreciation to the Government of Sylvania for hosting the meeting.",
        "Delegations thanked Sylvania for its hospitality.",
        "The Meeting thanked the Government of Sylvania for the excellent organisation of the meeting.",
        "The Co-Chairs expressed gratitude to the people of Sylvania for hosting the Seventh Meeting.",
        "Delegations thanked the Government of Sylvania for the warmth of its welcome.",
    ],
)
def test_thanks_are_read_in_whatever_form(words: str) -> None:
    assert said((THANKS, words), states=True) == [
        ("hosts-agree", '"Sylvania" is thanked for hosting; "Elbonia" hosted the meeting')
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Meeting thanked the Government of Syldavia for hosting the Training Workshop on Locks.",
        "The Meeting thanked the Government of Syldavia for its offer to host the next meeting.",
        "The Meeting thanked the Government of Syldavia for hosting the Secretariat.",
        "The Meeting thanked the Government of Syldavia for its report.",
        "The Meeting welcomed the Training Course on Locks, held in Klow in May 2017, and thanked Syldavia for "
        "hosting it.",
        "The Meeting welcomed the Sixth Regional Dialogue on Locks, held in Klow, and thanked Syldavia for hosting it.",
        "The Meeting thanked the Government of Syldavia for its generosity in hosting refugees.",
        "The Meeting thanked the Migration Office for its excellent arrangements.",
    ],
)
def test_thanks_for_something_else_are_let_be(words: str) -> None:
    assert said((THANKS, words)) == []


def test_two_hosts_may_both_be_thanked() -> None:
    both: list[Change] = [
        ("hosted by the Government of Elbonia", "hosted by the Governments of Elbonia and Borduria"),
        ("people of Elbonia", "people of Borduria"),
    ]
    assert said(*both) == []


def test_the_last_host_named_in_the_opening_is_told() -> None:
    assert said(("hosted by the Government of Elbonia", "hosted by the Government of Syldavia")) == [
        ("hosts-agree", 'paragraph 1 says that "Syldavia" hosted; the meeting was in Port Dunk, Elbonia')
    ]


def test_a_host_whom_nobody_thanks_beside_the_state_where_they_met_is_told() -> None:
    assert said(("hosted by the Government of Elbonia", "hosted by the Government of Sylvania"), states=True) == [
        ("hosts-agree", 'paragraph 1 says that "Sylvania" hosted; the meeting was in Port Dunk, Elbonia')
    ]


def test_an_office_of_another_state_is_told() -> None:
    words = "The Meeting thanked the Bank of {} for its hospitality."

    assert said((THANKS, words.format("Elbonia")), states=True) == []
    assert said((THANKS, words.replace("Bank", "Embassy").format("Syldavia")), states=True) == []
    assert [rule for rule, _ in said((THANKS, words.format("Syldavia")), states=True)] == ["hosts-agree"]


@pytest.mark.parametrize(
    "words",
    [
        "The Co-Chairs thanked the Government of Sylvania for hosting the meeting and the interpreters for their work.",
        "The Co-Chairs thanked the Government of Sylvania for its hospitality and the staff for a most useful visit.",
    ],
)
def test_thanks_to_others_in_the_same_sentence_hide_nothing(words: str) -> None:
    assert said((THANKS, words), states=True) == [
        ("hosts-agree", '"Sylvania" is thanked for hosting; "Elbonia" hosted the meeting')
    ]


def test_who_invited_ministers_that_speak_as_we_is_not_another_than_who_is_thanked() -> None:
    opening = (
        "We, the Ministers of Nets, met in Klow, Elbonia, on 4 June 2025, at the invitation of the Government of {}."
    )
    thanks = "We thanked the Government of Elbonia for its hospitality."
    head = "id: new\nmeeting: {body: Nets, city: Klow, country: Elbonia, start: '2025-06-04', end: '2025-06-04'}"
    names = (Name("elbonia", "Elbonia"), Name("sylvania", "Sylvania"))
    told_of = {}
    for state in ("Elbonia", "Sylvania"):
        text = markup.read(f"---\n{head}\n---\n1. {opening.format(state)}\n\n2. {thanks}\n")
        found = check.problems(text, Shelf(names=names))
        told_of[state] = [each.what for each in found if each.rule == "hosts-agree"]
    assert told_of["Elbonia"] == []
    assert told_of["Sylvania"] == ['paragraph 1 says that "Sylvania" hosted; the meeting was in Klow, Elbonia']


def test_the_thanks_at_the_beginning_of_a_short_text_prove_no_host() -> None:
    head = "meeting: {body: Nets, host: the Government of Sylvania, city: Klow, country: Elbonia, start: '2025-06-04'}"
    text = markup.read(
        f"---\nid: new\nsource: {{file: a.txt, lines: [1, 9]}}\n{head}\n---\n1. The Meeting was held in Klow, Elbonia, "
        "on 4 June 2025.\n\n2. The Meeting thanked the Government of Sylvania for hosting the meeting.\n"
    )

    found = check.problems(text, Shelf(names=(Name("elbonia", "Elbonia"), Name("sylvania", "Sylvania"))))

    assert [each.what for each in found if each.rule == "hosts-agree"] == [
        '"Sylvania" is thanked for hosting; the meeting was in Klow, Elbonia'
    ]


def test_a_body_that_has_never_thanked_its_hosts_may_leave_them_unthanked() -> None:
    def text(year: int, last: str) -> Statement:
        opening = f"1. The Meeting was hosted by the Government of Ruritania in Zenda on 5 March {year}."
        rest = [f"{nth}. The Meeting noted report {nth}." for nth in range(2, 9)]
        head = f"---\nid: {year}-nets\nmeeting: {{body: Net Forum, start: {year}-03-05}}\n---\n\n"
        return markup.read(head + "\n\n".join([opening, *rest, f"9. {last}"]) + "\n")

    def unthanked(last: Statement, *others: Statement) -> list[str]:
        return [each.what for each in hosts_agree.check(last, Shelf(statements=(*others, last)))]

    silent, thanking = text(2015, "It rained."), text(2015, "The Meeting thanked Ruritania for hosting the meeting.")
    new = text(2017, "It rained.")

    assert unthanked(new, silent) == []
    assert unthanked(new, thanking) == unthanked(new) == ['"Ruritania" hosted the meeting, and no sentence thanks it']


def test_the_city_of_the_last_meeting_in_the_thanks_is_told() -> None:
    last = "Participants thanked the Government and people of Elbonia for the warm welcome given to them in {}."

    assert said((THANKS, last.format("Port Dunk"))) == []
    assert said((THANKS, last.format("Klow"))) == [
        ("hosts-agree", '"Klow" is thanked for its hospitality; the meeting was in Port Dunk, Elbonia')
    ]


def test_an_event_with_a_name_of_its_own_has_a_host_of_its_own() -> None:
    words = (
        "The Meeting also considered the findings of the Roundtable on Nets, hosted by Sylvania from 9 to 11 May 2017."
    )
    assert said(("4. ", f"4. {words} "), states=True) == []


def test_arrangements_made_for_the_meeting_are_its_hosts() -> None:
    words = "Members thanked Sylvania for the arrangements made for the Seventh Senior Officials' Meeting."
    assert said((THANKS, words), states=True) == [
        ("hosts-agree", '"Sylvania" is thanked for hosting; "Elbonia" hosted the meeting')
    ]
