"""Some 1000 ways of saying who was there, read with no register of names, and with the whole one."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import markup
from drafter.model import Role
from drafter.names import Table
from drafter.parse import attendance

CHECKOUT = Path(__file__).parents[2]
GOLDEN = [CHECKOUT / "tests" / "golden" / "parse" / name for name in ("attendance.txt", "attendance_sentences.txt")]
BEGINS = {Role.PARTICIPANT: "", Role.OBSERVER: "observer: ", Role.ALSO_PRESENT: "also: "}


def cases() -> list[tuple[str, str]]:
    """Return each text of the golden files, and who was there."""
    texts = [text for path in GOLDEN for text in path.read_text(encoding="utf-8").split("\n====\n")[1:]]
    return [(text.strip(), who.strip()) for text, _, who in (case.rpartition("\n> ") for case in texts)]


def told(text: str, names: Table) -> str:
    parts: list[str] = []
    role = None
    for attendee in attendance.read(markup.read(text).blocks, names).attendees:
        name = attendee.printed or "-"
        if attendee.role is role:
            parts[-1] += f"; {name}"
        else:
            parts.append(BEGINS[attendee.role] + name)
        role = attendee.role
    return " / ".join(parts) or "nobody"


@pytest.mark.parametrize(("text", "who"), cases())
def test_a_text_says_who_was_there(text: str, who: str):
    assert told(text, Table(())) == who


@pytest.mark.parametrize(("text", "who"), cases())
def test_the_register_changes_nothing_in_what_grammar_tells(text: str, who: str, register: Table):
    assert told(text, register) == who
