"""Tagged PDFs are read as they say themselves: LibreOffice's, WeasyPrint's; tags that lie are not believed."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import docx
import pikepdf
import pytest
from ingest.pdf_maker import printed

from drafter import ingest
from drafter.received import Received, SourceKind

LONG = (
    "The Meeting considered the report of the working group on border management and noted with appreciation the "
    "contributions of members, and of the organisations that had sent their experts to Strelsau for the whole week."
)


def read(html: str, css: str = "") -> Received:
    return ingest.read(printed(html, css, tags=True), "a.pdf")


def test_headings_lists_and_tables_are_what_the_file_says():
    found = read(
        "<h1>STATEMENT</h1><h2>I. Decisions</h2>"
        "<ol><li>The Meeting agreed:<ul><li>one;</li><li>two.</li></ul></li></ol>"
        "<table><thead><tr><th>Name</th><th>Date</th></tr></thead><tr><td></td><td>May</td></tr></table>"
    ).paragraphs

    assert [(each.kind, each.level, each.label, each.text, each.title) for each in found] == [
        (SourceKind.LINE, 1, "", "STATEMENT", True),
        (SourceKind.LINE, 1, "I", "Decisions", False),
        (SourceKind.PARAGRAPH, 0, "1", "The Meeting agreed:", False),
        (SourceKind.ITEM, 1, "", "one;", False),
        (SourceKind.ITEM, 1, "", "two.", False),
        (SourceKind.TABLE, 1, "", "Name\tDate\n\tMay", False),
    ]


def test_a_paragraph_and_an_item_go_on_over_a_page():
    parts = "".join(f"<li>{LONG} {LONG}</li>" for _ in range(12))
    found = read(f"<ol>{parts}</ol>").paragraphs

    assert [(each.label, each.text) for each in found] == [(str(n), f"{LONG} {LONG}") for n in range(1, 13)]


def test_footnotes_are_footnotes():
    found = read(f"<p>{LONG}<span class=n>See annex.</span></p><p>{LONG}</p>", ".n{float:footnote}").paragraphs

    assert [(each.kind, each.text) for each in found if each.kind is SourceKind.FOOTNOTE] == [
        (SourceKind.FOOTNOTE, "See annex.")
    ]


def test_what_the_structure_leaves_out_is_told():
    received = read(
        f"<p>{LONG}</p>" * 30, "@page{@top-center{content:'Zenda Process'}@bottom-right{content:counter(page)}}"
    )

    assert {(repair.kind, repair.before) for repair in received.repairs} >= {
        ("page furniture", "Zenda Process"),
        ("page number", "1"),
    }
    assert {each.text for each in received.paragraphs} == {LONG}


def test_tags_that_leave_out_words_of_the_text_are_not_believed():
    data = printed(f"<h1>STATEMENT</h1><p>{LONG}</p><p>Lost words.</p><p>{LONG}</p>", tags=True)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/P":
                each.K = pikepdf.Array([])
        pdf.save(out)
    texts = [each.text for each in ingest.read(out.getvalue(), "a.pdf").paragraphs]

    assert texts == ["STATEMENT", LONG, "Lost words.", LONG]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with a Word file as LibreOffice exports it, tagged.pdf and untagged.pdf."""
    folder = tmp_path_factory.mktemp("office")
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Zenda Process"
    document.add_heading("Decisions", 1)
    for _ in range(12):
        document.add_paragraph(f"{LONG} {LONG}", style="List Number")
        document.add_paragraph("a workshop on documents;", style="List Bullet")
    document.save(str(folder / "a.docx"))
    for tagged in ("true", "false"):
        options = f'pdf:writer_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"{tagged}"}}}}'
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", options,
             "--outdir", str(folder / tagged), str(folder / "a.docx")],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
    return folder


@pytest.mark.parametrize("tagged", ["true", "false"])
def test_an_export_of_libreoffice_gives_its_lists_and_drops_its_heads(office, tagged):
    received = ingest.read((office / tagged / "a.pdf").read_bytes(), "a.pdf")
    found = [(each.kind, each.label, each.text) for each in received.paragraphs]

    assert found[0][0] is SourceKind.LINE
    assert found[1:] == [
        each
        for n in range(1, 13)
        for each in (
            (SourceKind.PARAGRAPH, str(n), f"{LONG} {LONG}"),
            (SourceKind.ITEM, "", "a workshop on documents;"),
        )
    ]
    assert {repair.before for repair in received.repairs if not repair.after} == {"Zenda Process"}
