"""Word's XML, written and read with few words.

    el("w:p", el("w:pPr", el("w:pStyle", val="Title")), run("CO-CHAIRS' STATEMENT"))

Attributes without a prefix are in Word's own namespace, as nearly all of them are; any other is
given with its prefix in a mapping. None leaves a child or an attribute out.

What is only written is text from the start (`el`), for a statement has some thousand elements and a tree
of them takes ten times as long. What is read and changed, as the base document's lists, is a tree (`node`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NewType

from lxml import etree

from drafter.patterns import compiled
from drafter.tracing import NAMESPACE

Xml = NewType("Xml", str)
"""An element as text, all of it escaped."""

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "d": NAMESPACE,
    "ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
_XML = "http://www.w3.org/XML/1998/namespace"

# What XML 1.0 cannot hold. A text is plain when it comes here; a file made elsewhere need not be.
_UNPRINTABLE = compiled("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = compiled('[\x00-\x1f&<>"\ud800-\udfff\ufffe\uffff]')
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", "\n": "\n", "\t": "\t", '"': '"'}
_IN_ATTRIBUTE = _IN_TEXT | {"\n": "&#10;", "\t": "&#9;", '"': "&quot;"}
# Letters written from right to left, Hebrew to Arabic, and what stands between them: Word orders what is between two
# such words only in a run that says so (ECMA-376 part 1, 17.3.2.30).
_LEFTWARDS = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_LEFTWARD_WORDS = compiled(rf"({_LEFTWARDS}(?:[\W\d_]*{_LEFTWARDS})*)")
_HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


@cache
def name(tag: str) -> str:
    """Return `tag` ("w:p") as lxml knows it ("{http://...}p")."""
    prefix, _, local = tag.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


@cache
def _attribute(key: str) -> str:
    return name(key if ":" in key else f"w:{key}") if not key.startswith("xml:") else f"{{{_XML}}}{key[4:]}"


def el(
    tag: str,
    *children: Xml | None,
    text: str | None = None,
    more: Mapping[str, str] | None = None,
    **attributes: str | int | None,
) -> Xml:
    """Return an element as text; `more` holds attributes of another namespace, with their prefix."""
    head = f"<{tag}"
    for key, value in attributes.items():
        if value is not None:
            told = value if isinstance(value, int) else _escaped(value, _IN_ATTRIBUTE)
            head += f' w:{key}="{told}"'
    if more:
        for key, value in more.items():
            head += f' {key}="{_escaped(value, _IN_ATTRIBUTE)}"'
    inside = "".join(filter(None, children))
    if text is not None:
        inside = _escaped(text, _IN_TEXT) + inside
    elif not inside:
        return Xml(f"{head}/>")
    return Xml(f"{head}>{inside}</{tag}>")


def _escaped(text: str, by: Mapping[str, str]) -> str:
    return _SPECIAL.sub(lambda found: by.get(found[0], " "), text)


def whole(tag: str, *children: Xml, prefixes: Iterable[str] = ("w",)) -> bytes:
    """Return a part as it stands in the package: its root, which declares the prefixes, and what is in it."""
    declared = "".join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)
    return f"{_HEAD}<{tag}{declared}>{''.join(children)}</{tag}>".encode()


def node(
    tag: str,
    *children: etree._Element | None,
    text: str | None = None,
    more: Mapping[str, str] | None = None,
    **attributes: str | int | None,
) -> etree._Element:
    """Return an element as a tree; `more` holds attributes of another namespace, or of none ("=id")."""
    element = etree.Element(name(tag), nsmap=_nsmap(tag))
    for key, value in attributes.items():
        if value is not None:
            element.set(_attribute(key), printable(str(value)))
    for key, value in (more or {}).items():
        element.set(key[1:] if key.startswith("=") else _attribute(key), printable(value))
    if text is not None:
        element.text = printable(text)
    element.extend(child for child in children if child is not None)
    return element


@cache
def _nsmap(tag: str) -> dict[str | None, str]:
    prefix = tag.partition(":")[0]
    return {None if prefix in ("ct", "rel", "ep", "d") else prefix: NAMESPACES[prefix]}


def printable(text: str) -> str:
    """Return `text` without the characters that no XML file may hold."""
    return text if text.isprintable() else _UNPRINTABLE.sub(" ", text)


def run(text: str, *properties: Xml, style: str = "") -> Xml:
    """Return a run of `text` with its spaces kept, in a character style where one is named.

    Words of right-to-left letters are runs of their own.
    """
    look = f"{_of_style(style)}{''.join(properties)}" if style or properties else ""
    if text.isascii() or not _LEFTWARD_WORDS.search(text):
        return _run(text, look)
    ways = enumerate(_LEFTWARD_WORDS.split(text))
    return Xml("".join(_run(words, f"{look}<w:rtl/>" if at % 2 else look) for at, words in ways if words))


def _run(text: str, look: str) -> Xml:
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return Xml(f'<w:r>{look}<w:t xml:space="preserve">{_escaped(text, _IN_TEXT)}</w:t></w:r>')


@cache
def _of_style(style: str) -> str:
    return el("w:rStyle", val=style) if style else ""


@cache
def look(style: str) -> Xml:
    """Return the properties of a run in the character style of this id."""
    return el("w:rPr", el("w:rStyle", val=style))


def field(code: str, shown: str) -> list[Xml]:
    """Return the runs of a field: its code, and the value shown until Word counts it anew."""
    return [
        el("w:r", el("w:fldChar", fldCharType="begin")),
        el("w:r", el("w:instrText", text=f" {code} ", more={"xml:space": "preserve"})),
        el("w:r", el("w:fldChar", fldCharType="separate")),
        el("w:r", el("w:t", text=shown)),
        el("w:r", el("w:fldChar", fldCharType="end")),
    ]


def parsed(data: bytes) -> etree._Element:
    """Return the root of an XML part. Entities are not resolved and nothing is fetched.

    Raises ValueError for what is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError(str(fault)) from None


def written(root: etree._Element) -> bytes:
    """Return the part as it stands in the package."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", "w14", "w15", "w16", "w16cex", "w16cid", "w16se", "mc"])
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
