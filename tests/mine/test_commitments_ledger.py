"""Tests of the ledger: what a person corrected stands, whatever is read or mined later."""

from __future__ import annotations

from dataclasses import replace

from promised import ledger, statements

from drafter import mine
from drafter.model import Commitment, Ledger, Outcome, Passage, Source

FIRST, SECOND, THIRD = "2019-05-03-forum-3", "2020-06-04-forum-4", "2021-07-05-forum-5"
PROMISED = "The Forum agreed to establish a register of foreign fishing vessels by 2020."
OTHER = "The Forum requested the Fund to prepare a manual on net repair."
DONE = "The Forum welcomed the establishment of the register of foreign fishing vessels."
UNDER_WAY = "The Forum noted progress on the register of foreign fishing vessels."
SAID = {FIRST: [PROMISED, OTHER]}
LATER = {**SAID, SECOND: [UNDER_WAY]}
LATEST = {**LATER, THIRD: [DONE]}


def with_row(known: Ledger, nth: int, **change: object) -> Ledger:
    """Return the ledger as a person leaves it who changes one row."""
    rows = list(known.commitments)
    rows[nth] = replace(rows[nth], **change)  # type: ignore[arg-type]
    return replace(known, commitments=tuple(rows))


def test_mining_what_was_mined_changes_nothing() -> None:
    known = ledger(LATEST)

    assert ledger(LATEST, known) == known


def test_new_statements_add_commitments_and_reports_and_change_the_status() -> None:
    row = ledger(LATEST, ledger(LATER, ledger(SAID))).commitments[0]

    assert [passage.text for passage in row.reported] == [UNDER_WAY, DONE]
    assert row.status == "done"


def test_an_older_statement_that_is_read_later_changes_no_id() -> None:
    known = ledger({SECOND: [PROMISED]})
    now = ledger({FIRST: [OTHER], SECOND: [PROMISED]}, known)

    assert now.commitments[0].id == known.commitments[0].id
    assert len(now.commitments) == 2


def test_who_action_and_due_that_a_person_wrote_stand() -> None:
    known = with_row(ledger(SAID), 0, who="the Fund", action="keep a list of boats", due="by 2022")
    row = ledger(LATEST, known).commitments[0]

    assert (row.who, row.action, row.due) == ("the Fund", "keep a list of boats", "by 2022")


def test_a_status_that_a_person_set_stands_whatever_is_reported_later() -> None:
    known = with_row(ledger(SAID), 0, status=Outcome.SUPERSEDED)

    assert ledger(LATEST, known).commitments[0].status == "superseded"


def test_notes_stand() -> None:
    known = with_row(ledger(SAID), 0, notes="asked Klow, May 2020")

    assert ledger(LATEST, known).commitments[0].notes == "asked Klow, May 2020"


def test_a_commitment_that_a_person_took_out_does_not_come_back() -> None:
    known = ledger(SAID)
    shorter = replace(known, commitments=known.commitments[1:])

    for said in (SAID, LATER, LATEST):
        shorter = ledger(said, shorter)
        assert [row.made.text for row in shorter.commitments if row.made and row.made.statement == FIRST] == [OTHER]


def test_a_commitment_that_a_person_added_stands_and_is_followed_up_where_it_has_a_source() -> None:
    made = Passage(FIRST, "9", Source(""), "")
    bare = Commitment("our-own", "buy a boat")
    followed = Commitment("the-map", "publish a map of coral reefs", made=made)
    known = ledger(SAID)
    known = replace(known, commitments=(*known.commitments, bare, followed))
    said = {**SAID, SECOND: ["The Forum welcomed the publication of the map of coral reefs."]}
    now = {row.id: row for row in ledger(said, known).commitments}

    assert now["our-own"] == bare
    assert now["the-map"].status == "done"
    assert ledger(said, Ledger(tuple(now.values()), ledger(said, known).found)) == ledger(said, known)


def test_a_report_that_a_person_took_out_does_not_come_back() -> None:
    known = with_row(ledger(LATER), 0, reported=(), status=Outcome.NOT_REPORTED)
    again = ledger(LATER, known)

    assert again.commitments[0].reported == ()
    assert [passage.text for passage in ledger(LATEST, again).commitments[0].reported] == [DONE]


def test_a_report_that_a_person_added_or_read_otherwise_stands() -> None:
    own = Passage(SECOND, "3", Source(""), "A letter of 5 May says so.", Outcome.DONE)
    known = ledger(LATER)
    found = replace(known.commitments[0].reported[0], says=Outcome.DONE)
    known = with_row(known, 0, reported=(found, own), status=Outcome.DONE)

    assert ledger(LATER, known).commitments[0].reported == (found, own)
    assert [passage.text for passage in ledger(LATEST, known).commitments[0].reported] == [UNDER_WAY, own.text, DONE]


def test_a_corrected_statement_carries_its_commitment_along_with_its_id() -> None:
    corrected = PROMISED.replace("2020", "2022")
    row = ledger({FIRST: [corrected, OTHER]}, ledger(SAID)).commitments[0]

    assert (row.id, row.due) == (ledger(SAID).commitments[0].id, "by 2022")
    assert row.made
    assert row.made.text == corrected


def test_a_commitment_of_a_removed_statement_goes_unless_a_person_touched_it() -> None:
    known = ledger({FIRST: [PROMISED], SECOND: [OTHER]})
    left = statements({SECOND: [OTHER]})
    touched = with_row(known, 0, notes="keep")

    assert [row.action for row in mine.ledger(left, known, {FIRST}).commitments] == ["prepare a manual on net repair"]
    assert len(mine.ledger(left, touched, {FIRST}).commitments) == 2


def test_what_a_statement_says_that_is_missing_stays_until_it_is_removed() -> None:
    known = ledger(LATEST)

    assert ledger({SECOND: [UNDER_WAY], THIRD: [DONE]}, known).commitments == known.commitments
    assert ledger({FIRST: SAID[FIRST], SECOND: [UNDER_WAY]}, known).commitments == known.commitments
    shorter = mine.ledger(statements(LATER), known, {THIRD}).commitments
    assert [passage.text for passage in shorter[0].reported] == [UNDER_WAY]
    assert shorter[0].status == "under way"


def test_a_renamed_statement_keeps_its_commitments_with_what_a_person_wrote() -> None:
    known = with_row(ledger({FIRST: [PROMISED]}), 0, due="by 2022")
    (row,) = ledger({"2019-05-03-forum-three": [PROMISED]}, known).commitments

    assert (row.id, row.due) == (known.commitments[0].id, "by 2022")
    assert row.made
    assert row.made.statement == "2019-05-03-forum-three"


def test_the_order_in_which_statements_are_given_makes_no_difference() -> None:
    held = statements(LATEST)

    assert mine.ledger(held) == mine.ledger(tuple(reversed(held)))


def test_a_ledger_that_lost_what_mining_remembers_keeps_every_row_and_adds_none_twice() -> None:
    known = with_row(ledger(LATEST), 0, who="the Fund")
    now = ledger(LATEST, replace(known, found=()))

    assert [row.who for row in now.commitments] == [row.who for row in known.commitments]
    assert len(now.commitments) == len(known.commitments)
