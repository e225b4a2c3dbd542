"""The comments round on the page: files dropped, one table with answers, brackets settled into a new text."""

from __future__ import annotations

import csv
import io
import re
import shutil

import pytest
from click.testing import CliRunner
from returned import sent_back
from returned.sent_back import ID, edited, sent_out, tracked

from drafter import ingest
from drafter.cli.commands import drafter
from drafter.workflow.round.answering import table

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NOTED = "noted the progress report"
ELBONIA = edited(
    sent_out(),
    (NOTED, "welcomed the progress report"),
    tracked("by 30 June 2028", "by 30 June 2029", "Ana Example"),
)
RURITANIA = edited(sent_out(), (NOTED, "endorsed the progress report"))


@pytest.fixture
def workspace(tmp_path):
    return sent_back.workspace(tmp_path / "workspace")


@pytest.fixture
def client(workspace, browser, token):
    """A browser at the workspace whose posts bear the token."""
    opened = browser(workspace)
    opened.headers["x-drafter-token"] = token(opened)
    return opened


def dropped(client, data=None, **files):
    sent = [("files", (f"{name}.docx", content, WORD)) for name, content in files.items()]
    return client.post("/comments", files=sent, data=data or {})


def rows(workspace):
    return {(row.paragraph, row.who): row for row in table(workspace, ID)[0]}


def answered(client, row, response, was=None):
    address = f"/comments/{ID}/answers/{row.key}"
    return client.post(address, data={"was": row.response if was is None else was, "response": response})


