"""Numbers before paragraphs that stand whole, as a Word file's or a web page's: those without a stop, and in brackets.

A number before words may be a figure ("12 delegates came"), and "(1)" an item's. Where they count from 1 through the
text, and nothing else numbers it, they are its paragraphs'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter import numbering
from drafter.received import SourceKind, SourceParagraph

_BARE = re.compile(r"(?P<label>\d{1,3})(?:\s*[–—-]\s+|\s+)(?=[A-Z“\"‘'(\[])")
_FEWEST = 3  # that count without a gap: fewer may be chance


def of(parts: Sequence[SourceParagraph]) -> tuple[SourceParagraph, ...]:
    """Return the paragraphs, those that such numbers count with their labels."""
    if any(_is_numbered(part) for part in parts):
        return tuple(_bracketed(parts)) if _are_lists(parts) else tuple(parts)
    bare = dict(_bare(parts))
    if len(bare) >= _FEWEST:
        return tuple(_labelled(part, bare.get(at)) for at, part in enumerate(parts))
    return tuple(_bracketed(parts))


def _is_numbered(part: SourceParagraph) -> bool:
    return part.kind is SourceKind.PARAGRAPH and part.label.isdecimal()


def _are_lists(parts: Sequence[SourceParagraph]) -> bool:
    """Return whether "1." numbers only lists within paragraphs "(6)", each from 1 below a lead-in."""
    bracketed = False
    last = 0
    for at, part in enumerate(parts):
        bracketed = bracketed or bool(_label(part))
        if not _is_numbered(part):
            last = 0
            continue
        led = part.label == "1" and bracketed and parts[at - 1].text.endswith(":")
        if not (int(part.label) == last + 1 if last else led):
            return False
        last = int(part.label)
    return True


def _bare(parts: Sequence[SourceParagraph]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield where a number without a stop stands that is the next one."""
    last = 0
    for at, part in enumerate(parts):
        plain = part.kind in (SourceKind.PARAGRAPH, SourceKind.LINE) and not (part.label or part.level or part.title)
        found = _BARE.match(part.text) if plain else None
        if found and int(found["label"]) == last + 1:
            last += 1
            yield at, found


def _labelled(part: SourceParagraph, found: re.Match[str] | None) -> SourceParagraph:
    if found is None:
        return part
    return replace(part, kind=SourceKind.PARAGRAPH, label=found["label"], text=part.text[found.end() :])


def _bracketed(parts: Sequence[SourceParagraph]) -> Iterator[SourceParagraph]:
    """Yield the paragraphs, with "(1)" or "1)" as their label where these count from 1 through the text."""
    counted = [(form, number) for part in parts for form, number in [numbering.series(_label(part))] if number]
    forms = {form for form, _ in counted}
    numbers = [number for _, number in counted]
    through = len(forms) == 1 and len(numbers) >= _FEWEST and numbers == list(range(1, len(numbers) + 1))
    for part in parts:
        listed = through and _is_numbered(part)  # "1." below "(6) The agenda was:" is an item's
        yield replace(part, kind=_kind(part, listed)) if through else part


def _kind(part: SourceParagraph, listed: bool) -> SourceKind:
    return SourceKind.ITEM if listed else SourceKind.PARAGRAPH if _label(part) else part.kind


def _label(part: SourceParagraph) -> str:
    """Return a number in brackets before an item that no list of the file's own holds; "" for any other label."""
    typed = part.kind is SourceKind.ITEM and not part.level and not part.mark
    return part.label if typed and part.label.strip("()").isdecimal() else ""
