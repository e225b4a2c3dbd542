"""The row that heads a table of a Word file: what the file says of it, else what its letters show.

And what a table of our own files is drawn as, too: a hidden bookmark before it says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from drafter.ingest.word.package import W, has, value
from drafter.model import Picture

_DRAWN = re.compile(rf"_({'|'.join(Picture)})\d{{1,5}}", re.IGNORECASE)
_HEADS = re.compile(r"head(?:ing|er)", re.IGNORECASE)


def picture(table: etree._Element) -> Picture | None:
    """Return what the bookmarks right before a table say that it is drawn as."""
    before = table.getprevious()
    while before is not None and before.tag in (W + "bookmarkStart", W + "bookmarkEnd"):
        found = _DRAWN.fullmatch(before.get(W + "name", ""))
        if found:
            return Picture(found[1].lower())
        before = before.getprevious()
    return None


def is_headed(rows: Sequence[etree._Element]) -> bool:
    """Return whether the first row is a header: said to be one, or set as one, with a row below that is not."""
    if has(rows[0].find(f"{W}trPr/{W}tblHeader")):
        return True
    return len(rows) > 1 and _is_set_apart(rows[0]) and not any(map(_is_set_apart, rows[1:]))


def _is_set_apart(row: etree._Element) -> bool:
    """Return whether all words of a row are bold, or in a style for a table's heads."""
    worded = [one for one in row.iter(W + "p") if _said(one)]
    return bool(worded) and len(worded) > 1 and all(_is_head(one) for one in worded)


def _is_head(paragraph: etree._Element) -> bool:
    if _HEADS.search(value(paragraph.find(W + "pPr"), "pStyle")):
        return True
    runs = [run for run in paragraph.iter(W + "r") if _said(run)]
    return all(has(run.find(f"{W}rPr/{W}b")) for run in runs)


def _said(element: etree._Element) -> bool:
    return any((one.text or "").strip() for one in element.iter(W + "t"))
