"""What every test shares: where the checkout is, and how hypothesis searches."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run and every machine, and no deadline: CI's machine is shared.
settings.register_profile("drafter", derandomize=True, deadline=None)
settings.load_profile("drafter")


@pytest.fixture
def forum(tmp_path: Path) -> Path:
    """A workspace that holds nothing yet."""
    folder = tmp_path / "meetings of the forum"
    (folder / "precedents").mkdir(parents=True)
    (folder / "templates").mkdir()
    return folder


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of the checkout, which is a workspace too."""
    return Path(__file__).parent.parent
