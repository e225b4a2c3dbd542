"""A clause whose file cannot be read: told, left out, and nothing of its own proposed anew or given away."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import elbonia
import pytest
from click.testing import Result
from elbonia import ingested, run

from drafter import library

NEWER = elbonia.text("Fifth", "Szohod, Borduria", "5 May 2017")
FORMS: dict[str, Callable[[bytes], bytes]] = {
    "a status that is none": lambda data: data.replace(b"status: proposed", b"status: aproved"),
    "a bracket that is never closed": lambda data: data.replace(b"status: proposed", b"  status: [proposed"),
    "a slot without its kind": lambda data: data.replace(b"slots:", b"slotz:"),
    "another encoding": lambda data: data.decode().encode("utf-16"),
}
PARTS: dict[str, Callable[[bytes], bytes]] = {
    "cut at 300 bytes": lambda data: data[:300],
    "cut in its evidence": lambda data: data[: data.rindex(b"source:") - 7],
}
NOTHING: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "nonsense": lambda data: b"\x00\x01\x02",
    "a list": lambda data: b"- a\n- b\n",
}


@pytest.fixture
def mined(forum: Path) -> Path:
    """A workspace in which two statements were mined."""
    ingested(forum, a=elbonia.text(), b=elbonia.text("Fourth", "Zenda, Ruritania", "6 May 2016"))
    assert run(forum, "mine").exit_code == 0
    return forum


def _thanks(workspace: Path) -> Path:
    (found,) = (each for each in library.load(workspace).precedents if "appreciation" in each.text)
    return workspace / "precedents/clauses" / f"{found.id}.yaml"


def _clauses(workspace: Path) -> dict[str, bytes]:
    folder = workspace / "precedents/clauses"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml") if path.exists()}


def _told(result: Result, path: Path) -> bool:
    return result.exit_code == 1 and "1 clause was left out" in result.stderr and path.name in result.stderr


@pytest.mark.parametrize("damage", FORMS)
def test_mining_beside_a_clause_with_a_slip_is_as_if_it_had_none(mined: Path, tmp_path: Path, damage: str):
    other = tmp_path / "other"
    shutil.copytree(mined, other)
    path = _thanks(mined)
    name = path.relative_to(mined / "precedents/clauses").as_posix()
    path.write_bytes(broken := FORMS[damage](path.read_bytes()))
    for workspace in (mined, other):
        ingested(workspace, c=NEWER)

    result = run(mined, "mine")
    run(other, "mine")

    assert _told(result, path), result.stderr
    assert path.read_bytes() == broken
    assert _clauses(mined) == {**_clauses(other), name: broken}


@pytest.mark.parametrize("damage", PARTS)
def test_what_may_be_of_a_clause_that_is_cut_off_is_not_proposed(mined: Path, damage: str):
    path = _thanks(mined)
    path.write_bytes(PARTS[damage](path.read_bytes()))
    names = set(_clauses(mined))
    ingested(mined, c=NEWER)

    result = run(mined, "mine")

    assert _told(result, path), result.stderr
    assert "the file seems to be cut off" in result.stderr
    assert set(_clauses(mined)) == names


@pytest.mark.parametrize("damage", NOTHING)
def test_beside_a_clause_that_shows_nothing_mining_leaves_all_as_they_are(mined: Path, damage: str):
    path = _thanks(mined)
    path.write_bytes(NOTHING[damage](path.read_bytes()))
    before = _clauses(mined)
    ingested(mined, c=NEWER)

    result = run(mined, "mine")

    assert _told(result, path), result.stderr
    assert "nothing was mined, as it may be held already" in result.stderr
    assert _clauses(mined) == before


def test_a_file_that_never_was_a_clause_holds_nothing_back(mined: Path):
    notes = mined / "precedents/clauses/closing/notes.yml"
    notes.write_text("call Klow: [\n")
    ingested(mined, c=NEWER)

    result = run(mined, "mine")

    assert _told(result, notes)
    assert "else move it out of" in result.stderr
    assert b"2017-05-05" in _thanks_of(mined, notes)


def _thanks_of(workspace: Path, notes: Path) -> bytes:
    notes.unlink()
    return _thanks(workspace).read_bytes()


def test_the_commands_that_look_go_on_beside_a_link_that_leads_nowhere(mined: Path):
    name = _thanks(mined).relative_to(mined / "precedents/clauses").with_suffix("").as_posix()
    link = mined / "precedents/clauses/closing/gone.yaml"
    os.symlink("/nowhere/gone.yaml", link)

    for words in (["search", "appreciation"], ["show", name], ["like", "The Meeting expressed its appreciation"]):
        result = run(mined, *words)
        assert _told(result, link), words
        assert "this link leads to no file" in result.stderr
        assert "appreciation" in result.stdout


def test_show_tells_what_is_wrong_with_the_clause_that_it_was_asked_for(mined: Path):
    path = _thanks(mined)
    name = path.relative_to(mined / "precedents/clauses").with_suffix("").as_posix()
    path.write_bytes(FORMS["a status that is none"](path.read_bytes()))

    result = run(mined, "show", name)

    assert result.exit_code == 1
    assert '"aproved" is no status' in result.stderr
    assert "there is no precedent" not in result.stderr


@pytest.mark.parametrize(
    ("command", "done", "why"),
    [
        ("draft", "nothing was drafted", "the draft could lack words that are approved"),
        ("render", "nothing was written", "it could not be told where all its words come from"),
        ("remove", "nothing was removed", "evidence of it could be left behind"),
    ],
)
def test_a_command_that_stops_at_a_broken_clause_says_why_and_what_to_do(
    mined: Path, command: str, done: str, why: str
):
    path = _thanks(mined)
    path.write_bytes(FORMS["a status that is none"](path.read_bytes()))
    statement = min(each.stem for each in (mined / "precedents/statements").glob("*.md"))
    meeting = mined / "next.yaml"
    meeting.write_text("body: Forum\n")

    result = run(mined, command, str(meeting) if command == "draft" else statement)

    assert result.exit_code == 1
    assert f"{path.name} cannot be read: {done}, for {why}" in result.stderr
    assert "correct it as told above, or put back a copy, and give the command again" in result.stderr
    assert (mined / "precedents/statements" / f"{statement}.md").exists()
