"""What a site writes behind each link, "(link is external)", among a text's words: dropped, and told.

In: the paragraphs of a file of any kind. Out: the same without such remarks, each of them a repair. They are a
screen reader's words, and no statement's; a paragraph that is nothing else goes with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.model import Repair
from drafter.received import Received, SourceParagraph

_REMARK = re.compile(
    r"""[ \t]*[(\[]\s*(?:
        (?:this\s)?(?:external\s)?link(?:\s(?:is|to|sends?|opens?|will\sopen)\s(?:an?\s|the\s)?
          (?:external|e-?mail|in\s(?:an?\s)?(?:new|another|external)|external\s(?:web)?site)
          (?:\s(?:browser\s)?(?:window|tab|site|website|page))?)
      | (?:external|outbound)\s(?:link|website)
      | (?:this\s(?:link|page)\s)?(?:will\s)?opens?\s(?:up\s)?(?:in\s)?(?:an?\s|the\s)?
          (?:new|another|separate|external)\s(?:browser\s)?(?:window|tab|site|website)(?:\s?/\s?(?:window|tab))?
    )\s*[)\]]""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGN = re.compile(r"[(\[]\s*(?:this|link|external|outbound|will|open)", re.IGNORECASE)


def dropped(received: Received) -> Received:
    """Return the file without such remarks."""
    if not any(_SIGN.search(part.text) for part in received.paragraphs):
        return received
    repairs: list[Repair] = []
    kept = tuple(_without(received.paragraphs, repairs))
    every = sorted([*received.repairs, *repairs], key=lambda repair: repair.lines)
    return replace(received, paragraphs=kept, repairs=tuple(every)) if repairs else received


def _without(parts: tuple[SourceParagraph, ...], repairs: list[Repair]) -> Iterator[SourceParagraph]:
    for part in parts:
        text = _REMARK.sub("", part.text)
        if text == part.text:
            yield part
            continue
        repairs += [
            Repair("site navigation", part.lines, found[0].strip(), "") for found in _REMARK.finditer(part.text)
        ]
        if text.strip() or part.label:
            yield replace(part, text=text.strip())
