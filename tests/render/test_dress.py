"""What a secretariat may change in templates/print, and what it is told where something is amiss."""

from __future__ import annotations

import importlib.util
import io
import zipfile

import pytest
from render.conftest import PRINT, ROOT

from drafter.problems import DraftingError
from drafter.render import dressed


def test_every_missing_or_garbled_file_is_told():
    with pytest.raises(DraftingError) as caught:
        dressed({"page.html.j2": b"\xff\xfe", "fonts/fonts.css": b""}, "mine/print")

    assert str(caught.value) == (
        "mine/print/styles.docx: error: no such file\n    mend: copy it from a new workspace (drafter init)\n"
        "mine/print/page.html.j2: error: this is not UTF-8 text\n    mend: save the file as UTF-8 text\n"
        "mine/print/page.css: error: no such file\n    mend: copy it from a new workspace (drafter init)"
    )


def test_fonts_are_the_files_of_their_folder_in_order():
    files = {"styles.docx": b"PK", "page.html.j2": b"", "page.css": b"", "fonts/b.woff2": b"2", "fonts/a.woff2": b"1"}

    assert dressed(files).fonts == (("a.woff2", b"1"), ("b.woff2", b"2"))


def test_the_base_document_is_what_its_maker_makes():
    spec = importlib.util.spec_from_file_location("make_styles", ROOT / "tools" / "make_styles.py")
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    made, committed = (
        zipfile.ZipFile(io.BytesIO(data)) for data in (maker.made(), (PRINT / "styles.docx").read_bytes())
    )

    assert made.namelist() == committed.namelist()
    assert all(made.read(name) == committed.read(name) for name in made.namelist())


def test_every_font_that_the_style_sheet_names_is_there_with_its_licence():
    faces = (PRINT / "fonts" / "fonts.css").read_text("utf-8")
    named = {part.split('"')[1] for part in faces.split("url(")[1:]}

    assert named == {file.name for file in (PRINT / "fonts").glob("*.woff2")}
    assert len(named) == 12
    assert "SIL OPEN FONT LICENSE" in (PRINT / "fonts" / "OFL.txt").read_text("utf-8")
