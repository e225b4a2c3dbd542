"""A Statement to files in outputs/: each written whole, none over what a person has changed.

What was written is remembered by its sha256 in outputs/.written.json. A file of the same name that
is not what was last written there has been edited, or came from elsewhere: the new one goes beside
it under another name, and that is told.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import files, markup, render, starter
from drafter.model import Place, Problem, Severity, Shelf, Statement
from drafter.problems import DraftingError
from drafter.render import Dress
from drafter.workflow import provenance
from drafter.workflow.workspace import Progress

FORMS = ("docx", "pdf", "html", "md", "akn")
_ENDINGS = {"akn": "akn.xml"}
_MEMORY = ".written.json"


@dataclass(frozen=True, slots=True)
class Published:
    """The files written, in the order of the forms asked for, and what kept others from it."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def publish(
    workspace: Path,
    statement: Statement,
    shelf: Shelf,
    forms: Sequence[str],
    out: Path | None,
    progress: Progress,
    ending: str = "",
    printed: Statement | None = None,
    archive: bool = False,
) -> Published:
    """Write the statement in each form to `out`, or outputs/, named by its id and `ending`.

    `printed` is what is shown to readers, where that is not all of it; Markdown holds all. With
    `archive` the PDF is one for an archive, which its name says. One form that fails stops no other.

    Raises DraftingError where the folder cannot be written to: then nothing has been.
    """
    dress = dress_of(workspace)
    shown, origins = provenance.told(printed or statement, shelf)
    problems: list[Problem] = []
    made: dict[str, bytes] = {}
    for form in dict.fromkeys(forms):
        progress(form)
        try:
            made[form] = _rendered(form, statement if form == "md" else shown, dress, origins, archive)
            problems += render.missing(statement) if form == "docx" else ()
        except DraftingError as fault:
            problems += fault.problems
    folder = out or workspace / "outputs"
    name = f"{statement.id or 'statement'}{ending}"
    names = {form: f"{name}-archive" if archive and form == "pdf" else name for form in made}
    results = [write(folder, names[form], {form: data}) for form, data in made.items()]
    problems += [problem for _, told in results for problem in told]
    return Published(tuple(path for written, _ in results for path in written), tuple(problems))


def _rendered(form: str, statement: Statement, dress: Dress, origins: Mapping[str, str], archive: bool) -> bytes:
    match form:
        case "docx":
            return render.to_docx(statement, dress, origins)
        case "pdf":
            return render.to_pdf(statement, dress, origins, archive)
        case "html":
            return render.to_html(statement, dress, origins).encode()
        case "akn":
            return render.to_akn(provenance.plain(statement))
        case "md":
            return markup.write(provenance.plain(statement)).encode()
        case _:
            raise ValueError(f"{form!r} is none of {', '.join(FORMS)}")


def write(folder: Path, name: str, made: Mapping[str, bytes]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write what was made of one thing, by its ending; return the files, and notes of those kept as a person's."""
    memory = _remembered(folder)
    written, problems = [], []
    for form, data in made.items():
        whole = f"{name}.{_ENDINGS.get(form, form)}"
        path = _free(folder, whole, data, memory)
        if path.name != whole:
            problems.append(_kept(folder / whole, path))
        files.write(path, data)
        memory[path.name] = hashlib.sha256(data).hexdigest()
        written.append(path)
    if made:
        files.write(folder / _MEMORY, (json.dumps(memory, indent=0, sort_keys=True) + "\n").encode())
    return tuple(written), tuple(problems)


def _remembered(folder: Path) -> dict[str, str]:
    """Return what was written to the folder, by file name; nothing where that is not known."""
    try:
        memory = json.loads((folder / _MEMORY).read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in memory.items()} if isinstance(memory, dict) else {}


def _free(folder: Path, name: str, data: bytes, memory: Mapping[str, str]) -> Path:
    """Return where to write: the file's own name unless something else of a person's stands there."""
    stem, _, ending = name.rpartition(".")
    for count in range(1, 10_000):
        path = folder / (name if count == 1 else f"{stem}-{count}.{ending}")
        if not path.is_file():
            return path
        held = path.read_bytes()
        if held == data or memory.get(path.name) == hashlib.sha256(held).hexdigest():
            return path
    raise ValueError(f"{folder} is full of files named {name}")


def _kept(edited: Path, path: Path) -> Problem:
    what = f"{edited.name} has been changed since it was written, and is kept; this draft is {path.name}"
    mend = f"compare the two, and keep what you need of {edited.name}"
    return Problem("output-edited", Severity.NOTE, what, Place(str(edited)), mend)


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
