"""Hostile and broken meeting files and templates, each with all that is said of it: tests/golden/compose/faults.txt.

UPDATE_GOLDEN=1 writes what is said now in place of what was expected; read the difference before you keep it.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from drafter import compose, files
from drafter.model import Shelf
from drafter.problems import DraftingError, as_text

GOLDEN = Path(__file__).parents[1] / "golden" / "compose" / "faults.txt"
_CASE = re.compile(r"^==== \[(?P<what>[a-z ]+)\] (?P<title>.+)\n(?P<given>(?:.*\n)*?)>>>>\n", re.MULTILINE)
_TIMES = re.compile(r"<<(.*?) \* (\d+)>>", re.DOTALL)
_OTHER = re.compile(r"^%%%% (\S+)\n", re.MULTILINE)
_PAGE = (
    "# {{ body.name }}\n\n1. {{ meeting.title }}\n\n{% for each in proceedings %}{{ paragraph(each) }}{% endfor %}\n"
)
_SECONDS = 10  # of this process; the slowest takes one


class Case(NamedTuple):
    """One faulty file: what it is, what stands in it, and what is said of it."""

    what: str
    title: str
    given: str
    told: str


def cases() -> Iterator[Case]:
    text = GOLDEN.read_text(encoding="utf-8")
    found = list(_CASE.finditer(text))
    for case, after in zip(found, [*[each.start() for each in found[1:]], len(text)], strict=True):
        yield Case(case["what"], case["title"], case["given"], text[case.end() : after].strip("\n"))


def told(case: Case, meeting: str, shelf: Shelf) -> str:
    """Return all that is said of a case, in the words that its writer reads."""
    given = _TIMES.sub(lambda found: found[1] * int(found[2]), case.given)
    forms = {"statement.md.j2": _PAGE}
    try:
        if case.what.startswith("template"):
            parts = _OTHER.split(given)
            forms = {"statement.md.j2": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}
        else:
            data = given.encode("latin-1", "replace").decode("unicode_escape").encode("latin-1") \
                if case.what == "bytes" else given.encode()  # fmt: skip
            meeting = files.decoded(data, "may.yaml")
        made = compose.statement(meeting, "may.yaml", forms, shelf)
    except DraftingError as fault:
        return "\n".join(as_text(problem) for problem in fault.problems)
    said = (*made.problems, *(made.unused if "unused" in case.what else ()))
    return "\n".join(as_text(problem) for problem in said) or "(nothing)"


def test_every_case_is_said_as_expected_and_in_time(meeting: str, shelf: Shelf) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        _update(meeting, shelf)
    wrong = []
    for case in cases():
        began = time.process_time()
        said = told(case, meeting, shelf).replace("\u00a0", " ")
        assert time.process_time() - began < _SECONDS, case.title
        if said != case.told:
            wrong.append(f"==== [{case.what}] {case.title}\nexpected:\n{case.told}\nsaid:\n{said}")

    assert not wrong, "\n".join(wrong)


def _update(meeting: str, shelf: Shelf) -> None:
    head = GOLDEN.read_text(encoding="utf-8").partition("==== [")[0]
    said = (f"==== [{case.what}] {case.title}\n{case.given}>>>>\n{told(case, meeting, shelf)}\n" for case in cases())
    GOLDEN.write_text(head + "\n".join(said).replace("\u00a0", " "), encoding="utf-8")


def test_there_are_forty_cases_and_more_each_of_its_own() -> None:
    found = list(cases())

    assert len(found) >= 40
    assert len({case.title for case in found}) == len(found)
    assert sum(case.what.startswith("template") for case in found) >= 20


@pytest.mark.parametrize("case", [*cases()], ids=lambda case: case.title)
def test_each_is_told_with_its_place_and_a_remedy_and_without_a_word_of_python(case: Case) -> None:
    if case.told == "(nothing)":
        return
    places = re.findall(
        r"^(?:may\.yaml|templates/\S+?)(?::\d+)?(?:, para\. \d+)?: (?:error|warning|note): ", case.told, re.M
    )

    assert places
    assert len(re.findall(r"^    mend: .", case.told, re.MULTILINE)) == len(places)
    assert not re.search(r"Traceback|Error\b|object at 0x|NoneType|jinja2|pydantic", case.told)
