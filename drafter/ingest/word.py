"""A Word file (.docx) to source paragraphs."""

from __future__ import annotations

from drafter.model import Place
from drafter.problems import refusal
from drafter.received import Received, Tracked


def read(data: bytes, file: str, tracked: Tracked | None = None) -> Received:
    """Return the paragraphs. Raises DraftingError for a file that cannot be read."""
    raise refusal("not-text", "this kind of file cannot be read yet", Place(file), "save it as plain text")
