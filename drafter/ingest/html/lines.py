"""The words of a web page gathered to lines: what stands between two breaks, with its place and looks.

Spaces are as a browser shows them. Characters that no reader sees are taken out, and told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.ingest import marks
from drafter.model import Repair, plain

# Soft hyphens, zero-width spaces, word joiners, marks of direction: no reader sees them. The joiners of
# Arabic and Indian letters (U+200C, U+200D) are part of their words.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_WORD = re.compile(r"\S+")
_SPACES = re.compile(r"\s{2,}")
_STOPS = (".", ";", ":", ",", "!", "?", "-", "–", "—")
_OPEN_WORD = re.compile(
    r"\b(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|as|its|their|that|which)$", re.IGNORECASE
)
_LONGEST_NAME = 90
_LONGEST_TITLE = 250
_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_FEWEST_WRAPPED = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words of one look; a break ("br") where `text` is None."""

    text: str | None
    line: int
    bold: bool = False
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The words between two breaks, on one line."""

    text: str
    first: int
    last: int
    bold: bool
    linked: float = 0.0
    """The share of its letters that stands in links."""

    @property
    def lines(self) -> tuple[int, int]:
        """Return the lines of the file on which it stands."""
        return self.first, self.last


def groups(pieces: Sequence[Piece], exact: bool) -> tuple[list[list[Line]], list[Repair]]:
    """Return the lines that single breaks part, grouped by paragraphs, which two breaks part; and the repairs.

    `exact` pages have all their spaces on purpose.
    """
    found: list[list[Line]] = [[]]
    repairs: list[Repair] = []
    run: list[Piece] = []
    for piece in [*pieces, Piece(None, 0)]:
        if piece.text is not None:
            run.append(piece)
            continue
        line = _line(run, exact, repairs)
        run = []
        if line is not None:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [group for group in found if group], repairs


def _line(run: Sequence[Piece], exact: bool, repairs: list[Repair]) -> Line | None:
    held = [piece for piece in run if piece.text and (piece.text if exact else _UNSEEN.sub("", piece.text)).strip()]
    if not held:
        return None
    first, last = begins(held[0].text or "", held[0].line), held[-1].line + (held[-1].text or "").rstrip().count("\n")
    words = "".join(piece.text or "" for piece in run)
    if not exact:
        words = _SPACES.sub(" ", _without_unseen(words, (first, last), repairs))
    text = plain(words)
    counts = [(sum(map(str.isalnum, piece.text or "")), piece) for piece in held]
    letters = sum(count for count, _ in counts)
    bold = all(piece.bold for count, piece in counts if count) and letters > 0
    linked = sum(count for count, piece in counts if piece.linked)
    return Line(text, first, max(first, last), bold, linked / letters if letters else 0.0)


def begins(text: str, line: int) -> int:
    """Return the line on which the first word of a text stands that begins on `line`."""
    return line + text[: len(text) - len(text.lstrip())].count("\n")


def _without_unseen(text: str, lines: tuple[int, int], repairs: list[Repair]) -> str:
    def mend(found: re.Match[str]) -> str:
        after = _UNSEEN.sub("", found[0])
        if after == found[0]:
            return after
        repairs.append(Repair("invisible character", lines, found[0], after))
        return after

    return _WORD.sub(mend, text) if _UNSEEN.search(text) else text


def as_typed(pieces: Sequence[Piece]) -> tuple[list[str], list[tuple[int, int]]]:
    """Return pieces whose line breaks are their own as lines, and where each stands in the file."""
    lines = [""]
    places = [next((piece.line for piece in pieces if piece.line), 1)]
    for piece in pieces:
        first, *rest = (piece.text or "").split("\n")
        lines[-1] += first
        lines += rest
        places += range(max(piece.line, places[-1]) + 1, max(piece.line, places[-1]) + 1 + len(rest))
    return lines, [(place, place) for place in places]


def wrapped(lines: Sequence[Line]) -> bool:
    """Return whether lines are those of a page's width, as a PDF leaves them: many are about as long as the longest."""
    if len(lines) < _FEWEST_WRAPPED:
        return False
    lengths = sorted(len(line.text) for line in lines)
    longest = lengths[int(len(lengths) * 0.96)]
    full = sum(0.8 * longest <= length <= longest for length in lengths)
    runs_on = sum(not line.text.endswith((".", ";", ":", "!", "?")) for line in lines)
    return 40 <= longest <= 140 and full >= 0.35 * len(lengths) and runs_on >= 0.4 * len(lines)


def joined(group: Sequence[Line]) -> list[Line]:
    """Return the lines of one paragraph put together, where a single break is only a space.

    Where it is more: before a label, a bullet or a web page's place and date; and in a list of names or a
    title, in which every line begins like one and none ends like a sentence. Such a list may stand below a
    line that ends in a colon.
    """
    if len(group) > 1 and (_are_names(group) or _are_titles(group)):
        return list(group)
    names = led(group)
    if names:
        return [*joined(group[: len(group) - names]), *group[-names:]]
    runs: list[list[Line]] = [[group[0]]]
    for line in group[1:]:
        if _begins_anew(line.text) or marks.place_and_date(runs[-1][-1].text):
            runs.append([line])
        else:
            runs[-1].append(line)
    return [one(run) for run in runs]


def led(group: Sequence[Line]) -> int:
    """Return how many names stand one a line at the end of a paragraph, below a line that ends in a colon."""
    lead = next((at for at in range(len(group) - 1, -1, -1) if group[at].text.endswith(":")), len(group))
    names = group[lead + 1 :]
    facts = any(marks.place_and_date(f"{line.text} x") for line in group)
    return len(names) if len(names) > 1 and _are_names(names) and not facts else 0


def _are_names(group: Sequence[Line]) -> bool:
    return all(
        len(line.text) <= _LONGEST_NAME
        and (not line.text[:1].isalpha() or line.text[:1].isupper() or not line.text[:1].isascii())
        and not line.text.endswith(_STOPS)
        and not _OPEN_WORD.search(line.text)
        for line in group
    )


def _are_titles(group: Sequence[Line]) -> bool:
    """Return whether lines are a title's: each a name's, or set in bold or capitals: these may be long, or end in "of".

    Where the last tells a year, or one is all in capitals or bold, a plain line of them may be long too.
    """
    set_so = [line.bold or marks.all_capitals(line.text) or line.text.isupper() for line in group]
    longest = _LONGEST_TITLE if any(set_so) or _YEAR.search(group[-1].text) else _LONGEST_NAME
    return all(
        len(line.text) <= longest
        and not line.text[:1].islower()
        and not line.text.endswith(_STOPS)
        and (prominent or not _OPEN_WORD.search(line.text))
        for line, prominent in zip(group, set_so, strict=True)
    )


def _begins_anew(text: str) -> bool:
    mark = marks.split(text)
    return bool(mark.label or mark.mark) or marks.place_and_date(text)


def one(group: Sequence[Line]) -> Line:
    """Return the lines as one."""
    letters = sum(len(line.text) for line in group)
    linked = sum(line.linked * len(line.text) for line in group) / letters if letters else 0.0
    words = " ".join(line.text for line in group)
    return Line(words, group[0].first, group[-1].last, all(line.bold for line in group), linked)
