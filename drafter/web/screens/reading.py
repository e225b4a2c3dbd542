"""Reading in: the files that were dropped, what became of each, and which of two texts of one meeting is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.model import Problem
from drafter.web.asking import Answer, Asked, Moved, Page, Way
from drafter.workflow.archive.rivals import differing, keep, of
from drafter.workflow.learn import learn


def read_in(asked: Asked) -> Answer:
    """Read the files that were dropped, and show what became of each."""
    with TemporaryDirectory() as folder:
        paths = []
        for at, upload in enumerate(asked.uploads):
            path = Path(folder, str(at), upload.name)
            path.parent.mkdir()
            path.write_bytes(upload.data)
            paths.append(path)
        if not paths:
            return Moved("/statements")
        learned = learn(asked.workspace, paths)
        learned = replace(learned, problems=tuple(_named(each, folder) for each in learned.problems))
    return Page("read.html", {"learned": learned}, "read" if asked.is_part else "")


def _named(problem: Problem, folder: str) -> Problem:
    """Return a problem of a dropped file by the name that it came with."""
    file = problem.where.file
    return replace(problem, where=replace(problem.where, file=Path(file).name)) if file.startswith(folder) else problem


def texts(asked: Asked) -> Answer:
    """Show the texts of one meeting of which one may be kept, with all that differs."""
    id_ = asked.address["id"]
    found = of(asked.workspace, id_)
    lines = differing(asked.workspace, found.ids) if found else ()
    return Page("texts.html", {"id": id_, "rivals": found, "lines": lines})


def kept(asked: Asked) -> Answer:
    """Keep one text of a meeting, and set the others aside, with what undoes it."""
    others = [each for each in asked.said("others").split() if each != asked.address["id"]]
    return Page("kept.html", {"kept": keep(asked.workspace, asked.address["id"], others)})


WAYS = (
    Way("/statements", read_in, "POST"),
    Way("/statements/{id}/texts", texts),
    Way("/statements/{id}/keep", kept, "POST"),
)
