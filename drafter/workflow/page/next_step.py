"""What to do next in a workspace, as one sentence: the first thing in the order of the work that is not done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafter.model import Problem
from drafter.workflow.archive import rivals
from drafter.workflow.page.glance import Glance
from drafter.workflow.page.meeting_list import MeetingFile


class Step(StrEnum):
    """The steps, in the order of the work."""

    MEND = "mend"
    READ = "read"
    CHOOSE = "choose"
    MINE = "mine"
    DECIDE = "decide"
    DRAFT = "draft"
    GO_ON = "go on"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Next:
    """The step, the sentence that says it, and the statement or meeting file that it is about ("" for none)."""

    step: Step
    says: str
    about: str = ""


def next_step(held: Glance, begun: Sequence[MeetingFile] = ()) -> Next:
    """Return what to do next; `begun` are drafts, the one worked on last first."""
    proposed, reworded = held.waiting
    if held.problems:
        return Next(Step.MEND, "Mend the files that cannot be read: they are left out until then.")
    if not held.statements:
        return Next(Step.READ, "Read in your past statements: drop their files below.")
    if beside := next(iter(rivals.unresolved(held.statements)), None):
        return Next(Step.CHOOSE, _choose(beside), beside.where.statement)
    if not held.precedents:
        return Next(Step.MINE, "Find the language that recurs in these statements.")
    if proposed + reworded:
        return Next(Step.DECIDE, _decide(proposed, reworded))
    if begun and not held.papers:
        return Next(Step.GO_ON, f"Go on with the draft that you began: {begun[0].called}.", begun[0].name)
    if not held.papers:
        return Next(Step.DRAFT, "Draft the statement of your next meeting.")
    if held.open:
        count = len(held.open)
        one = "the one commitment that is open" if count == 1 else f"the {count} commitments that are open"
        return Next(Step.REPORT, f"Say what became of {one}, or go on with your draft.")
    return Next(Step.DRAFT, "Go on with your draft, or begin the next one.")


def _choose(problem: Problem) -> str:
    return f"Choose which text of one meeting to keep: {problem.what}."


def _decide(proposed: int, reworded: int) -> str:
    told = []
    if proposed:
        told.append(f"{proposed} proposed precedent{'' if proposed == 1 else 's'}")
    if reworded:
        told.append(f"{reworded} that newer statements word otherwise")
    return f"Decide on {' and '.join(told)}: what you approve is used in drafts."
