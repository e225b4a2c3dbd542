"""Home: the workspace at a glance, what to do next, and the place where files are dropped to be read in."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from drafter.model import Statement
from drafter.web.asking import Answer, Asked, Page, Way
from drafter.workflow.outputs.papers import papers
from drafter.workflow.page import meeting_list
from drafter.workflow.page.glance import glance
from drafter.workflow.page.next_step import Next, Step, next_step

_PAPERS = 8
"""Papers that are shown; the others are on their own screen."""
_BEGUN = 3
"""Drafts that are shown, those worked on last."""
_WAYS = {
    Step.READ: "#files",
    Step.MEND: "#told",
    Step.MINE: "/mining",
    Step.DECIDE: "/review",
    Step.DRAFT: "/drafts",
    Step.REPORT: "/commitments",
}


def home(asked: Asked) -> Answer:
    """Show what the workspace holds and what waits in it."""
    held = glance(asked.workspace)
    begun = _begun(asked.workspace)
    step = next_step(held, begun)
    made = papers(asked.workspace, held.papers)
    view = {
        "held": held,
        "papers": made[:_PAPERS],
        "made": len(made),
        "begun": begun,
        "next": step,
        "address": _address(step),
        "years": by_year(held.statements),
    }
    return Page("home.html", view, "glance" if asked.is_part else "")


def _begun(workspace: Path) -> tuple[meeting_list.MeetingFile, ...]:
    try:
        return meeting_list.held(workspace, _BEGUN)
    except OSError:  # what else is held is shown all the same; Drafts tells it
        return ()


def by_year(statements: tuple[Statement, ...]) -> list[tuple[str, list[Statement]]]:
    """Return the statements by year, the newest first; those without a date come last, under ""."""

    def year(statement: Statement) -> str:
        start = statement.meeting.start
        return str(start.year) if start else ""

    found = groupby(sorted(statements, key=lambda each: str(each.meeting.start or ""), reverse=True), year)
    return [(name, list(each)) for name, each in found]


def _address(step: Next) -> str:
    if step.step is Step.GO_ON:
        return f"/drafts/{quote(step.about)}"
    return f"/statements/{quote(step.about)}/texts" if step.step is Step.CHOOSE else _WAYS[step.step]


WAYS = (Way("/", home),)
