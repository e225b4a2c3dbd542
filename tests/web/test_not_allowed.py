"""A workspace of which the system refuses a part: each screen says so, nothing is lost, and the server goes on."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest
from web.served import KEPT, Server, served, small_with_a_draft

from drafter import files
from drafter.problems import DraftingError

_AS_A_USER = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""Root may read and write everything; without these two rights it may what an owner may."""
_SCREENS = (
    "/", "/statements", f"/statements/{KEPT[0]}", f"/statements/{KEPT[0]}/source", f"/statements/{KEPT[0]}/text",
    f"/statements/{KEPT[0]}/file/md", "/precedents", "/precedents/closing/host-thanked", "/review", "/drafts",
    "/drafts/next", "/drafts/next/text", "/commitments", "/comments", "/check", "/mining",
)  # fmt: skip

if os.geteuid() == 0 and shutil.which("setpriv") is None:
    pytest.skip("root is refused nothing", allow_module_level=True)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Path]:
    """A workspace with a draft, whose parts may be forbidden."""
    folder = tmp_path / "ws"
    small_with_a_draft(folder)
    (folder / "comments/next").mkdir(parents=True)
    yield folder
    subprocess.run(["chmod", "-R", "u+rwX", str(folder)], check=True)


def forbid(path: Path, mode: str) -> None:
    subprocess.run(["chmod", "-R", mode, str(path)] if mode == "a-w" else ["chmod", mode, str(path)], check=True)


def asked(server: Server, address: str) -> tuple[int, str]:
    try:
        return 200, server.get(quote(address))
    except HTTPError as refused:
        return refused.code, unescape(refused.read().decode())


def sent(server: Server, token: str, address: str, **fields: str) -> tuple[int, str]:
    headers = {"x-drafter-token": token, "hx-request": "true"}
    try:
        with urlopen(Request(server.address + address, urlencode(fields).encode(), headers), timeout=60) as answer:
            return answer.status, unescape(answer.read().decode())
    except HTTPError as refused:
        return refused.code, unescape(refused.read().decode())


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_in_a_workspace_that_may_only_be_read_all_is_shown_and_what_is_typed_is_told_not_to_be_saved(workspace):
    before = contents(workspace)
    forbid(workspace, "a-w")
    with served(workspace, _AS_A_USER if os.geteuid() == 0 else ()) as server:
        token = server.token()
        shown = {address: asked(server, address)[0] for address in _SCREENS}
        typed = {"v/host/country": "Elbonia", "t/host/country": "of New Zealand"}
        saved = sent(server, token, "/drafts/next/typed/host", **(typed | {"t/host/country": _token(server)}))
        made = sent(server, token, "/drafts/next/files", docx="1")
        named = sent(server, token, "/drafts/next/part/host", act="name 0 host/country",
                     **{"n/host/country/0/name": "Lancre"})  # fmt: skip

    assert set(shown.values()) == {200}
    assert "Not saved." in saved[1]
    assert "cannot be written: permission denied" in saved[1]
    assert (made[0], "permission denied" in made[1]) == (422, True)
    assert "names.yaml" in named[1]
    assert contents(workspace) == before


def _token(server: Server) -> str:
    page = server.get("/drafts/next")
    return page.partition('id="t-f-host-country" name="t/host/country" value="')[2].partition('"')[0]


@pytest.mark.parametrize(
    "part",
    [
        "meetings", "meetings/next.yaml", "precedents", "precedents/statements", f"precedents/statements/{KEPT[0]}.md",
        "precedents/clauses", "precedents/names.yaml", "precedents/commitments.yaml", "precedents/sources",
        "templates", "outputs", "comments", "comments/next",
    ],
)  # fmt: skip
def test_a_part_that_may_not_be_read_is_told_where_it_is_needed_and_no_screen_breaks(workspace, part):
    forbid(workspace / part, "000")
    with served(workspace, _AS_A_USER if os.geteuid() == 0 else ()) as server:
        found = {address: asked(server, address) for address in _SCREENS}

    assert {status for status, _ in found.values()} <= {200, 404, 422}
    for address, (status, page) in found.items():
        assert "fault of drafter" not in page, address
        assert "Traceback" not in page, address
        if status == 422:
            assert "permission denied" in page, address
            assert "Mend:" in page, address


def test_home_is_shown_where_the_meeting_files_may_not_be_read_and_drafts_tells_it(workspace):
    forbid(workspace / "meetings", "000")
    with served(workspace, _AS_A_USER if os.geteuid() == 0 else ()) as server:
        home, drafts = asked(server, "/"), asked(server, "/drafts")

    assert home[0] == 200
    assert "2 statements" in home[1]
    assert drafts[0] == 422
    assert "permission denied" in drafts[1]


def test_a_disk_that_is_full_is_told_with_what_makes_room(workspace, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.replace", full)

    with pytest.raises(DraftingError) as refused:
        files.write(workspace / "meetings/next.yaml", b"kind: statement\n")

    (problem,) = refused.value.problems
    assert "no space left on device" in problem.what
    assert problem.mend.startswith("make room there")
