"""Some 270 openings and title blocks of invented bodies, each with what is read of its meeting."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from accounting import missing, statements_of

from drafter.model import Name, NameKind, Statement
from drafter.names import Table

GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "parse").glob("facts*.txt"))
STATES = ("Ruritania", "Elbonia", "Lancre", "Borogravia", "Graustark", "Trinia and Tobia")
NAMES = Table(tuple(Name(name.lower().replace(" ", "-"), name, NameKind.STATE) for name in STATES))
ABOUT_FACTS = (
    "date disagrees", "place disagrees", "ordinal disagrees", "body disagrees", "impossible date", "body unread",
)  # fmt: skip


def cases() -> list[tuple[str, str]]:
    """Return each text of the golden files, and the facts below it."""
    texts = [text for file in GOLDEN for text in file.read_text(encoding="utf-8").split("\n====")[1:]]
    return [(text.strip(), facts) for text, _, facts in (case.partition("\n")[2].partition("\n> ") for case in texts)]


def expected(facts: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in facts.strip().split("\n> "))


def told(statement: Statement) -> dict[str, str]:
    """Return the facts of a statement as the golden file writes them."""
    meeting = statement.meeting
    days = [day.isoformat() for day in dict.fromkeys((meeting.start, meeting.end)) if day]
    found = {
        "kind": statement.kind.value, "id": statement.id, "body": meeting.body, "name": meeting.name,
        "ordinal": str(meeting.ordinal or ""), "city": meeting.city, "country": meeting.country,
        "days": " to ".join(days), "mode": meeting.mode.value if meeting.mode else "", "host": meeting.host,
        "chairs": "; ".join(meeting.co_chairs), "purpose": meeting.purpose,
        "told": "; ".join(_disagreements(statement)),
    }  # fmt: skip
    return {fact: value or "-" for fact, value in found.items()}


def _disagreements(statement: Statement) -> list[str]:
    """Return what the reading tells, each kind followed by its words in the order of the text."""
    repairs = sorted(
        (repair for repair in statement.repairs if repair.kind in ABOUT_FACTS),
        key=lambda repair: ABOUT_FACTS.index(repair.kind),
    )
    told = groupby(repairs, key=lambda repair: repair.kind)
    return [f"{kind}: {'; '.join(repair.before for repair in found)}" for kind, found in told]


@pytest.mark.parametrize(("text", "facts"), cases())
def test_a_text_tells_the_facts_of_its_meeting(text: str, facts: str):
    statements = statements_of(text, NAMES)
    wanted = expected(facts)

    assert missing(text, statements) == ""
    found = told(statements[0])
    assert {fact: found[fact] for fact in wanted} == wanted
