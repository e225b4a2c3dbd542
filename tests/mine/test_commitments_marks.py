"""Tests by marks made by hand: the five documents, eight invented bodies, and three threads told from end to end."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.commitments import marks, measure, plain_list
from promised import statement

from drafter import library, mine
from drafter.model import Commitment, Ledger, Statement

OTHERS = Path(__file__).parents[1] / "gold/commitments-others.txt"


@pytest.fixture(scope="module")
def archive(checkout: Path) -> tuple[Statement, ...]:
    return library.load(checkout).statements


@pytest.fixture(scope="module")
def mined(archive: tuple[Statement, ...]) -> Ledger:
    return mine.ledger(archive)


def test_commitments_of_the_five_documents_are_found_and_little_else(
    archive: tuple[Statement, ...], mined: Ledger
) -> None:
    marked = marks(archive)
    found = measure(mined.commitments, marked)
    precision, recall = plain_list(archive, marked)

    print("\n", *found.lines(), sep="\n")
    assert found.precision >= 0.97 > precision + 0.2
    assert found.recall >= 0.97 > recall + 0.2
    assert found.who >= 0.95 * found.found
    assert found.due >= 0.97 * found.found


def test_reports_of_the_five_documents_are_of_the_right_commitments(
    archive: tuple[Statement, ...], mined: Ledger
) -> None:
    found = measure(mined.commitments, marks(archive))

    assert found.link_precision >= 0.9
    assert found.link_recall >= 0.68
    assert found.status >= 0.85 * found.with_status


def thread(mined: Ledger, begins: str) -> tuple[Commitment, list[tuple[str, str, str]]]:
    row = next(each for each in mined.commitments if each.made and each.made.text.startswith(begins))
    return row, [(passage.statement, passage.paragraph, str(passage.says)) for passage in row.reported]


def test_the_labour_trafficking_symposium_is_told_from_proposal_to_outcome(mined: Ledger) -> None:
    row, told = thread(mined, "In that context, the Meeting also welcomed a proposal from Australia for a symposium")
    planned = {each.id: each for each in mined.commitments}[row.again[0]]

    assert (row.who, row.status, told) == ("Australia", "done", [("2016-03-22-som", "4", "done")])
    assert planned.made
    assert (planned.made.statement, planned.made.paragraph) == ("2014-08-06-ahg-som-8", "7")
    assert (planned.who, planned.due, planned.status) == ("Thailand", "in the first half of 2015", "done")


def test_the_policy_guides_are_told_from_direction_to_publication(mined: Ledger) -> None:
    row, told = thread(mined, "The meeting welcomed a proposal from Australia to develop policy guides")

    assert row.status == "done"
    assert ("2014-08-06-ahg-som-8", "5", "done") in told
    assert told[-1] == ("2016-03-22-som", "5", "done")


def test_the_cooperation_of_two_offices_is_told_as_under_way(mined: Ledger) -> None:
    row, told = thread(mined, "Participants welcomed a proposal by Indonesia and Australia to establish cooperation")

    assert (row.who, row.status) == ("Indonesia and Australia", "under way")
    assert told == [("2014-08-06-ahg-som-8", "6", "under way"), ("2016-03-22-som", "6", "under way")]


def others() -> dict[str, list[tuple[Statement, list[list[str]]]]]:
    """Return by body its statements, each with its lines: a mark, who, due, status, text."""
    bodies: dict[str, list[tuple[Statement, list[list[str]]]]] = {}
    text = "\n".join(line for line in OTHERS.read_text(encoding="utf-8").split("\n") if line[:1] != "#")
    for part in text.split("== ")[1:]:
        head, *lines = part.strip().split("\n")
        day, name = head.split()
        rows = [_row(line) for line in lines]
        body = "".join(f"{nth}. {row[4]}\n\n" for nth, row in enumerate(rows, 1))
        bodies.setdefault(name, []).append((statement(f"{day}-{name}", body), rows))
    return bodies


def _row(line: str) -> list[str]:
    parts = [part.strip() for part in line[2:].split("|")] if line[0] == "+" else ["", "", "", line[2:]]
    return [line[0], *parts]


@pytest.mark.parametrize(
    "name", ["ministers", "parties", "committee", "leaders", "donors", "council", "ambassadors", "assembly"]
)
def test_commitments_of_bodies_that_no_rule_was_written_for_are_found(name: str) -> None:
    body = others()[name]
    found = mine.ledger([each for each, _ in body]).commitments
    by_place = {(row.made.statement, row.made.text): row for row in found if row.made}
    for each, rows in body:
        for mark, who, due, status, text in rows:
            row = by_place.get((each.id, text))
            assert (row is not None) == (mark == "+"), text
            if row:
                assert (_bare(row.who), row.due, str(row.status)) == (_bare(who), due, status), text


def _bare(who: str) -> str:
    return who.lower().removeprefix("the ")
