"""A past statement whose file cannot be read: told, left out, and nothing of its own given away or dropped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter

THIRD = """THIRD MEETING OF THE ELBONIA FORUM
KLOW, ELBONIA, 7 MAY 2015
CO-CHAIRS' STATEMENT

1. The Co-Chairs of the Elbonia Forum hosted the Third Meeting of the Elbonia Forum in Klow, Elbonia on 7 May 2015.
2. The Meeting welcomed the report of the regional office on the training of border officials.
3. The Meeting expressed its appreciation to the Government of Elbonia for its hospitality in hosting the meeting.
"""
FOURTH = THIRD.replace("THIRD", "FOURTH").replace("Third", "Fourth").replace("2015", "2016")
FIFTH = THIRD.replace("THIRD", "FIFTH").replace("Third", "Fifth").replace("2015", "2017")
BROKEN = "2015-05-07-elbonia-forum-3"
DAMAGES = {
    "empty": lambda text: "",
    "without the end of its head": lambda text: text.replace("\n---\n", "\n", 1),
    "with a mark that is no YAML": lambda text: text.replace("kind: ", "kind: [", 1),
    "with another id": lambda text: text.replace("elbonia-forum-3", "elbonia-forum-33", 1),
}


def run(workspace: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)])


@pytest.fixture(params=DAMAGES)
def broken(forum: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A workspace of two statements, mined, the file of the first one broken."""
    for name, text in (("third.txt", THIRD), ("fourth.txt", FOURTH), ("fifth.txt", FIFTH)):
        (tmp_path / name).write_text(text)
    assert run(forum, "ingest", tmp_path / "third.txt", tmp_path / "fourth.txt").exit_code == 0
    assert run(forum, "mine").exit_code == 0
    path = forum / f"precedents/statements/{BROKEN}.md"
    path.write_text(DAMAGES[request.param](path.read_text()))
    return forum


def files(workspace: Path) -> dict[str, bytes]:
    return {path.relative_to(workspace).as_posix(): path.read_bytes() for path in workspace.rglob("*.*")}


def told_first(result: Result) -> bool:
    fault, left = f"{BROKEN}.md", f"1 statement was left out, for its file cannot be read: {BROKEN}"
    said = result.output
    return result.exit_code == 1 and 0 <= said.find(fault) < said.find(": error: ") < said.find(left)


def test_mining_keeps_the_evidence_of_a_broken_statement(broken: Path):
    before = files(broken)

    result = run(broken, "mine")

    assert told_first(result)
    assert "not held" not in result.output
    assert files(broken) == before
    assert any(BROKEN.encode() in data for name, data in before.items() if "/clauses/" in name)


def test_the_source_of_a_broken_statement_is_not_read_as_a_new_one(broken: Path, tmp_path: Path):
    before = files(broken)

    result = run(broken, "ingest", tmp_path / "third.txt")

    assert told_first(result)
    assert f"this file is held as {BROKEN}, whose own file cannot be read; nothing was read" in result.output
    assert files(broken) == before


def test_other_files_are_read_beside_a_broken_statement(broken: Path, tmp_path: Path):
    result = run(broken, "ingest", tmp_path / "fourth.txt", tmp_path / "fifth.txt")

    assert told_first(result)
    assert (broken / "precedents/statements/2017-05-07-elbonia-forum-5.md").exists()
    assert "held already, and not changed: 2016-05-07-elbonia-forum-4" in result.output


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_another_text_of_its_meeting_does_not_get_the_id_of_a_broken_statement(
    broken: Path, tmp_path: Path, dry: list[str]
):
    before = (broken / f"precedents/statements/{BROKEN}.md").read_bytes()
    (tmp_path / "other.txt").write_text(THIRD.replace("welcomed", "noted"))

    result = run(broken, "ingest", tmp_path / "other.txt", *dry)

    assert told_first(result)
    assert f"{BROKEN}-b: new" in result.output
    assert (broken / f"precedents/statements/{BROKEN}.md").read_bytes() == before


def test_what_may_be_the_source_of_an_empty_file_is_not_read(forum: Path, tmp_path: Path):
    received, other = tmp_path / "third.txt", tmp_path / "other.txt"
    received.write_text(THIRD)
    other.write_text(THIRD.replace("welcomed", "noted"))
    run(forum, "ingest", received)
    (forum / f"precedents/statements/{BROKEN}.md").rename(forum / "precedents/statements/klow.md")
    (forum / "precedents/statements/klow.md").write_text("")
    (forum / f"precedents/statements/{BROKEN}.md").write_text("")

    result = run(forum, "ingest", received, other)

    assert result.output.count("this file may be held as") == 2
    assert len(list((forum / "precedents/statements").iterdir())) == 2
    assert not (forum / "precedents/sources/other.txt").exists()


@pytest.mark.parametrize("words", [["search", "appreciation"], ["search", "appreciation", "--json"]])
def test_search_finds_what_there_is(broken: Path, words: list[str]):
    result = run(broken, *words)

    assert told_first(result)
    assert "appreciation to the Government of" in result.stdout
    assert "--json" not in words or json.loads(result.stdout)


def test_show_shows_the_evidence_that_a_broken_statement_gave(broken: Path):
    name = json.loads(run(broken, "search", "appreciation", "--json").stdout)[0]["id"]

    result = run(broken, "show", name)

    assert told_first(result)
    assert "third.txt" in result.stdout


def test_check_checks_the_others(broken: Path):
    other = "2016-05-07-elbonia-forum-4"

    alone, beside = run(broken, "check", BROKEN), run(broken, "check", BROKEN, other, "--json")

    assert told_first(alone)
    assert [problem["rule"] for problem in json.loads(beside.stdout)][1:2] == ["left-out"]
    assert told_first(run(broken, "check"))
    assert told_first(run(broken, "check", broken / f"precedents/statements/{BROKEN}.md"))


def test_a_draft_is_made_beside_a_broken_statement_and_no_final_text(broken: Path, tmp_path: Path):
    other = "2016-05-07-elbonia-forum-4"
    out = tmp_path / "out"

    draft = run(broken, "render", other, "--to", "md", "--out", out)
    final = run(broken, "render", other, "--to", "md", "--out", out, "--final")

    assert told_first(draft)
    assert told_first(final)
    assert (out / f"{other}.md").exists()
    assert not (out / f"{other}-final.md").exists()
    assert told_first(run(broken, "render", BROKEN, "--to", "md", "--out", out))


def test_a_broken_register_still_stops_reading_and_mining(broken: Path, tmp_path: Path):
    (broken / "precedents/names.yaml").write_text("elbonia: [\n")
    before = files(broken)

    for words in (["ingest", tmp_path / "fifth.txt"], ["mine"]):
        result = run(broken, *words)
        assert result.exit_code == 1
        assert "names.yaml" in result.output
        assert f"{BROKEN}.md" in result.output
    assert files(broken) == before


def test_mine_says_when_evidence_was_only_taken_out(forum: Path, tmp_path: Path):
    for name, text in (("third.txt", THIRD), ("fourth.txt", FOURTH), ("fifth.txt", FIFTH)):
        (tmp_path / name).write_text(text)
        run(forum, "ingest", tmp_path / name)
    run(forum, "mine")
    run(forum, "remove", "2017-05-07-elbonia-forum-5")

    result = run(forum, "mine")

    first, *names = result.stdout.splitlines()
    assert first.endswith(f"; {len(names)} with evidence taken out")
    assert "new" not in result.stdout
    assert len(names) > 1
