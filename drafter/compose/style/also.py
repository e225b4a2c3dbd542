"""Who does the same again "also" or "further" does it: "The Meeting welcomed ... The Meeting also welcomed ..."

Two sentences that follow one another, in a paragraph or in the next, with the same subject and the same verb.
Only the second, and only where it is agreed language, is fitted; a heading or a list begins anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter import sentences, verbs
from drafter.compose.style.agreed_words import Piece, Pieces, Whose, text_of
from drafter.model import Block, BlockKind

_ADVERB = re.compile(r"(also|further)\s+")
_AUXILIARY = re.compile(r"(?:had|have|has|was|were|is|are|did|do|does|could|would|will|shall|should|may|can)\b", re.I)
_ENDED = re.compile(r"[.?!][”’\"')\]]*\s*$")

Said = tuple[str, str, str]  # who, the verb, and the adverb before it


def fitted(draft: list[tuple[Block, Pieces]]) -> Iterator[Pieces]:
    """Yield the pieces of each block, with the adverb where a sentence repeats who acts and what is done."""
    before: Said | None = None
    for block, parts in draft:
        if block.kind is not BlockKind.PARAGRAPH:
            before = None
            yield parts
            continue
        done: list[Piece] = []
        for piece in parts:
            begun = not done or bool(_ENDED.search(text_of(done)))
            adverb = _adverb(before, piece) if begun else ""
            fit = _with(piece, adverb) if adverb else piece
            before = _said_last(text_of((*done, fit)), before) if _ENDED.search(fit.text) else before
            done.append(fit)
        before = _said_last(text_of(done), None)
        yield tuple(done)


def _said_last(text: str, otherwise: Said | None) -> Said | None:
    split = sentences.split(text.strip())
    return _said(split[-1]) if split else otherwise


def _said(sentence: str) -> Said | None:
    """Return who does what in a sentence that begins with who acts; None for any other."""
    act = verbs.read(sentence)
    adverb = _ADVERB.match(act.verb)
    verb = act.verb[adverb.end() :] if adverb else act.verb
    if act.passive or not act.actor or not verb or _AUXILIARY.match(verb):
        return None
    stands = sentence.startswith(f"{act.actor} {act.verb}")
    return (act.actor.casefold(), verb, adverb[1] if adverb else "") if stands else None


def _adverb(before: Said | None, piece: Piece) -> str:
    """Return the adverb that a piece needs behind the sentence before it; "" where it needs none."""
    if before is None or piece.whose is not Whose.AGREED or not piece.begins:
        return ""
    said = _said(piece.text.strip())
    if said is None or said[2] or said[:2] != before[:2]:
        return ""
    return "further" if before[2] == "also" else "also"


def _with(piece: Piece, adverb: str) -> Piece:
    act = verbs.read(piece.text.strip())
    at = len(act.actor) + 1
    return replace(piece, text=f"{piece.text[:at]}{adverb} {piece.text[at:]}")
