"""Tests of looking up what was said before, on invented statements and the five documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import library, markup
from drafter.mine import Counterparts
from drafter.model import Statement
from drafter.names import Table

HEAD = """\
---
id: {date}-port-forum
kind: statement
meeting: {{body: Port Forum, name: Port Forum, start: {date}, end: {date}}}
source: {{file: {date}.txt, lines: [1, 30], sha256: abc}}
---

# PORT FORUM

"""
PLAN = """\
---
id: harbour-plan
kind: statement
source: {file: plan.txt, lines: [1, 30], sha256: abc}
---

# HARBOUR PLAN

"""
OLD = """\
1. The Forum welcomed a proposal by Ruritania to establish a register of lighthouses.

2. The Forum thanked the Government of Elbonia for hosting the Seventh Port Forum.

3. Members noted the dredging of the harbour of Zenda.
"""
NEW = """\
1. The Forum also welcomed a proposal from Elbonia for a school of pilots.

2. The Forum expressed its thanks to the Government of Ruritania for its hospitality in hosting the Eighth Port Forum.

3. The harbour works would be reviewed. Dredging at Zenda was praised.
"""


def _statements() -> list[Statement]:
    return [markup.read(HEAD.format(date=date) + text) for date, text in (("2013-03-05", OLD), ("2015-06-07", NEW))]


@pytest.fixture(scope="module")
def forum() -> Counterparts:
    return Counterparts(_statements(), Table(()))


def test_the_same_words_are_found_first_whatever_their_case_and_stop(forum: Counterparts) -> None:
    first, *_ = forum.of("members noted the dredging of the harbour of zenda")

    assert (first.score, first.clause.text) == (1.0, "Members noted the dredging of the harbour of Zenda.")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("The Forum expressed gratitude to the Government of Borduria for hosting the Ninth Port Forum.", "Government"),
        ("Members welcomed the proposal of Borduria to build a bridge.", "proposal"),
        ("Ministers discussed dredging.", "redging"),
    ],
)
def test_what_was_said_in_other_words_is_found(forum: Counterparts, asked: str, found: str) -> None:
    one, other, *_ = forum.of(asked)

    assert found in one.clause.text
    assert found in other.clause.text
    assert 1 > one.score >= other.score > 0


def test_of_clauses_equally_alike_the_one_that_does_the_same_comes_first() -> None:
    old = "1. Members noted the dredging of the harbour.\n\n2. Members welcomed the dredging of the harbour.\n"
    held = Counterparts([markup.read(HEAD.format(date="2013-03-05") + old)], Table(()))

    one, other = held.of("Ministers commended the dredging of the harbour.")

    assert "welcomed" in one.clause.text
    assert one.score > other.score


def test_of_clauses_nearly_alike_the_one_that_has_the_same_done_comes_first() -> None:
    old = "1. Members agreed that a register be established.\n\n2. Members noted the register of pilots.\n"
    held = Counterparts([markup.read(HEAD.format(date="2013-03-05") + old)], Table(()))

    one, _ = held.of("The Forum decided to establish an inventory of pilots.")

    assert one.clause.text == "Members agreed that a register be established."


def test_of_clauses_nearly_alike_the_one_that_a_meeting_said_comes_first() -> None:
    plan = "1. The lighthouses and the pilots: who keeps them.\n"
    said = HEAD.format(date="2013-03-05") + "1. Members noted the lighthouses and the pilots.\n"
    held = Counterparts([markup.read(PLAN + plan), markup.read(said)], Table(()))

    assert held.of("The lighthouses and the pilots were counted.")[0].clause.statement == "2013-03-05-port-forum"
    assert held.of("the lighthouses and the pilots: who keeps them")[0].clause.statement == "harbour-plan"


def test_an_opening_comes_first_only_where_an_opening_is_asked_for() -> None:
    opening = "The Seventh Port Forum was held in Zenda, Ruritania on 5 March 2013."
    report = "Ministers noted the outcome of the Seventh Port Forum."
    held = Counterparts([markup.read(HEAD.format(date="2013-03-05") + f"1. {opening}\n\n2. {report}\n")], Table(()))

    one, _ = held.of("Ministers endorsed the statement of the Seventh Port Forum in Zenda, Ruritania on 5 March 2013.")
    other, _ = held.of("The Eighth Port Forum was convened in Zenda, Ruritania on 9 May 2015.")

    assert (one.clause.text, other.clause.text) == (report, opening)


def test_nothing_is_found_for_words_that_nobody_said(forum: Counterparts) -> None:
    assert forum.of("Cheese tastes good.") == ()
    assert forum.of("") == ()


def test_a_shared_paragraph_tells_what_a_sentence_alone_does_not(forum: Counterparts) -> None:
    texts = [found.clause.text for found in forum.of("The harbour works would be reviewed.")]

    assert texts[0] == "The harbour works would be reviewed."
    assert "Dredging at Zenda was praised." in texts or "Members noted the dredging of the harbour of Zenda." in texts


def test_the_limit_holds_and_the_order_is_the_same_each_time(forum: Counterparts) -> None:
    asked = "The Forum thanked the Government of Elbonia."

    assert len(forum.of(asked, limit=1)) == 1
    assert forum.of(asked) == Counterparts(_statements(), Table(())).of(asked)


def test_the_thanks_to_the_host_are_found_in_the_five_documents() -> None:
    shelf = library.load(Path(__file__).parents[2])
    asked = "The Meeting thanked the Government of Elbonia for hosting the Ninth Senior Officials' Meeting."

    found = Counterparts(shelf.statements, Table(shelf.names)).of(asked, limit=3)

    assert all("appreciation to the Government" in each.clause.text for each in found)
