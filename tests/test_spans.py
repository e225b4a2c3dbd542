"""Spans of lines: found as one would by looking at all of them, however they lie."""

from __future__ import annotations

from hypothesis import given, strategies as st

from drafter.workflow.page.spans import Spans

LINES = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(LINES, max_size=12), LINES.filter(lambda lines: lines[0] > 0))
def test_they_are_found_as_by_looking_at_all(spans, asked):
    first, last = asked

    assert Spans(spans).at(first, last) == [
        at for at, (begin, end) in enumerate(spans) if begin and begin <= last and first <= end
    ]


def test_a_span_as_long_as_it_likes_costs_nothing():
    assert Spans([(1, 10**12), (5, 5)]).at(5) == [0, 1]
