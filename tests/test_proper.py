"""Tests of names told by grammar: hosts, States, places and people that no register knows."""

from __future__ import annotations

import pytest

from drafter import proper


def told(text: str) -> list[tuple[str, str]]:
    return [(named.kind, text[slice(*named.at)]) for named in proper.find(text)]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("thanked the Government of Elbonia for its hospitality", "country", "Elbonia"),
        ("thanked the Government and people of the Isle of Morrow", "country", "Isle of Morrow"),
        ("thanked the authorities of Klow", "country", "Klow"),
        ("at the kind invitation of Brinelandia", "country", "Brinelandia"),
        ("thanked the Governments of Elbonia and Ruritania", "country", "Elbonia and Ruritania"),
        ("a workshop hosted by the Suderland Maritime Agency", "host", "Suderland Maritime Agency"),
        ("The Meeting thanked Estmark for hosting the Forum.", "host", "Estmark"),
        ("Estmark will host the next meeting.", "host", "Estmark"),
        ("thanked the Norlandic authorities for", "of", "Norlandic"),
        ("the Ruritanian Foreign Ministry", "of", "Ruritanian"),
        ("the Council met in Port Amarillo, Zephyria, on 9 April 2018", "place", "Port Amarillo, Zephyria"),
        ("agreed to hold its next meeting in Łódź in spring 2022", "place", "Łódź"),
        ("chaired by Ms. Kari Holm of Norland", "person", "Ms. Kari Holm of Norland"),
        ("opened by H.E. Jens Berg, Prime Minister.", "person", "H.E. Jens Berg, Prime Minister"),
        ("thanked Mr. Ola Hansen, Minister of Ports, for it", "person", "Mr. Ola Hansen, Minister of Ports"),
        ("in particular Her Excellency Zora Blanc, for", "person", "Her Excellency Zora Blanc"),
        ("by Jan Novak, Minister of Harbours", "person", "Jan Novak, Minister of Harbours"),
    ],
)
def test_the_grammar_of_a_phrase_tells_whose_name_it_is(text: str, kind: str, name: str) -> None:
    assert (kind, name) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting thanked the Co-Chairs for hosting the session.",
        "The report was prepared by the Secretariat and hosted by the Technical Working Group.",
        "Ministers met in Plenary Session and adopted Resolution 5.",
        "The Prime Minister and the Foreign Ministers agreed.",
        "Trafficking in Persons and Related Crime hosted the first Meeting",
        "GOVERNMENT OF ELBONIA",
    ],
)
def test_what_any_statement_writes_with_a_capital_is_no_name(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Council welcomed the Pier Workshop at the Grand Hotel Bristol.",
            ["Pier Workshop", "Grand Hotel Bristol"],
        ),
        ("Ola Hansen thanked all.", ["Ola Hansen"]),
        ("Participants noted the Member States’ views.", []),
        ("Recalling Elbonia and the Meeting.", ["Elbonia"]),
    ],
)
def test_any_name_in_running_text_is_found(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in proper.names(text)] == names
