"""Where words stand in past statements, kept as a clause or not: what to answer when no clause has them."""

from __future__ import annotations

from pathlib import Path

from drafter import citing, library, shapes
from drafter.model import Statement
from drafter.workflow.archive.broken import opened


def standing(workspace: Path, words: str) -> tuple[str, ...]:
    """Return the paragraphs that have all the words, in any order and form: "ID, para. 4"; in order of id."""
    asked = set(library.stems(words))
    if not asked:
        return ()
    statements = opened(workspace, clauses_too=True).shelf.statements
    return tuple(place for statement in statements for place in _in(statement, asked))


def _in(statement: Statement, asked: set[str]) -> list[str]:
    cited = shapes.paragraphs(statement.blocks)
    found = [where for where, block in zip(cited, statement.blocks, strict=True)
             if asked <= set(library.stems(block.text))]  # fmt: skip
    return list(dict.fromkeys(statement.id + citing.after(where) for where in found))
