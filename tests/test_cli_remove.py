"""Statements that leave the archive, removed, deleted or renamed by hand: nothing goes silently."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from elbonia import ID, clauses, held, ingested, register, run, text

FOURTH = "2016-06-08-elbonia-forum-4"


@pytest.fixture
def archive(forum: Path) -> Path:
    """Return a workspace that holds two meetings, mined."""
    ingested(forum, third=text(), fourth=text("Fourth", "Streslau, Ruritania", "8 June 2016"))
    run(forum, "mine")
    assert ID in clauses(forum)
    return forum


def statement(workspace: Path, id_: str = ID) -> Path:
    return workspace / f"precedents/statements/{id_}.md"


def renamed(workspace: Path, new: str = "2015-05-09-elbonia-forum-3") -> None:
    """Correct a date by hand, as the messages of drafter lead to: text, facts, id and the file's name."""
    old = statement(workspace)
    words = old.read_text().replace(ID, new).replace("7 May 2015", "9 May 2015").replace("2015-05-07", "2015-05-09")
    statement(workspace, new).write_text(words.replace("7 MAY", "9 MAY"))
    old.unlink()


def test_a_statement_removed_is_set_aside_whole_and_its_original_stays(archive: Path):
    before = statement(archive).read_bytes()

    result = run(archive, "remove", ID)

    assert result.exit_code == 0
    assert f"{ID}: removed; its text is in " in result.stdout
    assert held(archive) == [FOURTH]
    assert (archive / f"precedents/aside/{ID}.md").read_bytes() == before
    assert (archive / "precedents/sources/third.txt").read_text() == text()


def test_a_statement_removed_is_held_again_with_its_meeting_and_then_its_evidence(archive: Path):
    before, clauses_before, rows = statement(archive).read_bytes(), clauses(archive), register(archive)
    run(archive, "remove", ID)
    run(archive, "mine")

    result = run(archive, "remove", "--undo", ID)
    run(archive, "mine")

    assert result.exit_code == 0
    assert f"{ID}: held again" in result.stdout
    assert statement(archive).read_bytes() == before
    assert not (archive / f"precedents/aside/{ID}.md").exists()
    assert sorted(register(archive).split("\n")) == sorted(rows.split("\n"))
    assert clauses(archive) == clauses_before


def test_what_was_never_removed_is_not_held_again(archive: Path):
    result = run(archive, "remove", "--undo", FOURTH, "--json")

    assert result.exit_code == 1
    assert f'no statement "{FOURTH}" was removed or set aside' in result.stderr
    assert held(archive) == [ID, FOURTH]


def test_nothing_is_written_over_a_text_that_has_the_id_now(archive: Path):
    run(archive, "remove", ID)
    statement(archive).write_text("---\nid: " + ID + "\n---\n# ANOTHER\n")

    result = run(archive, "remove", "--undo", ID)

    assert f"another text is held as {ID}" in result.stderr
    assert "ANOTHER" in statement(archive).read_text()
    assert (archive / f"precedents/aside/{ID}.md").exists()


def test_its_meeting_leaves_the_register_and_its_evidence_the_clauses(archive: Path):
    run(archive, "remove", statement(archive))
    run(archive, "mine")

    assert ID not in register(archive)
    assert ID not in clauses(archive)
    assert FOURTH in register(archive)
    assert FOURTH in clauses(archive)


def test_reading_its_original_again_does_not_bring_it_back(archive: Path):
    run(archive, "remove", ID)

    result = run(archive, "ingest", archive.parent / "received")

    assert held(archive) == [FOURTH]
    assert f"{ID} was removed or set aside before, and stays so" in result.stderr
    assert f"move precedents/aside/{ID}.md back to precedents/statements" in result.stderr
    assert "1 held already, 1 set aside" in result.stdout
    assert ID not in register(archive)


def test_moving_its_file_back_undoes_it(archive: Path):
    before = {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()}
    run(archive, "remove", ID)
    run(archive, "mine")
    (archive / f"precedents/aside/{ID}.md").rename(statement(archive))

    run(archive, "ingest", archive.parent / "received")
    run(archive, "mine")

    after = {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()}
    assert after.keys() == before.keys()
    assert clauses(archive).count(ID) > 0


