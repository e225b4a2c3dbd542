"""Who was there, read from running text, with no register of names at all."""

from __future__ import annotations

import pytest

from drafter import markup
from drafter.model import Name, NameKind
from drafter.names import Table
from drafter.parse import attendance

NOBODY = Table(())


def attended(*sentences: str, names: Table = NOBODY) -> dict[str, list[str]]:
    blocks = markup.read("\n\n".join(sentences)).blocks
    found: dict[str, list[str]] = {}
    for attendee in attendance.read(blocks, names).attendees:
        found.setdefault(attendee.role.value, []).append(attendee.printed)
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting was attended by representatives of Elbonia, Graustark and Ruritania.",
        "In attendance were representatives from Elbonia, Graustark, and Ruritania.",
        "The Conference was also attended by delegates from Elbonia, Graustark as well as Ruritania.",
        "Participants included senior officials from Elbonia; Graustark; and Ruritania.",
        "The Committee was attended by Elbonia, Graustark and Ruritania.",
        "Delegations from Elbonia, Graustark and Ruritania participated in the session.",
        "Representatives of Elbonia, Graustark and Ruritania attended.",
        "The meeting was attended by 3 delegations: Elbonia, Graustark and Ruritania.",
        "Members: Elbonia, Graustark, Ruritania",
        "We, the Ministers of the Lakes, namely Elbonia, Graustark and Ruritania, met in Klow on 1 May 2015.",
    ],
)
def test_a_list_is_read_however_it_is_led_in(sentence: str):
    assert attended(sentence) == {"participant": ["Elbonia", "Graustark", "Ruritania"]}


def test_an_and_inside_a_name_does_not_part_it():
    sentence = (
        "The meeting was attended by Elbonia, the Office for Rivers and Lakes (ORL), "
        "the League of Nets and Boats (LNB) and Ruritania."
    )

    assert attended(sentence)["participant"] == [
        "Elbonia",
        "Office for Rivers and Lakes (ORL)",
        "League of Nets and Boats (LNB)",
        "Ruritania",
    ]


def test_what_follows_the_lists_own_and_is_one_name():
    found = attended("The meeting was attended by Elbonia, Ruritania and the Bank for Rivers and Lakes.")

    assert found["participant"] == ["Elbonia", "Ruritania", "Bank for Rivers and Lakes"]


def test_a_known_name_with_and_is_one():
    names = Table([Name("tt", "Trinidad and Tobago"), Name("el", "Elbonia")])

    found = attended("The meeting was attended by Elbonia and Trinidad and Tobago.", names=names)
    assert found["participant"] == ["Elbonia", "Trinidad and Tobago"]


def test_observers_stand_in_their_own_sentence_or_at_the_end():
    assert attended(
        "The meeting was attended by Elbonia and Ruritania. Graustark and the Bank of Lakes attended as observers."
    ) == {"participant": ["Elbonia", "Ruritania"], "observer": ["Graustark", "Bank of Lakes"]}
    assert attended("In attendance were Elbonia, Ruritania, and the Bank of Lakes as an observer.") == {
        "participant": ["Elbonia", "Ruritania"],
        "observer": ["Bank of Lakes"],
    }


def test_others_who_were_there_are_neither():
    found = attended(
        "The meeting was attended by Elbonia and Ruritania. "
        "The managers of the Net Office also participated in the meeting."
    )

    assert found["also present"] == ["Net Office"]


def test_a_lost_name_keeps_its_place_and_nothing_is_invented():
    blocks = markup.read("The meeting was attended by Elbonia, , Ruritania, , and Syldavia.").blocks

    found = attendance.read(blocks, NOBODY).attendees
    assert [(attendee.printed, attendee.name) for attendee in found] == [
        ("Elbonia", "Elbonia"),
        ("", ""),
        ("Ruritania", "Ruritania"),
        ("", ""),
        ("Syldavia", "Syldavia"),
    ]
    assert [repair.before for repair in attendance.read(blocks, NOBODY).faults] == [", ,", ", ,"]


def test_counts_and_other_events_are_no_list():
    assert attended("The workshop was attended by 62 delegates from 12 countries.") == {}
    assert attended("The Meeting noted that Elbonia attended the symposium.") == {}


def test_a_name_is_given_as_the_register_has_it_and_as_printed():
    names = Table([Name("vn", "Viet Nam", aliases=("Vietnam",)), Name("un", "Net Office", NameKind.ORGANISATION, "NO")])
    blocks = markup.read("The meeting was attended by Vietnam and the Net Office (NO).").blocks

    found = [
        (attendee.printed, attendee.name, attendee.kind.value) for attendee in attendance.read(blocks, names).attendees
    ]
    assert found == [("Vietnam", "Viet Nam", "state"), ("Net Office (NO)", "Net Office", "organisation")]
