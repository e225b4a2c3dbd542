"""The box that stands above a draft of drafter's own, told by its words where the file has lost what it was.

A Word file of drafter's own, and its PDF, mark the box; when Word saves that file as a PDF, or its words are copied,
only the words are left, and would stand where the title is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.model import Repair
from drafter.received import Received, SourceParagraph
from drafter.tracing import DRAFT, MISSING, NONE_MISSING, STANDS

_MOST = 6
"""Lines that a box may have above the sentence that says how the text stands: its state and marking, in several."""


def dropped(received: Received) -> Received:
    """Return a file without the box above its text; it stays among the repairs."""
    end = _end(received.paragraphs)
    if not end:
        return received
    box = [Repair("draft note", each.lines, each.text, "") for each in received.paragraphs[:end] if each.text]
    repairs = sorted([*received.repairs, *box], key=lambda repair: repair.lines)
    return replace(received, paragraphs=received.paragraphs[end:], repairs=tuple(repairs))


def _end(paragraphs: Sequence[SourceParagraph]) -> int:
    """Return how many of the first paragraphs are the box, 0 where there is none."""
    at = next((at for at, each in enumerate(paragraphs[:_MOST]) if each.text.startswith(STANDS)), None)
    if at is None or not all(each.text.startswith(DRAFT) or not each.text for each in paragraphs[:at]):
        return 0
    rest = next(paragraphs[at].text[len(words) :] for words in STANDS if paragraphs[at].text.startswith(words)).strip()
    if rest:
        return at + 1 if rest == NONE_MISSING or rest.startswith(MISSING) else 0
    return at + 2 if len(paragraphs) > at + 1 and paragraphs[at + 1].text.startswith(MISSING) else at + 1
