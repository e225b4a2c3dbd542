"""What the names of a list stand for, which counts disagree with it, and what was lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from drafter import markup
from drafter.model import Block, BlockKind, Role
from drafter.names import Table
from drafter.parse import attendance

NOBODY = Table(())


def kinds(text: str, names: Table = NOBODY) -> list[tuple[str, str, str]]:
    found = attendance.read(markup.read(text).blocks, names).attendees
    return [(attendee.printed, attendee.name, attendee.kind.value) for attendee in found]


@pytest.mark.parametrize(
    ("printed", "name", "kind"),
    [
        ("Vietnam", "Viet Nam", "state"), ("PNG", "Papua New Guinea", "state"), ("DPRK", "", "state"),
        ("Korea, Republic of", "Republic of Korea", "state"), ("Iran, Islamic Republic of", "", "state"),
        ("Trinidad & Tobago", "Trinidad and Tobago", "state"), ("Bosnia-Herzegovina", "", "state"),
        ("Republic of Indonesia", "Indonesia", "state"), ("Czech Republic", "Czechia", "state"),
        ("UAE", "United Arab Emirates", "state"), ("Turkey", "Türkiye", "state"), ("DR Congo", "", "state"),
        ("Hong Kong SAR, China", "Hong Kong SAR (China)", "territory"), ("China (Hong Kong)", "", "territory"),
        ("Macau SAR, China", "Macao SAR (China)", "territory"), ("France (New Caledonia)", "", "territory"),
        ("Denmark (Greenland)", "Greenland", "territory"), ("Chinese Taipei", "", "other"),
        ("INTERPOL", "International Criminal Police Organization", "organisation"), ("IFRC", "", "organisation"),
        ("United Nations Office on Drugs & Crime (UNODC)", "United Nations Office on Drugs and Crime", "organisation"),
        ("Regional Support Office (RSO)", "Regional Support Office", "organisation"),
        ("Elbonia", "Elbonia", "other"), ("League of Nets and Boats (LNB)", "League of Nets and Boats", "organisation"),
    ],
)  # fmt: skip
def test_a_name_is_what_the_register_has_for_it(printed: str, name: str, kind: str, register: Table):
    ((read, known, is_a),) = kinds(f"The Meeting was attended by the {printed}.", register)

    assert (read, is_a) == (printed, kind)
    assert known == (name or known)


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Office for Rivers", "organisation"), ("Centre for Boats", "organisation"),
        ("Elbonia", "other"), ("Viet Nam", "other"), ("United Arab Emirates (UAE)", "other"), ("PNG", "other"),
        ("Papua New Guinea (PNG)", "other"), ("Federated States of Micronesia (FSM)", "other"),
        ("UNHCR", "organisation"), ("Nets for All (NFA)", "organisation"), ("LNB", "other"),
    ],
)  # fmt: skip
def test_a_name_that_no_register_holds_is_told_by_its_words_and_is_never_a_state(printed: str, kind: str):
    assert [one[2] for one in kinds(f"The Meeting was attended by {printed}.")] == [kind]


def test_an_acronym_that_the_text_explains_is_what_it_stands_for():
    text = "The Lake Development Bank (LDB) was thanked.\n\nThe Meeting was attended by Elbonia, Ruritania and LDB."

    assert kinds(text)[-1] == ("LDB", "LDB", "organisation")


def test_an_acronym_whose_name_was_lost_is_known_by_the_register(register: Table):
    found = kinds("The Meeting was attended by Fiji and the (UNHCR).", register)

    assert found[-1] == ("UNHCR", "Office of the United Nations High Commissioner for Refugees", "organisation")


def test_a_comma_that_was_lost_between_two_known_names_parts_them(register: Table):
    found = kinds("The Meeting was attended by Fiji, Thailand Viet Nam and Papua New Guinea.", register)

    assert [name for _, name, _ in found] == ["Fiji", "Thailand", "Viet Nam", "Papua New Guinea"]


def test_commas_that_were_lost_between_many_known_names_part_them_and_no_longer_name(register: Table):
    found = kinds("The Meeting was attended by Fiji Nepal Tonga, Samoa and the Fiji Nepal Partnership.", register)

    assert [name for name, _, _ in found] == ["Fiji", "Nepal", "Tonga", "Samoa", "Fiji Nepal Partnership"]


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting was attended by 4 countries: Elbonia, Graustark and Ruritania.",
        "The Meeting was attended by delegates from twelve countries, namely Elbonia, Graustark and Ruritania.",
        "The following five Member States attended: Elbonia, Graustark and Ruritania.",
    ],
)
def test_a_count_that_disagrees_with_its_list_is_told(text: str):
    (told,) = attendance.read(markup.read(text).blocks, NOBODY).faults

    assert told.kind == "count disagrees"
    assert told.before == told.after
    assert told.before in text


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting was attended by 3 countries: Elbonia, Graustark and Ruritania.",
        "The Meeting was attended by 3 countries: Elbonia, Graustark, Ruritania and the Lake Bank.",
        "The Meeting was attended by 62 delegates from three countries, namely Elbonia, , and Ruritania.",
        "The Workshop was attended by participants from 12 countries, including Elbonia and Ruritania.",
        "The Meeting was attended by 12 countries.",
        "The Meeting was attended by Elbonia and Ruritania. Ministers visited 12 countries.",
    ],
)
def test_a_count_that_agrees_or_has_no_list_is_not_told(text: str):
    faults = attendance.read(markup.read(text).blocks, NOBODY).faults

    assert [fault.before for fault in faults if fault.kind == "count disagrees"] == []


def test_a_name_that_was_lost_after_the_last_and_is_told():
    blocks = markup.read("The Meeting was attended by Elbonia, , Ruritania and.").blocks

    assert [repair.before for repair in attendance.read(blocks, NOBODY).faults] == [", ,", "and."]
    assert [attendee.printed for attendee in attendance.read(blocks, NOBODY).attendees] == [
        "Elbonia",
        "",
        "Ruritania",
        "",
    ]


def test_the_meeting_may_be_what_the_title_calls_it():
    blocks = markup.read("1. Nets are old.\n\n2. The workshop was attended by Elbonia and Ruritania.").blocks

    assert attendance.read(blocks, NOBODY).attendees == ()
    assert len(attendance.read(blocks, NOBODY, ("Workshop on Nets",)).attendees) == 2


PIECES = [
    "The meeting was attended by", "Elbonia", ",", "and", "the", "as observers", "(observer)", "as well as", ";", ".",
    "United Nations Office on Drugs and Crime (UNODC)", "(", ")", "representatives of", "Participants", ", ,", "with",
    "Thailand", "Viet Nam", "also", "attended", "were represented at", "level", "China", "Hong Kong", "&", ":",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.booleans())
def test_whatever_the_text_every_name_stands_in_it_in_order_of_its_lists(parts: list[str], below: bool):
    text = " ".join(parts)
    heading = (Block(BlockKind.HEADING, "Participants", 1),) if below else ()

    for attendee in attendance.read((*heading, Block(BlockKind.PARAGRAPH, text)), NOBODY).attendees:
        assert attendee.printed in text
        assert attendee.role in Role


HOSTILE = [
    "The Meeting was attended by " + text
    for text in ("Aa, " * 3000, "Aa and " * 3000, "ministers and " * 3000, "(" * 3000, "Aa; Bb attended; " * 1000,
                 "the Office on Drugs and Crime, " * 1000, "at the " * 3000, "as an observer " * 3000, ", " * 3000)
]  # fmt: skip


@pytest.mark.parametrize("text", [*HOSTILE, "Aa Bb " * 3000 + "attended", "the following " * 3000 + ": Aa"])
def test_a_hostile_text_is_read_in_a_moment(text: str):
    start = time.process_time()
    attendance.read((Block(BlockKind.PARAGRAPH, text),), NOBODY)

    assert time.process_time() - start < 30  # seconds of this process; without bounds, hours
