"""A PDF's bytes to its pages of words; PDFium reads them in a process of its own (letters.py)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from drafter.ingest.pdf import leftwards
from drafter.ingest.pdf.lines import Page, Rule, Way, Word
from drafter.model import Place
from drafter.problems import DraftingError, refusal

MAX_BYTES = 200 * 1024**2
MAX_SECONDS = 120

_LIMITS = {
    "pages": "this PDF has {found:,} pages; at most 2,000 are read",
    "letters on a page": "page {page} of this PDF holds {found:,} letters; no page of a text holds more than 100,000",
    "letters": "this PDF holds more than 2,000,000 letters",
}
_HYPHEN, _SOFT = "\u2010", "\u00ad"
_MANY = 3
_SHORTER = "print the pages that you need into a PDF of their own, or ask for the Word file"
_AGAIN = "open it in a PDF viewer to see whether it is whole, get it again, or ask for the Word file"


class Opened(NamedTuple):
    """A PDF's pages in order, what it says that it was made with, our own text that it carries, and its damage.

    `torn` are the pages of which words may be missing, `faulty` whether the file is damaged elsewhere.
    """

    pages: tuple[Page, ...]
    creator: str
    carried: str
    torn: tuple[int, ...]
    faulty: bool


def opened(data: bytes, file: str) -> Opened:
    """Return what a PDF holds.

    Raises DraftingError for a file that cannot be read, or not within the limits.
    """
    if len(data) > MAX_BYTES:
        raise refusal("too-large", f"this PDF is larger than {MAX_BYTES // 1024**2} MB", Place(file), _SHORTER)
    read = _read(data, file)
    if "fault" in read:
        raise _fault(read, file)
    found = tuple(_page(number, page) for number, page in enumerate(read["pages"], start=1))
    if not found or all(page.broken for page in found):
        raise refusal("damaged-file", "this PDF is damaged: no page of it can be read", Place(file), _AGAIN)
    torn, faulty = read["damage"]
    return Opened(_hyphens(found), str(read["creator"]), str(read["carried"]), tuple(torn), bool(faulty))


def _read(data: bytes, file: str) -> dict[str, Any]:
    """Return what the other process says. One that dies or does not end tells of a damaged or hostile file."""
    words = [sys.executable, "-P", "-m", "drafter.ingest.pdf.letters"]
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join(path or os.getcwd() for path in sys.path)}
    try:
        done = subprocess.run(words, input=data, env=paths, capture_output=True, timeout=MAX_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        what = f"this PDF cannot be read within {MAX_SECONDS} seconds: it is damaged, or made to stop its readers"
        raise refusal("damaged-file", what, Place(file), _AGAIN) from None
    try:
        read: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        what = "this PDF cannot be read: it is damaged, or asks for more memory than a text needs"
        raise refusal("damaged-file", what, Place(file), _AGAIN) from None
    return read


def _fault(read: dict[str, Any], file: str) -> DraftingError:
    match read["fault"]:
        case "password":
            what, mend = "this PDF is locked with a password", "save it without the password, or ask for the Word file"
            return refusal("locked-file", what, Place(file), mend)
        case "damaged":
            return refusal("damaged-file", "this PDF is damaged and cannot be opened", Place(file), _AGAIN)
        case limit:
            return refusal("too-large", _LIMITS[limit].format(**read), Place(file), _SHORTER)


def _page(number: int, page: dict[str, Any]) -> Page:
    words = tuple(leftwards.measured(Word(*row) for row in page["words"]))
    tags: dict[int, Way] = {int(tag): tuple((kind, place) for kind, place in way) for tag, way in page["tags"].items()}
    rules = tuple(Rule(*rule) for rule in page["rules"])
    remarks = tuple((str(author), str(text), str(made), float(y)) for author, text, made, y in page["remarks"])
    return Page(number, page["width"], words, tags, rules, page["images"], page["broken"], remarks)


def _hyphens(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages with one sign for a hyphen, and the soft one where it is the printer's.

    The printer's is U+2010, as style sheets divide words, where it stands at lines' ends alone: the text has U+002D
    for its own, or so many ends of lines would have the only hyphens in it.
    """
    words = [word for page in pages for word in page.words]
    own = any(_HYPHEN in word.text[:-1] for word in words) or any(
        last.text.endswith(_HYPHEN) and abs(last.y - word.y) < 1 and word.x0 > last.x0 for last, word in pairwise(words)
    )
    many = sum(word.text.endswith(_HYPHEN) for word in words) >= _MANY
    soft = not own and (many or any("-" in word.text.strip("-") for word in words))
    return tuple(replace(page, words=tuple(_hyphened(word, soft) for word in page.words)) for page in pages)


def _hyphened(word: Word, soft: bool) -> Word:
    if _HYPHEN not in word.text:
        return word
    text = word.text[:-1] + _SOFT if soft and word.text.endswith(_HYPHEN) and len(word.text) > 1 else word.text
    return replace(word, text=text.replace(_HYPHEN, "-"))
