"""The command line, what it writes to outputs/: the forms of one text are one set, and none goes over another text."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter
from drafter.workflow.outputs import written

MEETING = """kind: statement
template: own.md.j2
body: {name: Lake Group}
meeting: {title: Third Meeting, name: Third Meeting, ordinal: 3, start: 2031-05-06, city: Zenda, country: Ruritania}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    result = CliRunner().invoke(drafter, ["init", str(tmp_path / "workspace")])
    assert result.exit_code == 0, result.stderr
    made = tmp_path / "workspace"
    (made / "templates" / "own.md.j2").write_text("# {{ meeting.title }}\n\n1. All met in {{ meeting.city }}.\n")
    (made / "templates" / "other.md.j2").write_text("# {{ meeting.title }}\n\n1. They went on.\n")
    (made / "next.yaml").write_text(MEETING)
    return made


def run(workspace: Path, *words: str | Path) -> Result:
    result = CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)])
    assert "Traceback" not in result.output
    return result


def made(workspace: Path, *words: str | Path) -> tuple[list[Path], str]:
    result = run(workspace, *words, "--json")
    return [Path(file) for file in json.loads(result.stdout)["files"]], result.stderr


def edited(path: Path, old: str = "Zenda", new: str = "Zenda Castle") -> Path:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return path


def html(path: Path) -> str:
    return path.with_suffix(".html").read_text(encoding="utf-8")


def test_what_was_rendered_from_an_edited_draft_is_not_drafted_over_and_the_new_set_has_one_name(workspace: Path):
    (text, page), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md,html")
    edited(text)
    assert made(workspace, "render", text, "--to", "html") == ([page], "")

    new, told = made(workspace, "draft", workspace / "next.yaml", "--to", "html,md")

    assert "Zenda Castle" in html(page)
    assert [path.name for path in new] == [f"{text.stem}-2.html", f"{text.stem}-2.md"]
    assert f"{text.name} has been changed since it was written, and is kept; this draft is {new[0].name}" in told
    assert f"{page.name} was made of outputs/{text.name}, and is kept" in told
    again, _ = made(workspace, "draft", workspace / "next.yaml", "--to", "html,md")
    assert again == new


