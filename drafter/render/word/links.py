r"""References to other places of the text as fields: Word counts them anew when paragraphs move.

A reference to a numbered paragraph is the field REF with the switch \r: it prints the number of the paragraph that the
bookmark stands in, without its stop. One to an annex prints the words within the bookmark, which stands round
"B" of "ANNEX B". The words around the number are no part of the field, and it holds its number until Word counts it
anew, as it does before printing or when asked to (F9).
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter import numbering
from drafter.model import Statement
from drafter.render.pieces import Link
from drafter.render.word.xml import Xml, el, field, run

_FIRST = 200_000
"""Bookmarks have ids of their own; those of footnotes and marks are below."""
_NAMED = 700_000_000
"""Word names its own such bookmarks _Ref and nine figures, and hides them."""


class Links:
    """The references of one file, and the bookmarks of what they refer to."""

    def __init__(self, statement: Statement, targets: frozenset[int]) -> None:
        self._statement, self._targets = statement, targets

    def field(self, link: Link) -> list[Xml]:
        """Return a reference: its words, and its number as a field."""
        before = link.text.removesuffix(link.tail)
        code = f"REF {_name(link.target)} \\h"
        if not numbering.is_annex(self._statement.blocks[link.target]):
            code = f"REF {_name(link.target)} \\r \\h"
        return [*([run(before)] if before else []), *field(code, link.tail)]

    def target(self, at: int, runs: Sequence[Xml]) -> list[Xml]:
        """Return the runs of block `at` within the bookmark that a reference to it needs, if there is one."""
        if at not in self._targets:
            return list(runs)
        return [el("w:bookmarkStart", id=_FIRST + at, name=_name(at)), *runs, el("w:bookmarkEnd", id=_FIRST + at)]

    def annex_label(self, at: int, label: str) -> list[Xml]:
        """Return the label of an annex, with its letter or number in the bookmark."""
        word, space, number = label.replace("\u00a0", " ").partition(" ")
        if at not in self._targets or not number:
            return [run(label)]
        return [run(label[: len(word + space)]), *self.target(at, [run(number)])]


def _name(block: int) -> str:
    return f"_Ref{_NAMED + block}"