def spreadsheet(workspace):
    text = (workspace / "outputs" / f"{ID}-responses.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_files_that_came_back_make_one_table_with_struck_and_added_words(client, workspace):
    answer = dropped(client, Elbonia=ELBONIA, Ruritania=RURITANIA)

    assert dropped(client, Elbonia=ELBONIA).status_code in (200, 303)  # the same again changes nothing
    assert (workspace / "comments" / ID / "Elbonia.docx").read_bytes() == ELBONIA
    page = client.get(f"/comments/{ID}").text
    assert "<del>noted</del><ins>welcomed</ins>" in page
    assert "<del>noted</del><ins>endorsed</ins>" in page
    assert [who for _, who in rows(workspace)] == [
        "Elbonia (not tracked)", "Ruritania (not tracked)", "Elbonia (Ana Example)",
    ]  # fmt: skip
    assert f"/comments/{ID}" in client.get("/comments").text
    assert answer.status_code in (200, 303)


def test_files_that_come_later_join_the_table_and_its_answers_stay(client, workspace):
    dropped(client, Elbonia=ELBONIA)
    answered(client, rows(workspace)["para. 3", "Elbonia (not tracked)"], "Agreed in substance.")
    dropped(client, Ruritania=RURITANIA)

    held = rows(workspace)
    assert held["para. 3", "Elbonia (not tracked)"].response == "Agreed in substance."
    assert ("para. 3", "Ruritania (not tracked)") in held
    assert len(list((workspace / "outputs").glob("*-responses*.csv"))) == 1


def test_an_answer_is_written_into_the_spreadsheet_and_into_the_word_table(client, workspace):
    dropped(client, Elbonia=ELBONIA)
    files = [str(each) for each in (workspace / "comments" / ID).glob("*.docx")]
    CliRunner().invoke(drafter, ["returned", ID, *files, "--workspace", str(workspace)])
    row = rows(workspace)["para. 5", "Elbonia (Ana Example)"]
    assert answered(client, row, "Not agreed.\nSee para. 4.").status_code == 303

    assert [each["Response"] for each in spreadsheet(workspace)] == ["", "Not agreed.\nSee para. 4."]
    word = (workspace / "outputs" / f"{ID}-responses.docx").read_bytes()
    assert [cells[4] for cells in ingest.cells(word, "x.docx")] == ["Response", "", "Not agreed.\nSee para. 4."]
    answered(client, rows(workspace)["para. 5", "Elbonia (Ana Example)"], "Agreed.")
    CliRunner().invoke(drafter, ["returned", ID, *files, "--workspace", str(workspace)])
    assert rows(workspace)["para. 5", "Elbonia (Ana Example)"].response == "Agreed."  # and not both answers


def test_an_answer_never_takes_the_place_of_one_that_was_not_seen(client, workspace):
    dropped(client, Elbonia=ELBONIA)
    row = rows(workspace)["para. 3", "Elbonia (not tracked)"]
    answered(client, row, "from the first window")
    late = answered(client, row, "from the second window", was="")

    assert late.status_code == 422
    assert "from the first window" in late.text
    assert "from the second window" in late.text
    assert rows(workspace)["para. 3", "Elbonia (not tracked)"].response == "from the first window"


def test_an_answer_that_a_spreadsheet_would_work_out_is_shown_as_typed(client, workspace):
    dropped(client, Elbonia=ELBONIA)
    row = rows(workspace)["para. 3", "Elbonia (not tracked)"]
    answered(client, row, '=HYPERLINK("http://evil.example")')

    assert spreadsheet(workspace)[0]["Response"].startswith("'=")
    assert rows(workspace)["para. 3", "Elbonia (not tracked)"].response == '=HYPERLINK("http://evil.example")'


def test_a_table_that_a_person_changed_in_a_spreadsheet_keeps_its_own_columns(client, workspace):
    dropped(client, Elbonia=ELBONIA)
    path = workspace / "outputs" / f"{ID}-responses.csv"
    text = path.read_bytes().decode("utf-8-sig").splitlines()
    path.write_text("\n".join(f"{line};mine" for line in text), "utf-8")
    path.write_text(path.read_text("utf-8").replace(";mine", ",mine"), "utf-8")
    answered(client, rows(workspace)["para. 3", "Elbonia (not tracked)"], "Yes.")

    assert path.read_text("utf-8-sig").count(",mine") == len(text)
    assert rows(workspace)["para. 3", "Elbonia (not tracked)"].response == "Yes."


def test_whose_a_file_is_can_be_told_and_is_kept(client, workspace):
    dropped(client, {"whose": "Freedonia"}, v3=RURITANIA)

    assert (workspace / "comments" / ID / "Freedonia=v3.docx").is_file()
    assert list(rows(workspace)) == [("para. 3", "Freedonia (not tracked)")]


def test_a_file_that_is_left_out_is_kept_aside_and_its_rows_go(client, workspace):
    dropped(client, Elbonia=ELBONIA, Ruritania=RURITANIA)
    client.post(f"/comments/{ID}/left-out", data={"file": "Elbonia.docx"})

    assert [who for _, who in rows(workspace)] == ["Ruritania (not tracked)"]
    assert (workspace / "comments" / ID / "left out" / "Elbonia.docx").read_bytes() == ELBONIA


@pytest.mark.parametrize("name", ["../../precedents/names.yaml", "left out", "/etc/passwd", ""])
def test_only_a_file_of_the_round_can_be_left_out(client, workspace, name):
    dropped(client, Elbonia=ELBONIA)

    assert client.post(f"/comments/{ID}/left-out", data={"file": name}).status_code == 422
    assert (workspace / "precedents/names.yaml").is_file()


def test_brackets_are_settled_as_chosen_into_a_new_text(client, workspace):
    dropped(client, Elbonia=ELBONIA, Ruritania=RURITANIA)
    page = client.get(f"/comments/{ID}").text
    assert "[noted / welcomed (Elbonia) / endorsed (Ruritania)]" in page
    version = re.search(r'name="version" value="([0-9a-f]+)"', page)[1]
    choice = {"version": version, "bracket-1": "2", "bracket-2": ""}
    moved = client.post(f"/comments/{ID}/settled?text={ID}-merged.md", data=choice)

    assert moved.headers["location"] == f"/comments/{ID}?text={ID}-merged-2.md#text"
    assert "Meeting welcomed the progress report" in (workspace / f"outputs/{ID}-merged-2.md").read_text()
    assert "[noted / welcomed (Elbonia)" in (workspace / f"outputs/{ID}-merged.md").read_text()
    left = client.get(moved.headers["location"].partition("#")[0]).text
    assert "[2028 / 2029 (Elbonia)]" in left
    assert "[noted" not in left


def test_brackets_of_a_text_that_changed_since_are_not_settled(client, workspace):
    dropped(client, Elbonia=ELBONIA)
    choice = {"version": "0" * 64, "bracket-1": "2"}
    refused = client.post(f"/comments/{ID}/settled", data=choice)

    assert refused.status_code == 422
    assert "has changed since" in refused.text
    assert not (workspace / f"outputs/{ID}-merged-2.md").exists()


def test_the_table_and_the_text_can_be_downloaded_in_each_form(client, workspace):
    dropped(client, Elbonia=ELBONIA)
    answered(client, rows(workspace)["para. 3", "Elbonia (not tracked)"], "Yes.")
    before = {each.name for each in (workspace / "outputs").iterdir()}
    word, sheet, web = (client.get(f"/comments/{ID}/table/{form}") for form in ("docx", "csv", "html"))

    assert ingest.cells(word.content, "x.docx")[1][4] == "Yes."
    assert "Yes." in sheet.text
    assert "Yes." in web.text
    assert web.headers["content-disposition"].startswith("attachment")
    assert client.get(f"/comments/{ID}/text/docx").content[:2] == b"PK"
    assert client.get(f"/comments/{ID}/text/exe").status_code == 404
    assert {each.name for each in (workspace / "outputs").iterdir()} == before


def test_what_is_no_word_file_of_a_draft_is_told_by_its_name(client, workspace):
    told = client.post("/comments", files=[("files", ("a.pdf", b"%PDF")), ("files", ("b.docx", b"PK no"))])

    assert told.status_code == 422
    assert "a.pdf" in told.text
    assert "b.docx" in told.text
    assert "/tmp/" not in told.text
    assert not (workspace / "comments").exists()


def test_the_command_line_reads_what_the_page_kept(client, workspace):
    dropped(client, {"whose": "Freedonia"}, v3=RURITANIA)
    shutil.rmtree(workspace / "outputs" / "x", ignore_errors=True)
    told = CliRunner().invoke(
        drafter, ["returned", ID, str(workspace / "comments" / ID), "--workspace", str(workspace)]
    )

    assert "para. 3: Freedonia" in told.output


def test_a_round_that_the_command_line_read_counts_no_files_that_lie_elsewhere(client, workspace, tmp_path):
    (tmp_path / "Elbonia.docx").write_bytes(ELBONIA)
    CliRunner().invoke(drafter, ["returned", ID, str(tmp_path / "Elbonia.docx"), "--workspace", str(workspace)])

    assert '<td data-label="Files">elsewhere</td>' in client.get("/comments").text
    assert "0 files" not in client.get(f"/comments/{ID}").text
    dropped(client, Elbonia=ELBONIA)
    assert '<td data-label="Files">1</td>' in client.get("/comments").text
    assert "1 file, " in client.get(f"/comments/{ID}").text


def test_a_round_that_is_not_there_is_told(client):
    for address in (f"/comments/{ID}", "/comments/..%2f..%2fprecedents", "/comments/nothing/table/csv"):
        assert client.get(address).status_code in (404, 422), address
