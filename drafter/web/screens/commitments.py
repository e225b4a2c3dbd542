"""Commitments: what was undertaken, by whom, by when, and what became of it; corrected where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model import Commitment, Outcome
from drafter.problems import DraftingError
from drafter.web.asking import Answer, Asked, Moved, Page, Way
from drafter.web.screens.wording import Typed
from drafter.workflow.commitments import Listed, commitments as listing
from drafter.workflow.page.anchored import Anchors
from drafter.workflow.page.following_up import CHANGED, follow_up, version

_FILTERS = ("status", "who", "since")


def commitments(asked: Asked) -> Answer:
    """Show the ledger, or what of it passes the filters."""
    return _table(asked, {})


def _table(asked: Asked, told: Mapping[str, object], status: int = 200) -> Page:
    filters = {name: asked.query.get(name, "").strip() for name in _FILTERS}
    only_open = bool(asked.query.get("open"))
    listed = listing(asked.workspace, only_open=only_open, **filters)
    counted = {each: sum(row.status is each for row in listed.rows) for each in Outcome}
    view = {"listed": listed, "filters": filters, "open": only_open, "counted": counted, **_shown(listed), **told}
    return Page("commitments.html", view, "rows" if asked.is_part else "", status)


def _shown(listed: Listed) -> dict[str, object]:
    anchors = Anchors(listed.statements.values())
    return {
        "anchors": anchors,
        "statuses": tuple(Outcome),
        "version": version,
        "told": {},
        "typed": {},
        "blank": Typed(),
    }


def follow(asked: Asked) -> Answer:
    """Write down what became of a commitment; `undo` has it as it was. Where it was changed since, show both."""
    id_, back = asked.said("id"), "was_" if asked.fields.get("undo") else ""
    status, notes = asked.said(f"{back}status"), asked.fields.get(f"{back}notes", "")
    try:
        done = follow_up(asked.workspace, id_, status, notes, asked.said("seen"))
    except DraftingError as fault:
        if not any(problem.rule == CHANGED for problem in fault.problems):
            raise
        return _conflict(asked, id_)
    if not asked.is_part:
        return Moved(f"/commitments#{id_}")
    told = {"row": done.row, "was": done.was, "conflict": False}
    return _part(asked, done.row, told, "row" if back else "said")


def _conflict(asked: Asked, id_: str) -> Page:
    """Return what the commitment says now beside what was typed: saving again is a decision, not an accident."""
    row = listing(asked.workspace, [id_]).rows[0]
    if asked.is_part:
        return _part(asked, row, {"row": row, "was": None, "conflict": True}, "said", 409)
    told = {"told": {id_: {"row": row, "was": None, "conflict": True}}, "typed": {id_: Typed(asked.fields)}}
    return _table(asked, told, 409)


def _part(asked: Asked, row: Commitment, told: Mapping[str, object], part: str, status: int = 200) -> Page:
    listed = listing(asked.workspace, [row.id])
    view = {"listed": listed, **_shown(listed), "row": row, "each": told}
    return Page("commitment.html", view, part, status)


WAYS = (Way("/commitments", commitments), Way("/commitments", follow, "POST"))
