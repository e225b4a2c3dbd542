"""The house's one direction: who may import whom, read from the imports themselves.

STYLE: faces import workflow; workflow imports rooms; a room imports the ground floor and itself;
the ground floor imports the ground floor, and model nothing but itself. Foreign libraries keep to their rooms.
No import hides in a function, but for those named in LAZY.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

HOUSE = Path(__file__).parent.parent / "drafter"

GROUND = {
    "acronyms",
    "brackets",
    "cardinals",
    "changed",
    "citing",
    "dates",
    "files",
    "front_matter",
    "history",
    "language",
    "letters",
    "locks",
    "marked_yaml",
    "markup",
    "misspelt",
    "model",
    "name_words",
    "names",
    "numbering",
    "ordinals",
    "patterns",
    "placeholders",
    "postings",
    "problems",
    "proper",
    "received",
    "same",
    "sentences",
    "shapes",
    "site",
    "spelling",
    "starter",
    "tracing",
    "uncollected",
    "untouched",
    "verbs",
}
ROOMS = {"ingest", "parse", "mine", "library", "compose", "check", "redline", "returned", "render"}
FACES = {"cli", "web", "__main__"}
FACES_SPEAK = {
    "changed",
    "citing",
    "dates",
    "history",
    "language",
    "model",
    "problems",
    "shapes",
}  # what a face may say without asking workflow

FOREIGN = {
    "click": ("drafter.cli", "drafter.cli.*"),
    "docx": ("drafter.ingest.word", "drafter.render.word*"),
    "jinja2": ("drafter.compose", "drafter.compose.*", "drafter.render.html*", "drafter.web.pages"),
    "lxml": ("drafter.ingest.*", "drafter.render.*"),
    "markdown_it": ("drafter.markup.reading", "drafter.markup.refusing", "drafter.markup.typed"),
    "markupsafe": ("drafter.compose", "drafter.compose.*", "drafter.render.html*"),
    "mdit_py_plugins": ("drafter.markup.reading",),
    "numpy": ("drafter.postings", "drafter.library.*", "drafter.mine.*"),
    "pikepdf": ("drafter.ingest.*", "drafter.render.pdf"),
    "pypdfium2": ("drafter.ingest.pdf*", "drafter.render.pictures.bitmap"),
    "pydantic": ("drafter.compose", "drafter.compose.*", "drafter.library", "drafter.library.*"),
    "pydantic_core": ("drafter.compose", "drafter.compose.*", "drafter.library", "drafter.library.*"),
    "rich": ("drafter.cli", "drafter.cli.*"),
    "selectolax": ("drafter.ingest.html*",),
    "starlette": ("drafter.web.app", "drafter.web.guard"),
    "uvicorn": ("drafter.web.serving",),
    "weasyprint": ("drafter.render.pdf*",),
    "yaml": ("drafter.marked_yaml", "drafter.marked_yaml.*"),
}

LAZY = {
    # Ctrl-C while the command line is loaded must not be told as a fault of the program
    ("drafter.__main__", "drafter.cli.main"),
    # a text is written down without what is kept beside texts
    ("drafter.model", "drafter.model.*"),
    # WeasyPrint takes more than a second, and fails where Pango is missing: Word must do without it
    ("drafter.render.pdf*", "weasyprint*"),
    # a Word file without a picture does without what the PDF is made with
    ("drafter.render.word.pictures", "drafter.render.pictures.bitmap"),
    # nor does one without a table of contents, whose page numbers are those of the PDF
    ("drafter.render.word", "drafter.render.pdf"),
    # nor does any form without a picture draw one
    ("drafter.render.pictures", "drafter.render.*"),
    ("drafter.render.html", "drafter.render.pictures.drawing"),
    # nor without the library of YAML where its facts are written plainly
    ("drafter.marked_yaml.loading", "drafter.marked_yaml.past_faults"),
    # a head without a fault needs nobody who tells how to mend it
    ("drafter.marked_yaml.past_faults", "drafter.marked_yaml.mending*"),
    ("drafter.front_matter.faults", "drafter.*"),
    ("drafter.front_matter.faults", "difflib.*"),
    # nor does a text that nobody edits in its place need what compares it
    ("drafter.markup", "drafter.markup.editing"),
    # few texts hold a bracket where words are missing, and each Word file asks for what is missing
    ("drafter.placeholders", "drafter.brackets.marks*"),
    # the facts of a statement are written down without reading who acts in its text
    ("drafter.shapes", "drafter.verbs"),
    # what is worked out ahead loads what the first page does without
    ("drafter.web.serving", "drafter.workflow.page.ahead*"),
    # numpy takes a tenth of a second, and only what weighs words needs it
    ("drafter.postings", "numpy"),
    ("drafter.library.search", "numpy"),
    # each form loads only its own libraries
    ("drafter.render", "drafter.render.*"),
    ("drafter.ingest", "drafter.ingest.*"),
    # each command loads only the rooms that it walks through
    ("drafter.workflow*", "drafter.*"),
    # the page is there before all of its screens are
    ("drafter.web.screens", "drafter.web.screens.*"),
    # `drafter --help` loads nothing but click, and rich only where something is shown with it
    ("drafter.cli*", "drafter.*"),
    ("drafter.cli*", "rich*"),
}
ONLY_LAZY = {"weasyprint"}


class Import(NamedTuple):
    """One import: the whole name of what is imported, where, and whether inside a function."""

    name: str
    line: int
    inside: bool


def imports(source: str) -> Iterator[Import]:
    """Yield every import in reading order; a relative one begins with a dot, one by name is "?"."""
    yield from _imports(ast.parse(source), inside=False)


def _imports(node: ast.AST, inside: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Import(names=names):
                yield from (Import(alias.name, child.lineno, inside) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                start = "." * level + (module or "")
                dot = "." if module else ""
                yield from (Import(f"{start}{dot}{alias.name}", child.lineno, inside) for alias in names)
            case ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"):
                yield Import("?", child.lineno, inside)
        yield from _imports(child, inside or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda))


def faults(module: str, source: str) -> list[str]:
    """Return what the module imports against the house's direction, one sentence each."""
    place = _place(module)
    if place and place not in GROUND | ROOMS | FACES | {"workflow"}:
        return [f"{module} has no place in the house: give it one in tests/layers.py"]
    return [f"{module}:{found.line} {fault}" for found in imports(source) if (fault := _fault(module, place, found))]


