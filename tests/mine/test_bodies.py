"""Tests of archives of two bodies: what one said is no rewording of what the other says."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import markup, mine
from drafter.model import Statement
from drafter.names import Table

HEAD = """\
---
id: {day}-x
kind: statement
meeting: {{body: {body}, name: Meeting, city: ~, start: {day}, end: {day}}}
source: {{file: {day}.txt, lines: [1, 99], sha256: a}}
---

# MEETING

"""
LEADERS = "Leaders welcomed the report of the {} and endorsed its recommendations."
MEMBERS = "Members welcomed reports from the {} on the progress of the four lighthouse projects."


def _of(body: str, first: int, *sentences: str) -> Iterator[Statement]:
    for nth, each in enumerate(sentences):
        yield markup.read(HEAD.format(day=f"20{first + nth}-05-01", body=body) + f"1. {each}\n")


def test_what_only_resembles_another_bodys_words_is_not_in_its_lineage() -> None:
    leaders = [LEADERS.format(each) for each in ("Fisheries Agency", "Tourism Council", "Education Council")]

    apart = mine.precedents(
        (*_of("Reef Forum", 14, *leaders), *_of("Bay Group", 10, MEMBERS.format("Port Office"))), (), Table(())
    )
    together = mine.precedents(
        (*_of("Reef Forum", 14, *leaders), *_of("Reef Forum", 10, MEMBERS.format("Port Office"))), (), Table(())
    )

    assert [len(each.attested) for each in apart] == [3]
    assert [len(each.attested) for each in together] == [4]


def test_what_two_bodies_say_to_the_letter_is_one_formula() -> None:
    said = "The Board expressed its gratitude to the keepers of the northern lights."

    (found,) = mine.precedents((*_of("Reef Forum", 14, said), *_of("Bay Group", 10, said)), (), Table(()))

    assert len(found.attested) == 2
