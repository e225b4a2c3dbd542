"""Tracked changes: the final text and the original one, and what is told of the changes."""

from __future__ import annotations

import pytest
from ingest.word_file import USUAL, abstract, changed, num, p, r, read, texts

from drafter.model import Repair
from drafter.received import Tracked

FINAL, ORIGINAL = Tracked.FINAL, Tracked.ORIGINAL
LIST = abstract(0, USUAL) + num(1, 0)
INSERTED, DELETED = ('<w:{} w:id="9" w:author="Ana Example"/>'.format(kind) for kind in ("ins", "del"))  # noqa: UP032


def both(body: str, **parts: str) -> tuple[list[str], list[str]]:
    return texts(read(body, FINAL, **parts)), texts(read(body, ORIGINAL, **parts))


def test_words_inserted_and_deleted():
    body = p("The Meeting ", changed("del", "noted"), changed("ins", "welcomed"), " the report.")

    assert both(body) == (["The Meeting welcomed the report."], ["The Meeting noted the report."])


def test_words_that_were_moved_stand_in_one_place_only():
    body = p("One ", changed("moveFrom", "two "), "three ", changed("moveTo", "two "), "four.")

    assert both(body) == (["One three two four."], ["One two three four."])


def test_an_insertion_that_was_deleted_again_stands_nowhere():
    inner = f'<w:ins w:id="1" w:author="Ana Example">{changed("del", "never ")}</w:ins>'

    assert both(p("The Meeting ", inner, "met.")) == (["The Meeting met."], ["The Meeting met."])


def test_what_is_not_read_is_told_with_its_place():
    body = p("One.") + p("The Meeting ", changed("del", "noted"), changed("ins", "welcomed"), " it.")

    assert read(body, FINAL).repairs == (Repair("tracked deletion", (2, 2), "noted", ""),)
    assert read(body, ORIGINAL).repairs == (Repair("tracked insertion", (2, 2), "welcomed", ""),)


def test_a_paragraph_whose_mark_was_deleted_runs_on_into_the_next():
    body = p("The Meeting met", num=(1, 0), mark=DELETED) + p(" and parted.", num=(1, 0)) + p("End.", num=(1, 0))

    assert both(body, numbering=LIST) == (
        ["1 The Meeting met and parted.", "2 End."],
        ["1 The Meeting met", "2 and parted.", "3 End."],
    )


def test_a_paragraph_whose_mark_was_inserted_was_one_with_the_next():
    body = p("The Meeting met.", num=(1, 0), mark=INSERTED) + p(" It parted.", num=(1, 0)) + p("End.", num=(1, 0))

    assert both(body, numbering=LIST) == (
        ["1 The Meeting met.", "2 It parted.", "3 End."],
        ["1 The Meeting met. It parted.", "2 End."],
    )


def test_a_deleted_last_paragraph_leaves_nothing():
    body = p("One.", num=(1, 0)) + p(changed("del", "Two."), num=(1, 0), mark=DELETED)

    assert both(body, numbering=LIST) == (["1 One."], ["1 One.", "2 Two."])


def test_rows_inserted_and_deleted():
    def row(text: str, change: str = "") -> str:
        return f"<w:tr><w:trPr>{change}</w:trPr><w:tc>{p(text)}</w:tc><w:tc>{p('x')}</w:tc></w:tr>"

    body = f"<w:tbl>{row('a')}{row('b', DELETED)}{row('c', INSERTED)}</w:tbl>"

    assert both(body) == (["a\tx\nc\tx"], ["a\tx\nb\tx"])
    assert read(body, FINAL).repairs == (
        Repair("tracked deletion", (3, 3), "b", ""),
        Repair("tracked deletion", (4, 4), "x", ""),
    )


def test_a_list_that_a_change_brought_was_not_there_before():
    change = '<w:pPrChange w:id="1" w:author="Ana Example"><w:pPr/></w:pPrChange>'
    body = p("One.", num=(1, 0)) + p("Was loose.", num=(1, 0), more=change) + p("Three.", num=(1, 0))

    assert both(body, numbering=LIST) == (["1 One.", "2 Was loose.", "3 Three."], ["1 One.", "Was loose.", "2 Three."])


def test_a_number_that_was_inserted_was_not_there_before():
    tie = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1" w:author="Ana Example"/></w:numPr>'
    body = p("One.", num=(1, 0)) + p("Two.", more=tie)

    assert both(body, numbering=LIST) == (["1 One.", "2 Two."], ["1 One.", "Two."])


def test_a_footnote_goes_with_the_words_that_referred_to_it():
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    gone = f'<w:del w:id="1" w:author="Ana Example">{reference.format(2)}</w:del>'
    notes = "".join(f'<w:footnote w:id="{key}">{p(text)}</w:footnote>' for key, text in ((2, "Old."), (3, "Kept.")))
    body = p("Agreed", gone, reference.format(3), ".")

    assert both(body, footnotes=notes) == (["Agreed¹.", "¹ Kept."], ["Agreed¹².", "¹ Old.", "² Kept."])
    assert Repair("tracked deletion", (1, 1), "Old.", "") in read(body, FINAL, footnotes=notes).repairs


def test_a_text_box_goes_with_the_words_that_it_is_anchored_in():
    box = f"<w:r><w:pict><w:txbxContent>{p('Boxed.')}</w:txbxContent></w:pict></w:r>"

    assert both(p("One.", f'<w:del w:id="1" w:author="Ana Example">{box}</w:del>')) == (["One."], ["One.", "Boxed."])


def test_changes_are_counted_as_a_reader_counts_them_and_their_authors_are_named():
    body = p(
        "A ", changed("ins", "b "), changed("ins", "c "), "d ", changed("ins", "e "), changed("del", "f ", "Bo Sample")
    )

    told = "tracked changes: 2 insertions and 1 deletion by Ana Example and Bo Sample, read as "
    assert read(body).notes == (f"{told}accepted (the final text); --tracked original reads the original text",)
    assert read(body, FINAL).notes == (f"{told}accepted (the final text)",)
    assert read(body, ORIGINAL).notes == (f"{told}rejected (the original text)",)


@pytest.mark.parametrize("tracked", [None, FINAL, ORIGINAL])
def test_a_file_without_changes_says_nothing_of_them(tracked):
    assert read(p(r("One.")), tracked).notes == ()
