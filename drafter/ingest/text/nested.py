"""Lists within lists of a Markdown file: there the indent tells the level, as no other text's does.

In print a list may be uneven, and its marks tell its levels. Markdown has one mark for all of them: what stands as far
in as the words of an item is below it, and a count that begins at 1 that far in from its paragraph is a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter import numbering
from drafter.received import SourceKind, SourceParagraph

_IN = 2  # signs: a bullet and its space
_BELOW_NUMBER = 3  # signs: "4. "


def of(parts: Sequence[SourceParagraph]) -> tuple[SourceParagraph, ...]:
    """Return the paragraphs with the items of lists within lists on their levels."""
    found = list(_counted(parts))
    at = 0
    while at < len(found):
        end = at
        while end < len(found) and found[end].kind is SourceKind.ITEM:
            end += 1
        if _is_nested(found[at:end]):
            found[at:end] = _on_levels(found[at:end])
        at = max(end, at + 1)
    return tuple(found)


def _counted(parts: Sequence[SourceParagraph]) -> Iterator[SourceParagraph]:
    """Yield the paragraphs, those that count from 1 further in than the numbered one above as items."""
    edge: int | None = None  # where the numbered paragraphs stand
    last = ("", 0)  # the form and number that a list goes on from
    for part in parts:
        form, number = numbering.series(part.label)
        inner = edge is not None and number > 0 and part.indent >= edge + _BELOW_NUMBER
        within = inner and part.kind is SourceKind.PARAGRAPH
        if within and (number == 1 or last == (form, number - 1)):
            last = (form, number)
            yield replace(part, kind=SourceKind.ITEM)
            continue
        if part.kind is SourceKind.PARAGRAPH:
            edge, last = part.indent if number else edge, ("", 0)
        yield part


def _is_nested(items: Sequence[SourceParagraph]) -> bool:
    """Return whether items of one look stand in several places, each further in by a bullet or more."""
    looks: dict[str, list[int]] = {}
    for item in items:
        looks.setdefault(item.mark or numbering.series(item.label)[0], []).append(item.indent)
    several = any(max(indents) - min(indents) >= _IN for indents in looks.values())
    return several or (len(looks) > 1 and any(item.indent >= items[0].indent + _BELOW_NUMBER for item in items))


def _on_levels(items: Sequence[SourceParagraph]) -> Iterator[SourceParagraph]:
    above: list[int] = []
    for item in items:
        while above and item.indent < above[-1] + _IN:
            above.pop()
        above.append(item.indent)
        yield replace(item, level=len(above))
