"""Numbers in words, and their figures."""

from __future__ import annotations

import pytest

from drafter.cardinals import figure, in_words


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("23", 23),
        ("zero", 0),
        ("Seven", 7),
        ("twelve", 12),
        ("twenty-three", 23),
        ("twenty three", 23),
        ("ninety", 90),
        ("a hundred", 100),
        ("one hundred and two", 102),
        ("Two hundred twenty-one", 221),
    ],
)
def test_a_number_is_told_from_its_words(printed, number):
    assert figure(printed) == number


def test_what_is_written_in_words_is_read_as_its_figure():
    assert [figure(in_words(n)) for n in range(1, 100)] == list(range(1, 100))
    assert (in_words(8), in_words(20), in_words(41)) == ("eight", "twenty", "forty-one")


@pytest.mark.parametrize("n", [0, 100])
def test_a_number_that_has_no_words_here_is_refused(n):
    with pytest.raises(ValueError, match=f"no number in words for {n}"):
        in_words(n)
