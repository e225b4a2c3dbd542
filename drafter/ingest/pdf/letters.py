"""A PDF's bytes to the words on its pages, in a process of its own: `python -m drafter.ingest.pdf.letters`.

PDFium is native code, and a few kilobytes of hostile PDF can make it eat all memory or never come back.
So it runs here, alone, with a limit on memory; the bytes come in on standard input, one JSON value goes
out on standard output, and `pages` waits no longer than it must. Nothing else of the house is imported.

    {"fault": why}                                  one of the faults below
    {"creator": as the file says, "carried": our own text of it, "damage": [its pages, whether elsewhere],
     "pages": [{"width", "words", "tags", "rules", "images", "broken", "remarks"}]}

A word is [text, x0, x1, y, size, bold, tag, turned, hidden, spaced, doubled, struck, added]: points from the page's
lower left corner, y on the baseline. `tag` is the number of its marked content, -1 where it has none and -2
in what the file calls an artifact. `tags` gives for each such number the way down the structure tree,
[[type, place among its brothers], ...]. A rule is [x0, y0, x1, y1], thin lines and boxes.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from drafter.ingest.pdf import crossed, damage, glyphs, hung, leftwards, structure

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

MAX_PAGES = 2_000
MAX_LETTERS_ON_A_PAGE = 100_000
MAX_LETTERS = 2_000_000
MAX_MEMORY = 1024**3

_Untyped: TypeAlias = Any
"""PDFium's own objects: they have no types that mypy knows."""

_ARTIFACT, _UNTAGGED = -2, -1
_GAP = 0.15
"""A gap between two letters, in parts of their size, that parts words; TeX sets its narrowest at 0.2."""
_ASKEW = 4  # degrees: a page scanned askew runs straight all the same
_TWICE = 0.12
"""Two letters alike that lie so near each other are one, drawn twice to look bold."""
_SPACES = frozenset("\t\n\r \x00\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000")
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_BOLD_WEIGHT = 600
_SIGN_FONTS = ("wingding", "webding", "dingbat")  # their letters are pictures: "q" is a box
_INVISIBLE, _OUTLINED = 3, 2  # how text is painted: not at all; filled and drawn round, to look bold


@dataclass(slots=True)
class _Style:
    """What all letters of one text object have in common."""

    size: float
    angle: int
    bold: bool
    hidden: bool
    signs: bool
    tag: int


@dataclass(slots=True)
class _Letter:
    text: str
    x0: float
    x1: float
    y: float
    style: _Style
    spaced: bool  # a space stood before it
    doubled: bool = False
    struck: bool = False
    added: bool = False

    @property
    def size(self) -> float:
        """Return the size of its font."""
        return self.style.size


@dataclass(slots=True)
class _Page:
    """One page while it is read; PDFium's objects live as long as this."""

    page: _Untyped
    text: _Untyped
    styles: dict[int, _Style] = field(default_factory=dict)
    fonts: dict[int, tuple[bool, bool]] = field(default_factory=dict)


def main() -> None:
    """Read a PDF from standard input and write its words to standard output."""
    if resource is not None:
        with contextlib.suppress(ValueError, OSError):  # a stricter limit holds already
            resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    json.dump(_read(sys.stdin.buffer.read()), sys.stdout)


