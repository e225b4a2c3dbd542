"""The hidden marks of a draft's Word file: the names of bookmarks, and what its part for data is called.

A mark `_Pr_12_5f1c02aa` stands round the paragraph that was block 12 of the draft (from 0) and was drafted from the
precedents of that sum; `_Pr_13_new` round one of nobody's but its author. Word hides a bookmark whose name begins
with a line, keeps it through edits, moves it with its paragraph, and lets it have 40 letters. What the sums stand for
is told in a part of the file's own (`NAMESPACE`), so that a returned file tells by itself where its paragraphs
are from. A final text has no marks; its properties tell its id alone, as `IDENTIFIER` and the id.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from drafter.model import Statement, Use
from drafter.patterns import compiled

NAMESPACE = "urn:drafter:draft:1"
DRAFT = "DRAFT"
STANDS = ("This text is not agreed.", "This is a draft.")
MISSING, NONE_MISSING = "Still missing:", "No fact is missing."
"""The words of the box above a draft: its state, how an agreed text and any other stands, what is missing."""
IDENTIFIER = "urn:drafter:statement:"
NEW = "new"
CHANGED, FITTED = " (changed)", " (fitted)"
"""What is shown behind the id of a precedent whose words somebody changed, or drafting fitted to their place."""
_MARK = compiled(r"_Pr_(\d{1,9})_([0-9a-f]{8}|new)")


def bare(precedent: str) -> str:
    """Return the id of a precedent whose use is shown as changed or fitted."""
    return precedent.removesuffix(CHANGED).removesuffix(FITTED)


def mark(number: int, uses: Iterable[Use]) -> str:
    """Return the name of the bookmark round the block of this number, from 0."""
    ids = "\n".join(use.precedent for use in uses)
    return f"_Pr_{number}_{sum_of(ids) if ids else NEW}"


def number(name: str) -> int | None:
    """Return the number of the block that a bookmark of this name stands round, None for any other bookmark."""
    found = _MARK.fullmatch(name)
    return int(found[1]) if found else None


def words(statement: Statement) -> str:
    """Return a sum of all words of a statement: two drafts of one name are told apart by it."""
    return sum_of("\n".join([*statement.title, *(f"{block.kind} {block.text}" for block in statement.blocks)]))


def sum_of(text: str) -> str:
    """Return eight letters and figures that stand for `text`."""
    return f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}"
