"""The source of a web page made ready for its parser: each tag told its line, and nothing to choke on.

A parser of HTML forgets lines, so every start tag is given an attribute LINE with the line on which it
ends. No word is ever touched. What would take a parser hours is taken away: tags nested thousands deep,
formatting that is never closed, thousands of attributes; none of them holds words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice

LINE = "drafter-line"
DEEPEST = 500
"""Browsers nest no deeper than 512; the time that a parser takes grows with the square of the depth."""
_MOST_FORMATS = 16
"""Formatting that is never closed is opened again in every paragraph after it."""
_MOST_OPTIONS = 1000
"""The options of a form are looked through at each new one."""
_LONGEST_TAG = 2000
_MOST_ATTRIBUTES = 40

_ATTRIBUTES = r"""(?:=\s*+"[^"]*+"|=\s*+'[^']*+'|[^>=]|=)*+"""
_MARKUP = re.compile(
    rf"""<!--(?:-?>|.*?(?:--!?>|\Z))                          # a comment
      | <(?:[!?]|/(?![a-z]))[^>]*+>                           # <!DOCTYPE>, <?xml ?>, <![if ...]>
      | </(?P<end>[a-z][^\s/>]*+)[^>]*+>                      # an end tag
      | <(?P<name>[a-z][^\s/>]*+)(?P<rest>{_ATTRIBUTES})>     # a start tag
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""[^\s"'<>/=]+(?:\s*+=\s*+(?:"[^"]{0,500}"|'[^']{0,500}'|[^\s"'>]{1,500}))?(?=[\s/]|$)""")
_XML = re.compile(r"\s*<\?xml\b|.{0,400}<!DOCTYPE[^>]{0,200}\bXHTML\b|.{0,800}<html[^>]{0,200}\bxmlns=", re.S | re.I)

_RAW = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"}
VOID = {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "meta", "param", "source", "track", "wbr"}  # fmt: skip
_FORMATS = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
# Their end is implied by what follows, so that they never nest by themselves.
_IMPLIED = {"html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption",
            "colgroup", "option", "optgroup", "rp", "rt"}  # fmt: skip


@dataclass(slots=True)
class Tags:
    """The walk through a page's source; `flattened` where it nests deeper than anyone means."""

    source: str
    flattened: bool = False
    open: list[str] = field(default_factory=list)
    formats: int = 0
    options: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    def numbered(self) -> str:
        """Return the source with the line of each start tag; its own lines end in line feeds."""
        text, end = self.source, self.source.rfind(">") + 1
        parts, at, line = [], 0, 1
        is_xml = bool(_XML.match(text[:2000]))
        while found := _MARKUP.search(text, at, end):
            parts.append(text[at : found.start()])
            line += text.count("\n", at, found.end())
            at = found.end()
            if not found["name"]:
                parts.append(self._end(found[0], found["end"].lower()) if found["end"] else found[0])
                continue
            name, tag = found["name"].lower(), self._start(found, line)
            empty = is_xml and found["rest"].endswith("/") and name not in VOID
            parts.append(f"{tag}{self._end(f'</{name}>', name)}" if empty else tag)
            if name in _RAW and not empty:
                close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, at)
                inside = close.start() if close else len(text)
                parts.append(text[at:inside])
                line += text.count("\n", at, inside)
                at = inside
        return "".join([*parts, text[at:]])

    def _start(self, found: re.Match[str], line: int) -> str:
        name, rest = found["name"].lower(), found["rest"]
        if len(rest) > _LONGEST_TAG:
            kept = islice(_ATTRIBUTE.finditer(rest), _MOST_ATTRIBUTES)
            rest = " " + " ".join(each[0] for each in kept) + ("/" if rest.endswith("/") else "")
        if name in _FORMATS:
            return f"<{found['name']}{rest}>" if self._opens_format(name) else ""
        if name in ("option", "optgroup"):
            self.options += 1
            return f"<{name}>" if self.options <= _MOST_OPTIONS else " "
        if name not in VOID | _IMPLIED | _RAW and not self._opens(name):
            return f'<p {LINE}="{line}">'
        return f'<{found["name"]} {LINE}="{line}"{rest}>'

    def _opens_format(self, name: str) -> bool:
        if name in ("a", "nobr"):  # one closes the last by itself
            return True
        if self.formats >= _MOST_FORMATS:
            self.left_out[name] += 1
            return False
        self.formats += 1
        return True

    def _opens(self, name: str) -> bool:
        if len(self.open) >= DEEPEST:
            self.left_out[name] += 1
            self.flattened = True
            return False
        self.open.append(name)
        return True

    def _end(self, tag: str, name: str) -> str:
        """Return the end tag, or "" where its start was left out."""
        if self.left_out[name]:
            self.left_out[name] -= 1
            return "" if name in _FORMATS else "<p>"
        if name in _FORMATS:
            self.formats = max(0, self.formats - (name not in ("a", "nobr")))
        elif name in self.open:
            last = len(self.open) - 1 - self.open[::-1].index(name)
            del self.open[last:]
        return tag
