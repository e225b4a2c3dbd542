"""One field, many hands: ten at once, a server killed right after it said "saved", and more than is taken at once."""

from __future__ import annotations

import re
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from http.client import HTTPException
from pathlib import Path
from random import Random
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from web.served import Server, begun, served, small_with_a_draft

from drafter import files, library
from drafter.web.app import FIELD_BYTES, MOST_FIELDS
from drafter.workflow.page.form import form

MEETING = "meetings/next.yaml"
FIELD = "host/country"
TEN = 10
ROUNDS = 5


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return small_with_a_draft(tmp_path / "ws")


def shown_with(server: Server) -> str:
    """Return the token of what the form shows in the field."""
    found = re.search(rf'name="t/{FIELD}" value="([^"]*)"', server.get("/drafts/next"))
    assert found
    return found[1]


def types(server: Server, token: str, typed: str, shown: str) -> str:
    """Type into the field, and return the answer."""
    data = urlencode({f"v/{FIELD}": typed, f"t/{FIELD}": shown}).encode()
    headers = {"x-drafter-token": token, "hx-request": "true"}
    with urlopen(Request(f"{server.address}/drafts/next/typed/host", data, headers), timeout=60) as answer:
        return unescape(answer.read().decode())


def test_of_ten_who_write_one_field_at_once_one_is_first_and_each_other_is_shown_both_values(workspace):
    with served(workspace) as server:
        token, shown, gate = server.token(), shown_with(server), threading.Barrier(TEN)

        def one(number: int) -> str:
            gate.wait()
            return types(server, token, f"Isle of {number}", shown)

        with ThreadPoolExecutor(TEN) as pool:
            answers = list(pool.map(one, range(TEN)))
    saved = [number for number, answer in enumerate(answers) if "All is saved" in answer]

    assert len(saved) == 1
    assert form(workspace, "next").fields()[FIELD].shown == f"Isle of {saved[0]}"
    for number, answer in enumerate(answers):
        if number not in saved:
            assert f"Another window has written here: “Isle of {saved[0]}”. Yours: “Isle of {number}”." in answer


def test_what_was_told_to_be_saved_is_there_though_the_server_is_killed_before_it_is_read_again(workspace):
    chance = Random(8)
    for nth in range(ROUNDS):
        server = begun(workspace)
        token, shown = server.token(), shown_with(server)
        answer = types(server, token, f"Isle of {nth}", shown)
        going = threading.Thread(target=_on_its_way, args=(server, token, f"Rock of {nth}", f"Isle of {nth}"))
        going.start()
        time.sleep(chance.uniform(0, 0.05))
        server.process.send_signal(signal.SIGKILL)
        server.process.communicate()
        going.join()

        assert "All is saved" in answer
        assert form(workspace, "next").fields()[FIELD].shown in (f"Isle of {nth}", f"Rock of {nth}")
        assert not library.load_leniently(workspace)[1]
    left = [path.name for path in (workspace / "meetings").iterdir() if path.suffix != ".part"]
    assert sorted(left) == ["next.yaml"]


def _on_its_way(server: Server, token: str, typed: str, over: str) -> None:
    """Type once more, and have the server killed meanwhile."""
    try:
        types(server, token, typed, shown_with(server))
    except (OSError, HTTPException):
        assert over


@pytest.mark.parametrize("as_parts", [False, True])
@pytest.mark.parametrize(
    ("fields", "limit"),
    [
        ({f"v/host/{nth}": "x" for nth in range(MOST_FIELDS + 1)}, f"{MOST_FIELDS:,} fields"),
        ({f"v/{FIELD}": "x" * (FIELD_BYTES + 1)}, f"{FIELD_BYTES // 2**20} MB of text in one field"),
    ],
    ids=["fields", "bytes"],
)
def test_what_is_more_than_is_taken_at_once_is_refused_with_the_limit_and_nothing_is_written(
    workspace, browser, token, fields, limit, as_parts
):
    client, before = browser(workspace), files.read(workspace / MEETING)
    data = {"token": token(client), **fields}
    parts = {"files": [(name, (None, value)) for name, value in data.items()]} if as_parts else {"data": data}
    answer = client.post("/drafts/next/typed/host", headers={"hx-request": "true"}, **parts)

    assert answer.status_code in (400, 413)
    assert limit in answer.text
    assert files.read(workspace / MEETING) == before
    assert client.get("/drafts/next").status_code == 200
