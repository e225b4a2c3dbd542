"""The hidden marks of a draft that this program made: round which paragraphs they stand now, and what they mean.

A mark is of the first paragraph that has words of its own between the mark's ends: what an editor types behind the
last of them is new. One whose words are all struck is of none.
"""

from __future__ import annotations

from lxml import etree

from drafter import tracing
from drafter.ingest.word.package import Package
from drafter.ingest.word.text import Piece
from drafter.model import Use
from drafter.received import Drafted, Mark

_LONG = 6  # figures of a number that no text has so many footnotes for
_D = f"{{{tracing.NAMESPACE}}}"


class Marks:
    """The marks of one file; `pass_by` sees every piece of the text and so finds where they stand."""

    def __init__(self, package: Package) -> None:
        self._about = package.data(_D + "draft")
        self._uses = dict(self._meant())
        self._open: dict[str, str] = {}  # the id of a bookmark -> its name
        self._struck: set[str] = set()
        self._found: list[Mark] = []

    def pass_by(self, pieces: list[Piece], line: int) -> None:
        """See the pieces of a paragraph."""
        for piece in pieces:
            if piece.begins:
                self._open[piece.begins[0]] = piece.begins[1]
            elif piece.ends:
                self._end(piece.ends, line)
            elif piece.text.strip() and self._open:
                self._words(piece, line)

    def last(self) -> list[int]:
        """Return the footnotes, counted, that stand behind the last paragraph of the draft."""
        told = self._about.get("last", "") if self._about is not None else ""
        return [int(number) for number in told.split() if number.isdecimal() and len(number) < _LONG]

    def drafted(self) -> Drafted | None:
        """Return what the file tells of the draft that it was made from; None for a file of anybody else."""
        if self._about is None and not self._found:
            return None
        about = self._about.attrib if self._about is not None else {}
        statement, revision, as_at, words = (about.get(key, "") for key in ("statement", "revision", "as-at", "words"))
        return Drafted(statement, revision, as_at, words, tuple(self._found))

    def _words(self, piece: Piece, line: int) -> None:
        if piece.dropped:
            self._struck |= set(self._open)
            return
        for name in self._open.values():
            self._stands(name, line)
        self._open.clear()

    def _end(self, key: str, line: int) -> None:
        """End a mark; one that never had words stands where it ends: an empty cell, a number alone."""
        name = self._open.pop(key, "")
        if name and key not in self._struck:
            self._stands(name, line)

    def _stands(self, name: str, line: int) -> None:
        number = tracing.number(name)
        if number is not None:
            self._found.append(Mark(name, line, number, self._uses.get(name, ())))

    def _meant(self) -> dict[str, tuple[Use, ...]]:
        paragraphs = self._about.iter(_D + "paragraph") if self._about is not None else ()
        return {each.get("mark", ""): tuple(map(_use, each.iter(_D + "from"))) for each in paragraphs}


def _use(told: etree._Element) -> Use:
    values = ((each.get("slot", ""), each.text or "") for each in told.iter(_D + "value"))
    return Use(told.get("precedent", ""), tuple(values))