def test_a_row_that_somebody_edited_stays_and_is_told(archive: Path):
    path = archive / "precedents/meetings.yaml"
    path.write_text(register(archive).replace("city: Klow\n", "city: Klow  # the old town\n"))

    result = run(archive, "remove", ID)

    assert f'the row "{ID}" names no statement any more' in result.stderr
    assert "city: Klow  # the old town" in register(archive)
    assert f"sources: [{ID}]" not in register(archive)


def test_an_unknown_id_is_refused_and_nothing_is_removed(archive: Path):
    result = run(archive, "remove", ID, "2015-05-07-elbonia-forum-33", "--json")

    assert result.exit_code == 1
    assert json.loads(result.stdout)["removed"] == []
    assert f"did you mean {ID}" in result.stderr
    assert len(held(archive)) == 2


def test_removing_twice_says_so(archive: Path):
    run(archive, "remove", ID)

    result = run(archive, "remove", ID)

    assert result.exit_code == 0
    assert "was removed or set aside before" in result.stderr


@pytest.mark.parametrize("command", [["mine"], ["ingest", "received/fourth.txt"], ["check"]])
def test_a_statement_deleted_by_hand_is_told_and_its_evidence_stays(archive: Path, command: list[str]):
    statement(archive).unlink()
    before = clauses(archive)

    result = run(archive, *(archive.parent / word if "/" in word else word for word in command))

    told = f"1 statement named in 5 clauses and in meetings.yaml is not held: {ID}"
    assert told in result.stderr + result.stdout
    assert f'"drafter remove {ID}"' in result.stderr + result.stdout
    assert clauses(archive) == before


def test_a_statement_deleted_by_hand_can_be_removed(archive: Path):
    whole = statement(archive).read_text()
    statement(archive).unlink()

    result = run(archive, "remove", ID)
    run(archive, "mine")
    again = run(archive, "ingest", archive.parent / "received")

    assert result.exit_code == 0
    assert f"{ID}: removed; its text is in " in result.stdout
    assert (archive / f"precedents/aside/{ID}.md").read_text() == whole
    assert ID not in register(archive) + clauses(archive)
    assert held(archive) == [FOURTH]
    assert "not held" not in again.stderr


def test_one_that_was_never_mined_can_be_removed_too(forum: Path):
    ingested(forum, third=text())
    statement(forum).unlink()

    run(forum, "remove", ID)
    run(forum, "ingest", forum.parent / "received")

    assert held(forum) == []


def test_one_without_its_original_loses_its_evidence_and_that_is_told(archive: Path):
    statement(archive).unlink()
    (archive / "precedents/sources/third.txt").unlink()

    result = run(archive, "remove", ID)

    assert "its original was not found" in result.stderr
    assert ID not in clauses(archive)
    assert f'the row "{ID}" names no statement any more' in result.stderr
    assert f"sources: [{ID}]" not in register(archive)
    assert "not held" not in run(archive, "mine").stderr


def test_reading_the_original_again_puts_a_deleted_one_back(archive: Path):
    before = statement(archive).read_bytes()
    statement(archive).unlink()

    result = run(archive, "ingest", archive.parent / "received")

    assert statement(archive).read_bytes() == before
    assert "not held" not in result.stderr


@pytest.mark.parametrize("command", [["mine"], ["ingest", "received"]])
def test_evidence_and_register_follow_a_renamed_statement(archive: Path, command: list[str]):
    uses = clauses(archive).count("statement: ")
    renamed(archive)

    result = run(archive, *(archive.parent / word if word == "received" else word for word in command))
    run(archive, "mine")

    assert f"{ID} is now 2015-05-09-elbonia-forum-3" in result.stderr
    assert "not held" not in result.stderr
    assert ID not in register(archive) + clauses(archive)
    assert clauses(archive).count("statement: ") == uses
    assert 'start: "2015-05-09"' in register(archive)
    assert register(archive).count("sources:") == 2


def test_one_that_was_renamed_before_it_was_mined_is_followed_too(forum: Path):
    ingested(forum, third=text())
    renamed(forum)

    run(forum, "mine")

    assert "sources: [2015-05-09-elbonia-forum-3]" in register(forum)
    assert ID not in register(forum)


