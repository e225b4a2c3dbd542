"""The cells of a table in a Word file, as a person left them: for a table of ours that was filled in."""

from __future__ import annotations

from lxml import etree

from drafter.ingest.word.package import Package, W

_GONE = (W + "del", W + "moveFrom")


def rows(data: bytes, file: str) -> list[list[str]]:
    """Return the rows of every table, cell by cell, one paragraph a line; what was struck by tracking is gone.

    Raises DraftingError for a file that is no Word file.
    """
    body = Package(data, file).document
    return [[_text(cell) for cell in row.iter(W + "tc")] for row in body.iter(W + "tr")]


def _text(cell: etree._Element) -> str:
    lines = []
    for paragraph in cell.iter(W + "p"):
        said = (text for text in paragraph.iter(W + "t") if not any(up.tag in _GONE for up in text.iterancestors()))
        lines.append("".join(text.text or "" for text in said))
    return "\n".join(lines).strip()
