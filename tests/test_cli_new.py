"""The command line, `drafter new`: an empty meeting file, one begun from the last meeting, one asked for."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from elbonia import ingested, text

from drafter import marked_yaml
from drafter.cli.commands import drafter

BALI = "2013-03-05-ahg-som-7"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "workspace"
    assert CliRunner().invoke(drafter, ["init", str(folder)]).exit_code == 0
    return folder


def run(workspace: Path, *words: str | Path, typed: str = "") -> Result:
    result = CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)], input=typed)
    assert "Traceback" not in result.output
    return result


def held(path: Path) -> dict[str, object]:
    value = marked_yaml.load(path.read_text(encoding="utf-8"), str(path)).value
    assert isinstance(value, dict)
    return dict(value)


def test_a_new_meeting_file_names_the_schema_from_where_it_stands(workspace: Path):
    path = workspace / "meetings" / "2017" / "next.yaml"

    result = run(workspace, "new", "statement", path)

    assert result.exit_code == 0
    first = path.read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=../../templates/meeting-file.schema.json"
    assert (path.parent / first.partition("=")[2]).is_file()


def test_a_workspace_of_old_gets_the_schema_with_its_next_meeting_file(forum: Path):
    path = forum / "next.yaml"

    assert run(forum, "new", "briefing", path).exit_code == 0

    assert (
        json.loads((forum / "templates/meeting-file.schema.json").read_text(encoding="utf-8"))["title"]
        == "Meeting file"
    )


def test_a_meeting_file_outside_of_any_workspace_is_written_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(drafter, ["new", "statement", "next.yaml"])

    assert result.exit_code == 0
    assert "$schema" not in (tmp_path / "next.yaml").read_text(encoding="utf-8")
    refused = CliRunner().invoke(drafter, ["new", "statement", "other.yaml", "--from", BALI])
    assert refused.exit_code == 2
    assert "name one with --workspace DIR" in refused.output


@pytest.mark.parametrize("kind", ["statement", "progress-report", "briefing"])
def test_a_meeting_file_begins_from_a_past_statement_and_drafts(workspace: Path, tmp_path: Path, kind: str):
    path = tmp_path / "next.yaml"

    result = run(workspace, "new", kind, path, "--from", BALI)
    drafted = run(workspace, "draft", path, "--to", "md", "--out", tmp_path / "out", "--json")

    value = held(path)
    assert result.exit_code == 0
    assert value["meeting"]["title"] == "Eighth Meeting of Ad Hoc Group (AHG) Senior Officials"  # type: ignore[index]
    assert value["previous"]["city"] == "Sydney"  # type: ignore[index]
    rules = {problem["rule"] for problem in json.loads(drafted.stdout)["problems"] if problem["severity"] == "error"}
    assert rules <= {"gap", "clause-fact"}
    shown = {key: part for key, part in value.items() if key != "previous"}
    for row in shown.get("follow_up") or ():  # type: ignore[union-attr]
        row.pop("commitment", None)  # type: ignore[union-attr,call-arg,arg-type] # an id, which no paper prints
    assert "2013" not in json.dumps(shown)


def test_a_report_begun_from_a_statement_follows_up_what_that_promised_done_or_not(workspace: Path, tmp_path: Path):
    ledger = workspace / "precedents/commitments.yaml"
    made = [row for row in json.loads(run(workspace, "commitments", "--json").stdout) if row["made"]]
    own = [row["id"] for row in made if row["made"]["statement"] == BALI]
    before, _, after = ledger.read_text(encoding="utf-8").partition(f"\n{own[0]}:")
    ledger.write_text(f"{before}\n{own[0]}:{re.sub(r'status: .*', 'status: done', after, count=1)}", encoding="utf-8")
    path = tmp_path / "next.yaml"

    run(workspace, "new", "progress-report", path, "--from", BALI)

    text = path.read_text(encoding="utf-8")
    assert re.findall(r"- commitment: (.+)", text)[: len(own)] == own
    assert "status:  # done" in text
    assert "promises of other meetings are open, too" in text


@pytest.mark.parametrize(
    "of", ["2011-03-09-ahg-som-4", "2013-04-02-ministerial-conference-5", "2016-03-22-som",
           "bali-process-strategy-for-cooperation-2014-and-beyond"],
)  # fmt: skip
def test_a_brief_begun_from_any_paper_keeps_to_its_pages_and_says_how_much_more_is_open(
    workspace: Path, tmp_path: Path, of: str
):
    path = tmp_path / "brief.yaml"
    run(workspace, "new", "briefing", path, "--from", of)

    drafted = run(workspace, "draft", path, "--to", "md", "--out", tmp_path / "out", "--json")

    told = {problem["rule"]: problem for problem in json.loads(drafted.stdout)["problems"]}
    assert "length" not in told
    assert "`drafter commitments --open` lists them all" in told["commitments-more"]["mend"]
    assert "commitments that are open." in next((tmp_path / "out").glob("*.md")).read_text(encoding="utf-8")


def test_a_statement_that_is_not_there_is_refused_and_nothing_is_written(workspace: Path, tmp_path: Path):
    result = run(workspace, "new", "statement", tmp_path / "next.yaml", "--from", "2013-03-05-ahg-som-9")

    assert result.exit_code == 1
    assert f"did you mean {BALI}" in result.stderr
    assert not (tmp_path / "next.yaml").exists()


def test_an_interview_is_stopped_and_goes_on_with_what_is_missing(workspace: Path, tmp_path: Path):
    path = tmp_path / "asked.yaml"
    run(workspace, "new", "statement", path, "--ask", typed="Zenda Process\n?\n\n")
    path.write_text(path.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")

    result = run(workspace, "new", "statement", path, "--ask", "--json", typed="Zenda\nstop\n")

    value = held(path)
    assert value["body"]["name"] == "Zenda Process"  # type: ignore[index]
    assert value["body"]["short"] == "Zenda"  # type: ignore[index]
    assert path.read_text(encoding="utf-8").endswith("# mine\n")
    told = json.loads(result.stdout)
    assert told["file"] == str(path)
    assert "host.country" in told["missing"]
    assert "body.name" not in result.stderr


def test_an_interview_of_another_kind_of_paper_is_refused(workspace: Path, tmp_path: Path):
    path = tmp_path / "brief.yaml"
    run(workspace, "new", "briefing", path)

    result = run(workspace, "new", "statement", path, "--ask", typed="x\n")

    assert result.exit_code == 1
    assert "this meeting file is of the kind briefing, not statement" in result.stderr


def test_an_interview_may_begin_from_the_last_meeting(workspace: Path, tmp_path: Path):
    path = tmp_path / "next.yaml"

    result = run(workspace, "new", "statement", path, "--from", BALI, "--ask", typed="\nBangkok\n")

    assert result.exit_code == 0
    assert "meeting.title" not in result.stderr
    assert held(path)["previous"]["city"] == "Sydney"  # type: ignore[index]


def test_asking_names_the_facts_that_are_left_and_the_way_to_say_the_last_day(workspace: Path):
    path = workspace / "asked.yaml"
    typed = "\n" * 6 + "back\n" + "\n" * 30 + "stop\n"

    result = run(workspace, "new", "membership", path, "--ask", typed="back\nZenda Process\nstop\n")
    whole = run(workspace, "new", "statement", workspace / "whole.yaml", "--ask", typed=typed)

    assert "this is the first question" in result.output
    assert "still to be given" in result.output
    assert "body.short" in result.output.split("still to be given")[1]
    assert "or the first and the last: 14–15 March 2017" in whole.output


def test_clauses_of_lists_that_the_paper_has_not_are_named_at_its_end(tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    assert CliRunner().invoke(drafter, ["init", str(folder)]).exit_code == 0
    made = {}
    for kind in ("statement", "ministerial-statement"):
        path = folder / f"{kind}.yaml"
        words = ["new", kind, str(path), "--from", "2013-03-05-ahg-som-7", "--workspace", str(folder)]
        assert CliRunner().invoke(drafter, words).exit_code == 0
        made[kind] = path.read_text(encoding="utf-8")
    clauses = {kind: set(re.findall(r"- clause: (\S+)", text)) for kind, text in made.items()}

    assert "recommendation/web-portal-used" in clauses["statement"]
    assert clauses["statement"] == clauses["ministerial-statement"]
    assert "\n# - clause: recommendation/web-portal-used  # 2013-03-05" in made["ministerial-statement"]


@pytest.fixture
def of_another_body(tmp_path: Path) -> Path:
    """A workspace with the starter's templates, and no clause but those mined from another body's statements."""
    folder = tmp_path / "workspace"
    assert CliRunner().invoke(drafter, ["init", "--empty", str(folder)]).exit_code == 0
    ingested(folder, third=text(), fourth=text("Fourth", "Strelsau, Ruritania", "9 June 2016", "31st"))
    assert run(folder, "mine").exit_code == 0
    return folder


def test_in_a_workspace_of_another_body_it_leads_to_a_template_of_its_own_statement(of_another_body: Path) -> None:
    told = run(
        of_another_body, "new", "statement", of_another_body / "next.yaml", "--from", "2016-06-09-elbonia-forum-4"
    )
    brief = run(
        of_another_body, "new", "briefing", of_another_body / "brief.yaml", "--from", "2016-06-09-elbonia-forum-4"
    )

    assert "this template is made for another body" in told.stderr
    assert "drafter template --from 2016-06-09-elbonia-forum-4" in told.stderr
    assert brief.stderr == ""
    assert "drafter template --from ID" in run(of_another_body, "new", "--help").output


def test_a_statement_of_another_body_keeps_its_own_opening_and_closing(of_another_body: Path) -> None:
    path = of_another_body / "next.yaml"
    run(of_another_body, "new", "statement", path, "--from", "2016-06-09-elbonia-forum-4")
    chosen = held(path)["choose"]
    made = json.loads(run(of_another_body, "draft", path, "--to", "md", "--json").stdout)
    texts = [block["text"] for block in made["statement"]["blocks"] if block["kind"] == "paragraph"]

    assert isinstance(chosen, list)
    assert [each.partition("/")[0] for each in chosen] == ["opening", "closing"]
    assert texts[0].startswith("The Co-Chairs of the")
    assert " hosted the " in texts[0]
    assert texts[-1].startswith("The Meeting expressed its appreciation to the Government of [[host.country]]")
    assert sum("expressed its appreciation" in each for each in texts) == 1
    assert not any("[[opening/" in each or "[[closing/" in each for each in texts)


def test_one_clause_of_the_same_name_makes_the_template_of_another_body_no_own_one(of_another_body: Path) -> None:
    path = of_another_body / "next.yaml"
    (closing,) = (path.stem for path in (of_another_body / "precedents/clauses/closing").glob("*.yaml"))
    run(of_another_body, "review", "rename", f"closing/{closing}", "closing/host-thanked")
    told = run(of_another_body, "new", "statement", path, "--from", "2016-06-09-elbonia-forum-4")
    made = json.loads(run(of_another_body, "draft", path, "--to", "md", "--json").stdout)
    texts = [block["text"] for block in made["statement"]["blocks"]]

    assert "this template is made for another body: most of the clauses" in told.stderr
    assert [each.partition("/")[0] for each in held(path)["choose"]] == ["opening"]
    assert sum("expressed its appreciation" in each for each in texts) == 1


def test_a_file_with_a_template_of_its_own_tells_which_text_takes_it(tmp_path: Path) -> None:
    last = tmp_path / "last.yaml"
    last.write_text("template: x.md.j2\nkind: summary\nmeeting: {title: Third Meeting, ordinal: 3}\n", encoding="utf-8")
    folder = tmp_path / "workspace"
    CliRunner().invoke(drafter, ["init", "--empty", str(folder)])
    told = {kind: run(folder, "new", kind, folder / f"{kind}.yaml", "--from", last).stderr
            for kind in ("statement", "summary", "progress-report")}  # fmt: skip

    assert "this file drafts a summary, by a template of its own; a statement does not take" in told["statement"]
    assert f"drafter new summary {folder / 'statement.yaml'} --from" in told["statement"].replace("\n", " ")
    assert (told["summary"], told["progress-report"]) == ("", "")
    assert held(folder / "summary.yaml")["template"] == "x.md.j2"


def test_where_the_templates_are_the_bodys_own_no_clause_is_chosen_and_nothing_told(workspace: Path) -> None:
    path = workspace / "own.yaml"

    assert run(workspace, "new", "statement", path, "--from", BALI).stderr == ""
    assert "choose" not in held(path)
