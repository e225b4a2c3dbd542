"""Attendance that is said in other words, what only sounds like it, and counts in words."""

from __future__ import annotations

import pytest
from lake_group import read, unread, who

from drafter.names import Table


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Experts from IOM also took part. It gathered 12 officials from Fiji and Tonga.", "P:IOM P:Fiji P:Tonga"),
        ("It was hosted by Palau and gathered 46 officials from Fiji and Tonga.", "P:Fiji P:Tonga"),
        (
            "The following States not party to the Convention were represented by observers: Fiji and Tonga.\n\n"
            "Representatives of IOM and FAO also attended.",
            "O:Fiji O:Tonga A:IOM A:FAO",
        ),
        (
            "The Meeting was attended by Fiji. It was also attended by delegations from the following Parties to the "
            "Treaty which are not members of the Council: Japan, Palau and Tonga.",
            "P:Fiji A:Japan A:Palau A:Tonga",
        ),
        (
            "The Meeting was attended by delegations from the following Parties to the Treaty: Fiji, Japan and Tonga.",
            "P:Fiji P:Japan P:Tonga",
        ),
        (
            "The Meeting was attended by Fiji, Japan and Tonga, the latter represented by the Ambassador of the "
            "Kingdom of Tonga. IOM attended as an observer.",
            "P:Fiji P:Japan P:Tonga O:IOM",
        ),
        ("The Meeting was attended by Fiji. Japan and Tonga were represented by observers.", "P:Fiji O:Japan O:Tonga"),
        ("Fiji attended. Observers were , Japan and Tonga.", "P:Fiji O: O:Japan O:Tonga"),
        (
            "Fiji and Tonga attended. The Net Office, IOM and FAO also joined.",
            "P:Fiji P:Tonga A:Net Office A:IOM A:FAO",
        ),
    ],
)
def test_who_was_gathered_joined_or_sent_observers_is_read(text: str, names: str, register: Table):
    assert who(text, register) == names
    assert unread(text, register) == []


@pytest.mark.parametrize("verb", ["described", "explained", "outlined", "shared", "gave an account of"])
def test_a_delegation_that_tells_something_is_no_attendance(verb: str, register: Table):
    assert unread(f"The delegation of Fiji {verb} its plans.", register) == []


@pytest.mark.parametrize("count", ["Twenty-one", "Twenty one", "One hundred and one", "21"])
def test_a_count_in_several_words_is_told_whole(count: str, register: Table):
    faults = read(f"{count} members attended: Fiji and Tonga.", register).faults

    assert [fault.before for fault in faults] == [f"{count} members"]


@pytest.mark.parametrize("count", ["Three", "3", "three"])
def test_a_count_that_is_right_is_not_told(count: str, register: Table):
    assert read(f"{count} members attended: Fiji, Palau and Tonga.", register).faults == ()
