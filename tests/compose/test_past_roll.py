"""A template of a past statement: its list of participants, a line each, names who comes; its Council stays its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter import markup
from drafter.compose import past
from drafter.model import Shelf, Statement
from tests.compose.test_past import FORUM, entities, said_of, texts

LINES = "Elbonia\n\nRuritania\n\nZubrowka (observer)\n\nReef Fund (observer)\n"


def with_list(lines: str, heading: str = "") -> tuple[Statement, Shelf, past.Made]:
    """Return the forum's statement with such lines as its annex, two delegations and two observers at its head."""
    head = FORUM.partition("\n## I. Opening")[0].replace(
        "observer: [Zubrowka]", "observer: [Zubrowka, Reef Fund (RF) | Reef Fund | organisation]"
    )
    body = "1. The Meeting was held in Klow, Elbonia.\n\n## ANNEX: LIST OF PARTICIPANTS\n\n"
    statement = markup.read(f"{heading}{head}\n\n{body}{lines}", "forum.md")
    shelf = Shelf((statement,))
    return statement, shelf, past.template(statement, shelf, entities(shelf))


def test_the_lines_of_those_who_came_come_back_and_name_others_at_the_next_meeting() -> None:
    old, shelf, found = with_list(LINES)

    assert texts(found.drafted) == texts(old)
    assert not found.differing
    new = said_of(found, shelf, "attendance: {order: as given, members: [Syldavia, Elbonia], observers: [Borduria]}")
    assert texts(new.statement)[-3:] == ["Syldavia", "Elbonia", "Borduria (observer)"]
    assert "Zubrowka" not in " ".join(texts(new.statement))
    assert "Elbonia" not in found.meeting.partition("\nfacts:")[2]


def test_where_nobody_is_known_yet_the_list_is_a_gap() -> None:
    _, shelf, found = with_list(LINES)

    new = said_of(found, shelf, "attendance: {order: as given}")

    assert "[[attendance.members]]" in texts(new.statement)


@pytest.mark.parametrize(
    "lines", [LINES.replace("Elbonia\n\nRuritania", "Ruritania\n\nElbonia"), "Elbonia\n\nRuritania\n"]
)
def test_lines_that_the_facts_do_not_give_come_back_as_they_stood(lines: str) -> None:
    old, _, found = with_list(lines)

    assert texts(found.drafted) == texts(old)
    assert "{% for" not in "".join(found.forms.values())


def test_the_body_of_which_this_one_is_a_part_is_of_its_next_meeting_too() -> None:
    text = FORUM.replace("body: Elbonia Forum", "body: Committee of Lights of the Sea Council").replace(
        "# THIRD MEETING OF THE ELBONIA FORUM", "# SEA COUNCIL\n\n# THIRD MEETING OF THE ELBONIA FORUM"
    )
    statement = markup.read(text, "forum.md")
    other = replace(statement, id="2014-01-01-x", meeting=replace(statement.meeting, body="Sea Council", start=None))
    shelf = Shelf((statement, other))
    found = past.template(statement, shelf, entities(shelf))

    assert texts(said_of(found, shelf, "attendance: {members: [Ruritania]}").statement)[0] == "SEA COUNCIL"
