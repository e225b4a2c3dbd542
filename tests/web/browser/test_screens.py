"""Every screen: nothing in the way of people who cannot see, use no mouse, or have a narrow window."""

from __future__ import annotations

import re
from html import unescape
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

import pytest
from starlette.routing import compile_path
from web.served import KEPT, small

from drafter.web.screens import FIRST, every
from drafter.workflow import workspace as places

BEGIN = ("/", "/precedents?q=thanks", "/like?sentence=The+Meeting+agreed.", "/comments", "/nothing")
_LINK = re.compile(r'(?:href|hx-get)="(/[^"#]*)"')


@pytest.fixture(scope="module")
def addresses(home):
    """Every kind of screen, by one address each: found by following the links of the pages, as a person would."""
    kinds = [compile_path(way.address)[0] for way in every() if way.method == "GET"]
    found: dict[str, str | None] = {}
    waiting = list(BEGIN)
    while waiting:
        address = waiting.pop(0)
        path = urlsplit(address).path
        kind = address if address in BEGIN else next((each.pattern for each in kinds if each.match(path)), path)
        if kind in found:
            continue
        answer = _page(home + address)
        found[kind] = address if answer else None
        waiting += [unescape(link) for link in _LINK.findall(answer or "") if not link.startswith("/static/")]
    return tuple(address for address in found.values() if address)


def _page(address):
    """Return a whole page; None for a file, and for a part of a page."""
    try:
        answer = urlopen(quote(address, safe=":/?&=%+"), timeout=60)
    except HTTPError as fault:
        answer = fault
    text = answer.read().decode("utf-8", "replace")
    return text if answer.headers["content-type"].startswith("text/html") and "<html" in text else None


@pytest.mark.parametrize(("scheme", "rules"), [("light", ()), ("dark", ("color-contrast",))])  # only colours change
def test_no_screen_has_a_fault_that_axe_finds(home, window, axe, addresses, scheme, rules):
    page = window(color_scheme=scheme)
    found = {}
    for address in addresses:
        page.goto(home + address)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        if faults := axe(page, *rules):
            found[address] = faults

    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_of_an_empty_workspace_or_after_an_act_has_a_fault_that_axe_finds(
    tmp_path, serving, window, axe, scheme
):
    empty, own = tmp_path / "empty", tmp_path / "own"
    places.init(empty, empty=True)
    small(own)
    page = window(color_scheme=scheme)
    found = {}
    with serving(empty) as address:
        for way in ("/", *(f"/{first}" for first in FIRST if first not in ("", "papers", "lineage.svg"))):
            page.goto(address + way)
            found[way] = axe(page)
    with serving(own) as address:
        page.goto(f"{address}/statements/{KEPT[0]}")
        with page.expect_navigation(wait_until="load"):  # its colours are there
            page.get_by_role("button", name="Take this statement out").click()
        found["taken out"] = axe(page)
        with page.expect_navigation(wait_until="load"):
            page.get_by_role("button", name="Undo").click()
        found["held again"] = axe(page)
        page.goto(f"{address}/precedents/closing/no-such-clause")
        found["refused"] = axe(page)

    assert {each: faults for each, faults in found.items() if faults} == {}


def test_no_screen_scrolls_sideways_in_a_narrow_window(home, window, addresses):
    page = window(viewport={"width": 390, "height": 800})
    wide = {}
    for address in addresses:
        page.goto(home + address)
        wide[address] = page.evaluate("document.documentElement.scrollWidth")

    assert {address: width for address, width in wide.items() if width > 390} == {}


def test_a_key_leads_past_the_head_and_every_act_is_reached_by_keys(home, page, addresses):
    for address in addresses:
        page.goto(home + address)
        page.locator(".skip").focus()
        assert page.locator(".skip").bounding_box()["x"] >= 0, address
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", address
        first = page.evaluate("document.querySelector('a[href], button, input').className")
        assert first == "skip", address
        unreachable = page.evaluate(
            """[...document.querySelectorAll('main a[href], main button, main input, main select, main textarea')]
            .filter(each => each.tabIndex < 0 && !each.disabled && !each.ariaHidden && each.type != 'hidden')
            .map(each => each.outerHTML.slice(0, 120))"""
        )
        assert unreachable == [], address


def test_every_screen_can_be_printed_without_what_is_for_the_hand(home, page, addresses):
    page.emulate_media(media="print")
    for address in addresses:
        page.goto(home + address)
        assert not page.locator(".head").is_visible(), address
