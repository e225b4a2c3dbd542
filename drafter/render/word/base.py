"""The base document styles.docx, as a secretariat left it: its styles, lists, paper and theme.

Styles are asked for by name, because Word keeps a name and translates an id. Nothing else of the
file comes into a draft: not its text, its properties, its template's path or its revision marks.
"""

from __future__ import annotations

import zipfile
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import lru_cache
from io import BytesIO

from lxml import etree

from drafter import files
from drafter.model import Place
from drafter.problems import DraftingError, error, refusal
from drafter.render.dress import PAPERS, STYLES, Dress
from drafter.render.word.package import Part
from drafter.render.word.xml import name, node, parsed, written

MOST = 64 * 2**20
"""Bytes of one part, unpacked: a base document with pictures in its theme has far fewer."""
DEPTH = 20
"""Styles that a style may be based on in turn; a ring of them ends here."""

NEEDED = (
    "Normal", "Title", "Body Text", "Numbered Paragraph", "Item 1", "Item 2", "Item 3", "Item 4", "Item 5",
    "List Bullet", "List Bullet 2", "List Bullet 3", "List Bullet 4", "List Bullet 5",
    "heading 1", "heading 2", "heading 3", "heading 4", "heading 5", "Annex Title", "Draft Note",
    "Table Text", "Table Heading", "After Table", "Statement Table", "header", "Marking", "footer", "footnote text",
    "footnote reference", "annotation text", "annotation reference", "Label", "Label Number",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Base:
    """The base document, opened for one draft; its `numbering` is this draft's own and may be changed."""

    styles: Part
    numbering: etree._Element
    section: etree._Element | None
    parts: tuple[Part, ...]
    ids: dict[str, str]
    by_id: dict[str, etree._Element]
    _properties: dict[tuple[str, str], etree._Element | None] = field(default_factory=dict)
    _lists: dict[str, tuple[int, int] | None] = field(default_factory=dict)

    def id(self, style: str) -> str:
        """Return the id of the style with this name."""
        return self.ids[style.lower()]

    def chain(self, style: str) -> list[etree._Element]:
        """Return the style of this id and those it is based on, nearest first."""
        found: list[etree._Element] = []
        key = style
        while key in self.by_id and len(found) < DEPTH:
            found.append(self.by_id[key])
            parent = found[-1].find(name("w:basedOn"))
            key = parent.get(name("w:val"), "") if parent is not None else ""
        return found

    def property(self, style: str, tag: str) -> etree._Element | None:
        """Return a paragraph property ("w:ind") as it holds for the style of this id, if any does."""
        key = (style, tag)
        if key not in self._properties:
            path = f"{name('w:pPr')}/{name(tag)}"
            found = (each.find(path) for each in self.chain(style))
            self._properties[key] = next((each for each in found if each is not None), None)
        return self._properties[key]

    def list_of(self, style: str) -> tuple[int, int] | None:
        """Return the list and level that the style of this id is tied to."""
        if style not in self._lists:
            self._lists[style] = self._list_of(style)
        return self._lists[style]

    def _list_of(self, style: str) -> tuple[int, int] | None:
        tie = self.property(style, "w:numPr")
        key = tie.find(name("w:numId")) if tie is not None else None
        if tie is None or key is None or key.get(name("w:val")) == "0":
            return None
        level = tie.find(name("w:ilvl"))
        return int(key.get(name("w:val"))), int(level.get(name("w:val"))) if level is not None else 0


def opened(dress: Dress) -> Base:
    """Return the base document of the dress, in its language.

    Raises DraftingError for a file that is no Word document, or one without a style that is needed;
    every missing style is told.
    """
    base = _read_once(dress.styles, dress.language, Place(dress.place(STYLES)))
    return replace(base, numbering=deepcopy(base.numbering))


@lru_cache(maxsize=4)
def _read_once(data: bytes, language: str, where: Place) -> Base:
    """Return what these bytes hold: to read them takes as long as to write a draft."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            held = {part: parsed(_read(package, part)) for part in _PARTS if part in package.namelist()}
        styles, body = held["word/styles.xml"], held["word/document.xml"]
    except (*files.ZIP_FAULTS, KeyError, RuntimeError) as fault:  # a part that is not there, or is locked
        what = f"this base document cannot be opened in Word's format ({fault})"
        mend = "save it again from Word as .docx, or take the file of a new workspace (drafter init)"
        raise refusal("print-styles", what, where, mend) from None
    ids, by_id = _names(styles)
    missing = [style for style in NEEDED if style.lower() not in ids]
    if missing:
        mend = "add the style in Word (Styles, New Style), or copy it from the file of a new workspace"
        raise DraftingError(error("print-styles", f'the style "{style}" is missing', where, mend) for style in missing)
    _speak(styles, language)
    numbering = held.get("word/numbering.xml")
    numbering = node("w:numbering") if numbering is None else _without_pictures(numbering)
    parts = tuple(Part(part, written(_without_fonts(held[part]))) for part in _PARTS[3:] if part in held)
    spoken = Part(_PARTS[0], written(styles))
    base = Base(spoken, numbering, body.find(f".//{name('w:body')}/{name('w:sectPr')}"), parts, ids, by_id)
    _follow_styles(base)
    return base


def _follow_styles(base: Base) -> None:
    """Give each level of a list the indentation of the style that it is tied to."""
    for level in base.numbering.iter(name("w:lvl")):
        tied = level.find(name("w:pStyle"))
        indent = base.property(tied.get(name("w:val")), "w:ind") if tied is not None else None
        properties = level.find(name("w:pPr"))
        if indent is None or properties is None:
            continue
        for old in properties.findall(name("w:ind")):
            properties.remove(old)
        properties.append(deepcopy(indent))


_PARTS = (
    "word/styles.xml", "word/document.xml", "word/numbering.xml",
    "word/fontTable.xml", "word/theme/theme1.xml",
)  # fmt: skip


def _read(package: zipfile.ZipFile, part: str) -> bytes:
    if package.getinfo(part).file_size > MOST:
        raise ValueError(f"{part} unpacks to more than {MOST // 2**20} MB")
    return package.read(part)


def _names(styles: etree._Element) -> tuple[dict[str, str], dict[str, etree._Element]]:
    ids: dict[str, str] = {}
    by_id: dict[str, etree._Element] = {}
    for style in styles.findall(name("w:style")):
        shown, key = style.find(name("w:name")), style.get(name("w:styleId"), "")
        by_id[key] = style
        if shown is not None:
            ids.setdefault(shown.get(name("w:val"), "").lower(), key)
    return ids, by_id


def _speak(styles: etree._Element, language: str) -> None:
    """Set the language of all text that has no other: what Word spells and a reader speaks by."""
    path = "/".join(name(tag) for tag in ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"))
    for lang in styles.findall(path):
        lang.set(name("w:val"), language)


def _without_pictures(numbering: etree._Element) -> etree._Element:
    """Return the lists without picture bullets, whose pictures stay behind in the base document."""
    for tag in ("w:numPicBullet", "w:lvlPicBulletId"):
        for picture in list(numbering.iter(name(tag))):
            picture.getparent().remove(picture)
    return numbering


def _without_fonts(part: etree._Element) -> etree._Element:
    """Return the table of fonts without the files embedded in it; any other part as it is."""
    for tag in ("w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic"):
        for font in list(part.iter(name(tag))):
            font.getparent().remove(font)
    return part


@lru_cache(maxsize=4)
def paper(styles: bytes) -> str:
    """Return the paper of a base document, of those in PAPERS the one as wide; A4 where it cannot be told."""
    try:
        with zipfile.ZipFile(BytesIO(styles)) as package:
            size = parsed(_read(package, "word/document.xml")).find(
                f".//{name('w:body')}/{name('w:sectPr')}/{name('w:pgSz')}"
            )
            width = min(int(size.get(name(f"w:{edge}"), "")) for edge in ("w", "h")) if size is not None else 0
    except (*files.ZIP_FAULTS, KeyError, RuntimeError, ValueError):  # told where a Word file is made of it
        width = 0
    return min(PAPERS, key=lambda each: abs(PAPERS[each][0] - width)) if width else "A4"
