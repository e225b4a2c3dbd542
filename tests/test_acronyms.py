"""Acronyms and the names they stand for, as a text itself gives them."""

from __future__ import annotations

import pytest

from drafter import acronyms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Organization of Lake States (OLS) met.", (("OLS", "Organization of Lake States"),)),
        ("the Office for Net Mending (ONM)", (("ONM", "Office for Net Mending"),)),
        ("the cost of all sails (OAS)", ()),
        ("cases of net cutting (NC) rose", (("NC", "net cutting"),)),
        ("of lake states (OLS)", ()),
    ],
)
def test_a_name_begins_with_no_small_word(text, found):
    assert acronyms.find([text]) == found


def test_a_name_that_the_title_has_in_capitals_is_told_as_the_text_has_it() -> None:
    texts = ["MEETING OF THE FORUM ON NETS (FN)", "The Forum on Nets (FN) met.", "The Forum of News (FN) did not."]

    assert acronyms.find(texts) == (("FN", "Forum on Nets"),)
    assert acronyms.find(texts[:1]) == (("FN", "FORUM ON NETS"),)
