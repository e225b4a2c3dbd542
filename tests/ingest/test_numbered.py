"""Numbers before the paragraphs of Word files and web pages: without a stop, in brackets, typed behind a list's own."""

from __future__ import annotations

import pytest
from ingest.word_file import abstract, docx, levels, num, p

from drafter import ingest
from drafter.received import SourceKind

WORDS = ("Nets were mended.", "Boats were built.", "Rope was sold.")


def kinds(*paragraphs: str) -> list[tuple[str, str]]:
    page = "".join(f"<p>{text}</p>" for text in ("Lakes", "Klow, 5 May 2013", *paragraphs))
    found = ingest.read(f"<html><body>{page}</body></html>".encode(), "a.html").paragraphs[2:]
    return [(part.kind.value, part.label) for part in found]


@pytest.mark.parametrize(
    ("form", "label"), [("{} {}", "{}"), ("{} – {}", "{}"), ("{}\t{}", "{}"), ("({}) {}", "({})"), ("{}) {}", "{})")]
)
def test_numbers_that_count_through_a_text_number_its_paragraphs(form: str, label: str):
    texts = [form.format(at, words) for at, words in enumerate(WORDS, 1)]

    assert kinds(*texts) == [("paragraph", label.format(at)) for at in (1, 2, 3)]


def test_figures_that_begin_a_paragraph_are_no_labels():
    assert kinds("12 Members came.", "3 Members left.", "1 Member stayed.") == [("paragraph", "")] * 3
    assert kinds("1. Members met.", "2 Members left.", "3. They closed.")[1] == ("paragraph", "")


def test_numbers_in_brackets_below_a_lead_in_or_beside_other_numbers_are_items():
    items = [f"({at}) {words}" for at, words in enumerate(WORDS, 1)]

    assert kinds("Members agreed that:", *items)[1:] == [("item", f"({at})") for at in (1, 2, 3)]
    assert kinds("1. Members agreed that", *items)[1:] == [("item", f"({at})") for at in (1, 2, 3)]


def test_a_paragraph_put_between_two_is_a_paragraph():
    assert kinds("5. Nets.", "5 bis. Boats were built.", "6. Rope.")[1] == ("paragraph", "5 bis")


@pytest.mark.parametrize("form", ["(%1)", "%1)"])
def test_lists_of_word_that_count_in_brackets_number_paragraphs_where_nothing_else_does(form: str):
    counting = abstract(0, levels(("decimal", form))) + num(1, 0)
    body = p("Lakes") + "".join(p(words, num=(1, 0)) for words in WORDS)

    found = ingest.read(docx(body, numbering=counting), "a.docx").paragraphs

    assert [part.kind for part in found[1:]] == [SourceKind.PARAGRAPH] * 3


def test_a_number_typed_behind_the_lists_own_is_told_and_dropped():
    counting = abstract(0, levels(("decimal", "%1."))) + num(1, 0)
    body = p("1. Nets were mended.", num=(1, 0)) + p("3. Boats were built.", num=(1, 0))

    found = ingest.read(docx(body, numbering=counting), "a.docx")

    assert [(part.label, part.text) for part in found.paragraphs] == [
        ("1", "Nets were mended."), ("2", "3. Boats were built."),
    ]  # fmt: skip
    assert [(one.kind, one.before, one.after) for one in found.repairs] == [("number printed twice", "1.", "")]
