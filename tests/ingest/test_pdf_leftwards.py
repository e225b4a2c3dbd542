"""Names in Arabic and Hebrew letters: a page shows them from right to left, and they are read as they were written."""

from __future__ import annotations

import pytest
import weasyprint
from render.conftest import starter_dress

from drafter import ingest, markup, parse, render
from drafter.names import Table

TEXTS = (
    "The Council met in Klow with مجلس البحيرة and מועצת האגם, which sent delegations.",
    "مجلس البحيرة",
    "Present were אגם 25 נהר, and nobody else.",
    "The secretariat, الأمانة العامة, reported.",
    "It was chaired by محمد بن أحمد (Elbonia), by (Fenwick) and by [אגם] (Zenda).",
    "اجتمع مجلس البحيرة في المدينة وناقش التقارير التي قدمتها "
    "الأمانة العامة عن حالة الأسماك والقوارب والشباك في البحيرة.",
)


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "its pages alone"])
@pytest.mark.parametrize("text", TEXTS)
def test_words_written_from_right_to_left_are_read_in_their_order(text, tagged, monkeypatch):
    if not tagged:
        _untagged(monkeypatch)
    data = render.to_pdf(
        markup.read(f"# LAKE COUNCIL\n\n1. The Council met.\n2. {text}\n3. It rose.\n"), starter_dress()
    )
    (statement,) = parse.statements(ingest.read(data, "a.pdf"), Table(()))

    assert [block.text for block in statement.blocks] == ["The Council met.", text, "It rose."]


def _untagged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the PDF made as another tool makes it: without tags, and without our text in it."""
    written = weasyprint.HTML.write_pdf

    def untagged(page: weasyprint.HTML, **options: object) -> bytes:
        kept = {key: value for key, value in options.items() if key != "attachments"}
        return written(page, **{**kept, "pdf_tags": False, "pdf_variant": None, "finisher": None})

    monkeypatch.setattr(weasyprint.HTML, "write_pdf", untagged)
