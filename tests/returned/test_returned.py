"""drafter returned: files of delegations, whole and damaged, to one table, one text and offers to the library."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from render.conftest import starter_dress
from returned import sent_back
from returned.sent_back import commented, edited, sent_out, tracked

from drafter import brackets, markup, render
from drafter.cli.commands import drafter

ID = sent_back.ID
ELBONIA = edited(
    sent_out(),
    ("noted the progress report", "welcomed the progress report"),
    tracked("by 30 June 2028", "by 30 June 2029", "Ana Example"),
)
RURITANIA = edited(sent_out(), ("noted the progress report", "endorsed the progress report"))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return sent_back.workspace(tmp_path / "workspace")


def files(folder: Path, **given: bytes) -> list[str]:
    folder.mkdir(exist_ok=True)
    for name, data in given.items():
        (folder / f"{name}.docx").write_bytes(data)
    return [str(folder / f"{name}.docx") for name in given]


def run(workspace: Path, *told: str) -> Result:
    return CliRunner().invoke(drafter, ["returned", *told, "--workspace", str(workspace)])


def told(workspace: Path, *words: str):
    return json.loads(run(workspace, *words, "--json").stdout)


def rules(found) -> dict[str, str]:
    return {problem["rule"]: problem["what"] for problem in found["problems"]}


def table(workspace: Path) -> list[dict[str, str]]:
    text = (workspace / "outputs" / f"{ID}-responses.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def merged(workspace: Path) -> str:
    return (workspace / "outputs" / f"{ID}-merged.md").read_text(encoding="utf-8")


# ── one table, one text ──────────────────────────────────────────────────────────────────────────


def test_files_of_several_delegations_make_one_table_in_the_order_of_the_draft(workspace, tmp_path):
    found = run(workspace, *files(tmp_path / "in", Elbonia=ELBONIA, Ruritania=RURITANIA))

    assert found.exit_code == 0, found.output
    assert [(row["Paragraph"], row["From"], row["Proposed text"][:44]) for row in table(workspace)] == [
        ("para. 3", "Elbonia (not tracked)", "The Meeting [-noted-]{+welcomed+} the progre"),
        ("para. 3", "Ruritania (not tracked)", "The Meeting [-noted-]{+endorsed+} the progre"),
        ("para. 5", "Elbonia (Ana Example)", "The Meeting agreed to establish a working gr"),
    ]


def test_their_proposals_make_one_text_in_brackets(workspace, tmp_path):
    run(workspace, *files(tmp_path / "in", Elbonia=ELBONIA, Ruritania=RURITANIA))

    assert "[noted / welcomed (Elbonia) / endorsed (Ruritania)] the progress report" in merged(workspace)
    assert "by 30 June [2028 / 2029 (Elbonia)]." in merged(workspace)
    assert (workspace / "outputs" / f"{ID}-merged.docx").is_file()


def test_the_draft_can_be_named_by_its_file_its_id_and_by_nothing(workspace, tmp_path):
    (file,) = files(tmp_path / "in", Elbonia=ELBONIA)
    named = [[f"{workspace}/outputs/{ID}.md", file], [ID, file], [file], [file, "--draft", ID]]

    assert len({json.dumps(told(workspace, *each)["rows"]) for each in named}) == 1


def test_the_draft_is_found_as_the_word_file_that_was_sent_too(workspace, tmp_path):
    (workspace / "outputs" / f"{ID}.md").unlink()
    (workspace / "outputs" / f"{ID}.docx").write_bytes(sent_out())

    assert len(told(workspace, *files(tmp_path / "in", Elbonia=ELBONIA))["rows"]) == 2


def test_whose_a_file_is_can_be_said(workspace, tmp_path):
    (file,) = files(tmp_path / "in", v3=RURITANIA)

    assert {row["delegation"] for row in told(workspace, f"Zenda={file}")["rows"]} == {"Zenda"}


def test_a_file_of_nobody_who_is_known_is_told_by_its_name(workspace, tmp_path):
    unknown, elbonia = files(tmp_path / "in", v3=RURITANIA, Elbonia=ELBONIA)
    (problem,) = [each for each in told(workspace, unknown, elbonia)["problems"] if each["rule"] == "unnamed-file"]

    assert (problem["where"]["file"], problem["what"]) == (
        unknown,
        "nothing tells whose file this is: it stands as Delegation 1",
    )
    assert problem["mend"] == 'say whose it is: "NAME=v3.docx"'


def test_a_folder_stands_for_its_word_files(workspace, tmp_path):
    files(tmp_path / "in", Elbonia=ELBONIA, Ruritania=RURITANIA, **{"~$onia": b"lock"})

    assert told(workspace, str(tmp_path / "in"))["read"] == 2


def test_each_author_of_tracked_changes_has_a_row_of_their_own(workspace, tmp_path):
    data = edited(
        sent_out(), tracked("border integrity", "border security", "Ana"), tracked("law enforcement", "police", "Bo")
    )
    found = told(workspace, *files(tmp_path / "in", Zenda=data))

    assert [(row["author"], [w for op, w in row["words"] if op == "added"]) for row in found["rows"]] == [
        ("Ana", ["security"]),
        ("Bo", ["police"]),
    ]


def test_a_comment_stands_in_the_row_of_what_its_author_proposes_there(workspace, tmp_path):
    data = commented(ELBONIA, ("maritime", "Ana Example", "We need a year."), ("Government", "Bo", "Thanks!"))
    found = told(workspace, *files(tmp_path / "in", Elbonia=data))

    assert [(row["paragraph"], row["kind"], row["comment"]) for row in found["rows"] if row["comment"]] == [
        ("para. 5", "edited", "On “maritime”: We need a year."),
        ("para. 10", None, "On “Government”: Thanks!"),
    ]


def test_an_unchanged_file_is_told(workspace, tmp_path):
    found = told(workspace, *files(tmp_path / "in", Elbonia=sent_out()))

    assert (found["rows"], list(rules(found))) == ([], ["no-change"])


def test_brackets_that_were_sent_out_without_names_keep_them_where_nobody_changed_them(workspace, tmp_path):
    held = sent_back.DRAFT.replace("noted the progress", "[noted / welcomed] the progress").replace(
        "by 30 June 2028", "[by 30 June 2028 (Zenda)]"
    )
    (workspace / "outputs" / f"{ID}.md").write_text(held, encoding="utf-8")
    draft = markup.read(held, "draft.md")
    printed = brackets.credits_hidden(draft, brackets.of(draft, "Zenda".__eq__))
    data = edited(
        render.to_docx(printed, starter_dress(), {}), ("thanked the Secretariat", "commended the Secretariat")
    )
    found = told(workspace, *files(tmp_path / "in", Elbonia=data))

    assert rules(found) == {}
    assert len(found["rows"]) == 1
    assert "[by 30 June 2028 (Zenda)]" in merged(workspace)
    assert "[noted / welcomed] the progress report and [thanked / commended (Elbonia)]" in merged(workspace)


# ── responses ────────────────────────────────────────────────────────────────────────────────────


def test_what_was_answered_is_taken_over_and_no_table_of_a_person_is_written_over(workspace, tmp_path):
    first, second = files(tmp_path / "in", Elbonia=ELBONIA, Ruritania=RURITANIA)
    run(workspace, first)
    path = workspace / "outputs" / f"{ID}-responses.docx"
    answered = edited(path.read_bytes(), *[_answer(path.read_bytes(), "Agreed; thank you.")])
    path.write_bytes(answered)
    found = told(workspace, first, second)

    assert path.read_bytes() == answered
    assert [row["response"] for row in found["rows"]] == ["Agreed; thank you.", None, None]
    assert any(name.endswith("responses-2.docx") for name in found["files"])


def _answer(data: bytes, words: str) -> tuple[str, str]:
    """Return the change that fills in the last cell of the first row below the head."""
    text = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    row = re.findall(r"<w:tr>.*?</w:tr>", text, re.DOTALL)[1]
    cell = re.findall(r"<w:tc>.*?</w:tc>", row, re.DOTALL)[-1]
    filled = re.sub(r"<w:t[ >/].*?(?:</w:t>|/>)", f"<w:t>{words}</w:t>", cell, count=1, flags=re.DOTALL)
    assert filled != cell
    return row, row.replace(cell, filled)


def test_an_answer_in_the_spreadsheet_counts_too_and_stays_when_its_row_is_gone(workspace, tmp_path):
    first, second = files(tmp_path / "in", Elbonia=ELBONIA, Ruritania=RURITANIA)
    run(workspace, first, "--to", "csv")
    path = workspace / "outputs" / f"{ID}-responses.csv"
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    rows[2][4] = "Not agreed."
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    path.write_bytes(out.getvalue().encode())
    run(workspace, second, "--to", "csv")
    again = (workspace / "outputs" / f"{ID}-responses-2.csv").read_bytes().decode("utf-8-sig")

    assert again.count("Not agreed.") == 1
    assert "by 30 June [-2028-]{+2029+}" in again


def test_a_delegation_whose_file_is_not_named_again_is_told_and_not_one_that_is(workspace, tmp_path):
    both = files(tmp_path / "in", Elbonia=ELBONIA, Ruritania=RURITANIA)
    run(workspace, *both)
    found = told(workspace, both[1])
    said = next(problem for problem in found["problems"] if problem["rule"] == "delegation-dropped")

    assert said["what"].startswith("Elbonia stood in the table before, and sent none of the files")
    assert '"Elbonia=FILE.docx"' in said["mend"]
    assert "delegation-dropped" not in rules(told(workspace, *both))
    assert "Ruritania" not in said["what"]


def test_a_delegation_that_takes_its_changes_back_by_an_unchanged_file_is_not_told_as_missing(workspace, tmp_path):
    run(workspace, *files(tmp_path / "in", Elbonia=ELBONIA, Ruritania=RURITANIA))
    again = files(tmp_path / "again", Elbonia=sent_out(), Ruritania=RURITANIA)

    assert "delegation-dropped" not in rules(told(workspace, *again))


@pytest.mark.parametrize("begins", ["=", "+", "-", "@"])
def test_no_cell_of_the_spreadsheet_is_a_formula(workspace, tmp_path, begins):
    data = edited(sent_out(), tracked("The Meeting noted the", f"{begins}HYPERLINK(1)", "Eve"))
    run(workspace, *files(tmp_path / "in", Elbonia=commented(data, ("Government", f"{begins}cmd", f"{begins}1"))))
    data = (workspace / "outputs" / f"{ID}-responses.csv").read_bytes()

    assert data.startswith(b"\xef\xbb\xbf")
    assert not any(cell.startswith(begins) for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row)


def test_the_table_as_a_page_escapes_what_delegations_wrote(workspace, tmp_path):
    data = edited(sent_out(), ("noted the progress", "&lt;script&gt;alert(1)&lt;/script&gt; the progress"))
    run(workspace, *files(tmp_path / "in", Elbonia=data), "--to", "html")
    page = (workspace / "outputs" / f"{ID}-responses.html").read_text(encoding="utf-8")

    assert "<script" not in page
    assert "<ins>&lt;script&gt;" in page


# ── files that are not as they should be ─────────────────────────────────────────────────────────


def bare(data: bytes) -> bytes:
    """Return the file without bookmarks and without the part that tells of the draft, as another program saves it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as held, zipfile.ZipFile(target, "w") as package:
        for name in held.namelist():
            text = held.read(name)
            if name == "word/document.xml":
                text = re.sub(rb"<w:bookmark(?:Start|End)[^>]*/>", b"", text)
            if not name.startswith("customXml"):
                package.writestr(name, text)
    return target.getvalue()


