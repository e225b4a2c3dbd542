"""--archive on the command line."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from drafter.cli.commands import drafter

MEETING = Path(__file__).parents[1] / "templates" / "meetings" / "cover-note.yaml"


def run(*words: str):
    return CliRunner().invoke(drafter, list(words))


def test_an_archives_pdf_has_a_name_of_its_own_beside_the_other_forms(checkout, tmp_path):
    done = run(
        "draft", str(MEETING), "--to", "md,pdf", "--archive", "--out", str(tmp_path), "--workspace", str(checkout)
    )

    assert done.exit_code in (0, 1), done.output
    names = sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith("."))
    assert [name.rpartition("-")[2] for name in names] == ["archive.pdf", "note.md"]


def test_without_a_pdf_there_is_nothing_to_archive(checkout, tmp_path):
    done = run("draft", str(MEETING), "--to", "docx", "--archive", "--out", str(tmp_path), "--workspace", str(checkout))

    assert done.exit_code == 2
    assert "--archive is a form of PDF: add pdf, as in --to pdf --archive" in done.output
