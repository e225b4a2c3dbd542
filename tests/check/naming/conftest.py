"""A call that checks a text by one rule, against a small register and, if given, other statements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest

from drafter import markup
from drafter.model import Name, NameKind, Shelf
from drafter.problems import as_text

NAMES = (
    Name("elbonia", "Elbonia"),
    Name("illyria", "Illyria", forms=(("long", "Illyria Felix"),), aliases=("Ilyria",)),
    Name("isles", "Isles", aliases=("the Isles",)),
    Name("ruritania", "Ruritania", forms=(("un-formal", "the Kingdom of Ruritania"),), aliases=("Ruritanien",)),
    Name("sylvania", "Sylvania", aliases=("Silvania", "Transylvania"), until=(("Transylvania", date(2030, 6, 30)),)),
    Name("united-kingdoms", "United Kingdoms"),
    Name("zubrowka", "Zubrowka"),
    Name("orf", "Office of Rain and Floods", NameKind.ORGANISATION, "ORF", ("office of Rain and Floods",)),
    Name("uob", "Universal Organization for Brollies", NameKind.ORGANISATION, "UOB"),
    Name("canepol", "International Cane Police", NameKind.ORGANISATION, "CANEPOL", ("Canepol",), (("a", "CANEPOL"),)),
    Name("rain", "Rain Officer Liaison Network", NameKind.MECHANISM, "ROLN"),
    Name("guild", "Guild of Gauges", NameKind.ORGANISATION, "GOG", general=True),
)
HEAD = '---\nid: new\nmeeting: {body: Zenda Process, start: "2031-05-14", end: "2031-05-14"}\n---\n'
OLD = "---\nid: %s\nsource: {file: %s.txt, lines: [1, 9], sha256: %s}\nmeeting: {body: Zenda Process}\n---\n"

By = Callable[..., list[str]]


@pytest.fixture
def by() -> By:
    """What one rule tells of a text; `others` are statements of the same process held before."""

    def told(rule: ModuleType, text: str, *others: str, head: str = HEAD) -> list[str]:
        held = tuple(markup.read(OLD % ((f"old-{n}",) * 3) + other) for n, other in enumerate(others, 1))
        statement = markup.read(head + text)
        return [as_text(problem) for problem in rule.check(statement, Shelf(statements=held, names=NAMES))]

    return told
