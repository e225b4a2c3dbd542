"""A long list of activities in the browser: each row is a line until it is opened, and a gap leads into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from web.served import served, small
from web.test_long_lists import meeting_file


@pytest.fixture
def long(tmp_path: Path):
    """The address and folder of a workspace with a meeting file of sixty activities."""
    small(tmp_path / "ws")
    (tmp_path / "ws/meetings").mkdir()
    (tmp_path / "ws/meetings/next.yaml").write_text(meeting_file(tmp_path / "ws", 60))
    with served(tmp_path / "ws") as server:
        yield server.address, tmp_path / "ws"


def test_a_row_is_opened_filled_in_and_saved_and_the_others_stay_as_they_are(page: Page, long, axe):
    address, folder = long
    path = folder / "meetings/next.yaml"
    before = path.read_text()
    page.goto(f"{address}/drafts/next")
    expect(page.locator("#f-activities-40-city")).to_have_count(0)
    page.get_by_text("41. Workshop 40 on the gates").click()
    page.locator("#f-activities-40-city").fill("Zenda")
    expect(page.locator("#saved")).to_have_text("All is saved in meetings/next.yaml.")
    with page.expect_response(lambda answer: "/text" in answer.url):
        pass
    one, now = before.splitlines(), path.read_text().splitlines()
    changed = [line for line, was in zip(now, one, strict=True) if line != was]

    assert changed == ["    city: Zenda"]
    assert page.get_by_text("This list was changed").count() == 0
    assert axe(page) == []


def test_the_address_of_a_field_opens_the_row_that_holds_it(page: Page, long):
    address, _ = long
    page.goto(f"{address}/drafts/next#f-activities-50-city")

    expect(page.locator("#f-activities-50-city")).to_be_focused()
    expect(page.locator("#f-activities-50-city")).to_be_visible()
