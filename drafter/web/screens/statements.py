"""Statements: those that are held, by date, and one of them with its facts, its problems and where it comes from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.model import Problem
from drafter.web.asking import Answer, Asked, Download, Moved, Page, Way
from drafter.workflow.draft import render
from drafter.workflow.glance import glance, view
from drafter.workflow.learn import learn
from drafter.workflow.orders import Order

FORMS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html",
    "md": "text/markdown",
}


def statements(asked: Asked) -> Answer:
    """Show the statements that are held."""
    return Page("statements.html", {"held": glance(asked.workspace)})


def statement(asked: Asked) -> Answer:
    """Show one statement."""
    return Page("statement.html", {"seen": view(asked.workspace, asked.address["id"])})


def file(asked: Asked) -> Answer:
    """Give one statement as a file of the form that is asked for."""
    held = view(asked.workspace, asked.address["id"]).statement
    form = asked.address["form"]
    if form not in FORMS:
        return Page("missing.html", {"address": form}, status=404)
    with TemporaryDirectory() as folder:
        made = render(held.id, Order(asked.workspace, (form,), Path(folder)))
        (written,) = made.files
        return Download(f"{held.id}.{form}", written.read_bytes(), FORMS[form])


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


WAYS = (
    Way("/statements", statements),
    Way("/statements", read_in, "POST"),
    Way("/statements/{id}", statement),
    Way("/statements/{id}/file/{form}", file),
)
