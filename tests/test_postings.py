"""Tests of postings: sums are those that adding up by hand gives, and what is dumped comes back."""

from __future__ import annotations

from hypothesis import given, strategies as st

from drafter.postings import Postings, best

WORDS = st.sampled_from(["ports", "ships", "été", "a", "zenda"])
WEIGHTS = st.integers(1, 40).map(lambda quarters: quarters / 4)
ROWS = st.lists(st.dictionaries(WORDS, WEIGHTS), max_size=12)


@given(ROWS, st.dictionaries(WORDS | st.just("unheard"), WEIGHTS))
def test_each_row_gets_the_sum_of_what_it_holds(rows: list[dict[str, float]], asked: dict[str, float]) -> None:
    for postings in (Postings.of(rows), Postings.load(Postings.of(rows).dump())):
        assert postings.count == len(rows)
        assert list(postings.sums(asked)) == [sum(row.get(word, 0) * asked[word] for word in asked) for row in rows]
        assert all(postings.holding(word) == sum(word in row for row in rows) for word in asked)


@given(ROWS, st.dictionaries(WORDS, WEIGHTS), st.integers(1, 5))
def test_the_best_are_first_and_equal_ones_in_order(
    rows: list[dict[str, float]], asked: dict[str, float], most: int
) -> None:
    sums = Postings.of(rows).sums(asked)
    ranked = sorted((row for row in range(len(rows)) if sums[row] > 0), key=lambda row: (-sums[row], row))
    assert best(sums, most) == ranked[:most]


@given(ROWS)
def test_the_same_rows_make_the_same_bytes(rows: list[dict[str, float]]) -> None:
    assert Postings.of(rows).dump() == Postings.of(rows).dump()
