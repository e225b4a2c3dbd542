"""The package that a Word file is: its zip opened within bounds, its parts as trees of XML.

The file may come from anywhere: it may be cut off, hold a part that unpacks to gigabytes, nest
elements without end or name entities of other files. Nothing is fetched, no entity is read, and the
parser's own bounds (256 levels, 10 million letters of one text) stay in force.
Parts are found by their relations, as ISO/IEC 29500-2 has it, then by the names that Word gives them.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from drafter import files, tracing
from drafter.ingest import kinds
from drafter.model import Place
from drafter.problems import DraftingError, refusal

MOST = 64 * 2**20
"""Bytes of one part, unpacked: 2,000 paragraphs of a statement with changes tracked have some 3 million."""
MOST_TAGS = 2_000_000
"""Tags of one part, before it is read: each takes some hundred bytes of memory. 2,000 paragraphs have some 50,000."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SAVER = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
_IDENTIFIER = "{http://purl.org/dc/elements/1.1/}identifier"
_OFF = ("0", "false", "off", "none")
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)


def has(element: etree._Element | None) -> bool:
    """Return whether a switch such as w:b is on: it is where it stands without a value."""
    return element is not None and element.get(W + "val", "1") not in _OFF


def value(parent: etree._Element | None, tag: str) -> str:
    """Return w:val of the child `tag`; "" where either is missing."""
    found = parent.find(W + tag) if parent is not None else None
    return found.get(W + "val", "") if found is not None else ""


def whole(text: str | None, otherwise: int = 0) -> int:
    """Return the whole number that an attribute holds; a number that no document needs is none."""
    digits = (text or "").strip()
    return int(digits) if digits.lstrip("-").isdecimal() and digits.isascii() and len(digits) < 10 else otherwise