def test_a_file_without_marks_is_compared_by_its_words_and_told(workspace, tmp_path):
    found = told(workspace, ID, *files(tmp_path / "in", Elbonia=bare(ELBONIA)))

    assert [row["paragraph"] for row in found["rows"]] == ["para. 3", "para. 5"]
    assert list(rules(found)) == ["marks-gone"]


def test_files_that_tell_no_draft_need_it_named(workspace, tmp_path):
    found = run(workspace, *files(tmp_path / "in", Elbonia=bare(ELBONIA)))

    assert found.exit_code == 1
    assert "name the draft first" in found.stderr


def test_a_paragraph_split_in_two_is_told_as_split_though_both_parts_bear_its_mark(workspace, tmp_path):
    whole = sent_back.paragraph(sent_out(), "noted the progress report")
    first = whole.replace(" and thanked the Secretariat for its work", "")
    second = whole.replace("The Meeting noted the progress report and", "It")
    found = told(workspace, *files(tmp_path / "in", Elbonia=edited(sent_out(), (whole, first + second))))
    parted = whole.replace("report and", f"report</w:t></w:r></w:p>{whole[: whole.index('<w:t')]}<w:t>and")
    other = told(workspace, *files(tmp_path / "in", Elbonia=edited(sent_out(), (whole, parted))))

    assert "para. 3" in rules(found)["marks-doubled"], "one is reworded: which one must be looked at"
    assert [row["form"] for row in other["rows"]] == ["split into several paragraphs"]
    assert "marks-doubled" not in rules(other)


