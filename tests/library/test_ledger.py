"""Tests of commitments.yaml: read with all its faults told, amended without losing a word of a person's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from drafter import library
from drafter.library import places
from drafter.library.ledger import read
from drafter.model import Commitment, Found, Ledger, Outcome, Passage, Source, plain
from drafter.problems import DraftingError

MADE = Passage("2019-05-03-forum-3", "4", Source("a.txt", (7, 9)), "The Forum agreed to count boats.")
DONE = Passage("2020-06-04-forum-4", "2", Source("b.txt", (3, 3)), "The boats were counted.", Outcome.DONE)
ROW = Commitment("2019-05/count-boats", "count boats", "The Forum", made=MADE)
KNOWN = Ledger((ROW,), ((ROW.id, Found("aa", "bb", ())),))


def path(forum: Path) -> Path:
    return forum / places.LEDGER


def test_a_workspace_without_a_ledger_has_an_empty_one(forum: Path) -> None:
    assert library.load_ledger(forum) == Ledger()
    assert library.load(forum, ledger=True).commitments == ()


def test_what_is_written_is_read_back_the_same_and_again_to_the_same_bytes(forum: Path) -> None:
    library.save_ledger(forum, KNOWN, Ledger())
    before = path(forum).read_bytes()

    assert library.load_ledger(forum) == KNOWN
    assert library.save_ledger(forum, KNOWN, KNOWN) == ()
    assert path(forum).read_bytes() == before


def test_its_first_lines_tell_an_official_what_may_be_changed(forum: Path) -> None:
    library.save_ledger(forum, KNOWN, Ledger())

    head = path(forum).read_text().split("\n\n")[0]
    assert "What you changed" in head
    assert "done, under way, superseded, not reported" in head


def test_comments_folding_and_order_of_a_person_stay_where_a_row_is_amended(forum: Path) -> None:
    path(forum).write_text(
        "# ours\n2019-05/count-boats:   # ask Klow\n    action: count boats\n    who: 'The Forum'\n"
        "    # by telephone\n    status: not reported  # so far\n    notes: |\n      two\n      lines\n\n# end\n"
    )
    known = library.load_ledger(forum)
    now = replace(known, commitments=(replace(known.commitments[0], status=Outcome.DONE, reported=(DONE,)),))
    library.save_ledger(forum, now, known)
    text = path(forum).read_text()

    assert library.load_ledger(forum) == now
    for kept in ("# ours", "# ask Klow", "who: 'The Forum'", "# by telephone", "# so far", "two", "# end"):
        assert kept in text


def test_new_rows_come_below_the_last_and_what_went_is_taken_out(forum: Path) -> None:
    second = Commitment("2020-06/draw-map", "draw a map", "Elbonia", "by 2021")
    library.save_ledger(forum, Ledger((ROW, second), KNOWN.found), Ledger())
    known = library.load_ledger(forum)
    third = Commitment("2021-07/buy-ink", "buy ink")
    library.save_ledger(forum, Ledger((second, third), known.found), known)

    assert [row.id for row in library.load_ledger(forum).commitments] == [second.id, third.id]
    assert path(forum).read_text().count("# By this") == 1


def test_rows_that_a_person_writes_in_few_words_are_read(forum: Path) -> None:
    path(forum).write_text("boat:\n  action: buy a boat\n")

    assert library.load_ledger(forum).commitments == (Commitment("boat", "buy a boat"),)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("boat:\n  who: Elbonia\n", 1, '"action" is missing'),
        ("boat:\n  action: buy\n  status: finished\n", 3, '"finished" is no status'),
        ("boat:\n  action: buy\n  whom: Elbonia\n", 3, '"whom" is not known here'),
        ("boat:\n  action: [a, b]\n", 2, '"action" must be text'),
        ("boat:\n  action: buy\nboat:\n  action: sell\n", 3, "stands twice"),
        ("- boat\n", 1, "a register holds one row a key"),
        ("boat:\n  action: buy\nfound: [1]\n", 3, '"found" must hold'),
        ("boat: {action: buy\n", 1, ""),
    ],
)
def test_a_fault_is_told_with_its_line(forum: Path, text: str, line: int, says: str) -> None:
    path(forum).write_text(text)
    with pytest.raises(DraftingError) as told:
        library.load_ledger(forum)

    assert told.value.problems[0].where.line == line
    assert says in told.value.problems[0].what
    assert path(forum).read_text() == text


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(DraftingError) as told:
        read("a:\n  who: x\nb:\n  action: y\n  status: z\nfound: no\n", "commitments.yaml")

    assert [problem.where.line for problem in told.value.problems] == [1, 5, 6]


def test_a_ledger_that_somebody_changes_meanwhile_is_left_as_it_is(forum: Path) -> None:
    library.save_ledger(forum, KNOWN, Ledger())
    path(forum).write_text("boat:\n  action: buy a boat\n")
    told = library.save_ledger(forum, replace(KNOWN, commitments=()), KNOWN)

    assert "changed while" in told[0].what
    assert path(forum).read_text() == "boat:\n  action: buy a boat\n"


def test_a_ledger_in_braces_is_written_anew_with_all_that_it_says(forum: Path) -> None:
    path(forum).write_text('{boat: {action: buy a boat, notes: "old"}}\n')
    known = library.load_ledger(forum)
    now = Ledger((replace(known.commitments[0], who="Elbonia"), ROW), KNOWN.found)
    library.save_ledger(forum, now, known)

    assert library.load_ledger(forum) == now


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=30).map(plain)
PASSAGES = st.builds(
    Passage, WORDS.filter(bool), WORDS, st.just(Source("a.txt", (1, 2))), WORDS, st.sampled_from(Outcome)
)
ROWS = st.builds(
    Commitment,
    id=st.sampled_from(("2013-03/x", "b/c", "No", "17")) | WORDS.filter(lambda text: text not in ("", "found")),
    action=WORDS.map(lambda text: " ".join(text.split())),
    who=WORDS,
    due=WORDS,
    topic=WORDS,
    status=st.sampled_from(Outcome),
    made=st.none() | PASSAGES.map(lambda each: replace(each, says=Outcome.NOT_REPORTED)),
    reported=st.lists(PASSAGES, max_size=2).map(tuple),
    again=st.lists(WORDS, max_size=2).map(tuple),
    notes=WORDS,
)
LEDGERS = st.lists(ROWS, max_size=4, unique_by=lambda row: row.id).map(lambda rows: Ledger(tuple(rows)))


@given(LEDGERS, LEDGERS)
def test_any_words_are_written_and_read_back_and_any_change_is_written_into_what_was_there(
    tmp_path_factory: pytest.TempPathFactory, before: Ledger, after: Ledger
) -> None:
    forum = tmp_path_factory.mktemp("forum")
    library.save_ledger(forum, before, Ledger())
    assert library.load_ledger(forum) == before
    library.save_ledger(forum, after, before)

    assert set(library.load_ledger(forum).commitments) == set(after.commitments)