class Package:
    """A Word file, opened; `damaged` names the parts that stand in it and cannot be read."""

    def __init__(self, data: bytes, file: str) -> None:
        self.file = file
        self.damaged: list[str] = []
        self._zip = self._opened(data)
        self._names = {name.lower(): name for name in self._zip.namelist()}
        self.document_name = self._main()
        self._relations = dict(self._related(self.document_name))
        self.document = self._document()

    def part(self, kind: str) -> etree._Element | None:
        """Return the part that the document calls its "styles", "numbering", "comments"; None if there is none."""
        targets = [target for relation, target in self._relations.values() if relation == kind]
        folder = posixpath.dirname(self.document_name)
        return next(
            (root for name in (*targets, f"{folder}/{kind}.xml") if (root := self._optional(name)) is not None), None
        )

    def related(self, key: str) -> etree._Element | None:
        """Return the part that the document refers to by the id `key`, such as a header."""
        relation, target = self._relations.get(key, ("", ""))
        return self._optional(target) if relation in ("header", "footer") else None

    def chunk(self, key: str) -> tuple[str, bytes]:
        """Return the name and the bytes of a file that the document takes in whole; no bytes where there are none."""
        relation, target = self._relations.get(key, ("", ""))
        held = self._names.get(target.lower()) if relation == "aFChunk" else None
        try:
            return target, self._bytes(held) if held else b""
        except ValueError:
            return target, b""

    def data(self, tag: str) -> etree._Element | None:
        """Return the part for data whose root has this tag, None where there is none."""
        targets = (target for relation, target in self._relations.values() if relation == "customXml")
        roots = (self._optional(target) for target in targets)
        return next((root for root in roots if root is not None and root.tag == tag), None)

    def saved_by(self) -> str:
        """Return who saved the file last, as it says of itself; "" where it does not."""
        return self._property(_SAVER)

    def statement(self) -> str:
        """Return the id of the statement that this program wrote the file of, as its properties tell; else ""."""
        told = self._property(_IDENTIFIER)
        return told.removeprefix(tracing.IDENTIFIER) if told.startswith(tracing.IDENTIFIER) else ""

    def _property(self, tag: str) -> str:
        root = self._optional("docProps/core.xml")
        return " ".join((root.findtext(tag) or "").split()) if root is not None else ""

    # ── the zip ──────────────────────────────────────────────────────────────────────────────────

    def _opened(self, data: bytes) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(BytesIO(data))
        except files.ZIP_FAULTS:
            raise self._refused("the Word file is cut off or damaged, so that it cannot be opened") from None

    def _bytes(self, name: str) -> bytes:
        """Return a part, unpacked. Raises ValueError with the reason where it cannot be."""
        try:
            with self._zip.open(name) as stream:
                data = stream.read(MOST + 1)
        except files.ZIP_FAULTS:
            raise ValueError("it is damaged") from None
        except RuntimeError:
            raise ValueError("it is locked with a password") from None
        if len(data) > MOST:
            raise ValueError(f"it unpacks to more than {MOST // 2**20} megabytes")
        return data

    def _root(self, name: str) -> etree._Element:
        """Return a part's tree. Raises ValueError with the reason where there is none."""
        data = self._bytes(name)
        root = _parsed(data)
        if "purl.oclc.org" in "".join(root.nsmap.values()):
            data = etree.tostring(root, encoding="UTF-8")
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
            root = _parsed(data)
        return root

    def _optional(self, name: str) -> etree._Element | None:
        held = self._names.get(name.lower())
        if held is None:
            return None
        try:
            return self._root(held)
        except ValueError as fault:
            told = f"the part {held} of the Word file was not read: {fault}"
            self.damaged += [told] if told not in self.damaged else []
            return None

    def _document(self) -> etree._Element:
        try:
            root = self._root(self.document_name)
        except ValueError as fault:
            raise self._refused(f"the text of the Word file cannot be read: {fault}") from None
        if root.tag != W + "document":
            raise self._refused("the text of the Word file cannot be read: it is no Word document")
        return root

    # ── what is where ────────────────────────────────────────────────────────────────────────────

    def _main(self) -> str:
        """Return the name of the part that holds the text."""
        targets = [target for kind, target in dict(self._related("")).values() if kind == "officeDocument"]
        for name in (*targets, "word/document.xml"):
            found = self._names.get(name.lower())
            if found and not name.startswith(("xl/", "ppt/")):
                return found
        for sign, told in kinds.ZIPPED:
            if any(name.startswith(sign.lower()) for name in self._names):
                raise self._of_another_kind(told)
        if any(name.startswith("word/") or name == "[content_types].xml" for name in self._names):
            raise self._refused("the Word file has lost its text: it has no part that holds it")
        raise self._of_another_kind(kinds.ARCHIVE)

    def _of_another_kind(self, told: kinds.Refused) -> DraftingError:
        return refusal("not-text", f"this is {told.what}, which cannot be read", Place(self.file), told.mend)

    def _related(self, name: str) -> Iterator[tuple[str, tuple[str, str]]]:
        """Yield the relations of a part by their ids: the last word of the kind, and the name of the target."""
        folder, last = posixpath.split(name)
        root = self._optional(f"{folder}/_rels/{last}.rels".lstrip("/"))
        for relation in root if root is not None else ():
            target = relation.get("Target") or ""
            if isinstance(relation.tag, str) and target and relation.get("TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                yield relation.get("Id") or "", ((relation.get("Type") or "").rpartition("/")[2], path)

    def _refused(self, what: str) -> DraftingError:
        mend = "get a whole copy, or open it in Word and save it as a new .docx"
        return refusal("damaged-file", what, Place(self.file), mend)


def _parsed(data: bytes) -> etree._Element:
    """Return the tree. Raises ValueError, in plain words, for what is no XML and for what Word never writes."""
    if data.count(b"<") > MOST_TAGS:
        raise ValueError(f"it has more than {MOST_TAGS:,} tags")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        deep = "depth" in str(fault)
        raise ValueError("its elements are nested too deep" if deep else "its XML is damaged") from None
    except (ValueError, LookupError):
        raise ValueError("its XML is damaged") from None
    if root.getroottree().docinfo.doctype:
        raise ValueError("it declares entities, as no Word file does; it may be an attack")
    return root
