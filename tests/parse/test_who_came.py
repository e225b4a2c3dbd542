"""Who came is on the list with the name as printed; who stayed away, or came to another meeting, is not."""

from __future__ import annotations

import lake_group
import pytest
from lake_group import who

from drafter.names import Table


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The following Partner States were represented:\n\n- the Republic of Fiji\n- Japan\n",
            "P:Republic of Fiji P:Japan",
        ),
        (
            "The following Member States attended:\n\n- Fiji\n- Japan\n\nThe following observers also attended:\n\n"
            "- Chile\n",
            "P:Fiji P:Japan O:Chile",
        ),
        (  # the paragraphs after a list are items as well
            "The following Partner States were represented:\n\n- Fiji\n- Japan\n- The following attended as observers: "
            "Chile and Norway.\n- The Council noted the report.\n- directed the Secretariat to report;\n",
            "P:Fiji P:Japan O:Chile O:Norway",
        ),
    ],
)
def test_a_list_below_its_sentence_is_of_names_and_ends_where_something_is_told(text: str, names: str, register: Table):
    assert who(text, register) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Meeting was attended by Fiji, Japan (Chair), Tonga (Vice-Chair) and IOM.",
            "P:Fiji P:Japan P:Tonga P:IOM",
        ),
        ("Fiji attended. The Net Watch and IOM attended as non-governmental observers.", "P:Fiji O:Net Watch O:IOM"),
        (
            "The Meeting was attended by the Minister for Nets of Fiji, Tonga and the Ambassador of Japan to Fiji.",
            "P:Fiji P:Tonga P:Japan",
        ),
        (
            "Fiji and Japan attended. The Dialogue Partners, as observers, were Chile and IOM.",
            "P:Fiji P:Japan O:Chile O:IOM",
        ),
        ("Attending: Fiji / Japan / Tonga / Cook Islands.", "P:Fiji P:Japan P:Tonga P:Cook Islands"),
        (
            "With Chile and the Net Fund observing, delegations from Fiji, Japan and Tonga took part.",
            "P:Fiji P:Japan P:Tonga O:Chile O:Net Fund",
        ),
        (
            "The Parties present were Fiji, Japan and Tonga; the Signatories present were Palau and Nauru.",
            "P:Fiji P:Japan P:Tonga P:Palau P:Nauru",
        ),
        (
            "The Meeting was attended by Fiji, Tonga and the Union for Conservation of Nature and Natural Resources.",
            "P:Fiji P:Tonga P:Union for Conservation of Nature and Natural Resources",
        ),
    ],
)
def test_a_name_is_whole_and_without_its_office(text: str, names: str, register: Table):
    assert who(text, register) == names


@pytest.mark.parametrize(
    ("name", "told"),
    [("Lake Bankand the Net Bank", True), ("Netorganizationof Fish", True), ("Island and Sea Bank", False)],
)
def test_a_name_of_which_words_have_run_together_is_told(name: str, told: bool, register: Table):
    faults = lake_group.read(f"The Meeting was attended by Fiji, Tonga, Japan and the {name}.", register).faults

    assert any(fault.kind == "name doubtful" for fault in faults) == told


def test_governors_are_people_and_no_delegation(register):
    said = "Governors and senior representatives of 14 central banks attended. Fiji participated as an observer."

    assert who(said, register) == "O:Fiji"