def test_a_paragraph_copied_with_its_mark_is_told_and_is_new(workspace, tmp_path):
    copied = sent_back.paragraph(sent_out(), "reaffirmed its commitment")
    other = copied.replace("reaffirmed its commitment to", "also discussed")
    found = told(workspace, *files(tmp_path / "in", Elbonia=edited(sent_out(), (copied, copied + other))))

    assert [(row["paragraph"], row["kind"]) for row in found["rows"]] == [("after para. 4", "added")]
    assert "para. 4" in rules(found)["marks-doubled"]


def test_marks_that_stand_round_each_others_words_are_not_believed(workspace, tmp_path):
    here, there = (
        re.search('w:name="(_Pr_[^"]+)"', sent_back.paragraph(sent_out(), words))[1]
        for words in ("reaffirmed its commitment", "maritime search")
    )
    swapped = edited(sent_out(), (here, "mark"), (there, here), ("mark", there), ("noted the", "welcomed the"))
    found = told(workspace, *files(tmp_path / "in", Elbonia=swapped))

    assert [(row["paragraph"], row["kind"]) for row in found["rows"]] == [("para. 3", "edited")]


def test_all_that_is_wrong_is_told_at_once_and_the_good_file_is_read(workspace, tmp_path):
    other = edited(sent_out(), (ID, "2029-01-01-other"), part="customXml/item1.xml")
    good, *rest = files(
        tmp_path / "in", Elbonia=ELBONIA, Broken=sent_out()[:3000], Other=other, Empty=b"", Same=ELBONIA
    )
    found = told(workspace, ID, good, *rest, str(tmp_path / "none.docx"))

    assert {"damaged-file", "another-draft", "empty-file", "same-file", "file-access"} - set(rules(found)) <= {
        "file-access"
    }
    assert len([problem for problem in found["problems"] if problem["severity"] == "error"]) == 4
    assert (found["read"], len(found["rows"])) == (1, 2)


