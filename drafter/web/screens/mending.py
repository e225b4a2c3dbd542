"""Mend: the corrections of a statement of which rules are certain, shown first, and made where a person says yes."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.web.asking import Answer, Asked, Page, Way
from drafter.workflow.fixing import Fixing, fix
from drafter.workflow.page.correcting import version_of


def mend(asked: Asked) -> Answer:
    """Show what can be mended in one way only."""
    return _shown(asked, _fixed(asked, yes=False))


def mended(asked: Asked) -> Answer:
    """Make the corrections, if the text is still the one that they were shown of."""
    if version_of(asked.workspace, asked.address["id"]) != asked.said("version"):
        return _shown(asked, _fixed(asked, yes=False), late=True)
    return _shown(asked, _fixed(asked, yes=True), done=True)


def _fixed(asked: Asked, *, yes: bool) -> Fixing:
    version_of(asked.workspace, asked.address["id"])  # looked up among what is held, before it may be read as a path
    with TemporaryDirectory() as folder:  # the redlines that the command line writes are shown here
        return fix(asked.workspace, [asked.address["id"]], yes, Path(folder))


def _shown(asked: Asked, fixing: Fixing, *, done: bool = False, late: bool = False) -> Page:
    id_ = asked.address["id"]
    view = {"id": id_, "fixed": fixing.fixed, "problems": fixing.problems, "done": done, "late": late}
    return Page("mend.html", {**view, "base": version_of(asked.workspace, id_)})


WAYS = (Way("/statements/{id}/mend", mend), Way("/statements/{id}/mend", mended, "POST"))
