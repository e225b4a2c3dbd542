"""Word files in which each line of a printed page is a paragraph of its own, as copying from a PDF leaves them.

Such lines are about as long as each other, and many go on with the sentence of the line above. They are read as the
lines of a text are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter import numbering
from drafter.ingest.text import reading
from drafter.model import Lines, Repair, plain
from drafter.received import Received, SourceKind, SourceParagraph

_FEWEST = 8  # lines that show a page's width
_WIDTHS = (40, 140)  # letters of a printed line, least and most
_NEAR = 0.8  # of the longest: a full line
_FULL, _OPEN, _SMALL = 0.35, 0.25, 0.15
"""Shares of the lines: full ones, those that go on with a sentence left open, those that begin small. No list of names
and no row of headings has them all."""
_STOPS = (".", ";", ":", "!", "?")


def unwrapped(received: Received) -> Received:
    """Return the file with such lines joined; the doubts tell it."""
    done: list[SourceParagraph] = []
    repairs: list[Repair] = []
    changed = False
    for run in _runs(received.paragraphs):
        texts = [_printed(part) for part in run]
        if _is_plain(run[0]) and _are_lines(texts):
            found, more = reading.paragraphs("\n".join(texts), bold=[at for at, part in enumerate(run, 1) if part.bold])
            done += [replace(part, lines=_place(part.lines, run)) for part in found]
            repairs += [replace(repair, lines=_place(repair.lines, run)) for repair in more]
            changed = True
        else:
            done += run
    if not changed:
        return received
    told = "each line of a page was a paragraph of its own; they were joined by their looks"
    every = tuple(sorted([*received.repairs, *repairs], key=lambda repair: repair.lines))
    return replace(received, paragraphs=tuple(done), repairs=every, doubts=(*received.doubts, told))


def _runs(parts: Sequence[SourceParagraph]) -> Iterator[list[SourceParagraph]]:
    """Yield the paragraphs in runs of which all are plain, or all are told by the file to be something else."""
    run: list[SourceParagraph] = []
    for part in parts:
        if run and _is_plain(run[0]) is not _is_plain(part):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _is_plain(part: SourceParagraph) -> bool:
    return not (part.level or part.title) and part.kind not in (SourceKind.TABLE, SourceKind.FOOTNOTE)


def _printed(part: SourceParagraph) -> str:
    return plain(f"{part.mark} {part.label}{numbering.stop(part.label)} {part.text}")


def _are_lines(texts: Sequence[str]) -> bool:
    if len(texts) < _FEWEST:
        return False
    lengths = sorted(map(len, texts))
    longest = lengths[int(len(lengths) * 0.96)]
    full = sum(_NEAR * longest <= length <= longest for length in lengths)
    left_open = sum(not above.endswith(_STOPS) and len(above) >= _NEAR * longest for above in texts[:-1])
    small = sum(text[:1].islower() for text in texts)
    fits = _WIDTHS[0] <= longest <= _WIDTHS[1] and full >= _FULL * len(texts)
    return fits and left_open >= _OPEN * len(texts) and small >= _SMALL * len(texts)


def _place(lines: Lines, run: Sequence[SourceParagraph]) -> Lines:
    return run[lines[0] - 1].lines[0], run[min(lines[1], len(run)) - 1].lines[1]
