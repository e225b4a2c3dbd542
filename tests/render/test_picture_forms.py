"""A picture of what a table says in each form: for the eye, for the ear, and the same bytes each time."""

from __future__ import annotations

import io
import re
import struct
import subprocess
import sys
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from openxml_audit import OpenXmlValidator
from render.conftest import ROOT
from render.test_pdf import text
from render.test_pictures import REPORT

from drafter import markup, render
from drafter.model import Statement
from drafter.render import Dress
from drafter.render.pictures import drawing

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def report() -> Statement:
    return replace(markup.read(REPORT), id="report", source=None)


@pytest.fixture(scope="module")
def word(report: Statement, dress: Dress) -> bytes:
    return render.to_docx(report, dress)


@pytest.fixture(scope="module")
def printed(report: Statement, dress: Dress) -> bytes:
    return render.to_pdf(report, dress)


# ── HTML ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_page_bears_its_pictures_as_figures_with_a_caption(report: Statement, dress: Dress):
    page = render.to_html(report, dress)
    figures = re.findall(r"<figure.*?</figure>", page, re.DOTALL)

    assert [re.search("<figcaption>(.*?)</figcaption>", figure)[1] for figure in figures] == [
        "Activities over time", "Commitments by status",
    ]  # fmt: skip
    assert all('<svg xmlns="http://www.w3.org/2000/svg" role="img"' in figure for figure in figures)
    assert page.index("picture-1") < page.index("<h3>Handles") < page.index("picture-2") < page.index("<td>Count</td>")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_a_page_template_of_before_there_were_pictures_still_prints_the_text(report: Statement, dress: Dress):
    old = dress.page.replace('{%- elif node.kind == "figure" %}{{ figure(node) }}\n', "")
    page = render.to_html(report, replace(dress, page=old))

    assert old != dress.page
    assert "Course on Ribs" in page
    assert "<svg" not in page


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────────


def values(data: bytes, key: str, kind: tuple[str, str]) -> list[str]:
    """Return what each object of a kind has under a key, in the order of the file."""
    document = pikepdf.open(io.BytesIO(data))
    found = [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and each.get(kind[0]) == kind[1]]
    return [str(each.get(key, "")) for each in found]


def test_a_pdf_has_its_pictures_as_figures_with_words_for_who_cannot_see_them(printed: bytes):
    told = values(printed, "/Alt", ("/S", "/Figure"))

    assert [each.split(". ")[0] for each in told] == ["Activities over time", "Commitments by status"]
    assert "Workshop on Handles, 5 October 2016" in told[0]
    assert "Done: 2; Not reported: 1" in told[1]


def test_the_words_of_a_picture_are_words_of_its_figure_alone(printed: bytes):
    """Every letter on the page is in the structure, or an artifact: none stands outside."""
    document = pikepdf.open(io.BytesIO(printed))
    marked = open_ = 0
    for page in document.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            open_ += (name in ("BDC", "BMC")) - (name == "EMC")
            marked += name in ("Tj", "TJ") and open_ == 0
            assert not (name == "Do" and "/Group" in page.Resources.XObject[str(operands[0])]), "words drawn apart"
    assert marked == 0


def test_the_picture_stands_in_the_faces_of_the_text(printed: bytes):
    fonts = values(printed, "/BaseFont", ("/Type", "/Font"))

    assert {re.sub(r"^/[A-Z]{6}\+|[- ].*$", "", font) for font in fonts} == {"Tinos"}


def test_the_pdf_is_the_same_each_time(report: Statement, dress: Dress, printed: bytes):
    assert render.to_pdf(report, dress) == printed
    assert "Being dried" in text(printed)


# ── Word ─────────────────────────────────────────────────────────────────────────────────────────


def pngs(data: bytes) -> dict[str, bytes]:
    package = zipfile.ZipFile(io.BytesIO(data))
    return {name: package.read(name) for name in package.namelist() if name.endswith(".png")}


