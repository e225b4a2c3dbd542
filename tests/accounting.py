"""The account of a file's words: what came in stands in the statements, or in a repair, in order."""

from __future__ import annotations

import re

from drafter import ingest, parse
from drafter.model import Statement
from drafter.names import Table


def statements_of(text: str, names: Table | None = None) -> tuple[Statement, ...]:
    """Read a text as `drafter ingest` does."""
    return parse.statements(ingest.read(text.encode(), "a.txt"), names or Table(()))


def letters(text: str) -> str:
    """Return the letters and figures of a text, in order, without anything between them."""
    return "".join(character for character in text if character.isalnum())


def written(statement: Statement) -> str:
    """Return everything that a statement says, in reading order: title, labels, texts."""
    parts = [*statement.title]
    for block in statement.blocks:
        parts += [block.label, block.text]
    return " ".join(parts)


def kept(source: str, statements: tuple[Statement, ...]) -> str:
    """Return the letters of the source with what its repairs say was dropped or changed in each line."""
    lines = re.split(r"\r\n|\r|\n", source.removeprefix("\ufeff"))
    for statement in statements:
        for repair in statement.repairs:
            if letters(repair.before) != letters(repair.after):
                at = repair.lines[0] - 1
                before = letters(lines[at])
                assert letters(repair.before) in before, repair
                lines[at] = before.replace(letters(repair.before), letters(repair.after), 1)
    return letters(" ".join(lines))


def missing(source: str, statements: tuple[Statement, ...]) -> str:
    """Return where the account does not come out, in words for a person; "" where it does."""
    came_in = kept(source, statements)
    went_out = letters(" ".join(written(statement) for statement in statements))
    if came_in == went_out:
        return ""
    at = next(
        (i for i, (a, b) in enumerate(zip(came_in, went_out, strict=False)) if a != b), min(len(came_in), len(went_out))
    )
    return f"in: ...{came_in[max(0, at - 30) : at + 30]}...  out: ...{went_out[max(0, at - 30) : at + 30]}..."
