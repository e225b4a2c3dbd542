"""The pieces of which a text of a template is made: its own words, slots, clauses, words of the old meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.compose.template.environment import markdown

_BRACE = re.compile(r"\{")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the statement, and the template's code that prints them; "" where they stand as they are.

    `fact` says that the code prints a fact of the meeting itself: the passage is of use next time. `asks` are what no
    fact gives for another meeting: the slot of a clause ("" for the words themselves), and what stood there; `lacks`
    are the facts that a clause needs and this meeting file lacks.
    """

    text: str
    code: str = ""
    fact: bool = False
    clause: str = ""
    asks: tuple[tuple[str, str], ...] = ()
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a few that one clause spans; `like` are precedents that say it in other words."""

    pieces: tuple[Piece, ...]
    like: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Return whether the passage is of any meeting of its kind: a clause, or with a fact in it."""
        return any(piece.fact or piece.clause for piece in self.pieces)


def then(text: str, now: str = "", fact: bool = False) -> Piece:
    """Return the piece that prints words of the old meeting, and `now` what is given for another."""
    code = f"{{{{ then({quoted(text)}{f', {now}' if now else ''}) }}}}"
    return Piece(text, code, fact, asks=() if now else (("", text),))


def asking(piece: Piece, keys: Sequence[str]) -> Piece:
    """Return the piece with the keys below "facts:" by which a meeting file gives what the piece asks for."""
    if not piece.asks:
        return piece
    named = ", ".join(f"{quoted(slot)}: {quoted(key)}" for (slot, _), key in zip(piece.asks, keys, strict=True))
    given = f"facts={{{named}}}" if piece.clause else f"fact={quoted(keys[0])}"
    return replace(piece, code=f"{piece.code.removesuffix(') }}')}, {given}) }}}}")


def quoted(text: str) -> str:
    """Return a text as Jinja has it between quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def code(piece: Piece) -> str:
    """Return a piece as it stands in the template."""
    return piece.code or literal(markdown(piece.text))


def literal(text: str) -> str:
    """Return Markdown that Jinja prints as it is."""
    return _BRACE.sub('{{ "{" }}', text)
