"""Precedents on the page: search as one types, filters, one clause's history, the sentence look-up, the picture."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import elbonia
import pytest
from proposals import mined

from drafter import library

PART = {"hx-request": "true"}


@pytest.fixture(scope="session")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mined(tmp_path_factory.mktemp("precedents") / "forum")


def ids(page: str) -> list[str]:
    return re.findall(r'<li><a href="/precedents/([a-z0-9/-]+)">', page)


def holding(workspace: Path, words: str) -> str:
    return next(each.id for each in library.load(workspace).precedents if words in each.text)


def test_words_find_clauses_and_each_filter_narrows_them(forum, browser):
    client = browser(forum)
    every = ids(client.get("/precedents").text)

    assert len(every) == len(library.load(forum).precedents)
    assert ids(client.get("/precedents?q=harbour+masters", headers=PART).text)[0] == holding(forum, "harbour masters")
    assert all(id_.startswith("closing/") for id_ in ids(client.get("/precedents?function=closing").text))
    assert ids(client.get("/precedents?verb=agreed").text) == [holding(forum, "national contact")]
    assert ids(client.get("/precedents?status=approved").text) == []
    assert ids(client.get("/precedents?status=proposed").text) == every
    assert ids(client.get("/precedents?since=2018").text) == []


def test_a_word_that_is_being_typed_finds_what_it_may_become(forum, browser):
    client, masters = browser(forum), holding(forum, "harbour masters")

    for typed in ("harb", "harbou", "the harbour mas"):
        assert masters in ids(client.get("/precedents", params={"q": typed}, headers=PART).text), typed
    assert ids(client.get("/precedents?q=xharb", headers=PART).text) == []


def test_filters_offer_what_the_shelf_holds_with_how_often(forum, browser):
    page = browser(forum).get("/precedents").text

    assert re.search(r'<option value="courtesies">courtesies \(2\)</option>', page)
    assert re.search(r'<option value="closing">closing \(\d\)</option>', page)
    assert '<option value="retired">' not in page


def test_what_nothing_has_is_no_fault_and_leads_to_the_sentence_look_up(forum, browser):
    answer = browser(forum).get("/precedents?q=zeppelin&theme=nothing&most=x", headers=PART)

    assert answer.status_code == 200
    assert 'href="/like?sentence=zeppelin"' in answer.text


def test_a_workspace_without_precedents_says_what_to_do(empty, browser):
    assert 'href="/mining"' in browser(empty).get("/precedents", headers=PART).text


def test_a_clause_shows_what_stood_in_its_slots_with_a_link_to_each_place(forum, browser):
    page = browser(forum).get(f"/precedents/{holding(forum, 'appreciation')}").text

    for country, year, id_ in (("Elbonia", 2015, "2015-05-07"), ("Ruritania", 2016, "2016-05-06")):
        assert re.search(rf'<li>{country} .*?<a href="/statements/{id_}-[a-z0-9-]+#b\d+">{year}</a>', page), country


@pytest.fixture
def reworded(forum: Path, tmp_path: Path) -> Path:
    """The same workspace, its thanks approved and said in other words since."""
    own = Path(shutil.copytree(forum, tmp_path / "own"))
    elbonia.run(own, "review", "approve", holding(own, "appreciation"))
    newer = elbonia.text("Sixth", "Klow, Elbonia", "4 May 2018").replace("its appreciation", "its sincere gratitude")
    elbonia.ingested(own, d=newer)
    elbonia.run(own, "mine")
    return own


def test_a_clause_shows_its_rewording_word_by_word(reworded, browser):
    page = browser(reworded).get(f"/precedents/{holding(reworded, 'appreciation')}").text

    assert "4 May 2018, Klow, Elbonia: <b>reworded" in page.replace("\u00a0", " ")
    assert "<ins>sincere gratitude</ins>" in page


def test_old_words_in_a_template_are_named(reworded, browser):
    id_ = holding(reworded, "appreciation")
    elbonia.run(reworded, "review", "adopt", id_)
    old = "The Meeting expressed its appreciation to the Government of Elbonia for its warmth in hosting the meeting.\n"
    (reworded / "templates/old.md.j2").write_text(old)

    page = browser(reworded).get(f"/precedents/{id_}").text

    assert "Older words are used in" in page
    assert "<b>templates/old.md.j2</b>" in page


def test_a_sentence_is_found_as_it_was_said_with_how_it_differs(forum, browser):
    client = browser(forum)
    asked = "The Meeting expressed its gratitude to the Government of Elbonia for its warmth in hosting the meeting."

    page = client.get("/like", params={"sentence": asked}, headers=PART).text
    first = page.split("<li>")[1]

    assert 'href="/statements/2015-05-07-elbonia-forum-3#b' in first
    assert "<del>gratitude</del>" in first
    assert "<ins>appreciation</ins>" in first
    assert holding(forum, "appreciation") in first


def test_the_very_words_are_said_to_be_the_same(forum, browser):
    asked = "The Meeting expressed its appreciation to the Government of Elbonia for its warmth in hosting the meeting."

    found = browser(forum).get("/like", params={"sentence": asked}, headers=PART).text
    assert "the same words" in found.split("<li>")[1]
    assert "the same words" not in found.split("<li>")[2]


def test_the_picture_is_an_image_and_says_the_same_in_words(forum, browser):
    client = browser(forum)
    before = set(forum.rglob("*"))
    page = client.get("/lineage?of=closing").text
    picture = client.get("/lineage.svg?of=closing")

    assert 'src="/lineage.svg?of=closing"' in page
    assert "3 of 3" in page
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert ET.fromstring(picture.text).tag.endswith("svg")
    assert set(forum.rglob("*")) == before  # to look at it writes nothing


@pytest.mark.parametrize("address", ["/lineage", "/lineage.svg", "/lineage?of=nothing", "/lineage.svg?of=../../etc"])
def test_where_there_is_nothing_to_draw_that_is_told(empty, browser, address):
    answer = browser(empty).get(address)

    assert answer.status_code == 422
    assert "Traceback" not in answer.text
