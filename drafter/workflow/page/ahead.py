"""What takes seconds on a large archive, worked out once before anybody asks for it."""

from __future__ import annotations

from pathlib import Path

from drafter.problems import DraftingError
from drafter.workflow.page.glance import glance
from drafter.workflow.page.said_before import said_before
from drafter.workflow.page.viewing import view


def work_ahead(workspace: Path) -> None:
    """Have ready what the screens of a statement and of sentence look-up are made from; faults are told there."""
    try:
        statements = glance(workspace).statements
        if statements:
            view(workspace, statements[-1].id)
            said_before(workspace, statements[-1].blocks[-1].text if statements[-1].blocks else "")
    except DraftingError:
        return
