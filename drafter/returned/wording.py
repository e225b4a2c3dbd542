"""One paragraph with all proposals in brackets: [noted / welcomed (Elbonia) / endorsed (Ruritania, Zenda)].

The draft's words stand first, then each wording once, with all who ask for it. What is added stands alone,
[with appreciation (Elbonia)]; what somebody strikes stands beside "delete (Elbonia)". Whatever is made is parsed
before it is believed: where the brackets would not be read back as they were meant, the paragraph stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter import brackets
from drafter.brackets import attribution
from drafter.brackets.marks import Sign
from drafter.model import Block, BlockKind, Statement
from drafter.returned import spans
from drafter.returned.spans import Asked

NOTHING = "delete"
"""The wording of who asks that there be none; the brackets room reads it as no text."""
OWN = "Co-Chairs"
"""Who asks for the draft's own words, where that must be said: where they end in a name in brackets themselves."""
_CELLS = "\t\n"
_Offered = list[tuple[str, Sequence[str]]]


def bracketed(text: str, asked: Sequence[Asked]) -> str | None:
    """Return the text with all that is asked for; None where brackets cannot hold it."""
    for places in (spans.places(text, asked), [(0, len(text))]):
        made = _at(text, places, asked)
        if made is not None:
            return made
    return None


def _at(text: str, places: Sequence[tuple[int, int]], asked: Sequence[Asked]) -> str | None:
    made, at = "", 0
    meant: list[_Offered] = []
    for start, end in places:
        wordings = _wordings(text, start, end, asked)
        if not wordings:
            continue
        before, after, offered = _trimmed(text[start:end], wordings)
        if not _can_hold(offered):
            return None
        made += text[at:start] + before + _bracket(offered) + after
        at = end
        meant.append(offered)
    made += text[at:]
    return made if _is_read(text, made, meant, asked) else None


def _wordings(text: str, start: int, end: int, asked: Sequence[Asked]) -> dict[str, list[str]]:
    """Return the other wordings of a place, each with who asks for it."""
    found: dict[str, list[str]] = {}
    for each in asked:
        words = each.within(text, start, end)
        if words != text[start:end] and each.by not in found.setdefault(words, []):
            found[words].append(each.by)
    return found


def _trimmed(old: str, wordings: Mapping[str, Sequence[str]]) -> tuple[str, str, _Offered]:
    """Return what all wordings begin and end with of blanks, and the wordings without it, the draft's first."""
    filled = [words for words in (old, *wordings) if words.strip(" ")]
    before = " " if filled and all(words.startswith(" ") for words in filled) else ""
    after = " " if filled and all(words.endswith(" ") for words in filled) else ""
    every = [(old, ()), *wordings.items()]
    return before, after, [(words.strip(" "), by) for words, by in every]


def _can_hold(offered: _Offered) -> bool:
    return not any(sign in words for words, _ in offered for sign in _CELLS) and all(
        spans.is_balanced(words) and not _parts(words) for words, _ in offered
    )


def _parts(words: str) -> bool:
    """Return whether words hold a mark that would part them into alternatives: a slash between blanks."""
    depth = 0
    for piece in brackets.parse(words):
        depth += (piece.sign is Sign.OPEN) - (piece.sign is Sign.CLOSE)
        if not depth and piece.sign is Sign.PARTING:
            return True
    return False


def _bracket(offered: _Offered) -> str:
    return f"[{' / '.join(_shown(words, by) for words, by in offered if words or by)}]"


def _shown(words: str, by: Sequence[str]) -> str:
    """Return a wording with who asks for it; the draft's own only where its last words would be read as a name."""
    if by:
        return f"{words or NOTHING} ({', '.join(by)})"
    return f"{words} ({OWN})" if attribution.behind(words, True, OWN.__eq__) else words


def _is_read(old: str, made: str, meant: Sequence[_Offered], asked: Sequence[Asked]) -> bool:
    """Return whether the brackets room reads the new text as it was meant: each wording with who asks for it."""
    names = {OWN, *(each.by for each in asked)}
    before, after = (_read(text, names) for text in (old, made))
    found = [(_bare(each.text), each.by) for bracket in after.all for each in bracket.alternatives if each.by]
    wanted = [(_bare(words), tuple(by)) for offered in meant for words, by in offered if by]
    lost = [each for each in wanted if each not in found]
    own = [(_bare(words), ()) for offered in meant for words, by in offered if words and not by]
    read = [_bare(each.text) for bracket in after.all for each in bracket.alternatives]
    return len(after.lone) <= len(before.lone) and not lost and all(words in read for words, _ in own)


def _bare(text: str) -> str:
    return " ".join(text.split())


def _read(text: str, names: set[str]) -> brackets.Brackets:
    return brackets.of(Statement("", blocks=(Block(BlockKind.PARAGRAPH, text),)), names.__contains__)
