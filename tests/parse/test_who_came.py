"""Who came is on the list with the name as printed; who stayed away, or came to another meeting, is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import library, markup
from drafter.model import Role
from drafter.names import Table
from drafter.parse import attendance

CHECKOUT = Path(__file__).parents[2]
SHORT = {Role.PARTICIPANT: "P", Role.OBSERVER: "O", Role.ALSO_PRESENT: "A"}
OPENS = "The Fifth Meeting of the Lake Group was held in Suva.\n\n"
TITLE = ("Fifth Meeting of the Lake Group",)


@pytest.fixture(scope="module")
def register() -> Table:
    return Table(library.load(CHECKOUT).names)


def who(text: str, names: Table) -> str:
    read = attendance.read(markup.read(OPENS + text).blocks, names, TITLE).attendees
    return " ".join(f"{SHORT[one.role]}:{one.printed}" for one in read)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("All members, namely Fiji, Japan and Palau, attended, with the exception of Tonga.", "P:Fiji P:Japan P:Palau"),
        ("All members, namely Fiji, Japan and Palau, were represented, apart from Tonga.", "P:Fiji P:Japan P:Palau"),
        (
            "The Meeting was attended by Fiji and Japan. Palau and Nauru were invited as observers but did not attend.",
            "P:Fiji P:Japan",
        ),
        (
            "The Meeting was attended by Fiji and Japan. Palau and Nauru were invited as observers. Neither attended.",
            "P:Fiji P:Japan",
        ),
        (
            "The Meeting was attended by Fiji and Japan. Palau was invited as an observer. It was not able to attend.",
            "P:Fiji P:Japan",
        ),
        (
            "Fiji and Japan attended. The previous meeting had been attended by Palau, Nauru and Chile as an observer.",
            "P:Fiji P:Japan",
        ),
        (  # who kept out of a vote was there
            "Fiji and Japan attended. Palau and Nauru attended as observers but did not take part in the decisions.",
            "P:Fiji P:Japan O:Palau O:Nauru",
        ),
    ],
)
def test_who_stayed_away_is_on_no_list(text: str, names: str, register: Table):
    assert who(text, register) == names