def _read(data: bytes) -> dict[str, Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        return {"fault": "password" if fault.err_code == pdfium.FPDF_ERR_PASSWORD else "damaged"}
    with contextlib.closing(document):
        if len(document) > MAX_PAGES:
            return {"fault": "pages", "found": len(document)}
        return {**_pages(document), "damage": damage.find(data)}


def _pages(document: pypdfium2.PdfDocument) -> dict[str, Any]:
    pages, letters, elements = [], 0, [0]
    for at in range(len(document)):
        try:
            page = document[at]
        except pypdfium2.PdfiumError:
            pages.append({"width": 0, "words": [], "tags": {}, "rules": [], "images": 0, "broken": True, "remarks": []})
            continue
        with contextlib.closing(page), contextlib.closing(page.get_textpage()) as text:
            count = text.count_chars()
            letters += count
            if count > MAX_LETTERS_ON_A_PAGE:
                return {"fault": "letters on a page", "found": count, "page": at + 1}
            if letters > MAX_LETTERS:
                return {"fault": "letters", "found": letters}
            pages.append(_page(_Page(page, text), count, elements))
    creator = document.get_metadata_value("Creator")
    return {"creator": creator, "carried": structure.carried(document) if creator == "drafter" else "", "pages": pages}


def _page(page: _Page, count: int, elements: list[int]) -> dict[str, Any]:
    found, angle = _upright(list(_letters(page, count)))
    hung.part(found)
    rules, coloured, images = structure.drawn(page.page)
    struck, added = crossed.find(found, rules, coloured) if angle == 0 else ((), ())
    for at, letter in enumerate(found):
        letter.struck, letter.added = at in struck, at in added
    words = [_row(word, angle) for word in _words(found)]
    tags = structure.ways(page.page, elements) if any(word[6] >= 0 for word in words) else {}
    width = page.page.get_width()
    return {"width": width, "words": words, "tags": tags, "rules": rules, "images": images, "broken": False,
            "remarks": structure.remarks(page.page)}  # fmt: skip


# ── letters ──────────────────────────────────────────────────────────────────────────────────────


def _letters(page: _Page, count: int) -> Iterator[_Letter]:
    """Yield the letters in the order of the file; a space is told of the letter after it."""
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    to_box, to_x, to_y = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    raw, spaced, high = page.text.raw, True, ""
    for at in range(count):
        text = chr(pdfium.FPDFText_GetUnicode(raw, at))
        if pdfium.FPDFText_IsGenerated(raw, at) == 1:  # a space that PDFium thinks of: gaps are measured here
            continue
        if text in _SPACES and text != "\x00":
            spaced = True
            continue
        style = _style(page, at)
        if "\ud800" <= text <= "\udbff":
            high = text
            continue
        text, high = glyphs.plain(high + text), ""
        pdfium.FPDFText_GetLooseCharBox(raw, at, to_box)
        pdfium.FPDFText_GetCharOrigin(raw, at, to_x, to_y)
        if style.signs and " " < text < "\u0100":
            text = chr(0xF000 + ord(text))
        if text:
            yield _turned(_Letter(text, x.value, y.value, y.value, style, spaced), box)
            spaced = False


def _turned(letter: _Letter, box: _Untyped) -> _Letter:
    """Return the letter with its place along its own line, whichever way that runs."""
    angle = letter.style.angle
    if angle == 0:
        letter.x0, letter.x1 = (box.left, box.right) if box.right > box.left else (letter.x0, letter.x0)
        return letter
    turn = math.radians(angle)
    cos, sin = math.cos(turn), math.sin(turn)
    x, y = letter.x0, letter.y
    advance = abs((box.right - box.left) * cos) if abs(cos) > abs(sin) else abs((box.top - box.bottom) * sin)
    letter.x0, letter.y = x * cos + y * sin, y * cos - x * sin
    letter.x1 = letter.x0 + advance
    return letter


def _style(page: _Page, at: int) -> _Style:
    owner = pdfium.FPDFText_GetTextObject(page.text.raw, at)
    key = ctypes.addressof(owner.contents) if owner else 0
    if key not in page.styles:
        page.styles[key] = _new_style(page, at, owner)
    return page.styles[key]


def _new_style(page: _Page, at: int, owner: _Untyped) -> _Style:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(page.text.raw, at, ctypes.byref(matrix))
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    size = abs(pdfium.FPDFText_GetFontSize(page.text.raw, at)) * scale
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a)))
    mode = pdfium.FPDFTextObj_GetTextRenderMode(owner) if owner else 0
    bold, signs = _font(page, owner)
    straight = angle if abs(angle) > _ASKEW else 0
    return _Style(size or 1.0, straight, bold or mode == _OUTLINED, mode == _INVISIBLE, signs, _tag(owner))


