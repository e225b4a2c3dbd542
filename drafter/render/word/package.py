"""The package that a Word file is: parts in a zip, always in the same order and of the same time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.render.word.xml import node, written
from drafter.render.word.zipped import zipped

_OFFICE = "application/vnd.openxmlformats-officedocument."
_TYPES = _OFFICE + "wordprocessingml."
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "application/vnd.openxmlformats-package."

# name of the part: (content type, what it is to the document)
_KNOWN = {
    "word/document.xml": (_TYPES + "document.main+xml", ""),
    "word/styles.xml": (_TYPES + "styles+xml", "styles"),
    "word/numbering.xml": (_TYPES + "numbering+xml", "numbering"),
    "word/settings.xml": (_TYPES + "settings+xml", "settings"),
    "word/fontTable.xml": (_TYPES + "fontTable+xml", "fontTable"),
    "word/theme/theme1.xml": ("application/vnd.openxmlformats-officedocument.theme+xml", "theme"),
    "word/comments.xml": (_TYPES + "comments+xml", "comments"),
    "word/footnotes.xml": (_TYPES + "footnotes+xml", "footnotes"),
    "word/header1.xml": (_TYPES + "header+xml", "header"),
    "word/header2.xml": (_TYPES + "header+xml", "header"),
    "word/footer1.xml": (_TYPES + "footer+xml", "footer"),
    "customXml/item1.xml": ("application/xml", "customXml"),
}
_BESIDE_DATA = {  # parts that the document does not refer to itself
    "customXml/itemProps1.xml": _OFFICE + "customXmlProperties+xml",
    "customXml/_rels/item1.xml.rels": "",
}
_PICTURE = (".png", "image/png", "image")
_FIXED = {
    "docProps/core.xml": (
        _PACKAGE + "core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    "docProps/app.xml": (
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        _RELATIONS + "extended-properties",
    ),
}
_OF_MANY = frozenset({
    "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/theme/theme1.xml", "docProps/app.xml",
})  # fmt: skip
"""Parts that nearly all files of a workspace have alike, as they have the list of their parts."""


class Part(NamedTuple):
    """One part of the package; `name` is its place in the zip."""

    name: str
    data: bytes


def relation(part: str) -> str:
    """Return the id by which the document refers to a part: "header1" for word/header1.xml."""
    return part.rpartition("/")[2].removesuffix(".xml").removesuffix(_PICTURE[0])


def _known(part: str) -> tuple[str, str]:
    """Return the content type of a part and what it is to the document; "" for what is not known."""
    return _PICTURE[1:] if part.endswith(_PICTURE[0]) else _KNOWN.get(part, ("", ""))


def write(parts: Iterable[Part]) -> bytes:
    """Return the zip of these parts, with the content types and relations that they need.

    Raises ValueError for a part that Word has no name for here.
    """
    held = list(parts)
    listed = ((part.name, part.data, True) for part in _lists(tuple(part.name for part in held)))
    return zipped([*listed, *((part.name, part.data, part.name in _OF_MANY) for part in held)])


@lru_cache(maxsize=64)
def _lists(names: Sequence[str]) -> tuple[Part, ...]:
    """Return the parts that tell of those of these names what they are, and what each is to the document."""
    return (
        Part("[Content_Types].xml", _content_types(names)),
        Part("_rels/.rels", _package_relations(names)),
        Part("word/_rels/document.xml.rels", _document_relations(names)),
    )


def _content_types(names: Sequence[str]) -> bytes:
    root = node("ct:Types")
    for extension, kind in (("rels", _PACKAGE + "relationships+xml"), ("xml", "application/xml")):
        root.append(node("ct:Default", more={"=Extension": extension, "=ContentType": kind}))
    for part in names:
        kind = _known(part)[0] or _FIXED.get(part, ("", ""))[0] or _BESIDE_DATA.get(part, "")
        if part.endswith(".rels"):
            continue
        if not kind:
            raise ValueError(f"no content type is known for {part}")
        root.append(node("ct:Override", more={"=PartName": f"/{part}", "=ContentType": kind}))
    return written(root)


def _package_relations(names: Sequence[str]) -> bytes:
    held = [("document", _RELATIONS + "officeDocument", "word/document.xml")]
    held += [(relation(part), _FIXED[part][1], part) for part in names if part in _FIXED]
    return _relations(held)


def _document_relations(names: Sequence[str]) -> bytes:
    held = []
    for part in names:
        kind = _known(part)[1]
        if kind:
            target = part.removeprefix("word/") if part.startswith("word/") else f"../{part}"
            held.append((relation(part), _RELATIONS + kind, target))
    return _relations(held)


def _relations(held: list[tuple[str, str, str]]) -> bytes:
    root = node("rel:Relationships")
    for key, kind, target in held:
        root.append(node("rel:Relationship", more={"=Id": key, "=Type": kind, "=Target": target}))
    return written(root)
