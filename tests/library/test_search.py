"""Tests of search: found by words, in any form; and of the words in which two texts differ."""

from __future__ import annotations

from drafter import library
from drafter.library.wordings import differences
from drafter.model import Attested, Precedent, Source

_S = Source("a.txt", (1, 1))


def _precedent(id_: str, text: str, year: str = "2011", **more: str) -> Precedent:
    entry = Attested(f"{year}-01-01-x", "1", _S, text.replace("{{ host.country }}", "Zenda"))
    return Precedent(id=id_, text=text, attested=(entry,), **more)  # type: ignore[arg-type]


SHELF = (
    _precedent("closing/host-thanked", "The Meeting thanked the Government of {{ host.country }}.", "2013",
               function="closing", theme="courtesies", actor="The Meeting", verb="thanked"),
    _precedent("theme/ports", "Members welcomed the reports of countries on ports.", "2009",
               function="theme", theme="ports", actor="Members", verb="welcomed"),
    _precedent("theme/port-security", "Ministers noted that a port was organised safely.", "2015",
               function="theme", theme="port security", actor="Ministers", verb="noted"),
)  # fmt: skip


def _ids(words: str, **filters: str) -> list[str]:
    return [hit.id for hit in library.search(SHELF, words, **filters)]  # type: ignore[arg-type]


def test_words_are_found_in_any_form() -> None:
    assert _ids("country reporting") == ["theme/ports"]
    assert _ids("PORT") == ["theme/ports", "theme/port-security"]
    assert _ids("organized") == ["theme/port-security"]
    assert _ids("thank") == ["closing/host-thanked"]


def test_words_are_found_without_the_letters_that_a_keyboard_lacks() -> None:
    shelf = (_precedent("theme/nets", "Members welcomed the offer of Sørmark and Łęgowia."),)

    assert [hit.id for hit in library.search(shelf, "sormark legowia")] == ["theme/nets"]


def test_nothing_found_is_nothing_and_no_words_is_everything() -> None:
    assert _ids("zebra") == []
    assert _ids("") == ["closing/host-thanked", "theme/port-security", "theme/ports"]


def test_filters_hold_before_ranking() -> None:
    assert _ids("port", function="closing") == []
    assert _ids("", theme="port") == ["theme/port-security", "theme/ports"]
    assert _ids("", actor="ministers") == ["theme/port-security"]
    assert _ids("", verb="welcomes") == ["theme/ports"]
    assert _ids("", since="2013") == ["closing/host-thanked", "theme/port-security"]
    assert _ids("", since="2013-02") == ["theme/port-security"]
    assert [hit.id for hit in library.search(SHELF, "", limit=1)] == ["closing/host-thanked"]


def test_a_score_is_higher_for_the_better_and_the_same_every_time() -> None:
    hits = library.search(SHELF, "port security")

    assert [hit.id for hit in hits] == ["theme/port-security", "theme/ports"]
    assert hits[0].score > hits[1].score > 0
    assert library.search(tuple(reversed(SHELF)), "port security") == hits


def test_differences_lose_no_word() -> None:
    words = differences("a b c d", "a x c d e")

    assert " ".join(text for kind, text in words if kind != "+") == "a b c d"
    assert " ".join(text for kind, text in words if kind != "-") == "a x c d e"
