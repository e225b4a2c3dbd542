"""A Statement to files in outputs/: each form made, and all of them written as one set (outputs/written.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter import files, markup, render, starter
from drafter.model import Problem, Shelf, Statement
from drafter.problems import DraftingError
from drafter.render import Dress
from drafter.workflow.outputs import provenance, written
from drafter.workflow.outputs.orders import Order
from drafter.workflow.outputs.written import ENDINGS, UNNAMED, Origin

FORMS = ("docx", "pdf", "html", "md", "akn")

_PRINTED = frozenset({"docx", "pdf", "html"})
"""The forms that have pictures."""


@dataclass(frozen=True, slots=True)
class Published:
    """The files written, in the order of the forms asked for, and what kept others from it."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A statement to be written, named by its id and `ending`, with the shelf that tells where its words come from.

    `printed` is what is shown to readers, where that is not all of it; Markdown holds all. The files are one set
    under one name: `origin` tells of which text, and so what they may stand in place of.
    """

    statement: Statement
    shelf: Shelf
    ending: str = ""
    printed: Statement | None = None
    origin: Origin = UNNAMED

    def stem(self, folder: Path) -> str:
        """Return the name of its files in a folder, without what tells their form."""
        stem = self.origin.stem(self.statement.id or "statement", folder)
        return stem if self.ending and stem.endswith(self.ending) else f"{stem}{self.ending}"


def publish(text: Text, order: Order) -> Published:
    """Write a text as it is ordered. One form that fails stops no other.

    Raises DraftingError where the folder cannot be written to: then nothing has been.
    """
    made, problems = unwritten(text, order)
    paths, told = written.each_set([made])
    return Published(paths, (*problems, *told))


def unwritten(text: Text, order: Order) -> tuple[written.Files, tuple[Problem, ...]]:
    """Return the files that `publish` writes, and what kept others from being made."""
    dress, archive = dress_of(order.workspace), order.look.archive
    shown, origins = provenance.told(text.printed or text.statement, text.shelf)
    problems: list[Problem] = []
    made: dict[str, bytes] = {}
    boxes: set[str] = set()
    for form in dict.fromkeys(order.forms):
        order.progress(form)
        try:
            made[form] = _rendered(form, text.statement if form == "md" else shown, dress, origins, archive, boxes)
            problems += render.missing(text.statement) if form == "docx" else ()
        except DraftingError as fault:
            problems += fault.problems
    problems += render.boxed(boxes)
    problems += render.undrawn(text.statement) if set(made) & _PRINTED else ()
    stem = text.stem(order.folder)
    names = {f"{stem}-archive.pdf" if archive and form == "pdf" else _named(stem, form): form for form in made}
    beside = tuple(_named(stem, form) for form in FORMS)
    set_ = written.Files(order.folder, {name: made[form] for name, form in names.items()}, beside, text.origin)
    return set_, tuple(problems)


def _named(stem: str, form: str) -> str:
    return f"{stem}.{ENDINGS.get(form, form)}"


def _rendered(
    form: str, statement: Statement, dress: Dress, origins: Mapping[str, str], archive: bool, boxes: set[str]
) -> bytes:
    match form:
        case "docx":
            return render.to_docx(statement, dress, origins)
        case "pdf":
            return render.to_pdf(statement, dress, origins, archive, boxes)
        case "html":
            return render.to_html(statement, dress, origins).encode()
        case "akn":
            return render.to_akn(provenance.plain(statement))
        case "md":
            return markup.write(provenance.plain(statement)).encode()
        case _:
            raise ValueError(f"{form!r} is none of {', '.join(FORMS)}")


def dress_of(workspace: Path | None) -> Dress:
    """Return the workspace's print design; what it lacks comes from the starter, all of it where there is none."""
    base = starter.folder() / "templates" / "print"
    own = workspace / "templates" / "print" if workspace else base

    def either(name: str) -> bytes:
        return files.read(own / name if (own / name).is_file() else base / name, f"templates/print/{name}")

    fonts = {
        path.name: files.read(path, f"templates/print/fonts/{path.name}")
        for place in (base, own)
        for path in sorted(place.glob("fonts/*"))
        if path.is_file()
    }
    styles = either("styles.docx")
    return Dress(
        styles=styles,
        paper=render.paper_of(styles),
        page=_text(either("page.html.j2"), "page.html.j2"),
        css=_text(either("page.css"), "page.css"),
        redline=_text(either("redline.html.j2"), "redline.html.j2"),
        fonts=tuple(sorted(fonts.items())),
    )


def _text(data: bytes, name: str) -> str:
    return files.decoded(data, f"templates/print/{name}")
