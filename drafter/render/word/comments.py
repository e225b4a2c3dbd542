"""The comments in the margin of a draft: where each paragraph's words were agreed, and what each gap is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.model import Block, Statement, Use
from drafter.render import front, gaps
from drafter.render.front import Origin
from drafter.render.pieces import Gap
from drafter.render.word.base import Base
from drafter.render.word.parts import paragraph
from drafter.render.word.xml import Xml, el, look, run

SPEAKER = "Provenance"
"""Who makes the comments, as Word shows it: no person."""
CHECKER = "Check"
_FIRST = 400_000
"""The first id of a comment, higher than that of any footnote: LibreOffice (7.4) takes a comment that stands between
the first two footnotes for the footnote of the same id, and all others then lose their words or have another's."""


class Comments:
    """The comments of one file; a text that is no draft has none."""

    def __init__(self, statement: Statement, base: Base, known: Mapping[str, str], provenance: bool) -> None:
        self.made: list[Xml] = []
        self._statement, self._base, self._known = statement, base, known
        self.remarks: Mapping[int, Sequence[str]] = {}  # what check found, by block or line of the title
        self._told = statement.draft is not None and provenance

    def beside(self, block: Block, runs: Sequence[Xml]) -> list[Xml]:
        """Return the runs between the marks of a comment that tells the block's precedents."""
        if not self._told or not block.uses:
            return list(runs)
        lines = [line for use in block.uses for line in self._origin(use)]
        return self._marked(runs, lines)

    def remarked(self, at: int, runs: Sequence[Xml]) -> list[Xml]:
        """Return the runs of a block between the marks of a comment for each remark on it."""
        made = list(runs)
        for remark in self.remarks.get(at, ()):
            head, *lines = remark.split("\n")
            made = self._marked(made, [(head, True), *((line, False) for line in lines)], CHECKER)
        return made

    def of_gap(self, gap: Gap, at: int, control: Xml) -> list[Xml]:
        """Return a gap's content control between the marks of a comment that says what is missing, and of what.

        `at` is the block in which it stands, or a line of the title.
        """
        if not self._told:
            return [control]
        uses = self._statement.blocks[at].uses if at >= 0 else ()
        sources = [self._source(use) for use in uses if gaps.is_of(gap, use)]
        lines = [(f"Missing: {gaps.plain(gap.name)}", True), (f"Slot: {gap.name}", False)]
        lines += [(source, False) for source in sources or ["Source: new text, not of a precedent"]]
        return self._marked([control], lines)

    def _origin(self, use: Use) -> list[tuple[str, bool]]:
        """Return what is said of one precedent: its id, where it was agreed, and what fills its slots."""
        origin = Origin("", use.precedent, front.agreed(use.precedent, self._known), use.values)
        lines = [(origin.precedent, True)]
        lines += [(f"Agreed in: {origin.agreed}", False)] if origin.agreed else []
        return lines + [(f"{slot}: {value or 'missing'}", False) for slot, value in origin.slots]

    def _source(self, use: Use) -> str:
        agreed = front.agreed(use.precedent, self._known)
        return f"Source: {use.precedent}" + (f", agreed in {agreed}" if agreed else "")

    def _marked(self, runs: Sequence[Xml], lines: Sequence[tuple[str, bool]], speaker: str = SPEAKER) -> list[Xml]:
        key = self._add(lines, speaker, speaker[:1])
        mark = el("w:r", look(self._base.id("annotation reference")), el("w:commentReference", id=key))
        return [el("w:commentRangeStart", id=key), *runs, el("w:commentRangeEnd", id=key), mark]

    def add(self, author: str, lines: Sequence[str]) -> int:
        """Return the id of a comment of somebody with these lines; its place is the caller's."""
        return self._add([(line, False) for line in lines], author, author[:1])

    def _add(self, lines: Sequence[tuple[str, bool]], author: str, initials: str) -> int:
        """Return the id of a comment of a paragraph a line, of which some are heads."""
        style, label = self._base.id("annotation text"), self._base.id("Label")
        mark = el("w:r", look(self._base.id("annotation reference")), el("w:annotationRef"))
        made = [
            paragraph(style, None if at else mark, run(line, style=label if is_head else ""))
            for at, (line, is_head) in enumerate(lines)
        ]
        when = front.stamp(self._statement)
        key = _FIRST + len(self.made)
        self.made.append(el("w:comment", *made, id=key, author=author, initials=initials, date=when))
        return key
