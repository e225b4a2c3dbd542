"""The same scripts in a real browser: no screen runs one, and none is even kept from running by the page's rules."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page
from web.hostile_texts import hostile
from web.served import served


def test_no_screen_runs_what_a_document_says(page: Page, tmp_path: Path) -> None:
    workspace, addresses = hostile(tmp_path / "ws")
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    with served(workspace) as server:
        for address in addresses:
            if "/file/" not in address and not address.endswith(("/html", ".svg")):  # those are saved, not shown
                page.goto(server.address + quote(address, safe="/?=&"))
        assert page.evaluate("document.querySelectorAll('img[src=x]').length") == 0
    assert ran == []  # and `page` fails the test for any error of the console
