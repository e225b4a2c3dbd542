"""Each script of tests/bench runs, on the smallest text that it takes. What it measures is judged by who reads it."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
BENCH = Path(__file__).parent / "bench"
NOT_RUN = {"perturbed", "watched"}  # what others of them are made from

SMALL: dict[str, tuple[dict[str, object], tuple[str, ...], str]] = {
    "backtest": ({"MEASURED": ("2014-08-06-ahg-som-8",)}, (), "three other bodies"),
    "checking": ({"ROUNDS": 2}, ("4",), "a statement of 4 takes"),
    "commitments": ({}, (), "a plain list of verbs: precision"),
    "drafting": (
        {"COLD": 1, "QUICK": 1, "WARM": 1, "FORMS": (("docx",),)},
        ("1",),
        "1 meeting files to DOCX; processors' time",
    ),
    "families": ({}, (), "like, narrow marks: mean reciprocal rank"),
    "faults": ({}, (), "errors and warnings"),
    "lookup": ({"QUERIES": 5, "SHELF": 5}, ("50",), "A shelf of 5 precedents"),
    "mining": ({}, ("50",), "MinHash LSH on one"),
    "page": (
        {"PEOPLE": 2, "FACTS": 1, "TIMES": 2, "SIZES": (2,), "SHELF": 30},
        (),
        "2 facts written, 0 lost or refused",
    ),
    "pages": ({}, ("precedents/statements/2014-08-06-ahg-som-8.md",), "2014-08-06-ahg-som-8 (draft)"),
    "planted": ({}, (), "1 of 1 clean statements are silent"),
    "reading": ({"STATEMENTS": 2, "SHORT": 3, "LONG": 6, "ROUNDS": 1}, (), "a paragraph of 6 takes"),
    "redline": ({"TIMES": (1, 1), "LONG": 20}, (), "20 paragraphs, all different"),
    "startup": ({"ROUNDS": 1}, (), "import click"),
    "wraps": ({"WIDTHS": (66,)}, (), "copies, 0 differ untold"),
}
"""Of each script: its sizes, its arguments, and what it prints last, or what all that it does is told by."""
NEEDS = {"drafting": "docxtpl", "mining": "datasketch"}
"""What drafter is measured beside; `make drafting` and `make mining` set it up, `make test` does not."""


def test_no_script_is_left_out():
    assert set(SMALL) == {file.stem for file in BENCH.glob("*.py")} - NOT_RUN


@pytest.mark.parametrize("name", SMALL)
def test_a_script_runs_to_its_end(name, monkeypatch, capsys):
    pytest.importorskip(NEEDS.get(name, "sys"))
    if name == "pages" and not shutil.which("soffice"):
        pytest.fail("this test needs LibreOffice: apt-get install libreoffice-writer-nogui (make test does it)")
    sizes, arguments, told = SMALL[name]
    script = _script(name, monkeypatch)
    for size, value in sizes.items():
        monkeypatch.setattr(script, size, value)
    monkeypatch.setattr(sys, "argv", [name, *arguments])
    monkeypatch.setitem(sys.modules, "python_redlines", None)  # its engine takes seconds to begin
    monkeypatch.chdir(ROOT)

    _run(name, script)

    assert told in capsys.readouterr().out


def _script(name: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(ROOT)
    monkeypatch.syspath_prepend(BENCH)
    spec = importlib.util.spec_from_file_location(f"bench_{name}", BENCH / f"{name}.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, script)
    spec.loader.exec_module(script)
    return script


def _run(name: str, script: Any) -> None:
    """Run it as its own last lines do."""
    match name:
        case "planted":
            script.main(1)
        case "faults":
            script.main(verbose=False)
        case _:
            script.main()
