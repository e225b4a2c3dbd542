"""The server killed in the middle of edits, and asked by many at once: what was told to be saved is there."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException

import pytest
from returned import sent_back
from returned.sent_back import ID, edited, sent_out
from web.served import begun, served

from drafter.workflow.round.answering import table
from drafter.workflow.round.rounds import rounds, take

WORDS = ("welcomed", "endorsed", "commended", "appreciated")
ROUNDS = 6


@pytest.fixture
def workspace(tmp_path):
    """A workspace with a comments round of four delegations."""
    folder = sent_back.workspace(tmp_path / "workspace")
    came = [
        (f"Delegation{n}=x{n}.docx", edited(sent_out(), ("noted the progress report", f"{word} the progress report")))
        for n, word in enumerate(WORDS)
    ]
    take(folder, [(name.partition("=")[2], data) for name, data in came])
    return folder


def _answers(workspace):
    return {row.key: row.response for row in table(workspace, ID)[0]}


def _kept_answering(server, keys, saved, sent, begun_to):
    """Answer one row after the other until the server is gone; note what was sent and what was told to be saved."""
    number = 0
    try:
        token = server.token()
        while True:
            number += 1
            key, answer = keys[number % len(keys)], f"answer {number} at {time.monotonic_ns()}"
            sent[key] = answer
            server.post(f"/comments/{ID}/answers/{key}", token, was=saved.get(key, ""), response=answer)
            saved[key] = answer
            begun_to.set()
    except (OSError, HTTPException):
        return


def test_a_server_killed_in_the_middle_of_edits_has_lost_nothing_that_was_saved(workspace):
    keys, chance = list(_answers(workspace)), random.Random(8)
    saved: dict[str, str] = {}
    for _ in range(ROUNDS):
        server, sent, begun_to = begun(workspace), dict(saved), threading.Event()
        typing = threading.Thread(target=_kept_answering, args=(server, keys, saved, sent, begun_to))
        typing.start()
        assert begun_to.wait(60)
        time.sleep(chance.uniform(0, 0.7))
        server.process.send_signal(signal.SIGKILL)
        server.process.communicate()
        typing.join()

        (held,) = rounds(workspace)  # it loads, whole
        assert [each.rule for each in held.problems] == []
        now = _answers(workspace)
        assert list(now) == keys
        for key in keys:  # what was on its way when the server died may be there or not, whole
            assert now[key] in (saved.get(key, ""), sent.get(key, "")), key
        saved |= {key: answer for key, answer in now.items() if answer}
    assert len(saved) == len(keys)


def test_the_page_and_the_command_line_at_once_lose_no_answer(workspace):
    keys = list(_answers(workspace))
    files = str(workspace / "comments" / ID)
    command = [sys.executable, "-m", "drafter", "returned", ID, files, "--to", "csv", "--workspace", str(workspace)]
    with served(workspace) as server:
        token = server.token()
        last, number = dict.fromkeys(keys, ""), 0
        while number <= len(keys):
            beside = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            while beside.poll() is None:
                number += 1
                key = keys[number % len(keys)]
                server.post(f"/comments/{ID}/answers/{key}", token, was=last[key], response=f"answer {number}")
                last[key] = f"answer {number}"
            beside.communicate()

    assert _answers(workspace) == last
    assert len(list((workspace / "outputs").glob("*-responses*.csv"))) == 1


def test_twenty_at_once_on_one_table_lose_no_answer(workspace):
    keys = list(_answers(workspace))
    with served(workspace) as server:
        token = server.token()

        def answered(number):
            """Answer a row as a person does who loads the page again where another was sooner."""
            key = keys[number % len(keys)]
            for _ in range(100):
                was = _answers(workspace)[key]
                try:
                    server.post(f"/comments/{ID}/answers/{key}", token, was=was, response=f"{was} {number};".strip())
                except OSError:
                    continue
                return True
            return False

        with ThreadPoolExecutor(20) as people:
            assert all(people.map(answered, range(20)))

    said = sorted(int(each) for text in _answers(workspace).values() for each in text.replace(";", "").split())
    assert said == list(range(20))
