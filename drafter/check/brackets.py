"""Square brackets are left: the text in them is not agreed, or one of a pair is missing.

Brackets mark what delegations have not agreed. They go when it is agreed, so a final text has none.
A bracket without its partner leaves open what is agreed and what is not. "[sic]" and the numbers of
notes, [1], are let pass.

Passes: The Meeting welcomed the report.
Fails:  The Meeting [noted / welcomed] the report.
Fails:  The Meeting [welcomed the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.places import Passage, around, passages
from drafter.model import GAP, Problem, Shelf, Statement
from drafter.problems import error

ID = "brackets"
_HARMLESS = re.compile(r"\[(?:sic|[ivx]{1,5}|[0-9]{1,3}|\.\.\.|…)\]", re.IGNORECASE)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each outermost pair that is left, and for each bracket without its partner."""
    for passage in passages(statement):
        yield from _in(passage)


def _in(passage: Passage) -> Iterator[Problem]:
    text = _HARMLESS.sub(_blank, GAP.sub(_blank, passage.text))
    opened: list[int] = []
    for at, mark in enumerate(text):
        if mark == "[":
            opened.append(at)
        elif mark == "]" and not opened:
            what = f'a bracket is closed that none opened: "{around(passage.text, (at, at + 1))}"'
            yield error(ID, what, passage.place, 'add "[" where the text begins that is not agreed, or remove "]"')
        elif mark == "]":
            start = opened.pop()
            if not opened:
                what = f'"{_short(passage.text[start : at + 1])}" is not agreed'
                yield error(ID, what, passage.place, "settle the words and remove the brackets")
    for start in opened[:1]:
        what = f'a bracket is never closed: "{around(passage.text, (start, start + 1))}"'
        yield error(ID, what, passage.place, 'add "]" where the text ends that is not agreed, or remove "["')


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:60]} ... {text[-15:]}"
