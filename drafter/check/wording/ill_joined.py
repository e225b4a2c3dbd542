"""A stop stands twice, an article before an article, a mark where nothing is: words were joined badly.

A draft puts facts into sentences; this is what is left where one of them did not fit, or where a sentence was edited in
haste. A comma without a name is told by lost-name, a word that stands twice by doubled-word.

Passes: The Meeting noted that the next meeting would be held in Zenda on 5 March 2032.
Fails:  The Meeting noted that the next the meeting would be held in in Zenda, with: ; the report..
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.places import around, passages
from drafter.model import BlockKind, Problem, Severity, Shelf, Statement

ID = "ill-joined"
_KINDS = (
    ("a word stands twice", re.compile(r"\bnext the next\b", re.IGNORECASE)),
    (
        "an article stands before another",
        re.compile(r"\b(?:[Tt]he|an?) (?:(?:next|last) )?(?:[Tt]he|an?)\b(?![-’'.)])"),
    ),
    (
        "two prepositions stand before a time",
        re.compile(r"\b(?:in|on|at) (?:in|on|at(?! (?:least|most)\b)|during|early in|late in)\b"),
    ),
    ("a stop stands twice", re.compile(r"(?<![.…])\.\.(?![./])|[;:]\s?[;,](?!\w)|[;:]\s?\.(?![.\w])|\.;(?=\s|$)")),
    ("there is nothing between two marks", re.compile(r"\(\s*\)|[“]\s*[”]|\w ;(?=\s|$)|\b(?:and|or) [.;]")),
)
_SHORTENED = re.compile(r"(?:\b\w|\b(?:etc|Inc|Ltd|Co|Corp|al))\.;")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such place."""
    if statement.language != "en":
        return
    for passage in passages(statement):
        if passage.block and passage.block.kind is BlockKind.TABLE:
            continue
        for what, form in _KINDS:
            for found in form.finditer(passage.text.replace("\u00a0", " ")):
                shown = around(passage.text, found.span(), 2).replace("\n", " ")
                if not _SHORTENED.search(shown):
                    mend = (
                        "correct the sentence"
                        if statement.source
                        else "correct the fact in the meeting file, or the sentence"
                    )
                    yield Problem(ID, Severity.WARNING, f'{what}: "... {shown} ..."', passage.place, mend)
