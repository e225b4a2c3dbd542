"""The clauses of a past statement as an outline takes them over: their words, and the facts marked in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marked:
    """A fact of its own meeting in an extract: where it stands, its kind, and the slot that a precedent has there.

    `kind` is one of SLOT_KINDS; `slot` is "" where no precedent has a slot there.
    """

    at: tuple[int, int]
    kind: str
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """One sentence or list item of a past statement, with all in it that changes from meeting to meeting marked.

    `block` is the place of its block in the statement; `precedent` is "" for a clause that is of none; `stood` are the
    statements in which it stands, its own among them, and `to_the_letter` whether in the precedent's own wording;
    `same_words` are those of them that have it to the letter.
    A heading is an extract too, of the function "heading".
    """

    statement: str
    block: int
    paragraph: str
    text: str
    function: str = ""
    precedent: str = ""
    stood: tuple[str, ...] = ()
    marked: tuple[Marked, ...] = ()
    to_the_letter: bool = False
    same_words: tuple[str, ...] = ()
