"""The screens: each is a function from what was Asked to an Answer, and one call to workflow."""

from __future__ import annotations

from drafter.web.asking import Way
from drafter.web.screens import (
    checking,
    comments,
    commitments,
    comparing,
    draft,
    drafts,
    editing,
    home,
    mending,
    mining,
    precedents,
    reading,
    review,
    statements,
)

WAYS: tuple[Way, ...] = (
    *home.WAYS,
    *statements.WAYS,
    *reading.WAYS,
    *editing.WAYS,
    *comparing.WAYS,
    *mending.WAYS,
    *checking.WAYS,
    *precedents.WAYS,
    *review.WAYS,
    *mining.WAYS,
    *drafts.WAYS,
    *draft.WAYS,
    *commitments.WAYS,
    *comments.WAYS,
)
"""Every address of the page."""
