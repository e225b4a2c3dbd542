"""Words changed in a Markdown text that a person wrote: all else in it stays to the letter.

A person's comments, emphasis, line ends and facts are no part of a Statement, so writing one anew would drop them.
Here only the words that changed, and the numbers that follow, are changed where they stand in the text; what comes
of it is read again, and where it is not the statement that was wanted, there is no such text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape

from drafter import numbering
from drafter.markup.reading import places, read
from drafter.markup.writing import escape
from drafter.model import Statement
from drafter.patterns import compiled
from drafter.problems import DraftingError

_SIGN = compiled(
    r"""(?P<comment> <!--.*?--> )
      | \[\^ (?P<note> [^\]\s]+ ) \]
      | \\ (?P<escaped> [!-/:-@\[-`{-~] )
      | (?P<entity> &\#?\w{1,31}; )
      | (?P<blank> [ \t]* \n [ \t>]* | [ \t]+ )
      | (?P<letter> . )""",
    re.VERBOSE | re.DOTALL,
)
_PIECE = compiled(r"\w+|\s+|[^\w\s]")
_OWN = compiled(r"\s*<!--\s*(?:lines|from|refers|picture|landscape|allow):.*-->\s*")
_GONE = "\ue003"
"""Stands where words have gone while marks are mended; no text of a meeting has this letter."""
_EMPTY = compiled(rf"(\*{{1,3}}|_{{1,3}}){_GONE}+\1")
"""Emphasis of which all words have gone."""


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter of a text as it is read, and where it stands in the Markdown."""

    says: str
    start: int
    end: int


def edited(text: str, after: Statement, left: Sequence[int]) -> str | None:
    """Return the Markdown `text` changed so that it reads as `after`; None where that cannot be done.

    `left` are the texts (lines of the title, then blocks) that `after` still has, by their places in `text`, in order.
    """
    try:
        before = read(text)
        stand = places(text)
        said = (*before.title, *(block.text for block in before.blocks))
        now = dict(zip(left, _texts(after), strict=True))
        made = _made(text.split("\n"), stand, dict(enumerate(said)), _labels(before), now)
        again = read(made)
    except (DraftingError, ValueError):
        return None
    same = again.title == after.title and again.blocks == after.blocks and again.meeting == before.meeting
    return made if same else None


def _texts(statement: Statement) -> list[tuple[str, str]]:
    """Return the words and the label of each line of the title and each block."""
    return [*((line, "") for line in statement.title), *((block.text, block.label) for block in statement.blocks)]


def _labels(statement: Statement) -> list[str]:
    return [label for _, label in _texts(statement)]


def _made(
    lines: list[str],
    stand: Sequence[tuple[int, int]],
    said: Mapping[int, str],
    labels: Sequence[str],
    now: Mapping[int, tuple[str, str]],
) -> str:
    """Return the lines with each text as it is now, from the last to the first, so that no place moves."""
    for at in reversed(range(len(stand))):
        first, last = stand[at]
        words, label = now.get(at, ("", ""))
        if at not in now:
            _take_out(lines, first, last)
        elif (words, label) != (said[at], labels[at]):
            part = _changed("\n".join(lines[first:last]), said[at], words, labels[at], label)
            lines[first:last] = part.split("\n")
    return "\n".join(lines)


def _take_out(lines: list[str], first: int, last: int) -> None:
    """Take out the lines of a text with what drafting noted above it; a person's comment stays."""
    while first and _OWN.fullmatch(lines[first - 1]):
        first -= 1
    is_blank = (not first or not lines[first - 1].strip()) and (last == len(lines) or not lines[last].strip())
    del lines[first : last + (is_blank and last < len(lines))]


def _changed(raw: str, old: str, new: str, label: str, number: str) -> str:
    """Return a part of the Markdown that reads `old` with the words of `new`, and its label as the new one.

    Raises ValueError where the words are not found.
    """
    stands = _aligned(list(_letters(raw)), old)
    edits = list(_edits(stands, old, new, len(raw)))
    begin = stands[0].start if stands else len(raw)
    if number != label and label in raw[:begin]:
        at = raw.index(label)
        edits.append((at, at + len(label), number))
    for start, end, words in sorted(edits, reverse=True):
        raw = raw[:start] + (words or _GONE) + raw[end:]
    return _EMPTY.sub("", raw).replace(_GONE, "")


def _letters(raw: str) -> Iterator[_Letter]:
    """Yield what may be letters of the text, in the order of the Markdown; a comment says nothing."""
    for found in _SIGN.finditer(raw):
        if found["comment"]:
            continue
        says = found[0]
        if found["note"]:
            says = numbering.raised(found["note"])
        elif found["blank"]:
            says = " "
        elif found["entity"]:
            says = unescape(found[0])
        says = found["escaped"] or says
        yield _Letter(says, *found.span())


def _aligned(letters: list[_Letter], text: str) -> list[_Letter]:
    """Return for each letter of the text where it stands: from the end, for a label and its marks stand before it.

    Raises ValueError where one is not found.
    """
    found: list[_Letter] = []
    end = len(text)
    for letter in reversed(letters):
        says = " " if letter.says == "|" and text[:end].endswith(("\t", "\n")) else letter.says
        if end and (text[:end].endswith(says) or (says == " " and text[end - 1].isspace())):
            found += [letter] * len(says)
            end -= len(says)
    if end:
        raise ValueError("the words are not found in the Markdown")
    return found[::-1]


def _edits(stands: Sequence[_Letter], old: str, new: str, size: int) -> Iterator[tuple[int, int, str]]:
    """Yield what is to be put in place of which letters of the Markdown; marks between them stay."""
    here, there = _PIECE.findall(old), _PIECE.findall(new)
    edges = [0]
    for piece in here:
        edges.append(edges[-1] + len(piece))
    for tag, i, j, k, m in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone = {(stands[at].start, stands[at].end) for at in range(edges[i], edges[j])}
        yield from ((start, end, "") for start, end in gone)
        if k < m:
            place = stands[edges[i]].start if edges[i] < len(stands) else stands[-1].end if stands else size
            yield place, place, escape("".join(there[k:m]))
