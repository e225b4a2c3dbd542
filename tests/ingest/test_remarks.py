"""What a site writes behind each of its links."""

from __future__ import annotations

import pytest

from drafter import ingest


@pytest.mark.parametrize(
    "remark",
    ["(link is external)", "(opens in a new window)", "(Opens in new tab/window)", "[external link]",
     "(link sends e-mail)",
     "(this link opens in a new window)", "(link opens in new window)", "(opens an external site)"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_remark_on_a_link_goes_and_is_told(remark: str, name: str):
    text = f"1. The Meeting noted the report {remark} on nets, and the plan {remark}."
    source = f"<html><body><p>{text}</p></body></html>" if name == "a.html" else text
    found = ingest.read(source.encode(), name)

    assert [part.text for part in found.paragraphs] == ["The Meeting noted the report on nets, and the plan."]
    assert [one.before for one in found.repairs if one.kind == "site navigation"] == [remark, remark]


@pytest.mark.parametrize(
    "words", ["(the link between nets and boats)", "(opens on 5 May)", "(external partners)", "(a new window of work)"]
)
def test_words_of_the_text_in_brackets_stay(words: str):
    text = f"1. The Meeting noted the report {words} on nets."

    assert [part.text for part in ingest.read(text.encode(), "a.txt").paragraphs] == [text[3:]]


def test_a_remark_on_a_line_of_its_own_leaves_no_paragraph():
    found = ingest.read(b"1. Nets are mended.\n\n(opens in a new window)\n\n2. Boats are built.", "a.txt")

    assert [part.text for part in found.paragraphs] == ["Nets are mended.", "Boats are built."]
