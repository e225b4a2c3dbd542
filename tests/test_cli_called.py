"""Every command called wrongly with --json: one JSON object with the errors on standard output, and exit code 2."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter


def commands(group: click.Group, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in sorted(group.commands.items()):
        yield (*above, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*above, name))


def run(*words: str) -> Result:
    return CliRunner().invoke(drafter, list(words))


def told(result: Result) -> list[str]:
    value = json.loads(result.stdout)
    assert isinstance(value, dict)
    for problem in value["problems"]:
        assert problem["severity"] == "error"
        assert problem["what"] in result.stderr.replace("\n", " ") + problem["what"] * ("error:" not in result.stderr)
        assert problem["mend"]
    return [problem["what"] for problem in value["problems"]]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs in a folder of its own: what one makes is not made in the checkout."""
    monkeypatch.chdir(tmp_path)


def test_there_are_all_commands():
    assert len([*commands(drafter)]) > 25


@pytest.mark.parametrize("command", [*commands(drafter)], ids=" ".join)
def test_an_option_that_there_is_not_is_told_in_json(command: tuple[str, ...]):
    result = run(*command, "--json", "--colour", "blue")

    assert result.exit_code == 2
    assert "--colour" in told(result)[0]
    assert "--colour" in result.stderr


@pytest.mark.parametrize("command", [each for each in commands(drafter) if each != ("init",)], ids=" ".join)
def test_a_workspace_that_there_is_not_is_told_in_json(command: tuple[str, ...], tmp_path: Path):
    result = run(*command, *_arguments(command, tmp_path), "--workspace", str(tmp_path / "none"), "--json")

    assert result.exit_code == 2
    assert told(result)


def _arguments(command: tuple[str, ...], folder: Path) -> list[str]:
    """Return something for each argument that a command must have."""
    here: click.Command = drafter
    for name in command:
        assert isinstance(here, click.Group)
        here = here.commands[name]
    given = {"kind": ["statement"], "path": [str(folder / "a.yaml")]}
    words = [
        word for one in here.params if isinstance(one, click.Argument) for word in given.get(one.name or "", ["x"])
    ]
    options = [one for one in here.params if isinstance(one, click.Option) and one.required]
    return [*words, *(word for one in options for word in (one.opts[0], "x"))]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("draft", "a.yaml", "--to", "foo"), "foo is none of docx, pdf, html, md, akn"),
        (("draft", "a.yaml", "--kind", "foo"), "'foo' is not one of"),
        (("template",), "Missing option '--from'"),
        (("new", "foo", "a.yaml"), "'foo' is not one of"),
        (("new", "statement"), "Missing argument 'FILE.yaml'"),
        (("resolve", "--take", "1=x"), "Missing argument 'FILE-or-ID'"),
        (("render",), "Missing argument 'FILE-or-ID'"),
        (("search", "a", "--limit", "x"), "'x' is not a valid integer"),
        (("show", "a", "b", "c"), "Got unexpected extra argument"),
        (("review", "aprove", "x"), "No such command 'aprove'"),
        (("daft", "a.yaml"), "No such command 'daft'"),
    ],
)
def test_what_is_wrong_with_the_call_is_said_in_words(words: tuple[str, ...], what: str):
    result = run(*words, "--json")

    assert result.exit_code == 2
    assert what in told(result)[0]


def test_each_object_has_the_keys_that_its_command_promises():
    value = json.loads(run("draft", "a.yaml", "--to", "foo", "--json").stdout)

    assert {**value, "problems": []} == {"statement": None, "files": [], "problems": []}
    assert value["problems"][0]["mend"] == "`drafter draft --help` tells how it is called"


def test_without_json_nothing_is_printed_but_the_error():
    result = run("draft", "a.yaml", "--to", "foo")

    assert (result.exit_code, result.stdout) == (2, "")


def test_json_after_two_dashes_is_a_name():
    assert run("draft", "--to", "foo", "--", "--json").stdout == ""


@pytest.mark.parametrize("command", ["check", "render", "draft", "compare"])
def test_a_name_that_no_file_can_have_is_told_and_no_fault_of_drafter(command: str, tmp_path: Path):
    assert run("init", str(tmp_path / "here")).exit_code == 0
    names = ["a" * 5000] * (2 if command == "compare" else 1)

    result = run(command, *names, "--workspace", str(tmp_path / "here"))

    assert "error: no file has so long a name" in result.stderr
    assert "fault of drafter" not in result.stderr
    assert result.exit_code in (1, 2)
