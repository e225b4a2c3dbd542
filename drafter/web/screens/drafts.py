"""Drafts: the meeting files and the papers made of them, and a new one begun."""

from __future__ import annotations

from pathlib import Path

from drafter.model import DOCUMENTS, Shelf
from drafter.web.asking import Answer, Asked, Download, Moved, Page, Way
from drafter.workflow.page import meeting_files
from drafter.workflow.page.glance import Glance, glance, papers

FORMS = {
    ".docx": ("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".pdf": ("PDF", "application/pdf"),
    ".html": ("web page", "text/html"),
    ".md": ("Markdown", "text/markdown"),
    ".xml": ("XML for archives", "application/xml"),
}


def drafts(asked: Asked) -> Answer:
    """Show the meeting files, what was made of them, and how to begin a new one."""
    held = glance(asked.workspace)
    view = {
        "files": meeting_files.held(asked.workspace),
        "examples": meeting_files.examples(asked.workspace),
        "statements": held.statements[::-1],
        "papers": by_name(asked.workspace, held.papers),
        "kinds": DOCUMENTS,
        "kind": asked.said("kind") if asked.said("kind") in DOCUMENTS else "statement",
        "since": asked.said("since") or _best(asked.workspace, held, asked.said("kind")),
        "problems": held.problems,
    }
    return Page("drafts.html", view)


def _best(workspace: Path, held: Glance, kind: str) -> str:
    """Return from what a draft is begun best: the form of your own statement, where the templates are another's.

    Where another paper is asked for than that statement is, its form would draft the wrong one: then "", the facts of
    the last meeting.
    """
    shelf = Shelf(statements=held.statements, precedents=held.precedents)
    is_other = kind in DOCUMENTS and held.statements and DOCUMENTS[kind].kind is not held.statements[-1].kind
    is_own = held.statements and not is_other and meeting_files.are_elsewhere(workspace, shelf)
    return "form" if is_own else ""


def begin(asked: Asked) -> Answer:
    """Begin a meeting file, and go on to its form."""
    name, _ = meeting_files.begin(asked.workspace, asked.said("kind"), asked.said("name"), asked.said("since"))
    return Moved(f"/drafts/{name}")


def paper(asked: Asked) -> Answer:
    """Give a file of outputs/, looked up among those that there are."""
    wanted = asked.address["name"]
    found = next((each for each in papers(asked.workspace) if way_to(asked.workspace, each) == wanted), None)
    if found is None:
        return Page("missing.html", {"address": wanted}, status=404)
    _, media_type = FORMS[found.suffix]
    return Download(found.name, found.read_bytes(), media_type)


def by_name(workspace: Path, found: tuple[Path, ...]) -> dict[str, list[tuple[str, str]]]:
    """Return the files of each paper by its name, the newest first: the form of each, and the way to it."""
    sets: dict[str, list[tuple[str, str]]] = {}
    for path in found:
        way = way_to(workspace, path)
        stem = way.partition(".")[0] if path.suffix == ".xml" else way.removesuffix(path.suffix)
        sets.setdefault(stem, []).append((FORMS[path.suffix][0], way))
    order = [form for form, _ in FORMS.values()]
    return {stem: sorted(made, key=lambda each: order.index(each[0])) for stem, made in sets.items()}


def way_to(workspace: Path, path: Path) -> str:
    """Return how a file of outputs/ is asked for."""
    return path.relative_to(workspace / "outputs").as_posix()


WAYS = (
    Way("/drafts", drafts),
    Way("/drafts", begin, "POST"),
    Way("/drafts/new", drafts),
    Way("/papers/{name:path}", paper),
)
