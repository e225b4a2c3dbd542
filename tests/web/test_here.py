"""What the page says in a person's words: no command without the way to its screen, and nothing of the program."""

from __future__ import annotations

import re
from html import unescape

import pytest

from drafter.cli.commands import drafter
from drafter.web import here
from drafter.web.screens import every

NAMED = (
    ('propose them with "drafter mine"', ("/mining", "Find what recurs")),
    ("to bring it back: drafter review approve closing/host-thanked",
     ("/precedents/closing/host-thanked", "Look at closing/host-thanked")),
    ("`drafter show ID` shows its words", ("/precedents", "Precedents")),
    ("to keep its form: drafter template --from 2031-03-05-lake-7, then copy it",
     ("/drafts/new?since=form:2031-03-05-lake-7", "Begin a draft in its own form")),
    ('read earlier ones in with "drafter ingest"', ("/#files", "Read files in")),
)  # fmt: skip


@pytest.mark.parametrize(("mend", "way"), NAMED)
def test_a_mend_that_names_a_command_has_the_way_to_its_screen(mend, way):
    assert here.ways(mend) == (way,)


def test_a_mend_without_a_command_has_none():
    assert here.ways("write the day, such as 30 March 2015") == ()
    assert here.ways("take the file of a new workspace (drafter init)") == ()


def test_every_command_has_its_screen_or_is_known_to_have_none():
    # what the others do is done beside what is told of it, or is for who sets drafter up
    assert set(drafter.commands) - here.SCREENS.keys() == {"backtest", "brackets", "coverage", "init", "names", "serve"}
    assert here.SCREENS.keys() <= set(drafter.commands)


def test_where_nothing_can_be_drawn_yet_the_page_leads_to_what_comes_first(empty, browser):
    answer = browser(empty).get("/lineage")

    assert answer.status_code == 422
    assert '<a class="goto" href="/mining">Find what recurs</a>' in answer.text


def test_no_screen_shows_what_only_the_program_knows(archive, browser):
    client = browser(archive)
    for way in every():
        if way.method == "GET" and "{" not in way.address and "svg" not in way.address:
            page = unescape(client.get(way.address).text)
            assert not re.search(r"<function|<bound method|object at 0x|Undefined|\bNone\b", page), way.address
            assert re.search(r"drafter \d+\.\d+\.\d+\. Your texts stay on this machine", page), way.address
