"""The command line, templates: a past statement to a template and a meeting file, and the statement back from them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from elbonia import ID, text

from drafter.cli.commands import drafter
from drafter.model import GAP

SYDNEY = "2013-03-05-ahg-som-7"


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter workspace, laid out once."""
    folder = tmp_path_factory.mktemp("starter") / "workspace"
    assert CliRunner().invoke(drafter, ["init", str(folder)]).exit_code == 0
    return folder


@pytest.fixture
def workspace(laid_out: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return Path(shutil.copytree(laid_out, tmp_path / "workspace"))


def run(workspace: Path, *words: str | Path) -> Result:
    result = CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)])
    assert "Traceback" not in result.output
    return result


def drafted(workspace: Path, meeting: Path | str) -> dict[str, object]:
    result = run(workspace, "draft", meeting, "--to", "md", "--json")
    value = json.loads(result.stdout)
    assert value["statement"] is not None, result.stderr
    return dict(value["statement"])


def readable(statement: dict[str, object]) -> object:
    """Return what a reader sees of a statement: title, attendance, kind, and the blocks."""
    return statement["kind"], statement["title"], statement["attendance"], rows(statement)


def rows(statement: dict[str, object]) -> list[tuple[str, str, int, str]]:
    blocks = statement["blocks"]
    assert isinstance(blocks, list)
    return [(block["kind"], block["label"], block["level"], block["text"]) for block in blocks]


@pytest.mark.parametrize("out", ["", "my form.md.j2", "elsewhere/deep/form.md.j2"])
def test_the_meeting_file_names_the_schema_from_where_it_stands(workspace: Path, out: str) -> None:
    (workspace / "templates/meeting-file.schema.json").unlink()  # as in a workspace of old
    (workspace / "elsewhere/deep").mkdir(parents=True)
    at = workspace / out if out else None

    result = run(workspace, "template", "--from", SYDNEY, *(["--out", at] if at else []))

    meeting = at.parent / at.name.replace(".md.j2", ".yaml") if at else workspace / f"templates/meetings/{SYDNEY}.yaml"
    assert result.exit_code == 0
    first = meeting.read_text(encoding="utf-8").split("\n")[0]
    assert first.startswith("# yaml-language-server: $schema=")
    held = json.loads((meeting.parent / first.partition("=")[2]).read_text(encoding="utf-8"))
    assert held["title"] == "Meeting file"


def test_a_statement_goes_to_a_template_and_comes_back(workspace: Path) -> None:
    result = run(workspace, "template", "--from", SYDNEY)
    form, meeting = workspace / f"templates/{SYDNEY}.md.j2", workspace / f"templates/meetings/{SYDNEY}.yaml"
    past = json.loads(run(workspace, "render", SYDNEY, "--to", "md", "--json").stdout)["statement"]

    assert (result.exit_code, result.stderr) == (0, "")
    first, second, counted, *rest = result.stdout.splitlines()
    assert (first, second) == (str(form), str(meeting))
    assert re.fullmatch(
        r"    \d\d clauses of the shelf; \d\d optional passages, in words of this statement only", counted
    )
    assert rest == [
        "    tried: drafted with its own facts, it gives the statement back to the letter",
        "    faults of the source that stay repaired in it: 3",
        '        line 88, lost hyphen: "regionallyfocused" -> "regionally-focused"',
        '        line 153, lost space: "consideration.In" -> "consideration. In"',
        '        line 235, lost hyphen: "cohosted" -> "co-hosted"',
        f"    draft from it: drafter draft {meeting}",
    ]
    assert readable(drafted(workspace, meeting)) == readable(past)


def test_its_json_says_what_was_made_of_it(workspace: Path) -> None:
    result = run(workspace, "template", "--from", SYDNEY, "--json")
    value = json.loads(result.stdout)

    assert list(value) == [
        "statement", "template", "meeting_file", "files", "clauses", "optional", "identical", "repairs", "problems",
    ]  # fmt: skip
    assert (value["statement"], value["identical"], value["problems"]) == (SYDNEY, True, [])
    assert "closing/host-thanked" in value["clauses"]
    assert [repair["after"] for repair in value["repairs"]] == ["regionally-focused", "consideration. In", "co-hosted"]
    assert all(Path(file).is_file() for file in value["files"])


