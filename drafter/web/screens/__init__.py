"""The screens: each is a function from what was Asked to an Answer, and one call to workflow."""

from __future__ import annotations

from drafter.web.asking import Way
from drafter.web.screens import comments, commitments, home, mining, precedents, review, statements

WAYS: tuple[Way, ...] = (
    *home.WAYS,
    *statements.WAYS,
    *precedents.WAYS,
    *review.WAYS,
    *mining.WAYS,
    *commitments.WAYS,
    *comments.WAYS,
)
"""Every address of the page."""
