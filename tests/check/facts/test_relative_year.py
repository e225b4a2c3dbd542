"""This, last and next year, where a year stands beside."""

from __future__ import annotations

import pytest
from river_forum import said, told


def year(words: str) -> tuple[str, str]:
    return "6. Members agreed", f"6. The surveys of {words} were noted. Members agreed"


def test_last_year_that_was_another_is_told() -> None:
    assert told(year("last year (2015)")) == [
        'relative-year: 2017-06-05-som-7, para. 6 (a.txt:11): warning: "last year (2015)": this meeting was in 2017\n'
        "    also: 2017-06-05-som-7 (a.txt:1)\n"
        '    mend: write 2016, or leave out "last year"'
    ]


@pytest.mark.parametrize("words", ["last year (2016)", "this year, in March 2017,", "last year", "last year and 2014"])
def test_a_year_that_is_so_called_is_let_be(words: str) -> None:
    assert said(year(words)) == []
