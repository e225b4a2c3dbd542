"""Tests of the derived cache of statements: sooner there, never trusted over the files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from strategies import statements as texts

from drafter import library, markup
from drafter.library import statements
from drafter.library.memory import Memory
from drafter.library.packed import packing
from drafter.model import Statement

MANY = 70  # more than are read anew each time
CACHE = Path(".drafter/statements.json")
FOLDER = Path("precedents/statements")
HEAD = """---
id: {id}
meeting:
  city: Strelsau
  start: 2011-03-09
---

# FORUM

1. The Meeting thanked Ruritania.
"""


class Forgetful(Memory[Statement]):
    """The memory of a process that has just begun."""

    def get(self, key: tuple[str, ...]) -> None:
        """Return nothing."""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of statements, read by processes that remember nothing of each other."""
    monkeypatch.setattr(statements, "_READ", Forgetful(1))
    (tmp_path / "templates").mkdir()
    (tmp_path / FOLDER).mkdir(parents=True)
    for number in range(MANY):
        (tmp_path / FOLDER / f"forum-{number}.md").write_text(HEAD.format(id=f"forum-{number}"))
    return tmp_path


def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that fills with the ids of the statements that are parsed from now on."""
    found: list[str] = []
    read = statements.of_text
    monkeypatch.setattr(statements, "of_text", lambda text, path: (found.append(path.stem), read(text, path))[1])
    return found


@given(st.lists(texts(), max_size=4))
def test_any_statements_come_back_from_what_is_kept(many):
    pack, unpack = packing(Statement)

    assert unpack(json.loads(json.dumps(pack(many)))) == many


def test_what_was_read_before_is_not_parsed_again_and_is_the_same(workspace, monkeypatch):
    first = library.load(workspace).statements
    anew = parsed(monkeypatch)

    assert library.load(workspace).statements == first
    assert anew == []
    assert library.load(workspace).statements[0].head.line("meeting", "city") == 4
    assert first[0].head.line("meeting", "city") == 4


def test_a_word_that_a_person_changed_is_read_from_the_file(workspace, monkeypatch):
    library.load(workspace)
    path = workspace / FOLDER / "forum-7.md"
    path.write_text(path.read_text().replace("thanked", "commended"))
    anew = parsed(monkeypatch)

    held = {each.id: each for each in library.load(workspace).statements}

    assert anew == ["forum-7"]
    assert held["forum-7"].blocks[0].text == "The Meeting commended Ruritania."


def test_a_faulty_statement_is_told_each_time_and_one_that_is_gone_is_gone(workspace):
    library.load(workspace)
    (workspace / FOLDER / "forum-7.md").write_text("---\nmeeting: [\n---\n")
    (workspace / FOLDER / "forum-8.md").unlink()

    for _ in range(2):
        shelf, problems = library.load_leniently(workspace)
        assert {each.where.file.rpartition("/")[2] for each in problems} == {"forum-7.md"}
        assert len(shelf.statements) == MANY - 2


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\xff"])
def test_a_damaged_cache_is_done_without_and_made_again(workspace, damage):
    first = library.load(workspace).statements
    whole = (workspace / CACHE).read_bytes()
    (workspace / CACHE).write_bytes(damage or whole.replace(b"Ruritania", b"Zenda", 1))

    assert library.load(workspace).statements == first
    assert (workspace / CACHE).read_bytes() == whole


def test_what_other_code_has_kept_is_not_taken(workspace, monkeypatch):
    library.load(workspace)
    monkeypatch.setattr(markup, "__file__", str(workspace / "drafter/markup/__init__.py"))
    statements._version.cache_clear()
    anew = parsed(monkeypatch)

    library.load(workspace)

    statements._version.cache_clear()
    assert len(anew) == MANY


def test_few_statements_keep_nothing_beside_them(workspace):
    for number in range(MANY - 30):
        (workspace / FOLDER / f"forum-{number}.md").unlink()

    library.load(workspace)

    assert not (workspace / CACHE).exists()
