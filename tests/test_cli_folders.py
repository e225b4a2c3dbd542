"""Folders of files as archives are: what is read, what is refused, what is passed over, and how it is told."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from elbonia import ID, held, run, text

from drafter import library

FOURTH = text("Fourth", "Streslau, Ruritania", "8 June 2016")
OLD_WORD = b"\xd0\xcf\x11\xe0" + bytes(500) + "WordDocument".encode("utf-16-le")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "archive"
    (path / "2015").mkdir(parents=True)
    (path / "2016").mkdir()
    return path


def zipped(path: Path, *names: str) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        for name in names:
            packed.writestr(name, "<a/>")


@pytest.mark.parametrize("name", ["statement", "statement.txt.bak", "Klow 2015", "statement.old"])
def test_a_file_in_a_folder_is_judged_by_what_it_holds(forum: Path, folder: Path, name: str):
    (folder / name).write_text(text())

    run(forum, "ingest", folder)

    assert held(forum) == [ID]


def test_old_word_files_in_a_folder_are_one_error_that_names_them_all(forum: Path, folder: Path):
    names = [f"statement {number}.doc" for number in range(30)]
    for name in names:
        (folder / "2015" / name).write_bytes(OLD_WORD)

    result = run(forum, "ingest", folder)

    assert result.exit_code == 1
    assert result.stderr.count("error") == 1
    assert "30 files cannot be read, each of them a Word file of the years before 2007" in result.stderr
    assert all(name in result.stderr for name in names)
    assert "mend: open each in Word and save it as .docx" in result.stderr
    assert "30 could not be read" in result.stdout


def test_papers_of_other_programs_in_a_folder_are_errors(forum: Path, folder: Path):
    (folder / "a.rtf").write_bytes(b"{\\rtf1 x}")
    zipped(folder / "b.odt", "mimetype", "content.xml")
    (folder / "c").write_bytes(OLD_WORD)
    (folder / "2015" / "klow.txt").write_text(text())

    result = run(forum, "ingest", folder)

    assert result.exit_code == 1
    assert result.stderr.count(": error: ") == 3
    for told in (
        "a.rtf: error: this is an RTF file",
        "b.odt: error: this is an OpenDocument",
        "c: error: this is a Word",
    ):
        assert told in result.stderr
    assert held(forum) == [ID]


def test_what_holds_no_text_is_one_note_with_the_endings_counted(forum: Path, folder: Path):
    (folder / "2015" / "klow.txt").write_text(text())
    (folder / "group.png").write_bytes(b"\x89PNG\r\n")
    (folder / "group.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "film.mp4").write_bytes(b"\0\0\0\x18ftypmp42" + bytes(90))
    zipped(folder / "budget.xlsx", "[Content_Types].xml", "xl/workbook.xml")
    zipped(folder / "all.zip", "klow.txt")
    (folder / "page.js").write_text("var a = 1;")

    result = run(forum, "ingest", folder)

    assert result.exit_code == 0
    told = "6 files are no text documents, and were passed over (1 .jpg, 1 .js, 1 .mp4, 1 .png, 1 .xlsx, 1 .zip): "
    assert told + "all.zip, budget.xlsx, film.mp4, group.jpg, group.png, page.js" in result.stderr
    assert result.stderr.count("note") == 1


@pytest.mark.parametrize("name", ["Thumbs.db", ".DS_Store", "desktop.ini", "~$klow.docx", ".klow.txt.swp", "x.tmp"])
def test_what_systems_leave_behind_is_passed_over_with_a_note(forum: Path, folder: Path, name: str):
    (folder / "2015" / "klow.txt").write_text(text())
    (folder / "2015" / name).write_bytes(OLD_WORD)

    result = run(forum, "ingest", folder)

    assert result.exit_code == 0
    assert f"1 hidden or system file was passed over: {name}" in result.stderr


def test_an_empty_or_damaged_file_with_an_ending_that_is_read_is_told(forum: Path, folder: Path):
    (folder / "empty.docx").write_bytes(b"")
    (folder / "blob.txt").write_bytes(bytes(range(256)) * 8)

    result = run(forum, "ingest", folder)

    assert "empty.docx: error: the file is empty" in result.stderr
    assert "blob.txt: error: this is not a text file" in result.stderr


def test_a_statement_names_the_original_that_is_kept_of_it(forum: Path, folder: Path):
    for year, name, words in (("2015", "statement.txt", text()), ("2016", "STATEMENT.TXT", FOURTH)):
        (folder / year / name).write_text(words)

    result = run(forum, "ingest", folder)

    for statement in library.load(forum).statements:
        assert statement.source is not None
        original = (forum / "precedents/sources" / statement.source.file).read_text()
        assert f"{statement.meeting.city.upper()}, " in original
    names = [path.name for path in (forum / "precedents/sources").iterdir()]
    assert len({name.lower() for name in names}) == 2
    assert "from 2016/STATEMENT.TXT (kept as STATEMENT-2.TXT)" in result.stdout


def test_a_dry_run_says_what_the_reading_then_says(forum: Path, folder: Path):
    (folder / "2015" / "statement.txt").write_text(text())
    (folder / "2015" / "copy.txt").write_text(text(kind="kindness"))
    (folder / "2016" / "statement.txt").write_text(FOURTH)

    tried, done = run(forum, "ingest", folder, "--dry-run"), run(forum, "ingest", folder)

    assert tried.stderr == done.stderr
    assert tried.stdout.splitlines()[:-1] == done.stdout.splitlines()[:-1]
    assert f"{ID}-b: new, a statement, from statement.txt" in tried.stdout


def test_the_same_file_twice_is_told_and_counted_as_such(forum: Path, folder: Path):
    (folder / "2015" / "klow.txt").write_text(text())
    (folder / "2016" / "klow (2).txt").write_text(text())

    result = run(forum, "ingest", folder)

    assert result.stdout.count(": new, ") == 1
    assert f"klow (2).txt (as {folder / '2015' / 'klow.txt'})" in result.stderr
    assert "2 files: statements: 1 new; 1 file is the same as another" in result.stdout


def test_what_is_held_already_is_told_in_one_line(forum: Path, folder: Path):
    (folder / "2015" / "statement.txt").write_text(text())
    (folder / "2016" / "statement.txt").write_text(FOURTH)
    run(forum, "ingest", folder)

    result = run(forum, "ingest", folder)

    assert result.stdout.splitlines() == [
        f"held already, and not changed: {ID}, 2016-06-08-elbonia-forum-4",
        "2 files: statements: 2 held already",
    ]


def test_the_next_step_of_a_new_workspace_can_be_typed(tmp_path: Path):
    result = run(tmp_path, "init", "--empty", tmp_path / "my forum")

    assert f'next: cd "{tmp_path / "my forum"}" && drafter ingest' in result.stdout


def test_in_the_folder_itself_there_is_nowhere_to_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    assert "\nnext: drafter ingest FILE..." in run(tmp_path, "init", "--empty", ".").stdout


def test_a_folder_around_the_workspace_does_not_mean_the_workspace(forum: Path):
    (forum.parent / "klow.txt").write_text(text())
    (forum / "templates/statement.md.j2").write_text("# {{ title }}")
    run(forum, "ingest", forum.parent)

    result = run(forum, "ingest", forum.parent)

    assert held(forum) == [ID]
    assert result.stdout.splitlines() == [f"held already, and not changed: {ID}"]
    assert "same, to the byte" not in result.stderr


def test_a_link_that_leads_to_no_file_is_told_and_the_rest_is_read(forum: Path, folder: Path):
    (folder / "a.txt").write_text(text())
    (folder / "2015/gone.docx").symlink_to(folder / "nowhere.docx")
    (folder / ".#a.txt").symlink_to("me@here.1")  # an editor's, while a file is open

    told = run(forum, "ingest", folder)

    assert held(forum) == [ID]
    assert f"{folder / '2015/gone.docx'}: error: this link leads to no file: {folder / 'nowhere.docx'}" in told.stderr
    assert ".#a.txt: error" not in told.stderr
    assert told.exit_code == 1
