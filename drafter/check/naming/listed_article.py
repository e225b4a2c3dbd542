"""In one list of delegations some bear the article that others lack: "the Philippines, Republic of Korea".

A list gives names without it (United Nations Editorial Manual, "Country names"); a sentence may give it, and then to
all that bear one. A capital on it within a sentence is wrong in either.

Passes: Elbonia, the Philippines and the United Kingdom attended.
Fails:  Elbonia, the Philippines, Republic of Korea and United Kingdom attended.
Fails:  Elbonia, The Philippines and Sylvania attended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.naming.listed import naming, runs
from drafter.check.places import Passage
from drafter.model import BlockKind, Correction, Problem, Severity, Shelf, Statement
from drafter.names import Found, is_described, table

ID = "listed-article"
_ARTICLE = re.compile(r"(?i:the)[ ]$")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each article of a list that has it before some names only."""
    for passage, found in naming(statement, table(shelf.names)):
        for run in runs(passage.text, found):
            yield from _in_run(passage, run)


def _in_run(passage: Passage, run: list[Found]) -> Iterator[Problem]:
    bearing = [each for each in run if _bears(each)]
    having = [each for each in bearing if _article(passage.text, each)]
    lacking = [each for each in bearing if each not in having]
    if having and all(is_described(each.text) for each in having):
        lacking = [each for each in lacking if is_described(each.text)]  # "Comoros" is as usual as "the Comoros"
    if lacking and having:
        for each in having:
            what = (
                f'"{_article(passage.text, each)} {each.text}" has an article, "{lacking[0].text}" beside it has none'
            )
            yield _problem(what, passage, each)
        return
    for each in having:
        if _article(passage.text, each) == "The" and _is_within(passage.text, each.at[0] - 4):
            what = f'"The {each.text}" has an article, with a capital, within a list'
            yield _problem(what, passage, each)


def _is_within(text: str, at: int) -> bool:
    """Return whether a place is within a sentence."""
    before = text[:at].rstrip(" ")
    return bool(before) and before[-1] not in ".!?:\n\t"


def _bears(found: Found) -> bool:
    """Return whether a name takes the article in a sentence."""
    if found.text.split()[-1].isupper():  # Lao PDR, Hong Kong SAR
        return False
    forms = (*found.row.aliases, *(form for _, form in found.row.forms))
    return is_described(found.text) or found.text.startswith("United ") or f"the {found.text}" in forms


def _article(text: str, found: Found) -> str:
    article = _ARTICLE.search(text[max(0, found.at[0] - 4) : found.at[0]])
    return article[0].strip() if article else ""


def _problem(what: str, passage: Passage, found: Found) -> Problem:
    at = (found.at[0] - 4, found.at[0])
    in_table = passage.block is not None and passage.block.kind is BlockKind.TABLE
    correction = Correction(passage.at, at, "") if in_table or _is_within(passage.text, at[0]) else None
    return Problem(ID, Severity.WARNING, what, passage.place, f'write "{found.text}"', correction=correction)
