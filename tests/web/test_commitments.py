"""Commitments on the page: the table, its filters, a status and a note saved where they stand, and what survives."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import elbonia
import pytest
from proposals import form, mined
from starlette.testclient import TestClient

from drafter import library
from drafter.model import Commitment

PART = {"hx-request": "true"}


@pytest.fixture(scope="session")
def _mined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mined(tmp_path_factory.mktemp("commitments") / "forum")


@pytest.fixture
def forum(_mined: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(_mined, tmp_path / "forum"))


@pytest.fixture
def client(forum: Path, browser) -> TestClient:
    return browser(forum)


def row(workspace: Path) -> Commitment:
    return next(each for each in library.load_ledger(workspace).commitments if "map of reefs" in each.action)


def fields(client: TestClient, id_: str) -> dict[str, str]:
    page = client.get("/commitments").text
    return form(page[page.index(f'<tr id="{id_}"') :], "/commitments")


def test_the_promise_and_what_reports_of_it_are_one_click_away(client, forum):
    page = client.get("/commitments").text

    assert re.search(r'href="/statements/2015-05-07-elbonia-forum-3#b\d+" title="[^"]*map of reefs', page)
    assert re.search(r'href="/statements/2016-05-06-elbonia-forum-4#b\d+" title="[^"]*publication', page)
    assert 'href="/drafts/new?kind=progress-report"' in page


def test_filters_show_what_passes_them_all(client, forum):
    shown = lambda query: client.get(f"/commitments?{query}", headers=PART).text.count("<tr id=")  # noqa: E731
    every = library.load_ledger(forum).commitments

    assert shown("") == len(every)
    assert shown("open=1") == sum(each.is_open for each in every)
    assert shown("who=secretariat") == sum("ecretariat" in each.who for each in every)
    assert shown("since=2016") < len(every)
    assert shown("status=superseded") == 0


def test_a_status_and_a_note_are_saved_and_survive_mining(client, forum):
    before = (forum / "precedents/commitments.yaml").read_text()
    id_ = row(forum).id
    typed = 'Held in Zenda: "two days"\r\n# not a comment'

    answer = client.post(
        "/commitments", data={**fields(client, id_), "status": "superseded", "notes": typed}, headers=PART
    )
    elbonia.run(forum, "mine")

    assert "Saved." in answer.text
    assert (row(forum).status, row(forum).notes) == ("superseded", 'Held in Zenda: "two days"\n# not a comment')
    others = [line for line in before.splitlines() if "notes" not in line and "status" not in line]
    assert set(others) <= set((forum / "precedents/commitments.yaml").read_text().splitlines())


def test_undo_has_it_as_it_was(client, forum):
    was = row(forum)
    data = {**fields(client, was.id), "status": "done", "notes": "All of it."}
    answer = client.post("/commitments", data=data, headers=PART).text
    back = {name: unescape(value) for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', answer)}

    undone = client.post("/commitments", data={**data, **back}, headers=PART).text

    assert row(forum) == was
    assert f'<tr id="{was.id}"' in undone  # the whole row, its fields as they were


def test_of_two_windows_the_second_is_told_and_shown_both(client, forum):
    id_ = row(forum).id
    one = two = fields(client, id_)
    client.post("/commitments", data={**one, "status": "done", "notes": "Mine."}, headers=PART)

    answer = client.post("/commitments", data={**two, "status": "under way", "notes": "Yours."})

    assert answer.status_code == 409
    assert (row(forum).status, row(forum).notes) == ("done", "Mine.")
    assert "“Mine.”" in answer.text
    assert ">Yours.</textarea>" in answer.text


def test_who_saves_again_after_being_told_has_decided(client, forum):
    id_ = row(forum).id
    two = fields(client, id_)
    client.post("/commitments", data={**two, "notes": "Mine."}, headers=PART)
    told = client.post("/commitments", data={**two, "notes": "Yours."}, headers=PART).text
    seen = re.search(r'name="seen" value="(\w+)"', told)

    client.post("/commitments", data={**two, "notes": "Yours.", "seen": seen[1]}, headers=PART)

    assert row(forum).notes == "Yours."


def test_without_a_script_the_page_is_shown_again(client, forum):
    data = {**fields(client, row(forum).id), "status": "done"}

    answer = client.post("/commitments", data=data)

    assert (answer.status_code, answer.headers["location"]) == (303, f"/commitments#{row(forum).id}")


@pytest.mark.parametrize("wrong", [{"id": "../x"}, {"id": ""}, {"status": "finished"}])
def test_what_is_no_commitment_and_no_status_writes_nothing(client, forum, wrong):
    before = (forum / "precedents/commitments.yaml").read_bytes()

    answer = client.post("/commitments", data={**fields(client, row(forum).id), **wrong})

    assert answer.status_code == 422
    assert (forum / "precedents/commitments.yaml").read_bytes() == before
