"""A file deleted, renamed or put in another's place by hand while a screen shows it: told, and nothing else breaks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from web.form_window import Window
from web.served import KEPT, small_with_a_draft

ID = KEPT[0]
STATEMENT = f"precedents/statements/{ID}.md"
MEETING = "meetings/next.yaml"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return small_with_a_draft(tmp_path / "ws")


def deleted(path: Path) -> None:
    path.unlink()


def renamed(path: Path) -> None:
    path.rename(path.with_name(f"2099-01-01-other{path.suffix}"))


def made_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def made_a_link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


HANDS = pytest.mark.parametrize("by_hand", [deleted, renamed, made_a_folder, made_a_link_to_itself])


@HANDS
def test_what_is_typed_into_a_form_whose_file_is_gone_is_told_not_to_be_saved(workspace, browser, token, by_hand):
    window = Window(browser(workspace), token)
    by_hand(workspace / MEETING)
    before = sorted(workspace.rglob("*"))
    answer = window.sends("host", host__country="Elbonia")

    assert "Not saved." in answer.text
    assert "What you typed still stands in the form." in answer.text
    assert sorted(workspace.rglob("*")) == before


@HANDS
def test_a_statement_that_is_gone_is_told_and_what_was_typed_into_it_is_kept(workspace, browser, token, by_hand):
    client = browser(workspace)
    page = client.get(f"/statements/{ID}/text").text
    version = page.partition('name="version" value="')[2].partition('"')[0]
    bears = {"token": token(client)}
    by_hand(workspace / STATEMENT)
    shown, edit = client.get(f"/statements/{ID}"), client.get(f"/statements/{ID}/text")
    saved = client.post(f"/statements/{ID}/text", data={**bears, "text": "# My words\n", "version": version})

    assert {shown.status_code, edit.status_code} <= {200, 404, 422}
    assert "Mend:" in shown.text
    assert saved.status_code in (200, 409, 422)
    assert "My words" in saved.text
    assert "Not saved." in saved.text
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("part", ["precedents", "templates", "outputs", "meetings", "precedents/sources"])
def test_a_folder_that_is_gone_breaks_no_screen(workspace, browser, part):
    client = browser(workspace)
    addresses = ("/", "/statements", f"/statements/{ID}", "/precedents", "/review", "/drafts", "/drafts/next",
                 "/drafts/next/text", "/commitments", "/comments", "/check", "/mining")  # fmt: skip
    for address in addresses:
        client.get(address)
    shutil.rmtree(workspace / part)
    found = {address: client.get(address) for address in addresses}

    assert {answer.status_code for answer in found.values()} <= {200, 404, 422}
    assert all("fault of drafter" not in answer.text for answer in found.values())


def test_a_draft_whose_file_was_renamed_goes_on_by_its_new_name(workspace, browser, token):
    Window(browser(workspace), token)
    (workspace / MEETING).rename(workspace / "meetings/march.yaml")
    window = Window(browser(workspace), token, "march")
    window.sends("host", host__country="Ruritania")

    assert "country: Ruritania" in (workspace / "meetings/march.yaml").read_text()
