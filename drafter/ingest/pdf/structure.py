"""What else a PDF holds: the rules and pictures of its pages, the structure of its text, and the text it carries.

Read by PDFium in the process of letters.py; nothing of the house is imported.
"""

from __future__ import annotations

import ctypes
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

MAX_OBJECTS = 20_000  # of one page, looked through for rules and pictures
MAX_ELEMENTS = 1_000_000  # of the structure trees of all pages
MAX_DEPTH = 60  # of a structure tree
_LARGEST = 2_000_000  # bytes of the text that our own PDFs carry

_A_FRAME = 2  # boxes in a path that is the border of one cell
_WIDEST = 8.0  # units of the path: a border that is wider is a ground
_MOST_SEGMENTS = 100
_THIN_PT = 2.5  # what is filled and wider is the ground of words, no rule

MAX_REMARKS = 1_000  # of one page
_REMARKS = frozenset({pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_HIGHLIGHT,
                      pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_STRIKEOUT, pdfium.FPDF_ANNOT_SQUIGGLY,
                      pdfium.FPDF_ANNOT_CARET, pdfium.FPDF_ANNOT_STAMP})  # fmt: skip
_GREY = 48  # of 255: how far red, green and blue may differ in what is no colour

_Untyped: TypeAlias = Any
"""PDFium's own objects: they have no types that mypy knows."""


def drawn(page: _Untyped) -> tuple[list[list[float]], list[bool], int]:
    """Return the rules of a page (thin lines, boxes), which of them are in colour, and how many pictures it has."""
    rules: list[list[float]] = []
    coloured: list[bool] = []
    images = 0
    x0, y0, x1, y1 = (ctypes.c_float() for _ in range(4))
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for at in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        each = pdfium.FPDFPage_GetObject(page, at)
        kind = pdfium.FPDFPageObj_GetType(each)
        images += kind == pdfium.FPDF_PAGEOBJ_IMAGE
        if kind == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPageObj_GetBounds(each, x0, y0, x1, y1):
            pdfium.FPDFPath_GetDrawMode(each, fill, stroke)
            thin = min(x1.value - x0.value, y1.value - y0.value) <= _THIN_PT
            if thin or (stroke.value and not fill.value) or (fill.value and _is_frame(each)):
                rules.append([round(edge.value, 1) for edge in (x0, y0, x1, y1)])
                coloured.append(_is_coloured(each, bool(stroke.value)))
    return rules, coloured, images


def _is_frame(path: _Untyped) -> bool:
    """Return whether what is filled is a border: a box and a smaller one within it, as near on every side."""
    boxes: list[list[float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
                boxes.append([x.value, y.value, x.value, y.value])
            elif boxes:
                left, low, right, high = boxes[-1]
                boxes[-1] = [min(left, x.value), min(low, y.value), max(right, x.value), max(high, y.value)]
    if len(boxes) != _A_FRAME:
        return False
    sides = [one - other for one, other in zip(*boxes, strict=True)]
    inner = [sides[0], sides[1], -sides[2], -sides[3]]
    return any(sides) and (all(0 <= side <= _WIDEST for side in inner) or all(-_WIDEST <= side <= 0 for side in inner))


def _is_coloured(each: _Untyped, stroked: bool) -> bool:
    """Return whether a rule is neither black nor grey, nor blue as those under links are."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    colour = pdfium.FPDFPageObj_GetStrokeColor if stroked else pdfium.FPDFPageObj_GetFillColor
    if not colour(each, red, green, blue, alpha):
        return False
    r, g, b = red.value, green.value, blue.value
    return max(r, g, b) - min(r, g, b) > _GREY and not (b == max(r, g, b) and b - r > _GREY)


def ways(page: _Untyped, elements: list[int]) -> dict[int, list[list[_Untyped]]]:
    """Return for each number of marked content the way to it from the root of the structure."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    found: dict[int, list[list[_Untyped]]] = {}
    if tree:
        for at in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            _walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, at), at, [], found, elements)
        pdfium.FPDF_StructTree_Close(tree)
    return found


def _walk(
    element: _Untyped, at: int, above: list[list[_Untyped]], found: dict[int, list[list[_Untyped]]], elements: list[int]
) -> None:
    elements[0] += 1
    if not element or len(above) > MAX_DEPTH or elements[0] > MAX_ELEMENTS:
        return
    way = [*above, [_type(element), at]]
    for kid in range(pdfium.FPDF_StructElement_CountChildren(element)):
        below = pdfium.FPDF_StructElement_GetChildAtIndex(element, kid)
        number = -1 if below else pdfium.FPDF_StructElement_GetChildMarkedContentID(element, kid)
        if below:
            _walk(below, kid, way, found, elements)
        elif number >= 0:
            found.setdefault(number, [*way, ["", kid]])


def _type(element: _Untyped) -> str:
    name = ctypes.create_string_buffer(128)
    length = pdfium.FPDF_StructElement_GetType(element, name, 128)
    return name.raw[: min(length, 128)].decode("utf-16-le", "replace").rstrip("\0")


def remarks(page: _Untyped) -> list[list[_Untyped]]:
    """Return the remarks that readers left on a page: [author, words, date, height of the note on the page]."""
    found: list[list[_Untyped]] = []
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page), MAX_REMARKS)):
        note = pdfium.FPDFPage_GetAnnot(page, at)
        if note and pdfium.FPDFAnnot_GetSubtype(note) in _REMARKS:
            words = _value(note, b"Contents")
            place = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(note, ctypes.byref(place))
            if words.strip():
                found.append([_value(note, b"T"), words, _value(note, b"M"), round(place.top, 1)])
        pdfium.FPDFPage_CloseAnnot(note)
    return found


def _value(note: _Untyped, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
    text = ctypes.create_string_buffer(max(length, 2))
    pdfium.FPDFAnnot_GetStringValue(note, key, ctypes.cast(text, ctypes.POINTER(ctypes.c_ushort)), length)
    return text.raw[:length].decode("utf-16-le", "replace").rstrip("\0")


def carried(document: pypdfium2.PdfDocument) -> str:
    """Return the text that our own PDFs carry as a file; "" where there is none."""
    for at in range(min(document.count_attachments(), 8)):
        attachment = document.get_attachment(at)
        if attachment.get_name() == "statement.md":
            data = bytes(attachment.get_data())
            return data.decode("utf-8", "replace") if len(data) <= _LARGEST else ""
    return ""
