"""All screens together: which address leads to which, and how little is loaded before the first is asked for."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

from drafter.web import pages, screens
from drafter.web.screens import FIRST, every, ways


def test_every_way_is_found_by_the_first_part_of_its_address():
    found = every()

    assert len({(way.method, way.address) for way in found}) == len(found)
    for first in FIRST:
        assert ways(first), first
        assert all(way.address.split("/")[1] == first for way in ways(first))
    assert ways("nothing") == ()


def test_no_way_of_a_screen_is_left_out():
    held = set()
    for module in pkgutil.iter_modules(screens.__path__):
        loaded = __import__(f"drafter.web.screens.{module.name}", fromlist=["WAYS"])
        held |= set(getattr(loaded, "WAYS", ()))

    assert held == set(every())


def test_what_stands_at_the_head_of_each_page_leads_somewhere(archive, browser):
    client = browser(archive)

    for address, name in pages.SCREENS:
        page = client.get(address)
        assert page.status_code == 200, name
        assert f'<a href="{address}" aria-current="page">{name}</a>' in page.text


def test_an_address_that_leads_nowhere_is_told_on_a_page(archive, browser):
    client = browser(archive)

    for address in ("/nothing", "/nothing/else", "/statements/a/b/c/d/e", "/%00", "/drafts.html"):
        answer = client.get(address)
        assert answer.status_code in (404, 422), address
        assert "<h1>" in answer.text
    assert client.put("/statements").status_code in (403, 405)


def test_the_server_is_there_before_any_screen_is_loaded():
    told = "import sys, drafter.web.serving; print(*[each for each in sys.modules if each.startswith('drafter.')])"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split()

    assert "drafter.web.app" in loaded
    assert [each for each in loaded if each.startswith(("drafter.workflow.", "drafter.web.screens."))] == []
