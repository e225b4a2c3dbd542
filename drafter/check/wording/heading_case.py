"""Headings stand now with capitals, now without: "Key Themes", "The way forward".

A heading is written like a title, or like a sentence, and all of a text alike. Names keep their capitals in both: only
a word tells that the text also has without its capital, and never with one within a sentence.

Passes: the headings "Key themes", "Work of the Rain Group" and "The way forward"
Fails:  the headings "Key Themes", "The Way Forward" and "Review of progress" over texts of themes and ways forward
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter import numbering
from drafter.check.prose import Prose, fault, prose
from drafter.check.wording.forms import times
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "heading-case"
_LEAST = 4
"""Letters of a word that a title has with a capital; shorter ones may have none."""
_JOINING = frozenset(
    """about above across after against along among before behind below between beyond during from into onto over since
    than that their these this those through toward towards under until upon when where which while with within
    without""".split()
)
_FEWEST = 3
"""Headings from which on a text has a manner."""
_LABEL = compiled(r"(?:[IVX]+|[A-Z]|\d{1,2})[.)]? ")
_WITHIN = compiled(r"(?<=[a-z,] )[A-Z][a-z]+")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one warning a part and level, at the first of the fewer headings; the others stand in `also`."""
    texts = prose(statement, shelf)
    named = {found[0].lower() for one in texts if one.is_running for found in _WITHIN.finditer(one.text)}
    common = {word.text for one in texts for word in one.words if word.text.islower()} - named
    heads = [one for one in texts if _is_heading(one)]
    for part in dict.fromkeys(map(_part, heads)):
        yield from _of([one for one in heads if _part(one) == part], common)


def _is_heading(one: Prose) -> bool:
    block = one.passage.block
    is_head = block is not None and block.kind is BlockKind.HEADING and not numbering.is_annex(block)
    return is_head and not one.is_capitals


def _part(one: Prose) -> tuple[str, int]:
    """Return the annex that a heading stands in, and its level: chapters may be written otherwise than sections."""
    return one.passage.annex, one.passage.block.level if one.passage.block else 0


def _of(heads: Sequence[Prose], common: set[str]) -> Iterator[Problem]:
    like_titles = [one for one in heads if _manner(one, common) == "title"]
    like_sentences = [one for one in heads if _manner(one, common) == "sentence"]
    few, most = sorted((like_sentences, like_titles), key=len)
    if not few or len(few) + len(most) < _FEWEST:
        return
    like, other = ("a sentence", "a title") if few is like_sentences else ("a title", "a sentence")
    what = f'the heading "{few[0].text}" is written like {like}, "{most[0].text}" like {other}'
    what += f" ({times(len(few))} and {times(len(most))} in this text)" if len(few) + len(most) > _FEWEST else ""
    yield fault(ID, few[0], (0, len(few[0].text)), what, "write all headings in one manner", also=tuple(few[1:]))


def _manner(one: Prose, common: set[str]) -> str:
    """Return "title" or "sentence", "" where a heading may be either."""
    first = _LABEL.match(one.text)
    begins = first.end() if first else 0
    inner = [word for word in one.words if word.start > begins and not one.begins(word.start)]
    words = [word.text for word in inner if len(word.text) >= _LEAST and word.text.lower() not in _JOINING]
    if any(word.islower() for word in words):
        return "sentence"
    return "title" if any(word.lower() in common for word in words) else ""
