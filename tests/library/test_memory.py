"""Tests of what a process remembers of the files it read: sooner there, and never older than the files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from drafter import library, markup
from drafter.library import ledger
from drafter.library.memory import Memory
from drafter.model import Shelf
from drafter.problems import DraftingError

ID = "2031-03-05-lake-1"
HEAD = f"id: {ID}\nkind: statement\nmeeting: {{body: Lake Commission, start: 2031-03-05}}"
TEXT = f"---\n{HEAD}\n---\n# FIRST\n\n1. It met.\n"


@pytest.fixture
def held(forum: Path) -> Path:
    (forum / "precedents/statements").mkdir()
    (forum / "precedents/statements" / f"{ID}.md").write_text(TEXT)
    (forum / "precedents/names.yaml").write_text("elbonia: {name: Elbonia}\n")
    return forum


def text(shelf: Shelf) -> list[str]:
    return [block.text for each in shelf.statements for block in each.blocks]


def test_a_shelf_of_which_no_byte_changed_is_the_same(held):
    assert library.load(held) is library.load(held)


def test_a_change_of_the_same_length_at_the_same_time_is_seen(held):
    path = held / "precedents/statements" / f"{ID}.md"
    library.load(held)
    before = path.stat()
    path.write_text(TEXT.replace("It met.", "He met."))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert text(library.load(held)) == ["He met."]
    path.write_text(TEXT)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert text(library.load(held)) == ["It met."]


@pytest.mark.parametrize("name", ["names.yaml", "meetings.yaml", "profiles.yaml", "commitments.yaml"])
def test_a_fault_in_a_register_is_told_each_time_and_gone_when_it_is_mended(held, name):
    path = held / "precedents" / name
    before = path.read_text() if path.exists() else None
    library.load(held, ledger=True)
    path.write_text("[broken")
    for _ in range(2):
        with pytest.raises(DraftingError):
            library.load(held, ledger=True)
    path.unlink() if before is None else path.write_text(before)
    assert text(library.load(held, ledger=True)) == ["It met."]


def test_a_statement_that_is_gone_is_gone(held):
    library.load(held)
    shutil.rmtree(held / "precedents/statements")

    assert library.load(held).statements == ()


def test_the_same_bytes_under_another_name_are_not_the_same_statement(held):
    library.load(held)
    path = held / "precedents/statements" / f"{ID}.md"
    path.rename(path.with_name("another.md"))

    with pytest.raises(DraftingError, match="not the file's name"):
        library.load(held)


def test_a_ledger_is_read_only_where_it_is_asked_for(held, monkeypatch):
    (held / ledger.places.LEDGER).write_text("")
    with_ledger, without = library.load(held, ledger=True), library.load(held)

    assert with_ledger.statements == without.statements
    assert library.load(held) is without


def test_the_oldest_are_forgotten_first():
    memory: Memory[str] = Memory(2)
    for each in (b"a", b"b", b"c"):
        memory.read(each, (), each.decode)

    def made() -> str:
        raise AssertionError("it is remembered")

    assert memory.read(b"c", (), made) == "c"
    assert memory.read(b"b", (), made) == "b"
    with pytest.raises(AssertionError):
        memory.read(b"a", (), made)


def test_what_a_markdown_reader_gives_is_what_is_remembered(held):
    assert text(library.load(held)) == [block.text for block in markup.read(TEXT, "x").blocks]
