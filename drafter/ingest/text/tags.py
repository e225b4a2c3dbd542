"""The tags and entities of a web page that were left in a text: taken out, and what they say is kept.

A paragraph's tag parts paragraphs, a line break's lines, a list item's gives its bullet, a cell's
its tab; a line that is bold or a heading by its tags is told so. Only HTML's own names are tags.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter import numbering
from drafter.ingest.text.lines import Line, Told

_PARTING = frozenset(
    """p div section article blockquote center table tbody thead ul ol h1 h2 h3 h4 h5 h6 header footer main
    aside nav figure figcaption pre hr dl dt dd form html body head title""".split()
)
_WITHIN = frozenset(
    """b strong i em u a span font sup sub small s strike del ins o:p st1 img abbr cite q code mark tt big
    meta link script style col colgroup button input label time""".split()
)
_ROWS = frozenset(("br", "li", "tr", "td", "th"))
_TAG = re.compile(
    r"""<!--.{0,4000}?-->                         # a comment
      | </?(?P<name>[a-zA-Z][a-zA-Z0-9:]*)        # a tag and its name
        (?:\s[^<>]*)?/?>                          # what it says, to its end
    """,
    re.VERBOSE,
)
_BROKEN = re.compile(r"<[a-zA-Z][a-zA-Z0-9:]*(?:\s[^<>]*)?$")  # a tag that goes on in the next line
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,20});")
_NOTE = re.compile(r"<sup(?:\s[^<>]{0,200})?>\s?(?P<number>[0-9]{1,3})\s?</sup>", re.IGNORECASE)  # a footnote's mark


@dataclass
class _Open:
    """What is open where the reading stands."""

    bold: int = 0
    level: int = 0
    hidden: str = ""  # "style" or "script", whose words no reader sees
    broken: bool = False


def undo(lines: list[Line], told: Told) -> list[Line]:
    """Return the lines without tags and entities, parted where they part; each is told."""
    if not any("<" in line.text or "&" in line.text for line in lines):
        return lines
    open_ = _Open()
    return [made for line in lines for made in _line(line, open_, told)]


def _line(line: Line, open_: _Open, told: Told) -> Iterator[Line]:
    text = line.text
    if open_.broken:
        text = _drop_to_end(text, line, open_, told)
    text = _NOTE.sub(lambda found: _raised(found, line, told), text)
    if "<" not in text and not open_.hidden:
        yield replace(line, text=_entities(text, line, told), bold=line.bold or bool(open_.bold), level=open_.level)
        return
    pieces = list(_pieces(text, line, open_, told))
    yield from (piece for at, piece in enumerate(pieces) if piece.text.strip() or 0 < at < len(pieces) - 1 or at == 0)


def _raised(found: re.Match[str], line: Line, told: Told) -> str:
    after = numbering.raised(found["number"])
    told.repair("raised figure", line, found[0], after)
    return after


def _drop_to_end(text: str, line: Line, open_: _Open, told: Told) -> str:
    """Return what stands after the end of a tag that an earlier line began."""
    end = text.find(">") + 1
    if not end or "<" in text[:end]:
        open_.broken = False
        return text
    open_.broken = False
    told.repair("HTML tag", line, text[:end], "")
    return text[end:]


def _pieces(text: str, line: Line, open_: _Open, told: Told) -> Iterator[Line]:
    """Yield the pieces into which the tags part a line."""
    words, start, bold, level = "", 0, bool(open_.bold), open_.level
    for tag in _TAG.finditer(text):
        name = (tag["name"] or "").lower()
        if name and name not in _PARTING | _WITHIN | _ROWS:
            continue
        words += _words(text[start : tag.start()], line, open_, told)
        start = tag.end()
        bold, level = (bold or bool(open_.bold), level or open_.level) if words.strip() else (False, 0)
        told.repair("HTML tag", line, tag[0], _sign(name, tag[0]))
        _enter(name, tag[0], open_)
        if name in _PARTING or name in ("br", "tr", "li"):
            yield _made(line, words, bold, level)
            if name in _PARTING:
                yield replace(line, text="")
            words = "• " if _sign(name, tag[0]) == "• " else ""
            bold, level = False, 0
        else:
            words += _sign(name, tag[0])
    rest = text[start:]
    broken = _BROKEN.search(rest)
    if broken and broken[0][1:].split()[0].lower().rstrip("/") in _PARTING | _WITHIN | _ROWS:
        told.repair("HTML tag", line, broken[0], "")
        open_.broken, rest = True, rest[: broken.start()]
    words += _words(rest, line, open_, told)
    yield _made(line, words, bold or bool(open_.bold), level or open_.level)


def _made(line: Line, words: str, bold: bool, level: int) -> Line:
    return replace(line, text=words, bold=(line.bold or bold) and bool(words.strip()), level=level)


def _sign(name: str, tag: str) -> str:
    """Return what stands in a text where the tag stood."""
    if tag.startswith("</"):
        return ""
    return {"li": "• ", "td": "\t", "th": "\t"}.get(name, "")


def _enter(name: str, tag: str, open_: _Open) -> None:
    end = tag.startswith("</")
    if name in ("b", "strong"):
        open_.bold = max(0, open_.bold + (-1 if end else 1))
    elif name in ("script", "style"):
        open_.hidden = "" if end else name
    elif len(name) == 2 and name[0] == "h" and name[1].isdecimal():
        open_.level = 0 if end else int(name[1])
    elif name in _PARTING:
        open_.bold = open_.level = 0  # a tag that was left open ends with its paragraph


def _words(text: str, line: Line, open_: _Open, told: Told) -> str:
    if open_.hidden:
        if text.strip():
            told.repair(open_.hidden, line, text, "")
        return ""
    return _entities(text, line, told)


def _entities(text: str, line: Line, told: Told) -> str:
    def mend(found: re.Match[str]) -> str:
        after = html.unescape(found[0])
        if after != found[0]:
            told.repair("HTML entity", line, found[0], after)
        return after

    return _ENTITY.sub(mend, text) if "&" in text else text
