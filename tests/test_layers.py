"""The house's one direction, held: who may import whom, read from the imports themselves.

STYLE: faces import workflow; workflow imports rooms; a room imports the ground floor and itself;
the ground floor imports the ground floor, and model nothing. Foreign libraries keep to their rooms.
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

import pytest

HOUSE = Path(__file__).parent.parent / "drafter"

GROUND = {
    "dates",
    "files",
    "front_matter",
    "marked_yaml",
    "markup",
    "model",
    "names",
    "numbering",
    "ordinals",
    "problems",
    "shapes",
    "starter",
    "verbs",
}
ROOMS = {"ingest", "parse", "mine", "library", "compose", "check", "redline", "render"}
FACES = {"cli", "web", "__main__"}
FACES_SPEAK = {"model", "problems", "shapes"}  # what a face may say without asking workflow

FOREIGN = {
    "click": ("drafter.cli", "drafter.cli.*"),
    "docx": ("drafter.ingest.word", "drafter.render.word*"),
    "jinja2": ("drafter.compose", "drafter.compose.*", "drafter.render.html"),
    "lxml": ("drafter.ingest.*", "drafter.render.*"),
    "markdown_it": ("drafter.markup",),
    "markupsafe": ("drafter.compose", "drafter.compose.*", "drafter.render.html"),
    "mdit_py_plugins": ("drafter.markup",),
    "pikepdf": ("drafter.ingest.*", "drafter.render.pdf"),
    "pydantic": ("drafter.compose", "drafter.compose.*", "drafter.library", "drafter.library.*"),
    "pydantic_core": ("drafter.compose", "drafter.compose.*", "drafter.library", "drafter.library.*"),
    "rich": ("drafter.cli", "drafter.cli.*"),
    "weasyprint": ("drafter.render.pdf",),
    "yaml": ("drafter.marked_yaml",),
}

LAZY = {
    # WeasyPrint takes more than a second, and fails where Pango is missing: Word must do without it
    ("drafter.render.pdf", "weasyprint*"),
    # each form loads only its own libraries
    ("drafter.render", "drafter.render.*"),
    # each command loads only the rooms that it walks through
    ("drafter.workflow*", "drafter.*"),
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
    place = module.split(".")[1] if "." in module else ""
    if place and place not in GROUND | ROOMS | FACES | {"workflow"}:
        return [f"{module} has no place in the house: give it one in tests/test_layers.py"]
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
    wanted = name.split(".")[1] if "." in name else ""
    if wanted not in GROUND | ROOMS | FACES | {"workflow"}:
        wanted = ""  # the package itself, or a constant of it
    if place == "model":
        return f"imports {name}: model imports nothing of the house"
    return "" if wanted in _open_to(place) | {"", place} else f"imports {name}: not open to it"


def _open_to(place: str) -> set[str]:
    if place == "":
        return set()
    if place in FACES:
        return FACES_SPEAK | {"workflow"} | ({"cli"} if place == "__main__" else set())
    return GROUND | ROOMS if place == "workflow" else GROUND


def circle(modules: dict[str, str]) -> list[str]:
    """Return the names of ground-floor modules that import each other in a circle; [] if none do."""
    graph = {
        name: {found.name.split(".")[1] for found in imports(source) if found.name.startswith("drafter.")} & GROUND
        for name, source in modules.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as fault:
        return list(fault.args[1])
    return []


@cache
def modules() -> dict[str, str]:
    """Return the source of every module of the house by its whole name."""
    found = {}
    for file in sorted(HOUSE.rglob("*.py")):
        parts = file.relative_to(HOUSE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file.read_text(encoding="utf-8")
    return found


@pytest.mark.parametrize("module", modules())
def test_a_module_imports_only_what_is_open_to_it(module):
    assert faults(module, modules()[module]) == []


def test_the_ground_floor_has_no_circle():
    ground = {name.removeprefix("drafter."): source for name, source in modules().items()}

    assert circle({name: source for name, source in ground.items() if name in GROUND}) == []


@pytest.mark.parametrize(
    ("module", "source", "told"),
    [
        ("drafter.model", "from drafter import files", "model imports nothing"),
        ("drafter.model", "import drafter.problems", "model imports nothing"),
        ("drafter.dates", "from drafter.parse import sections", "drafter.parse.sections: not open"),
        ("drafter.dates", "import drafter.workflow", "drafter.workflow: not open"),
        ("drafter.mine.slots", "from drafter import parse", "drafter.parse: not open"),
        ("drafter.mine.slots", "from drafter.library.shelf import load", "drafter.library.shelf.load: not open"),
        ("drafter.render.word", "from drafter.workflow import draft", "not open"),
        ("drafter.check", "import drafter.cli", "drafter.cli: not open"),
        ("drafter.workflow", "from drafter import cli", "drafter.cli: not open"),
        ("drafter.workflow", "import drafter.web.app", "drafter.web.app: not open"),
        ("drafter.cli", "from drafter import compose", "drafter.compose: not open"),
        ("drafter.cli.words", "from drafter import markup", "drafter.markup: not open"),
        ("drafter.web.pages", "from drafter.cli import main", "not open"),
        ("drafter", "from drafter import model", "drafter.model: not open"),
        ("drafter", "import click", "click, which has its own room"),
        ("drafter.markup", "import yaml", "yaml, which has its own room"),
        ("drafter.workflow", "import pydantic", "pydantic, which has its own room"),
        ("drafter.compose.facts", "import docx", "docx, which has its own room"),
        ("drafter.mine.align", "import numpy", "numpy, which has its own room"),
        ("drafter.render.pdf", "import weasyprint", "at the top"),
        ("drafter.render.html", "def f():\n    from weasyprint import HTML", "hides the import"),
        ("drafter.render.pdf", "def f():\n    import json", "pdf:2 hides the import of json"),
        ("drafter.mine.align", "def f():\n    if 1:\n        from drafter import dates", "hides the import"),
        ("drafter.mine.align", "class A:\n    async def f(self):\n        import re", "hides the import"),
        ("drafter.cli", "def f():\n    from drafter import render", "drafter.render: not open"),
        ("drafter.workflow", "def f():\n    from drafter import cli", "drafter.cli: not open"),
        ("drafter.mine.align", "if True:\n    from drafter import parse", "drafter.parse: not open"),
        (
            "drafter.mine.align",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import drafter.parse",
            "not open",
        ),
        ("drafter.mine.align", "from ..parse import sections", "write the whole name"),
        ("drafter.mine.align", "from . import slots", "write the whole name"),
        ("drafter.mine.align", "import importlib\nimportlib.import_module('drafter.parse')", "by name"),
        ("drafter.mine.align", "__import__('drafter.parse')", "by name"),
        ("drafter.helpers", "", "no place in the house"),
    ],
)
def test_a_forbidden_import_is_caught(module, source, told):
    assert [told in fault for fault in faults(module, source)] == [True]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("drafter.problems", "from drafter.model import Place"),
        ("drafter.mine.slots", "from drafter import dates, markup\nfrom drafter.mine.align import pairs\nimport re"),
        ("drafter.library", "from drafter.library import shelf"),
        ("drafter.workflow", "from drafter import files\ndef f():\n    from drafter import mine, render"),
        (
            "drafter.cli",
            "import click\nfrom drafter import __version__, problems\ndef f():\n    from drafter import workflow",
        ),
        ("drafter.__main__", "from drafter.cli import main"),
        ("drafter.render.pdf", "import pikepdf\ndef f():\n    from weasyprint import HTML"),
        ("drafter.render.word_styles", "from docx import Document\nfrom lxml import etree"),
    ],
)
def test_an_allowed_import_is_let_pass(module, source):
    assert faults(module, source) == []


def test_a_circle_on_the_ground_floor_is_caught():
    planted = {
        "dates": "from drafter.names import Table",
        "names": "from drafter import markup",
        "markup": "import drafter.dates",
        "verbs": "from drafter.dates import Span",
    }

    assert set(circle(planted)) == {"dates", "names", "markup"}
