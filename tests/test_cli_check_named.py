"""drafter check of a named file: the file is the place of what is wrong, and of what to type next."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from drafter import markup, starter
from drafter.check.places import passages
from drafter.cli.commands import drafter
from drafter.workflow.archive.stands import block_at

TEXT = """\
# FIFTH MEETING OF THE HARBOUR FORUM

# ZENDA, RURITANIA, 5 MARCH 2031

1. The Fifth Meeting of the Harbour Forum was held in Zenda, Ruritania, on 5 March 2031.

2. The Meeting noted the the report of [[host.country]].
"""
HELD = """\
---
id: here
meeting: {body: Harbour Forum, name: Fifth Meeting, ordinal: 5, start: "2031-03-05", end: "2031-03-05"}
---
# FIFTH MEETING

1. The Meeting met.

## Proceedings

2. It agreed.
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "precedents").mkdir()
    for path, data in starter.files():
        if path.startswith("templates/print/"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my text.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "text.txt").write_text(TEXT.replace("# ", ""), encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(drafter, words, catch_exceptions=False)


def lines(*words: str) -> list[str]:
    return [line for line in run("check", *words).stdout.split("\n") if "stands twice" in line]


@pytest.mark.parametrize("name", ["my text.md", "text.txt"])
def test_the_file_and_its_line_are_the_place(workspace: Path, name: str) -> None:
    assert lines(name) == [f'{name}:7, para. 2: warning: "the" stands twice: "... Meeting noted the the report of ..."']


def test_a_word_file_is_the_place_too_and_json_tells_what_it_holds(workspace: Path) -> None:
    document = docx.Document()
    for line in TEXT.replace("# ", "").split("\n\n"):
        document.add_paragraph(line.strip())
    document.save("text.docx")
    found = json.loads(run("check", "text.docx", "--json").stdout)
    where = next(each["where"] for each in found if each["rule"] == "doubled-word")

    assert lines("text.docx")[0].startswith("text.docx:4, para. 2: ")
    assert (where["file"], where["paragraph"], where["statement"]) == ("text.docx", "2", "2031-03-05-harbour-forum-5")
    assert where["source"] == {"file": "text.docx", "lines": [4, 4]}


def test_a_statement_that_is_held_is_told_by_its_id_and_by_its_file_where_that_is_named(workspace: Path) -> None:
    run("ingest", "text.txt")
    held = "2031-03-05-harbour-forum-5"
    at = (workspace / f"precedents/statements/{held}.md").read_text(encoding="utf-8").split("\n")
    line = next(nth for nth, words in enumerate(at, start=1) if "the the" in words)

    assert lines(held)[0].startswith(f"{held}, para. 2 (text.txt:7): ")
    assert lines(f"precedents/statements/{held}.md")[0].startswith(f"precedents/statements/{held}.md:{line}, para. 2: ")


def test_of_a_file_with_several_texts_each_keeps_its_id(workspace: Path) -> None:
    other = TEXT.replace("FIFTH", "SIXTH").replace("Fifth", "Sixth").replace("2031", "2033").replace("# ", "")
    Path("two.txt").write_text(f"{TEXT.replace('# ', '')}\n\n{other}", encoding="utf-8")
    found = lines("two.txt")

    assert [line.split(",")[0] for line in found] == ["2031-03-05-harbour-forum-5", "2033-03-05-harbour-forum-6"]


def test_what_to_type_after_a_redline_names_the_file(workspace: Path) -> None:
    told = run("check", "--fix", "my text.md")

    assert 'then: drafter check "my text.md" --fix --yes\n' in told.stdout
    assert 'left to be mended by hand: 1 error; they are told by: drafter check "my text.md"' in told.stderr


def test_of_a_file_that_is_no_markdown_the_redline_is_what_to_take(workspace: Path) -> None:
    assert "look at the redline, and take its changes in Word\n" in run("check", "--fix", "text.txt").stdout


def test_what_is_left_is_told_when_nothing_more_is_fixed(workspace: Path) -> None:
    run("check", "--fix", "--yes", "my text.md")
    told = run("check", "--fix", "--yes", "my text.md")

    assert told.stdout == "nothing to fix\n"
    assert "left to be mended by hand: 1 error" in told.stderr


def test_a_list_without_a_name_asks_for_a_head_only_where_there_is_one(workspace: Path) -> None:
    listed = "2. The Meeting was attended by Elbonia, , Graustark and Ruritania.\n"
    Path("next.md").write_text(TEXT.partition("2. ")[0] + listed, encoding="utf-8")

    assert "mend: look the name up in the attendance list, or remove the comma" in run("check", "next.md").stdout


def test_the_word_file_of_a_final_text_is_read_back_under_its_own_id(workspace: Path) -> None:
    text = TEXT.replace("the the report of [[host.country]]", "the report")
    Path("next.md").write_text(f"---\nid: 2031-03-05-hf-som-5\n---\n\n{text}", encoding="utf-8")
    run("render", "next.md", "--to", "docx", "--out", "made")
    (made,) = Path("made").glob("*.docx")
    told = json.loads(run("ingest", str(made), "--dry-run", "--json").stdout)
    again = docx.Document(io.BytesIO(made.read_bytes()))
    for paragraph in again.paragraphs:
        for words in paragraph.runs:
            words.text = words.text.replace("2031", "2033")
    again.save("of another year.docx")
    later = json.loads(run("ingest", "of another year.docx", "--dry-run", "--json").stdout)

    assert [each["id"] for each in told] == ["2031-03-05-hf-som-5"]
    assert [each["id"] for each in later] == ["2033-03-05-harbour-forum-5"]


def test_what_the_whole_text_lacks_stands_at_no_heading() -> None:
    statement = markup.read(HELD)
    (heading,) = (passage for passage in passages(statement) if passage.text == "Proceedings")

    assert block_at(statement, heading.place) == heading.at
    assert block_at(statement, replace(heading.place)) is None
