"""Labels that stand apart from their words, and paragraphs that hold nothing."""

from __future__ import annotations

from drafter import ingest
from drafter.received import SourceKind


def read(page: str) -> list[tuple[SourceKind, str, str, str]]:
    received = ingest.read(f"<html><body>{page}</body></html>".encode(), "page.html")
    return [(part.kind, part.label, part.mark, part.text) for part in received.paragraphs]


def test_a_number_alone_goes_before_the_words_that_follow():
    found = read("<p>1.</p><p>The Meeting noted the report.</p><p>2.</p><p>The Meeting agreed.</p>")

    assert found == [
        (SourceKind.PARAGRAPH, "1", "", "The Meeting noted the report."),
        (SourceKind.PARAGRAPH, "2", "", "The Meeting agreed."),
    ]


def test_a_bullet_alone_too_and_one_without_words_goes():
    found = read("<p>The Meeting agreed to:</p><p>•</p><p>mend nets;</p><p>•</p>")

    assert found[1:] == [(SourceKind.ITEM, "", "•", "mend nets;")]


def test_a_number_alone_takes_no_words_that_have_their_own():
    found = read("<p>1.</p><p>2. The Meeting agreed.</p>")

    assert [(label, text) for _, label, _, text in found] == [("2", "The Meeting agreed.")]
