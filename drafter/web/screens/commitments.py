"""Commitments: what was undertaken, by whom, by when, and what became of it."""

from __future__ import annotations

from drafter.model import Outcome
from drafter.web.asking import Answer, Asked, Page, Way
from drafter.workflow.commitments import commitments as listing


def commitments(asked: Asked) -> Answer:
    """Show the ledger, or what of it has this status and this person to act."""
    status, who = asked.said("status"), asked.said("who")
    listed = listing(asked.workspace, status=status, who=who)
    view = {"listed": listed, "status": status, "who": who, "statuses": [each.value for each in Outcome]}
    return Page("commitments.html", view, "rows" if asked.is_part else "")


WAYS = (Way("/commitments", commitments),)
