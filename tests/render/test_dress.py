"""What stands in templates/print: the base document as its maker makes it, the fonts with their licence."""

from __future__ import annotations

import importlib.util
import io
import zipfile

from render.conftest import PRINT, ROOT


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

    assert named == {file.name for file in (PRINT / "fonts").glob("*.ttf")}
    assert len(named) == 12
    assert "SIL OPEN FONT LICENSE" in (PRINT / "fonts" / "OFL.txt").read_text("utf-8")
