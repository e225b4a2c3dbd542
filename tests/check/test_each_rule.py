"""Each rule is held to its manual page: what it says passes does, what it says fails does, with the message in full.

The texts are those of the docstrings; what is told of each stands in tests/golden/rules, one file a rule. Where an
example tells of a text rather than being one, the text stands below it there, in the statement's own Markdown. Before
the first example stands what all need: "%%%% head" is the front matter of the text, "%%%% precedents/..." a file of the
workspace that it is checked in. "Also" tells what else a rule says, beyond its page.
UPDATE_GOLDEN=1 writes what is told now; read the difference before you keep it.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from drafter import check, library, markup
from drafter.model import RulePage
from drafter.problems import as_text
from drafter.workflow.archive.said import Said

GOLDEN = Path(__file__).parents[1] / "golden" / "rules"
PAGES = check.manual()
_CASES = re.compile(r"^==== ", re.MULTILINE)
_NUMBERED = re.compile(r"\d+\. ")
_FILE = re.compile(r"^%%%% (.+)\n", re.MULTILINE)


class Case(NamedTuple):
    """One example of a manual page: its words, the text and the files given for it, and what is told of it."""

    title: str
    given: str
    told: str


def examples(page: RulePage) -> list[str]:
    """Return the titles that the cases of a rule have, in the order of its page."""
    return [*(f"Passes: {text}" for text in page.passes), *(f"Fails: {text}" for text in page.fails)]


def golden(rule: str) -> tuple[str, list[Case]]:
    """Return what all examples of a rule need, and the cases; nothing of a rule that has no file."""
    path = GOLDEN / f"{rule}.txt"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    needed, *cases = _CASES.split(text)
    return needed, [Case(*each) for each in map(_parted, cases)]


def _parted(case: str) -> tuple[str, str, str]:
    title, _, rest = case.partition("\n")
    given, _, said = f"\n{rest}".partition("\n>>>>\n")
    return title, given.removeprefix("\n"), said.strip("\n")


def told(rule: str, needed: str, case: Case, workspace: Path) -> str:
    """Return what one rule tells of a case, as it is printed, in a workspace of the files that are given."""
    given, *own = _FILE.split(case.given)
    files = {**_files(_FILE.split(needed)[1:]), **_files(own)}
    head = files.pop("head", "id: new\n")
    for name, content in files.items():
        (workspace / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace / name).write_text(content, encoding="utf-8")
    statement = markup.read(f"---\n{head}---\n{given.strip() or _text(case)}\n")
    held = library.load(workspace)
    others = tuple(each for each in held.statements if each.id != statement.id)
    shelf = replace(held, statements=(*others, statement))
    found = check.problems(statement, shelf, Said(shelf).before(statement))
    return "\n".join(as_text(each) for each in found if each.rule == rule).replace("\u00a0", " ")


def _files(parts: list[str]) -> dict[str, str]:
    return {name: content.strip("\n") + "\n" for name, content in zip(parts[::2], parts[1::2], strict=True)}


def _text(case: Case) -> str:
    """Return the example itself as a text: " ... " parts its paragraphs; those without a number are given one."""
    parts = case.title.partition(": ")[2].split(" ... ")
    return "\n\n".join(part if _NUMBERED.match(part) else f"1. {part}" for part in parts)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.rule)
def test_the_examples_of_a_rule_pass_and_fail_and_are_told_as_written(page: RulePage, tmp_path: Path) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        _update(page, tmp_path)
    needed, cases = golden(page.rule)

    titles = [case.title for case in cases if not case.title.startswith("Also: ")]
    assert titles == examples(page), f"write each example in tests/golden/rules/{page.rule}.txt"
    for at, case in enumerate(cases):
        said = told(page.rule, needed, case, tmp_path / str(at))
        assert said == case.told, case.title
        assert bool(said) != case.title.startswith("Passes"), case.title


def _update(page: RulePage, workspace: Path) -> None:
    needed, cases = golden(page.rule)
    held = {case.title: case.given for case in cases}
    written = []
    for at, title in enumerate((*examples(page), *(title for title in held if title.startswith("Also: ")))):
        case = Case(title, held.get(title, ""), "")
        said = told(page.rule, needed, case, workspace / f"anew-{at}")
        given = f"{case.given}\n" if case.given else ""
        written.append(f"==== {title}\n{given}>>>>\n{said}".rstrip("\n") + "\n")
    (GOLDEN / f"{page.rule}.txt").write_text(needed + "\n".join(written), encoding="utf-8")


def test_no_rule_is_without_its_texts_and_no_text_without_its_rule() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {page.rule for page in PAGES}
