"""Tests of what a clause names, with a table of names and without."""

from __future__ import annotations

import pytest

from drafter import markup
from drafter.mine.clauses.entities import Finder
from drafter.model import Name, NameKind
from drafter.names import Table

STATES = "Elbonia, Ruritania, Syldavia and Borduria"
NAMES = Table(
    [
        Name("ruritania", "Ruritania"),
        Name("elbonia", "Elbonia"),
        Name("fso", "Fish and Ships Office", NameKind.ORGANISATION, "FSO"),
    ]
)
STATEMENT = markup.read("""\
---
id: x
kind: statement
meeting: {body: x, name: y, city: Zenda, start: 2011-03-09, end: 2011-03-09}
source: {file: a.txt, lines: [1, 2], sha256: abc}
acronyms: {SOM: "Senior Officials' Meeting", PHC: Port and Harbour Centre}
---

1. The Elbonia Process on Fish and Ships (Elbonia Process) met in Strelsau on 5 March 2013 (Lutz, 4 May 2012).
""")


def _found(text: str, names: Table = NAMES) -> list[tuple[str, str]]:
    return [(entity.kind, text[slice(*entity.at)]) for entity in Finder([STATEMENT], names).find(text) if entity.firm]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "held the Seventh Meeting of Port Officials in Zenda, Ruritania on 5 March 2013.",
            [("meeting", "Seventh Meeting of Port Officials"), ("place", "Zenda, Ruritania"), ("date", "5 March 2013")],
        ),
        (
            "since the sixth meeting of PHC Officials in June 2012 and",
            [("meeting", "sixth meeting of PHC Officials"), ("date", "June 2012")],
        ),
        (
            "at the Fourth Ministerial Conference on Trafficking in Grain on 30 March 2011",
            [("meeting", "Fourth Ministerial Conference on Trafficking in Grain"), ("date", "30 March 2011")],
        ),
        ("participate in the SOM.", [("meeting", "SOM")]),
        ("the Government of Ruritania for", [("country", "Ruritania")]),
        (f"representatives of {STATES} came", [("countries", STATES)]),
        (
            "with Elbonia and the Fish and Ships Office (FSO) attending",
            [("countries", "Elbonia and the Fish and Ships Office (FSO)")],
        ),
        ("outcomes (Lutz, 3-4 December 2015)", [("place", "Lutz"), ("dates", "3-4 December 2015")]),
        ("from 29 to 30 March 2011", [("dates", "29 to 30 March 2011")]),
        ("The Meeting noted that the meeting of members", []),
        ("the Strelsau Declaration", []),
    ],
)
def test_what_is_named_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


def test_lists_are_found_without_any_table_of_names() -> None:
    assert _found(f"attended by {STATES}, and Zubrowka.", Table(())) == [("countries", f"{STATES}, and Zubrowka")]


def test_kinds_of_parts_are_told_from_where_they_stand() -> None:
    finder = Finder([STATEMENT], NAMES)
    text = "the PHC met in Zenda for the 10th time with 12 members and the Port Progress Report"

    def kind(part: str) -> str:
        return finder.kind_at(text, text.index(part), text.index(part) + len(part))

    assert kind("PHC") == "mechanism"
    assert kind("Zenda") == "place"
    assert kind("10th") == "ordinal"
    assert kind("12") == "number"
    assert kind("the Port Progress Report") == "document"
    assert kind("met") == "text"


def test_short_names_are_learned_from_the_text() -> None:
    assert Finder([STATEMENT], NAMES).short_names == {"Elbonia Process on Fish and Ships": "Elbonia Process"}
