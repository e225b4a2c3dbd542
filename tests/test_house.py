"""The house itself: what it loads, what is locked, what its wheel carries, how long its modules are."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from fnmatch import fnmatchcase
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from layers import imports, modules
from packaging.requirements import Requirement

from drafter import starter

CHECKOUT = Path(__file__).parent.parent
LONGEST = 300
WIDEST = 120

COMES_WITH = {"pydantic_core"}  # pydantic's own, of the one version that each pydantic names

LOADED = "import json, sys; before = set(sys.modules); import {}; print(json.dumps(sorted(set(sys.modules) - before)))"
HEAVY = {"docx", "jinja2", "lxml", "markdown_it", "pikepdf", "pydantic", "rich", "weasyprint", "yaml"}

LOCK_LINE = re.compile(
    r"""
    ( [a-z0-9.-]+ == [A-Za-z0-9.+!]+          # name==version
      ( [ ] ; [ ] [a-zA-Z0-9_.'=!<> ]+ )?     # ; where it is needed
    | [ ]{4} --hash=sha256:[0-9a-f]{64}       # one of its files
    ) ( [ ] \\ )?                             # goes on
    """,
    re.VERBOSE,
)


def run(*words: str, cwd: Path = CHECKOUT, **more: str) -> str:
    return subprocess.run(
        [sys.executable, *words], cwd=cwd, env={**os.environ, **more}, check=True, capture_output=True, text=True
    ).stdout


def roots_loaded_by(module: str) -> set[str]:
    return {name.split(".")[0] for name in json.loads(run("-c", LOADED.format(module)))}


def pins(lock: str) -> dict[str, str]:
    text = (CHECKOUT / "requirements" / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==([^ ;\\]+)", text, flags=re.MULTILINE))


def asked_for() -> tuple[list[Requirement], list[Requirement]]:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    run_time = [*project["project"]["dependencies"], *groups["build"]]
    return [Requirement(line) for line in run_time], [Requirement(line) for line in groups["test"]]


def test_import_drafter_loads_nothing_foreign():
    assert roots_loaded_by("drafter") - set(sys.stdlib_module_names) == {"drafter"}


def test_the_command_line_loads_no_heavy_library_before_it_is_needed():
    loaded = roots_loaded_by("drafter.cli")

    assert loaded & HEAVY == set()
    assert "click" in loaded


def test_a_draft_is_read_and_made_a_word_file_without_the_library_of_yaml_and_what_makes_pages():
    made = """
import sys
from drafter import markup, render
text = '---\\nid: x\\ndraft: {as_at: 1 May 2031, revision: Rev.1, marking: ""}\\n---\\n# Lakes\\n\\n1. We met.\\n'
styles = open("templates/print/styles.docx", "rb").read()
assert render.to_docx(markup.read(text), render.Dress(styles, "", ""))
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""

    assert HEAVY & set(run("-c", made).split()) == {"lxml", "markdown_it"}


def test_a_draft_is_not_gone_through_for_garbage_again_and_again(tmp_path):
    meeting = "templates/meetings/senior-officials-meeting.yaml"
    drafting = f"""
import gc, sys
from drafter.cli import main
sys.argv = ["drafter", "draft", "{meeting}", "--to", "md", "--out", {str(tmp_path)!r}]
try:
    main()
finally:
    print(sum(generation["collections"] for generation in gc.get_stats()), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", drafting], cwd=CHECKOUT, capture_output=True, text=True, check=False)

    assert int(done.stderr.splitlines()[-1]) < 100


@pytest.mark.parametrize("lock", ["run.txt", "test.txt"])
def test_a_lock_holds_names_versions_and_hashes_and_no_address(lock):
    lines = (CHECKOUT / "requirements" / lock).read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not LOCK_LINE.fullmatch(line)] == []


@pytest.mark.parametrize(
    "line", ["--index-url https://mirror.elbonia.example/simple", "a @ file:///home/a", "# via x.org"]
)
def test_an_address_in_a_lock_would_be_seen(line):
    assert not LOCK_LINE.fullmatch(line)


def test_what_pyproject_asks_for_is_locked():
    run_time, tests = asked_for()
    missing = [
        f"{wanted} in {lock}"
        for lock, requirements in (("run.txt", run_time), ("test.txt", run_time + tests))
        for wanted in requirements
        if not wanted.specifier.contains(pins(lock).get(wanted.name.lower(), "0"))
    ]

    assert missing == []


def test_what_is_imported_is_asked_for_and_what_is_asked_for_is_imported():
    roots = {found.name.split(".")[0] for source in modules().values() for found in imports(source)}
    foreign = roots - set(sys.stdlib_module_names) - {"drafter", *COMES_WITH}
    imported = {name.lower() for root in foreign for name in packages_distributions().get(root, [f"no {root}"])}
    imported |= {"python-multipart"}  # starlette reads forms with it, where it is there
    backend = {"hatchling", "editables"}

    assert imported == {wanted.name.lower() for wanted in asked_for()[0]} - backend


def test_the_tests_run_with_the_versions_that_drafter_runs_with():
    assert pins("run.txt").items() <= pins("test.txt").items()


def test_every_make_command_that_the_pages_name_exists():
    targets = set(re.findall(r"^([a-z]+):", (CHECKOUT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    pages = [CHECKOUT / "README.md", CHECKOUT / "CONTRIBUTING.md", *(CHECKOUT / "docs").glob("**/*.md")]
    named = {word for page in pages for word in re.findall(r"^\s*make ([a-z]+)|`make ([a-z]+)", page.read_text(), re.M)}

    assert {"draft", "test"} <= {word for pair in named for word in pair if word} <= targets


def test_ci_runs_the_test_command():
    assert (CHECKOUT / ".ci" / "run").read_text().splitlines()[-1] == "exec make test"


def test_no_module_is_too_long_to_read():
    long = {
        f"{file.relative_to(CHECKOUT).as_posix()}: {lines} lines"
        for file in (CHECKOUT / "drafter").rglob("*.py")
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST
    }

    assert long == set()


def test_no_line_is_too_wide_to_read_not_even_a_pattern_in_one_word():
    wide = {
        f"{file.relative_to(CHECKOUT).as_posix()}, line {number}: {len(line)} columns"
        for folder in ("drafter", "tests", "tools")
        for file in (CHECKOUT / folder).rglob("*.py")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > WIDEST
    }

    assert wide == set()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    """The wheel, built from the checkout by the locked build backend, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    (built,) = folder.glob("drafter-*-py3-none-any.whl")
    with zipfile.ZipFile(built) as opened:
        yield opened


def test_the_wheel_carries_the_starter_workspace(wheel):
    start = "drafter/starter_workspace/"
    carried = {name.removeprefix(start): wheel.read(name) for name in wheel.namelist() if name.startswith(start)}

    assert carried == dict(starter.files())


def test_the_starter_has_templates_fonts_examples_and_the_archive():
    paths = [path for path, _ in starter.files()]
    kinds = ("templates/*.j2", "templates/print/*.ttf", "templates/print/*OFL*", "templates/meetings/*.yaml",
             "precedents/sources/*", "precedents/statements/*.md", "precedents/clauses/*.yaml",
             "precedents/names.yaml", "outputs/README.md")  # fmt: skip

    assert paths == sorted(paths)
    assert [kind for kind in kinds if not any(fnmatchcase(path, kind) for path in paths)] == []


def test_an_installed_drafter_lays_out_the_starter_that_it_carries(wheel, tmp_path):
    wheel.extractall(tmp_path / "site")
    run("-m", "drafter", "init", "desk", cwd=tmp_path, PYTHONPATH=str(tmp_path / "site"))
    laid_out = {
        file.relative_to(tmp_path / "desk").as_posix(): file.read_bytes()
        for file in (tmp_path / "desk").rglob("*")
        if file.is_file()
    }

    assert dict(starter.files()).items() <= laid_out.items()


def test_the_wheel_names_its_command_and_its_licence(wheel):
    (entry_points,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]

    assert "drafter = drafter.__main__:main" in wheel.read(entry_points).decode()
    assert any(name.endswith("licenses/LICENSE") for name in wheel.namelist())
