"""The screens: each is a function from what was Asked to an Answer, and one call to workflow."""

from __future__ import annotations

from drafter.web.asking import Way
from drafter.web.screens import commitments, draft, drafts, home, precedents, statements

WAYS: tuple[Way, ...] = (*home.WAYS, *statements.WAYS, *precedents.WAYS, *drafts.WAYS, *draft.WAYS, *commitments.WAYS)
"""Every address of the page."""
