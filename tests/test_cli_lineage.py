"""The command line on the history of an invented forum: show, lineage and coverage."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from elbonia import held, ingested, run, text

MEETINGS = {
    "a": text("First", "Klow, Elbonia", "7 May 2013"),
    "b": text("Second", "Zenda, Ruritania", "8 May 2014").replace("welcomed the report", "noted the report"),
    "c": text("Third", "Klow, Elbonia", "7 May 2015"),
    "d": text("Fourth", "Zenda, Ruritania", "9 May 2016").replace("2. The Meeting reaffirmed its commitment to the "
        "safety of fishing vessels of less than twelve metres in length.",
        "2. Members deplored the theft of seventeen turnips from the garden of the secretariat."),
}  # fmt: skip


@pytest.fixture
def mined(forum: Path) -> Path:
    assert ingested(forum, **MEETINGS).exit_code == 0
    assert run(forum, "mine").exit_code == 0
    return forum


def _id(workspace: Path, word: str) -> str:
    (found,) = [
        each["id"]
        for each in json.loads(run(workspace, "mine", "--dry-run", "--json").stdout)["precedents"]
        if word in each["text"]
    ]
    return str(found)


def test_show_tells_an_official_what_became_of_a_clause(mined: Path):
    shown = run(mined, "show", _id(mined, "harbour masters")).stdout

    for words in (
        "in 4 of 4 statements",
        "7 May 2013, Klow, Elbonia: first used",
        "8 May 2014, Zenda, Ruritania: reworded; verb weaker: welcomed (positive) -> noted (neutral)",
        "The Meeting [-welcomed-] {+noted+} the report of the secretariat",
        "7 May 2015, Klow, Elbonia: reworded; verb stronger: noted (neutral) -> welcomed (positive)",
        "the wording above again",
        "strength: welcomed (positive) 2013 -> weaker: noted (neutral) 2014 -> stronger: welcomed",
    ):
        assert words in shown


def test_the_same_verb_said_more_strongly_is_among_its_strengths(forum: Path):
    first = text("First", "Klow, Elbonia", "7 May 2013")
    second = text("Second", "Zenda, Ruritania", "8 May 2014").replace(
        "welcomed the report", "warmly welcomed the report"
    )
    ingested(forum, a=first, b=second)
    run(forum, "mine")
    shown = run(forum, "show", _id(forum, "harbour masters")).stdout

    assert "strength: welcomed (positive) 2013 -> stronger: warmly welcomed (positive) 2014" in " ".join(shown.split())


def test_show_tells_the_values_that_each_slot_had_and_what_was_dropped(mined: Path):
    thanks = run(mined, "show", _id(mined, "appreciation")).stdout
    vessels = run(mined, "show", _id(mined, "fishing vessels")).stdout

    assert "2013, 2015: Elbonia" in thanks
    assert "2014, 2016: Ruritania" in thanks
    assert "9 May 2016, Zenda, Ruritania: dropped: not in this statement" in vessels


def test_show_tells_the_month_of_a_value_where_the_year_had_several_meetings(forum: Path):
    ingested(
        forum,
        a=text("First", "Klow, Elbonia", "7 May 2013"),
        b=text("Second", "Zenda, Ruritania", "8 November 2013"),
        c=text("Third", "Klow, Elbonia", "7 May 2014"),
    )
    run(forum, "mine")
    thanks = run(forum, "show", _id(forum, "appreciation")).stdout

    assert "May 2013, 2014: Elbonia" in thanks
    assert "November 2013: Ruritania" in thanks


def test_show_as_json_is_the_precedent_with_its_history_and_frequency(mined: Path):
    found = json.loads(run(mined, "show", _id(mined, "harbour masters"), "--json").stdout)

    assert {"id", "text", "attested", "slots", "status"} <= set(found)
    assert found["frequency"] == {"in": 4, "of": 4}
    assert [(step["date"], step["event"]) for step in found["history"]] == [
        ("2013-05-07", "first used"), ("2014-05-08", "reworded"), ("2015-05-07", "reworded"),
        ("2016-05-09", "same wording"),
    ]  # fmt: skip
    assert found["history"][1]["strength"] == "weaker"
    assert ["-", "welcomed"] in found["history"][1]["words"]


def test_colour_is_for_terminals_and_no_color_keeps_them_plain(mined: Path, monkeypatch: pytest.MonkeyPatch):
    from drafter.cli import showing

    runs = ((" ", "The Meeting"), ("-", "noted"), ("+", "welcomed"))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in "".join(showing.changed(runs, "The Meeting welcomed"))
    monkeypatch.setenv("NO_COLOR", "1")
    assert "".join(showing.changed(runs, "The Meeting welcomed")).strip() == "The Meeting [-noted-] {+welcomed+}"


def test_the_picture_goes_to_outputs_as_svg_and_as_a_page(mined: Path):
    result = run(mined, "lineage")

    paths = [Path(line) for line in result.stdout.splitlines()]
    assert (result.exit_code, [path.name for path in paths]) == (0, ["lineage.svg", "lineage.html"])
    assert ET.fromstring(paths[0].read_text()).get("role") == "img"
    assert "<table>" in paths[1].read_text()


def test_drawing_again_gives_the_same_bytes_and_keeps_what_a_person_changed(mined: Path):
    (svg, page) = [Path(line) for line in run(mined, "lineage").stdout.splitlines()]
    before = svg.read_bytes()
    page.write_text("mine")
    again = [Path(line) for line in run(mined, "lineage").stdout.splitlines()]

    assert (again[0], svg.read_bytes()) == (svg, before)
    assert (again[1].name, page.read_text()) == ("lineage-2.html", "mine")


def test_some_precedents_are_drawn_by_id_or_by_function(mined: Path, tmp_path: Path):
    name = _id(mined, "harbour masters")
    one = json.loads(run(mined, "lineage", name, "--out", tmp_path / "one.svg", "--json").stdout)
    many = json.loads(run(mined, "lineage", "theme", "closing/", "--out", tmp_path / "two.svg", "--json").stdout)

    assert [each["id"] for each in one["precedents"]] == [name]
    assert {each["id"].partition("/")[0] for each in many["precedents"]} == {"theme", "closing"}
    assert Path(one["files"][0]).is_file()


def test_what_is_retired_is_not_drawn_and_that_is_told(mined: Path, tmp_path: Path):
    name = _id(mined, "harbour masters")
    file = mined / f"precedents/clauses/{name}.yaml"
    file.write_text(file.read_text().replace("status: proposed", "status: retired"))

    assert name not in run(mined, "lineage", "--json").stdout
    told = run(mined, "lineage", name, "--out", tmp_path / "x.svg")
    assert (told.exit_code, "there is no precedent to draw" in told.stderr) == (1, True)


@pytest.mark.parametrize("words", [("lineage", "theme/no-such"), ("coverage", "2011-01-01-nothing")])
def test_a_name_that_is_none_is_told(mined: Path, words: tuple[str, str]):
    result = run(mined, *words)

    assert (result.exit_code, "there is no" in result.stderr) == (1, True)


def test_a_picture_of_another_form_is_called_wrongly(mined: Path):
    assert run(mined, "lineage", "--out", "x.png").exit_code == 2


def test_an_archive_without_precedents_has_no_picture(forum: Path):
    result = run(forum, "lineage", "--json")

    assert (result.exit_code, json.loads(result.stdout)["files"]) == (1, [])
    assert "drafter mine" in result.stderr


def test_coverage_tells_what_is_absent_and_what_is_new(mined: Path):
    (last,) = [id_ for id_ in held(mined) if id_.startswith("2016")]
    result = run(mined, "coverage", last)

    assert result.exit_code == 0
    for words in (
        "compared with 3 statements before it",
        "absent: 1 standing item",
        "in 3 of the last 3 statements, last 2015-05-07-elbonia-forum-3, para. 2",
        "new: 1 clause",
        "para. 2 Members deplored the theft of seventeen turnips",
        "held: 4 clauses of 4 precedents",
    ):
        assert words in result.stdout


def test_coverage_as_json_accounts_for_every_clause(mined: Path):
    (last,) = [id_ for id_ in held(mined) if id_.startswith("2016")]
    found = json.loads(run(mined, "coverage", last, "--json").stdout)

    assert (found["id"], set(found)) == (last, {"id", "compared", "absent", "new", "held", "reworded", "repeated"})
    assert [(one["in"], one["of"], one["last"]["statement"]) for one in found["absent"]] == [
        (3, 3, "2015-05-07-elbonia-forum-3")
    ]
    assert found["absent"][0]["last"]["source"]["file"] == "c.txt"
    assert [(one["paragraph"], one["like"]) for one in found["new"]] == [("2", None)]
    assert [one["paragraph"] for one in found["held"]] == ["1", "3", "4", "5"]


@pytest.mark.parametrize("form", ["txt", "docx", "md"])
def test_a_draft_in_a_file_is_held_against_the_archive(mined: Path, tmp_path: Path, form: str):
    words = text("Fifth", "Klow, Elbonia", "8 May 2017")
    (tmp_path / "draft.txt").write_text(words[: words.index("5. ")])
    path = tmp_path / "draft.txt"
    if form != "txt":
        run(mined, "render", path, "--to", form, "--out", tmp_path / "out")
        (path,) = (tmp_path / "out").glob(f"*.{form}")
    found = json.loads(run(mined, "coverage", path, "--json").stdout)

    assert [one["paragraph"] for one in found["held"]] == ["1", "2", "3", "4"]
    assert [one["id"] for one in found["absent"]] == [_id(mined, "appreciation")]
    assert len(found["compared"]) == 4
    assert len(held(mined)) == 4


def test_the_first_statement_of_a_body_has_nothing_to_be_compared_with_and_that_is_told(mined: Path):
    result = run(mined, "coverage", held(mined)[0])

    assert (result.exit_code, "absent: no standing item" in result.stdout) == (0, True)
    assert "no statement of the same body and sort of meeting is held from before it" in result.stderr


def test_coverage_of_a_draft_of_another_body_says_so(mined: Path, tmp_path: Path):
    draft = tmp_path / "draft.txt"
    draft.write_text(text("Fifth", day="8 May 2017").replace("Elbonia Forum", "Turnip League")
                     .replace("ELBONIA FORUM", "TURNIP LEAGUE"))  # fmt: skip
    result = run(mined, "coverage", draft, "--json")

    assert (result.exit_code, json.loads(result.stdout)["absent"]) == (0, [])
    assert "no statement of the same body" in result.stderr


def test_coverage_refuses_a_file_that_is_no_statement(mined: Path, tmp_path: Path):
    (tmp_path / "accounts.txt").write_text("root:x:0:0:root:/root:/bin/bash\nmail:x:8:8:mail:/var/mail:/usr/sbin\n")
    result = run(mined, "coverage", tmp_path / "accounts.txt")

    assert result.exit_code == 1
    assert "this is no statement" in result.stderr
    assert "absent" not in result.stdout


@pytest.mark.parametrize("named", [False, True])
def test_what_cannot_be_read_is_told_and_not_that_there_is_nothing(mined: Path, named: bool):
    files = sorted((mined / "precedents/clauses").rglob("*.yaml"))
    for path in files:
        path.write_text("")
    id_ = files[0].relative_to(mined / "precedents/clauses").with_suffix("").as_posix()

    told = run(mined, "lineage", *([id_] if named else []))

    assert f"{id_}.yaml: error: the file is empty" in told.stderr
    assert "there is no precedent" not in told.stderr
    assert told.exit_code == 1
