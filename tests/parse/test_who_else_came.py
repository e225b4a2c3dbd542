"""Who came is read behind an exception, behind a stop within a list, and in each clause that names a group of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import library, markup
from drafter.model import NameKind, Role
from drafter.names import Table
from drafter.parse import attendance
from drafter.parse.attendance import Attendance

CHECKOUT = Path(__file__).parents[2]
SHORT = {Role.PARTICIPANT: "P", Role.OBSERVER: "O", Role.ALSO_PRESENT: "A"}
OPENS = "The Fifth Meeting of the Lake Group was held in Suva.\n\n"
TITLE = ("Fifth Meeting of the Lake Group",)


@pytest.fixture(scope="module")
def register() -> Table:
    return Table(library.load(CHECKOUT).names)


def read(text: str, names: Table) -> Attendance:
    return attendance.read(markup.read(OPENS + text).blocks, names, TITLE)


def who(text: str, names: Table) -> str:
    return " ".join(f"{SHORT[one.role]}:{one.printed}" for one in read(text, names).attendees)


@pytest.mark.parametrize(
    "text",
    [
        "Fiji, Samoa and Niue attended, with the exception of Tonga, and Japan attended as an observer.",
        "Fiji, Samoa and Niue attended, except Tonga, Nauru, and Palau, and Japan attended as an observer.",
        "Fiji, Samoa and Niue attended the Meeting, with the exception of Tonga, and Japan as an observer.",
        "Fiji, Samoa and Niue attended, save for Tonga, with Japan as an observer.",
        "The Meeting was attended by Fiji, Samoa and Niue, but not Tonga, and Japan attended as an observer.",
        "All members attended, namely Fiji, Samoa and Niue, apart from Tonga, while Japan attended as an observer.",
        "Fiji, Samoa and Niue attended. Tonga sent apologies, and Japan attended as an observer.",
        "Fiji, Samoa and Niue attended, Tonga did not attend, and Japan attended as an observer.",
        "With the exception of Tonga, all members attended: Fiji, Samoa and Niue. Japan attended as an observer.",
    ],
)
def test_an_exception_ends_before_what_is_said_of_others(text: str, register: Table):
    assert who(text, register) == "P:Fiji P:Samoa P:Niue O:Japan"


def test_observers_after_a_comma_and_an_exception_are_all_read(register: Table):
    text = "Fiji and Samoa attended, except Tonga and Palau, and Japan, Chile, and INTERPOL attended as observers."

    assert who(text, register) == "P:Fiji P:Samoa O:Japan O:Chile O:INTERPOL"


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("The Meeting was attended by Fiji. Samoa, Niue and Tonga.", "Fiji. Samoa"),
        ("The Meeting was attended by Fiji, Samoa. Niue and Tonga.", "Samoa. Niue"),
        ("The Meeting was attended by: Fiji; Samoa. Niue; and Tonga.", "Samoa. Niue"),
        ("The Meeting was attended by Fiji, Samoa, Niue. Tonga.", "Niue. Tonga"),
    ],
)
def test_a_list_goes_on_behind_a_stop_and_that_is_told(text: str, parted: str, register: Table):
    found = read(text, register)

    assert [one.printed for one in found.attendees] == ["Fiji", "Samoa", "Niue", "Tonga"]
    assert [fault.before for fault in found.faults if fault.kind == "list parted"] == [parted]


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting was attended by Fiji and Samoa. The Council thanked Niue and Tonga.",
        "The Meeting was attended by Fiji and Samoa. Opening Remarks.",
    ],
)
def test_what_is_told_or_is_no_name_goes_on_no_list(text: str, register: Table):
    found = read(text, register)

    assert [one.printed for one in found.attendees] == ["Fiji", "Samoa"]
    assert not [fault for fault in found.faults if fault.kind == "list parted"]


@pytest.mark.parametrize(
    "text",
    [
        "Parties present were Fiji and Samoa. Non-Parties present as observers were Japan and Chile.",
        "The Parties present were Fiji and Samoa, and the non-Parties attending as observers were Japan and Chile.",
        "States Parties present were Fiji and Samoa; Signatory States present as observers were Japan and Chile.",
        "The Members were Fiji and Samoa. The Development Partners attending as observers were Japan and Chile.",
        "The Members present were Fiji and Samoa; the Donor Partners, in an observer capacity, were Japan and Chile.",
    ],
)
def test_each_group_that_was_present_has_its_own_role(text: str, register: Table):
    assert who(text, register) == "P:Fiji P:Samoa O:Japan O:Chile"


def test_a_sentence_about_those_present_that_could_not_be_read_is_told(register: Table):
    text = "The Meeting was attended by Fiji and Samoa. Those present by courtesy as observers were Japan and Chile."

    assert any(fault.kind == "attendance unread" for fault in read(text, register).faults)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Meeting was attended by Fiji and representatives of the private sector, civil society and academia.",
            "P:Fiji P:private sector P:civil society P:academia",
        ),
        ("Fiji attended. Civil society and donors attended as observers.", "P:Fiji O:Civil society O:donors"),
        ("The Meeting was attended by Fiji and by NGOs including the Net Watch.", "P:Fiji P:Net Watch"),
        ("Participants from government and civil society attended the Meeting.", ""),
    ],
)
def test_a_sector_is_on_the_list_beside_names_and_makes_none_alone(text: str, names: str, register: Table):
    found = read(text, register).attendees

    assert who(text, register) == names
    assert all(one.kind is NameKind.OTHER for one in found if one.printed[0].islower())


def test_each_of_those_represented_by_somebody_is_read(register: Table):
    text = "Fiji was represented by its Minister, Samoa by the Prime Minister, and Niue at the level of officials."

    assert who(text, register) == "P:Fiji P:Samoa P:Niue"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Zenda the", True), ("Zenda of", True), ("Zenda the Lutha", True), ("Zenda the conference", True),
        ("Save the Nets", False), ("Union for the Lake", False), ("Zenda, Republic of", False),
    ],
)  # fmt: skip
def test_a_name_with_words_left_over_is_told(name: str, told: bool, register: Table):
    faults = read(f"The Meeting was attended by Fiji, {name}, Japan and Niue.", register).faults

    assert any(fault.kind == "name doubtful" for fault in faults) == told


def test_guests_of_a_group_are_also_present(register: Table):
    text = "The Members were Fiji and Samoa. The Dialogue Partners attending as guests were Japan and Chile."

    assert who(text, register) == "P:Fiji P:Samoa A:Japan A:Chile"


def test_a_sentence_that_breaks_off_behind_its_first_name_is_told(register: Table):
    faults = read("Delegations from Zenda. Fiji, Samoa and Niue attended the Meeting.", register).faults

    assert [fault.before for fault in faults] == ["Delegations from Zenda."]


def test_observers_named_behind_a_count_of_members_stay_observers(register: Table):
    text = "Members present were Fiji and Samoa. There were 2 members present. The observers were Japan and Chile."

    assert who(text, register) == "P:Fiji P:Samoa O:Japan O:Chile"
