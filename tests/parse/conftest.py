"""What the tests of reading share: the register of names of the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import library
from drafter.names import Table


@pytest.fixture(scope="session")
def register(checkout: Path) -> Table:
    """The register of names of the checkout."""
    return Table(library.load(checkout).names)
