"""Word files that would harm a reader: bombs, entities, nesting, damage. A message, never a traceback."""

from __future__ import annotations

import contextlib
import io
import re
import time
import zipfile

import pytest
from hypothesis import given, settings, strategies as st
from ingest.word_file import USUAL, W, abstract, changed, docx, num, p, texts, zipped

from drafter import ingest
from drafter.ingest.word import package as word_package, reading
from drafter.problems import DraftingError

LIST = abstract(0, USUAL) + num(1, 0)
BODY = p("MEETING OF OFFICIALS", style="Titre") + p("The Meeting ", changed("ins", "also "), "met.", num=(1, 0))


def refused(data: bytes) -> str:
    with pytest.raises(DraftingError) as caught:
        ingest.read(data, "a.docx")
    return str(caught.value)


def with_document(xml: str | bytes) -> bytes:
    package = zipfile.ZipFile(io.BytesIO(docx("")))
    return zipped({**{name: package.read(name) for name in package.namelist()}, "word/document.xml": xml})


def test_a_part_that_unpacks_to_gigabytes_is_refused_before_it_does():
    bomb = b"<a>" + b" " * (2 * word_package.MOST) + b"</a>"
    data = with_document(bomb)
    assert len(data) < 200_000

    began = time.process_time()
    assert "unpacks to more than 64 megabytes" in refused(data)
    assert time.process_time() - began < 15


def marked(data: bytes, at: int, mark: int) -> bytes:
    """Return a zip with this mark in the head of every part and of its entry in the list; `at` is of the former."""
    found = bytearray(data)
    for head, further in ((b"PK\3\4", 0), (b"PK\1\2", 2)):
        for part in re.finditer(re.escape(head), data):
            found[part.start() + at + further] = mark
    return bytes(found)


@pytest.mark.parametrize("method", [6, 9, 12, 14, 93, 99])
def test_a_part_packed_in_a_way_that_it_is_not_is_damaged_and_not_locked(method):
    assert "cannot be read: it is damaged" in refused(marked(with_document("<w/>" * 100), 8, method))


def test_a_locked_part_is_told_as_locked():
    assert "cannot be read: it is locked with a password" in refused(marked(with_document("<w/>" * 100), 6, 1))


def test_a_part_of_tags_and_nothing_else_is_refused_before_it_fills_the_memory():
    assert "more than 2,000,000 tags" in refused(docx("<a/>" * 3_000_000))


def test_entities_are_not_read():
    declared = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "&x;&x;">]>'

    assert "declares entities" in refused(
        with_document(f"{declared}<w:document {W}><w:body>{p('&x;')}</w:body></w:document>")
    )


@pytest.mark.parametrize("element", ["w:tbl", "w:sdt", "w:ins", "w:smartTag", "other"])
def test_elements_nested_without_end_are_refused(element):
    deep = f"<{element}>" * 100_000 + f"</{element}>" * 100_000

    assert "nested too deep" in refused(docx(deep))
    assert "nested too deep" in refused(docx(f"<w:p>{deep}</w:p>"))


def test_as_deep_as_the_parser_allows_is_read():
    table = p("Inmost.")
    for _ in range(80):
        table = f"<w:tbl><w:tr><w:tc>{table}</w:tc></w:tr></w:tbl>"
    inner = "<w:smartTag>" * 240 + "<w:r><w:t>words</w:t></w:r>" + "</w:smartTag>" * 240

    assert texts(reading.read(docx(table + p("Deep ", inner)), "a.docx")) == ["Inmost.", "Deep words"]


def test_styles_and_lists_that_lead_back_to_themselves_end():
    ring = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="{}"/></w:style>'
    lists = abstract(0, '<w:numStyleLink w:val="L"/>') + num(1, 0)
    style = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    data = docx(
        p("One.", style="A", num=(1, 0)),
        styles=ring.format("A", "a", "B") + ring.format("B", "b", "A") + style,
        numbering=lists,
    )

    assert texts(reading.read(data, "a.docx")) == ["One."]


def test_a_cell_that_spans_a_million_columns_is_damaged():
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>{p("a")}</w:tc>'
    (part,) = reading.read(docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"), "a.docx").paragraphs

    assert part.text.count("\t") < 100


def test_ten_times_as_many_paragraphs_take_about_ten_times_as_long():
    def seconds(count: int) -> float:
        data = docx(p("The Meeting met.", num=(1, 0)) * count, numbering=LIST)
        began = time.process_time()
        assert len(reading.read(data, "a.docx").paragraphs) == count
        return time.process_time() - began

    assert seconds(20_000) < 10 * 2.5 * max(seconds(2_000), seconds(2_000))  # what is square: a hundred times


def test_a_file_cut_off_anywhere_is_refused_with_a_message():
    data = docx(BODY, numbering=LIST)
    for end in range(4, len(data) - 1, 7):
        assert "cut off or damaged" in refused(data[:end])


@settings(max_examples=300, deadline=None)
@given(flips=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=8))
def test_bytes_changed_anywhere_never_end_in_a_traceback(flips):
    data = bytearray(DATA)
    for place, byte in flips:
        data[place % len(data)] = byte
    with contextlib.suppress(DraftingError):
        ingest.read(bytes(data), "a.docx")


@settings(max_examples=300, deadline=None)
@given(
    cuts=st.lists(
        st.tuples(st.integers(0, 5_000), st.integers(0, 60), st.sampled_from(["", "0", "-9", "w:", '"', "<w:p>"])),
        max_size=4,
    )
)
def test_xml_changed_anywhere_never_ends_in_a_traceback(cuts):
    parts = dict(PARTS)
    for place, length, put in cuts:
        name = sorted(parts)[place % len(parts)]
        at = place * 7 % max(len(parts[name]), 1)
        parts[name] = parts[name][:at] + put + parts[name][at + length :]
    with contextlib.suppress(DraftingError):
        ingest.read(zipped(parts), "a.docx")


DATA = docx(
    BODY + '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("a")
    + "</w:tc></w:tr></w:tbl>"
    + p('<w:commentRangeStart w:id="0"/>', "x", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
    numbering=LIST, comments=f'<w:comment w:id="0" w:author="A">{p("b")}</w:comment>',
    footnotes=f'<w:footnote w:id="1">{p("c")}</w:footnote>',
)  # fmt: skip
with zipfile.ZipFile(io.BytesIO(DATA)) as held:
    PARTS = {name: held.read(name).decode() for name in held.namelist()}