def test_a_row_that_somebody_edited_keeps_its_facts_when_its_statement_is_renamed(archive: Path):
    path = archive / "precedents/meetings.yaml"
    path.write_text(register(archive).replace("city: Klow\n", "city: Klow  # the old town\n"))
    renamed(archive)

    result = run(archive, "mine")

    assert "tells other facts than 2015-05-09-elbonia-forum-3" in result.stderr
    assert "city: Klow  # the old town" in register(archive)
    assert "sources: [2015-05-09-elbonia-forum-3]" in register(archive)


def test_a_dry_run_tells_of_a_renamed_statement_and_writes_nothing(archive: Path):
    renamed(archive)
    before = clauses(archive) + register(archive)

    result = run(archive, "mine", "--dry-run")

    assert f"{ID} is now" in result.stderr
    assert clauses(archive) + register(archive) == before


def test_one_deleted_is_not_taken_for_another_that_repeats_its_words(archive: Path):
    statement(archive).unlink()

    result = run(archive, "mine")

    assert "is now" not in result.stderr


def test_one_that_says_other_things_now_is_not_taken_for_the_one_that_evidence_names(archive: Path):
    renamed(archive)
    new = statement(archive, "2015-05-09-elbonia-forum-3")
    new.write_text(new.read_text().replace("The Meeting", "Nobody").replace("The Co-Chairs", "Somebody"))

    result = run(archive, "mine")

    assert "is now" not in result.stderr
    assert f"not held: {ID}" in result.stderr


def test_nothing_is_removed_where_one_of_them_cannot_be(archive: Path):
    (archive / "precedents/aside").mkdir()
    (archive / f"precedents/aside/{ID}.md").write_bytes(statement(archive).read_bytes())

    result = run(archive, "remove", FOURTH, ID)

    assert result.exit_code == 1
    assert "another text of that id is there; nothing was done" in result.stderr
    assert len(held(archive)) == 2


def test_check_tells_of_a_renamed_statement_what_follows_it(archive: Path):
    renamed(archive)

    before = run(archive, "check")
    run(archive, "mine")

    assert f"{ID} seems to be 2015-05-09-elbonia-forum-3 now" in before.stdout
    assert 'mend: run "drafter mine": evidence and register follow' in before.stdout
    assert "not held" not in before.stdout
    assert "error" not in before.stdout
    after = run(archive, "check").stdout
    assert "seems" not in after
    assert "error" not in after


def test_one_that_is_renamed_a_second_time_is_followed_into_the_register_too(archive: Path):
    renamed(archive)
    run(archive, "mine")
    old = statement(archive, "2015-05-09-elbonia-forum-3")
    words = old.read_text().replace("2015-05-09", "2015-05-12").replace("9 May 2015", "12 May 2015")
    statement(archive, "2015-05-12-elbonia-forum-3").write_text(words.replace("9 MAY", "12 MAY"))
    old.unlink()

    result = run(archive, "mine")

    assert "edited by hand" not in result.stderr
    assert 'start: "2015-05-12"' in register(archive)
    assert "2015-05-09" not in register(archive)


def test_a_row_that_names_no_statement_and_contradicts_one_is_told_by_its_name(archive: Path):
    path = archive / "precedents/meetings.yaml"
    row = register(archive)[register(archive).index(f"{FOURTH}:") :].replace(f"sources: [{FOURTH}]", "sources: []")
    path.write_text(register(archive) + row.replace("2016-06-08", "2016-07-08"))

    result = run(archive, "check")

    assert (
        'or the row "2016-07-08-elbonia-forum-4" in precedents/meetings.yaml (correct it or take it out)'
        in result.stdout
    )


def test_facts_filled_in_at_a_head_go_into_the_register_when_mined(forum: Path):
    ingested(forum, paper="Veuillez trouver ci-dessous le communiqué de la réunion des maîtres de port du lac.\n")
    (path,) = (forum / "precedents/statements").glob("*.md")
    facts = 'meeting: {body: Elbonia Forum, name: Ninth Meeting, ordinal: 9, city: Klow, start: "2019-05-07"}\n'
    path.write_text(path.read_text().replace("source:\n", f"{facts}source:\n", 1))

    dry = run(forum, "mine", "--dry-run")
    result = run(forum, "mine")

    assert "added to precedents/meetings.yaml" not in dry.stderr
    assert f"added to precedents/meetings.yaml, or named there as a source: {path.stem}" in result.stderr
    assert "name: Ninth Meeting" in register(forum)
    assert "meetings.yaml" not in run(forum, "mine").stderr
