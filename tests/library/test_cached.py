"""Tests of the derived cache of precedents: sooner there, never trusted over the files."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from drafter import library
from drafter.library import cached, clauses, derived
from drafter.library.memory import Memory
from drafter.library.packed import packing
from drafter.model import Attested, Precedent, Slot, Source, Status
from drafter.problems import DraftingError

MANY = 12
CACHE = Path(".drafter/precedents.json")


def _precedent(number: int) -> Precedent:
    return Precedent(
        f"closing/guests-{number}",
        "The Meeting thanked {{ host.country }} for “its” guests.",
        function="closing",
        actor="The Meeting",
        verb="thanked",
        status=(Status.APPROVED, Status.RETIRED, Status.PROPOSED)[number % 3],
        slots=(Slot("host.country", "country"),),
        attested=(
            Attested(
                "2011-03-09-x-1",
                str(number),
                Source("a.txt", (number, number + 2)),
                "The Meeting thanked Ruritania for “its” guests.",
                (("host.country", "Ruritania"),),
            ),
            Attested("2012-03-09-x-2", "", Source("b.txt", (4, 4)), "We thanked No.", variant=True),
        ),
        notes="" if number else "kept by hand",
    )


class Forgetful(Memory[Precedent]):
    """The memory of a process that has just begun."""

    def get(self, key: tuple[str, ...]) -> Precedent | None:
        """Return nothing."""
        return None


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shelf of precedents, read by processes that remember nothing of each other."""
    monkeypatch.setattr(derived, "LEAST", 5)
    monkeypatch.setattr(cached, "_READ", Forgetful(1))
    (tmp_path / "templates").mkdir()
    library.save_precedents(tmp_path, [_precedent(number) for number in range(MANY)])
    return tmp_path


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids that were parsed from YAML."""
    found: list[str] = []
    read = clauses.read

    def counted(text: str, file: str, id_: str) -> Precedent:
        found.append(id_)
        return read(text, file, id_)

    monkeypatch.setattr(clauses, "read", counted)
    return found


def test_a_second_opening_parses_nothing_and_reads_the_same(workspace: Path, parsed: list[str]) -> None:
    first = library.load(workspace)
    assert len(parsed) == MANY
    assert library.load(workspace) == first
    assert len(parsed) == MANY
    assert first.precedents[0] == _precedent(0)


def test_a_changed_file_is_parsed_anew_though_its_time_and_size_are_the_same(
    workspace: Path, parsed: list[str]
) -> None:
    library.load(workspace)
    file = workspace / "precedents/clauses/closing/guests-7.yaml"
    times = file.stat()
    file.write_text(file.read_text(encoding="utf-8").replace("thanked {{", "praised {{"), encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    parsed.clear()
    found = {precedent.id: precedent for precedent in library.load(workspace).precedents}
    assert parsed == ["closing/guests-7"]
    assert "praised" in found["closing/guests-7"].text


def test_files_that_come_and_go_are_followed(workspace: Path) -> None:
    library.load(workspace)
    (workspace / "precedents/clauses/closing/guests-3.yaml").unlink()
    library.save_precedents(workspace, [replace(_precedent(3), id="closing/new")])
    for _ in range(2):
        ids = {precedent.id for precedent in library.load(workspace).precedents}
        assert "closing/new" in ids
        assert "closing/guests-3" not in ids


def test_a_file_moved_keeps_its_words_under_its_new_id(workspace: Path) -> None:
    library.load(workspace)
    folder = workspace / "precedents/clauses/closing"
    text = (folder / "guests-3.yaml").read_text(encoding="utf-8").replace("guests-3", "moved")
    (folder / "guests-3.yaml").unlink()
    (folder / "moved.yaml").write_text(text, encoding="utf-8")
    assert replace(_precedent(3), id="closing/moved") in library.load(workspace).precedents


def test_a_fault_is_told_each_time(workspace: Path) -> None:
    library.load(workspace)
    (workspace / "precedents/clauses/closing/guests-3.yaml").write_text("text: [", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DraftingError) as told:
            library.load(workspace)
        assert told.value.problems[0].where.file.endswith("guests-3.yaml")


@pytest.mark.parametrize("damage", ["cut", "byte", "empty", "folder", "gone", "version"])
def test_a_damaged_cache_is_done_without_and_made_again(workspace: Path, parsed: list[str], damage: str) -> None:
    first = library.load(workspace)
    cache = workspace / CACHE
    data = cache.read_bytes()
    if damage in ("folder", "gone"):
        cache.unlink()
    if damage == "folder":
        cache.mkdir()
    if damage == "cut":
        cache.write_bytes(data[: len(data) // 2])
    if damage == "byte":
        cache.write_bytes(data.replace("“its”".encode(), "“his”".encode(), 1))
    if damage == "empty":
        cache.write_bytes(b"")
    if damage == "version":
        cache.write_bytes(b"x" + data[1:])
    parsed.clear()
    assert library.load(workspace) == first
    assert len(parsed) == MANY
    assert damage == "folder" or cache.read_bytes() == data


def test_where_nothing_can_be_written_the_shelf_is_read_all_the_same(workspace: Path) -> None:
    (workspace / ".drafter").write_text("in the way", encoding="utf-8")
    assert len(library.load(workspace).precedents) == MANY


def test_a_small_shelf_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    library.save_precedents(tmp_path, [_precedent(number) for number in range(3)])
    assert len(library.load(tmp_path).precedents) == 3
    assert not (tmp_path / ".drafter").exists()


def test_what_is_derived_is_kept_out_of_a_repository(workspace: Path) -> None:
    library.load(workspace)
    assert "*" in (workspace / ".drafter/.gitignore").read_text(encoding="utf-8").split("\n")


def test_every_field_is_remembered() -> None:
    whole = tuple(_precedent(number) for number in range(MANY))
    pack, unpack = packing(Precedent)

    assert tuple(unpack(json.loads(json.dumps(pack(whole))))) == whole
