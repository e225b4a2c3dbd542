"""New words for precedents: what an edited paragraph of agreed language says instead, to be offered to the library.

Where one paragraph was drafted from several precedents, each sentence is its own; only one whose words changed is
offered. What was struck is no wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from drafter import sentences, tracing
from drafter.model import GAP, Change, ChangeKind, Changes, Precedent, Use, taken
from drafter.returned import spans

_EDITED = (ChangeKind.EDITED, ChangeKind.MOVED_AND_EDITED)
_SLOT = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Offer:
    """Other words for a precedent: those of the draft, those proposed, and the paragraph.

    `values` fill the precedent's slots in the draft.
    """

    precedent: str
    old: str
    new: str
    paragraph: str
    values: tuple[tuple[str, str], ...] = ()

    def wording(self, slots: Iterable[str]) -> str:
        """Return the new words with these slots in the place of what fills them; "" where one is not there once."""
        made = self.new
        values = dict(self.values)
        for slot in sorted(slots, key=lambda name: -len(values.get(name, ""))):
            places = list(re.finditer(rf"(?<!\w){re.escape(values.get(slot, ''))}(?!\w)", made))
            if not values.get(slot) or len(places) != 1:
                return ""
            made = f"{made[: places[0].start()]}{{{{ {slot} }}}}{made[places[0].end() :]}"
        return made


def offers(changes: Changes, shelf: Mapping[str, Precedent]) -> Iterator[Offer]:
    """Yield the new words of each precedent whose own words somebody changed."""
    for step in changes.told:
        if step.kind not in _EDITED or step.old is None:
            continue
        uses = [use for use in step.old.block.uses if tracing.bare(use.precedent) in shelf]
        for use in uses:
            found = _words(step, use, shelf[tracing.bare(use.precedent)], len(step.old.block.uses) == 1)
            if found and found[0] != found[1] and found[1].strip() and not GAP.search(found[1]):
                yield Offer(tracing.bare(use.precedent), *found, step.old.cited, use.values)


def _words(step: Change, use: Use, precedent: Precedent, alone: bool) -> tuple[str, str] | None:
    """Return the words of the precedent in the draft, and what they are now; None where they cannot be told apart."""
    assert step.old is not None, "only what the draft has is of a precedent"
    text = step.old.block.text
    filled = _SLOT.sub(lambda found: dict(use.values).get(found[1], found[0]), precedent.text)
    start = text.find(filled)
    if start >= 0:
        return filled, _now(step, start, start + len(filled))
    return (text, taken(step.words)) if alone and len(sentences.split(text)) == 1 else None


def _now(step: Change, start: int, end: int) -> str:
    """Return what became of these letters of the old text."""
    assert step.old is not None, "only what the draft has is of a precedent"
    return spans.Asked("", _cut(spans.of(step.words), start, end)).within(step.old.block.text, start, end).strip()


def _cut(found: tuple[spans.Span, ...], start: int, end: int) -> tuple[spans.Span, ...]:
    """Return the changes within these letters; one that begins where they end is of what follows."""
    whole = (span for span in found if start <= span.start and span.end <= end)
    return tuple(span for span in whole if not (span.start == span.end and span.start in (start, end)))
