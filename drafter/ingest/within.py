"""Numbers within a section before small letters: "2.1 the report", where "2.1 million" is a figure.

In: a file's paragraphs, of any form. Out: the same, with such numbers as labels where they are certain: each goes on
with the number before it, and from the first of a section another follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.received import SourceKind, SourceParagraph

Count = tuple[int, ...]

_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}")
_TYPED = re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?P<word>[^\W\d_]+)")
_SECTION = re.compile(r"(?P<label>\d{1,2})\.?\s+[A-Z]")
_UNITS = frozenset(
    """million billion trillion thousand hundred per percent percentage points km m kg g t ha mm cm ft kilometres
    kilometers metres meters tonnes tons hectares litres degrees times years months weeks days hours minutes fold
    dollars euros and or to""".split()
)
"""What a figure counts, or goes on to."""

_NEAR = 3
"""So many numbers below are looked at for the one that follows: a figure may stand between."""


def of(parts: Sequence[SourceParagraph]) -> tuple[SourceParagraph, ...]:
    """Return the paragraphs, those that such numbers count with their labels."""
    if not any(_typed(part) for part in parts):
        return tuple(parts)
    found = set(_certain([(at, *each) for at, part in enumerate(parts) for each in _counted(part)]))
    return tuple(_labelled(part) if at in found else part for at, part in enumerate(parts))


def is_figure(words: str) -> bool:
    """Return whether what stands before these words counts them: "million nets", "per cent"."""
    word = re.match(r"[^\W\d_]+", words)
    return word is not None and word[0] in _UNITS


def _typed(part: SourceParagraph) -> re.Match[str] | None:
    plain = part.kind in (SourceKind.PARAGRAPH, SourceKind.LINE) and not (part.label or part.mark or part.title)
    found = _TYPED.match(part.text) if plain and part.text[:1].isdecimal() else None
    return found if found and found["word"].islower() and not is_figure(found["word"]) else None


def _counted(part: SourceParagraph) -> Iterator[tuple[Count, bool]]:
    """Yield the number of a paragraph, and whether it is surely its label: not one that was typed before its words."""
    typed = _typed(part)
    section = _SECTION.match(part.text) if part.kind is SourceKind.LINE and not part.label else None
    if part.label and _NUMBER.fullmatch(part.label):
        yield _count(part.label), True
    elif typed or section:
        yield _count((typed or section)["label"]), typed is None  # type: ignore[index]


def _count(label: str) -> Count:
    return tuple(int(number) for number in label.split("."))


def _certain(counted: Sequence[tuple[int, Count, bool]]) -> Iterator[int]:
    """Yield where a typed number goes on with the one above, or begins below it and another follows."""
    last: Count = ()
    for number, (at, count, sure) in enumerate(counted):
        if sure:
            last = count
            continue
        below = [other for _, other, _ in counted[number + 1 : number + 1 + _NEAR]]
        begins = _is_first(last, count) and any(_goes_on(count, other) for other in below)
        if begins or _goes_on(last, count):
            last = count
            yield at


def _is_first(last: Count, count: Count) -> bool:
    """Return whether a number is the first below another: 2.1 below 2, or below what stands without a number."""
    return count[-1] == 1 and (count[:-1] == last[: len(count) - 1] or set(count) == {1})


def _goes_on(last: Count, count: Count) -> bool:
    """Return whether a number is the next within its section: 2.2 after 2.1, and after 2.1.3."""
    same = len(last) >= len(count) > 1 and last[: len(count) - 1] == count[:-1]
    return same and count[-1] == last[len(count) - 1] + 1


def _labelled(part: SourceParagraph) -> SourceParagraph:
    found = _typed(part)
    if found is None:
        return part
    kind = part.kind if part.level else SourceKind.PARAGRAPH
    return replace(part, kind=kind, label=found["label"], text=part.text[found.start("word") :])