def _fault(module: str, place: str, found: Import) -> str:
    if found.name == "?":
        return "imports by name, which no reader and no test sees"
    if found.name.startswith("."):
        return f"imports {found.name}: write the whole name"
    root = found.name.split(".")[0]
    if found.inside and not _lazily(module, found.name):
        return f"hides the import of {found.name} in a function"
    if root in ONLY_LAZY and not found.inside:
        return f"imports {root} at the top: it must be inside the function that needs it"
    if root == "drafter":
        return _wrong_floor(place, found.name)
    if root not in sys.stdlib_module_names and not any(fnmatchcase(module, room) for room in FOREIGN.get(root, ())):
        return f"imports {root}, which has its own room elsewhere"
    return ""


def _lazily(module: str, name: str) -> bool:
    return any(fnmatchcase(module, where) and fnmatchcase(name, what) for where, what in LAZY)


def _wrong_floor(place: str, name: str) -> str:
    wanted = _place(name)
    if wanted not in GROUND | ROOMS | FACES | {"workflow"}:
        wanted = ""  # the package itself, or a constant of it
    if place == "model" and wanted != "model":
        return f"imports {name}: model imports nothing of the house but itself"
    return "" if wanted in _open_to(place) | {"", place} else f"imports {name}: not open to it"


def _open_to(place: str) -> set[str]:
    if place == "":
        return set()
    if place in FACES:
        return FACES_SPEAK | {"workflow"} | {"__main__": {"cli"}, "cli": {"web"}}.get(place, set())
    return GROUND | ROOMS if place == "workflow" else GROUND


def circle(modules: dict[str, str]) -> list[str]:
    """Return the names of ground-floor modules that import each other in a circle; [] if none do."""
    graph: dict[str, set[str]] = {place: set() for place in GROUND}
    for module, source in modules.items():
        place = _place(module)
        if place in GROUND:
            graph[place] |= {_place(found.name) for found in imports(source)} & GROUND - {place}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as fault:
        return list(fault.args[1])
    return []


def hidden(known: dict[str, str]) -> list[str]:
    """Return the modules that a room's own text takes in under a name that a module of the room bears, too.

    Whoever imports that module later puts it in the other's place, without a word.
    """
    rooms = {name.rpartition(".")[0] for name in known} & set(known)
    return [
        f"{room} imports {found.name}, and {room}.{found.name.rpartition('.')[2]} would take its place"
        for room in sorted(rooms)
        for found in imports(known[room])
        if not found.inside and found.name in known and found.name != f"{room}.{found.name.rpartition('.')[2]}"
        if f"{room}.{found.name.rpartition('.')[2]}" in known
    ]


def _place(name: str) -> str:
    """Return the room or ground-floor module that a whole name lies in; "" for the package and what is foreign."""
    root, _, rest = name.partition(".")
    return rest.split(".")[0] if root == "drafter" else ""


@cache
def modules() -> dict[str, str]:
    """Return the source of every module of the house by its whole name."""
    found = {}
    for file in sorted(HOUSE.rglob("*.py")):
        parts = file.relative_to(HOUSE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file.read_text(encoding="utf-8")
    return found
