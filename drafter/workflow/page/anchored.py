"""Where evidence stands in its statement: which block of it, so that a link can lead there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from drafter.model import Attested, Passage, Statement
from drafter.workflow.look import Said


class Anchors:
    """The statements held, asked for the block in which a piece of evidence stands."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._held = {statement.id: statement for statement in statements}

    def block(self, entry: Attested | Passage | Said) -> int | None:
        """Return the number of the block, from 0; None where its statement is not held, or was changed since."""
        held = self._held.get(entry.statement)
        if held is None:
            return None
        there = [at for at, block in enumerate(held.blocks) if block.lines == entry.source.lines]
        saying = [at for at, block in enumerate(held.blocks) if entry.text in block.text]
        both = [at for at in there if at in saying]
        return next(iter([*both, *there, *saying]), None)

    def address(self, entry: Attested | Passage | Said) -> str:
        """Return the page's address of the place: "/statements/ID#b7"; "" where the statement is not held."""
        if entry.statement not in self._held:
            return ""
        block = self.block(entry)
        return f"/statements/{entry.statement}" + ("" if block is None else f"#b{block}")

    def name(self, id_: str) -> str:
        """Return what a meeting is called in its statement; the id where it is not held, or tells no name."""
        held = self._held.get(id_)
        return (held.meeting.name if held else "") or id_

    @property
    def days(self) -> Mapping[str, date]:
        """Return the day of each statement that tells one."""
        return {id_: each.meeting.start for id_, each in self._held.items() if each.meeting.start}
