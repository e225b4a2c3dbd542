"""Invented statements for the tests of commitments: paragraphs in, statements and a ledger out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter import markup, mine
from drafter.model import Commitment, Ledger, Statement

HEAD = """\
---
id: {id}
kind: {kind}
meeting: {{body: Elbonia Forum, name: Meeting of the Elbonia Forum, city: Klow, start: "{day}", end: "{day}"}}
source: {{file: {id}.txt, lines: [1, 99], sha256: a}}
---

# STATEMENT

"""


def statement(id_: str, body: str, kind: str = "statement") -> Statement:
    """Return a statement of the Elbonia Forum from Markdown; its id begins with its day."""
    return markup.read(HEAD.format(id=id_, day=id_[:10], kind=kind) + body, id_)


def statements(said: Mapping[str, Sequence[str]]) -> tuple[Statement, ...]:
    """Return a statement for each id, with one numbered paragraph for each text."""
    return tuple(
        statement(id_, "".join(f"{nth}. {text}\n\n" for nth, text in enumerate(texts, 1)))
        for id_, texts in said.items()
    )


def ledger(said: Mapping[str, Sequence[str]], known: Ledger | None = None) -> Ledger:
    """Return the ledger of such statements."""
    return mine.ledger(statements(said), known or Ledger())


def only(said: Mapping[str, Sequence[str]]) -> Commitment:
    """Return the one commitment of such statements."""
    (row,) = ledger(said).commitments
    return row


def told(text: str) -> list[tuple[str, str, str]]:
    """Return who, action and due of each commitment in one paragraph of 3 May 2019."""
    return [(row.who, row.action, row.due) for row in ledger({"2019-05-03-forum-3": [text]}).commitments]
