"""The command line, learning: what an official types, and what stands on the screen after it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter

ELBONIA = """THIRD MEETING OF THE ELBONIA FORUM
KLOW, ELBONIA, 7 MAY 2015
CO-CHAIRS' STATEMENT

1. The Co-Chairs of the Elbonia Forum hosted the Third Meeting of the Elbonia Forum in Klow, Elbonia on 7 May 2015.
2. The Meeting expressed its appreciation to the Government of Elbonia for its hospitality in hosting the meeting.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "meetings of the forum"
    (folder / "precedents").mkdir(parents=True)
    (folder / "templates").mkdir()
    return folder


def run(workspace: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)])


def test_help_teaches_the_two_journeys_and_names_every_command():
    result = CliRunner().invoke(drafter, ["--help"])

    assert result.exit_code == 0
    for word in ("drafter ingest", "drafter mine", "drafter new statement", "drafter draft", "uses a network"):
        assert word in result.stdout


@pytest.mark.parametrize("command", ["init", "ingest", "mine", "search", "show", "new", "draft", "check", "render"])
def test_each_command_has_help(command: str):
    result = CliRunner().invoke(drafter, [command, "--help"])

    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 5


def test_a_statement_read_stands_in_the_workspace_with_its_original(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    received.write_text(ELBONIA)

    result = run(workspace, "ingest", received)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[:3] == [
        "2015-05-07-elbonia-forum-3: new",
        "    Third Meeting of the Elbonia Forum; Klow, Elbonia; 7\u00a0May 2015",
        "    2 paragraphs",
    ]
    assert (workspace / "precedents/sources/klow.txt").read_text() == ELBONIA
    assert "2. The Meeting expressed" in (workspace / "precedents/statements/2015-05-07-elbonia-forum-3.md").read_text()
    assert "2015-05-07-elbonia-forum-3:" in (workspace / "precedents/meetings.yaml").read_text()


def test_reading_it_again_changes_nothing_and_prints_it_as_corrected(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    received.write_text(ELBONIA)
    run(workspace, "ingest", received)
    held = workspace / "precedents/statements/2015-05-07-elbonia-forum-3.md"
    held.write_text(held.read_text().replace("hospitality", "warm hospitality"))
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}

    result = run(workspace, "ingest", received, "--json")

    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before
    assert "warm hospitality" in json.loads(result.stdout)[0]["blocks"][1]["text"]


def test_a_dry_run_writes_nothing(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    received.write_text(ELBONIA)

    result = run(workspace, "ingest", received, "--dry-run", "--json")

    (statement,) = json.loads(result.stdout)
    assert statement["meeting"] == {
        "body": "Elbonia Forum",
        "name": "Third Meeting of the Elbonia Forum",
        "ordinal": 3,
        "city": "Klow",
        "country": "Elbonia",
        "start": "2015-05-07",
        "end": "2015-05-07",
    }
    assert not list((workspace / "precedents").iterdir())


def test_what_cannot_be_read_is_told_all_at_once_and_the_rest_is_read(workspace: Path, tmp_path: Path):
    (tmp_path / "good.txt").write_text(ELBONIA)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "blob.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7\n...")
    (tmp_path / "page.html").write_bytes(b"<!DOCTYPE html>\n<html><p>Nets</p></html>")
    names = ("none.txt", "empty.txt", "blob.txt", "scan.pdf", "page.html", "good.txt")

    result = run(workspace, "ingest", *(tmp_path / name for name in names), tmp_path, "--json")

    assert result.exit_code == 1
    assert [statement["id"] for statement in json.loads(result.stdout)] == ["2015-05-07-elbonia-forum-3"]
    told = result.stderr
    for words in (
        "no such file",
        "the file is empty",
        "not a text file",
        "a PDF file",
        "a folder, not a file",
        "a web page",
        "6 errors",
    ):
        assert words in told
    assert "Traceback" not in told


def test_a_place_that_is_no_workspace_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(drafter, ["check"])

    assert result.exit_code == 2
    assert "drafter init DIR" in result.stderr


def test_broken_yaml_in_the_shelf_is_told_with_file_and_line(workspace: Path):
    clause = workspace / "precedents/clauses/closing/thanks.yaml"
    clause.parent.mkdir(parents=True)
    clause.write_text("id: closing/thanks\ntext: The Meeting: agreed: so\n")

    result = run(workspace, "search", "thanks", "--json")

    assert result.exit_code == 1
    assert json.loads(result.stdout) == []
    assert "precedents/clauses/closing/thanks.yaml:2: error" in result.stderr


def test_a_disagreement_inside_a_text_is_told_when_it_is_read(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    received.write_text(ELBONIA.replace("7 MAY", "8 MAY"))

    result = run(workspace, "ingest", received)

    assert result.exit_code == 0
    assert 'disagrees with itself on the date: "8 MAY 2015" (line 2); "7 May 2015" (line 5)' in result.stderr


def test_init_lays_out_a_workspace_that_checks_and_never_overwrites_one(tmp_path: Path):
    folder = tmp_path / "new"

    first = CliRunner().invoke(drafter, ["init", str(folder)])
    second = CliRunner().invoke(drafter, ["init", str(folder)])

    assert first.exit_code == 0
    assert (folder / "templates/statement.md.j2").is_file()
    assert (folder / "precedents/sources").is_dir()
    assert second.exit_code == 1
    assert "nothing was written" in second.stderr


def test_an_empty_workspace_has_templates_and_names_but_no_archive(tmp_path: Path):
    folder = tmp_path / "own"

    result = CliRunner().invoke(drafter, ["init", str(folder), "--empty"])

    assert result.exit_code == 0
    assert (folder / "precedents/names.yaml").is_file()
    assert not list((folder / "precedents/statements").iterdir())
    assert not (folder / "precedents/meetings.yaml").exists()


def test_a_sentence_of_an_earlier_meeting_does_not_give_the_facts(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    earlier = (
        "1. The Second Meeting of the Elbonia Forum was held in Streslau, Ruritania on 2 May 2014.\n2. The Co-Chairs"
    )
    received.write_text(ELBONIA.replace("1. The Co-Chairs", earlier).replace("2. The Meeting", "3. The Meeting"))

    (statement,) = json.loads(run(workspace, "ingest", received, "--json").stdout)

    assert statement["id"] == "2015-05-07-elbonia-forum-3"
    assert statement["meeting"]["city"] == "Klow"


def test_nothing_is_read_into_a_workspace_whose_registers_are_broken(workspace: Path, tmp_path: Path):
    (workspace / "precedents/names.yaml").write_text("elbonia: {name: [}\n")
    (tmp_path / "klow.txt").write_text(ELBONIA)

    result = run(workspace, "ingest", tmp_path / "klow.txt")

    assert result.exit_code == 1
    assert "names.yaml:1" in result.stderr
    assert [path.name for path in (workspace / "precedents").iterdir()] == ["names.yaml"]


def test_another_text_of_the_same_meeting_is_kept_beside_and_told(workspace: Path, tmp_path: Path):
    for name, text in (("one.txt", ELBONIA), ("two.txt", ELBONIA.replace("hospitality", "kindness"))):
        (tmp_path / name).write_text(text)

    result = run(workspace, "ingest", tmp_path / "one.txt", tmp_path / "two.txt")

    assert "another text of this meeting is held as 2015-05-07-elbonia-forum-3; both are kept" in result.stderr
    assert len(list((workspace / "precedents/statements").iterdir())) == 2
