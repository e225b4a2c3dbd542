"""Labels with lists, others in brackets, what people deal with, misread names: who was there, and what is told."""

from __future__ import annotations

import lake_group
import pytest
from lake_group import unread, who

from drafter.names import Table
from drafter.parse import attendance


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Attendees: Fiji, Japan. Observers: Canada, Norway. Secretariat: Nepal.", "P:Fiji P:Japan O:Canada O:Norway"),
        ("Members: Fiji, Japan; Observers: Canada, Norway.", "P:Fiji P:Japan O:Canada O:Norway"),
        ("Members: Fiji, Japan\n\nMember organisations: IOM\n\nObservers: Canada", "P:Fiji P:Japan P:IOM O:Canada"),
        ("Attending online: Fiji, Japan and IOM.", "P:Fiji P:Japan P:IOM"),
        ("The members attending were Fiji and Japan (Observers: Canada and Nepal).", "P:Fiji P:Japan O:Canada O:Nepal"),
        ("The observing States were Canada and Nepal.", "O:Canada O:Nepal"),
    ],
)
def test_a_label_says_who_its_list_is_of(text: str, names: str, register: Table):
    assert who(text, register) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Meeting was attended by Fiji, Japan (obs.) and Nepal (observer).", "P:Fiji O:Japan O:Nepal"),
        ("The Meeting was attended by Fiji, Japan and staff of IOM (see list).", "P:Fiji P:Japan P:IOM"),
        (
            "Co-Chairs welcomed representatives of LPG Members (Fiji, New Zealand) and observers (Canada, IOM).",
            "P:Fiji P:New Zealand O:Canada O:IOM",
        ),
        ("Fiji, Japan and Nepal attended the Meeting. Tonga did not attend.", "P:Fiji P:Japan P:Nepal"),
        ("The Meeting was attended by Fiji, Japan and IOM; UNHCR sent a written statement.", "P:Fiji P:Japan P:IOM"),
        ("The Meeting was attended by Fiji, by video link from Nadi, and Japan.", "P:Fiji P:Japan"),
    ],
)
def test_brackets_and_clauses_say_in_what_way_they_came(text: str, names: str, register: Table):
    assert who(text, register) == names


@pytest.mark.parametrize(
    "subject",
    [
        "the Ministers of Fiji, Samoa and Tonga responsible for water and energy",
        "the Ministers responsible for water and energy of Fiji, Samoa and Tonga",
        "the Ministers of Fiji, Samoa and Tonga in charge of Home Affairs",
        "the Ministers representing the Pacific States Fiji, Samoa and Tonga",
    ],
)
def test_what_ministers_deal_with_is_no_part_of_a_name(subject: str, register: Table):
    assert who(f"The Meeting was attended by {subject}.", register) == "P:Fiji P:Samoa P:Tonga"


def test_a_sentence_names_whom_the_one_before_it_counts(register: Table):
    assert who("Three members attended. They were Fiji, Japan and Nepal.", register) == "P:Fiji P:Japan P:Nepal"
    assert who("The Meeting rose. They were Fiji, Japan and Nepal.", register) == ""


def test_new_members_that_are_welcomed_came_where_it_is_said(register: Table):
    came = "Ministers welcomed Tuvalu and Nauru as the newest members, attending a Meeting for the first time."
    joined = "Ministers welcomed Tuvalu and Nauru as the newest members."

    assert who(f"The Meeting was attended by Fiji and Japan. {came}", register).endswith("P:Tuvalu P:Nauru")
    assert who(f"The Meeting was attended by Fiji and Japan. {joined}", register) == "P:Fiji P:Japan"


def test_a_table_whose_rows_have_labels_and_names_between_bars_are_read(register: Table):
    table = "# Participants\n\n| Members | Fiji, Japan, IOM |\n|---|---|\n| Observers | Canada |\n"

    assert who(table, register) == "P:Fiji P:Japan P:IOM O:Canada"
    assert who("# Participants\n\nFiji | Japan | IOM\n\n# Next\n", register) == "P:Fiji P:Japan P:IOM"


def test_words_that_ran_together_hide_nobody(register: Table):
    text = "The Meeting was attended by representatives ofFiji, Japan, NewZealand andNepal. IOM attended asobservers."

    assert who(text, register) == "P:Fiji P:Japan P:NewZealand P:Nepal O:IOM"


