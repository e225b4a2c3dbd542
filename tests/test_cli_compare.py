"""`drafter compare`, and `drafter draft --redline`: what they print, write and answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter

OLD = "# SECOND MEETING\n\n1. The Meeting thanked Ruritania for its hospitality.\n1. Members noted the annual report.\n"
NEW = OLD.replace("Ruritania", "Elbonia").replace("1. Members", "1. Sylvania spoke of its plans.\n1. Members")


@pytest.fixture
def texts(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.md").write_text(text)
    return str(tmp_path / "old.md"), str(tmp_path / "new.md")


def run(*words: str) -> Result:
    return CliRunner().invoke(drafter, list(words))


def test_it_tells_each_change_in_words(texts):
    result = run("compare", *texts)

    assert result.exit_code == 0
    assert result.stdout == (
        "1 paragraph unchanged, 1 edited, 1 added; title and headings: 1 unchanged\n"
        "\n"
        "para. 1: edited\n"
        "    The Meeting thanked [-Ruritania-]{+Elbonia+} for its hospitality.\n"
        "\n"
        "para. 2: added\n"
        "    {+Sylvania spoke of its plans.+}\n"
    )


def test_the_json_is_as_promised(texts):
    value = json.loads(run("compare", *texts, "--json").stdout)
    first, second = value["changes"]

    assert (first["kind"], first["paragraph"], first["words"][1]) == ("edited", "1", ["struck", "Ruritania"])
    assert (second["kind"], second["old"], second["new"]) == ("added", None, "Sylvania spoke of its plans.")
    assert value["counts"] == {"unchanged": 2, "edited": 1, "added": 1}


def test_redlines_are_written_and_named(texts, tmp_path):
    result = run("compare", *texts, "--to", "docx,html", "--out", str(tmp_path / "out"))

    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "out").glob("new*")) == [
        "new-against-old-redline.docx",
        "new-against-old-redline.html",
    ]


def test_the_two_sides_of_a_redline_compare_as_they_were(texts, tmp_path):
    run("compare", *texts, "--to", "docx", "--out", str(tmp_path))
    value = json.loads(run("compare", str(tmp_path / "new-against-old-redline.docx"), texts[1], "--json").stdout)

    assert value["changes"] == []


@pytest.mark.parametrize("named", ["no-such-statement", "no/such/file.docx"])
def test_a_text_that_is_not_there_is_called_wrongly(texts, named):
    result = run("compare", texts[0], named, "--json")

    assert result.exit_code == 2
    assert json.loads(result.stdout)["changes"] == []
    assert named.rpartition("/")[2] in result.stderr


def test_a_form_that_there_is_not_is_called_wrongly(texts):
    assert run("compare", *texts, "--to", "md").exit_code == 2


def test_the_same_text_has_no_changes(texts):
    assert run("compare", texts[0], texts[0]).stdout.startswith("2 paragraphs unchanged")


@pytest.mark.parametrize("against", ["precedents", "previous"])
def test_a_draft_is_written_with_a_redline_beside_it(checkout, tmp_path, against):
    example = checkout / "templates" / "meetings" / "senior-officials-meeting.yaml"
    result = run(
        "draft", str(example), "--workspace", str(checkout), "--out", str(tmp_path), "--redline", against, "--json"
    )
    names = [Path(name).name for name in json.loads(result.stdout)["files"]]

    assert names == ["2017-03-14-ahg-som-11.docx", "2017-03-14-ahg-som-11-redline.docx"]
