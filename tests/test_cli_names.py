"""The command line, names: looked up, a new one made known, and taken out again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter
from drafter.workflow import workspace as places


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    places.init(tmp_path / "ws", empty=True)
    return tmp_path / "ws"


def run(workspace: Path, *words: str) -> Result:
    return CliRunner().invoke(drafter, ["names", *words, "--workspace", str(workspace)])


def test_a_name_is_added_found_and_taken_out_again(workspace: Path) -> None:
    register = workspace / "precedents/names.yaml"
    before = register.read_bytes()
    added = run(workspace, "--add", "the Lake League", "--kind", "organisation", "--acronym", "LKL", "--also", "League")

    assert added.stdout == 'lake-league: Lake League (LKL), organisation; in a sentence "the Lake League"\n'
    assert "to undo it: drafter names --take-out lake-league" in added.stderr
    assert run(workspace, "lkl").stdout == added.stdout
    assert run(workspace, "--take-out", "lake-league").stdout == f"taken out: {added.stdout}"
    assert register.read_bytes() == before


def test_a_name_that_is_known_is_not_added_twice(workspace: Path) -> None:
    before = (workspace / "precedents/names.yaml").read_bytes()
    again = run(workspace, "--add", "viet-nam")

    assert again.stdout == "viet-nam: Viet Nam, state\n"
    assert "it is known already; nothing was done" in again.stderr
    assert (workspace / "precedents/names.yaml").read_bytes() == before


def test_several_names_of_one_kind_are_added_at_once(workspace: Path) -> None:
    added = run(workspace, "--add", "Reef Fund", "--add", "Palm Union", "--kind", "organisation")

    assert [line.partition(":")[0] for line in added.stdout.splitlines()] == ["reef-fund", "palm-union"]
    assert added.stderr.count("to undo it: drafter names --take-out") == 2
    assert run(workspace, "palm").stdout.startswith("palm-union: Palm Union, organisation")


def test_a_name_with_its_acronym_in_brackets_is_known_by_both(workspace: Path) -> None:
    added = run(workspace, "--add", "Lower Sava Fund (LSF)", "--add", "Reef Union (Islands)", "--kind", "organisation")

    assert added.stdout.splitlines() == [
        'lower-sava-fund: Lower Sava Fund (LSF), organisation; in a sentence "the Lower Sava Fund"',
        'reef-union-islands: Reef Union (Islands), organisation; in a sentence "the Reef Union (Islands)"',
    ]


def test_what_a_name_stands_for_is_known_by_its_words_where_nobody_says_it(workspace: Path) -> None:
    names = ("Reef Fisheries Organization (RFO)", "Lake Isles", "Union of Sava", "Commission for Reefs (CR)")
    added = run(workspace, *(word for name in names for word in ("--add", name)))
    organisation = run(workspace, "--add", "Palm Union", "--kind", "state")

    kinds = [line.split(";")[0].rpartition(", ")[2] for line in added.stdout.splitlines()]
    assert kinds == ["organisation", "state", "state", "organisation"]
    assert organisation.stdout == "palm-union: Palm Union, state\n"


def test_of_several_names_none_is_added_where_one_is_none(workspace: Path) -> None:
    before = (workspace / "precedents/names.yaml").read_bytes()
    result = run(workspace, "--add", "Lancre", "--add", "?!", "--add", "Lutha " * 60)

    assert result.exit_code == 1
    assert "a name must have letters" in result.stderr
    assert "a name has at most 300 letters" in result.stderr
    assert (workspace / "precedents/names.yaml").read_bytes() == before


def test_with_json_each_name_is_told_with_how_a_sentence_says_it(workspace: Path) -> None:
    (row,) = json.loads(run(workspace, "philippines", "--json").stdout)

    assert (row["name"], row["in_text"], row["kind"], row["new"]) == ("Philippines", "the Philippines", "state", False)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--add", "?!"], "a name must have letters"),
        (["--add", "Lancre", "--in-text", "our neighbour"], 'it is "Lancre" or "the Lancre", not "our neighbour"'),
        (["--add", "Lancre", "--acronym", "IOM"], '"IOM" stands for International Organization for Migration'),
        (["--add", "Lancre " * 60], "a name has at most 300 letters"),
        (["--take-out", "lancre"], 'the register has no name with the key "lancre"'),
        (["--take-out", "austria"], '"Austria" was edited in the register, or is not of those that drafter added'),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(workspace: Path, words: list[str], told: str) -> None:
    before = (workspace / "precedents/names.yaml").read_bytes()
    result = run(workspace, *words)

    assert result.exit_code == 1
    assert told in result.stderr
    assert "mend: " in result.stderr
    assert (workspace / "precedents/names.yaml").read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ["Lancre", "--add", "Elbonia"],
        ["--kind", "state"],
        ["--add", "A", "--kind", "x"],
        ["--add", "Lancre", "--add", "Lutha", "--also", "Lutah"],
    ],
)
def test_called_wrongly_it_says_how_it_is_called(workspace: Path, words: list[str]) -> None:
    assert run(workspace, *words).exit_code == 2
