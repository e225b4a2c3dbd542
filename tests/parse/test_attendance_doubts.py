"""What a reading of attendance says of itself: lists that were not understood, and names that may be two."""

from __future__ import annotations

import pytest

from drafter import markup
from drafter.model import Block, BlockKind, Role
from drafter.names import Table
from drafter.parse import attendance

NOBODY = Table(())


def faults(text: str, names: Table) -> list[tuple[str, str]]:
    found = attendance.read(markup.read(text).blocks, names).faults
    assert all(fault.before == fault.after for fault in found)
    return [(fault.kind, fault.before) for fault in found]


@pytest.mark.parametrize(
    "text",
    [
        "Officials of Fiji, Nepal and Tonga were in the room and participated on all days.",
        "Attended: Fiji, Nepal, Tonga.",
        "Those who came to the Meeting were, in this order, Fiji, Nepal and Tonga.",
        "We welcome the participation of Fiji, the Net Office (NO), Nepal and Tonga.",
    ],
)
def test_a_sentence_that_says_who_came_and_was_not_understood_is_told(text: str, register: Table):
    assert faults(text, register) == [("attendance unread", text)]


def test_names_one_below_another_that_no_heading_explains_are_told(register: Table):
    assert faults("Fiji\n\nNepal\n\nTonga\n\nThe Meeting agreed.", register) == [("attendance unread", "Fiji")]
    assert faults("Fiji\n\nNepal\n\nThe Meeting agreed.", register) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting was attended by Fiji, Nepal and Tonga.",
        "The previous meeting was attended by Fiji, Nepal and Tonga.",
        "The Meeting noted that Fiji, Nepal and Tonga attended the symposium.",
        "Fiji, Nepal and Tonga participated in the pilot phase.",
        "Fiji, Nepal and Tonga were not represented.",
        "Fiji, Nepal and Tonga gave presentations on nets.",
        "The Meeting was attended by all member States with the exception of Fiji, Nepal and Tonga.",
        "At the Third Meeting, held in Apia in 2012, Fiji, Nepal and Tonga participated as observers.",
        "In the margins of the Meeting, Fiji, Nepal and Tonga held talks.",
        "The Ministers met in Suva, Fiji for the Fourth Meeting, which Nepal chaired for Tonga.",
        "The Meeting opened. A workshop was held in Suva. Participants included Fiji, Nepal and Tonga.",
    ],
)
def test_what_was_read_or_is_not_of_this_meeting_is_not_told_as_unread(text: str, register: Table):
    assert faults(f"Nets are old.\n\n{text}", register) == []


@pytest.mark.parametrize(
    "name",
    [
        "Nepa1",
        "Grand Old Fiji",
        "LPG Ruritania and Nepal of 2013",
        "Elbonia’s and Lutha’s customs services",
        "Zed Laureates from Lutha",
    ],
)
def test_a_name_that_may_be_two_or_misread_is_told(name: str, register: Table):
    assert ("name doubtful", name) in faults(f"The Meeting was attended by Tonga; {name}; Samoa; and Japan.", register)


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Nets of Fiji",
        "Embassy in Nepal",
        "Fiji Net Office",
        "Elbonia",
        "Trinidad and Tobago",
        "Elbonia-Fiji",
    ],
)
def test_a_name_that_holds_a_state_as_part_of_its_own_is_not_doubtful(name: str, register: Table):
    assert faults(f"The Meeting was attended by Tonga, {name}, Samoa and Japan.", register) == []


def test_the_figure_of_a_footnote_is_taken_off_and_a_misread_letter_stays(register: Table):
    blocks = markup.read("The Meeting was attended by Fiji1, Nepa1 and Tonga2.").blocks

    assert [one.printed for one in attendance.read(blocks, register).attendees] == ["Fiji", "Nepa1", "Tonga"]


def test_states_stand_before_organisations_in_a_table_without_heads(register: Table):
    across = (Block(BlockKind.HEADING, "Participants", 1), Block(BlockKind.TABLE, "Canada\tJapan\nIFRC\tNet Club"))
    down = (Block(BlockKind.HEADING, "Participants", 1), Block(BlockKind.TABLE, "Canada\tIFRC\nJapan\tNet Office"))

    for blocks in (across, down):
        printed = [one.printed for one in attendance.read(blocks, register).attendees]
        assert (printed[0], printed[1], printed[2]) == ("Canada", "Japan", "IFRC")


def test_a_row_with_words_only_in_its_first_cell_begins_another_part():
    table = Block(BlockKind.TABLE, "Members\t\nElbonia\tMs Ada\nObservers\t\nZenda\tMr Bo\nApologies\t\nLutha\tMr Cy")
    found = attendance.read((Block(BlockKind.HEADING, "Participants", 1), table), NOBODY).attendees

    assert [(one.printed, one.role) for one in found] == [("Elbonia", Role.PARTICIPANT), ("Zenda", Role.OBSERVER)]


def test_names_that_were_taken_for_headings_are_a_list_and_its_last_one_too():
    lines = [Block(BlockKind.HEADING, name, 1) for name in ("Elbonia", "Graustark", "Lutha")]
    lead = Block(BlockKind.PARAGRAPH, "Delegations attending the meeting were:")
    blocks = (lead, *lines, Block(BlockKind.PARAGRAPH, "Zenda"))

    assert [one.printed for one in attendance.read(blocks, NOBODY).attendees] == [
        "Elbonia",
        "Graustark",
        "Lutha",
        "Zenda",
    ]


