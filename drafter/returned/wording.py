"""One paragraph with all proposals in brackets: [noted / welcomed (Elbonia) / endorsed (Ruritania, Zenda)].

The draft's words stand first, then each wording once, with all who ask for it. What is added stands alone,
[with appreciation (Elbonia)]; what somebody strikes stands beside "delete (Elbonia)". Whatever is made is parsed
before it is believed: where the brackets would not be read back as they were meant, the paragraph stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import product

from drafter import brackets
from drafter.brackets import attribution
from drafter.brackets.marks import Sign
from drafter.returned import spans, standing
from drafter.returned.spans import Asked
from drafter.returned.standing import Named, Offered

NOTHING = "delete"
"""The wording of who asks that there be none; the brackets room reads it as no text."""
OWN = "Co-Chairs"
"""Who asks for the draft's own words, where that must be said: where they end in a name in brackets themselves."""
_CELLS = "\t\n"


def bracketed(text: str, asked: Sequence[Asked], own: str) -> str | None:
    """Return the draft's own text with all that is asked for in what was sent of it; None where it cannot be held."""
    named = standing.named(text, own)
    for places, joins in product((spans.places(text, asked), [(0, len(text))]), (True, False)):
        made = _at(text, places, asked, named, joins)
        if made is not None:
            return made
    return None


def _at(text: str, places: Sequence[tuple[int, int]], asked: Sequence[Asked], named: Named, joins: bool) -> str | None:
    """Return the text with brackets at these places; where it `joins`, those of the draft hold what is asked for."""
    made, at = "", 0
    names = {OWN, *(each.by for each in asked), *named.names}
    meant: list[Offered] = []
    for start, end in places:
        wordings = _wordings(text, start, end, asked)
        if not wordings:
            continue
        before, after, offered = _trimmed(named.within(start, end), wordings)
        if not _can_hold(offered):
            return None
        offered = standing.joined(offered, names) if joins else offered
        made += named.within(at, start) + before + _bracket(offered) + after
        at = end
        meant.append(offered)
    made += named.within(at, len(text))
    return made if _is_read(named.text, made, meant, names) else None


def _wordings(text: str, start: int, end: int, asked: Sequence[Asked]) -> dict[str, list[str]]:
    """Return the other wordings of a place, each with who asks for it."""
    found: dict[str, list[str]] = {}
    for each in asked:
        words = each.within(text, start, end)
        if words != text[start:end] and each.by not in found.setdefault(words, []):
            found[words].append(each.by)
    return found


def _trimmed(old: str, wordings: Mapping[str, Sequence[str]]) -> tuple[str, str, Offered]:
    """Return what all wordings begin and end with of blanks, and the wordings without it, the draft's first."""
    filled = [words for words in (old, *wordings) if words.strip(" ")]
    before = " " if filled and all(words.startswith(" ") for words in filled) else ""
    after = " " if filled and all(words.endswith(" ") for words in filled) else ""
    every = [(old, ()), *wordings.items()]
    return before, after, [(words.strip(" "), by) for words, by in every]


def _can_hold(offered: Offered) -> bool:
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


def _bracket(offered: Offered) -> str:
    return f"[{' / '.join(_shown(words, by) for words, by in offered if words or by)}]"


def _shown(words: str, by: Sequence[str]) -> str:
    """Return a wording with who asks for it; the draft's own only where its last words would be read as a name."""
    if by:
        return f"{words or NOTHING} ({', '.join(by)})"
    return f"{words} ({OWN})" if attribution.behind(words, True, OWN.__eq__) else words


def _is_read(old: str, made: str, meant: Sequence[Offered], names: Collection[str]) -> bool:
    """Return whether the brackets room reads the new text as it was meant: each wording with who asks for it."""
    before, after = (standing.read(text, names) for text in (old, made))
    found = [(_bare(each.text), each.by) for bracket in after.all for each in bracket.alternatives if each.by]
    wanted = [(_bare(words), tuple(by)) for offered in meant for words, by in offered if by]
    lost = [each for each in wanted if each not in found]
    own = [(_bare(words), ()) for offered in meant for words, by in offered if words and not by]
    read = [_bare(each.text) for bracket in after.all for each in bracket.alternatives]
    return len(after.lone) <= len(before.lone) and not lost and all(words in read for words, _ in own)


def _bare(text: str) -> str:
    return " ".join(text.split())
