"""An outline's acronyms: in full where each stands first, as the past statements explained it, and once only.

A past sentence says "the RSO" because one before it had said what that is; taken over alone it would explain nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.compose.style import full_names, short_names
from drafter.compose.style.agreed_words import Piece, Whose, text_of
from drafter.model import Block, Statement


def explained(
    blocks: Sequence[Block], sentences: Sequence[Sequence[tuple[str, str]]], past: Iterable[Statement]
) -> Iterator[tuple[str, list[str]]]:
    """Yield each block's text, and its sentences as they stand in it.

    `sentences` are those of each block now, and what each does: a list of who came stands as it was typed, and what is
    "quoted" to the letter, explaining nothing for the words around it.
    """
    held = tuple(past)
    full = full_names.certain(pair for one in held for pair in one.acronyms)
    names = short_names.Names(full, full_names.articles_in(block.text for one in held for block in one.blocks))
    draft = [(block, tuple(_pieces(block.text, said))) for block, said in zip(blocks, sentences, strict=True)]
    for block, said, pieces in zip(blocks, sentences, short_names.explained(draft, names), strict=True):
        if _is_quoted(said):
            yield block.text, [sentence for sentence, _ in said]
        else:
            yield text_of(pieces), [piece.text for piece in pieces if piece.begins]


def _is_quoted(sentences: Iterable[tuple[str, str]]) -> bool:
    return any(does == "quoted" for _, does in sentences)


def _pieces(text: str, sentences: Sequence[tuple[str, str]]) -> Iterator[Piece]:
    """Yield a text in pieces, of which those that begin a clause are its sentences."""
    at = 0
    if _is_quoted(sentences):
        return
    for sentence, does in sentences:
        start = text.index(sentence, at)
        yield Piece(text[at:start], Whose.AGREED)
        yield Piece(sentence, Whose.OWN if does == "attendance" else Whose.AGREED, begins=True)
        at = start + len(sentence)
    yield Piece(text[at:], Whose.AGREED)
