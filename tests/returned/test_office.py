"""The way back, played through with LibreOffice as the editor."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner
from render.conftest import starter_dress
from returned import sent_back

from drafter import markup, render
from drafter.cli.commands import drafter


@pytest.fixture(autouse=True)
def editor() -> None:
    if shutil.which("soffice") is None:
        pytest.fail("these tests need LibreOffice: apt-get install libreoffice-writer-nogui (make test does it)")


STEPS = """
  doc.RecordChanges = False
  Change("noted the progress", "welcomed the progress")
  Behind("assess activities", " It also elected its chair.")
  Change(" sustainable", "")
  Change("May 2028", "June 2028")
  doc.RecordChanges = True
  Change("12 May 2027", "13 May 2027")
  Change("reaffirmed its", "underlined its strong")
  NewParagraph("by 30 June 2028", "The Meeting tasked the Secretariat with a study of costs.")
  Strike("publish national contact")
  Change("sharing training", "exchanging training")
  Change("Schedule", "Timetable")
  doc.RecordChanges = False
  MoveUp("expressed its appreciation", 1)
  Remark("frontline officers", "Bo Sample", "Which officers?")
  Remark("maritime search", "Cy Draft", "At what cost?")
"""

UNSEEN = """---
id: 2027-05-12-zenda-som-3
draft: {revision: Rev.1}
---
# THIRD MEETING

1. The Meeting thanked Ruri­tania, zero​space and the co‑chairs.[^1]
1. It noted the list:
    - one;
    -
    - three.

| Workshop[^2] | Date |
| --- | --- |
| On data | May |

[^1]: See the report of May on page 3.

[^2]: With support.

## Annex A

1. It meets.
"""


@pytest.fixture(scope="module", params=[False, True], ids=["sent to delegations", "with our comments"])
def home(request, tmp_path_factory):
    """Return a folder with a workspace, and what LibreOffice saved after all the steps."""
    home = tmp_path_factory.mktemp("returned")
    sent_back.workspace(home / "workspace")
    (home / "Elbonia.docx").write_bytes(sent_back.in_office(sent_back.sent_out(request.param), STEPS, home))
    return home


def run(home, *arguments: str):
    done = CliRunner().invoke(drafter, [*arguments, "--workspace", str(home / "workspace"), "--json"])
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def told(home):
    return run(home, "returned", str(home / "Elbonia.docx"))


def rows(told, paragraph: str):
    return [row for row in told["rows"] if row["paragraph"] == paragraph]


def marked(row) -> list[tuple[str, str]]:
    return [(op, words.strip()) for op, words in row["words"] if op != "kept" and words.strip()]


@pytest.mark.parametrize(
    ("paragraph", "tracked", "changes"),
    [
        ("para. 1", True, [("struck", "12"), ("added", "13")]),
        ("para. 2", False, [("added", "It also elected its chair.")]),
        ("para. 3", False, [("struck", "noted"), ("added", "welcomed")]),
        ("para. 4", True, [("struck", "reaffirmed its"), ("added", "underlined its strong")]),
        ("after para. 5", True, [("added", "The Meeting tasked the Secretariat with a study of costs.")]),
        ("para. 6, item 2", True, [("struck", "sharing"), ("added", "exchanging")]),
        ("heading “Schedule”", True, [("struck", "Schedule"), ("added", "Timetable")]),
        ("table below 7", False, [("struck", "May"), ("added", "June")]),
        ("para. 9", False, [("struck", "sustainable")]),
    ],
)
def test_every_edit_is_told_where_it_was_made_and_whether_it_was_tracked(told, paragraph, tracked, changes):
    (row,) = [row for row in rows(told, paragraph) if row["kind"]]

    assert (row["tracked"], row["delegation"], marked(row)) == (tracked, "Elbonia", changes)
    assert row["author"] == "Ana Example"


def test_a_paragraph_struck_is_told_as_struck(told):
    (row,) = rows(told, "para. 8")

    assert (row["kind"], row["tracked"]) == ("struck", True)


def test_a_paragraph_moved_is_told_as_moved(told):
    moved = [row for row in told["rows"] if row["kind"] == "moved"]

    assert moved
    assert all(not row["tracked"] and "moved to after" in row["form"] for row in moved)


def test_comments_are_told_with_their_authors_beside_their_paragraphs(told):
    said = [(row["paragraph"], row["author"], row["comment"]) for row in told["rows"] if row["comment"]]

    assert [(where, who) for where, who, _ in said] == [("para. 5", "Cy Draft"), ("para. 6", "Bo Sample")]
    assert [text.rsplit(": ")[-1] for _, _, text in said] == ["At what cost?", "Which officers?"]


def test_nothing_is_told_that_nobody_did(told):
    assert len([row for row in told["rows"] if row["kind"] and row["kind"] != "moved"]) == 10
    assert {problem["rule"] for problem in told["problems"]} <= {"not-in-brackets"}


def test_no_paragraph_loses_where_it_came_from_but_the_one_that_was_struck(home):
    drafted = sent_back.draft()
    (read,) = run(home, "ingest", str(home / "Elbonia.docx"), "--dry-run")

    was = {block.uses[0].precedent: block.text.split()[-1] for block in drafted.blocks if block.uses}
    now = {block["precedent"]: block["text"].split()[-1] for block in read["blocks"] if block["precedent"]}
    assert now == {**{key: word for key, word in was.items() if key != "decision/websites"}, "purpose/assess": "chair."}


def test_a_file_that_was_only_opened_and_saved_tells_nothing(tmp_path):
    draft = sent_back.workspace(tmp_path / "workspace") / "outputs" / f"{sent_back.ID}.md"
    draft.write_text(UNSEEN, encoding="utf-8")
    data = render.to_docx(markup.read(UNSEEN), starter_dress(), {})
    (tmp_path / "Elbonia.docx").write_bytes(sent_back.in_office(data, "", tmp_path))
    told = run(tmp_path, "returned", str(draft), str(tmp_path / "Elbonia.docx"))

    assert told["rows"] == []
    assert [problem["rule"] for problem in told["problems"]] == ["no-change"]


def test_of_an_edited_footnote_the_words_alone_are_told(tmp_path):
    draft = sent_back.workspace(tmp_path / "workspace") / "outputs" / f"{sent_back.ID}.md"
    draft.write_text(UNSEEN, encoding="utf-8")
    data = render.to_docx(markup.read(UNSEEN), starter_dress(), {})
    steps = """
  doc.Footnotes.getByIndex(0).setString("See the report of June on page 3.")
  NewParagraph("It noted the list", "It rose before noon.")
"""
    (tmp_path / "Elbonia.docx").write_bytes(sent_back.in_office(data, steps, tmp_path))
    told = run(tmp_path, "returned", str(draft), str(tmp_path / "Elbonia.docx"))

    assert [(row["paragraph"], row["kind"], row["form"]) for row in told["rows"]] == [
        ("after para. 2", "added", None),
        ("footnote ¹", "edited", None),
    ]