def _font(page: _Page, owner: _Untyped) -> tuple[bool, bool]:
    """Return whether the font of a text object is bold, and whether its letters are signs."""
    font = pdfium.FPDFTextObj_GetFont(owner) if owner else None
    if not font:
        return False, False
    key = ctypes.addressof(font.contents)
    if key not in page.fonts:
        name = ctypes.create_string_buffer(256)
        pdfium.FPDFFont_GetBaseFontName(font, name, 256)
        words = name.value.decode("latin-1").lower()
        heavy = pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT or any(word in words for word in _BOLD_NAMES)
        page.fonts[key] = heavy, any(word in words for word in _SIGN_FONTS)
    return page.fonts[key]


def _tag(owner: _Untyped) -> int:
    if not owner:
        return _UNTAGGED
    name, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
    for at in range(min(pdfium.FPDFPageObj_CountMarks(owner), 16)):
        mark = pdfium.FPDFPageObj_GetMark(owner, at)
        pdfium.FPDFPageObjMark_GetName(mark, ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort)), 64, length)
        if name.raw[: length.value].decode("utf-16-le", "replace").rstrip("\0") == "Artifact":
            return _ARTIFACT
    return int(pdfium.FPDFPageObj_GetMarkedContentID(owner))


def _upright(letters: list[_Letter]) -> tuple[list[_Letter], int]:
    """Return the letters without those drawn twice, and the angle at which most of them run."""
    angles = Counter(letter.style.angle for letter in letters)
    angle = angles.most_common(1)[0][0] if angles else 0
    kept: list[_Letter] = []
    seen: dict[tuple[str, int, int], _Letter] = {}
    for letter in letters:
        near = letter.style.size * _TWICE
        column, row = int(letter.x0 // 2), int(letter.y // 2)
        twin = next((other for across in (0, -1, 1) for down in (0, -1, 1)
                     if (other := seen.get((letter.text, column + across, row + down)))
                and other.style is not letter.style  # the letters of one ligature have one place
                     and abs(other.x0 - letter.x0) < near and abs(other.y - letter.y) < near), None)  # fmt: skip
        if twin is None:
            seen[letter.text, column, row] = letter
            kept.append(letter)
        else:
            twin.doubled = True
    return kept, angle


def _words(letters: list[_Letter]) -> Iterator[list[_Letter]]:
    """Yield the letters of each word: parted by spaces, gaps, another line or another style."""
    word: list[_Letter] = []
    for letter in letters:
        if word and (letter.spaced or not _goes_on(word[-1], letter)):
            yield word
            word = []
        word.append(letter)
    if word:
        yield word


def _goes_on(last: _Letter, letter: _Letter) -> bool:
    size = last.style.size
    same = last.style is letter.style or (
        (last.style.size, last.style.angle, last.style.bold, last.style.tag, last.style.hidden)
        == (letter.style.size, letter.style.angle, letter.style.bold, letter.style.tag, letter.style.hidden)
    )
    turned = leftwards.is_leftwards(letter.text)
    if turned != leftwards.is_leftwards(last.text):
        return False
    gap = last.x0 - letter.x1 if turned else letter.x0 - last.x1
    near = letter.x0 == last.x0 or -0.6 * size < gap < _GAP * size
    return same and near and last.struck == letter.struck and abs(last.y - letter.y) < 0.05 * size


def _row(word: list[_Letter], angle: int) -> list[Any]:
    first, style = word[0], word[0].style
    x0, x1 = min(each.x0 for each in word), max(each.x1 for each in word)
    return ["".join(letter.text for letter in word), round(x0, 2), round(x1, 2), round(first.y, 2),
            round(style.size, 2), style.bold, style.tag, style.angle - angle, style.hidden, first.spaced,
            sum(each.doubled for each in word) * 2 > len(word), first.struck, first.added]  # fmt: skip


if __name__ == "__main__":
    main()
