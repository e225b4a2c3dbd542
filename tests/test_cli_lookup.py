"""The command line, looking up: mine, search, show and check on the archive that the starter carries."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli import asking
from drafter.cli.commands import drafter


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starter") / "workspace"
    assert CliRunner().invoke(drafter, ["init", str(folder)]).exit_code == 0
    return folder


def run(workspace: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)])


def test_mining_the_archive_again_changes_nothing(workspace: Path):
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}

    result = run(workspace, "mine")

    assert result.exit_code == 0
    assert "0 new or with new evidence" in result.stdout
    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before


def test_mine_tells_what_stands_to_the_letter_and_what_is_reworded(workspace: Path, tmp_path: Path):
    copy = Path(shutil.copytree(workspace, tmp_path / "copy"))
    (copy / "precedents/clauses/closing/host-thanked.yaml").unlink()

    told = run(copy, "mine").stdout

    assert re.search(r"^  closing/expressed-\S+  \(proposed; \d+ to the letter(, \d+ reworded)?\)$", told, re.MULTILINE)


def test_mine_prints_the_whole_shelf_and_every_entry_refills(workspace: Path):
    (precedents,) = json.loads(run(workspace, "mine", "--dry-run", "--json").stdout).values()

    assert len(precedents) > 60
    for precedent in precedents:
        for entry in precedent["attested"]:
            filled = precedent["text"]
            for name, value in entry["values"].items():
                filled = filled.replace("{{ " + name + " }}", value)
            assert entry.get("variant") or filled == entry["text"], precedent["id"]


def test_a_slot_stands_on_one_line(workspace: Path):
    lines = run(workspace, "search", "--limit", "200").stdout.splitlines()

    assert any("{{" in line for line in lines)
    assert [line for line in lines if line.count("{{") != line.count("}}")] == []


def test_search_ranks_the_thanks_to_the_host_first(workspace: Path):
    hits = json.loads(run(workspace, "search", "appreciation", "hospitality", "host", "--json").stdout)

    assert hits[0]["id"] == "closing/host-thanked"
    assert set(hits[0]) == {"id", "score", "text", "attested"}
    assert hits == sorted(hits, key=lambda hit: -hit["score"])


def test_filters_hold_and_the_limit_too(workspace: Path):
    hits = json.loads(run(workspace, "search", "--function", "closing", "--limit", "2", "--json").stdout)

    assert len(hits) == 2
    assert all(hit["id"].startswith("closing/") for hit in hits)


def test_nothing_found_says_what_to_try(workspace: Path):
    result = run(workspace, "search", "zeppelin")

    assert (result.exit_code, result.stdout) == (0, "")
    assert "try other words" in result.stderr


@pytest.mark.parametrize(
    ("option", "asked", "told"),
    [
        ("--theme", "law enforcment", 'the theme "law enforcment"\n    mend: did you mean "law enforcement"?'),
        ("--theme", "Zeppelins", 'those that there are: "courtesies", '),
        ("--theme", "???", 'no clause on the shelf has the theme "???"'),
        ("--actor", "ministres", 'did you mean "Ministers"?'),
        ("--verb", "welcommed", 'did you mean "welcomed"'),
        ("--verb", "nonsense", 'those that there are: "welcomed", '),
        ("--function", "openin", 'there is no function "openin"; did you mean "opening"?'),
        ("--function", "zeppelin", "there are opening, attendance, purpose, "),
    ],
)
def test_a_filter_that_nothing_on_the_shelf_has_is_told_with_what_it_has(
    workspace: Path, option: str, asked: str, told: str
):
    result = run(workspace, "search", option, asked, "meeting")

    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_a_theme_that_is_not_there_gives_no_hit_as_json(workspace: Path):
    result = run(workspace, "search", "--theme", "Zeppelins", "--json")

    assert (result.exit_code, json.loads(result.stdout)) == (2, [])


@pytest.mark.parametrize(
    "words", [["--verb", "deplored"], ["--theme", "law enforcement", "zeppelin"], ["--since", "2099"]]
)
def test_a_filter_that_is_no_mistake_finds_nothing_without_a_problem(workspace: Path, words: list[str]):
    result = run(workspace, "search", *words)

    assert result.exit_code == 0
    assert "nothing found" in result.stderr


def test_an_empty_shelf_has_no_theme_to_tell(tmp_path: Path):
    assert CliRunner().invoke(drafter, ["init", str(tmp_path / "new"), "--empty"]).exit_code == 0

    result = run(tmp_path / "new", "search", "--theme", "nets")

    assert result.exit_code == 0
    assert "nothing found" in result.stderr


def test_a_function_is_asked_for_in_capitals_too(workspace: Path):
    assert run(workspace, "search", "--function", "CLOSING").stdout == run(
        workspace, "search", "--function", "closing"
    ).stdout  # fmt: skip


def test_like_tells_where_it_was_said_before_and_what_keeps_it(workspace: Path):
    result = run(
        workspace, "like", "The Meeting thanked the Government of Elbonia for hosting the SOM.", "--limit", "2"
    )

    assert result.exit_code == 0
    assert "2016-03-22-som, para. 26" in result.stdout
    assert "kept as closing/host-thanked" in result.stdout


def test_like_answers_each_line_of_standard_input_in_order(workspace: Path):
    asked = "Ministers thanked the host.\n\nMembers affirmed concerns regarding labour trafficking.\n"
    result = CliRunner().invoke(drafter, ["like", "-", "--json", "--workspace", str(workspace)], input=asked)

    first, blank, third = json.loads(result.stdout)

    assert blank == []
    assert {"statement", "paragraph", "source", "text", "score", "precedent"} == set(first[0])
    assert "labour trafficking" in third[0]["text"]


def test_like_says_when_nothing_is_near(workspace: Path):
    assert "nothing like it was said before" in run(workspace, "like", "Cheese tastes good.").stdout


def test_show_tells_text_slots_and_where_each_wording_stands(workspace: Path):
    shown = run(workspace, "show", "closing/host-thanked").stdout

    for words in (
        "closing/host-thanked  (approved)",
        "{{ host.country }}: country",
        "2013-03-05-ahg-som-7, para. 25",
        "lines 261-263",
        "reworded",
    ):
        assert words in shown


def test_an_unknown_id_is_told_with_the_nearest(workspace: Path):
    result = run(workspace, "show", "closing/hosts-thanked")

    assert result.exit_code == 1
    assert "did you mean closing/host-thanked" in result.stderr


def test_check_of_the_archive_finds_what_places_in_it_contradict(workspace: Path):
    result = run(workspace, "check", "--json")

    errors = [problem for problem in json.loads(result.stdout) if problem["severity"] == "error"]
    assert result.exit_code == 1
    told = {(problem["where"]["statement"], problem["rule"]) for problem in errors}
    assert {
        ("2009-07-27-ahg-som-1", "dates-agree"),
        ("2014-08-06-ahg-som-8", "lost-name"),
        ("2014-08-06-ahg-som-8", "meeting-dates"),
        ("2016-03-22-som", "meeting-dates"),
    } <= told
    assert all(problem["what"] and problem["mend"] for problem in errors)


def test_check_of_one_statement_says_only_what_it_shows_by_itself(workspace: Path):
    ids = {
        problem["where"]["statement"]
        for problem in json.loads(run(workspace, "check", "2013-03-05-ahg-som-7", "--json").stdout)
    }

    assert ids == {"2013-03-05-ahg-som-7"}


def test_a_statement_in_markdown_is_checked_by_its_path(workspace: Path, tmp_path: Path):
    path = tmp_path / "own.md"
    path.write_text("# STATEMENT\n\n1. The Meeting met on 30 February 2015.\n", encoding="utf-8")

    result = run(workspace, "check", path, "--json")

    assert "impossible-date" in [problem["rule"] for problem in json.loads(result.stdout)]


def test_a_file_is_checked_against_the_whole_archive(workspace: Path, tmp_path: Path):
    path = tmp_path / "ninth.md"
    path.write_text(
        "---\nid: ninth\nmeeting: {body: Bali Process, name: Ninth Meeting of Ad Hoc Group Senior Officials, "
        'ordinal: 9, city: Colombo, country: Sri Lanka, start: "2015-02-03", end: "2015-02-03"}\n---\n\n'
        "1. The Co-Chairs acknowledged the support of the IOM in assisting all invited members to participate in the "
        "eighth meeting of AHG Senior Officials.\n",
        encoding="utf-8",
    )

    found = json.loads(run(workspace, "check", path, "--json").stdout)

    left = next(problem for problem in found if problem["rule"] == "last-left")
    assert left["what"].startswith('"eighth meeting of AHG Senior Officials" of 2014-08-06-ahg-som-8 is left in "The')
    assert {problem["where"]["statement"] for problem in found} == {"ninth"}


def test_a_file_that_was_saved_from_a_statement_is_not_told_as_held_twice(workspace: Path, tmp_path: Path):
    source = next((workspace / "precedents/sources").glob("000_*"))
    path = tmp_path / "eighth.txt"
    path.write_text(source.read_text(encoding="utf-8").replace("5 MARCH 2013", "5 MARCH 2014"), encoding="utf-8")

    found = json.loads(run(workspace, "check", path, "--json").stdout)

    assert found
    assert "held-twice" not in {problem["rule"] for problem in found}


def test_a_target_that_is_nothing_is_told(workspace: Path):
    assert "no such file" in run(workspace, "check", "none/x.md").stderr
    assert "did you mean 2016-03-22-som" in run(workspace, "check", "2016-03-22-sum").stderr


def test_the_beginning_of_an_id_tells_which_is_meant(workspace: Path):
    assert "mend: did you mean 2016-03-22-som?\n" in run(workspace, "check", "2016-03").stderr
    assert "did you mean 2016" not in run(workspace, "check", "20").stderr


@pytest.mark.parametrize("since", ["last", "2014-13", "14", "2014-02-30", "June 2014"])
def test_a_date_that_is_none_is_called_wrongly(workspace: Path, since: str):
    result = run(workspace, "search", "--since", since)

    assert result.exit_code == 2
    assert f'there is no date "{since}"; write a year, 2014, or a month, 2014-08' in result.stderr


def test_a_month_may_be_written_with_one_figure(workspace: Path):
    assert run(workspace, "search", "--since", "2014-8").stdout == run(workspace, "search", "--since", "2014-08").stdout


def test_words_that_stand_in_no_clause_are_told_where_they_stand(workspace: Path):
    lone = run(workspace, "search", "seaworthiness", "Zubrowka")
    (statement,) = (workspace / "precedents/statements").glob("2013-04-02*")
    statement.write_text(statement.read_text() + "\n99. Ministers admired the seaworthiness of Zubrowka.\n")

    found = run(workspace, "search", "seaworthiness", "Zubrowka")

    assert "nothing found: only kept clauses are searched" in lone.stderr
    assert "in past statements" not in lone.stderr
    assert f"in past statements the words stand in {statement.stem}" in found.stderr


def test_the_functions_are_listed_without_an_empty_one(workspace: Path):
    assert "[opening|" in run(workspace, "search", "--help").stdout


def test_json_that_is_printed_in_pieces_is_one_value(capsys: pytest.CaptureFixture[str]):
    value = {"title": "Zürich", "blocks": [{"text": f"Net {number}", "lines": [number]} for number in range(5000)]}

    asking.print_json(value)

    assert capsys.readouterr().out == json.dumps(value, ensure_ascii=False, indent=2) + "\n"
