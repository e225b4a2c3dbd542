"""Whose representative speaks is among those who attended, where the text lists them all."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Name, Shelf

STATES = ("Borduria", "Elbonia", "Fiji", "Nauru", "Ruritania", "Samoa", "Sylvania")
LIST = "The following five Parties attended the session: Borduria, Elbonia, Fiji, Nauru and Samoa."
HEAD = """---
id: new
meeting: {body: Boat Group}
attendance:
  - participant: [Borduria, Elbonia, Fiji, Nauru, Samoa]
OBSERVERS---
"""


def told(*texts: str, observers: str = "") -> list[str]:
    head = HEAD.replace("OBSERVERS", f"  - observer: [{observers}]\n" if observers else "")
    body = "\n\n".join(f"{at}. {text}" for at, text in enumerate(texts, start=1))
    found = check.problems(markup.read(f"{head}{body}\n"), Shelf(names=tuple(Name(each, each) for each in STATES)))
    return [each.what for each in found if each.rule in ("absent-member", "doubled-delegation")]


@pytest.mark.parametrize(
    "texts",
    [
        (LIST, "The representative of Samoa said that nets were dear."),
        (LIST, "Observers from five States came.", "The representative of Ruritania said that nets were dear."),
        (LIST, "The delegation of Ruritania to the Rain Group is small."),
        (
            "The Parties that attended included Borduria and Fiji.",
            "The representative of Ruritania agreed.",
        ),
        (LIST.replace("Parties", "Parties, among others,"), "The representative of Ruritania agreed."),
    ],
)
def test_who_may_have_been_there_is_silent(texts: tuple[str, ...]) -> None:
    assert told(*texts) == []


def test_who_speaks_and_is_in_no_list_is_told_once() -> None:
    speech = "The representative of Ruritania said that nets were dear. The representative of Ruritania thanked Fiji."
    said = ['"Ruritania" speaks here, and is in no list of those who attended']
    assert told(LIST, speech) == said
    assert told(LIST, "Sylvania was represented by observers.", speech, observers="Sylvania") == said


def test_a_party_is_not_represented_by_observers_too() -> None:
    watched = [
        "Sylvania and Fiji were represented by observers.",
        "Sylvania and Ruritania were represented by observers.",
    ]
    between = [f"The Group adopted item {at}." for at in range(2, 7)]
    assert [told(LIST, *between, each, observers="Sylvania") for each in watched] == [
        ['"Fiji" is named as an observer, and among those who participated'],
        [],
    ]
