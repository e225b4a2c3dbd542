"""Agreed language that says "(attached)": it stays only where the meeting file says that the thing is attached.

"The Meeting considered the Progress Report (attached)": whether that is so again is a fact of this meeting
(`report: {attached: yes}`, or an annex of that title), and no words of another one can tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.compose.style.agreed_words import Pieces, Whose, text_of
from drafter.compose.template.parts import Part
from drafter.model import Block, BlockKind
from drafter.patterns import compiled

_SAID = compiled(
    r" \((?:copy |copies |text )?(?:attached|enclosed|annexed)(?: (?:herewith|hereto|to this \w+))?\)", re.IGNORECASE
)


def fitted(draft: list[tuple[Block, Pieces]], values: Mapping[str, object]) -> Iterator[Pieces]:
    """Yield the pieces of each block, "(attached)" only behind the name of what is; `values` are the facts."""
    for block, parts in draft:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            yield parts
            continue
        yield tuple(
            replace(piece, text=_kept(piece.text, text_of(parts[:at]), values))
            if piece.whose is Whose.AGREED else piece
            for at, piece in enumerate(parts)
        )  # fmt: skip


def _kept(text: str, before: str, values: Mapping[str, object]) -> str:
    for found in reversed(list(_SAID.finditer(text))):
        named = (before + text[: found.start()]).casefold()
        if not named.endswith(tuple(_things(values))):
            text = text[: found.start()] + text[found.end() :]
    return text


def _things(values: Mapping[str, object]) -> Iterator[str]:
    """Yield the names of what is attached to this text."""
    report, annexes = values["report"], values["annexes"]
    if isinstance(report, Part) and report["attached"] is True:
        yield str(report["name"]).casefold()
    for annex in annexes if isinstance(annexes, list) else ():
        yield str(annex["title"]).casefold()
