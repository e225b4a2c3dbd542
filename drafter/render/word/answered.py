"""One answer in a Word file of a table of responses: its cell written anew, and nothing else of the file."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def answered(data: bytes, at: int, column: int, response: str) -> bytes:
    """Return the file with `response` in the cell of a row and column, counted from 0 over all tables of the file.

    The cell's first paragraph keeps its style, one line a paragraph.
    """
    held, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    root = etree.fromstring(held.read(_DOCUMENT), etree.XMLParser(resolve_entities=False, no_network=True))
    row = list(root.iter(_W + "tr"))[at]
    _fill(list(row.iter(_W + "tc"))[column], response.split("\n"))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for item in held.infolist():
            is_text = item.filename == _DOCUMENT
            package.writestr(item, _written(root) if is_text else held.read(item))
    return target.getvalue()


def _written(root: etree._Element) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _fill(cell: etree._Element, lines: list[str]) -> None:
    style = next((_copy(each) for each in cell.iter(_W + "pPr")), None)
    for old in [each for each in cell if each.tag != _W + "tcPr"]:
        cell.remove(old)
    for line in lines:
        paragraph = etree.SubElement(cell, _W + "p")
        if style is not None:
            paragraph.append(_copy(style))
        text = etree.SubElement(etree.SubElement(paragraph, _W + "r"), _W + "t")
        text.set(_SPACE, "preserve")
        text.text = "".join(letter for letter in line if letter >= " " or letter == "\t")


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element))
