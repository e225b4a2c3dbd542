"""Signs in a text that words of it are lost or misread, told in words for an official."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.ingest.text.lines import Line
from drafter.ingest.words import Vocabulary
from drafter.model import Repair
from drafter.received import SourceKind, SourceParagraph

_MISREAD = re.compile(r"(?<![\w/.-])(?:[A-Za-z]{2,}[01][a-z]{2,}|0[a-z]{3,})(?![\w/])")
_LOST = re.compile(r",\s*,|\(\s*\)")
_WORD = re.compile(r"(?<![\w@/.-])[a-z]{7,}(?![\w@/-])")
_SMALL = ("of", "the", "and", "in", "to", "for", "by", "on", "with", "that", "from")
_ENDS = re.compile(r"[.!?:;][”\"’')\]]*$|\)$")
_FEWEST = 12  # lines whose ends may be cut off
_ENOUGH = 3  # words that look like two: one or two may be words that this text has once


def find(paragraphs: Sequence[SourceParagraph], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the reasons why the words of these paragraphs may not be what was printed."""
    texts = [part.text for part in paragraphs if part.kind is not SourceKind.TABLE]
    found = [*_misread(texts), *_together(texts, vocabulary), *_broken_off(paragraphs)]
    return tuple(found)


def lost(paragraphs: Sequence[SourceParagraph]) -> Iterator[Repair]:
    """Yield a repair that changes nothing for each place in a list where words are lost, as links' are.

    In running text `parse` looks for them: there a name may be missing.
    """
    for part in paragraphs:
        if part.kind in (SourceKind.ITEM, SourceKind.FOOTNOTE, SourceKind.LINE):
            yield from (Repair("lost words", part.lines, found[0], found[0]) for found in _LOST.finditer(part.text))


def cut(lines: Sequence[Line], width: int) -> tuple[str, ...]:
    """Return a doubt where nearly all full lines end at the same letter: a window was too narrow for them."""
    full = [len(line.text) for line in lines if len(line.text) > 0.7 * width]
    longest = max(full, default=0)
    if not width or len(full) < _FEWEST or full.count(longest) < 0.6 * len(full):
        return ()
    return (f"the lines seem to be cut off: {full.count(longest)} of them end after {longest} letters",)


def _misread(texts: Sequence[str]) -> Iterator[str]:
    words = [found[0] for text in texts if "0" in text or "1" in text for found in _MISREAD.finditer(text)]
    unread = [found for text in texts for found in re.findall("\ufffd", text)]
    if words:
        yield f"figures stand among the letters of {_count(words)}"
    if unread:
        several = "1 character" if len(unread) == 1 else f"{len(unread)} characters"
        yield f"{several} could not be read and {'shows' if len(unread) == 1 else 'show'} as \ufffd"


def _together(texts: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    words = [found[0] for text in texts for found in _WORD.finditer(text) if _are_two(found[0], vocabulary)]
    if len(words) >= _ENOUGH:
        yield f"words seem to have run together in {_count(words)}"


def _are_two(word: str, vocabulary: Vocabulary) -> bool:
    """Return whether a word that stands once is a small word and one that the text has several times."""
    counts = vocabulary.counts
    return counts.get(word, 0) <= 2 and any(
        word.startswith(small) and counts.get(word[len(small) :], 0) >= 2 and len(word) - len(small) > 3
        for small in _SMALL
    )


def _broken_off(paragraphs: Sequence[SourceParagraph]) -> Iterator[str]:
    """Yield a doubt where the last paragraph has no end, and the others have one; a list's names have none."""
    kinds = (SourceKind.PARAGRAPH, SourceKind.ITEM)
    ended = [bool(_ENDS.search(part.text)) for part in paragraphs if part.kind in kinds and part.text]
    last = paragraphs[-1] if paragraphs else None
    above = paragraphs[-2] if len(paragraphs) > 1 else None
    counted = above is not None and last is not None and above.label.isdecimal() and last.label.isdecimal()
    listed = above is not None and (above.kind is SourceKind.ITEM or counted) and ended[-2:] == [False, False]
    if last and last.kind in kinds and last.text and not (ended[-1] or listed) and sum(ended) > 0.5 * len(ended):
        yield f"the text seems to break off: “... {last.text[-40:]}”"


def _count(words: Sequence[str]) -> str:
    few = ", ".join(f"“{word}”" for word in list(dict.fromkeys(words))[:3])
    return f"{len(words)} words ({few}{', ...' if len(set(words)) > 3 else ''})"