def test_made_twice_it_is_the_same_and_what_a_person_changed_is_never_overwritten(workspace: Path) -> None:
    run(workspace, "template", "--from", SYDNEY)
    form = workspace / f"templates/{SYDNEY}.md.j2"
    first = form.read_bytes()
    again = run(workspace, "template", "--from", SYDNEY)
    form.write_text("mine\n", encoding="utf-8")
    refused = run(workspace, "template", "--from", SYDNEY)

    assert (again.exit_code, again.stderr) == (0, "")
    assert refused.exit_code == 1
    assert "there is a file of this name already, and it is not what would be written" in refused.stderr
    assert form.read_text(encoding="utf-8") == "mine\n"
    assert first != b"mine\n"


@pytest.mark.parametrize("name", ["own.md.j2", "own", "own.j2"])
def test_a_template_that_goes_elsewhere_drafts_from_beside_its_meeting_file(
    workspace: Path, tmp_path: Path, name: str
) -> None:
    result = run(workspace, "template", "--from", SYDNEY, "-o", tmp_path / name)

    assert result.stdout.splitlines()[:2] == [str(tmp_path / "own.md.j2"), str(tmp_path / "own.yaml")]
    assert drafted(workspace, tmp_path / "own.yaml")["title"]


def test_a_folder_takes_both_under_the_statements_name(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    run(workspace, "template", "--from", SYDNEY, "--out", tmp_path / "out")

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [f"{SYDNEY}.md.j2", f"{SYDNEY}.yaml"]


def test_another_bodys_statement_as_it_was_received_comes_back(forum: Path, tmp_path: Path) -> None:
    for number, day in (("Third", "7 May 2015"), ("Fourth", "9 June 2016")):
        (tmp_path / f"{number}.txt").write_text(text(number, day=day), encoding="utf-8")
        assert run(forum, "ingest", tmp_path / f"{number}.txt").exit_code == 0
    run(forum, "mine")
    result = run(forum, "template", "--from", ID, "--json")
    value = json.loads(result.stdout)
    past = json.loads(run(forum, "render", ID, "--to", "md", "--json").stdout)["statement"]

    assert (value["identical"], len(value["clauses"])) == (True, 5)
    assert readable(drafted(forum, value["meeting_file"])) == readable(past)


def test_the_next_meetings_facts_leave_nothing_of_the_old_one_unmarked(workspace: Path) -> None:
    run(workspace, "template", "--from", SYDNEY)
    old = workspace / f"templates/meetings/{SYDNEY}.yaml"
    following = workspace / "next.yaml"
    facts = old.read_text(encoding="utf-8")
    for before, after in (
        ('start: "2013-03-05"', "start: 2017-03-14"), ("Sydney", "Wellington"), ('"7"', "11"), ('"6"', "10"),
        ("country: Australia", "country: New Zealand"), ("Seventh", "Eleventh"), ("seventh", "eleventh"),
        ("sixth", "tenth"), ("June 2012", "February 2016"),
    ):  # fmt: skip
        assert before in facts
        facts = facts.replace(before, after)
    following.write_text(facts + "keep: [all]\n", encoding="utf-8")
    statement = drafted(workspace, following)
    shown = json.dumps([statement["title"], *(row[3] for row in rows(statement))], ensure_ascii=False)
    words = GAP.sub("", shown)

    assert "Eleventh Meeting" in words
    assert "14\u00a0March 2017" in words
    for fact in (
        "2013", "2012", "Sydney", "SYDNEY", " seventh", "Government of Australia", "sixth", "Seventh", "SEVENTH",
        "Thailand and",
    ):  # fmt: skip
        assert fact not in words


def test_an_unknown_statement_and_a_missing_name_are_told(workspace: Path) -> None:
    unknown = run(workspace, "template", "--from", "2013-03-05-ahg-som-8")
    none = run(workspace, "template")

    assert unknown.exit_code == 1
    assert "did you mean 2013-03-05-ahg-som-7" in unknown.stderr
    assert none.exit_code == 2
    assert json.loads(run(workspace, "template", "--from", "x", "--json").stdout)["template"] is None


def test_a_file_that_is_no_archives_statement_can_be_a_template_too(workspace: Path, tmp_path: Path) -> None:
    edited = tmp_path / "klow.md"
    edited.write_text("# A TITLE\n\n1. One.\n\n2. Two in Klow on 5 May 2015.\n", encoding="utf-8")
    value = json.loads(run(workspace, "template", "--from", edited, "--json").stdout)

    assert (value["statement"], value["identical"]) == ("klow", True)
