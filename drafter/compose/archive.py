"""What few papers ask of the archive, and what is read only where a template asks for it: histories, the ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from drafter.history import Lineage
from drafter.model import Ledger, Precedent, Shelf

Histories = Callable[[Precedent], Lineage]
"""The history of a clause over the meetings of its bodies."""


@dataclass(frozen=True, slots=True)
class Archive:
    """How the history of a clause and the ledger of commitments are read; None for one that there is not."""

    histories: Histories | None = None
    ledger: Callable[[], Ledger] | None = None

    def with_ledger(self, shelf: Shelf) -> Shelf:
        """Return the shelf with its ledger. Raises DraftingError for one that cannot be read."""
        return replace(shelf, ledger=self.ledger()) if self.ledger else shelf