def test_a_word_file_has_its_pictures_inline_with_words_for_who_cannot_see_them(word: bytes):
    root = ET.fromstring(zipfile.ZipFile(io.BytesIO(word)).read("word/document.xml"))
    told = [each.get("descr", "").split(". ")[0] for each in root.iter(f"{WP}docPr")]
    around = [each for each in root.iter(f"{W}p") if next(each.iter(f"{WP}inline"), None) is not None]

    assert told == ["Activities over time", "Commitments by status"]
    for each in around:
        assert each.find(f"{W}pPr/{W}keepNext") is not None
        assert each.find(f"{W}pPr/{W}jc").get(f"{W}val") == "center"
        assert each.find(f"{W}pPr/{W}spacing").get(f"{W}lineRule") == "auto", "an exact line would cut it off"
        assert next(each.iter(f"{W}t"), None) is None


def test_a_picture_in_word_is_no_wider_than_its_text(word: bytes, report: Statement, dress: Dress):
    for data, least in ((word, 450), (render.to_docx(report, replace(dress, paper="letter")), 450)):
        root = ET.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
        assert all(least <= int(each.get("cx", "")) / 12_700 <= 451.5 for each in root.iter(f"{WP}extent"))


def test_a_png_is_sound_and_holds_the_picture(word: bytes):
    for data in pngs(word).values():
        wide, high = struct.unpack(">II", data[16:24])
        at, dots = 8, b""
        while at < len(data):
            (size,) = struct.unpack(">I", data[at : at + 4])
            kind, held = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
            assert struct.unpack(">I", data[at + 8 + size : at + 12 + size])[0] == zlib.crc32(kind + held)
            dots += held if kind == b"IDAT" else b""
            at += 12 + size
        dots = zlib.decompress(dots)
        assert len(dots) == high * (3 * wide + 1)
        assert wide == pytest.approx(drawing.WIDE * 220 / 72, abs=2)
        assert dots.count(b"\x1f\x4e\x79") > 500, "the ink of the marks"


def test_the_word_file_is_the_same_each_time_and_a_validator_finds_no_fault(
    word: bytes, report: Statement, dress: Dress, tmp_path: Path
):
    target = tmp_path / "report.docx"
    target.write_bytes(word)

    assert render.to_docx(report, dress) == word
    assert [str(each) for each in OpenXmlValidator().validate(target).errors] == []


def test_a_word_file_without_a_table_to_draw_loads_nothing_of_what_draws():
    code = (
        "import sys; from drafter import markup, render; from drafter.render import Dress\n"
        "dress = Dress(open(sys.argv[1], 'rb').read(), '', '')\n"
        "render.to_docx(markup.read('# T\\n\\n| A |\\n| --- |\\n| b |\\n'), dress)\n"
        "print([name for name in ('weasyprint', 'pypdfium2', 'jinja2') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "templates/print/styles.docx")],
        capture_output=True, text=True, env={"PYTHONPATH": str(ROOT)}, check=True,
    )  # fmt: skip

    assert done.stdout == "[]\n"


WITHOUT_PANGO = """
import sys
from importlib.abc import MetaPathFinder

class NoPango(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")

sys.meta_path.insert(0, NoPango())
from drafter import markup, render
from drafter.render import Dress
dress = Dress(open(sys.argv[1], "rb").read(), "", "")
report = markup.read(sys.stdin.read())
print(b"word/media" in render.to_docx(report, dress))
print(*render.missing(report))
print(*render.missing(markup.read("# T")))
"""


def test_without_pango_word_goes_without_pictures_and_that_is_told():
    command = [sys.executable, "-c", WITHOUT_PANGO, str(ROOT / "templates/print/styles.docx")]
    done = subprocess.run(
        command, input=REPORT, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT)}, check=False
    )

    assert done.stderr == ""
    assert done.stdout.splitlines()[0] == "False"
    assert "the Word file has no pictures of its tables: PDF cannot be made" in done.stdout
    assert "install Pango" in done.stdout
    assert done.stdout.endswith("\n\n")


def test_with_pango_nothing_is_missing(report: Statement):
    assert render.missing(report) == ()
