"""Scripts in every text, value and name that the page shows: each is shown as text."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from web.hostile_texts import ID, hostile


class Elements(HTMLParser):
    """What a browser would take for an element that can run a script of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        of_the_house = (held.get("src") or "").startswith("/static/")
        if (tag == "script" and not of_the_house) or held.get("src") == "x" or any(key[:2] == "on" for key in held):
            self.found.append(self.get_starttag_text() or tag)


def running(page: str) -> list[str]:
    """Return the elements of a page that a document brought and that can run."""
    elements = Elements()
    elements.feed(page)
    return elements.found


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    return hostile(tmp_path_factory.mktemp("hostile") / "ws")


def test_no_text_value_author_or_name_is_ever_markup(shown, browser):
    workspace, addresses = shown
    client, told = browser(workspace), []
    for address in addresses:
        for headers in ({}, {"hx-request": "true"}):
            answer = client.get(address, headers=headers)
            assert answer.status_code in (200, 404, 422), address
            told += [f"{address}: {each}" for each in running(answer.text)]
    assert told == []
    assert running('<p>&lt;img src=x></p><img src=x onerror="alert(1)">')


def test_the_scripts_are_there_to_be_shown(shown, browser):
    workspace, addresses = shown
    client = browser(workspace)
    (read,) = {each for each in addresses if each.startswith("/statements/2015") and each.count("/") == 2}
    loud = [read, f"{read}/source", f"{read}/text", "/precedents/closing/hostile", "/review", "/drafts/next",
            "/drafts/next/text", "/commitments", f"/comments/{ID}", f"/comments/{ID}/table/html"]  # fmt: skip

    assert [each for each in loud if "alert(" not in client.get(each).text] == []
