"""Statements: those that are held, by date; one of them with all that is known of it; taken out, and held again."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.model import Role, Statement
from drafter.web.asking import Answer, Asked, Download, Page, Way
from drafter.web.screens.forms import FORMS
from drafter.web.screens.home import by_year
from drafter.workflow.checking import pages
from drafter.workflow.draft import render
from drafter.workflow.outputs.orders import Order
from drafter.workflow.page.beside_source import beside_source
from drafter.workflow.page.glance import glance
from drafter.workflow.page.viewing import view
from drafter.workflow.removing import aside, put_back, remove

ROLES = {Role.PARTICIPANT: "Participants", Role.OBSERVER: "Observers", Role.ALSO_PRESENT: "Also present"}


def statements(asked: Asked) -> Answer:
    """Show the statements that are held, and those that were taken out."""
    held = glance(asked.workspace)
    words = asked.said("q").casefold()
    listed = tuple(each for each in held.statements if words in _told(each).casefold())
    shown = {"held": held, "q": asked.said("q"), "years": by_year(listed), "aside": aside(asked.workspace)}
    return Page("statements.html", shown, "listed" if asked.is_part else "")


def _told(each: Statement) -> str:
    """Return the words by which a statement is found in the list."""
    meeting, title = each.meeting, each.title
    return " ".join((meeting.name, meeting.body, meeting.city, meeting.country, *title, str(meeting.start or "")))


def statement(asked: Asked) -> Answer:
    """Show one statement."""
    seen = view(asked.workspace, asked.address["id"])
    manual = {each.rule for each in pages()}
    certain = sum(each.correction is not None for each in seen.problems)
    shown = {"seen": seen, "roles": ROLES, "forms": FORMS, "rivals": seen.rivals, "manual": manual, "certain": certain}
    return Page("statement.html", shown)


def source(asked: Asked) -> Answer:
    """Show one statement beside the file that it was read from."""
    return Page("source.html", {"beside": beside_source(asked.workspace, asked.address["id"])})


def file(asked: Asked) -> Answer:
    """Give one statement as a file of the form that is asked for."""
    held = view(asked.workspace, asked.address["id"]).statement
    form = asked.address["form"]
    if form not in FORMS:
        return Page("missing.html", {"address": form}, status=404)
    with TemporaryDirectory() as folder:
        made = render(held.id, Order(asked.workspace, (form,), Path(folder)))
        if not made.files:
            return Page("problems.html", {"problems": made.problems}, status=422)
        written = made.files[0]
        return Download(written.name, written.read_bytes(), FORMS[form][2])


def taken_out(asked: Asked) -> Answer:
    """Take a statement out of the archive, and offer to undo it."""
    return Page("taken_out.html", {"done": remove(asked.workspace, [asked.address["id"]]), "back": False})


def held_again(asked: Asked) -> Answer:
    """Hold a statement again that was taken out."""
    return Page("taken_out.html", {"done": put_back(asked.workspace, [asked.address["id"]]), "back": True})


WAYS = (
    Way("/statements", statements),
    Way("/statements/{id}", statement),
    Way("/statements/{id}/source", source),
    Way("/statements/{id}/file/{form}", file),
    Way("/statements/{id}/remove", taken_out, "POST"),
    Way("/statements/{id}/put-back", held_again, "POST"),
)
