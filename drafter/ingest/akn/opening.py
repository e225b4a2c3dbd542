"""The XML of an Akoma Ntoso file, opened with care: nothing outside it is read, and nothing in it is let grow."""

from __future__ import annotations

import re

from lxml import etree

from drafter.model import Place
from drafter.problems import DraftingError, refusal

LARGEST = 16 * 1024 * 1024
"""Bytes: a hundred pages have half a million, and each byte of XML may take thirty of memory."""
SPACE = re.compile(r"\{http://docs\.oasis-open\.org/legaldocml/ns/akn/[^}]*\}|\{http://www\.akomantoso\.org/[^}]*\}")
"""The names of the standard's elements, of any of its versions."""

_RULE = "akoma-ntoso"
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_AGAIN = "ask who sent it for the file as it was made, or read its text from the Word file or PDF"


def root(data: bytes, file: str) -> etree._Element:
    """Return the root of the file. Raises DraftingError for XML that is damaged, too large, too deep, or hostile."""
    if len(data) > LARGEST:
        what = f"the Akoma Ntoso file has {len(data) >> 20} MB, and at most {LARGEST >> 20} are read"
        raise refusal(_RULE, what, Place(file), "send its text without pictures, or in parts")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        found = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise _damaged(data, file, fault) from None
    if found.getroottree().docinfo.doctype or found.getroottree().docinfo.internalDTD is not None:
        raise _declared(file)
    if SPACE.sub("", str(found.tag)) != "akomaNtoso":
        raise refusal(_RULE, "this XML is no Akoma Ntoso file", Place(file), _AGAIN)
    return found


def _declared(file: str) -> DraftingError:
    what = "the file declares entities (DOCTYPE), with which XML is made to do harm; Akoma Ntoso needs none"
    return refusal(_RULE, what, Place(file), "take out its DOCTYPE, if you trust who sent it")


def _damaged(data: bytes, file: str, fault: Exception) -> DraftingError:
    told, line = str(getattr(fault, "msg", "") or fault), int(getattr(fault, "lineno", 0) or 0)
    if _DOCTYPE.search(data[:65536].replace(b"\0", b"").decode("latin-1")):
        return _declared(file)
    if "depth" in told.lower():
        return refusal(_RULE, "the elements of the file are nested too deeply", Place(file, line), _AGAIN)
    if "huge" in told.lower() or "too long" in told.lower() or "too big" in told.lower():
        return refusal(_RULE, "a single text of the file is too long", Place(file, line), _AGAIN)
    return refusal(_RULE, f"the XML of the file is damaged: {told.split(', line')[0]}", Place(file, line), _AGAIN)
