"""Mining from the page: begun, told of, stopped, and told again when it is done."""

from __future__ import annotations

import time
from pathlib import Path

import elbonia
import pytest
from proposals import form

from drafter import library
from drafter.workflow import workspace as places

_LONGEST = 120.0
"""Seconds in which three short statements are mined on the slowest machine."""


@pytest.fixture
def unmined(tmp_path: Path) -> Path:
    places.init(tmp_path / "forum", empty=True)
    elbonia.ingested(tmp_path / "forum", a=elbonia.text(), b=elbonia.text("Fourth", "Zenda, Ruritania", "6 May 2016"))
    return tmp_path / "forum"


def ended(client) -> str:
    until = time.monotonic() + _LONGEST
    while "Looking:" in (page := client.get("/mining").text):
        assert time.monotonic() < until, page
        time.sleep(0.1)
    return page


def test_it_runs_beside_and_leads_to_what_waits(unmined, browser):
    client = browser(unmined)
    begun = client.post("/mining", data=form(client.get("/mining").text, "/mining"))

    assert "Looking: " in begun.text
    assert client.get("/precedents").status_code == 200  # meanwhile
    page = ended(client)
    proposed = len(library.load(unmined).precedents)
    assert proposed
    assert f"{proposed} proposals wait for your decision" in page


def test_it_can_be_stopped_and_done_again(unmined, browser):
    client = browser(unmined)
    data = form(client.get("/mining").text, "/mining")
    client.post("/mining", data=data)

    stopped = client.post("/mining/stop", data=data)

    assert "It was stopped" in stopped.text
    library.load(unmined)  # whole, whenever it was stopped
    client.post("/mining", data=data)
    assert "wait for your decision" in ended(client)


def test_what_mining_refuses_is_told_on_the_page(unmined, browser):
    (unmined / "precedents/names.yaml").write_text("no: [register")
    client = browser(unmined)
    client.post("/mining", data=form(client.get("/mining").text, "/mining"))

    page = ended(client)

    assert "names.yaml" in page
    assert "Traceback" not in page