def test_one_form_alone_goes_beside_a_set_of_which_another_form_was_edited(workspace: Path):
    (text,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    edited(text)

    (page,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "html")

    assert page.name == f"{text.stem}-2.html"


def test_an_edited_second_draft_is_rendered_under_its_own_name(workspace: Path):
    (text,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    edited(text)
    made(workspace, "render", text, "--to", "html")
    (second,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    edited(second, new="Zenda Town")

    (page,), _ = made(workspace, "render", second, "--to", "html")

    assert page == second.with_suffix(".html")
    assert "Zenda Castle" in html(text)
    assert "Zenda Town" in html(second)


@pytest.mark.parametrize("way", ["file", "template"])
def test_a_draft_of_another_meeting_file_or_template_stands_beside(workspace: Path, way: str):
    (first,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    before = first.read_bytes()
    other = workspace / ("other.yaml" if way == "file" else "next.yaml")
    other.write_text(
        MEETING.replace("own.md", "other.md") if way == "template" else MEETING.replace("Zenda", "Hentzau")
    )

    (second,), told = made(workspace, "draft", other, "--to", "md")

    assert first.read_bytes() == before
    assert second.name == f"{first.stem}-2.md"
    assert f"{first.name} was made of next.yaml (own.md.j2), and is kept; this draft is {second.name}" in told


def test_what_was_written_before_its_origin_was_remembered_is_written_again(workspace: Path):
    (text,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    memory = text.parent / ".written.json"
    held = json.loads(memory.read_text())
    memory.write_text(json.dumps({name: told["sha256"] for name, told in held.items()}))
    edited(workspace / "next.yaml", new="Hentzau")

    assert made(workspace, "draft", workspace / "next.yaml", "--to", "md")[0] == [text]
    assert "Hentzau" in text.read_text(encoding="utf-8")


def test_a_file_that_the_memory_does_not_name_is_kept_and_not_said_to_be_changed(workspace: Path):
    (first,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    (workspace / "outputs" / ".written.json").unlink()
    edited(workspace / "next.yaml", new="Hentzau")

    (second,), told = made(workspace, "draft", workspace / "next.yaml", "--to", "md")

    assert second.name != first.name
    assert (
        f"{first.name} was here already (.written.json, which remembers what drafter wrote, is gone or empty)" in told
    )
    assert "changed since" not in told
    assert f"mend: compare the two; if {first.name} is not needed any more, delete it and draft again" in told


def test_a_draft_that_says_nothing_is_no_final_text(workspace: Path):
    (workspace / "templates" / "own.md.j2").write_text("# {{ meeting.title }}\n\n## One\n\n{# to come #}\n")
    draft, _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    final, told = made(workspace, "draft", workspace / "next.yaml", "--to", "md", "--final")

    assert (len(draft), final) == (1, [])
    assert "templates/own.md.j2: error: this paper says nothing" in told


@pytest.mark.parametrize("place", ["TBC", "to be confirmed", "XXXX", "____", "<city>", "[city]", "［TBC］", "City ???"])
def test_a_final_text_is_refused_for_a_fact_that_nobody_has_written_and_its_draft_shows_it(workspace: Path, place: str):
    edited(workspace / "next.yaml", new=f'"{place}"')
    (draft,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "html")
    final, refused = made(workspace, "draft", workspace / "next.yaml", "--to", "html", "--final")

    assert final == []
    assert "next.yaml:4" in refused or "is not agreed" in refused
    assert "Still missing: " in draft.read_text(encoding="utf-8")


def test_a_final_text_of_an_edited_draft_is_refused_for_what_was_typed_into_it(workspace: Path):
    (draft,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    final, told = made(workspace, "render", edited(draft, new="____"), "--to", "html", "--final")

    assert final == []
    assert "para. 1: error: " in told
    assert '"____" stands where words are missing' in told


def test_a_meeting_file_in_utf_16_is_read_and_in_another_encoding_it_is_named(workspace: Path):
    path = workspace / "next.yaml"
    text = path.read_text(encoding="utf-8").replace("Zenda", "Zendá")
    path.write_bytes(text.encode("utf-16"))
    (draft,), _ = made(workspace, "draft", path, "--to", "md")
    path.write_bytes(text.encode("cp1252"))
    refused = run(workspace, "draft", path)

    assert "All met in Zendá." in draft.read_text(encoding="utf-8")
    assert "most likely Windows-1252 (“ANSI”): the first such letter is “á”" in refused.stderr
    assert "save the file as UTF-8 text (Notepad:" in refused.stderr


OTHER = MEETING.replace("Zenda", "Hentzau")
OTHER_BODY = OTHER.replace("Lake Group", "Sea Forum")


def test_drafts_of_two_bodies_that_meet_on_one_day_bear_the_names_of_both(workspace: Path):
    (first,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    (workspace / "other.yaml").write_text(OTHER_BODY)

    (second,), told = made(workspace, "draft", workspace / "other.yaml", "--to", "md")

    assert (first.name, second.name) == ("2031-05-06-lake-group-3.md", "2031-05-06-sea-forum-3.md")
    assert "is kept" not in told


def test_two_meeting_files_of_one_id_are_told_with_both_names_and_the_remedy(workspace: Path):
    (first,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md")
    (workspace / "other.yaml").write_text(OTHER)

    (second,), told = made(workspace, "draft", workspace / "other.yaml", "--to", "md")

    assert "Zenda" in first.read_text(encoding="utf-8")
    assert f"warning: {first.name} was made of next.yaml (own.md.j2), and is kept; " in told
    assert f"this draft is {second.name}, made of other.yaml (own.md.j2)\n" in told
    assert 'give each its "ordinal:" or the "short:" of its "group:"' in told


def test_a_redline_of_another_meeting_file_stands_beside(workspace: Path):
    (workspace / "other.yaml").write_text(OTHER)
    made(workspace, "draft", workspace / "next.yaml", "--to", "html", "--redline", "precedents")
    first = workspace / "outputs" / "2031-05-06-lake-group-3-redline.html"
    before = first.read_bytes()

    paths, _ = made(workspace, "draft", workspace / "other.yaml", "--to", "html", "--redline", "precedents")

    assert first.read_bytes() == before
    assert "2031-05-06-lake-group-3-redline-2.html" in {path.name for path in paths}


def test_two_workspaces_that_draft_to_one_folder_keep_each_others_files(workspace: Path, tmp_path: Path):
    other = tmp_path / "other"
    shutil.copytree(workspace, other)
    edited(other / "next.yaml", new="Hentzau")
    (first,), _ = made(workspace, "draft", workspace / "next.yaml", "--to", "md", "--out", tmp_path / "both")

    (second,), _ = made(other, "draft", other / "next.yaml", "--to", "md", "--out", tmp_path / "both")

    assert "Zenda" in first.read_text(encoding="utf-8")
    assert "Hentzau" in second.read_text(encoding="utf-8")


def test_of_two_drafts_written_at_once_none_goes_over_the_other(tmp_path: Path):
    def write(name: str) -> None:
        written.together(tmp_path, {"x.md": name.encode(), "x.html": name.encode()}, origin=written.Origin(name))

    names = [f"{nth}.yaml" for nth in range(8)]
    with ThreadPoolExecutor(len(names)) as pool:
        list(pool.map(write, names))

    assert sorted(path.read_text() for path in tmp_path.glob("*.md")) == sorted(names)
    assert all(path.read_text() == path.with_suffix(".html").read_text() for path in tmp_path.glob("*.md"))
    assert len(json.loads((tmp_path / ".written.json").read_text())) == 2 * len(names)


def test_a_pdf_that_shows_boxes_for_letters_tells_them_and_is_made(workspace: Path):
    text = workspace / "council.md"
    text.write_text("# LAKE COUNCIL\n\n1. The delegation of \U0010fffd attended.\n", encoding="utf-8")
    (file,), told = made(workspace, "render", text, "--to", "pdf")

    assert file.is_file()
    assert 'the PDF shows boxes in place of letters that no font on this machine has: "\U0010fffd"' in told
