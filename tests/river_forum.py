"""Statements of the River Basin Forum, invented, each read in as received: the fifth, the sixth and the seventh.

The seventh is clean beside the two others; a test changes some of its words, and reads what is told of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from accounting import statements_of

from drafter import check
from drafter.check import facts
from drafter.dates import ordinal_words
from drafter.model import Name, NameKind, Problem, Severity, Shelf, Statement
from drafter.problems import as_text

_TEXT = """RIVER BASIN FORUM
{NTH} SENIOR OFFICIALS' MEETING
{CITY}, {COUNTRY}, {day} JUNE {year}
CO-CHAIRS' STATEMENT

1. The {Nth} Senior Officials' Meeting of the River Basin Forum was hosted by the Government of {country} in {city}, \
{country} on {day} June {year}. The Meeting was co-chaired by Borduria and Elbonia.
2. The Meeting was attended by delegations from Borduria, Elbonia, Freedonia, Ruritania and Sylvania. The Labour \
Office attended as an observer.
3. The Meeting reviewed the progress made since the {Last} Senior Officials' Meeting, held in {there} on {then} June \
{before}.
4. Members welcomed the report of the Regional Seminar on Dams, held in Strelsau on 11 January {year}, and thanked \
Ruritania for hosting it.
5. Members noted that the Training Workshop on Locks would take place in Mudville on 20 November {year}.
6. Members agreed to hold a three-day course in {after}, and asked the Secretariat to report on four topics: locks, \
dams, ferries and fish.
7. The Meeting noted that the {Next} Senior Officials' Meeting would be held in Zubrowka in {after}.
8. The Co-Chairs thanked the Migration Office for assisting members to attend the {Nth} Senior Officials' Meeting.
9. Participants thanked the Government and people of {country} for their warm welcome and excellent arrangements.
"""
HELD = {
    4: ("Szohod", "Borduria", 2),
    5: ("Zenda", "Ruritania", 3),
    6: ("Klow", "Syldavia", 9),
    7: ("Port Dunk", "Elbonia", 5),
}
STATES = tuple(
    Name(name.casefold(), name, NameKind.STATE)
    for name in ("Borduria", "Elbonia", "Freedonia", "Ruritania", "Syldavia", "Sylvania")
)
RULES = {rule.ID for rule in facts.RULES}
Change = tuple[str, str]


def text(n: int) -> str:
    """Return the statement of the nth meeting, in June of 2010 + n."""
    (city, country, day), (there, _, then) = HELD[n], HELD[n - 1]
    year = 2010 + n
    names = {key: ordinal_words(n + at).capitalize() for key, at in (("Nth", 0), ("Last", -1), ("Next", 1))}
    return _TEXT.format(
        NTH=names["Nth"].upper(), CITY=city.upper(), COUNTRY=country.upper(), city=city, country=country, day=day,
        year=year, there=there, then=then, before=year - 1, after=year + 1, **names,
    )  # fmt: skip


def statement(n: int, *changes: Change) -> Statement:
    """Return the nth statement as it is read in, some of its words changed."""
    words = text(n)
    for old, new in changes:
        assert old in words, old
        words = words.replace(old, new, 1)
    return statements_of(words)[0]


def problems(*changes: Change, beside: Sequence[int] = (5, 6), states: bool = False) -> list[Problem]:
    """Return what the rules of fact tell of the changed seventh statement, beside the others; no notes."""
    about = statement(7, *changes)
    shelf = Shelf(statements=(*map(statement, beside), about), names=STATES if states else ())
    found = check.problems(about, shelf)
    return [problem for problem in found if problem.rule in RULES and problem.severity is not Severity.NOTE]


def told(*changes: Change, beside: Sequence[int] = (5, 6), states: bool = False) -> list[str]:
    """Return the same as lines, each behind its rule."""
    found = problems(*changes, beside=beside, states=states)
    return [f"{problem.rule}: {as_text(problem)}".replace("\u00a0", " ") for problem in found]


def said(*changes: Change, beside: Sequence[int] = (5, 6), states: bool = False) -> list[tuple[str, str]]:
    """Return the rule and the fault of each."""
    found = problems(*changes, beside=beside, states=states)
    return [(problem.rule, problem.what.replace("\u00a0", " ")) for problem in found]
