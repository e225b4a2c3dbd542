"""Mend: what can be mended in one way only, shown first and made on request; and the manual page of each rule."""

from __future__ import annotations

import re

import pytest
from lake_commission import ID, SEVENTH

MEND = f"/statements/{ID}/mend"
FAULTY = SEVENTH.replace("by 30 September 2031", "from 29-30 September 2031")


@pytest.fixture
def lake(empty, browser, token):
    client = browser(empty)
    client.post("/statements", files={"files": ("seven.txt", FAULTY.encode())}, data={"token": token(client)})
    return client


@pytest.fixture
def held(empty):
    return empty / f"precedents/statements/{ID}.md"


def test_corrections_are_shown_and_nothing_is_changed_until_one_says_so(lake, held, empty, token):
    before = held.read_text()
    assert f'href="{MEND}"' in lake.get(f"/statements/{ID}").text

    page = lake.get(MEND).text
    assert "<del>29-30</del><ins>29 to 30</ins>" in page
    assert held.read_text() == before
    (version,) = re.findall(r'name="version" value="(\w+)"', page)

    done = lake.post(MEND, data={"token": token(lake), "version": version}).text
    assert "Done:" in done
    assert "from 29 to 30 September 2031" in held.read_text()
    assert "corrected by check" in lake.get(f"/statements/{ID}").text
    assert "Nothing here can be mended in one way only." in lake.get(MEND).text
    assert not list((empty / "outputs").glob("*fixed*"))


def test_corrections_of_a_text_that_was_changed_meanwhile_are_shown_again(lake, held, token):
    (version,) = re.findall(r'name="version" value="(\w+)"', lake.get(MEND).text)
    held.write_text(held.read_text().replace("Strelsau", "Hentzau"))
    before = held.read_text()

    page = lake.post(MEND, data={"token": token(lake), "version": version}).text

    assert "changed meanwhile, and nothing was done" in page
    assert held.read_text() == before


def test_a_rule_is_explained_where_it_finds_fault(lake):
    page = lake.get(f"/statements/{ID}").text
    assert 'href="/check/rules/range-form"' in page

    rule = lake.get("/check/rules/range-form").text
    assert "This passes" in rule
    assert "held in Zenda from 29 to 30 March 2011" in rule
    assert lake.get("/check/rules/no-such-rule").status_code == 422