def test_a_file_made_from_another_revision_is_told(workspace, tmp_path):
    (workspace / "outputs" / f"{ID}.md").write_text(sent_back.DRAFT.replace("30 June", "31 July"), encoding="utf-8")
    found = told(workspace, ID, *files(tmp_path / "in", Elbonia=ELBONIA))

    assert "another revision" in rules(found)["another-revision"]
    assert found["rows"]


def test_of_two_revisions_of_one_name_the_one_that_was_sent_is_taken(workspace, tmp_path):
    path = workspace / "outputs" / f"{ID}.md"
    path.rename(path.with_stem(f"{ID}-2"))
    path.write_text(sent_back.DRAFT.replace("30 June", "31 July"), encoding="utf-8")
    found = told(workspace, *files(tmp_path / "in", Elbonia=ELBONIA))

    assert (len(found["rows"]), rules(found)) == (2, {})


def test_two_files_of_one_name_are_both_taken_and_told(workspace, tmp_path):
    first, second = files(tmp_path / "a", Elbonia=ELBONIA), files(tmp_path / "b", Elbonia=RURITANIA)
    found = told(workspace, *first, *second)

    assert found["read"] == 2
    assert "a second file of Elbonia" in rules(found)["second-file"]


def test_another_text_is_told(workspace, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Recipe\n\n1. Boil two eggs for eight minutes.\n\n2. Peel them under cold water.\n")

    assert "another-text" in rules(told(workspace, ID, str(other)))


def test_called_without_files_it_says_how(workspace):
    found = run(workspace, "no-such-draft")

    assert found.exit_code in (1, 2)
    assert "Traceback" not in found.output


# ── new words for the library ────────────────────────────────────────────────────────────────────


def with_precedent(workspace: Path) -> Path:
    path = workspace / "precedents" / "clauses" / "decision" / "report-noted.yaml"
    path.parent.mkdir()
    path.write_text(
        "id: decision/report-noted\nfunction: decision\ntheme: reports\nactor: The Meeting\nverb: noted\n"
        "status: approved\n"
        "text: The Meeting noted the {{ report.name }} and thanked the Secretariat for its work.\n"
        "slots:\n  report.name: {kind: document}\nattested: []\nnotes: ''\n",
        encoding="utf-8",
    )
    return path


def test_new_words_of_agreed_language_are_told_and_not_written_unasked(workspace, tmp_path):
    with_precedent(workspace)
    found = told(workspace, *files(tmp_path / "in", Elbonia=ELBONIA))

    assert [(each["precedent"], each["by"], each["proposal"]) for each in found["offers"]] == [
        ("decision/report-noted", "Elbonia", None)
    ]
    assert len(list((workspace / "precedents" / "clauses").rglob("*.yaml"))) == 1


def test_offered_words_are_a_proposal_that_review_shows_and_mining_keeps(workspace, tmp_path):
    path = with_precedent(workspace)
    before = path.read_bytes()
    found = told(workspace, *files(tmp_path / "in", Elbonia=ELBONIA), "--offer")
    mined = CliRunner().invoke(drafter, ["mine", "--workspace", str(workspace)])
    review = CliRunner().invoke(drafter, ["review", "--workspace", str(workspace), "--json"])

    assert [each["proposal"] for each in found["offers"]] == ["decision/report-noted-elbonia"]
    assert path.read_bytes() == before
    assert mined.exit_code == 0, mined.output
    text = "The Meeting welcomed the {{ report.name }} and thanked the Secretariat for its work."
    assert [(each["id"], each["text"]) for each in json.loads(review.stdout)["proposals"]] == [
        ("decision/report-noted-elbonia", text)
    ]


def test_the_same_words_are_offered_once(workspace, tmp_path):
    with_precedent(workspace)
    given = files(tmp_path / "in", Elbonia=ELBONIA)
    told(workspace, *given, "--offer")

    assert [each["proposal"] for each in told(workspace, *given, "--offer")["offers"]] == [None]
