"""A register that a person damaged: Home tells which file, where and how to mend it; what is held can still be seen."""

from __future__ import annotations

import shutil
from html import unescape
from pathlib import Path

import pytest
from proposals import mined
from web.served import KEPT, small_with_a_draft

REGISTERS = ("names", "meetings", "commitments", "profiles")
SHOWN = (
    "/", "/statements", f"/statements/{KEPT[0]}", f"/statements/{KEPT[0]}/source", f"/statements/{KEPT[0]}/text",
    "/precedents?q=thanked", "/like?sentence=The+Meeting+thanked+the+host.", "/drafts", "/drafts/next", "/compare",
    "/comments",
)  # fmt: skip


@pytest.fixture(scope="module")
def _whole(tmp_path_factory) -> Path:
    return small_with_a_draft(tmp_path_factory.mktemp("damaged") / "whole")


@pytest.fixture
def workspace(_whole, tmp_path) -> Path:
    return Path(shutil.copytree(_whole, tmp_path / "ws"))


def damage(workspace: Path, register: str) -> bytes:
    """Write what no YAML has into a register, and return what it holds now."""
    path = workspace / f"precedents/{register}.yaml"
    path.write_text("# a register\nzenda: [never closed\n")
    return path.read_bytes()


@pytest.mark.parametrize("register", REGISTERS)
def test_a_damaged_register_is_told_and_what_is_held_is_still_shown(workspace, browser, register):
    now = damage(workspace, register)
    client = browser(workspace)

    home = unescape(client.get("/").text)
    shown = {address: client.get(address).status_code for address in SHOWN}

    assert f"precedents/{register}.yaml:2" in home
    assert "is never closed" in home
    assert "Mend the files that cannot be read" in home
    assert "correct what is told above, or put back a copy" in home
    assert "2 statements" in home
    assert f'href="/statements/{KEPT[0]}"' in home
    assert set(shown.values()) == {200}, shown
    assert (workspace / f"precedents/{register}.yaml").read_bytes() == now


def test_without_a_register_a_statement_is_shown_and_not_said_to_be_without_problems(workspace, browser):
    damage(workspace, "names")

    page = unescape(browser(workspace).get(f"/statements/{KEPT[0]}").text)

    assert "precedents/names.yaml:2" in page
    assert '<article class="text">' in page
    assert "<dt>Problems</dt><dd>not looked for" in page
    assert 'class="goto" href="/check/rules/' not in page  # no rule was asked


@pytest.mark.parametrize(
    "address",
    ["/check", "/review", "/lineage", "/precedents/closing/host-thanked", "/drafts/next/file/md",
     f"/statements/{KEPT[0]}/file/md"],
)  # fmt: skip
def test_nothing_is_judged_or_made_without_a_register(workspace, browser, address):
    damage(workspace, "meetings")

    answer = browser(workspace).get(address)

    assert answer.status_code == 422
    assert "precedents/meetings.yaml:2" in answer.text


def test_what_is_open_is_not_known_without_the_ledger_and_nobody_is_told_that_nothing_is(tmp_path, browser):
    workspace = mined(tmp_path / "forum")
    client = browser(workspace)
    assert "Promised, and not yet reported as done." in client.get("/").text
    damage(workspace, "commitments")

    home = client.get("/").text
    ledger = client.get("/commitments")

    assert "Their register cannot be read." in home
    assert "0 open commitments" not in home
    assert ledger.status_code == 422
    assert "precedents/commitments.yaml:2" in ledger.text
