"""The command line, commitments: the list, the thread, the JSON, and a ledger that a person corrects or breaks."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter import library
from drafter.cli.commands import drafter
from drafter.workflow.page.following_up import follow_up

FIRST = """THIRD MEETING OF THE ELBONIA FORUM
KLOW, ELBONIA, 7 MAY 2015
CO-CHAIRS' STATEMENT

1. The Co-Chairs of the Elbonia Forum hosted the Third Meeting of the Elbonia Forum in Klow, Elbonia on 7 May 2015.
2. The Meeting welcomed a proposal from Ruritania for a symposium on ghost nets.
3. The Meeting requested the Secretariat to publish a map of reefs by the next meeting.
"""
SECOND = """FOURTH MEETING OF THE ELBONIA FORUM
STRELSAU, RURITANIA, 9 JUNE 2016
CO-CHAIRS' STATEMENT

1. The Co-Chairs of the Elbonia Forum hosted the Fourth Meeting of the Elbonia Forum in Strelsau on 9 June 2016.
2. The Meeting welcomed the outcomes of the Symposium on Ghost Nets (Klow, 2 March 2016).
"""
LEDGER = "precedents/commitments.yaml"


def run(workspace: Path, *words: str) -> Result:
    return CliRunner().invoke(drafter, [*words, "--workspace", str(workspace)])


@pytest.fixture
def mined(forum: Path, tmp_path: Path) -> Path:
    for name, text in (("klow.txt", FIRST), ("strelsau.txt", SECOND)):
        (tmp_path / name).write_text(text)
        assert run(forum, "ingest", str(tmp_path / name)).exit_code == 0
    assert run(forum, "mine").exit_code == 0
    return forum


def rows(workspace: Path, *words: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run(workspace, "commitments", *words, "--json").stdout)
    return found


def test_help_tells_where_it_is_corrected(forum: Path) -> None:
    told = run(forum, "commitments", "--help").stdout

    assert "precedents/commitments.yaml" in told
    assert "--open" in told


def test_a_workspace_without_a_ledger_lists_nothing_and_says_what_to_do(forum: Path) -> None:
    result = run(forum, "commitments")

    assert result.exit_code == 0
    assert result.stdout == 'no commitments are kept: "drafter mine" finds them\n'
    assert rows(forum) == []


def test_mine_tells_how_many_there_are(mined: Path) -> None:
    assert "2 commitments (1 done, 1 not reported); 0 new" in run(mined, "mine").stdout


def test_the_json_is_as_promised(mined: Path) -> None:
    found = rows(mined)

    assert [set(row) >= {"id", "who", "action", "due", "made", "reported", "status"} for row in found] == [True, True]
    assert [(row["who"], row["action"], row["due"], row["status"]) for row in found] == [
        ("Ruritania", "a symposium on ghost nets", None, "done"),
        ("the Secretariat", "publish a map of reefs by the next meeting", "by the next meeting", "not reported"),
    ]
    made, reported = found[0]["made"], found[0]["reported"]
    assert made == {
        "statement": "2015-05-07-elbonia-forum-3",
        "paragraph": "2",
        "source": {"file": "klow.txt", "lines": [6, 6]},
        "text": "The Meeting welcomed a proposal from Ruritania for a symposium on ghost nets.",
    }
    assert isinstance(reported, list)
    assert reported[0]["statement"] == "2016-06-09-elbonia-forum-4"
    assert reported[0]["paragraph"] == "2"


def test_the_list_is_by_meeting_and_filters_narrow_it(mined: Path) -> None:
    whole = run(mined, "commitments").stdout

    assert "2015-05-07-elbonia-forum-3: Third Meeting of the Elbonia Forum, 7\u00a0May 2015" in whole
    assert "[done]  2015-05/symposium-ghost-nets" in whole
    assert "(due by the next meeting)" in whole
    assert "2 commitments: 1 done, 1 not reported" in whole
    assert [row["id"] for row in rows(mined, "--open")] == ["2015-05/publish-map-reefs"]
    assert [row["id"] for row in rows(mined, "--status", "done")] == ["2015-05/symposium-ghost-nets"]
    assert [row["id"] for row in rows(mined, "--who", "secretariat")] == ["2015-05/publish-map-reefs"]
    assert rows(mined, "--since", "2016") == []


def test_a_thread_is_told_from_the_promise_to_the_outcome(mined: Path) -> None:
    told = run(mined, "commitments", "2015-05/symposium-ghost-nets").stdout

    assert told.index("promised: 7\u00a0May 2015") < told.index("done: 9\u00a0June 2016")
    assert "Symposium on Ghost Nets (Klow, 2 March 2016)" in told


def test_an_unknown_id_is_told_with_the_nearest(mined: Path) -> None:
    result = run(mined, "commitments", "2015-05/symposium-ghost-net")

    assert result.exit_code == 1
    assert 'there is no commitment "2015-05/symposium-ghost-net"' in result.stderr
    assert "did you mean 2015-05/symposium-ghost-nets" in result.stderr


def test_a_dry_run_writes_no_ledger(forum: Path, tmp_path: Path) -> None:
    (tmp_path / "klow.txt").write_text(FIRST)
    run(forum, "ingest", str(tmp_path / "klow.txt"))

    assert "2 commitments" in run(forum, "mine", "--dry-run").stdout
    assert not (forum / LEDGER).exists()


def test_what_a_person_corrected_in_the_file_stands_after_mining(mined: Path) -> None:
    path = mined / LEDGER
    text = (
        path.read_text().replace('due: ""', "due: by 2017   # Klow wrote so", 1).replace("who: the Sec", "who: our Sec")
    )
    path.write_text(text)

    assert run(mined, "mine").exit_code == 0
    assert path.read_text() == text
    assert [(row["due"], row["who"]) for row in rows(mined)] == [
        ("by 2017", "Ruritania"),
        ("by the next meeting", "our Secretariat"),
    ]


def test_a_row_that_a_person_deleted_stays_away(mined: Path) -> None:
    path = mined / LEDGER
    text = path.read_text()
    start = text.index("2015-05/publish-map-reefs:")
    path.write_text(text[:start] + text[text.index("\n#", start) :])
    run(mined, "mine")

    assert [row["id"] for row in rows(mined)] == ["2015-05/symposium-ghost-nets"]


def test_a_broken_ledger_is_told_with_its_line_and_never_written_over(mined: Path) -> None:
    path = mined / LEDGER
    broken = path.read_text().replace("status: done", "status: dune", 1)
    path.write_text(broken)
    line = broken[: broken.index("status: dune")].count("\n") + 1

    for words in (("mine",), ("commitments",)):
        result = run(mined, *words)
        assert result.exit_code == 1
        assert f"commitments.yaml:{line}: error:" in result.stderr
        assert 'did you mean "done"?' in result.stderr
        assert "Traceback" not in result.output
    assert path.read_text() == broken
    assert run(mined, "search", "symposium").exit_code == 0


def test_mining_with_a_broken_ledger_still_proposes_precedents(mined: Path) -> None:
    (mined / LEDGER).write_text("a: [\n")
    found = json.loads(run(mined, "mine", "--json").stdout)

    assert found["precedents"]
    assert (mined / LEDGER).read_text() == "a: [\n"


def _one(workspace: Path) -> dict[str, object]:
    return next(row for row in rows(workspace) if "map of reefs" in str(row["action"]))


def test_what_became_of_one_is_written_down_and_stands_after_mining(mined: Path) -> None:
    before = (mined / LEDGER).read_text().splitlines()
    id_ = str(_one(mined)["id"])

    told = run(mined, "commitments", id_, "--now", "done", "--note", 'Printed: "reefs", 40 pages')
    run(mined, "mine")

    assert (_one(mined)["status"], _one(mined)["notes"]) == ("done", 'Printed: "reefs", 40 pages')
    after = (mined / LEDGER).read_text().splitlines()
    assert len(after) == len(before)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [new.split(":")[0].strip() for _, new in changed] == ["status", "notes"]
    assert f'to undo it: drafter commitments {id_} --now "not reported" --note ""' in told.stderr


def test_a_note_is_taken_out_by_an_empty_one(mined: Path) -> None:
    before, id_ = (mined / LEDGER).read_bytes(), str(_one(mined)["id"])
    run(mined, "commitments", id_, "--note", "Ask the Secretariat.")

    assert run(mined, "commitments", id_, "--note", "").exit_code == 0
    assert (mined / LEDGER).read_bytes() == before


@pytest.mark.parametrize("words", [("--now", "done"), ("nothing/here", "--note", "x"), ("--now", "finished")])
def test_what_names_no_one_commitment_or_status_writes_nothing(mined: Path, words: tuple[str, ...]) -> None:
    before = (mined / LEDGER).read_bytes()

    assert run(mined, "commitments", *words).exit_code in (1, 2)
    assert (mined / LEDGER).read_bytes() == before


def test_twenty_who_write_notes_at_once_lose_none(mined: Path) -> None:
    ids = [str(row["id"]) for row in rows(mined)]

    def write(nth: int) -> str:
        return follow_up(mined, ids[nth % len(ids)], notes=f"note {nth}").was.notes

    with ThreadPoolExecutor(20) as pool:
        overwritten = list(pool.map(write, range(20)))

    held = [row.notes for row in library.load_ledger(mined).commitments]
    assert sorted([*held, *filter(None, overwritten)]) == sorted(f"note {nth}" for nth in range(20))


def test_the_list_shows_where_it_was_first_done_and_the_sentence_of_an_action_that_only_says_it(
    forum: Path, tmp_path: Path
) -> None:
    last = "FIFTH MEETING OF THE ELBONIA FORUM\nKLOW, ELBONIA, 3 MAY 2017\nCO-CHAIRS' STATEMENT\n\n" + (
        "1. The Meeting noted progress on the symposium on ghost nets.\n"
        "2. The Meeting noted the plan and the map, and requested the Secretariat to publish it.\n"
    )
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND), ("c.txt", last)):
        (tmp_path / name).write_text(text)
        assert run(forum, "ingest", str(tmp_path / name)).exit_code == 0
    assert run(forum, "mine").exit_code == 0

    told = " ".join(run(forum, "commitments").stdout.split())

    assert "done: 9 June 2016" in told
    assert "under way: 3 May 2017" not in told
    said = "The Meeting noted the plan and the map, and requested the Secretariat to publish it."
    assert f"publish it said: {said}" in told
