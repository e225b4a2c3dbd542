"""The house's direction is held (layers.py), and what would break it is seen."""

from __future__ import annotations

import pytest
from layers import circle, faults, hidden, modules


@pytest.mark.parametrize("module", modules())
def test_a_module_imports_only_what_is_open_to_it(module):
    assert faults(module, modules()[module]) == []


def test_the_ground_floor_has_no_circle():
    assert circle(modules()) == []


@pytest.mark.parametrize(
    ("module", "source", "told"),
    [
        ("drafter.model", "from drafter import files", "model imports nothing"),
        ("drafter.model.problems", "import drafter.problems", "model imports nothing"),
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
        ("drafter.compose.meeting.facts", "import docx", "docx, which has its own room"),
        ("drafter.compose.meeting.facts", "import numpy", "numpy, which has its own room"),
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
        ("drafter.model.statements", "from drafter.model.sources import Source"),
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


def test_no_room_hides_a_module_behind_one_of_its_own():
    assert hidden(modules()) == []


def test_a_module_hidden_behind_one_of_the_room_is_caught():
    house = {
        "drafter.numbering": "",
        "drafter.render.word": "from drafter import numbering",
        "drafter.render.word.numbering": "",
    }

    assert hidden(house) == [
        "drafter.render.word imports drafter.numbering, and drafter.render.word.numbering would take its place"
    ]


def test_a_circle_on_the_ground_floor_is_caught():
    planted = {
        "drafter.dates": "from drafter.names import Table",
        "drafter.names": "from drafter import markup",
        "drafter.markup": "from drafter.markup.reading import read",
        "drafter.markup.reading": "import drafter.dates",
        "drafter.verbs": "from drafter.dates import Span",
    }

    assert set(circle(planted)) == {"dates", "names", "markup"}
