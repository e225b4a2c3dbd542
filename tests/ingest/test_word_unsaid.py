"""What stands in a Word file and was not agreed: unseen signs, words struck by hand, fields never filled in."""

from __future__ import annotations

from ingest.word_file import p, r, read, texts

from drafter.model import Repair

_PLACEHOLDER = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


def test_signs_that_set_the_direction_of_letters_are_in_no_label_and_no_name():
    found = read(p("\u200e1.\u200f They met in El\u200bbonia and \u202aLancre\u202c."))

    assert texts(found) == ["1 They met in Elbonia and Lancre."]
    assert found.repairs == (Repair("unseen signs", (1, 1), "\u200e\u200f\u200b\u202a\u202c", ""),)


def test_words_struck_by_hand_are_left_out_and_a_grave_doubt():
    found = read(p("The Meeting ", r("noted ", "<w:strike/>"), r("saw ", "<w:dstrike/>"), "welcomed the report."))

    assert texts(found) == ["The Meeting welcomed the report."]
    assert found.repairs == (Repair("struck words", (1, 1), "noted saw", ""),)
    assert found.grave == found.doubts
    assert found.doubts == ("“noted saw” struck through was left out: the text may show changes that were not agreed",)
    assert read(p("The Meeting ", r("noted", '<w:strike w:val="0"/>'), " it.")).doubts == ()


def test_a_field_that_was_never_filled_in_is_told():
    found = read(p("They met in ", _PLACEHOLDER.format(r("Click to enter a place.")), "."))

    assert found.doubts == ("a field was never filled in, and words are missing there: “Click to enter a place.”",)