def test_an_asterisk_that_was_taken_for_a_bullet_still_explains_the_names_that_bear_it():
    blocks = (
        Block(BlockKind.PARAGRAPH, "Attendance: Elbonia, Graustark*, Lutha*"),
        Block(BlockKind.ITEM, "Observer", 1),
    )
    found = attendance.read(blocks, NOBODY).attendees

    assert [one.role for one in found] == [Role.PARTICIPANT, Role.OBSERVER, Role.OBSERVER]
    assert all(one.role is Role.PARTICIPANT for one in attendance.read(blocks[:1], NOBODY).attendees)


def test_a_name_that_a_known_one_is_near_to_is_doubted_on_a_list_of_known_ones(register: Table):
    def doubts(who: str) -> list[str]:
        blocks = markup.read(f"The Meeting was attended by {who}.").blocks
        return list(attendance.misspelt(attendance.read(blocks, register).attendees, register))

    assert doubts("heads of customs from Fiji, Samoa, Tonga and Kirbati") == [
        "the name “Kirbati” is not in names.yaml: did you mean “Kiribati”?"
    ]
    assert doubts("Fiji, Samoa, Tonga and Ruritania") == []
    assert doubts("Ruritania, Elbonia, Lutha and Kirbati") == []


def test_a_sentence_that_leads_to_a_list_of_which_nothing_was_read_is_told():
    lead = "The Commission met in Klow and was attended by:"

    assert faults(f"{lead}\n\nThe Commission agreed that nets are old and should be mended soon.", NOBODY) == [
        ("attendance unread", lead)
    ]
    assert faults(f"{lead}\n\n- Elbonia\n- Lutha\n\nThe Commission agreed.", NOBODY) == []


def test_a_list_below_a_sentence_that_first_says_who_met_is_read():
    lead = Block(BlockKind.PARAGRAPH, "The Commission met in Klow on 5 May 2013 and was attended by:")
    blocks = (lead, Block(BlockKind.TABLE, "Elbonia\t\tGraustark\nLutha\tZenda\t"))
    found = attendance.read(blocks, NOBODY, ("LAKE COMMISSION",)).attendees

    assert [one.printed for one in found] == ["Elbonia", "Graustark", "Lutha", "Zenda"]


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("The Meeting was attended by the ten LPG Member States, Fiji and Nepal.", "ten LPG Member States"),
        ("Fiji, Nepal and the Member States of the Lake Union attended.", "Member States of the Lake Union"),
        ("The Meeting was attended by Member States of the Lake Union and Fiji.", "Member States of the Lake Union"),
    ],
)
def test_member_states_in_a_list_that_are_not_named_are_told(text: str, many: str, register: Table):
    assert faults(text, register) == [("name doubtful", many)]


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting was attended by 52 of the 53 member countries of the Lake Union.",
        "The Meeting was attended by LPG Member States, namely Fiji, Nepal and Tonga.",
        "The Meeting was attended by the three LPG Member States (Fiji, Nepal and Tonga) and Samoa.",
        "The Meeting was attended by the EU and its Member States, Fiji and Nepal.",
        "The Meeting was attended by Fiji, Nepal and Tonga. The Member States of the Lake Union, and Fiji, agreed.",
    ],
)
def test_member_states_that_are_named_or_did_not_come_are_not_told(text: str, register: Table):
    assert faults(text, register) == []


def test_a_list_of_persons_of_which_some_were_not_read_is_told(register: Table):
    text = (
        "The meeting was attended by Governor Ilse Marant, Deputy Governor Tomas Reyl and external members Ana Costa, "
        "Peter Lund and Rui Vale."
    )
    read = attendance.read(markup.read(f"# X\n\n{text}\n").blocks, register)
    left = [name for name in ("Tomas Reyl", "Ana Costa") if not any(name in one.printed for one in read.attendees)]

    assert bool(left) is (("attendance unread", text) in faults(text, register))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Meeting was attended by Fiji, Nepal and Zenda. Ruritania.", "Ruritania."),
        ("Fiji and Nepal attended the Meeting, and the private sector also took part.", ""),
        ("Tonga was unable to attend, but Fiji and Samoa did.", ""),
    ],
)
def test_who_came_by_a_later_clause_or_behind_a_stop_is_told(text: str, told: str, register: Table):
    assert faults(text, register) == [("attendance unread", told or text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting was attended by Fiji and Nepal. Agreed.",
        "Fiji and Nepal attended the Meeting, and civil society took part in the survey.",
        "Fiji and Nepal attended the Meeting. Tonga was unable to attend, but sent its regrets.",
        "Fiji and Nepal attended the Meeting. The delegation of Tonga drew attention to floods.",
        "Fiji and Nepal attended the Meeting. The delegation of Tonga thanked Samoa for its welcome.",
    ],
)
def test_words_alone_behind_a_list_and_what_delegations_tell_are_no_doubt(text: str, register: Table):
    assert faults(text, register) == []
