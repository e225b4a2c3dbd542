"""The journey of years: a statement is added, mined, and its proposals are decided on or left; next year another."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import lake_wardens
import pytest
from elbonia import ingested, run
from killing import killed

from drafter import library
from drafter.library import decisions
from drafter.model import Precedent

YEARS = tuple(lake_wardens.TEXTS)
THANKED, EXPRESSED = "closing/thanked-government-warm", "closing/expressed-hosting-meeting"


def _workspace(folder: Path) -> Path:
    (folder / "precedents").mkdir(parents=True)
    (folder / "templates").mkdir()
    return folder


def _add(workspace: Path, year: str) -> str:
    ingested(workspace, **{year: lake_wardens.TEXTS[year]})
    return run(workspace, "mine").stdout


def _shelf(workspace: Path) -> dict[str, Precedent]:
    return {each.id: each for each in library.load(workspace).precedents}


def _path(workspace: Path, id_: str) -> Path:
    return workspace / f"precedents/clauses/{id_}.yaml"


@pytest.fixture(scope="module")
def _two_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = _workspace(tmp_path_factory.mktemp("years") / "lakes")
    for year in YEARS[:2]:
        _add(workspace, year)
    assert {THANKED, EXPRESSED} <= _shelf(workspace).keys()
    return workspace


@pytest.fixture
def workspace(_two_years: Path, tmp_path: Path) -> Path:
    """A workspace of two years, each mined, nothing decided: it has two proposals of thanks."""
    return Path(shutil.copytree(_two_years, tmp_path / "lakes"))


def test_proposals_that_are_left_become_one_when_a_newer_statement_stands_between_them(workspace: Path) -> None:
    told = _add(workspace, YEARS[2])

    assert f"  {EXPRESSED}  (was proposed; its places are in {THANKED})" in told
    assert len(_shelf(workspace)[THANKED].attested) == 3
    assert not _path(workspace, EXPRESSED).exists()


def test_the_shelf_of_years_says_what_that_of_one_mining_says(workspace: Path, tmp_path: Path) -> None:
    for year in YEARS[2:]:
        _add(workspace, year)
    at_once = _workspace(tmp_path / "once")
    ingested(at_once, **lake_wardens.TEXTS)
    run(at_once, "mine")

    years, once = (
        {each.text: [(entry.statement, entry.text) for entry in each.attested] for each in _shelf(one).values()}
        for one in (workspace, at_once)
    )
    assert years == once


def test_mining_once_more_changes_no_byte(workspace: Path) -> None:
    _add(workspace, YEARS[2])
    before = {path: path.read_bytes() for path in (workspace / "precedents").rglob("*") if path.is_file()}

    run(workspace, "mine")

    assert {path: path.read_bytes() for path in (workspace / "precedents").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("how", ["named in a template", "noted by hand", "approved", "renamed", "retired"])
def test_what_a_person_did_something_with_stays(workspace: Path, how: str) -> None:
    stays = EXPRESSED
    if how == "named in a template":
        (workspace / "templates/own.md.j2").write_text(f'{{{{ clause("{EXPRESSED}") }}}}\n')
    elif how == "noted by hand":
        path = _path(workspace, EXPRESSED)
        path.write_text(path.read_text().replace('notes: ""', "notes: as the secretary has it"))
    elif how == "renamed":
        stays = "closing/ours"
        run(workspace, "review", "rename", EXPRESSED, stays)
    else:
        run(workspace, "review", how.removesuffix("d"), EXPRESSED)
    before = _shelf(workspace)[stays]

    for year in YEARS[2:]:
        _add(workspace, year)

    after = _shelf(workspace)[stays]
    assert (after.text, after.slots, after.status, after.notes) == (
        before.text, before.slots, before.status, before.notes
    )  # fmt: skip
    assert set(before.attested) <= set(after.attested)


def test_what_was_split_by_hand_is_not_put_together_again(workspace: Path) -> None:
    _add(workspace, YEARS[2])
    run(workspace, "review", "split", THANKED, "2", "--as", "closing/apart")

    _add(workspace, YEARS[3])

    shelf = _shelf(workspace)
    assert [entry.statement[:4] for entry in shelf["closing/apart"].attested][:1] == ["2016"]
    assert "2016" not in [entry.statement[:4] for entry in shelf[THANKED].attested]


def test_a_comment_in_the_file_of_a_proposal_that_goes_is_kept_with_it(workspace: Path) -> None:
    path = _path(workspace, EXPRESSED)
    path.write_text("# ask the host\n" + path.read_text())

    _add(workspace, YEARS[2])

    assert not path.exists()
    kept = workspace / f"precedents/aside/clauses/{EXPRESSED}.yaml"
    assert kept.read_text().startswith("# ask the host\n")


def test_two_approved_clauses_that_seem_to_be_one_formula_are_told_until_a_person_says(workspace: Path) -> None:
    run(workspace, "review", "approve", THANKED, EXPRESSED)

    told = _add(workspace, YEARS[2])

    assert f"{THANKED} and {EXPRESSED}, both approved, may be one formula now" in told
    assert told.endswith("next: drafter review\n")
    shown = run(workspace, "review").stdout
    assert "1 merger waits for a decision" in shown
    assert f"next: drafter review merge {THANKED} {EXPRESSED}" in shown
    assert json.loads(run(workspace, "review", "--json").stdout)["mergings"] == {THANKED: EXPRESSED}

    assert "kept as it is" in run(workspace, "review", "keep", THANKED).stdout
    assert "merger" not in run(workspace, "review").stdout
    assert "one formula now" not in run(workspace, "mine").stdout


def test_a_merger_that_was_told_can_be_carried_out(workspace: Path) -> None:
    run(workspace, "review", "approve", THANKED, EXPRESSED)
    _add(workspace, YEARS[2])

    run(workspace, "review", "merge", THANKED, EXPRESSED)
    told = _add(workspace, YEARS[3])

    assert len(_shelf(workspace)[THANKED].attested) == 4
    assert "one formula" not in told + run(workspace, "review").stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked, to be killed")
def test_mining_that_is_killed_while_proposals_are_joined_is_done_by_mining_again(
    workspace: Path, tmp_path: Path
) -> None:
    ingested(workspace, **{YEARS[2]: lake_wardens.TEXTS[YEARS[2]]})
    done, work = Path(shutil.copytree(workspace, tmp_path / "done")), tmp_path / "work"
    run(done, "mine")
    after, noted = _clauses(done), 0
    for point in range(200):
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(workspace, work)
        was_killed = killed(work, ("mine",), point)
        noted += (work / decisions.NOTE).exists()
        library.load(work)
        run(work, "mine")
        assert _clauses(work) == after, f"killed at point {point}"
        if not was_killed:
            break
    assert noted
    assert not was_killed


def _clauses(workspace: Path) -> dict[str, bytes]:
    folder = workspace / "precedents/clauses"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
