"""What stands in a text as somebody else wrote it: quoted words, addresses, names of files, works cited, gaps.

No rule of language finds fault with it, and no correction changes it. Wordings that are offered in brackets are
looked at like any text, but they are delegations': no correction changes them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter import sentences
from drafter.patterns import compiled

Span = tuple[int, int]

_WRITTEN = compiled(
    r"""“[^“”]{1,300}” | (?<![\d.])"[^"]{1,300}" | «[^»]{1,300}»      # behind a figure it is an inch
      | (?<![\w])‘[^‘]{1,300}?[\w.,!?)]’(?![\w]) | (?<!\w)'[^']{1,200}'(?!\w)
      | \[\[[^\[\]]{1,200}\]\]                          # a gap of a draft
      | \b(?:https?://|www\.)\S+ | (?<![\w.+-])[\w.+-]{1,64}(?:@\w|\s\(at\)\s\w)\S*     # an address
      | \b(?:doi|hdl|urn|isbn|issn):\s?\S+
      | (?<![\w.\\/-])[\w.\\/:-]{1,120}\.(?:docx?|pdf|xlsx?|pptx?|odt|rtf|txt|csv|html?|jpe?g|png|zip|md)\b   # a file
      | (?<!\w)[#@]\w{2,60} | (?<![\w_])\w{1,60}_\w{1,60}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = ("“", '"', "«", "‘", "'", "[[", "://", "www.", "@", "_", "#", "(at)", "doi:", "hdl:", "urn:", ":978",
          ".do", ".pd", ".xl", ".pp", ".od", ".rt", ".tx", ".cs", ".ht", ".jp", ".pn", ".zi", ".md")  # fmt: skip
"""One of these stands in whatever is quoted, a gap, an address or a file: they are asked before, being cheap."""
_CITED = compiled(r"(?<!\w)(?:pp?\.\s?\d|vol\.\s?\d|ISBN|ISSN|ibid\b|et\sal\.)", re.IGNORECASE)
"""Where a work is cited: "Smith, Organizing labor, 2030, p. 5"."""
_CITING = ("p. ", "pp.", "p.\u00a0", "p.1", "vol. ", "Vol. ", "ISBN", "ISSN", "bid.", "et al.")
_BEGINS = compiled(r"(?<=[a-z]{3}[.;])\s|\(")
_ENDS = compiled(r"(?<=[\w)][.;])\s(?=[A-Z])|\)(?=[\s.,;]|$)")
_OFFERED = compiled(r"(?<!\[)\[[^\[\]]*/[^\[\]]*\](?!\])")
"""Wordings of which one is to be chosen: "[welcomed / noted (Fiji)]"."""


def spans(text: str) -> Iterator[Span]:
    """Yield where it stands, in no order; `text` has plain spaces."""
    if sentences.holds_as_written(text, _SIGNS):
        yield from (found.span() for found in _WRITTEN.finditer(text))
    if sentences.holds_as_written(text, _CITING):
        yield from _cited(text)


def _cited(text: str) -> Iterator[Span]:
    """Yield each sentence, or what stands in brackets, in which a work is cited."""
    past = 0
    for found in _CITED.finditer(text):
        if found.start() >= past:
            opens = [each.end() for each in _BEGINS.finditer(text, past, found.start())]
            ends = _ENDS.search(text, found.end())
            start, past = (opens[-1] if opens else past), (ends.start() if ends else len(text))
            yield start, past


def kept(text: str) -> Counter[str]:
    """Return the letters and figures of each such place, which are the same in a text that was corrected."""
    found = [*spans(text), *(each.span() for each in (_OFFERED.finditer(text) if "[" in text else ()))]
    return Counter("".join(filter(str.isalnum, text[slice(*at)])) for at in found)
