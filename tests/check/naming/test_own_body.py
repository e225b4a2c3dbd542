"""The body's own full name: what the other statements explain it as."""

from __future__ import annotations

import pytest

from drafter import markup
from drafter.check.naming import name_forms
from drafter.model import Shelf, Statement

NAME = "Harbour Process on Boats, Nets and Lamps"


def statement(id_: str, name: str, title: str = "") -> Statement:
    head = f"---\nid: {id_}\nmeeting: {{body: Harbour Process}}\n---\n"
    line = f"# {title.upper()}\n\n" if title else ""
    return markup.read(f"{head}{line}1. The Co-Chairs of the {name} (Harbour Process) hosted the meeting.\n")


HELD = (statement("a", NAME), statement("b", NAME))


@pytest.mark.parametrize("name", ["Harbour Process on Boats, Net and Lamps", "Harbour Process on Boats, Nets or Lamps"])
def test_the_body_s_name_a_word_off_is_told(name: str) -> None:
    (problem,) = name_forms.check(statement("new", name), Shelf(statements=HELD))
    assert problem.what == f'"{name}" is "{NAME}" in 2 other statements'


def test_a_line_of_the_title_is_compared_too() -> None:
    (problem,) = name_forms.check(statement("new", NAME, NAME.replace("Boats", "Boat")), Shelf(statements=HELD))
    assert problem.what.startswith('"HARBOUR PROCESS ON BOAT, NETS AND LAMPS" is')


@pytest.mark.parametrize("others", [HELD[:1], (*HELD, statement("c", "Harbour Process on Docks and Cranes"))])
def test_a_name_that_the_archive_has_in_one_text_or_in_two_ways_is_let_be(others: tuple[Statement, ...]) -> None:
    new = statement("new", "Harbour Process on Boats, Net and Lamps")
    assert list(name_forms.check(new, Shelf(statements=others))) == []


def test_the_same_name_is_let_be() -> None:
    assert list(name_forms.check(statement("new", NAME, NAME), Shelf(statements=HELD))) == []