def test_names_that_a_machine_misread_stay_as_printed_and_are_told(register: Table):
    read = lake_group.read("The Meeting was attended by Fiji, lndonesia, 1ran and viet nam.", register).attendees

    assert [one.printed for one in read] == ["Fiji", "lndonesia", "1ran", "viet nam"]
    assert [one.kind.value for one in read] == ["state"] * 4
    (told,) = attendance.misspelt(read, register)
    assert "“lndonesia” was taken for “Indonesia”" in told
    assert "“viet nam”" in told
    assert "Fiji" not in told


def test_a_name_that_begins_small_and_goes_on_with_capitals_is_not_misread(register: Table):
    said = "The Meeting was attended by Fiji and the former Yugoslav Republic of Macedonia."

    read = lake_group.read(said, register).attendees

    assert list(attendance.misspelt(read, register)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fiji and Japan attended; Nauru joined by video link from Yaren.", "P:Fiji P:Japan P:Nauru"),
        ("The Meeting was attended by Fiji, Japan’s Minister for Justice and IOM.", "P:Fiji P:Japan P:IOM"),
        ("The Meeting was attended by Fiji and Japan and, by invitation, Canada and UNICEF.",
         "P:Fiji P:Japan A:Canada A:UNICEF"),
        ("The Meeting was attended by Fiji; Japan (all members); Canada (observer State); and IOM.",
         "P:Fiji P:Japan O:Canada P:IOM"),
        ("The Meeting, attended by Fiji and Japan (Nepal sent regrets), adopted a plan.", "P:Fiji P:Japan"),
        ("Members: Fiji, Japan\nGuests: UNICEF\nApologies: Nepal", "P:Fiji P:Japan A:UNICEF"),
        ("All members except Nepal attended: Fiji, Japan and Tonga.", "P:Fiji P:Japan P:Tonga"),
        ("Delegations were present from Fiji, Japan and Tonga.", "P:Fiji P:Japan P:Tonga"),
        ("Who attended: Fiji, Japan and Tonga.", "P:Fiji P:Japan P:Tonga"),
        ("Also attending, as observers: Canada, Norway.", "O:Canada O:Norway"),
    ],
)  # fmt: skip
def test_nobody_is_lost_and_no_place_or_office_is_a_name(text: str, names: str, register: Table):
    assert who(text, register) == names


def test_who_came_from_afar_after_the_list_is_told_where_it_is_not_read(register: Table):
    text = "Fiji and Japan attended, Nepal virtually from Pokhara and Canada online."

    assert unread(text, register) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Noting the opening remarks by H.E. Ada Flavia; also noting the statements by the representatives of Fiji,"
        " Japan, Nepal and Tonga;",
        "We, the Ministers of the Lake Group, met in Suva under the chairmanship of Fiji, with Japan and Nepal serving"
        " as Vice-Chairs.",
    ],
)
def test_who_spoke_or_served_is_not_told_as_attendance(text: str, register: Table):
    assert unread(text, register) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Roundtable was attended by Fiji, Japan and Nepal.", "The Roundtable was attended by"),
        ("# Members\n\nFiji | Japan\n\n# Next\n\nThe Meeting agreed.", "Members"),
        ("# Report\n\n| Members | Fiji, Japan |\n|---|---|\n| Observers | Canada |\n", "Members"),
        ("Noting the participation of Fiji, Japan and Nepal as observers;", "Noting the participation"),
    ],
)
def test_names_that_may_be_of_those_who_came_are_told_where_nobody_was_read(text: str, told: str, register: Table):
    (sentence,) = unread(text, register)

    assert sentence.startswith(told)


def test_a_table_of_those_who_are_listed_below_is_read(register: Table):
    table = (
        "| Delegation | Head of delegation |\n|---|---|\n| Fiji | Ms Ada Flavia |\n| IOM (observer) | Mr Bo Orne |\n"
    )
    for who_came in (
        "delegations of the Contracting Parties and observers",
        "the States",
        "delegations of the members",
    ):
        assert who(f"The Meeting was attended by {who_came} listed below.\n\n{table}", register) == "P:Fiji O:IOM"
