"""Cities and the countries they are put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter import check, markup
from drafter.check import cities
from drafter.model import Meeting, Name, RegisteredMeeting, Shelf, Statement
from drafter.problems import as_text

LANDS = tuple(Name(name.casefold(), name) for name in ("Australia", "Indonesia", "Elbonia", "Ruritania", "Fiji"))
HEAD = "---\nid: {}\nmeeting: {{body: Zenda Process}}\n---\n"


def statement(text: str, key: str = "new") -> Statement:
    return markup.read(HEAD.format(key) + f"1. {text}\n")


def told(text: str, *others: str) -> list[str]:
    here = statement(text)
    beside = tuple(statement(other, f"old-{at}") for at, other in enumerate(others))
    found = check.problems(here, Shelf(statements=(*beside, here), names=LANDS))
    return [as_text(problem) for problem in found if problem.rule == "city-country"]


def test_a_capital_in_another_country_is_told_with_its_own() -> None:
    assert told("The Meeting welcomed the workshop in Canberra, Indonesia, on nets.") == [
        'new, para. 1: warning: "Canberra, Indonesia": Canberra is in Australia\n'
        '    mend: write "Canberra, Australia", or the city that is meant'
    ]


def test_a_city_that_other_texts_put_elsewhere_is_told_with_them() -> None:
    others = ("Members met in Streslau, Ruritania.", "The office in Streslau, Ruritania, was opened.")

    assert told("Members thanked the office in Streslau, Elbonia.", *others) == [
        'new, para. 1: warning: "Streslau, Elbonia" is "Streslau, Ruritania" elsewhere\n'
        "    also: old-0, para. 1\n"
        "    also: old-1, para. 1\n"
        "    mend: find out which country is right, and correct the other"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting welcomed the workshop in Canberra, Australia.",
        "The Meeting welcomed the workshop in Canberra (Australia).",
        "Courses were held in Canberra, Indonesia and Fiji.",
        "The Meeting welcomed the University of Canberra, Indonesia, as a partner.",
    ],
)
def test_a_city_in_its_country_and_a_list_of_countries_are_let_be(text: str) -> None:
    assert told(text) == []


def test_a_city_of_the_title_is_held_to_a_cell_of_an_earlier_table() -> None:
    row = "| Activity | Place |\n|---|---|\n| Workshop on nets | Streslau, Ruritania |\n"
    before = markup.read(HEAD.format("old") + f"1. The list:\n\n{row}")
    for land, is_told in (("RURITANIA", False), ("ELBONIA", True)):
        here = replace(statement("The Meeting was held in Streslau."), title=(f"STRESLAU, {land}, 5 MARCH 2031",))
        found = check.problems(here, Shelf(statements=(before, here), names=LANDS))
        assert any(each.rule == "city-country" for each in found) is is_told


def test_a_city_that_the_register_of_meetings_puts_elsewhere_is_told() -> None:
    row = RegisteredMeeting("third", Meeting("Zenda Process", "Third Meeting", 3, "Streslau", "Ruritania"))
    here = statement("Members thanked the office in Streslau, Elbonia.")
    found = check.problems(here, Shelf(statements=(here,), names=LANDS, meetings=(row,)))

    assert [problem.what for problem in found if problem.rule == "city-country"] == [
        '"Streslau, Elbonia" is "Streslau, Ruritania" elsewhere'
    ]


def test_who_offers_to_host_does_so_in_a_city_of_its_own() -> None:
    offer = "The Meeting accepted the offer of the Government of Indonesia to host the next meeting in {}."

    assert told(offer.format("Jakarta")) == []
    assert told(offer.format("Canberra in May")) == [
        'new, para. 1: warning: "Indonesia" offers to host in Canberra, which is in Australia\n'
        "    mend: write the city, or the host, that is meant"
    ]


def test_a_province_that_several_countries_have_is_let_be() -> None:
    other = "Officers were trained in Eastern Province, Ruritania."

    assert told("Officers were trained in Eastern Province, Elbonia.", other, other) == []


def test_a_city_that_is_a_letter_off_is_told(told: Callable[..., list[str]]) -> None:
    assert [
        line.partition("\n")[0] for line in told("1. The Meeting agreed to meet in Kuala Lampur on 3 May 2014.\n")
    ] == ['new, para. 1: warning: "Kuala Lampur" is nearly "Kuala Lumpur"']


def test_a_city_with_a_state_of_its_own_behind_it_is_nobodys_slip(told: Callable[..., list[str]]) -> None:
    shelf = Shelf(names=(Name("australia", "Australia"), Name("malaysia", "Malaysia")))

    assert told("1. A workshop was held in Kuala Lampur, Australia, on 3 May 2014.\n", shelf) == []
    assert "is nearly" in told("1. A workshop was held in Kuala Lampur, Malaysia, on 3 May 2014.\n", shelf)[0]


@pytest.mark.parametrize("name", ["Kingston", "Kuala Lumpur", "Bogota", "Streslau", "Romes", "Vienna"])
def test_a_city_as_it_is_and_another_place_are_nobodys_slip(name: str) -> None:
    assert cities.nearly(name) == ""


def test_every_city_is_listed_once_with_a_country() -> None:
    rows = cities.lands()

    assert all(all(lands) for lands in rows.values())
    assert len(rows) > 150
