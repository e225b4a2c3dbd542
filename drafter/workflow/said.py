"""What the statements before one say."""

from __future__ import annotations

from drafter.history import Coverage
from drafter.model import Shelf, Statement


class Said:
    """What was said before each statement of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def before(self, statement: Statement) -> Coverage | None:
        """Return what the statements before this one say."""
        return None
