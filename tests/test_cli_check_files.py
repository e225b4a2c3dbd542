"""drafter check of a text that was given as a file: a draft by its meeting, in whatever form it comes."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter

HOSTS = ("Elbonia", "Ruritania", "Borduria", "Syldavia")
CITIES = ("Mudville", "Strelsau", "Szohod", "Klow")
NUMBERS = ("FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH")


def lines(nth: int, report: str = "endorsed", thanks: bool = True) -> list[str]:
    """Return the paragraphs of the nth meeting, held in March of 2020 and the years after it."""
    host, city = HOSTS[nth % 4], CITIES[nth % 4]
    number = NUMBERS[nth].lower().capitalize()
    paragraphs = [
        "RIVER FORUM",
        f"{NUMBERS[nth]} MEETING",
        "CO-CHAIRS’ STATEMENT",
        f"{city}, {host}, {nth + 3} March {2020 + nth}",
        f"1. The {number} Meeting of the River Forum was held in {city}, {host}, on {nth + 3} March {2020 + nth}.",
        f"2. The Meeting {report} the annual report of the working group on ferries.",
    ]
    if thanks:
        paragraphs.append(f"3. The Meeting thanked the Government of {host} for its warm hospitality.")
    return paragraphs


def given(folder: Path, ending: str, paragraphs: list[str]) -> Path:
    path = folder / f"my-draft{ending}"
    if ending == ".docx":
        document = docx.Document()
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        document.save(str(path))
    else:
        path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return path


def run(workspace: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)], catch_exceptions=False)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    workspace = tmp_path / "rivers"
    CliRunner().invoke(drafter, ["init", str(workspace), "--empty"], catch_exceptions=False)
    for nth in range(4):
        source = tmp_path / f"river-{nth}.txt"
        source.write_text("\n\n".join(lines(nth)) + "\n", encoding="utf-8")
        run(workspace, "ingest", source)
    return workspace


@pytest.mark.parametrize("ending", [".docx", ".txt", ".md"])
def test_a_draft_that_is_given_as_a_file_is_warned_as_a_draft(archive: Path, tmp_path: Path, ending: str) -> None:
    said = run(archive, "check", given(tmp_path, ending, lines(4, "noted", thanks=False))).output

    assert (
        ": warning: the statements of 2020, 2021, 2022 and 2023 have thanks to the host, and this one has not\n" in said
    )
    assert ': warning: the verb is "noted" (neutral), weaker than "endorsed" (consent) as in the statements' in said
    assert 'mend: write "endorsed", or leave "noted" if the change is meant\n2 warnings\n' in said


def test_another_version_of_the_last_statement_is_a_draft_and_one_of_an_earlier_is_past(
    archive: Path, tmp_path: Path
) -> None:
    last = run(archive, "check", given(tmp_path, ".docx", lines(3, "noted"))).output
    earlier = run(archive, "check", given(tmp_path, ".docx", lines(2, "noted"))).output

    assert 'warning: the verb is "noted"' in last
    assert 'note: the verb is "noted"' in earlier


def test_a_file_that_the_archive_was_read_from_is_no_draft(archive: Path, tmp_path: Path) -> None:
    received = given(tmp_path, ".txt", lines(4, "noted"))
    run(archive, "ingest", received)

    assert 'note: the verb is "noted"' in run(archive, "check", received).output
    assert 'note: the verb is "noted"' in run(archive, "check").output


def test_a_text_of_a_body_of_which_nothing_is_held_is_let_pass(tmp_path: Path) -> None:
    workspace = tmp_path / "empty"
    run(workspace, "init", workspace, "--empty")

    assert (
        run(workspace, "check", given(tmp_path, ".docx", lines(4, "noted", thanks=False))).output
        == "no problem found\n"
    )


def test_a_past_statement_is_compared_with_the_whole_archive(archive: Path) -> None:
    """What one statement calls the working group only the others can tell."""
    path = next((archive / "precedents" / "statements").glob("*2021*.md"))
    path.write_text(path.read_text(encoding="utf-8").replace("River Forum was", "Rivers Forum was"), encoding="utf-8")
    whole = run(archive, "check").output

    told = [line for line in whole.splitlines() if line.startswith(path.stem) and ": note:" not in line]
    alone = run(archive, "check", path.stem).output
    assert told
    assert [line for line in told if line not in alone] == []
