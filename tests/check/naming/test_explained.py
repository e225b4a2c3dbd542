"""A name before its acronym that is a word off: by names.yaml, or by the body's other statements."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Name, NameKind, Shelf, Statement

HEAD = "---\nid: {id}\nmeeting: {{body: Reed Forum}}\nacronyms: {{{short}: {name}}}\n---\n1. {text}\n"
TEXT = "Members thanked the {name} ({short}) and the {short}."
NAMES = (Name("wlo", "World Lantern Organization", NameKind.ORGANISATION, "WLO", ("World Lantern Organisation",)),)


def statement(id: str, name: str, short: str) -> Statement:
    return markup.read(HEAD.format(id=id, short=short, name=name, text=TEXT.format(name=name, short=short)))


def told(name: str, short: str) -> list[str]:
    others = [statement(f"old-{n}", full, "RBWN" if n else "NTC") for n, full in enumerate(
        ("Nets and Traps Committee", "Reed Bed Warning Network", "Reed Bed Warning Network"))]  # fmt: skip
    here = statement("new", name, short)
    found = check.problems(here, Shelf(names=NAMES, statements=(*others, here)))
    return [each.what for each in found if each.rule in ("name-forms", "acronym-meanings")]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("World Lantern Organization", "WLO"),
        ("Reed Bed Warning Network", "RBWN"), ("Nets and Traps Committee", "NTC"),
        ("Wild Lynx Observatory", "WLO"), ("Network", "RBWN"),
    ],
)  # fmt: skip
def test_a_name_as_it_is_and_the_name_of_something_else_are_no_slips(name: str, short: str) -> None:
    assert not [each for each in told(name, short) if " stands for " not in each]


@pytest.mark.parametrize(
    ("name", "short", "said"),
    [
        ("World Lanterna Organization", "WLO", '"World Lantern Organization" in names.yaml'),
        ("Reed Bed Warnings Network", "RBWN", '"Reed Bed Warning Network" in 2 other statements'),
        ("Reed Warning Network", "RBWN", '"Reed Bed Warning Network" in 2 other statements'),
        ("Reed Bed Early Warning Network", "RBWN", '"Reed Bed Warning Network" in 2 other statements'),
        ("Traps and Nets Committee", "NTC", '"Nets and Traps Committee" in another statement'),
    ],
)
def test_the_acronym_tells_which_name_is_a_word_off(name: str, short: str, said: str) -> None:
    assert told(name, short) == [f'"{name}" is {said}']
