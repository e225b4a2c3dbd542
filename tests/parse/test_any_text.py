"""Whatever the text: no crash, every word kept or reported, in order, and a Statement that reads back."""

from __future__ import annotations

from time import process_time

import damage
from accounting import missing, statements_of
from hypothesis import given, strategies as st

from drafter import ingest, markup
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
    "=====", "<b>", "&amp;", "\\", "<p class='x'>", "</p>", "<br/>", "<li>", "<!-- note -->", "<sup>1</sup>",
    "&rsquo;", "<a", "# ", "## Proceedings", "1\\. ", "[words](https://x.org/a_b)", "![x](y.png)", "[^1]", "_so_",
    "> ", ">", "=20", "=E2=80=99", "=", "â€™", "Ã©", "Â ", "\x92", "\ufb01nance", "\u00ad", "\ufeff", "\u00a0", "\0",
    "⒜ ", "①", "? ", "\ufffd ", "Ø  ", "theMeeting", "ofthe ", "po1icy", "  12  ", "Article 5 ", "§ 3 ", "[12] ",
    "1.1 ", "1.1. ", "(12) ", "The Meeting agreed as follows and noted", "co\u00ad", "2012",
    "1) ", "2) Review ", "12.1. ", "1.1 launch", "2 Members agreed to the nets.", "[3]", "iii", "3 | P a g e",
    "https://x.org/a.html   3/5", "12/03/2019   The Process", "RECALLING the nets,", "We, the Ministers,",
    "Participants:", "Observers", "The Meeting agreed to:", "You are here: Home", "Share this page", "Uploaded by",
    "About", "From: Elbonia", "To: Ruritania", "Subject: Nets", "STATEMENT        2", "§ nets", "i. mend; ii. buy",
    "Meeting of the Lakes    Page 1", "A. Prevention a. fostering", "III. Participants The Meeting",
)  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=5).map("".join)


@given(st.lists(LINES, max_size=25).map("\n".join))
def test_nothing_is_lost_whatever_the_text(text: str):
    try:
        statements = statements_of(text)
    except DraftingError:  # a text without a word in it is refused
        return

    assert missing(text, statements) == ""
    for statement in statements:
        assert markup.read(markup.write(statement)) == statement


@given(st.lists(LINES, max_size=12).map(" ".join), st.sampled_from(sorted(damage.TOLD)))
def test_nothing_is_lost_whatever_the_damage(text: str, kind: str):
    damaged = damage.TOLD[kind](f"1. {text}\n\n2. The Meeting agreed.\n\n• {text}\n")
    try:
        statements = statements_of(damaged)
    except DraftingError:
        return

    assert missing(damaged, statements) == ""


def test_a_text_of_any_length_takes_time_in_proportion():
    paragraph = "The Meeting took note of the nets, which had been mended in the year before by all members. " * 3
    texts = {count: "\n\n".join(f"{n}. {paragraph}" for n in range(1, count + 1)).encode() for count in (100, 1000)}
    took = {}
    for count, data in texts.items():
        start = process_time()
        ingest.read(data, "a.txt")
        took[count] = process_time() - start

    assert took[1000] < 30 * took[100]  # three times what proportion gives: the machine is shared
