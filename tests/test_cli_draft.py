"""The command line, drafting: from a meeting file to Word, PDF, HTML and Markdown, and every refusal."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter import starter
from drafter.cli.commands import drafter
from drafter.model import DOCUMENTS, GAP

EXAMPLE = "templates/meetings/senior-officials-meeting.yaml"


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter workspace, laid out once."""
    folder = tmp_path_factory.mktemp("starter") / "workspace"
    result = CliRunner().invoke(drafter, ["init", str(folder)])
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.fixture
def workspace(laid_out: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return Path(shutil.copytree(laid_out, tmp_path / "workspace"))


def run(workspace: Path, *words: str | Path) -> Result:
    result = CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)])
    assert "Traceback" not in result.output
    return result


def changed(workspace: Path, old: str, new: str, file: str = EXAMPLE) -> Path:
    path = workspace / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def outputs(workspace: Path) -> list[str]:
    return sorted(path.name for path in (workspace / "outputs").iterdir() if path.name != "README.md")


def test_the_example_is_drafted_in_all_four_forms_and_its_gap_is_told(laid_out: Path, tmp_path: Path):
    result = run(laid_out, "draft", laid_out / EXAMPLE, "--to", "docx,pdf,html,md", "--out", tmp_path, "--json")

    value = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [Path(file).suffix for file in value["files"]] == [".docx", ".pdf", ".html", ".md"]
    assert all(Path(file).stat().st_size > 3000 for file in value["files"])
    assert [problem["rule"] for problem in value["problems"] if problem["severity"] == "error"] == ["gap"]
    numbers = [block["label"] for block in value["statement"]["blocks"] if block["label"].isdecimal()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(numbers) > 15


@pytest.mark.parametrize(
    "meeting", sorted(path for path, _ in starter.files() if path.startswith("templates/meetings/"))
)
def test_every_example_of_the_starter_drafts_without_editing(laid_out: Path, tmp_path: Path, meeting: str):
    result = run(laid_out, "draft", laid_out / meeting, "--to", "docx,pdf,html,md", "--out", tmp_path)

    assert result.exit_code in (0, 1)
    assert sorted(path.suffix for path in tmp_path.glob("[!.]*")) == [".docx", ".html", ".md", ".pdf"]


def test_the_same_inputs_give_the_same_bytes(laid_out: Path, tmp_path: Path):
    for folder in ("one", "two"):
        run(laid_out, "draft", laid_out / EXAMPLE, "--to", "docx,pdf,html,md", "--out", tmp_path / folder)

    one = {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()}
    two = {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()}
    assert len(one) == 5
    assert one == two


def test_a_final_text_is_refused_while_a_gap_is_left_and_nothing_is_written(workspace: Path):
    result = run(workspace, "draft", workspace / EXAMPLE, "--final", "--to", "docx,md")

    assert result.exit_code == 1
    assert "not final: nothing was written" in result.stderr
    assert outputs(workspace) == []


def test_a_final_text_has_its_own_name_and_an_edited_draft_can_become_one(workspace: Path):
    draft = Path(json.loads(run(workspace, "draft", workspace / EXAMPLE, "--to", "md", "--json").stdout)["files"][0])
    refused = run(workspace, "render", draft, "--final", "--to", "docx")
    draft.write_text(GAP.sub("in May 2018", draft.read_text(encoding="utf-8")), encoding="utf-8")

    result = run(workspace, "render", draft, "--final", "--to", "docx,html", "--json")

    assert (refused.exit_code, result.exit_code) == (1, 0)
    assert [Path(file).name for file in json.loads(result.stdout)["files"]] == [
        f"{draft.stem}-final.docx",
        f"{draft.stem}-final.html",
    ]
    html = (workspace / "outputs" / f"{draft.stem}-final.html").read_text(encoding="utf-8")
    assert "DRAFT" not in html
    assert "May 2018" in html
    assert "host-thanked" not in html


def test_a_paragraph_changed_since_it_was_drafted_is_not_said_to_be_agreed(workspace: Path):
    draft = Path(json.loads(run(workspace, "draft", workspace / EXAMPLE, "--to", "md", "--json").stdout)["files"][0])
    before = draft.read_text(encoding="utf-8")
    draft.write_text(before.replace("its generosity and hospitality", "its hospitality"), encoding="utf-8")

    run(workspace, "render", draft, "--to", "html")

    html = next((workspace / "outputs").glob("*.html")).read_text(encoding="utf-8")
    assert "closing/<wbr>host-thanked (changed)" in html
    assert "changed from opening/meeting-hosted" not in html


def test_a_file_that_a_person_changed_is_kept_and_the_new_draft_goes_beside_it(workspace: Path):
    first = json.loads(run(workspace, "draft", workspace / EXAMPLE, "--to", "md", "--json").stdout)["files"]
    edited = Path(first[0])
    edited.write_text(edited.read_text(encoding="utf-8") + "\nMy own words.\n", encoding="utf-8")

    result = run(workspace, "draft", workspace / EXAMPLE, "--to", "md", "--json")

    value = json.loads(result.stdout)
    assert edited.read_text(encoding="utf-8").endswith("My own words.\n")
    assert [Path(file).name for file in value["files"]] == [f"{edited.stem}-2.md"]
    assert "has been changed since it was written, and is kept" in result.stderr


def test_an_unchanged_file_is_written_again_under_its_own_name(workspace: Path):
    run(workspace, "draft", workspace / EXAMPLE, "--to", "md")
    changed(workspace, "Wellington", "Auckland")

    run(workspace, "draft", workspace / EXAMPLE, "--to", "md")

    (name,) = [name for name in outputs(workspace) if not name.startswith(".")]
    assert "Auckland" in (workspace / "outputs" / name).read_text(encoding="utf-8")


def test_a_draft_in_markdown_can_be_edited_and_rendered(workspace: Path):
    run(workspace, "draft", workspace / EXAMPLE, "--to", "md")
    (draft,) = (path for path in (workspace / "outputs").glob("*.md") if path.name != "README.md")
    draft.write_text(draft.read_text(encoding="utf-8") + "\n1. A paragraph of my own.\n", encoding="utf-8")

    result = run(workspace, "render", draft, "--to", "html,docx", "--json")

    assert result.exit_code in (0, 1)
    html = next(path for path in (workspace / "outputs").glob("*.html")).read_text(encoding="utf-8")
    assert "A paragraph of my own." in html


def test_a_past_statement_is_rendered_in_every_form(laid_out: Path, tmp_path: Path):
    result = run(laid_out, "render", "2013-03-05-ahg-som-7", "--to", "docx,pdf,html,md", "--out", tmp_path, "--json")

    assert result.exit_code == 0
    assert sorted(Path(file).name for file in json.loads(result.stdout)["files"]) == [
        f"2013-03-05-ahg-som-7.{form}" for form in ("docx", "html", "md", "pdf")
    ]


def test_new_writes_a_meeting_file_that_drafts_with_gaps_and_never_overwrites(workspace: Path):
    path = workspace / "next.yaml"

    first, second = run(workspace, "new", "statement", path), run(workspace, "new", "statement", path)
    drafted = run(workspace, "draft", path, "--to", "md")

    assert (first.exit_code, second.exit_code, drafted.exit_code) == (0, 1, 1)
    assert "nothing was written" in second.stderr
    assert "has no value" in drafted.stderr


# ── bad input: what, where, how to mend; nothing half-written ────────────────────────────────────


def refused(workspace: Path, *words: str | Path) -> str:
    before = outputs(workspace)
    result = run(workspace, "draft", *words, "--to", "docx,md")
    assert result.exit_code in (1, 2)
    assert outputs(workspace) == before
    return result.stderr


def test_meeting_files_that_cannot_be_read_are_told(workspace: Path):
    (workspace / "empty.yaml").write_text("")
    (workspace / "blob.yaml").write_bytes(bytes(range(256)))

    assert "none.yaml: error: no such file" in refused(workspace, workspace / "none.yaml")
    assert "a folder, not a file" in refused(workspace, workspace / "templates")
    assert "empty.yaml" in refused(workspace, workspace / "empty.yaml")
    assert "blob.yaml" in refused(workspace, workspace / "blob.yaml")


def test_all_faults_of_a_meeting_file_are_told_at_once_with_their_lines(workspace: Path):
    path = changed(workspace, "  start: 2017-03-14", "  start: 2015-02-30")
    changed(workspace, "\nhost:", "\nhots:\n  x: 1\nhost:")
    lines = path.read_text(encoding="utf-8").split("\n")
    number = {text: at for at, text in enumerate(lines, start=1)}

    told = refused(workspace, path)

    assert f"senior-officials-meeting.yaml:{number['  start: 2015-02-30']}: error" in told
    assert f"senior-officials-meeting.yaml:{number['hots:']}: error" in told
    assert "host" in told


def test_broken_yaml_is_told_with_its_line(workspace: Path):
    path = workspace / "broken.yaml"
    path.write_text("kind: statement\nmeeting: {name: x\n")

    assert "broken.yaml:" in refused(workspace, path)


def test_an_unknown_clause_is_told_with_the_nearest_and_the_draft_is_made(workspace: Path):
    clause = 'clause("closing/host-thanked"'
    changed(workspace, clause, clause.replace("thanked", "thankde"), "templates/parts/closing.md.j2")

    result = run(workspace, "draft", workspace / EXAMPLE, "--to", "md")

    assert result.exit_code == 1
    assert "templates/parts/closing.md.j2:13" in result.stderr
    assert "closing/host-thanked" in result.stderr


def test_a_template_with_a_syntax_error_is_told_with_file_and_line(workspace: Path):
    path = workspace / "templates/statement.md.j2"
    path.write_text(path.read_text(encoding="utf-8") + "\n{% if meeting.name %}\n", encoding="utf-8")

    assert "templates/statement.md.j2:" in refused(workspace, workspace / EXAMPLE)


def test_an_output_folder_that_cannot_be_written_to_is_told(workspace: Path):
    (workspace / "taken").write_text("a file")

    told = refused(workspace, workspace / EXAMPLE, "--out", workspace / "taken")

    assert "taken" in told
    assert "mend:" in told
    assert (workspace / "taken").read_text() == "a file"


def test_a_form_that_there_is_not_is_a_wrong_call(workspace: Path):
    result = run(workspace, "draft", workspace / EXAMPLE, "--to", "doc")

    assert result.exit_code == 2
    assert "doc is none of docx, pdf, html, md" in result.stderr


def test_one_meeting_file_drafts_its_other_papers_too(workspace: Path):
    result = run(workspace, "draft", workspace / EXAMPLE, "--kind", "progress-report", "--to", "md", "--json")

    value = json.loads(result.stdout)
    assert value["statement"]["kind"] == "progress-report"
    assert [Path(file).name for file in value["files"]] == ["2017-03-14-ahg-som-11-progress-report.md"]


def test_new_lists_every_paper_and_makes_its_meeting_file(workspace: Path, tmp_path: Path):
    listed = run(workspace, "new", "--help").stdout

    for name, paper in DOCUMENTS.items():
        assert f"  {name} " in listed
        assert paper.about in listed
        assert CliRunner().invoke(drafter, ["new", name, str(tmp_path / f"{name}.yaml")]).exit_code == 0


def test_a_brief_of_more_than_two_pages_is_told_with_what_takes_room_and_never_final(workspace: Path):
    meeting = workspace / "templates/meetings/briefing.yaml"
    long = "".join(f"    - The group met in room {at}, and spoke of what it had said before.\n" for at in range(60))
    meeting.write_text(meeting.read_text("utf-8").replace("  background:\n", f"  background:\n{long}"), "utf-8")

    result = run(workspace, "draft", meeting, "--to", "md", "--final")

    assert result.exit_code == 1
    assert "pages; 2 are the most" in result.stderr
    assert 'shorten it, and leave the type as it is: "Background" has' in result.stderr
    assert outputs(workspace) == []


def test_the_brief_of_the_starter_is_no_longer_than_two_pages(workspace: Path):
    result = run(workspace, "draft", workspace / "templates/meetings/briefing.yaml", "--to", "md", "--final")

    assert result.exit_code == 0
    assert [line.split(": ")[1] for line in result.stderr.splitlines() if not line.startswith(" ")] == ["note"]


def test_a_date_of_the_last_meeting_that_the_archive_contradicts_is_told_with_its_line(workspace: Path):
    meeting = changed(workspace, "start: 2016-02-02", "start: 2014-08-07")
    for old, new in (("name: Tenth Meeting", "name: Eighth Meeting"), ("ordinal: 10", "ordinal: 8")):
        changed(workspace, old, new)
    line = 1 + meeting.read_text(encoding="utf-8").split("\n").index("  start: 2014-08-07")

    result = run(workspace, "draft", meeting, "--kind", "progress-report", "--to", "md", "--json")
    told = [each for each in json.loads(result.stdout)["problems"] if each["rule"] == "meeting-dates"]

    assert [(Path(each["where"]["file"]).name, each["where"]["line"]) for each in told] == [(meeting.name, line)]
    assert "it was held on 6 August 2014" in told[0]["what"].replace("\u00a0", " ")


def test_a_day_of_the_meeting_itself_that_the_archive_contradicts_is_told_with_its_line(workspace: Path):
    meeting = changed(workspace, "  start: 2017-03-14\n", "  start: 2018-09-17\n")
    changed(workspace, "ordinal: 11", "ordinal: 8")
    words = (("Eleventh Meeting", "Eighth Meeting"), ("Eleventh Meeting", "Eighth Meeting"), ("Tuesday", "Monday"))
    for old, new in (*words, ("ordinal: 10", "ordinal: 7"), ("Tenth Meeting", "Seventh Meeting")):
        changed(workspace, old, new)
    line = 1 + meeting.read_text(encoding="utf-8").split("\n").index("  start: 2018-09-17")

    result = run(workspace, "draft", meeting, "--to", "md", "--json")
    told = [each for each in json.loads(result.stdout)["problems"] if each["rule"] == "meeting-dates"]

    (own,) = [each for each in told if "elsewhere" in each["what"]]
    assert f'"start", "end" and "ordinal" at its head ({meeting.name}, lines' in own["mend"].replace(
        f"{meeting.parent}/", ""
    )
    assert f" and {line})" in own["mend"]
    assert [each["where"]["line"] for each in told if each is not own] == [None, None]  # dates of clauses
