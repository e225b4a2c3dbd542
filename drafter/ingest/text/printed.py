"""What pages bear besides heads: a browser's address and date, page numbers such as [3] and iii.

In: the lines of a text. Out: where among them such lines stand. Their form is proof, or a sentence that one breaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter import numbering
from drafter.ingest import marks
from drafter.ingest.text.before import ends_open
from drafter.ingest.text.lines import Line

# What a browser prints at a page's edges: "https://x.org/a.html    3/5" and "12/03/2019    The title of the page".
_PRINTED = re.compile(
    r"\s*(?:(?:https?://|www\.|file:/)\S+\s+\d{1,3}\s?/\s?\d{1,3}|\d{1,3}\s?/\s?\d{1,3}\s+(?:https?://|www\.)\S+)\s*$"
)
_DATED = re.compile(r"\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,?\s\d{1,2}[:.]\d\d(?:\s?[AP]M)?)?(?:\s{2,}|\t)\S")
_DATED_BESIDE = re.compile(
    r"\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,?\s\d{1,2}[:.]\d\d(?:\s?[AP]M)?)?\s\S.{1,110}(?<![.;:,])\s*$"
)
_SIGN = re.compile(r"\s*(?:\[(?P<number>\d{1,3})\]|(?P<roman>[ivxl]{1,6}))\s*$")  # [3] or iii alone on its line


def by_browser(lines: Sequence[Line]) -> set[int]:
    """Return where the lines stand that a browser prints at the edges of a page."""
    worded = [at for at, line in enumerate(lines) if line.text.strip()]
    feet = [place for place, at in enumerate(worded) if _PRINTED.match(lines[at].text)]
    near = {worded[at] for place in feet for at in range(max(0, place - 2), min(len(worded), place + 3))}
    beside = {worded[at] for place in feet for at in (place - 1, place + 1) if 0 <= at < len(worded)}
    dated = {at for at in beside if _DATED_BESIDE.match(lines[at].text)}
    return {worded[place] for place in feet} | {at for at in near if _DATED.match(lines[at].text)} | dated


def signs(lines: Sequence[Line]) -> set[int]:
    """Return where page numbers of other forms stand, [3] or iii: they count by one, and one breaks a sentence."""
    found = [(at, match) for at, line in enumerate(lines) if (match := _SIGN.match(line.text))]
    for group in ("number", "roman"):
        places = [(at, _value(match[group])) for at, match in found if match[group]]
        counted = all(later in (earlier + 1, 1) for (_, earlier), (_, later) in pairwise(places))
        if len(places) > 1 and counted and any(is_broken(lines, at) for at, _ in places):
            return {at for at, _ in places}
    return set()


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    return numbering.ROMANS.index(number) + 1 if number in numbering.ROMANS else -1


def is_broken(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line breaks a sentence: a comma or "the" stands before it, or small letters after it."""
    before = next((line.text.rstrip() for line in reversed(lines[max(0, at - 4) : at]) if line.text.strip()), "")
    after = next((line.text.strip() for line in lines[at + 1 : at + 5] if line.text.strip()), "")
    if not before or not after or marks.split(after).label or marks.split(after).mark:
        return False
    return after[0].islower() or before.endswith(",") or ends_open(before)


def stands_alone(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line stands between empty ones, or at the text's edge."""
    return not any(line.text.strip() for line in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]))
