"""The command line: what a draft of a past statement would have saved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter
from tests.elbonia import ID, ingested, text

FIRST = {"number": "First", "place": "Zenda, Ruritania", "day": "5 May 2013"}
SECOND = {"number": "Second", "place": "Borduria City, Borduria", "day": "6 May 2014"}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forum") / "workspace"
    assert CliRunner().invoke(drafter, ["init", str(folder), "--empty"]).exit_code == 0
    assert ingested(folder, one=text(**FIRST), two=text(**SECOND), three=text()).exit_code == 0
    return folder


def run(workspace: Path, *words: str) -> Result:
    return CliRunner().invoke(drafter, [*words, "--workspace", str(workspace)])


def told_of(workspace: Path, id_: str = ID) -> Any:
    return json.loads(run(workspace, "backtest", id_, "--json").stdout)


def test_the_json_has_what_is_promised(workspace: Path):
    told = told_of(workspace)

    assert told["id"] == ID
    assert told["from"] == ["2013-05-05-elbonia-forum-1", "2014-05-06-elbonia-forum-2"]
    assert 0.8 < told["coverage"] <= 1
    assert told["draft"]["meeting"]["city"] == "Klow"
    opening = told["draft"]["blocks"][0]["text"].replace("\u00a0", " ")
    assert opening.endswith("hosted the Third Meeting of the Elbonia Forum in Klow, Elbonia on 7 May 2015.")
    assert told["words"]["shared"] + told["words"]["to_type"] == told["words"]["real"]
    assert told["words"]["stood"] + told["words"]["to_delete"] == told["words"]["draft"]


def test_copies_of_earlier_statements_stand_beside_it(workspace: Path):
    told = told_of(workspace)

    assert told["last"]["id"] == "2014-05-06-elbonia-forum-2"
    assert told["best"]["f1"] >= told["last"]["f1"]
    assert told["f1"] > told["best"]["f1"]


def test_each_sentence_tells_how_much_of_it_stood_and_where_it_comes_from(workspace: Path):
    first = told_of(workspace)["sentences"][0]

    assert first["statement"] == "2014-05-06-elbonia-forum-2"
    assert first["from_paragraph"] == "1"
    assert 0 < first["stood"] <= first["words"]


def test_nothing_later_is_used_and_nothing_is_written(workspace: Path):
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}

    told = told_of(workspace, "2014-05-06-elbonia-forum-2")

    assert told["from"] == ["2013-05-05-elbonia-forum-1"]
    assert "Klow" not in json.dumps(told)
    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before


def test_an_official_reads_what_it_saves_and_which_sentences_stood(workspace: Path):
    shown = run(workspace, "backtest", ID)

    assert shown.exit_code == 0
    assert f"{ID}: drafted from 2 statements before it" in shown.stdout
    assert "saved against a copy of the last one: " in shown.stdout
    assert "from 2014-05-06-elbonia-forum-2, para. 5" in shown.stdout
    assert "only 2 statements are held from before it" in shown.stderr


def test_the_draft_itself_is_written_where_it_is_asked_for(workspace: Path, tmp_path: Path):
    shown = run(workspace, "backtest", ID, "--to", "md,docx", "--out", str(tmp_path))

    assert sorted(path.name for path in tmp_path.glob("2015*")) == [f"{ID}-backtest.docx", f"{ID}-backtest.md"]
    assert f"{ID}-backtest.md" in shown.stdout
    assert "hosted the Third Meeting of the Elbonia Forum" in (tmp_path / f"{ID}-backtest.md").read_text()


def test_the_first_statement_is_told_to_have_nothing_before_it(workspace: Path):
    shown = run(workspace, "backtest", "2013-05-05-elbonia-forum-1")

    assert shown.exit_code == 0
    assert "there is nothing to draft it from" in shown.stderr
    assert told_of(workspace, "2013-05-05-elbonia-forum-1")["last"] is None


def test_a_statement_that_is_not_held_is_told_with_the_nearest_also_in_json(workspace: Path):
    shown = run(workspace, "backtest", "2015-05-07-elbonia-forum-4", "--json")

    assert shown.exit_code == 1
    assert json.loads(shown.stdout)["problems"]
    assert f"did you mean {ID}" in shown.stderr


def test_a_statement_without_a_date_is_told_how_to_mend_that(workspace: Path):
    path = workspace / "precedents/statements/undated.md"
    path.write_text("---\nid: undated\nkind: strategy\n---\n\n# PLAN\n\n1. Members dredge.\n")
    try:
        shown = run(workspace, "backtest", "undated")
    finally:
        path.unlink()

    assert shown.exit_code == 1
    assert "undated has no date: what came before it cannot be told" in shown.stderr
    assert 'mend: write "start:" below "meeting:" at its head' in shown.stderr


def test_a_statement_may_be_named_by_its_file(workspace: Path):
    assert run(workspace, "backtest", f"precedents/statements/{ID}.md").exit_code == 0


def test_help_tells_what_is_compared():
    told = CliRunner().invoke(drafter, ["backtest", "--help"]).stdout

    assert "runs of five" in " ".join(told.split())


def test_the_five_documents_are_drafted_better_than_any_copy(tmp_path: Path):
    folder = tmp_path / "bali"
    assert CliRunner().invoke(drafter, ["init", str(folder)]).exit_code == 0
    ids = ("2013-04-02-ministerial-conference-5", "2014-08-06-ahg-som-8", "2016-03-22-som")

    ratios = [(told := told_of(folder, id_))["f1"] / told["best"]["f1"] for id_ in ids]

    assert sum(ratios) / 3 >= 1.6, ratios
    assert min(ratios) > 1.4, ratios
