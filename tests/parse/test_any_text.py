"""Whatever the text: no crash, every word kept or reported, in order, and a Statement that reads back."""

from __future__ import annotations

from accounting import missing, statements_of
from hypothesis import given
from hypothesis import strategies as st

from drafter import markup
from drafter.problems import DraftingError

PIECES = (
    "1. ", "2.", "12.The ", "(a) ", "a. ", "iv) ", "A. ", "I. ", "• ", "•", "- ", "– ", "\uf0b7 ", "* ", "o ",
    "\t", " ", "    ", "**", "---", "1", "Page 3 of 7", "ANNEX", "Annex B: Work plan",
    "STATEMENT OF ELBONIA, 5 MARCH 2013",
    "SEVENTH MEETING", "Proceedings", "Action:", "Who:", "The Meeting welcomed ", "consideration.In ", "the 8 th of",
    "Location: Bali, IndonesiaDate: 27 - 29 June 2009", "picture-of-a-boat Image", "\u00b9 See ", "crime.\u00b9",
    "was attended by Elbonia, , Ruritania and the Office for Fish and Chips (OFC).", "on 5 March 2013.", ", ", ";", ":",
    "Elbonia attended the meeting as an observer.", "Ruritania\tElbonia", "| a | b |", "|---|---|", "[x]", "Co-",
    "\x0c", "hosted a Meeting in Streslau, Ruritania on 1 May 2014.", "\u2028", "\x85", "\u200b",
    "=====", "<b>", "&amp;", "\\",
)  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=5).map("".join)


@given(st.lists(LINES, max_size=25).map("\n".join))
def test_nothing_is_lost_whatever_the_text(text: str):
    if not text.strip() or "\0" in text:
        return
    try:
        statements = statements_of(text)
    except DraftingError:  # a text without a word in it is refused
        return

    assert missing(text, statements) == ""
    for statement in statements:
        assert markup.read(markup.write(statement)) == statement
