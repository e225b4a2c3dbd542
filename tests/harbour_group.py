"""Statements of the Harbour Group, invented: officials of a Sea Forum, and what they say at each meeting."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import compose, markup
from drafter.dates import ordinal_words
from drafter.model import Name, NameKind, Statement
from drafter.workflow import outlining

NAMES = (
    Name("elbonia", "Elbonia"), Name("ruritania", "Ruritania"), Name("syldavia", "Syldavia"),
    Name("reefs", "the Reefs", aliases=("Reefs",)),
    Name("palm", "Palm Union", NameKind.ORGANISATION, "PU"), Name("wind", "Wind Office", NameKind.ORGANISATION, "WO"),
)  # fmt: skip
PLACES = {1: ("Klow", "Syldavia"), 2: ("Zenda", "Ruritania"), 3: ("Strelsau", "Ruritania"), 4: ("Mudville", "Elbonia"),
          5: ("Klow", "Syldavia")}  # fmt: skip
FRAME = (
    "The Co-Chairs of the Sea Forum hosted the {Nth} Meeting of the Harbour Group in {city}, {country} "
    "on {day} May {year}.",
    "The Meeting was attended by representatives of {who}.",
)
WORK = "The Meeting reviewed the activities undertaken since the {before} Meeting of the Harbour Group in May {last}."
THANKS = (
    "The Meeting expressed its appreciation to the Government of {country} for hosting the {Nth} Meeting of the "
    "Harbour Group."
)


def statement(
    n: int, *said: str, members: Sequence[str] = ("Elbonia", "Ruritania", "Syldavia"), more: str = ""
) -> Statement:
    """Return the statement of the nth meeting, on n May of 2009 + n: its frame, and what else was said."""
    city, country = PLACES[n]
    facts = {
        "Nth": ordinal_words(n).capitalize(), "city": city, "country": country, "day": n, "year": 2009 + n,
        "before": ordinal_words(n - 1).capitalize() if n > 1 else "Founding", "last": 2008 + n,
        "who": f"{', '.join(members[:-1])} and {members[-1]}",
    }  # fmt: skip
    paragraphs = (*FRAME, *said, THANKS)
    listed = "\n".join(f"      - {name}" for name in members)
    head = (
        f"---\nid: {2009 + n}-05-0{n}-harbour-group-{n}\nkind: statement\nmeeting:\n  body: Sea Forum\n"
        f"  name: {facts['Nth']} Meeting of the Harbour Group\n  ordinal: {n}\n  city: {city}\n  country: {country}\n"
        f'  start: "{2009 + n}-05-0{n}"\n  end: "{2009 + n}-05-0{n}"\n'
        f"source: {{file: {n}.txt, lines: [1, 99], sha256: a{n}}}\n"
        f"attendance:\n  - participant:\n{listed}\n{more}---\n\n# HARBOUR GROUP\n\n"
    )
    body = "\n\n".join(_paragraph(text.format(**facts), nth) for nth, text in enumerate(paragraphs, 1))
    return markup.read(f"{head}{body}\n", f"{n}.md")


def _paragraph(text: str, nth: int) -> str:
    return text if text.startswith(("#", "    -")) else f"{nth}. {text}"


def outlined(given: Statement, *earlier: Statement) -> compose.Outlined:
    """Return the outline of a statement, of which the facts alone are told, from earlier ones."""
    return outlining.outlined(outlining.facts_of(given), earlier, outlining.mined(earlier, NAMES), NAMES)


def draft(given: Statement, *earlier: Statement) -> list[str]:
    """Return the texts of that outline's blocks."""
    return [block.text.replace("\u00a0", " ") for block in outlined(given, *earlier).statement.blocks]
