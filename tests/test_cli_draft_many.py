"""The command line, drafting many meeting files in one run: each as if alone, and a fault in one stops none."""

from __future__ import annotations

import json
import os
import shutil
import signal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter
from drafter.workflow import draft, many
from drafter.workflow.outputs.orders import Order

EXAMPLE = "templates/meetings/senior-officials-meeting.yaml"
DAYS = ("03-14", "03-21", "03-28", "04-04", "04-11", "04-18")  # Tuesdays, as the example says


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter workspace, laid out once, with six meetings in a folder of its own."""
    folder = tmp_path_factory.mktemp("starter") / "workspace"
    result = CliRunner().invoke(drafter, ["init", str(folder)])
    assert result.exit_code == 0, result.stderr
    (folder / "meetings").mkdir()
    text = (folder / EXAMPLE).read_text(encoding="utf-8")
    for nth, day in enumerate(DAYS, 1):
        path = folder / "meetings" / f"meeting-{nth}.yaml"
        path.write_text(text.replace("2017-03-14", f"2017-{day}"), encoding="utf-8")
    return folder


@pytest.fixture
def workspace(laid_out: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return Path(shutil.copytree(laid_out, tmp_path / "workspace"))


def run(workspace: Path, *words: str | Path) -> Result:
    result = CliRunner().invoke(drafter, ["draft", *map(str, words), "--workspace", str(workspace)])
    assert "Traceback" not in result.output
    return result


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("[!.]*")}


def test_a_folder_is_drafted_whole_and_to_the_byte_as_each_file_alone(laid_out: Path, tmp_path: Path):
    result = run(laid_out, laid_out / "meetings", "--to", "docx,pdf,md", "--out", tmp_path / "together")
    for nth in (2, 5):
        run(laid_out, laid_out / f"meetings/meeting-{nth}.yaml", "--to", "docx,pdf,md", "--out", tmp_path / "alone")

    assert len(written(tmp_path / "together")) == 18
    assert len(written(tmp_path / "alone")) == 6
    assert written(tmp_path / "together").items() >= written(tmp_path / "alone").items()
    assert [Path(line).name for line in result.stdout.splitlines()[::3]] == [
        f"2017-{day}-ahg-som-11.docx" for day in DAYS
    ]
    assert result.exit_code == 1  # each has a gap
    assert "6 meeting files: 6 drafted; 6 errors" in result.stderr


def test_one_file_at_fault_stops_no_other_and_is_named_at_the_end(workspace: Path):
    (workspace / "meetings/meeting-2.yaml").write_text("meeting: {start: 2017-02-30}\n")
    (workspace / "meetings/meeting-4.yaml").write_bytes(bytes(range(256)))

    result = run(workspace, workspace / "meetings", workspace / "none.yaml", "--to", "md")

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 4
    assert "meeting-2.yaml:1: error" in result.stderr
    assert "none.yaml: error: no such file" in result.stderr
    first, *left = result.stderr.splitlines()[-4:]
    assert first.startswith("7 meeting files: 4 drafted, 3 not; ")
    assert [line.rpartition("/")[2] for line in left] == ["meeting-2.yaml", "meeting-4.yaml", "none.yaml"]


def test_json_is_a_list_with_the_meeting_file_of_each(laid_out: Path, tmp_path: Path):
    files = [laid_out / f"meetings/meeting-{nth}.yaml" for nth in (3, 1)]

    told = json.loads(run(laid_out, *files, laid_out / "none.yaml", "--out", tmp_path, "--json").stdout)

    assert [each["meeting_file"] for each in told] == [*map(str, files), str(laid_out / "none.yaml")]
    assert [each["statement"] and each["statement"]["id"] for each in told] == [
        "2017-03-28-ahg-som-11", "2017-03-14-ahg-som-11", None,
    ]  # fmt: skip
    assert [len(each["files"]) for each in told] == [1, 1, 0]
    assert told[2]["problems"][0]["severity"] == "error"


def test_files_of_one_name_get_theirs_in_the_order_in_which_they_are_given(workspace: Path):
    text = (workspace / EXAMPLE).read_text(encoding="utf-8")
    copies = [workspace / f"{name}.yaml" for name in "edcba"]
    for hour, path in enumerate(copies, 10):
        path.write_text(text.replace("17:00", f"{hour}:00"), encoding="utf-8")

    told = json.loads(run(workspace, *copies, "--to", "md", "--json").stdout)

    names = [Path(each["files"][0]).name for each in told]
    assert names == [f"2017-03-14-ahg-som-11{nth}.md" for nth in ("", "-2", "-3", "-4", "-5")]


def test_a_file_named_twice_is_drafted_once(laid_out: Path, tmp_path: Path):
    result = run(laid_out, laid_out / "meetings", laid_out / "meetings/meeting-1.yaml", "--to", "md", "--out", tmp_path)

    assert len(result.stdout.splitlines()) == 6


def test_a_folder_without_meeting_files_is_a_wrong_call(workspace: Path):
    (workspace / "none").mkdir()

    result = run(workspace, workspace / "meetings", workspace / "none")

    assert result.exit_code == 2
    assert "none: error: this is a folder, not a file, and it holds no meeting file" in result.stderr
    assert not list((workspace / "outputs").glob("*.docx"))


def test_where_the_system_ends_a_process_the_files_are_drafted_all_the_same(
    laid_out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    first, really = os.getpid(), many._made

    def ended(order: Order, left: many.Opened, path: Path) -> many.Made:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        return really(order, left, path)

    monkeypatch.setattr(many, "_made", ended)
    monkeypatch.setattr(many, "_processors", lambda: 2)

    order = Order(laid_out, ("md",), tmp_path)
    done = list(many.drafts(order, many.meeting_files([laid_out / "meetings"])))

    assert [each.path.name for each in done] == [f"meeting-{nth}.yaml" for nth in range(1, 7)]
    assert len(written(tmp_path)) == 6


def test_a_fault_of_drafter_in_one_file_is_told_and_stops_no_other(
    laid_out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    really = draft.unwritten

    def faulty(*given: object) -> object:
        if "meeting-1" in str(given[1]):
            raise KeyError("x")
        return really(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(many, "unwritten", faulty)

    result = run(laid_out, laid_out / "meetings", "--to", "md", "--out", tmp_path)

    assert "meeting-1.yaml: error: this is a fault of drafter, not yours: KeyError: 'x'" in result.stderr
    assert "6 meeting files: 5 drafted, 1 not" in result.stderr


def test_no_process_leaves_its_fonts_behind(laid_out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(many, "_processors", lambda: 2)

    run(laid_out, laid_out / "meetings", "--to", "pdf", "--out", tmp_path / "out")

    assert len(written(tmp_path / "out")) == 6
    assert list((tmp_path / "temporary").iterdir()) == []
