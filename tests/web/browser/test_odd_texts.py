"""Texts as no template foresees them: words without end, and letters that run from right to left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lake_commission import SEVENTH
from playwright.sync_api import Page

from drafter.workflow import learn, workspace as places

ENDLESS = "A" * 900
ARABIC = "رحب الاجتماع بتقرير الفريق العامل وشكر حكومة روريتانيا."
TEXTS = {
    "endless": SEVENTH.replace("LAKE COMMISSION", f"{ENDLESS} COMMISSION").replace("Working Group", ENDLESS * 2),
    "arabic": f"{SEVENTH}\n4. {ARABIC}\n",
}


@pytest.fixture
def addresses(tmp_path: Path, serving) -> object:
    folder = tmp_path / "ws"
    places.init(folder, empty=True)
    found = {}
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text)
        found[name] = learn.learn(folder, [tmp_path / f"{name}.txt"]).statements[0].id
    learn.mine(folder)
    with serving(folder) as address:
        yield address, found


@pytest.mark.parametrize("width", [390, 1280])
def test_no_word_however_long_widens_a_page(addresses, window: Callable[..., Page], width):
    address, ids = addresses
    page = window(viewport={"width": width, "height": 800})
    here = f"/statements/{ids['endless']}"
    wide = []
    compared = f"/compare?new={ids['arabic']}&old={ids['endless']}"
    screens = (
        "/", "/statements", here, f"{here}/source", f"{here}/text", "/check", "/compare", compared, "/precedents",
        "/commitments", "/drafts", f"/like?sentence={ENDLESS}",
    )  # fmt: skip
    for screen in screens:
        page.goto(address + screen)
        over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")
        wide += [f"{screen[:60]}: {over}"] if over > 1 else []

    assert wide == []


def test_a_paragraph_that_begins_in_arabic_runs_from_the_right(addresses, window):
    address, ids = addresses
    page = window()
    page.goto(f"{address}/statements/{ids['arabic']}")
    of = page.locator(".block > p", has_text="رحب")
    other = page.locator(".block > p", has_text="thanked the Government")
    left = """(each) => { const range = document.createRange(); range.selectNodeContents(each.lastChild);
              const box = each.getBoundingClientRect(), text = range.getBoundingClientRect();
              return [text.left - box.left, box.right - text.right]; }"""
    from_left, from_right = of.evaluate(left)

    assert from_right < from_left
    assert other.evaluate(left)[0] < 60  # behind its number, at the left
