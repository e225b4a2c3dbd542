"""Tests that a kill -9 at any point leaves a shelf that loads, all its evidence, and a decision whole or undone."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import elbonia
import pytest
from elbonia import ingested, run
from killing import killed

from drafter import library

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked, to be killed")

THANKS, CONTACT, REPORT = "appreciation", "nominate", "masters"


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose three statements were mined, with a fourth that waits to be, and a template of its own."""
    folder = tmp_path_factory.mktemp("killed") / "forum"
    (folder / "precedents").mkdir(parents=True)
    (folder / "templates").mkdir()
    ingested(
        folder,
        a=elbonia.text(),
        b=elbonia.text("Fourth", "Zenda, Ruritania", "6 May 2016"),
        c=elbonia.text("Fifth", "Szohod, Borduria", "5 May 2017"),
    )
    run(folder, "mine")
    ingested(folder, d=elbonia.text("Sixth", "Klow, Elbonia", "4 May 2018").replace("warmth", "kind welcome"))
    (folder / "templates/own.md.j2").write_text(f'{{{{ clause("{_id(folder, CONTACT)}") }}}}\n')
    return folder


def _id(workspace: Path, part: str) -> str:
    return next(each.id for each in library.load(workspace).precedents if part in each.text)


def _evidence(workspace: Path) -> set[tuple[str, str]]:
    """Return all places that the shelf attests. Raises DraftingError for a shelf that does not load."""
    return {(entry.statement, entry.text) for each in library.load(workspace).precedents for entry in each.attested}


def _state(workspace: Path) -> dict[str, bytes]:
    """Return the clauses and templates, to the byte, without what a killed process left half written."""
    files = (path for folder in ("precedents/clauses", "templates") for path in (workspace / folder).rglob("*"))
    return {
        path.relative_to(workspace).as_posix(): path.read_bytes()
        for path in files
        if path.is_file() and not path.name.endswith(".part")
    }


def _copies(held: Path, tmp_path: Path, words: tuple[str, ...]) -> tuple[Path, dict[str, bytes], dict[str, bytes]]:
    """Return a copy to work on, and how it is before a command and after it."""
    done, work = tmp_path / "done", tmp_path / "work"
    shutil.copytree(held, done)
    assert run(done, *words).exit_code == 0
    return work, _state(held), _state(done)


@pytest.mark.parametrize("decision", ["merge", "split", "rename", "approve"])
def test_a_decision_that_is_killed_is_whole_or_undone(held: Path, tmp_path: Path, decision: str) -> None:
    contact, report, thanks = (_id(held, part) for part in (CONTACT, REPORT, THANKS))
    words = {
        "merge": ("review", "merge", report, contact, thanks),
        "split": ("review", "split", report, "1", "--as", "theme/apart"),
        "rename": ("review", "rename", contact, "decision/contact-named"),
        "approve": ("review", "approve", report, contact, thanks),
    }[decision]
    work, before, after = _copies(held, tmp_path, words)
    point, seen = 0, set()
    while True:
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(held, work)
        was_killed = killed(work, words, point)
        assert _evidence(work) >= _evidence(held)
        assert run(work, "review").exit_code == 0
        seen.add(_state(work) == after)
        assert _state(work) in (before, after), f"killed at point {point}"
        if not was_killed:
            break
        assert run(work, *words).exit_code == 0 or _state(work) == after
        assert _state(work) == after, f"killed at point {point}, and decided again"
        point += 1
    assert point > 8
    assert seen == {True, False}


def test_mining_that_is_killed_is_done_by_mining_again(held: Path, tmp_path: Path) -> None:
    work, before, after = _copies(held, tmp_path, ("mine",))
    assert before != after
    for point in range(0, 48, 3):
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(held, work)
        was_killed = killed(work, ("mine",), point)
        assert _evidence(work) >= _evidence(held)
        assert run(work, "mine").exit_code == 0
        assert _state(work) == after, f"killed at point {point}"
        if not was_killed:
            return
    raise AssertionError("mining never came to its end")


def test_a_command_killed_at_any_moment_leaves_a_shelf_that_loads(held: Path, tmp_path: Path) -> None:
    words = ["review", "merge", _id(held, REPORT), _id(held, CONTACT)]
    _, before, after = _copies(held, tmp_path, tuple(words))
    chance = random.Random(4)
    for nth in range(4):
        work = tmp_path / f"work-{nth}"
        shutil.copytree(held, work)
        with subprocess.Popen(
            [sys.executable, "-m", "drafter", *words, "--workspace", str(work)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            time.sleep(chance.uniform(0.2, 1.5))
            process.kill()
        assert _evidence(work) >= _evidence(held)
        run(work, "review")
        assert _state(work) in (before, after)


# -- a decision that cannot be finished --------------------------------------------------------------


def _broken_off(held: Path, tmp_path: Path) -> Path:
    """Return a workspace in which a merger was killed when all was written and nothing removed."""
    work = tmp_path / "work"
    words = ("review", "merge", _id(held, REPORT), _id(held, CONTACT))
    for point in range(100):
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(held, work)
        killed(work, words, point)
        places = sum(len(each.attested) for each in library.load(work).precedents)
        if (work / library.decisions.NOTE).exists() and places > len(_evidence(work)):
            return work
    raise AssertionError("never broken off so")


def test_what_a_person_changed_since_is_not_removed(held: Path, tmp_path: Path) -> None:
    work = _broken_off(held, tmp_path)
    path = work / f"precedents/clauses/{_id(work, CONTACT)}.yaml"
    path.write_text(path.read_text() + "# mine\n")

    told = run(work, "review")

    assert "was broken off, and cannot be finished" in told.stderr
    assert path.read_text().endswith("# mine\n")
    assert not (work / library.decisions.NOTE).exists()
    run(work, "review", "merge", _id(work, REPORT), _id(work, CONTACT))
    assert not path.exists()
    assert len(_evidence(work)) == sum(len(each.attested) for each in library.load(work).precedents)


def test_a_note_that_cannot_be_read_or_names_other_files_is_told(held: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    shutil.copytree(held, work)
    other = tmp_path / "other.txt"
    other.write_text("x")
    for text in (
        "{",
        "[]",
        '{"what": "x", "steps": [{"path": "precedents/../../other.txt", "before": null, "after": null}]}',
    ):
        (work / library.decisions.NOTE).write_text(text)

        assert "cannot be read" in run(work, "review").stderr
        assert other.exists()
